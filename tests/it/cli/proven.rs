//! `verify-paper`: what a saved certificate proves, and what it does not let pass.

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use tests::desk::{CLERK, Desk, MANAGER};

use super::own_work::procedure;

const NO: &str = "R8-市生-廃棄-0001";

/// The practice section with the certificate of a contractor's work, its data read.
fn printed(form: &str) -> (Desk, Value) {
    let desk = Desk::practising();
    let made = desk.daicho(&["report", form, "paper.pdf", "--no", NO], &Value::Null).value();
    let beside = fs::read(desk.path(made["data"].as_str().unwrap())).unwrap();
    (desk, serde_json::from_slice(&beside).unwrap())
}

fn look(desk: &Desk) -> tests::desk::Said {
    desk.daicho(&["verify-paper", "paper.pdf"], &Value::Null)
}

fn told(said: &tests::desk::Said) -> String {
    said.rows()[0].to_string()
}

/// Writes `value` with its names in order and no blanks, as the hash is taken: by hand, so that the way is known to be plain.
fn canonical(value: &Value) -> String {
    match value {
        Value::Object(entries) => {
            let mut names: Vec<&String> = entries.keys().collect();
            names.sort();
            let entries: Vec<String> = names.iter().map(|name| format!("{}:{}", json!(name), canonical(&entries[*name]))).collect();
            format!("{{{}}}", entries.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(",")),
        plain => plain.to_string(),
    }
}

fn sha256(bytes: &[u8]) -> String {
    let mut child = Command::new("sha256sum").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    let said = child.wait_with_output().unwrap();
    String::from_utf8(said.stdout).unwrap()[..64].to_owned()
}

/// Puts `to` in the place of `from` in the saved file, as often as it stands there; both are as long.
fn altered(desk: &Desk, from: &str, to: &str) {
    let file = desk.path("paper.pdf");
    let mut bytes = fs::read(&file).unwrap();
    assert_eq!(from.len(), to.len());
    let places: Vec<usize> = (0..=bytes.len() - from.len()).filter(|at| bytes[*at..].starts_with(from.as_bytes())).collect();
    assert!(!places.is_empty(), "{from} is not in the file");
    for at in places {
        bytes[at..at + to.len()].copy_from_slice(to.as_bytes());
    }
    fs::write(file, bytes).unwrap();
}

#[test]
fn a_certificate_says_what_it_proves_and_agrees_with_the_registers() {
    let (desk, data) = printed("F08");
    assert_eq!(data["format"], "hogo-daicho/certificate/1");
    assert_eq!(sha256(canonical(&data["certificate"]).as_bytes()), data["sha256"].as_str().unwrap());
    assert_eq!(data["certificate"]["media"].as_array().unwrap().len(), 3);
    let photo = &data["certificate"]["media"][0]["photos"][0];
    assert_eq!(photo["sha256"].as_str().unwrap().len(), 64, "{photo}");
    assert_eq!(data["certificate"]["chain"][1]["level"], 2);
    assert!(data["certificate"]["media"][0].as_object().unwrap().contains_key("bytes_erased"), "a tool's report finds its place");
    let said = look(&desk);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(told(&said).contains(r#""verdict":"agrees""#) && told(&said).contains(r#""practice":true"#), "{said:?}");
}

#[test]
fn what_was_written_after_printing_is_named_answer_by_answer() {
    let mut desk = Desk::furnished();
    let medium = desk.drive("PV-1");
    let no = desk.sit(CLERK).on("2026-11-18").draft(&[&medium], &Value::Null).no();
    desk.sit(MANAGER).on("2026-11-19").daicho(&["disposal", "approve", &no], &Value::Null).value();
    desk.sit(CLERK).on("2026-11-20").daicho(&["disposal", "perform", &no], &procedure()).value();
    let before = desk.photograph("before", "PV-1", 1);
    desk.daicho(&["disposal", "photo", &no, &before], &Value::Null).rows();
    desk.daicho(&["report", "F08", "paper.pdf", "--no", &no], &Value::Null).value();
    assert_eq!(look(&desk).status, 0);

    let after = desk.photograph("after", "PV-1", 2);
    desk.daicho(&["disposal", "photo", &no, &after], &Value::Null).rows();
    let said = look(&desk);
    assert_eq!(said.status, 3, "{said:?}");
    assert!(told(&said).contains("媒体1の写真2の区分：紙はなし、台帳は「処理後」"), "{said:?}");
    assert!(told(&said).contains(r#""verdict":"moved""#) && told(&said).contains("原本2枚"), "{said:?}");
}

#[test]
fn the_sheet_of_photographs_and_the_comparison_carry_the_same_data() {
    for form in ["F08b", "F08c"] {
        let (desk, data) = printed(form);
        assert_eq!(data["report"]["form"], form);
        assert_eq!(look(&desk).status, 0, "{form}");
        let listed = Command::new("pdfdetach").arg("-list").arg(desk.path("paper.pdf")).output().expect("install poppler-utils");
        assert!(String::from_utf8_lossy(&listed.stdout).contains("certificate.json"), "{form}: {listed:?}");
    }
}

#[test]
fn whatever_was_changed_after_printing_is_seen() {
    let (desk, data) = printed("F08");
    let whole = fs::read(desk.path("paper.pdf")).unwrap();
    let serial = data["certificate"]["media"][0]["serial_no"].as_str().unwrap();
    let other = serial.replace("EXH", "EXB");
    let refused = |words: &str| {
        let said = look(&desk);
        assert_eq!(said.status, 5, "{words}: {said:?}");
        assert!(told(&said).contains(words) && told(&said).contains(r#""verdict":"altered""#), "{words}: {said:?}");
        fs::write(desk.path("paper.pdf"), &whole).unwrap();
    };

    altered(&desk, serial, &other);
    refused("データが書き換えられています");

    // Whoever forges the hash too does not forge the log.
    let mut forged = data.clone();
    let text = forged["certificate"].to_string().replace(serial, &other);
    forged["certificate"] = serde_json::from_str(&text).unwrap();
    altered(&desk, serial, &other);
    altered(&desk, data["sha256"].as_str().unwrap(), &sha256(canonical(&forged["certificate"]).as_bytes()));
    refused("印刷したときのデータと違います");

    let mut longer = whole.clone();
    longer.extend_from_slice(b"\n% a note\n");
    fs::write(desk.path("paper.pdf"), longer).unwrap();
    refused("ファイルは印刷した後に変わっています");

    altered(&desk, &format!("\"id\": {}", data["report"]["id"]), &format!("\"id\": {}", 1000 + data["report"]["id"].as_i64().unwrap() % 7));
    refused("この台帳の操作記録に、この紙の印刷がありません");
}

#[test]
fn another_sections_paper_and_what_is_no_certificate_are_told_apart() {
    let (desk, _) = printed("F08");
    let paper = fs::read(desk.path("paper.pdf")).unwrap();
    let elsewhere = Desk::furnished();
    fs::write(elsewhere.path("paper.pdf"), &paper).unwrap();
    let said = look(&elsewhere);
    assert_eq!(said.status, 5, "{said:?}");
    assert!(told(&said).contains("別の台帳が印刷したか"), "{said:?}");

    elsewhere.daicho(&["report", "F01", "paper.pdf"], &Value::Null).value();
    look(&elsewhere).stopped(9, "bad_file");
    for broken in [&b"%PDF-1.7"[..], b"", &paper[..paper.len() / 2], b"/HDCertificate true/Length 99999>>stream\n{"] {
        fs::write(elsewhere.path("paper.pdf"), broken).unwrap();
        let said = look(&elsewhere);
        assert!(matches!(said.status, 5 | 9), "{said:?}");
    }
}
