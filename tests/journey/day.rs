//! A first day: register a medium, write a ledger line, dispose of the medium with photographs, inspect, print.

use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::Value;

use crate::fill::{Step, Window};
use crate::inspected;
use crate::wizard::{self, CLERK, CLERKS_PASSWORD, MANAGER, PASSWORD};
use crate::workplace::Workplace;

/// The serial number of the medium, a canary for the search for clear text.
pub const SERIAL: &str = "EXCANARY20260001";
/// The number of the disposal.
const CASE: &str = "R8-例市-廃棄-0001";
/// The purpose written in the ledger, another canary.
pub const PURPOSE: &str = "窓口での聞き取りを引き継ぐため";

/// From the first start to the printed page.
pub async fn first_day(window: &Window) -> Step {
    wizard::first_run(window).await?;
    wizard::furnish(window).await?;
    register_a_medium(window).await?;
    write_a_line(window).await?;
    wizard::let_a_clerk_in(window).await?;
    dispose(window).await?;
    name_an_officer(window).await?;
    inspect(window).await?;
    print(window).await?;
    look_at_the_rest(window).await?;
    lock_and_leave(window).await
}

async fn register_a_medium(window: &Window) -> Step {
    window.press("nav-media").await?;
    window.looked_at("no media yet").await?;
    window.press("new-record").await?;
    window.press("save").await?;
    window.css("[data-field=\"registered_on\"] [aria-invalid=\"true\"]").await?;
    window.looked_at("required fields are named").await?;
    window.choose("field-media_type", "usb").await?;
    window.write("field-maker", "例示電子").await?;
    window.write("field-model", "EX-USB3").await?;
    window.write("field-serial_no", SERIAL).await?;
    window.write("field-registered_on", "今日").await?;
    window.refer("field-info_asset_ids", "例示相談受付票").await?;
    window.refer("field-location_id", "耐火金庫").await?;
    window.refer("field-custodian", MANAGER).await?;
    window.refer("field-user", "例 一郎").await?;
    window.press("save").await?;
    window.hears("record-no", "USB-0001").await?;
    window.looked_at("one medium").await
}

async fn write_a_line(window: &Window) -> Step {
    window.press("nav-handling_event").await?;
    window.press("new-record").await?;
    // A typed 和暦 date in the first box, as clerks write it.
    window.write("field-occurred_at", "R8.4.1 9:05").await?;
    window.choose("field-kind", "view").await?;
    window.refer("field-info_asset_id", "例示相談受付票").await?;
    window.write("field-purpose", PURPOSE).await?;
    window.refer("field-actor", "例 一郎").await?;
    window.looked_at("ledger line").await?;
    window.press("save").await?;
    // Written down long after the day: the program marks it and says so.
    window.press("show-record").await?;
    window.see("record-no").await?;
    window.press("nav-handling_event").await?;
    window.see("count").await?;
    window.looked_at("ledger").await
}

async fn dispose(window: &Window) -> Step {
    // Who drafts it does not decide it.
    wizard::stand_up(window).await?;
    wizard::sit_down(window, CLERK, CLERKS_PASSWORD).await?;
    window.press("nav-disposal").await?;
    window.press("new-record").await?;
    window.write("field-media", SERIAL).await?;
    window.choose("field-action", "discard").await?;
    window.choose("field-method", "crush").await?;
    window.choose("field-reason", "failure").await?;
    window.choose("field-execution", "own").await?;
    window.looked_at("disposal draft").await?;
    window.press("save").await?;
    window.hears("disposal-status", "起案中").await?;
    window.looked_at("disposal case").await?;
    wizard::stand_up(window).await?;
    wizard::sit_down(window, MANAGER, PASSWORD).await?;
    window.go(&format!("/disposal/{CASE}")).await?;
    window.press("step-approve").await?;
    window.press("save").await?;
    window.hears("disposal-status", "決裁済").await?;
    window.press("step-perform").await?;
    window.write("field-finished_at", "今日").await?;
    window.choose("field-place_kind", "inside").await?;
    window.refer("field-performer", "例 一郎").await?;
    window.refer("field-checker", "例 花子").await?;
    window.choose("field-verification", "visual").await?;
    window.choose("field-verification_result", "pass").await?;
    window.looked_at("what was done").await?;
    window.press("save").await?;
    window.hears("disposal-status", "実施済").await?;
    window.give("photo-input", &photographs()).await?;
    window.hears("photo-done", "3").await?;
    window.looked_at("photographs in their slots").await?;
    window.press("step-close").await?;
    window.press("save").await?;
    window.hears("disposal-status", "完了").await?;
    window.looked_at("disposal closed").await
}

/// The inspection is the 保護担当者's to make: the section names one first.
async fn name_an_officer(window: &Window) -> Step {
    window.go("/settings/section").await?;
    window.refer("field-officer", "例 花子").await?;
    window.write("field-reason-of-change", "保護担当者の指名").await?;
    window.press("save").await?;
    window.hears("status", "保存").await?;
    window.looked_at("the section names its 保護担当者").await
}

async fn inspect(window: &Window) -> Step {
    window.press("nav-inspection").await?;
    window.press("new-record").await?;
    window.choose("field-round", "regular1").await?;
    window.refer("field-inspector", "例 花子").await?;
    window.press("save").await?;
    window.see("judge-10-1-1-ok").await?;
    window.press("judge-10-1-1-ok").await?;
    window.press("judge-10-1-2-ok").await?;
    window.hears("tally", "2").await?;
    window.looked_at("inspection").await?;
    inspected::answer_by_key(window).await?;
    inspected::confirm(window).await?;
    // Not held against axe here: a button that the bar of counts half covers while the sheet scrolls is none too small.
    window.picture("inspection completed").await
}

async fn print(window: &Window) -> Step {
    window.press("nav-reports").await?;
    window.looked_at("reports").await?;
    window.press("print-F01").await?;
    window.press("make-preview").await?;
    window.css("[data-testid=\"preview\"] canvas[data-drawn]").await?;
    window.hears("printout-facts", "1ページ").await?;
    window.looked_at("preview of the very bytes").await?;
    // The proof of the disposal, and the photographs that go with it.
    for (form, name) in [("F08", "廃棄・消去証明書"), ("F08b", "写真台紙")] {
        window.press(&format!("print-{form}")).await?;
        window.choose("field-subject", CASE).await?;
        window.press("make-preview").await?;
        window.css("[data-testid=\"preview\"] canvas[data-drawn]").await?;
        window.hears("printout-facts", name).await?;
        window.picture(&format!("preview of {form}")).await?;
    }
    Ok(())
}

async fn look_at_the_rest(window: &Window) -> Step {
    window.press("nav-log").await?;
    window.see("log-lines").await?;
    window.press("verify").await?;
    window.see("verified").await?;
    window.looked_at("operation log verified").await?;
    window.press("nav-settings").await?;
    window.looked_at("settings").await?;
    window.press("nav-home").await?;
    window.looked_at("home").await
}

async fn lock_and_leave(window: &Window) -> Step {
    window.press("lock").await?;
    window.see("unlock-password").await?;
    window.looked_at("locked").await?;
    window.write("unlock-password", PASSWORD).await?;
    window.press("unlock").await?;
    window.press("log-out").await?;
    window.see("login-name").await?;
    window.looked_at("login").await
}

/// Three photographs named as a camera and a careful clerk would.
pub fn photographs() -> Vec<PathBuf> {
    let folder = std::env::temp_dir().join(format!("journey-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let taken = NaiveDate::from_ymd_opt(2026, 11, 22).and_then(|day| day.and_hms_opt(10, 0, 0)).expect("a moment");
    ["before", "serial", "after"]
        .into_iter()
        .zip(0..)
        .map(|(slot, seed)| {
            let place = folder.join(format!("{slot}_{SERIAL}.jpg"));
            std::fs::write(&place, exchange::sample::drive_photo(slot, SERIAL, taken, seed)).expect("a photograph");
            place
        })
        .collect()
}

/// The command line finds the same: the medium has ended, the line is marked, the photographs are whole.
pub fn the_same_by_command(workplace: &Workplace) {
    let rows = |register: &str| -> Vec<Value> {
        let said = workplace.by_command((MANAGER, PASSWORD), &["list", register, "--json"], &Value::Null);
        said.lines().map(|line| serde_json::from_str(line).expect("a JSON line")).filter(|row: &Value| row.get("no").is_some()).collect()
    };
    let media = rows("media");
    assert_eq!(media.len(), 1, "{media:?}");
    assert_eq!(media[0]["serial_no"], SERIAL);
    assert_eq!(media[0]["status"], "廃棄済");
    let lines = rows("handling_event");
    assert_eq!(lines[0]["occurred_at"], "2026-04-01T09:05");
    assert_eq!(lines[0]["purpose"], PURPOSE);
    assert_eq!(rows("photo").len(), 3);
    let cases = rows("disposal");
    assert_eq!((cases[0]["status"].as_str(), cases[0]["drafted_by"].as_str()), (Some("完了"), Some("主事 例 一郎")), "{cases:?}");
    let open: Vec<Value> =
        rows("inspection_answer").into_iter().filter(|answer| answer["judgement"] != "適" && answer["judgement"] != "該当なし").collect();
    assert!(open.is_empty(), "{open:?}");
    assert_eq!(rows("inspection")[0]["status"], "完了");
    let printed = workplace.by_command((MANAGER, PASSWORD), &["log", "list", "--json"], &Value::Null);
    for form in ["F01", "F08", "F08b"] {
        assert!(printed.contains(form), "the print of {form} stands in the log");
    }
    let paper = tempfile::TempDir::new().expect("a folder for paper");
    let page = paper.path().join("F08.pdf");
    workplace.by_command((MANAGER, PASSWORD), &["report", "F08", &page.to_string_lossy(), "--no", CASE], &Value::Null);
    let said = std::process::Command::new("pdftotext").arg("-raw").arg(&page).arg("-").output().expect("pdftotext runs");
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    for words in [SERIAL, "主事 例 一郎", "例 花子", "合格"] {
        assert!(said.contains(words), "the certificate says 「{words}」: {said}");
    }
    let found = workplace.by_command((MANAGER, PASSWORD), &["verify"], &Value::Null);
    assert!(!found.is_empty(), "verify says what it looked at");
}
