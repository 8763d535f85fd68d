//! Who looked at what: every way to see a record leaves a line, and drawing the same page again leaves none.

use std::collections::BTreeMap;

use domain::entry::Raw;
use office::session::Door;
use office::{Clock, Office};
use serde_json::{Value, json};

use tests::desk::{CLERK, Desk, MANAGER};

/// The office as the window has it open, on the bench's store.
fn window(desk: &Desk) -> Office {
    opened_by(desk, MANAGER)
}

fn opened_by(desk: &Desk, person: &str) -> Office {
    let door = Door { place: desk.path("store"), attempts: None };
    let clock = Clock::standing_at(chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap());
    Office::log_in(&door, person, "試験用の合言葉", clock).unwrap()
}

/// How many lines the log has.
fn lines(office: &Office) -> i64 {
    office.log_head().unwrap().0
}

#[test]
fn a_history_a_copy_source_and_a_comparison_are_looks() {
    let desk = Desk::furnished();
    let no = desk.drive("LO-1");
    let inspected = desk.daicho(&["inspection", "open"], &json!({ "round": "定期1", "base_on": "R8.9.30" })).no();
    let mut office = window(&desk);
    let before = lines(&office);
    let history = office.history("media", &no).unwrap();
    assert!(history.iter().any(|line| line.act == "記録の閲覧"), "the look stands in the history itself");
    assert_eq!(lines(&office), before + 1);
    office.look("media", &no).unwrap();
    office.history("media", &no).unwrap();
    assert_eq!(lines(&office), before + 1, "the same page drawn again is no other look");
    let vendor = office.last("vendor").unwrap().unwrap();
    assert_eq!(lines(&office), before + 2, "{} was shown to be copied from", vendor.no);
    office.compare_inspections(&inspected, "").unwrap();
    assert_eq!(lines(&office), before + 3);
    office.propose(&inspected, "13-1-3").unwrap();
    assert_eq!(lines(&office), before + 3, "it is the inspection already looked at");
    office.log(0, 10, "").unwrap();
    office.log(0, 10, "").unwrap();
    assert_eq!(lines(&office), before + 4, "reading the log is recorded once");
    office.log_out().unwrap();
}

#[test]
fn a_photograph_at_full_size_is_a_look_and_a_thumbnail_is_none() {
    let desk = Desk::furnished();
    desk.drive("LO-2");
    let no = desk.draft(&["LO-2"], &Value::Null).no();
    let names = [desk.photograph("before", "LO-2", 1), desk.photograph("after", "LO-2", 2)];
    assert_eq!(desk.daicho(&["disposal", "photo", &no, &names[0], &names[1]], &Value::Null).status, 0);
    let mut office = window(&desk);
    let view = office.disposal(&no).unwrap();
    let keys: Vec<String> = view.gathered.photos.iter().map(|photo| photo.values.text("file").to_owned()).collect();
    let before = lines(&office);
    for key in &keys {
        office.thumbnail(key).unwrap();
    }
    assert_eq!(lines(&office), before);
    office.look_at_photo(&keys[0]).unwrap();
    office.disposal(&no).unwrap();
    office.look_at_photo(&keys[0]).unwrap();
    assert_eq!(lines(&office), before + 1, "the page behind the photograph and the photograph again");
    office.look_at_photo(&keys[1]).unwrap();
    assert_eq!(lines(&office), before + 2);
    let newest = &office.log(0, 1, "").unwrap()[0];
    assert!(newest.register == "photo" && newest.no == view.gathered.photos[1].no, "{newest:?}");
    assert!(office.look_at_photo("0123456789abcdef0123456789abcdef").is_err());
    office.log_out().unwrap();
}

#[test]
fn searching_for_a_reference_is_recorded_once_and_naming_one_never() {
    let desk = Desk::furnished();
    let mut office = window(&desk);
    let before = lines(&office);
    office.lookup("staff", "").unwrap();
    office.lookup("staff", "職-0002").unwrap();
    office.lookup("vendor", "例示リサイクル").unwrap();
    assert_eq!(lines(&office), before, "what is named is known");
    for typed in ["例示", "例示リ", "例示リサ", "例示"] {
        office.lookup("vendor", typed).unwrap();
    }
    assert_eq!(lines(&office), before + 1, "the letters of one word are one search");
    office.lookup("vendor", "データ").unwrap();
    assert_eq!(lines(&office), before + 2);
    let newest = &office.log(0, 1, "").unwrap()[0];
    assert!(newest.act == "検索" && newest.summary.contains("データ"), "{newest:?}");
    office.log_out().unwrap();
}

#[test]
fn what_came_of_ones_own_change_is_no_search() {
    let desk = Desk::furnished();
    let newest = |desk: &Desk| desk.daicho(&["log", "list", "--limit", "4"], &Value::Null).rows();
    desk.add("vendor", &json!({ "name": "例示運送" }));
    let acts: Vec<Value> = newest(&desk).into_iter().map(|line| line["act"].clone()).collect();
    assert_eq!(acts, ["ログイン", "ログアウト", "登録", "ログイン"], "one change is one line");
    let mut office = window(&desk);
    let answers = BTreeMap::from([("name".to_owned(), Raw::Text("例示倉庫".to_owned()))]);
    let before = lines(&office);
    let done = office.add("vendor", "", &answers).unwrap();
    assert_eq!(office.outcome("vendor", &done).unwrap().values.text("name"), "例示倉庫");
    assert_eq!(lines(&office), before + 1);
    office.log_out().unwrap();
}

#[test]
fn who_has_what_was_typed_in_one_piece_is_offered_first() {
    let desk = Desk::furnished();
    for name in ["例 花子", "花井 例子"] {
        desk.add("staff", &json!({ "name": name }));
    }
    let mut office = window(&desk);
    let names: Vec<String> = office.lookup("staff", "例 花").unwrap().into_iter().map(|link| link.label).collect();
    assert_eq!(names, ["例 花子", "花井 例子"], "both words stand in both names");
    office.log_out().unwrap();
}

#[test]
fn a_sheet_that_was_used_is_asked_to_be_made_anew() {
    let desk = Desk::bare();
    let init = ["init", "--section", "総務課", "--code", "総務", "--manager", MANAGER, "--test"];
    assert_eq!(desk.daicho(&init, &Value::Null).status, 0);
    let asked = || {
        let office = window(&desk);
        let asked = office.home().unwrap().due.iter().any(|due| due.what.contains("復旧用の控えを使って"));
        office.log_out().unwrap();
        asked
    };
    assert!(!asked());
    let key = super::doors::key_lines(&desk.path("復旧用の控え.pdf")).join("\n");
    assert_eq!(desk.plain(&["recover", "--new-password-file", "password", "--json"], key.as_bytes()).status, 0);
    assert!(asked());
    assert_eq!(desk.daicho(&["user", "recovery", "次.pdf"], &Value::Null).status, 0);
    assert!(!asked());
}

#[test]
fn what_waits_for_a_decision_is_shown_to_whoever_decides() {
    let mut desk = Desk::furnished();
    desk.drive("WT-1");
    let no = desk.sit(CLERK).draft(&["WT-1"], &Value::Null).no();
    for (person, shown) in [(MANAGER, vec![no]), (CLERK, Vec::new())] {
        let office = opened_by(&desk, person);
        let home = office.home().unwrap();
        let waiting: Vec<String> = home.due.into_iter().filter(|due| due.what.contains("待っています")).map(|due| due.no).collect();
        assert_eq!(waiting, shown, "{person}");
        office.log_out().unwrap();
    }
}
