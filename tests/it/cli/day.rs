//! A day's work by command: registering, listing, looking, correcting, in the office's own words and dates.

use serde_json::{Value, json};

use tests::desk::{CLERK, Desk, MANAGER, OFFICER, drive};

#[test]
fn a_record_comes_back_as_it_was_understood() {
    let desk = Desk::furnished();
    let mut answers = drive("HD-０００１ａ");
    answers["registered_on"] = json!("令和８年４月１日");
    answers["encryption"] = Value::Null;
    answers["暗号化"] = json!("なし");
    let medium = desk.daicho(&["add", "media"], &answers).value();
    assert_eq!(medium["no"], "R8-総務-HDD-0001");
    assert_eq!(medium["registered_on"], "2026-04-01", "a 和暦 date comes back as ISO");
    assert_eq!((&medium["media_type"], &medium["ids"]["media_type"]), (&json!("外付HDD"), &json!("ext_hdd")));
    assert_eq!((&medium["location_id"], &medium["ids"]["location_id"]), (&json!("書庫"), &json!("場-0001")));
    assert_eq!(medium["encryption"], "なし", "a field may be named by its label");
    assert_eq!(medium["disposal_class"], "(2) 機密性2以上", "the class follows from network and information");
    assert_eq!(medium.get("warnings"), None);
}

#[test]
fn numbers_run_without_a_gap_although_some_lines_were_refused() {
    let desk = Desk::furnished();
    assert_eq!(desk.drive("A1"), "R8-総務-HDD-0001");
    let refused = desk.daicho(&["add", "media"], &json!({ "media_type": "外付HDD" }));
    assert_eq!(refused.status, 3);
    assert_eq!(desk.drive("A2"), "R8-総務-HDD-0002");
    let mut usb = drive("U1");
    usb["media_type"] = json!("usb");
    assert_eq!(desk.add("media", &usb), "R8-総務-USB-0001", "each kind runs by itself");
}

#[test]
fn what_is_missing_or_unknown_is_said_all_at_once() {
    let desk = Desk::furnished();
    let said = desk.daicho(&["add", "vendor"], &Value::Null);
    assert_eq!(said.stopped(3, "missing")["field"], "name");
    let said = desk.daicho(&["add", "media"], &json!({ "aedia_type": "外付HDD", "registered_on": "令和8年13月1日", "network": "社内LAN" }));
    assert_eq!(said.status, 2, "the first thing wrong is a field that does not exist");
    let fields: Vec<Value> = said.problems().iter().map(|problem| problem["field"].clone()).collect();
    for field in ["aedia_type", "registered_on", "network"] {
        assert!(fields.contains(&json!(field)), "{field}: {fields:?}");
    }
    assert!(said.err.contains("media_type"), "the nearest field is named: {}", said.err);
}

#[test]
fn a_list_is_filtered_sorted_and_turned_page_by_page() {
    let desk = Desk::furnished();
    for serial in ["L1", "L2", "L3"] {
        desk.drive(serial);
    }
    let asked = [
        "list", "media", "--where", "location_id=書庫", "--where", "serial_no~L", "--sort", "-no", "--limit", "2", "--columns", "serial_no",
    ];
    let first = desk.daicho(&asked, &Value::Null).rows();
    assert_eq!(first.len(), 3, "{first:?}");
    assert_eq!(first[0], json!({ "no": "R8-総務-HDD-0003", "serial_no": "L3", "ids": {} }));
    assert_eq!(first[2]["count"], 3);
    let cursor = first[2]["next"].as_str().expect("there is a next page");
    let next: Vec<&str> = asked.iter().copied().chain(["--after", cursor]).collect();
    let second = desk.daicho(&next, &Value::Null).rows();
    assert_eq!(second[0]["serial_no"], "L1");
    assert_eq!(second[1], json!({ "next": null, "count": 3 }));
    let none = desk.daicho(&["list", "media", "--fy", "R7"], &Value::Null).rows();
    assert_eq!(none, [json!({ "next": null, "count": 0 })]);
    let wrong = desk.daicho(&["list", "media", "--where", "serail=1"], &Value::Null).stopped(2, "usage");
    assert!(wrong["next"].as_str().unwrap().contains("serial_no"));
}

#[test]
fn a_line_of_the_ledger_is_corrected_by_another_and_stays_visible() {
    let mut desk = Desk::furnished();
    let asset = "窓口受付簿";
    let line = json!({ "occurred_at": "R8.11.22 9:00", "kind": "出力（印刷）", "info_asset_id": asset, "subject_count": 12, "purpose": "窓口の案内" });
    let no = desk.sit(CLERK).add("handling_event", &line);
    assert_eq!(no, "R8-総務-取扱-00001");
    assert_eq!(desk.field("handling_event", &no, "actor"), "主事 係員", "the person at work handled it");
    let refused = desk.daicho(&["correct", "handling_event", &no], &json!({ "subject_count": 21 }));
    refused.refused_by("D21", "16条");
    let corrected = desk.daicho(&["correct", "handling_event", &no, "--reason", "件数の書き誤り"], &json!({ "subject_count": 21 }));
    assert_eq!(corrected.no(), "R8-総務-取扱-00001訂1");
    let standing = desk.daicho(&["list", "handling_event"], &Value::Null).rows();
    assert_eq!((standing.len(), &standing[0]["subject_count"]), (2, &json!(21)));
    let all = desk.daicho(&["list", "handling_event", "--struck"], &Value::Null).rows();
    assert_eq!(all.len(), 3);
    assert!(all.iter().any(|row| row["standing"] == "corrected" && row["standing_reason"] == "件数の書き誤り"));
    desk.daicho(&["void", "handling_event", &no, "--reason", "重複"], &Value::Null).stopped(8, "not_allowed");
    desk.sit(OFFICER).daicho(&["void", "handling_event", &no, "--reason", "重複"], &Value::Null).refused_by("D21", "16条");
    let history = desk.daicho(&["history", "handling_event", &no], &Value::Null).rows();
    assert!(history.iter().any(|line| line["summary"].as_str().unwrap().contains("件数の書き誤り")), "{history:?}");
    let of = |field: &str| desk.daicho(&["history", "handling_event", "R8-総務-取扱-00001訂1", "--field", field], &Value::Null);
    let counts = of("件数（本人の数）").rows();
    assert!(!counts.is_empty() && counts.iter().all(|line| line["changes"].as_array().unwrap().len() == 1), "{counts:?}");
    assert_eq!(of("件数").stopped(2, "usage")["field"], "field");
}

#[test]
fn a_temporary_copy_is_erased_later_and_only_once() {
    let desk = Desk::furnished();
    let line = json!({ "occurred_at": "R8.11.1 9:00", "kind": "一時複製", "info_asset_id": "窓口受付簿", "purpose": "突合作業" });
    let said = desk.daicho(&["add", "handling_event"], &line);
    assert_eq!(said.value()["marks"], json!(["後日記載"]));
    assert_eq!(said.warned_by(), ["D22", "D18"], "written late, and not erased in time");
    let no = said.no();
    let due = desk.daicho(&["due"], &Value::Null).rows();
    assert!(due.iter().any(|one| one["no"] == json!(no) && one["urgency"] == "overdue" && one["article"] == "25条"), "{due:?}");
    let before = desk.daicho(&["fill", "handling_event", &no], &json!({ "erased_on": "8.10.31" })).stopped(3, "rule");
    assert_eq!((&before["field"], &before["article"]), (&json!("erased_on"), &json!("25条")));
    assert_eq!(desk.daicho(&["fill", "handling_event", &no], &json!({ "erased_on": "8.11.20" })).value()["erased_on"], "2026-11-20");
    let again = desk.daicho(&["fill", "handling_event", &no], &json!({ "erased_on": "8.11.21" })).refused_by("D21", "16条");
    assert!(again["what"].as_str().unwrap().contains("令和8年11月20日"), "{again}");
    let due = desk.daicho(&["due", "--on", "R8.11.22"], &Value::Null).rows();
    assert!(!due.iter().any(|one| one["no"] == json!(no)), "{due:?}");
}

#[test]
fn a_record_shows_what_it_is_made_of_and_tied_to() {
    let desk = Desk::furnished();
    let asset = desk.daicho(&["list", "info_asset"], &Value::Null).rows()[0]["no"].as_str().unwrap().to_owned();
    let step = json!({ "stage": "取得", "method": "窓口で受け取る" });
    assert_eq!(desk.daicho(&["add", "route_step", "--parent", &asset], &step).status, 0);
    desk.daicho(&["add", "route_step"], &step).stopped(3, "missing");
    let medium = desk.drive("T1");
    let shown = desk.daicho(&["show", "info_asset", &asset], &Value::Null).value();
    assert_eq!(shown["parts"]["route_step"][0]["stage"], "取得");
    assert!(shown["ties"].as_array().unwrap().iter().any(|tie| tie["register"] == "media" && tie["no"] == json!(medium)), "{shown}");
    let people = desk.plain(&["show", "info_asset", &asset], b"");
    assert!(people.out.contains("利用目的: 受付の記録のため") && people.out.contains(&medium), "{}", people.out);
}

#[test]
fn the_thread_is_walked_both_ways_as_far_as_the_inspection() {
    let mut desk = Desk::furnished();
    let asset = desk.daicho(&["list", "info_asset"], &Value::Null).rows()[0]["no"].as_str().unwrap().to_owned();
    let medium = desk.drive("T2");
    let line = json!({ "occurred_at": "R8.11.22 9:00", "kind": "出力（印刷）", "info_asset_id": asset, "media_id": medium, "subject_count": 1, "purpose": "窓口の案内" });
    let event = desk.sit(CLERK).add("handling_event", &line);
    desk.sit(MANAGER);
    let ties = |register: &str, no: &str| desk.daicho(&["show", register, no], &Value::Null).value()["ties"].as_array().unwrap().clone();
    let tied = |ties: &[Value], way: &str, register: &str, no: &str| {
        ties.iter().any(|tie| tie["way"] == way && tie["register"] == register && tie["no"] == json!(no))
    };
    let of_medium = ties("media", &medium);
    assert!(
        tied(&of_medium, "points_to", "info_asset", &asset) && tied(&of_medium, "points_here", "handling_event", &event),
        "{of_medium:?}"
    );
    assert!(!of_medium.iter().any(|tie| tie["register"] == "inspection"), "nothing asks yet: {of_medium:?}");
    let of_event = ties("handling_event", &event);
    let actor =
        of_event.iter().find(|tie| tie["register"] == "staff").expect("whoever wrote it handled it")["no"].as_str().unwrap().to_owned();
    assert!(tied(&of_event, "points_to", "media", &medium), "{of_event:?}");
    assert!(tied(&ties("staff", &actor), "points_here", "handling_event", &event), "a person leads to what they did");

    let inspection = desk.daicho(&["inspection", "open"], &json!({ "round": "定期1", "base_on": "R8.9.30" })).no();
    let of_medium = ties("media", &medium);
    let asked = of_medium.iter().find(|tie| tie["register"] == "inspection").expect("the inspection asks for the inventory");
    assert_eq!((&asked["no"], &asked["way"]), (&json!(inspection), &json!("points_here")));
    let words = asked["words"].as_str().unwrap();
    assert!(words.contains("13-1-1") && !words.contains("15-2-2"), "{words}");
    let place = desk.daicho(&["list", "location"], &Value::Null).rows()[0]["no"].as_str().unwrap().to_owned();
    assert!(!ties("location", &place).iter().any(|tie| tie["register"] == "inspection"), "no item is answered from the places");
}

#[test]
fn the_last_change_can_be_undone_by_another_act() {
    let desk = Desk::furnished();
    let no = desk.add("vendor", &json!({ "name": "例示運送" }));
    let undone = desk.daicho(&["undo"], &Value::Null);
    assert_eq!(undone.no(), no);
    let told = undone.value();
    assert!(told["undone"].as_str().unwrap().contains(&no), "it says what it took back: {told}");
    assert!(told["next"].is_string(), "and what would be next: {told}");
    let standing = desk.daicho(&["list", "vendor", "--search", "例示運送"], &Value::Null).rows();
    assert_eq!(standing, [json!({ "next": null, "count": 0 })]);
    let log = desk.daicho(&["log", "list", "--limit", "50"], &Value::Null).rows();
    assert!(log.iter().any(|line| line["act"] == "元に戻す") && log.iter().any(|line| line["act"] == "検索"), "{log:?}");
    assert!(log.iter().all(|line| line["actor"].as_str().unwrap().contains(MANAGER)));
}

#[test]
fn definitions_are_told_without_a_store() {
    let desk = Desk::bare();
    let registers = desk.daicho(&["registers"], &Value::Null).rows();
    for id in
        ["section", "staff", "location", "vendor", "media", "info_asset", "handling_event", "disposal", "inspection", "corrective_action"]
    {
        assert!(registers.iter().any(|register| register["id"] == id), "{id}");
    }
    let media = desk.daicho(&["fields", "media"], &Value::Null).value();
    let kind = &media["fields"][0];
    assert_eq!((&kind["id"], &kind["label"], &kind["required"]), (&json!("media_type"), &json!("媒体種別"), &json!(true)));
    assert!(kind["choices"].as_array().unwrap().contains(&json!({ "id": "usb", "label": "USBメモリ" })));
    let near = desk.daicho(&["fields", "medai"], &Value::Null).stopped(2, "usage");
    assert!(near["next"].as_str().unwrap().contains("media"));
    let plain = desk.plain(&["fields", "media"], b"").out;
    assert_eq!(serde_json::from_str::<Value>(&plain).unwrap(), media, "JSON for a person too");
    assert!(plain.lines().count() > 20, "on lines that a person can read: {plain}");
    assert!(desk.plain(&["registers"], b"").out.contains("識別名"), "the registers are a table");
}
