//! The exit status of every command: what a script may build upon.

use std::collections::BTreeSet;
use std::fs;

use office::session::Door;
use office::{Clock, Office};
use serde_json::{Value, json};

use tests::desk::{AUDITOR, CLERK, Desk, MANAGER, OFFICER};

/// Who runs what with which answers, and what comes of it; each line stands on those before it.
fn table() -> Vec<(&'static str, &'static str, Value, i32)> {
    const NO: &str = "R8-総務-廃棄-0001";
    const ROUND: &str = "R8-総務-点検-01";
    let none = Value::Null;
    let case = |step: &'static str| -> &'static str { Box::leak(format!("disposal {step} {NO}").into_boxed_str()) };
    let round = |step: &'static str, more: &'static str| -> &'static str {
        Box::leak(format!("inspection {step} {ROUND} {more}").trim_end().to_owned().into_boxed_str())
    };
    vec![
        (MANAGER, "registers", none.clone(), 0),
        (MANAGER, "fields media", none.clone(), 0),
        (MANAGER, "fields meida", none.clone(), 2),
        (MANAGER, "init --section 総務課 --code 総務 --manager 課長 --test", none.clone(), 1),
        (MANAGER, "init --section 総務課", none.clone(), 2),
        (MANAGER, "demo store", none.clone(), 1),
        (MANAGER, "demo new --year 昔", none.clone(), 2),
        (AUDITOR, "list media", none.clone(), 0),
        (AUDITOR, "list media --fy R8", none.clone(), 0),
        (AUDITOR, "list media --fy X9", none.clone(), 2),
        (AUDITOR, "report F08 out.pdf", none.clone(), 2),
        (CLERK, "list meida", none.clone(), 2),
        (CLERK, "list media --where serail=1", none.clone(), 2),
        (AUDITOR, "show vendor 業-0001", none.clone(), 0),
        (AUDITOR, "show vendor 業-0042", none.clone(), 1),
        (AUDITOR, "history vendor 業-0001", none.clone(), 0),
        (AUDITOR, "history vendor 業-0042", none.clone(), 1),
        (CLERK, "add vendor", json!({ "name": "例示運送" }), 0),
        (CLERK, "add vendor", json!({}), 3),
        (CLERK, "add vendor", json!({ "nmae": "例示" }), 2),
        (AUDITOR, "add vendor", json!({ "name": "例示倉庫" }), 8),
        (OFFICER, "correct vendor 業-0003 --reason 改称", json!({ "name": "例示運輸" }), 0),
        (OFFICER, "correct vendor 業-0003 --reason 改称 --version 9", json!({ "name": "例示" }), 3),
        (AUDITOR, "correct vendor 業-0003 --reason 改称", json!({ "name": "例示" }), 8),
        (OFFICER, "void vendor 業-0003", none.clone(), 3),
        (CLERK, "void vendor 業-0003 --reason 重複", none.clone(), 8),
        (OFFICER, "void vendor 業-0003 --reason 重複", none.clone(), 0),
        (OFFICER, "undo", none.clone(), 0),
        (AUDITOR, "undo", none.clone(), 8),
        (CLERK, "fill handling_event R8-総務-取扱-00042", json!({ "erased_on": "R8.11.22" }), 1),
        (AUDITOR, "export vendor out.csv", none.clone(), 0),
        (AUDITOR, "export vendor out.xlsx", none.clone(), 0),
        (AUDITOR, "export vendor out.docx", none.clone(), 2),
        (CLERK, "import vendor password", none.clone(), 9),
        (CLERK, "import meida password", none.clone(), 2),
        (AUDITOR, "import vendor password", none.clone(), 8),
        (CLERK, "undo-import 42", none.clone(), 1),
        (AUDITOR, "undo-import 42", none.clone(), 8),
        (AUDITOR, "yearend status --fy R8", none.clone(), 0),
        (AUDITOR, "yearend status --fy X9", none.clone(), 2),
        (OFFICER, "yearend close --fy R8", none.clone(), 8),
        (AUDITOR, "handover status", none.clone(), 0),
        (AUDITOR, "export vendor none/out.csv", none.clone(), 1),
        (
            CLERK,
            "disposal draft",
            json!({ "reason": "更新", "execution": "自庁実施", "action": "媒体の廃棄", "technique": "Destroy", "method": "破砕", "media": ["EX-1"] }),
            0,
        ),
        (CLERK, "disposal draft", json!({ "media": 3 }), 2),
        (AUDITOR, case("items"), json!({ "note": "例" }), 8),
        (CLERK, case("approve"), none.clone(), 8),
        (CLERK, case("perform"), json!({}), 3),
        (AUDITOR, case("hand-over"), json!({}), 8),
        (AUDITOR, case("certificate"), json!({}), 8),
        (AUDITOR, case("attend"), json!({}), 8),
        (CLERK, case("close"), json!({}), 8),
        (OFFICER, case("close"), json!({}), 3),
        (AUDITOR, case("show"), none.clone(), 0),
        (AUDITOR, case("reconcile"), none.clone(), 0),
        (CLERK, "disposal photo R8-総務-廃棄-0001 password", none.clone(), 9),
        (CLERK, "disposal photo R8-総務-廃棄-0042 password", none.clone(), 1),
        (CLERK, "disposal cancel R8-総務-廃棄-0001 --reason 誤り", none.clone(), 8),
        (OFFICER, "disposal cancel R8-総務-廃棄-0001", json!({}), 3),
        (OFFICER, "inspection open", json!({ "round": "定期1", "base_on": "R8.9.30" }), 0),
        (CLERK, "inspection open", json!({ "round": "定期1" }), 8),
        (CLERK, round("answer", "15-2-1 --judgement 適"), none.clone(), 0),
        (CLERK, round("answer", "15-2-1 --judgement 良"), none.clone(), 3),
        (CLERK, round("answer", "99-9 --judgement 適"), none.clone(), 1),
        (AUDITOR, round("propose", ""), none.clone(), 0),
        (AUDITOR, round("accept", ""), none.clone(), 8),
        (CLERK, round("photo", "password --item 15-2-1"), none.clone(), 9),
        (OFFICER, round("close", ""), none.clone(), 3),
        (OFFICER, round("confirm", ""), none.clone(), 8),
        (AUDITOR, round("compare", ""), none.clone(), 0),
        (AUDITOR, round("show", ""), none.clone(), 0),
        (CLERK, "inspection carry R8-総務-点検-42", json!({}), 1),
        (CLERK, "inspection cancel R8-総務-点検-42 --reason 誤り", none.clone(), 8),
        (OFFICER, "inspection cancel R8-総務-点検-42 --reason 誤り", none.clone(), 1),
        (AUDITOR, "report list", none.clone(), 0),
        (AUDITOR, "report F01 f01.pdf --blank", none.clone(), 0),
        (AUDITOR, "report F99 f99.pdf", none.clone(), 2),
        (AUDITOR, "report F06 f06.pdf", none.clone(), 2),
        (AUDITOR, "report F06 f06.pdf --no R8-総務-廃棄-0042", none.clone(), 1),
        (AUDITOR, "report F01 f01.pdf", none.clone(), 0),
        (AUDITOR, "verify-paper f01.pdf", none.clone(), 9),
        (AUDITOR, "verify-paper password", none.clone(), 9),
        (AUDITOR, "verify-paper none.pdf", none.clone(), 9),
        (AUDITOR, "due", none.clone(), 0),
        (AUDITOR, "due --on 昔", none.clone(), 2),
        (AUDITOR, "log list", none.clone(), 0),
        (CLERK, "log list", none.clone(), 8),
        (AUDITOR, "log head", none.clone(), 0),
        (AUDITOR, "log verify", none.clone(), 0),
        (AUDITOR, "log verify --seq 1 --digits 00000000000000000000", none.clone(), 5),
        (AUDITOR, "verify", none.clone(), 0),
        (CLERK, "verify", none.clone(), 8),
        (AUDITOR, "user list", none.clone(), 0),
        (CLERK, "user list", none.clone(), 8),
        (MANAGER, "user add 新人 --role clerk --new-password-file password", none.clone(), 0),
        (MANAGER, "user add 新人 --role clerk --new-password-file password", none.clone(), 1),
        (MANAGER, "user add 新人2 --role boss --new-password-file password", none.clone(), 2),
        (MANAGER, "user add 新人2 --role clerk --new-password-file none", none.clone(), 9),
        (OFFICER, "user add 新人2 --role clerk --new-password-file password", none.clone(), 8),
        (MANAGER, "user role 新人 officer", none.clone(), 0),
        (MANAGER, "user role だれか officer", none.clone(), 1),
        (MANAGER, "user role 課長 clerk", none.clone(), 3),
        (MANAGER, "user disable 新人", none.clone(), 0),
        (OFFICER, "user disable 係員", none.clone(), 8),
        (CLERK, "user password --new-password-file password", none.clone(), 0),
        (OFFICER, "user recovery sheet.pdf", none.clone(), 8),
        (MANAGER, "user recovery sheet.pdf", none.clone(), 0),
        (AUDITOR, "incident list", none.clone(), 0),
        (MANAGER, "user recovery sheet.pdf", none.clone(), 1),
        (MANAGER, "recover --key-file password --new-password-file password", none.clone(), 4),
    ]
    .into_iter()
    .chain(STEPS.iter().map(|step| (AUDITOR, *step, json!({}), 8)))
    .chain(SHOWN.iter().map(|step| (AUDITOR, *step, none.clone(), 1)))
    .collect()
}

/// The steps of the other courses: who only looks takes none of them.
const STEPS: &[&str] = &[
    "takeout request",
    "takeout approve R8-総務-持出-0042",
    "takeout reject R8-総務-持出-0042 --reason 例",
    "takeout extend R8-総務-持出-0042 --until R8.12.1 --reason 例",
    "takeout withdraw R8-総務-持出-0042 --reason 例",
    "takeout depart R8-総務-持出-0042",
    "takeout return R8-総務-持出-0042",
    "takeout received R8-総務-持出-0042",
    "stocktake open",
    "stocktake count R8-総務-棚卸-42 EX-1",
    "stocktake settle R8-総務-棚卸-42 EX-1",
    "stocktake uncount R8-総務-棚卸-42 R8-総務-棚卸明細-00042",
    "stocktake close R8-総務-棚卸-42",
    "stocktake confirm R8-総務-棚卸-42",
    "stocktake cancel R8-総務-棚卸-42 --reason 例",
    "media move lose EX-1",
    "incident report",
    "incident step R8-総務-事案-0042",
    "incident close R8-総務-事案-0042",
    "incident cancel R8-総務-事案-0042 --reason 例",
    "contract start R8-総務-委託-0042",
    "contract check R8-総務-委託-0042",
    "contract answer R8-総務-委託点検-0042 C1-1",
    "contract complete R8-総務-委託点検-0042",
    "contract report R8-総務-委託-0042",
    "contract permit R8-総務-委託-0042",
    "contract end R8-総務-委託-0042",
    "contract cancel R8-総務-委託-0042",
    "yearend confirm --fy R8",
    "yearend close --fy R8",
    "handover make",
    "handover update R8-総務-引継-0042",
    "handover receive R8-総務-引継-0042",
    "handover cancel R8-総務-引継-0042 --reason 例",
];

/// What is not there cannot be shown.
const SHOWN: &[&str] = &[
    "takeout show R8-総務-持出-0042", "stocktake show R8-総務-棚卸-42", "incident show R8-総務-事案-0042",
    "contract show R8-総務-委託-0042",
];

#[test]
fn every_command_ends_with_the_status_that_is_promised() {
    let mut desk = Desk::furnished();
    desk.drive("EX-1");
    let mut wrong = Vec::new();
    for (who, words, input, status) in table() {
        let words: Vec<&str> = words.split_whitespace().collect();
        let said = desk.sit(who).daicho(&words, &input);
        if said.status != status {
            wrong.push(format!("{who} {}: {} instead of {status}: {}", words.join(" "), said.status, said.err));
        } else if status != 0 {
            assert!(!said.problems().is_empty(), "{words:?} is silent");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_leaves_no_command_out() {
    let desk = Desk::bare();
    let commands = |path: &[&str]| -> BTreeSet<String> {
        let page = desk.plain(&[path, &["--help"]].concat(), b"").out;
        let listed = page.lines().skip_while(|line| !line.starts_with("コマンド")).skip(1).take_while(|line| line.starts_with(' '));
        listed.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
    };
    let table = table();
    let tried: BTreeSet<String> =
        table.iter().map(|(_, words, ..)| words.split_whitespace().take(2).collect::<Vec<_>>().join(" ")).collect();
    let first: BTreeSet<String> = tried.iter().filter_map(|words| words.split(' ').next()).map(str::to_owned).collect();
    assert_eq!(commands(&[]), first);
    for noun in ["disposal", "inspection", "takeout", "stocktake", "media", "incident", "contract", "yearend", "handover", "log", "user"] {
        for verb in commands(&[noun]) {
            assert!(tried.contains(&format!("{noun} {verb}")), "{noun} {verb} is not in the table");
        }
    }
}

/// One harmless wording of each command that opens a store.
fn openers() -> Vec<Vec<&'static str>> {
    let all = [
        "list media", "show vendor 業-0001", "history vendor 業-0001", "add vendor", "correct vendor 業-0001 --reason 例",
        "void vendor 業-0001", "fill vendor 業-0001", "undo", "export vendor a.csv", "disposal show x", "inspection show x",
        "report F01 a.pdf", "due", "log head", "user list", "verify",
    ];
    all.iter().map(|words| words.split_whitespace().collect()).collect()
}

#[test]
fn every_command_that_opens_a_store_says_alike_why_it_cannot() {
    let desk = Desk::furnished();
    let each = |status: i32, code: &str, more: &[&str]| {
        for words in openers() {
            let words = [words.as_slice(), more].concat();
            let said = desk.daicho(&words, &Value::Null);
            let found = said.problems().first().map(|problem| problem["code"].clone());
            assert!(
                said.status == status && (code.is_empty() || found == Some(json!(code))),
                "{words:?} must end with {status} {code}: {said:?}"
            );
        }
    };
    each(1, "not_found", &["--store", "nowhere"]);
    // Wrong or still waiting: a script is told the same.
    each(4, "", &["--user", "だれでもない"]);
    let door = Door { place: desk.path("store"), attempts: None };
    let clock = Clock::standing_at(chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap());
    let open = Office::log_in(&door, MANAGER, "試験用の合言葉", clock).unwrap();
    each(7, "in_use", &[]);
    open.log_out().unwrap();
    for copy in ["keys.a", "keys.b"] {
        fs::write(desk.path("store").join(copy), b"not a key file").unwrap();
    }
    each(5, "damaged", &[]);
    let refused = desk.plain(&["list", "media", "--store", "nowhere"], b"");
    assert!(refused.err.contains("init"), "the command line says which command makes a store: {}", refused.err);
}
