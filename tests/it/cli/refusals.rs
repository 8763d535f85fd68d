//! Each rule refuses with its id, its article, what happened and what to do next.

use serde_json::{Value, json};

use super::own_work::procedure;
use tests::desk::{CLERK, Desk, MANAGER, OFFICER, drive, merge};

/// A published sample that passes the check of a 個人番号 and belongs to nobody.
const SAMPLE_NUMBER: &str = "123456789018";

#[test]
fn d1_a_medium_lies_in_one_disposal_at_a_time() {
    let desk = Desk::furnished();
    let medium = desk.drive("D1");
    assert_eq!(desk.draft(&["D1"], &Value::Null).status, 0);
    desk.draft(&[&medium], &Value::Null).refused_by("D1", "15条1項");
    assert_eq!(desk.daicho(&["list", "disposal"], &Value::Null).rows().len(), 2, "nothing is left of the refused draft");
}

#[test]
fn d2_nothing_is_done_before_the_decision() {
    let mut desk = Desk::furnished();
    desk.on("2026-11-18").drive("D2");
    let no = desk.draft(&["D2"], &Value::Null).no();
    desk.daicho(&["disposal", "close", &no], &Value::Null).refused_by("D2", "15条1項");
    assert_eq!(desk.on("2026-11-21").daicho(&["disposal", "approve", &no], &Value::Null).status, 0);
    let found = desk.daicho(&["disposal", "perform", &no], &procedure()).refused_by("D2", "15条1項");
    assert_eq!(found["field"], "finished_at");
}

#[test]
fn d3_the_method_fits_the_medium_and_its_class() {
    let desk = Desk::furnished();
    desk.drive("D3");
    let unfit = desk.draft(&["D3"], &json!({ "technique": "Clear", "method": "上書き消去（OS可視領域）" }));
    let found = unfit.refused_by("D3", "15条1項");
    assert_eq!(found["field"], "method");
    assert!(found["next"].as_str().unwrap().contains("破砕"), "{found}");
    let mut lenient = drive("D3b");
    lenient["disposal_class"] = json!("(3)");
    desk.daicho(&["add", "media"], &lenient).refused_by("D3", "15条1項");
    let mut number_line = drive("D3c");
    number_line["network"] = json!("マイナンバー利用事務系");
    let asset = json!({
        "name": "番号台帳", "business": "番号事務", "info_class": "番号（特定個人情報等）", "legal_basis": "番号法別表", "purpose": "番号事務のため",
        "responsible": MANAGER, "department": "総務課",
    });
    desk.add("info_asset", &asset);
    number_line["info_asset_ids"] = json!(["番号台帳"]);
    assert_eq!(desk.daicho(&["add", "media"], &number_line).value()["disposal_class"], "(1) 住民情報");
    let erase = json!({ "technique": "Purge", "method": "磁気消去（消磁）", "method_reason": "装置があるため" });
    desk.draft(&["D3c"], &erase).refused_by("D3", "15条1項");
}

#[test]
fn d4_formatting_is_no_method() {
    let desk = Desk::furnished();
    desk.drive("D4");
    let said = desk.draft(&["D4"], &json!({ "method_reason": "事前に初期化した" }));
    assert!(said.warned_by().contains(&"D4".to_owned()), "{said:?}");
    desk.drive("D4b");
    desk.draft(&["D4b"], &json!({ "method": "初期化" })).refused_by("D4", "15条1項");
}

#[test]
fn d5_a_failed_check_keeps_the_case_open() {
    let mut desk = Desk::furnished();
    desk.on("2026-11-18").drive("D5");
    let no = desk.draft(&["D5"], &Value::Null).no();
    assert_eq!(desk.daicho(&["disposal", "approve", &no], &Value::Null).status, 0);
    desk.on("2026-11-20");
    let mut failed = procedure();
    failed["verification_result"] = json!("不合格");
    assert_eq!(desk.daicho(&["disposal", "perform", &no], &failed).status, 0, "that it failed is a fact to be recorded");
    let found = desk.daicho(&["disposal", "close", &no], &Value::Null).refused_by("D5", "15条1項");
    assert!(found["what"].as_str().unwrap().contains("不合格"), "{found}");
    assert_eq!(desk.daicho(&["disposal", "perform", &no], &procedure()).status, 0, "done again by another method");
    assert_eq!(desk.daicho(&["disposal", "close", &no], &Value::Null).value()["status"], "完了");
}

#[test]
fn d9_two_people_do_it() {
    let mut desk = Desk::furnished();
    desk.on("2026-11-18").drive("D9");
    let no = desk.draft(&["D9"], &Value::Null).no();
    assert_eq!(desk.daicho(&["disposal", "approve", &no], &Value::Null).status, 0);
    desk.on("2026-11-20");
    let mut alone = procedure();
    alone["checker"] = json!(CLERK);
    desk.daicho(&["disposal", "perform", &no], &alone).refused_by("D9", "14条");
    let line = json!({
        "occurred_at": "R8.11.20 9:00", "kind": "送付", "info_asset_id": "窓口受付簿", "subject_count": 1, "purpose": "照会への回答",
        "actor": CLERK, "approver": MANAGER, "counterpart": "例県", "second_checker": CLERK,
    });
    desk.daicho(&["add", "handling_event"], &line).refused_by("D9", "14条");
}

#[test]
fn d15_no_individual_number_is_stored_in_free_text() {
    let desk = Desk::furnished();
    let line = json!({
        "occurred_at": "R8.11.22 9:00", "kind": "閲覧・利用", "info_asset_id": "窓口受付簿", "purpose": format!("{SAMPLE_NUMBER}の照会"),
    });
    let found = desk.daicho(&["add", "handling_event"], &line).refused_by("D15", "16条");
    assert_eq!(found["field"], "purpose");
    assert!(!found.to_string().contains(SAMPLE_NUMBER), "the number is not repeated");
    assert_eq!(desk.daicho(&["add", "vendor"], &json!({ "name": "例示運送", "note": "１２３４ ５６７８－９０１８" })).status, 3);
    assert_eq!(desk.daicho(&["add", "media"], &drive(SAMPLE_NUMBER)).status, 0, "a serial may look like one");
    let no = desk.add("vendor", &json!({ "name": "例示倉庫" }));
    let reason = format!("{SAMPLE_NUMBER}のため");
    desk.daicho(&["void", "vendor", &no, "--reason", &reason], &Value::Null).refused_by("D15", "16条");
}

#[test]
fn d21_nothing_vanishes_without_a_reason() {
    let desk = Desk::furnished();
    let no = desk.add("vendor", &json!({ "name": "例示運送" }));
    desk.daicho(&["void", "vendor", &no], &Value::Null).refused_by("D21", "16条");
    assert_eq!(desk.daicho(&["void", "vendor", &no, "--reason", "重複"], &Value::Null).value()["standing"], "voided");
    desk.daicho(&["void", "vendor", &no, "--reason", "重複"], &Value::Null).refused_by("D21", "16条");
    desk.daicho(&["correct", "vendor", &no, "--reason", "誤記"], &json!({ "name": "例示運輸" })).refused_by("D21", "16条");
    let used = desk.daicho(&["void", "location", "場-0001", "--reason", "廃止"], &Value::Null);
    assert_eq!(used.status, 0, "nothing stands in it yet: {used:?}");
    let other = Desk::furnished();
    other.drive("D21");
    other.daicho(&["void", "location", "場-0001", "--reason", "廃止"], &Value::Null).refused_by("D21", "16条");
    let stale = other.daicho(&["correct", "location", "場-0001", "--reason", "改称", "--version", "9"], &json!({ "name": "第1書庫" }));
    stale.stopped(3, "stale");
}

#[test]
fn d22_a_deed_cannot_lie_ahead() {
    let desk = Desk::furnished();
    let line = json!({ "occurred_at": "R8.11.23 9:00", "kind": "閲覧・利用", "info_asset_id": "窓口受付簿", "purpose": "確認" });
    assert_eq!(desk.daicho(&["add", "handling_event"], &line).refused_by("D22", "16条")["field"], "occurred_at");
}

#[test]
fn d28_a_machine_leaves_with_its_built_in_media_listed() {
    let desk = Desk::furnished();
    let mut machine = drive("PC-1");
    merge(&mut machine, &json!({ "media_type": "端末（PC）", "model": "EX-PC" }));
    let no = desk.add("media", &machine);
    let said = desk.draft(&[&no], &Value::Null);
    said.refused_by("D28", "15条1項");
    let mut inner = drive("IN-1");
    merge(&mut inner, &json!({ "media_type": "内蔵HDD", "parent_media_id": no }));
    desk.add("media", &inner);
    desk.draft(&[&no], &Value::Null).refused_by("D28", "15条1項");
    assert_eq!(desk.draft(&[&no, "IN-1"], &Value::Null).status, 0);
}

#[test]
fn d29_paper_is_counted_before_it_is_shredded() {
    let desk = Desk::furnished();
    let mut book = drive("");
    merge(&mut book, &json!({ "media_type": "紙文書（簿冊）", "serial_no": null, "maker": null, "model": null, "quantity": 5 }));
    let no = desk.add("media", &book);
    let paper = json!({ "method": "裁断（紙 シュレッダー）", "reason": "保存期間満了", "count_before": 4, "counted_by": OFFICER, "retention_checked": true });
    let said = desk.draft(&[&no], &paper);
    assert!(said.warned_by().contains(&"D29".to_owned()), "{said:?}");
}
