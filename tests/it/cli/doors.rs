//! Coming in: every way to be turned away has its own exit status, and none of them changes a byte of the store.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use office::session::Door;
use office::{Clock, Office};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use tests::desk::{AUDITOR, CLERK, Desk, MANAGER, OFFICER};

/// Every file of a store with its bytes.
fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(bytes(&path));
        } else {
            found.insert(path.to_string_lossy().into_owned(), fs::read(&path).unwrap());
        }
    }
    found
}

#[test]
fn a_new_store_leaves_its_recovery_sheet_beside_it() {
    let desk = Desk::bare();
    let init = ["init", "--section", "総務課", "--code", "総務", "--manager", MANAGER, "--test"];
    let made = desk.daicho(&init, &Value::Null).value();
    let sheet = Path::new(made["recovery_sheet"].as_str().unwrap()).to_owned();
    assert_eq!(sheet, fs::canonicalize(desk.path("復旧用の控え.pdf")).unwrap());
    assert!(fs::read(&sheet).unwrap().starts_with(b"%PDF"));
    assert_eq!(made["no"], "課-0001");
    assert_eq!(desk.daicho(&init, &Value::Null).stopped(1, "exists")["rule"], "");
    assert_eq!(desk.daicho(&["list", "section"], &Value::Null).rows()[0]["name"], "総務課");
}

#[test]
fn a_real_store_takes_no_weak_password_and_no_made_up_day() {
    let desk = Desk::bare();
    let init = ["init", "--section", "総務課", "--code", "総務", "--manager", MANAGER];
    desk.daicho(&init, &Value::Null).stopped(2, "usage");
    fs::write(desk.path("password"), "soumu2026\n").unwrap();
    let weak = desk.command().args(init).arg("--json").env_remove("DAICHO_TODAY").output().unwrap();
    assert_eq!(weak.status.code(), Some(3), "{weak:?}");
    assert!(String::from_utf8(weak.stderr).unwrap().contains("weak_password"));
    assert!(!desk.path("store").exists(), "nothing is left of a store that was refused");
}

#[test]
fn a_section_that_its_card_would_refuse_gets_no_store() {
    let desk = Desk::bare();
    for (section, code, field, rule) in [("総務課", "総/務*", "code", ""), ("総務課 123456789018", "総務", "section", "D15")] {
        let init = ["init", "--section", section, "--code", code, "--manager", MANAGER, "--test"];
        let refused = desk.daicho(&init, &Value::Null);
        assert_eq!((refused.status, &refused.problems()[0]["field"], &refused.problems()[0]["rule"]), (3, &json!(field), &json!(rule)));
        assert!(!desk.path("store").exists(), "nothing is left of a store that was refused");
    }
}

#[test]
fn a_wrong_name_or_password_is_one_answer_and_changes_nothing() {
    let desk = Desk::furnished();
    let before = bytes(&desk.path("store"));
    fs::write(desk.path("wrong"), "ちがう合言葉").unwrap();
    let said = desk.daicho(&["list", "media", "--password-file", "wrong"], &Value::Null);
    assert_eq!(said.stopped(4, "wrong_key")["rule"], "");
    assert!(said.out.is_empty());
    // Each wrong one makes the next wait longer, so that after a few the wait outlasts the try.
    let guess = || desk.daicho(&["list", "media", "--password-file", "wrong"], &Value::Null);
    assert!((0..8).any(|_| guess().problems()[0]["code"] == "wait"), "guessing is slowed down");
    assert_eq!(bytes(&desk.path("store")), before);
    let stranger = Desk::furnished();
    stranger.daicho(&["list", "media", "--user", "だれか"], &Value::Null).stopped(4, "wrong_key");
    let nobody = stranger.command().args(["list", "media", "--json"]).env_remove("DAICHO_PASSWORD_FILE").output().unwrap();
    assert_eq!(nobody.status.code(), Some(4), "{nobody:?}");
    let missing = stranger.daicho(&["list", "media", "--password-file", "none"], &Value::Null);
    missing.stopped(9, "bad_file");
}

#[test]
fn damaged_newer_missing_and_open_elsewhere_are_four_other_answers() {
    let desk = Desk::furnished();
    let door = Door { place: desk.path("store"), attempts: None };
    let clock = Clock::standing_at(chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap());
    let open = Office::log_in(&door, MANAGER, "試験用の合言葉", clock).unwrap();
    desk.daicho(&["list", "media"], &Value::Null).stopped(7, "in_use");
    open.log_out().unwrap();
    assert_eq!(desk.daicho(&["list", "media"], &Value::Null).status, 0);

    desk.daicho(&["list", "media", "--store", "nowhere"], &Value::Null).stopped(1, "not_found");

    let before = bytes(&desk.path("store"));
    let database = desk.path("store").join("daicho.db");
    let mut wounded = fs::read(&database).unwrap();
    wounded.truncate(wounded.len() / 2);
    for byte in wounded.iter_mut().skip(1_000).take(4_000) {
        *byte ^= 0xa5;
    }
    fs::write(&database, &wounded).unwrap();
    desk.daicho(&["list", "media"], &Value::Null).stopped(5, "damaged");
    assert_eq!(fs::read(&database).unwrap(), wounded, "a damaged file stays as it is");
    fs::write(&database, &before[&database.to_string_lossy().into_owned()]).unwrap();

    let keys = desk.path("store").join("keys.a");
    let text = fs::read_to_string(&keys).unwrap();
    let mut newer: Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
    newer["format"] = json!(99);
    let body = newer.to_string();
    let sum: String = Sha256::digest(&body).iter().map(|byte| format!("{byte:02x}")).collect();
    fs::write(&keys, format!("{body}\n{sum}\n")).unwrap();
    desk.daicho(&["list", "media"], &Value::Null).stopped(6, "newer");

    for copy in ["keys.a", "keys.b"] {
        fs::write(desk.path("store").join(copy), b"not a key file").unwrap();
    }
    desk.daicho(&["list", "media"], &Value::Null).stopped(5, "damaged");
}

#[test]
fn a_log_that_does_not_agree_with_its_mark_is_said_beside_every_answer_and_no_paper_leaves() {
    let desk = Desk::furnished();
    let whole = desk.daicho(&["list", "vendor"], &Value::Null);
    assert!(whole.status == 0 && whole.err.is_empty(), "{whole:?}");
    for mark in ["head.a", "head.b"].map(|mark| desk.path("store").join(mark)).iter().filter(|mark| mark.exists()) {
        fs::remove_file(mark).unwrap();
    }
    let said = desk.daicho(&["list", "vendor"], &Value::Null);
    assert_eq!((said.status, said.rows().len()), (0, 3), "{said:?}");
    let aside = said.problems();
    assert_eq!((aside.len(), &aside[0]["code"]), (1, &json!("damaged")), "{said:?}");
    assert!(aside[0]["what"].as_str().unwrap().contains("操作記録の末尾") && aside[0]["next"].as_str().unwrap().contains("daicho verify"));
    let said = desk.plain(&["list", "vendor"], b"");
    assert!(said.status == 0 && said.err.starts_with("注意: 操作記録の末尾"), "{said:?}");
    let refused = desk.daicho(&["report", "F01", "a.pdf"], &Value::Null);
    assert_eq!((refused.status, refused.problems().last().unwrap()["rule"].as_str()), (5, Some("D21")), "{refused:?}");
    assert!(!desk.path("a.pdf").exists());
}

#[test]
fn each_role_may_do_what_its_post_may() {
    let mut desk = Desk::furnished();
    desk.sit(AUDITOR).daicho(&["add", "vendor"], &json!({ "name": "例示運送" })).stopped(8, "not_allowed");
    assert_eq!(desk.daicho(&["log", "list"], &Value::Null).status, 0);
    let refused = desk.sit(CLERK).daicho(&["log", "list"], &Value::Null).stopped(8, "not_allowed");
    assert!(refused["next"].as_str().unwrap().contains("監査責任者"));
    desk.daicho(&["user", "list"], &Value::Null).stopped(8, "not_allowed");
    desk.sit(OFFICER).daicho(&["user", "disable", CLERK], &Value::Null).stopped(8, "not_allowed");
    let refused = desk.sit(MANAGER).daicho(&["user", "role", MANAGER, "clerk"], &Value::Null);
    refused.stopped(3, "rule");
    desk.daicho(&["user", "role", CLERK, "boss"], &Value::Null).stopped(2, "usage");
}

#[test]
fn people_come_change_and_go() {
    let mut desk = Desk::furnished();
    fs::write(desk.path("new"), "次の合言葉\n").unwrap();
    desk.sit(CLERK);
    assert_eq!(desk.daicho(&["user", "password", "--new-password-file", "new"], &Value::Null).status, 0);
    assert_eq!(desk.daicho(&["list", "media", "--password-file", "new"], &Value::Null).status, 0);
    desk.sit(MANAGER);
    fs::write(desk.path("third"), "三つ目の合言葉").unwrap();
    let own = ["user", "password", "--password-file", "password", "--new-password-file", "third"];
    assert_eq!(desk.daicho(&own, &Value::Null).status, 0, "the manager's own");
    fs::rename(desk.path("third"), desk.path("password")).unwrap();
    assert_eq!(desk.daicho(&["user", "role", OFFICER, "係員"], &Value::Null).value()["role"], "clerk");
    assert_eq!(desk.daicho(&["user", "disable", CLERK], &Value::Null).value()["disabled"], true);
    let people = desk.daicho(&["user", "list"], &Value::Null).rows();
    let of = |name: &str| people.iter().find(|person| person["name"] == name).unwrap();
    assert_eq!((&of(OFFICER)["role_label"], &of(CLERK)["disabled"]), (&json!("係員"), &json!(true)));
    desk.sit(CLERK).daicho(&["list", "media", "--password-file", "new"], &Value::Null).stopped(4, "wrong_key");
}

#[test]
fn the_recovery_sheet_opens_the_store_when_the_password_is_lost() {
    let desk = Desk::bare();
    let init = ["init", "--section", "総務課", "--code", "総務", "--manager", MANAGER, "--test"];
    assert_eq!(desk.daicho(&init, &Value::Null).status, 0);
    let key = key_lines(&desk.path("復旧用の控え.pdf"));
    assert_eq!(key.len(), 4, "{key:?}");
    fs::write(desk.path("new"), "次の合言葉").unwrap();
    let recover = ["recover", "--new-password-file", "new", "--json"];
    let mistyped = desk.plain(&recover, key.join("\n").replacen(&key[2][..1], "?", 1).as_bytes());
    mistyped.stopped(4, "wrong_key");
    let said = desk.plain(&recover, key.join("\n").as_bytes());
    assert_eq!(said.value()["name"], MANAGER);
    assert_eq!(desk.daicho(&["list", "section", "--password-file", "new"], &Value::Null).status, 0);
    let renewed = desk.daicho(&["user", "recovery", "控え2.pdf", "--password-file", "new"], &Value::Null);
    assert_eq!(renewed.status, 0, "{renewed:?}");
    assert_eq!(desk.plain(&recover, key.join("\n").as_bytes()).stopped(4, "wrong_key")["rule"], "", "the old sheet has ended");
    assert_ne!(key_lines(&desk.path("控え2.pdf")), key);
}

/// The key's lines as a person reads them off the sheet.
pub fn key_lines(sheet: &Path) -> Vec<String> {
    let text = super::paper::text(sheet);
    let looks =
        |word: &&str| word.len() == 17 && word.split('-').all(|group| group.len() == 5 && group.chars().all(|c| c.is_ascii_alphanumeric()));
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace().filter(looks) {
        if !lines.iter().any(|line| line == word) {
            lines.push(word.to_owned());
        }
    }
    lines
}

#[test]
fn a_command_that_makes_no_sense_is_a_usage_error_in_both_tongues() {
    let desk = Desk::bare();
    let problem = desk.daicho(&["archive", "request"], &Value::Null).stopped(2, "usage");
    assert!(problem["what"].as_str().unwrap().contains("archive"), "{problem}");
    let plain = desk.plain(&["list"], b"");
    assert_eq!(plain.status, 2);
    assert!(plain.err.contains("足りません") && plain.err.contains("--help"), "{}", plain.err);
    let furnished = Desk::furnished();
    for input in ["{", "[1]", "\"text\""] {
        assert_eq!(furnished.plain(&["add", "vendor", "--json"], input.as_bytes()).stopped(2, "usage")["rule"], "", "{input}");
    }
    assert_eq!(furnished.plain(&["add", "vendor", "--json"], b"\xff\xfe").status, 2);
    let help = desk.plain(&["--help"], b"");
    assert!(help.status == 0 && help.out.contains("使い方: daicho"), "{help:?}");
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let desk = Desk::furnished();
    let script = "\"$0\" log list --limit 1000 --json | head -n 1";
    let program = desk.command().get_program().to_owned();
    let mut shell = std::process::Command::new("sh");
    shell.arg("-c").arg(format!("{script}; exit 0")).arg(program);
    shell.env("DAICHO_STORE", desk.path("store")).env("DAICHO_USER", MANAGER).env("DAICHO_TODAY", tests::desk::TODAY);
    shell.env("DAICHO_PASSWORD_FILE", desk.path("password")).env("HOGO_DAICHO_DATA", desk.path("home"));
    let ended = shell.output().unwrap();
    assert_eq!(String::from_utf8(ended.stdout).unwrap().lines().count(), 1);
    assert_eq!(String::from_utf8(ended.stderr).unwrap(), "");
}
