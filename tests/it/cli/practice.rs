//! The practice section by one command: a store that opens without a word, and every form on paper.

use std::fs;

use serde_json::Value;

use super::paper;
use tests::desk::Desk;

#[test]
fn a_practice_section_is_made_with_every_form() {
    let desk = Desk::bare();
    fs::create_dir(desk.path("full")).unwrap();
    fs::write(desk.path("full").join("memo.txt"), "memo").unwrap();
    desk.daicho(&["demo", "full"], &Value::Null).stopped(1, "exists");
    assert_eq!(fs::read_dir(desk.path("full")).unwrap().count(), 1, "what was there is left alone");

    let made = desk.daicho(&["demo", "demo", "--year", "R8"], &Value::Null).value();
    let names: Vec<&str> = made["files"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    for form in ["F01-", "F02-", "F03-", "F05-", "F06-", "F07-", "F08-", "F08b-", "F08c-", "F09-", "F10-", "F11-", "F13-", "F20-", "F21-"] {
        assert!(names.iter().any(|name| name.starts_with(form)), "{form}: {names:?}");
    }
    let registers = desk.daicho(&["report", "list"], &Value::Null).rows();
    for form in registers.iter().filter_map(|form| form["id"].as_str()) {
        assert!(names.iter().any(|name| name.starts_with(&format!("blank/{form}-"))), "no empty {form}: {names:?}");
    }
    for name in &names {
        assert!(fs::read(desk.path("demo/paper").join(name)).unwrap().starts_with(b"%PDF"), "{name}");
    }
    assert!(paper::text(&desk.path("demo/paper").join("F01-媒体管理台帳.pdf")).contains("市民生活課"));

    // Nobody is named and no password given: the practice section lets everybody in.
    let mut command = desk.command();
    command.env_remove("DAICHO_USER").env_remove("DAICHO_PASSWORD_FILE");
    let counted = |register: &str| {
        let mut command = desk.command();
        command.env_remove("DAICHO_USER").env_remove("DAICHO_PASSWORD_FILE");
        let said = command.args(["list", register, "--limit", "1", "--json", "--store", "demo/store"]).output().unwrap();
        assert!(said.status.success(), "{said:?}");
        let last = String::from_utf8(said.stdout).unwrap().lines().last().unwrap().to_owned();
        serde_json::from_str::<Value>(&last).unwrap()["count"].as_u64().unwrap()
    };
    assert!(counted("media") >= 60);
    assert!(counted("handling_event") >= 400);
    assert_eq!(counted("disposal"), 3);
    assert!(counted("photo") >= 24);
    assert_eq!(counted("inspection"), 2);
    let verified = command.args(["verify", "--json", "--store", "demo/store"]).output().unwrap();
    assert!(verified.status.success(), "{verified:?}");
}
