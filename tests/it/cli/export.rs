//! Lists out as files: what the screen shows, in an order and an encoding that other programs take, and never as a formula.

use std::fs;

use serde_json::{Value, json};

use tests::desk::{Desk, drive};

#[test]
fn a_list_goes_out_as_the_screen_shows_it_and_the_log_knows() {
    let desk = Desk::furnished();
    desk.drive("EX-1");
    desk.drive("EX-2");
    let mut usb = drive("EX-3");
    usb["media_type"] = json!("USBメモリ");
    desk.add("media", &usb);
    let words = ["export", "media", "媒体.csv", "--where", "media_type=外付HDD", "--sort", "no"];
    let made = desk.daicho(&words, &Value::Null).value();
    assert_eq!((&made["rows"], &made["encoding"]), (&json!(2), &json!("utf8")));
    let bytes = fs::read(desk.path("媒体.csv")).unwrap();
    assert_eq!(bytes[..3], [0xEF, 0xBB, 0xBF], "Excel knows it by its mark");
    let text = String::from_utf8(bytes).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("\u{feff}番号,") && lines.len() == 3, "{text}");
    assert!(lines[1].starts_with("R8-総務-HDD-0001,") && lines[2].starts_with("R8-総務-HDD-0002,"), "{text}");
    assert!(!text.contains("EX-3"), "{text}");
    let log = desk.daicho(&["log", "list", "--limit", "6"], &Value::Null).rows();
    let line = log.iter().find(|line| line["act"] == "書出し").expect("it is recorded");
    assert!(line["summary"].as_str().unwrap().contains("媒体種別＝外付HDD"), "{line}");
    assert!(log.iter().all(|line| line["act"] != "検索"), "an export is one line: {log:?}");
}

#[test]
fn an_old_program_gets_cp932_or_is_told_which_letters_it_lacks() {
    let desk = Desk::furnished();
    let words = ["export", "vendor", "業者.csv", "--encoding", "cp932"];
    assert_eq!(desk.daicho(&words, &Value::Null).status, 0);
    assert!(fs::read(desk.path("業者.csv")).unwrap().starts_with(&[0x94, 0xD4, 0x8D, 0x86, b',']), "番号 in CP932, without a mark");
    desk.add("vendor", &json!({ "name": "𠮷例運送" }));
    fs::remove_file(desk.path("業者.csv")).unwrap();
    let refused = desk.daicho(&words, &Value::Null).stopped(2, "usage");
    assert!(refused["what"].as_str().unwrap().contains('𠮷') && refused["next"].as_str().unwrap().contains("UTF-8"), "{refused}");
    assert!(!desk.path("業者.csv").exists(), "no letter is replaced by another");
}

#[test]
fn struck_rows_say_so_and_only_tables_are_written() {
    let desk = Desk::furnished();
    let no = desk.add("vendor", &json!({ "name": "=SUM(A1)" }));
    assert_eq!(desk.daicho(&["void", "vendor", &no, "--reason", "重複"], &Value::Null).status, 0);
    assert_eq!(desk.daicho(&["export", "vendor", "a.csv"], &Value::Null).value()["rows"], 2);
    assert_eq!(desk.daicho(&["export", "vendor", "b.CSV", "--struck"], &Value::Null).value()["rows"], 3);
    let text = fs::read_to_string(desk.path("b.CSV")).unwrap();
    assert!(text.contains(",'=SUM(A1)"), "nothing that leaves can run: {text}");
    assert!(text.contains("取消済,重複") && text.contains("記録の状態"), "{text}");
    let refused = desk.daicho(&["export", "vendor", "a.pdf"], &Value::Null).stopped(2, "usage");
    assert!(refused["what"].as_str().unwrap().contains(".xlsx"), "{refused}");
    desk.daicho(&["export", "vendor", "none/a.csv"], &Value::Null).stopped(1, "disk");
    desk.daicho(&["export", "vendro", "a.csv"], &Value::Null).stopped(2, "usage");
    desk.daicho(&["export", "vendor", "a.csv", "--encoding", "latin1"], &Value::Null).stopped(2, "usage");
}
