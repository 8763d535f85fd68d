//! What is due, for every register: said on its day, with its article and its record, and gone when it is done.

use serde_json::{Value, json};

use tests::desk::{CLERK, Desk, MANAGER, OFFICER};

/// What is due on `day`: article, record and how pressing, of one register.
fn due(desk: &Desk, day: &str, register: &str) -> Vec<(String, String, String)> {
    let rows = desk.daicho(&["due", "--on", day], &Value::Null).rows();
    let text = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
    rows.iter().filter(|row| row["register"] == register).map(|row| (text(row, "article"), text(row, "no"), text(row, "urgency"))).collect()
}

fn one(article: &str, no: &str, urgency: &str) -> (String, String, String) {
    (article.to_owned(), no.to_owned(), urgency.to_owned())
}

#[test]
fn a_take_out_that_is_late_is_due_until_it_is_back() {
    let mut desk = Desk::furnished();
    desk.drive("DU-1");
    let slip = json!({
        "kind": "持出し", "media": ["DU-1"], "info_asset_ids": ["窓口受付簿"], "subject_count": 1, "purpose": "会議", "destination": "例地区",
        "destination_address": "例市", "from": "R8.11.22", "until": "R8.11.24", "due_back_on": "R8.11.24", "auth_set": true,
        "encrypted": true, "transport": "公用車・手渡し",
    });
    let no = desk.sit(CLERK).daicho(&["takeout", "request"], &slip).no();
    assert_eq!(due(&desk, "R8.11.25", "takeout"), [], "what never left is not late");
    desk.sit(MANAGER).daicho(&["takeout", "approve", &no], &Value::Null).value();
    desk.sit(CLERK).daicho(&["takeout", "depart", &no], &Value::Null).value();
    assert_eq!(due(&desk, "R8.11.24", "takeout"), [one("11条2号", &no, "today")]);
    assert_eq!(due(&desk, "R8.11.26", "takeout"), [one("11条2号", &no, "overdue")]);
    desk.on("2026-11-26").sit(OFFICER).daicho(&["takeout", "return", &no], &json!({ "return_complete": true })).value();
    assert_eq!(due(&desk, "R8.11.26", "takeout"), []);
}

#[test]
fn a_stocktake_and_an_incident_are_asked_for_until_they_are_closed() {
    let mut desk = Desk::furnished();
    desk.drive("DU-2");
    assert_eq!(due(&desk, "R8.12.1", "stocktake"), [], "the autumn's was before the records began");
    let spring = due(&desk, "R9.3.31", "stocktake");
    assert_eq!(spring, [one("13条1項", "", "today")]);
    let no = desk.on("2027-03-10").sit(OFFICER).daicho(&["stocktake", "open"], &Value::Null).no();
    assert_eq!(due(&desk, "R9.3.31", "stocktake"), [one("13条1項", &no, "today")]);
    desk.daicho(&["stocktake", "count", &no, "DU-2"], &Value::Null).value();
    desk.daicho(&["stocktake", "close", &no], &json!({ "counter": CLERK, "witness": OFFICER })).value();
    assert_eq!(due(&desk, "R9.3.31", "stocktake"), []);

    let noticed = json!({ "nature": "漏えい", "cause": "誤送付", "summary": "例", "subject_count": 101 });
    let incident = desk.sit(CLERK).daicho(&["incident", "report"], &noticed).no();
    let articles: Vec<String> = due(&desk, "R9.3.15", "incident").into_iter().map(|(article, ..)| article).collect();
    assert_eq!(articles, ["38条1項", "40条1項", "39条"], "told, published, first report");
    let told = json!({ "kind": "保護管理者へ報告", "what": "報告", "ppc_first_on": "R9.3.10", "published_on": "R9.3.10" });
    desk.daicho(&["incident", "step", &incident], &told).value();
    assert_eq!(due(&desk, "R9.3.15", "incident"), []);
}

#[test]
fn a_remark_on_a_card_or_a_case_starts_no_clock_anew() {
    let mut desk = Desk::furnished();
    let medium = desk.on("2026-04-01").sit(OFFICER).drive("DU-9");
    desk.daicho(&["correct", "media", &medium, "--reason", "更新"], &json!({ "status": "廃棄待ち" })).value();
    let waits = due(&desk, "R8.6.30", "media");
    assert_eq!(waits, [one("15条1項", &medium, "today")]);
    desk.on("2026-06-29").daicho(&["correct", "media", &medium, "--reason", "追記"], &json!({ "note": "棚の奥" })).value();
    assert_eq!(due(&desk, "R8.6.30", "media"), waits);
}
