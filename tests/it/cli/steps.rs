//! What the definitions say a step cannot do without is what the step refuses: a form marks those fields and no others.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use tests::desk::{CLERK, Desk, MANAGER, OFFICER};

const NONE: Value = Value::Null;

/// The fields that the definition of `register` asks for at `step`.
fn asked(desk: &Desk, register: &str, step: &str) -> BTreeSet<String> {
    let shape = desk.daicho(&["fields", register], &NONE).value();
    let fields = shape["fields"].as_array().unwrap();
    let at = |field: &&Value| field["required_at"].as_array().unwrap().contains(&json!(step));
    fields.iter().filter(at).map(|field| field["id"].as_str().unwrap().to_owned()).collect()
}

/// The step taken with nothing answered is refused at exactly those fields.
fn wants(desk: &Desk, words: &[&str], register: &str, step: &str) {
    let said = desk.daicho(words, &json!({}));
    assert_ne!(said.status, 0, "{words:?} {said:?}");
    let refused: BTreeSet<String> = said.problems().iter().map(|one| one["field"].as_str().unwrap_or_default().to_owned()).collect();
    assert_eq!(refused, asked(desk, register, step), "{words:?} {said:?}");
}

#[test]
fn a_take_out_asks_for_what_its_steps_refuse_to_do_without() {
    let mut desk = Desk::furnished();
    let medium = desk.drive("ST-1");
    let slip = json!({
        "kind": "持出し", "media": [medium], "info_asset_ids": ["窓口受付簿"], "subject_count": 35, "purpose": "訪問調査のため",
        "destination": "例地区", "destination_address": "例県例市例町1-1", "from": "R8.11.20", "until": "R8.11.20",
        "due_back_on": "R8.11.20", "auth_set": true, "encrypted": true, "transport": "公用車・手渡し",
    });
    let no = desk.sit(CLERK).on("2026-11-18").daicho(&["takeout", "request"], &slip).no();
    wants(&desk, &["takeout", "withdraw", &no], "takeout", "cancelled");
    wants(desk.sit(MANAGER), &["takeout", "reject", &no], "takeout", "rejected");
    desk.on("2026-11-19").daicho(&["takeout", "approve", &no], &NONE).value();
    wants(&desk, &["takeout", "extend", &no], "takeout", "extended");
    desk.sit(CLERK).on("2026-11-20").daicho(&["takeout", "depart", &no], &NONE).value();
    wants(desk.sit(OFFICER), &["takeout", "return", &no], "takeout", "returned");
}

#[test]
fn counting_contracts_incidents_and_handovers_ask_for_what_they_refuse_to_do_without() {
    let mut desk = Desk::furnished();
    let medium = desk.drive("ST-2");
    let count = desk.sit(OFFICER).daicho(&["stocktake", "open"], &NONE).no();
    desk.daicho(&["stocktake", "count", &count, &medium, "--at", "書庫"], &NONE).value();
    wants(&desk, &["stocktake", "close", &count], "stocktake", "closed");

    desk.sit(MANAGER);
    let contract = json!({
        "name": "通知書印刷封入業務", "vendor": "例示データ処理", "from": "R8.11.1", "until": "R9.10.31", "info_asset_ids": ["窓口受付簿"],
        "handles_number": false,
    });
    let no = desk.add("contract", &contract);
    wants(&desk, &["contract", "cancel", &no], "contract", "cancelled");
    desk.daicho(&["contract", "start", &no], &NONE).value();
    wants(&desk, &["contract", "end", &no], "contract", "ended");

    let noticed = json!({ "nature": "漏えい", "cause": "誤送付", "summary": "例", "subject_count": 1, "known_at": "R8.11.22 8:00" });
    let no = desk.daicho(&["incident", "report"], &noticed).no();
    wants(&desk, &["incident", "cancel", &no], "incident", "cancelled");

    let set = json!({ "leaving": CLERK, "leaving_on": "R8.11.30", "receiver": OFFICER });
    let no = desk.daicho(&["handover", "make"], &set).no();
    wants(&desk, &["handover", "cancel", &no], "handover", "cancelled");
}

#[test]
fn a_disposal_asks_for_what_its_steps_refuse_to_do_without() {
    let mut desk = Desk::furnished();
    desk.drive("ST-3");
    let no = desk.sit(CLERK).on("2026-11-18").draft(&["ST-3"], &json!({})).no();
    wants(desk.sit(OFFICER), &["disposal", "cancel", &no], "disposal", "cancelled");
    desk.sit(MANAGER).daicho(&["disposal", "approve", &no], &NONE).value();
    wants(&desk, &["disposal", "perform", &no], "disposal_item", "performed");
}
