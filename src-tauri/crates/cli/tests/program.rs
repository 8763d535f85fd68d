//! The program itself, before it knows any store. What it does with one is tested where all crates meet, in `tests/it/cli`.
#![allow(clippy::unwrap_used)] // in a test a failed unwrap is a failed test

use std::process::{Command, Output};

fn daicho(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_daicho")).args(words).env_remove("DAICHO_STORE").output().unwrap()
}

#[test]
fn help_and_version_are_answers_and_no_errors() {
    for words in [["--help"].as_slice(), &["-V"], &["disposal", "draft", "-h"]] {
        let said = daicho(words);
        assert!(said.status.success() && !said.stdout.is_empty() && said.stderr.is_empty(), "{words:?}: {said:?}");
    }
    assert_eq!(String::from_utf8(daicho(&["--version"]).stdout).unwrap(), format!("daicho {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_slip_is_said_on_standard_error_with_status_two() {
    let said = daicho(&["medai", "--json"]);
    assert_eq!((said.status.code(), said.stdout.len()), (Some(2), 0));
    let problem: serde_json::Value = serde_json::from_slice(&said.stderr).unwrap();
    assert_eq!(problem["code"], "usage");
}
