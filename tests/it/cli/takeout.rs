//! A medium goes out and comes back: request, decision, departure, return, receipt, each with what it lets through and
//! what it refuses (第11条・第13条・第14条・第26条).

use serde_json::{Value, json};

use tests::desk::{AUDITOR, CLERK, Desk, MANAGER, OFFICER, drive, merge};

/// A request for `media` as a clerk writes it.
fn asked(media: &[&str]) -> Value {
    json!({
        "kind": "持出し", "media": media, "info_asset_ids": ["窓口受付簿"], "subject_count": 35, "purpose": "訪問調査のため",
        "destination": "例地区", "destination_address": "例県例市例町1-1", "from": "R8.11.20", "until": "R8.11.20",
        "due_back_on": "R8.11.20", "auth_set": true, "encrypted": true, "transport": "公用車・手渡し",
    })
}

fn with(mut answers: Value, over: &Value) -> Value {
    merge(&mut answers, over);
    answers
}

fn request(desk: &Desk, answers: &Value) -> tests::desk::Said {
    desk.daicho(&["takeout", "request"], answers)
}

#[test]
fn a_medium_goes_out_and_comes_back() {
    let mut desk = Desk::furnished();
    let medium = desk.drive("TO-1");
    let said = request(desk.sit(CLERK).on("2026-11-18"), &asked(&["ＴＯ－１"]));
    let no = said.no();
    assert_eq!(no, "R8-総務-持出-0001");
    let slip = said.value();
    assert_eq!((&slip["status"], &slip["media_ids"], &slip["applied_on"]), (&json!("申請中"), &json!([medium]), &json!("2026-11-18")));

    desk.daicho(&["takeout", "approve", &no], &Value::Null).stopped(8, "not_allowed");
    desk.daicho(&["takeout", "depart", &no], &Value::Null).stopped(3, "rule");
    let approved = desk.sit(MANAGER).on("2026-11-19").daicho(&["takeout", "approve", &no], &Value::Null).value();
    assert_eq!((&approved["status"], &approved["approved_at"]), (&json!("承認"), &json!("2026-11-19T09:00")));

    desk.sit(CLERK).on("2026-11-20");
    let early = desk.daicho(&["takeout", "depart", &no], &json!({ "departed_at": "R8.11.19 8:00" })).refused_by("D10", "11条2号");
    assert_eq!(early["field"], "departed_at");
    let out = desk.daicho(&["takeout", "depart", &no], &Value::Null).value();
    assert_eq!(out["status"], "持出中");
    assert_eq!(desk.field("media", &medium, "status"), "持出中");
    let ledger = desk.daicho(&["list", "handling_event"], &Value::Null).rows();
    assert_eq!((&ledger[0]["kind"], &ledger[0]["subject_count"], &ledger[0]["media_id"]), (&json!("持出し"), &json!(35), &json!(medium)));

    desk.on("2026-11-22");
    let shown = desk.daicho(&["takeout", "show", &no], &Value::Null).value();
    assert_eq!((&shown["overdue_days"], &shown["next"]), (&json!(2), &json!(["返却済"])));
    let alone = desk.daicho(&["takeout", "return", &no], &json!({ "return_complete": true })).refused_by("D9", "14条");
    assert_eq!(alone["field"], "return_checker");
    let unseen = desk.sit(OFFICER).daicho(&["takeout", "return", &no], &Value::Null).stopped(3, "missing");
    assert_eq!(unseen["field"], "return_complete");
    let back = desk.daicho(&["takeout", "return", &no], &json!({ "return_complete": true })).value();
    assert_eq!((&back["status"], &back["return_checker"]), (&json!("返却済"), &json!("係長 担当")));
    assert_eq!(desk.field("media", &medium, "status"), "保管中");
    let ledger = desk.daicho(&["list", "handling_event"], &Value::Null).rows();
    assert_eq!((&ledger[0]["kind"], &ledger[1]["kind"]), (&json!("返却"), &json!("持出し")), "the ledger has both without being typed");
    let history = desk.daicho(&["history", "media", &medium], &Value::Null);
    assert!(history.out.contains("返却") && history.out.contains("持出し・発送"), "the medium's own history tells it: {history:?}");

    desk.daicho(&["takeout", "return", &no], &json!({ "return_complete": true })).stopped(3, "rule");
    assert_eq!(request(desk.sit(CLERK), &asked(&[&medium])).status, 0, "a returned medium can be taken out again");
}

#[test]
fn d13_a_medium_is_on_one_slip_at_a_time_and_leaves_from_its_place() {
    let mut desk = Desk::furnished();
    let medium = desk.drive("OS-1");
    let first = request(&desk, &asked(&["OS-1"])).no();
    let second = request(&desk, &asked(&["OS-1"])).refused_by("D13", "11条2号");
    assert!(second["what"].as_str().unwrap().contains(&first), "{second}");
    let off = desk.daicho(&["takeout", "withdraw", &first, "--reason", "庁内で足りるため"], &Value::Null).value();
    assert_eq!(off["status"], "取下げ");
    let again = request(desk.sit(CLERK), &asked(&["OS-1"])).no();
    assert_eq!(desk.sit(MANAGER).daicho(&["takeout", "approve", &again], &Value::Null).status, 0);
    assert_eq!(desk.daicho(&["correct", "media", &medium, "--reason", "修理"], &json!({ "status": "修理中" })).status, 0);
    desk.daicho(&["takeout", "depart", &again], &Value::Null).refused_by("D13", "11条2号");
    request(&desk, &asked(&["知らない番号"])).stopped(1, "not_found");
}

#[test]
fn d9_and_d10_somebody_else_decides_and_holds_the_post() {
    let mut desk = Desk::furnished();
    desk.drive("DP-1");
    let own = request(&desk, &asked(&["DP-1"])).no();
    let refused = desk.daicho(&["takeout", "approve", &own], &Value::Null).refused_by("D9", "14条");
    assert_eq!(refused["field"], "approved_by");
    let own_words = json!({ "one_person_reason": "職員1名の地域センターのため" });
    desk.daicho(&["takeout", "approve", &own], &own_words).refused_by("D9", "14条");
    let alone = desk.alone().daicho(&["takeout", "approve", &own], &Value::Null);
    assert_eq!(alone.warned_by(), ["D9"], "{alone:?}");

    desk.drive("DP-2");
    let no = request(desk.sit(OFFICER), &asked(&["DP-2"])).no();
    desk.sit(MANAGER);
    let by = |name: &str| json!({ "approved_by": name });
    assert_eq!(desk.daicho(&["takeout", "approve", &no], &by(CLERK)).refused_by("D10", "11条2号")["field"], "approved_by");
    desk.add("post_holder", &json!({ "post": "保護管理者の代理", "staff": CLERK, "from": "R8.11.1", "scope": "不在時の持出しの承認" }));
    let ended = json!({ "post": "保護管理者", "staff": MANAGER, "from": "R8.4.1", "until": "R8.10.31" });
    desk.add("post_holder", &ended);
    desk.daicho(&["takeout", "approve", &no], &Value::Null).refused_by("D10", "11条2号");
    assert_eq!(desk.daicho(&["takeout", "approve", &no], &by(CLERK)).value()["status"], "承認", "the deputy of that day");
}

#[test]
fn d11_without_authentication_there_is_a_reason_and_something_instead() {
    let desk = Desk::furnished();
    desk.drive("AU-1");
    let open = json!({ "auth_set": false });
    let refused = request(&desk, &with(asked(&["AU-1"]), &open));
    assert_eq!(refused.refused_by("D11", "13条2項")["field"], "no_auth_reason");
    assert_eq!(refused.problems().len(), 2, "{refused:?}");
    let explained = json!({ "auth_set": false, "no_auth_reason": "機器が対応しないため", "substitute": "施錠したかばんで2名が携行" });
    assert_eq!(request(&desk, &with(asked(&["AU-1"]), &explained)).status, 0);
}

#[test]
fn d12_sensitive_information_leaves_encrypted_or_by_special_approval() {
    let mut desk = Desk::furnished();
    let asset = json!({
        "name": "相談記録票", "business": "相談事務", "info_class": "要配慮", "purpose": "相談の記録のため", "responsible": MANAGER,
        "department": "総務課相談係",
    });
    desk.add("info_asset", &asset);
    let mut stick = drive("SE-1");
    merge(&mut stick, &json!({ "info_asset_ids": ["相談記録票"], "encryption": "なし" }));
    desk.add("media", &stick);
    let bare = with(asked(&["SE-1"]), &json!({ "encrypted": false, "info_asset_ids": ["相談記録票"] }));
    let said = request(desk.sit(CLERK), &bare);
    assert_eq!(said.warned_by(), ["D12"], "said while it is asked for");
    let no = said.no();
    desk.sit(MANAGER).daicho(&["takeout", "approve", &no], &Value::Null).refused_by("D12", "26条1項");
    desk.daicho(&["takeout", "approve", &no], &json!({ "special_approval": true })).refused_by("D12", "26条1項");
    let special = json!({ "special_approval": true, "special_reason": "相手方の機器が対応しないため" });
    assert_eq!(desk.daicho(&["takeout", "approve", &no], &special).value()["status"], "承認");
}

#[test]
fn what_is_sent_for_good_is_received_and_leaves_the_inventory() {
    let mut desk = Desk::furnished();
    let medium = desk.drive("SD-1");
    let answers = with(
        asked(&["SD-1"]),
        &json!({ "kind": "送付", "due_back_on": null, "transport": "書留等追跡可能", "until": "R8.11.22", "from": "R8.11.20" }),
    );
    let no = request(desk.sit(CLERK).on("2026-11-19"), &answers).no();
    desk.sit(MANAGER).daicho(&["takeout", "approve", &no], &Value::Null).value();
    let alone = desk.sit(CLERK).on("2026-11-20").daicho(&["takeout", "depart", &no], &Value::Null).refused_by("D9", "14条");
    assert_eq!(alone["field"], "depart_checker", "what is sent was looked at by two");
    desk.daicho(&["takeout", "depart", &no], &json!({ "depart_checker": CLERK })).refused_by("D9", "14条");
    let sent = desk.sit(OFFICER).daicho(&["takeout", "depart", &no], &Value::Null).value();
    assert_eq!((&sent["depart_checker"], &sent["warnings"]), (&json!("係長 担当"), &Value::Null), "who sends off what another asked for");
    let shown = desk.sit(CLERK).daicho(&["show", "takeout", &no], &Value::Null).value();
    let tied = |tie: &Value| tie["register"] == "handling_event" && tie["way"] == "points_here";
    assert!(shown["ties"].as_array().unwrap().iter().any(tied), "the slip leads to its line of the ledger: {shown}");
    desk.on("2026-11-22");
    assert_eq!(desk.daicho(&["takeout", "received", &no], &Value::Null).stopped(3, "missing")["field"], "received_by");
    let early = json!({ "received_by": "例県市町村課 担当者", "received_on": "R8.11.19" });
    assert_eq!(desk.daicho(&["takeout", "received", &no], &early).stopped(3, "rule")["field"], "received_on");
    let ahead = json!({ "received_by": "例県市町村課 担当者", "received_on": "R8.11.23" });
    desk.daicho(&["takeout", "received", &no], &ahead).refused_by("D22", "16条");
    let arrived = desk.daicho(&["takeout", "received", &no], &json!({ "received_by": "例県市町村課 担当者" })).value();
    assert_eq!((&arrived["status"], &arrived["received_on"]), (&json!("受領確認済"), &json!("2026-11-22")));
    assert_eq!(desk.field("media", &medium, "status"), "移管済");
    request(&desk, &asked(&["SD-1"])).refused_by("D1", "15条1項");
}

#[test]
fn d14_what_does_not_come_back_is_an_incident_at_once() {
    let mut desk = Desk::furnished();
    let (home, gone) = (desk.drive("RM-1"), desk.drive("RM-2"));
    let out = |desk: &mut Desk, media: &[&str]| {
        let no = request(desk.sit(CLERK).on("2026-11-20"), &asked(media)).no();
        desk.sit(MANAGER).daicho(&["takeout", "approve", &no], &Value::Null).value();
        desk.sit(CLERK).daicho(&["takeout", "depart", &no], &Value::Null).value();
        desk.sit(OFFICER);
        no
    };
    let incidents = |desk: &Desk| -> Vec<Value> {
        let lines = desk.daicho(&["list", "incident"], &Value::Null).rows();
        lines.into_iter().filter(|line| line["no"].is_string()).collect()
    };
    let no = out(&mut desk, &["RM-1", "RM-2"]);
    let unsaid = desk.daicho(&["takeout", "return", &no], &json!({ "return_complete": false }));
    assert_eq!(unsaid.stopped(3, "missing")["field"], "return_difference");
    assert!(incidents(&desk).is_empty(), "nothing is half-written");
    let lacks = json!({ "return_complete": false, "missing_media_ids": [gone], "return_difference": "2本のうち1本が戻らない" });
    assert_eq!(desk.daicho(&["takeout", "return", &no], &lacks).warned_by(), ["D14"]);
    assert_eq!((desk.field("media", &home, "status"), desk.field("media", &gone, "status")), (json!("保管中"), json!("所在不明")));
    let begun = incidents(&desk);
    assert_eq!((begun.len(), &begun[0]["media_ids"]), (1, &json!([gone])), "{begun:?}");
    let draft = desk.daicho(&["show", "incident", begun[0]["no"].as_str().unwrap()], &Value::Null).value();
    assert_eq!((&draft["subject_count"], &draft["count_state"]), (&json!(35), &json!("概数")), "{draft}");
    let summary = draft["summary"].as_str().unwrap();
    assert!(summary.contains(&no) && summary.contains("1本が戻らない"), "{summary}");

    // Lost on the way: somebody else's return does not bring it back.
    let third = desk.drive("RM-3");
    let no = out(&mut desk, &["RM-1", "RM-3"]);
    desk.daicho(&["media", "move", "lose", &third], &Value::Null).value();
    desk.daicho(&["takeout", "return", &no], &json!({ "return_complete": true })).value();
    assert_eq!((desk.field("media", &home, "status"), desk.field("media", &third, "status")), (json!("保管中"), json!("所在不明")));

    // All came back, but not as they went out.
    let no = out(&mut desk, &["RM-1"]);
    let changed = json!({ "return_complete": false, "return_difference": "名簿のファイルが1つ増えている" });
    desk.daicho(&["takeout", "return", &no], &changed).value();
    let told = incidents(&desk);
    assert!(told.iter().any(|one| one["summary"].as_str().unwrap().contains("ファイルが1つ増えている")), "{told:?}");
    assert_eq!(desk.field("media", &home, "status"), json!("保管中"));
}

#[test]
fn a_slip_is_not_written_around_its_steps() {
    let mut desk = Desk::furnished();
    desk.drive("WA-1");
    let typed = with(asked(&[]), &json!({ "media_ids": [desk.drive("WA-2")] }));
    let mut typed = typed;
    typed.as_object_mut().unwrap().remove("media");
    let no = desk.add("takeout", &typed);
    assert_eq!(desk.field("takeout", &no, "status"), "申請中", "a slip added like any record is a request");
    let decided = json!({ "approved_at": "R8.11.20 9:00" });
    desk.daicho(&["add", "takeout"], &with(typed.clone(), &decided)).stopped(2, "usage");
    desk.daicho(&["correct", "takeout", &no, "--reason", "追記"], &decided).refused_by("D10", "11条2号");
    let slip = request(desk.sit(CLERK), &asked(&["WA-1"])).no();
    let more = json!({ "subject_count": 40 });
    assert_eq!(desk.daicho(&["correct", "takeout", &slip, "--reason", "件数の誤り"], &more).status, 0);
    desk.sit(MANAGER).daicho(&["takeout", "approve", &slip], &json!({ "departed_at": "R8.11.22 8:00" })).stopped(2, "usage");
    desk.daicho(&["takeout", "approve", &slip], &Value::Null).value();
    let refused = desk.daicho(&["correct", "takeout", &slip, "--reason", "件数の誤り"], &json!({ "subject_count": 41 }));
    assert_eq!(refused.stopped(3, "rule")["field"], "subject_count");
    assert_eq!(desk.daicho(&["correct", "takeout", &slip, "--reason", "追記"], &json!({ "note": "雨天のため防水袋" })).status, 0);
    desk.daicho(&["void", "takeout", &slip, "--reason", "誤り"], &Value::Null).refused_by("D21", "11条2号");
    assert_eq!(desk.daicho(&["void", "takeout", &no, "--reason", "重複"], &Value::Null).status, 0);
}

#[test]
fn a_rejection_gives_its_reason_and_an_auditor_changes_nothing() {
    let mut desk = Desk::furnished();
    desk.drive("RJ-1");
    let no = request(desk.sit(CLERK), &asked(&["RJ-1"])).no();
    desk.sit(MANAGER);
    assert_eq!(desk.daicho(&["takeout", "reject", &no], &Value::Null).stopped(3, "missing")["field"], "reject_reason");
    let said = desk.daicho(&["takeout", "reject", &no, "--reason", "庁内で閲覧すれば足りるため"], &Value::Null).value();
    assert_eq!((&said["status"], &said["reject_reason"]), (&json!("却下"), &json!("庁内で閲覧すれば足りるため")));
    desk.daicho(&["takeout", "approve", &no], &Value::Null).stopped(3, "rule");
    request(desk.sit(AUDITOR), &asked(&["RJ-1"])).stopped(8, "not_allowed");
    let other = request(desk.sit(OFFICER), &asked(&["RJ-1"])).no();
    desk.sit(CLERK).daicho(&["takeout", "withdraw", &other, "--reason", "不要"], &Value::Null).stopped(8, "not_allowed");
}

#[test]
fn a_day_is_put_off_by_the_head_with_a_reason_that_stays_on_the_slip() {
    let mut desk = Desk::furnished();
    desk.drive("EX-1");
    let no = request(desk.sit(CLERK).on("2026-11-18"), &asked(&["EX-1"])).no();
    let later =
        |desk: &Desk, day: &str| desk.daicho(&["takeout", "extend", &no, "--until", day, "--reason", "調査が長引いたため"], &Value::Null);
    desk.sit(MANAGER).on("2026-11-19");
    later(&desk, "R8.11.25").stopped(3, "rule");
    desk.daicho(&["takeout", "approve", &no], &Value::Null).value();
    desk.sit(CLERK).on("2026-11-20").daicho(&["takeout", "depart", &no], &Value::Null).value();
    later(&desk, "R8.11.25").stopped(8, "not_allowed");
    desk.sit(MANAGER).on("2026-11-22");
    assert_eq!(later(&desk, "R8.11.20").stopped(3, "rule")["field"], "due_back_on");
    let silent = desk.daicho(&["takeout", "extend", &no], &json!({ "due_back_on": "R8.11.25" })).stopped(3, "missing");
    assert_eq!(silent["field"], "note");
    let put_off = later(&desk, "R8.11.25").value();
    assert_eq!(
        (&put_off["due_back_on"], &put_off["until"], &put_off["status"]),
        (&json!("2026-11-25"), &json!("2026-11-25"), &json!("持出中"))
    );
    assert_eq!(put_off["note"], "返却予定日をR8.11.20からR8.11.25に延長（調査が長引いたため）");
    assert_eq!(desk.daicho(&["takeout", "show", &no], &Value::Null).value()["overdue_days"], Value::Null);
    desk.sit(OFFICER).daicho(&["takeout", "return", &no], &json!({ "return_complete": true })).value();
    later(desk.sit(MANAGER), "R8.12.1").stopped(3, "rule");
}
