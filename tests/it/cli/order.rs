//! What must come before what, who may stand for whom, and what a card may still say: each with its exit status.

use serde_json::{Value, json};

use super::own_work::procedure;
use tests::desk::{CLERK, Desk, MANAGER, OFFICER, drive};

/// A contracted disposal of two drives, drafted and approved on 10 November and seen from the 20th.
fn contracted(desk: &mut Desk) -> String {
    desk.on("2026-11-10");
    desk.drive("OR-1");
    desk.drive("OR-2");
    let no = desk.draft(&["OR-1", "OR-2"], &json!({ "execution": "委託" })).no();
    assert_eq!(desk.daicho(&["disposal", "approve", &no], &Value::Null).status, 0);
    desk.on("2026-11-20");
    no
}

fn handed(on: &str, more: &Value) -> Value {
    let mut step = json!({ "vendor": "例示データ処理", "handed_on": on, "received_by": "回収担当" });
    tests::desk::merge(&mut step, more);
    step
}

#[test]
fn d1_a_medium_in_a_case_is_refused_by_whatever_name_it_is_called() {
    let desk = Desk::furnished();
    let medium = desk.drive("BY-1");
    let no = desk.draft(&[&medium], &Value::Null).no();
    for name in [medium.as_str(), "BY-1", "ｂｙ 1"] {
        let found = desk.draft(&[name], &Value::Null).refused_by("D1", "15条1項");
        assert!(found["what"].as_str().unwrap().contains(&no), "{found}");
    }
    desk.drive("BY-2");
    desk.draft(&["BY-2", "by2"], &Value::Null).refused_by("D1", "15条1項");
    desk.draft(&["BY-9"], &Value::Null).stopped(1, "not_found");
    assert_eq!(desk.draft(&["BY-2"], &Value::Null).status, 0);
}

#[test]
fn d7_a_serial_registered_twice_is_remarked_on_and_does_not_name_one_medium() {
    let desk = Desk::furnished();
    let first = desk.drive("TW-0001");
    let again = desk.daicho(&["add", "media"], &drive("ｔｗ 0001"));
    assert_eq!(again.warned_by(), ["D7"]);
    assert!(again.value()["warnings"][0]["what"].as_str().unwrap().contains(&first), "{again:?}");
    desk.draft(&["TW0001"], &Value::Null).refused_by("D7", "15条2項");
    let other = desk.drive("TW-0002");
    let corrected = desk.daicho(&["correct", "media", &other, "--reason", "読み違い"], &json!({ "serial_no": "TW0001" }));
    assert_eq!(corrected.warned_by(), ["D7"]);
    assert_eq!(desk.daicho(&["correct", "media", &other, "--reason", "記入"], &json!({ "note": "窓口用" })).value().get("warnings"), None);
}

#[test]
fn d5_a_medium_on_its_way_out_is_not_taken_back_by_hand() {
    let mut desk = Desk::furnished();
    let no = contracted(&mut desk);
    let medium = "R8-総務-HDD-0001";
    let back = |status: &str| desk.daicho(&["correct", "media", medium, "--reason", "使うため"], &json!({ "status": status }));
    assert!(back("保管中").refused_by("D5", "15条1項")["what"].as_str().unwrap().contains(&no));
    assert_eq!(desk.daicho(&["disposal", "cancel", &no, "--reason", "引き続き使用するため"], &Value::Null).status, 0);
    assert_eq!(back("使用中").status, 0);
    assert_eq!(back("廃棄待ち").status, 0);
    assert_eq!(back("保管中").status, 0, "waiting without a case");
}

#[test]
fn d9_who_drafts_does_not_decide() {
    let mut desk = Desk::furnished();
    desk.on("2026-11-18").drive("DD-1");
    let no = desk.draft(&["DD-1"], &json!({ "drafted_by": MANAGER })).no();
    let refused = desk.daicho(&["disposal", "approve", &no], &Value::Null).refused_by("D9", "14条");
    assert_eq!(refused["field"], "approved_by");
    let own_words = json!({ "one_person_reason": "職員1名の地域センターのため" });
    desk.daicho(&["disposal", "approve", &no], &own_words).refused_by("D9", "14条");
    let said = desk.alone().daicho(&["disposal", "approve", &no], &Value::Null);
    assert!(said.warned_by().contains(&"D9".to_owned()), "{said:?}");
    assert_eq!(desk.daicho(&["show", "disposal", &no], &Value::Null).value()["marks"], json!(["1人で確認"]));
}

#[test]
fn who_decides_and_who_closes_is_the_person_at_work() {
    let mut desk = Desk::furnished();
    desk.on("2026-11-18").drive("PW-1");
    desk.draft(&["PW-1"], &json!({ "approved_on": "R8.11.18" })).stopped(2, "usage");
    let no = desk.draft(&["PW-1"], &Value::Null).no();
    let approve = |given: Value| desk.daicho(&["disposal", "approve", &no], &given);
    assert_eq!(approve(json!({ "approved_by": OFFICER })).stopped(3, "rule")["field"], "approved_by");
    assert_eq!(approve(json!({ "reason": "故障" })).stopped(2, "usage")["field"], "reason");
    approve(json!({ "approved_on": "R8.11.19" })).refused_by("D22", "16条");
    assert_eq!(approve(json!({ "approved_by": MANAGER, "approved_on": "R8.11.18" })).value()["approved_on"], "2026-11-18");
    desk.on("2026-11-20");
    assert_eq!(desk.daicho(&["disposal", "perform", &no], &procedure()).status, 0);
    let close = |given: Value| desk.daicho(&["disposal", "close", &no], &given);
    assert_eq!(close(json!({ "closed_on": "R8.11.19" })).stopped(3, "rule")["field"], "closed_on");
    assert_eq!(close(json!({ "closed_by": CLERK })).stopped(3, "rule")["field"], "closed_by");
    assert_eq!(close(json!({ "closed_on": "R8.11.20", "closed_by": MANAGER })).value()["status"], "完了");
}

#[test]
fn d9_a_section_with_one_person_says_so_once_and_its_lines_are_marked() {
    let mut desk = Desk::furnished();
    let medium = desk.drive("OP-1");
    let line = json!({
        "occurred_at": "R8.11.22 8:30", "kind": "持出し", "info_asset_id": "窓口受付簿", "media_id": medium, "subject_count": 12,
        "purpose": "出張窓口", "actor": MANAGER, "approver": MANAGER,
    });
    desk.daicho(&["add", "handling_event"], &line).refused_by("D9", "11条");
    let reason = json!({ "one_person_reason": "係員2名の異動のため" });
    let words = ["correct", "section", "課-0001", "--reason", "体制の変更"];
    desk.sit(OFFICER).daicho(&words, &reason).stopped(8, "not_allowed");
    assert_eq!(desk.sit(MANAGER).daicho(&words, &reason).status, 0);
    desk.daicho(&["add", "handling_event"], &line).refused_by("D9", "11条");
    let said = desk.alone().daicho(&["add", "handling_event"], &line);
    let warned = said.warned_by();
    assert_eq!((warned, &said.value()["marks"]), (vec!["D10".to_owned(), "D9".to_owned()], &json!(["1人で確認"])), "and without a slip");
}

#[test]
fn d22_a_line_is_not_written_before_the_deed() {
    let desk = Desk::furnished();
    let at = |time: &str| {
        let line =
            json!({ "occurred_at": format!("R8.11.22 {time}"), "kind": "閲覧・利用", "info_asset_id": "窓口受付簿", "purpose": "確認" });
        desk.daicho(&["add", "handling_event"], &line)
    };
    assert_eq!(at("9:05").status, 0, "two clocks may differ");
    assert_eq!(at("9:06").refused_by("D22", "16条")["field"], "occurred_at");
}

#[test]
fn d2_hands_work_and_papers_follow_each_other() {
    let mut desk = Desk::furnished();
    let no = contracted(&mut desk);
    let hand = |step: Value| desk.daicho(&["disposal", "hand-over", &no], &step);
    assert_eq!(hand(handed("R8.11.12", &Value::Null)).status, 0);
    let further =
        |on: &str| handed(on, &json!({ "vendor": "例示リサイクル", "subcontract_no": "総務第98号", "subcontract_on": "R8.11.10" }));
    assert!(hand(further("R8.11.11")).refused_by("D2", "15条1項")["what"].as_str().unwrap().contains("前の段"));
    assert_eq!(hand(further("R8.11.13")).status, 0);
    let done = |from: &str| {
        json!({
            "started_at": from, "finished_at": "R8.11.14 10:00", "tool": "破砕機", "performer_name": "作業班長", "checker": OFFICER,
            "verification": "目視", "verification_result": "合格",
        })
    };
    let early = desk.daicho(&["disposal", "perform", &no], &done("R8.11.12 9:00")).refused_by("D2", "15条1項");
    assert!(early["what"].as_str().unwrap().contains("引渡日"), "{early}");
    assert_eq!(desk.daicho(&["disposal", "perform", &no], &done("R8.11.14 9:00")).status, 0);
    let seen = |at: &str| json!({ "staff": CLERK, "at": at, "place": "処理場", "how": "現地" });
    desk.daicho(&["disposal", "attend", &no], &seen("R8.11.15 10:00")).refused_by("D2", "15条1項");
    assert_eq!(desk.daicho(&["disposal", "attend", &no], &seen("R8.11.14 9:30")).status, 0);
    let step = desk.daicho(&["disposal", "show", &no], &Value::Null).value()["chain"][0]["no"].as_str().unwrap().to_owned();
    let moved = desk.daicho(&["correct", "disposal_chain", &step, "--reason", "誤記"], &json!({ "handed_on": "R8.11.15" }));
    moved.refused_by("D2", "15条1項");
}

#[test]
fn d7_the_pieces_handed_over_are_those_of_the_case() {
    let mut desk = Desk::furnished();
    let no = contracted(&mut desk);
    let hand = |more: Value| desk.daicho(&["disposal", "hand-over", &no], &handed("R8.11.12", &more));
    assert_eq!(hand(json!({ "quantity": 1 })).refused_by("D7", "15条2項")["field"], "quantity");
    let explained = hand(json!({ "quantity": 1, "note": "1台は本体に内蔵したまま" }));
    assert_eq!(explained.warned_by(), ["D7"]);
}

#[test]
fn what_has_ended_is_neither_corrected_nor_struck_out() {
    let mut desk = Desk::furnished();
    let medium = desk.on("2026-11-18").drive("EN-1");
    let no = desk.draft(&["EN-1"], &Value::Null).no();
    assert_eq!(desk.daicho(&["disposal", "approve", &no], &Value::Null).status, 0);
    desk.on("2026-11-20");
    assert_eq!(desk.daicho(&["disposal", "perform", &no], &procedure()).status, 0);
    assert_eq!(desk.daicho(&["disposal", "close", &no], &Value::Null).status, 0);
    let line = desk.daicho(&["disposal", "show", &no], &Value::Null).value()["items"][0]["no"].as_str().unwrap().to_owned();
    let note = json!({ "note": "書き足し" });
    desk.daicho(&["correct", "disposal", &no, "--reason", "補足"], &note).refused_by("D21", "15条1項");
    desk.daicho(&["correct", "disposal_item", &line, "--reason", "補足"], &note).refused_by("D21", "15条1項");
    desk.daicho(&["correct", "media", &medium, "--reason", "補足"], &note).refused_by("D1", "15条1項");
    desk.daicho(&["void", "media", &medium, "--reason", "重複"], &Value::Null).refused_by("D1", "15条1項");
}

#[test]
fn what_is_kept_five_years_ends_after_five_years() {
    let desk = Desk::furnished();
    let asset = |until: &str| {
        json!({
            "name": "受付簿", "business": "窓口事務", "info_class": "その他の保有個人情報", "purpose": "受付の記録のため", "responsible": MANAGER,
            "department": "総務課", "retention_years": "5年", "retention_from": "R9.4.1", "retention_until": until,
        })
    };
    let refused = desk.daicho(&["add", "info_asset"], &asset("R14.4.1")).stopped(3, "rule");
    assert!(refused["what"].as_str().unwrap().contains("令和14年3月31日"), "{refused}");
    assert_eq!(desk.daicho(&["add", "info_asset"], &asset("R14.3.31")).status, 0);
}
