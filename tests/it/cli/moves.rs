//! A medium's way through the house outside of take-outs: lent, in repair, missed, found, handed on (第13条, D13, D14, D28).

use serde_json::{Value, json};

use tests::desk::{CLERK, Desk, MANAGER, OFFICER, drive, merge};

#[test]
fn a_loan_goes_out_and_comes_back() {
    let mut desk = Desk::furnished();
    let medium = desk.drive("MV-1");
    let until = json!({ "user": OFFICER, "loan_until": "R9.3.31" });
    let lent = desk.sit(CLERK).daicho(&["media", "move", "貸出し", "ｍｖ-1"], &until);
    assert_eq!((lent.status, lent.warned_by()), (0, vec![]), "{lent:?}");
    let card = &lent.value()["media"][0];
    assert_eq!((&card["no"], &card["status"], &card["loan_until"]), (&json!(medium), &json!("貸出中"), &json!("2027-03-31")));
    desk.daicho(&["media", "move", "lend", &medium], &until).stopped(3, "rule");
    let back = desk.daicho(&["media", "move", "take_back", &medium], &Value::Null).value();
    assert_eq!((&back["media"][0]["status"], &back["media"][0]["loan_until"]), (&json!("保管中"), &Value::Null));
    desk.daicho(&["media", "move", "take_back", &medium], &Value::Null).stopped(3, "rule");
    desk.daicho(&["media", "move", "throw_away", &medium], &Value::Null).stopped(2, "usage");
    desk.daicho(&["media", "move", "lend", &medium], &json!({ "serial_no": "X" })).stopped(2, "usage");
    let several = desk.daicho(&["media", "move", "lend", &medium, "知らない番号"], &until);
    several.stopped(1, "not_found");
    assert_eq!(desk.field("media", &medium, "status"), "保管中", "all or nothing");
}

#[test]
fn d14_what_nobody_can_find_begins_an_incident_in_the_same_act() {
    let mut desk = Desk::furnished();
    let medium = desk.drive("LO-1");
    desk.sit(CLERK);
    let by_hand = desk.daicho(&["correct", "media", &medium, "--reason", "見当たらない"], &json!({ "status": "所在不明" }));
    assert_eq!(by_hand.status, 8, "a clerk did not write this card: {by_hand:?}");
    desk.sit(OFFICER);
    let by_hand = desk.daicho(&["correct", "media", &medium, "--reason", "見当たらない"], &json!({ "status": "所在不明" }));
    assert_eq!(by_hand.refused_by("D14", "38条1項")["field"], "status");
    let lost = desk.sit(CLERK).daicho(&["media", "move", "lose", &medium], &json!({ "note": "机上にない" }));
    assert_eq!(lost.warned_by(), ["D14"]);
    assert_eq!(lost.value()["media"][0]["status"], "所在不明");
    let incidents = desk.daicho(&["list", "incident"], &Value::Null).rows();
    let of_it: Vec<&Value> = incidents.iter().filter(|row| row["media_ids"] == json!([medium])).collect();
    assert_eq!(of_it.len(), 1, "{incidents:?}");
    assert_eq!((&of_it[0]["known_at"], &of_it[0]["status"]), (&json!("2026-11-22T09:00"), &json!("下書き")));
    let found = desk.daicho(&["media", "move", "find", &medium], &json!({ "location_id": "書庫" })).value();
    assert_eq!(found["media"][0]["status"], "保管中");
    desk.daicho(&["media", "move", "lose", &medium], &Value::Null).value();
    let again = desk.daicho(&["list", "incident", "--where", "status=下書き"], &Value::Null).rows();
    assert_eq!(again.iter().filter(|row| row["media_ids"] == json!([medium])).count(), 1, "the open incident goes on");
}

#[test]
fn d13_what_is_on_a_slip_is_not_lent_and_d28_a_machine_names_what_is_in_it() {
    let mut desk = Desk::furnished();
    desk.drive("SL-1");
    let slip = json!({
        "kind": "持出し", "media": ["SL-1"], "info_asset_ids": ["窓口受付簿"], "subject_count": 1, "purpose": "会議", "destination": "例地区",
        "destination_address": "例市", "from": "R8.11.22", "until": "R8.11.22", "due_back_on": "R8.11.22", "auth_set": true,
        "encrypted": true, "transport": "公用車・手渡し",
    });
    desk.sit(CLERK).daicho(&["takeout", "request"], &slip).value();
    desk.daicho(&["media", "move", "lend", "SL-1"], &json!({ "loan_until": "R9.3.31" })).refused_by("D13", "11条2号");

    let mut machine = drive("PC-9");
    merge(&mut machine, &json!({ "media_type": "端末（PC）", "model": "EX-PC" }));
    let machine = desk.add("media", &machine);
    desk.daicho(&["media", "move", "repair", &machine], &Value::Null).refused_by("D28", "15条1項");
    let told = json!({ "approver": MANAGER, "counterpart": "例示保守", "subject_count": 120 });
    let empty = desk.daicho(&["media", "move", "repair", &machine], &json!({ "built_in_none": true }));
    assert_eq!(empty.status, 3, "it is said on the card first: {empty:?}");
    desk.daicho(&["correct", "media", &machine, "--reason", "現物を確認"], &json!({ "built_in_none": true })).value();
    assert_eq!(desk.daicho(&["media", "move", "repair", &machine], &told).value()["media"][0]["status"], "修理中");
    assert_eq!(desk.daicho(&["media", "move", "repaired", &machine], &Value::Null).value()["media"][0]["status"], "保管中");
    let by_hand = desk.daicho(&["correct", "media", &machine, "--reason", "引継ぎ"], &json!({ "status": "移管済" }));
    assert_eq!(by_hand.refused_by("D3", "15条1項")["field"], "status");
    desk.sit(CLERK).daicho(&["media", "move", "hand_on", &machine], &told).stopped(8, "not_allowed");
    desk.sit(MANAGER).daicho(&["media", "move", "hand_on", &machine], &Value::Null).stopped(3, "missing");
    assert_eq!(desk.daicho(&["media", "move", "hand_on", &machine], &told).value()["media"][0]["status"], "移管済");
    desk.daicho(&["media", "move", "lend", &machine], &Value::Null).refused_by("D1", "15条1項");
}

#[test]
fn every_move_leaves_its_line_in_the_handling_ledger() {
    let mut desk = Desk::furnished();
    let medium = desk.drive("LG-1");
    desk.sit(CLERK);
    let ledger = |desk: &Desk| {
        let rows = desk.daicho(&["list", "handling_event", "--sort", "recorded"], &Value::Null).rows();
        rows.into_iter().filter(|row| row["media_id"] == json!(medium)).collect::<Vec<_>>()
    };
    desk.daicho(&["media", "move", "lend", &medium], &json!({ "loan_until": "R9.3.31", "purpose": "窓口用に貸出し" })).value();
    desk.daicho(&["media", "move", "take_back", &medium], &Value::Null).value();
    let lines = ledger(&desk);
    let told: Vec<(&Value, &Value)> = lines.iter().map(|row| (&row["kind"], &row["purpose"])).collect();
    assert_eq!(told, [(&json!("その他"), &json!("窓口用に貸出し")), (&json!("返却"), &json!("媒体の貸出しの返却"))]);
    // What leaves the section with information leaves by approval, and never without its line.
    let untold = desk.daicho(&["media", "move", "repair", &medium], &Value::Null);
    let fields: Vec<Value> = untold.problems().into_iter().map(|one| one["field"].clone()).collect();
    assert_eq!((untold.status, fields), (3, vec![json!("approver"), json!("counterpart"), json!("subject_count")]), "{untold:?}");
    let by_a_clerk = json!({ "subject_count": 35, "approver": CLERK, "counterpart": "例示保守" });
    desk.daicho(&["media", "move", "repair", &medium], &by_a_clerk).refused_by("D10", "11条2号");
    assert_eq!(desk.field("media", &medium, "status"), json!("保管中"));
    let told = json!({ "subject_count": 35, "approver": MANAGER, "counterpart": "例示保守" });
    let repair = desk.daicho(&["media", "move", "repair", &medium], &told);
    assert_eq!(repair.status, 0, "{repair:?}");
    assert_eq!(ledger(&desk).last().unwrap()["kind"], "持出し");
    let by_hand = json!({
        "occurred_at": "R8.11.22 9:00", "kind": "持出し", "info_asset_id": "窓口受付簿", "media_id": medium, "subject_count": 35,
        "purpose": "修理", "approver": MANAGER,
    });
    assert!(desk.daicho(&["add", "handling_event"], &by_hand).warned_by().contains(&"D21".to_owned()), "written twice");
}
