//! 引継ぎ: what is in somebody's name is gathered, handed on, received by another; nobody's access ends by it.

use serde_json::{Value, json};

use super::paper;
use tests::desk::{AUDITOR, CLERK, Desk, MANAGER, OFFICER};

/// The set of the clerk, who leaves at the end of the month, to the officer.
fn make(desk: &Desk, over: &Value) -> tests::desk::Said {
    let mut given = json!({ "leaving": CLERK, "leaving_on": "R8.11.30", "receiver": OFFICER });
    tests::desk::merge(&mut given, over);
    desk.daicho(&["handover", "make"], &given)
}

fn kinds(desk: &Desk, no: &str) -> Vec<(String, bool)> {
    let view = desk.daicho(&["handover", "status", no], &Value::Null).value();
    let items = view["items"].as_array().unwrap().clone();
    items.iter().map(|item| (item["kind"].as_str().unwrap().to_owned(), item["open"].as_bool().unwrap())).collect()
}

fn furnished() -> Desk {
    let mut desk = Desk::furnished();
    desk.drive("HO-1");
    desk.sit(MANAGER);
    let grant = json!({
        "staff": CLERK, "target": "例示システム", "rights": ["閲覧"], "privileged": false, "granted_on": "R8.4.1", "approver": MANAGER,
    });
    desk.add("access_grant", &grant);
    desk
}

#[test]
fn what_is_in_ones_name_is_handed_on_and_received_by_the_successor() {
    let mut desk = furnished();
    desk.sit(CLERK);
    make(&desk, &json!({})).stopped(8, "not_allowed");
    desk.sit(MANAGER);
    let no = make(&desk, &json!({})).no();
    assert_eq!(no, "R8-総務-引継-0001");
    let listed = kinds(&desk, &no);
    for kind in ["媒体", "アクセス権限", "利用者の登録"] {
        assert!(listed.contains(&(kind.to_owned(), true)), "{kind}: {listed:?}");
    }
    assert_eq!(make(&desk, &json!({})).stopped(1, "exists")["field"], "leaving", "one open set for each");

    // What came since is added; what was settled stays on the list and says so.
    desk.drive("HO-2");
    let grant = desk.daicho(&["list", "access_grant"], &Value::Null).rows()[0]["no"].as_str().unwrap().to_owned();
    let ended = json!({ "ended_on": "R8.11.22", "end_reason": "異動" });
    desk.daicho(&["correct", "access_grant", &grant, "--reason", "異動"], &ended).value();
    desk.daicho(&["handover", "update", &no], &Value::Null).value();
    let listed = kinds(&desk, &no);
    assert_eq!(listed.iter().filter(|(kind, _)| kind == "媒体").count(), 2);
    assert!(listed.contains(&("アクセス権限".to_owned(), false)), "{listed:?}");

    let words = ["report", "F23", "F23.pdf", "--no", &no];
    desk.daicho(&words, &Value::Null).value();
    let page = paper::text(&desk.path("F23.pdf"));
    for words in ["引継書", "引継者", "引受者", "保護管理者", "R8-総務-HDD-0002", "返す・終える"] {
        assert!(page.contains(words), "{words}: {page}");
    }

    let received = desk.sit(OFFICER).daicho(&["handover", "receive", &no], &Value::Null);
    let said = received.value();
    assert_eq!((&said["status"], &said["received_how"]), (&json!("受領済"), &json!("本人がログインして受領")));
    assert_eq!(said["warnings"].as_array().unwrap().len(), 1, "the account is still there: {said}");
    let people = desk.sit(MANAGER).daicho(&["user", "list"], &Value::Null).out;
    assert!(people.contains(CLERK), "nobody's access ends by a receipt");
    desk.sit(CLERK).daicho(&["list", "media"], &Value::Null).rows();
    desk.sit(MANAGER).daicho(&["user", "disable", CLERK], &Value::Null).value();
    desk.daicho(&["handover", "receive", &no], &Value::Null).refused_by("D21", "10条1項");
}

#[test]
fn a_handover_is_received_by_somebody_else_and_on_paper_only_by_who_keeps_the_registers() {
    let mut desk = furnished();
    desk.sit(MANAGER);
    assert_eq!(make(&desk, &json!({ "receiver": CLERK })).refused_by("D9", "14条")["field"], "receiver");
    assert_eq!(make(&desk, &json!({ "receiver": "" })).stopped(3, "missing")["field"], "receiver");
    let no = make(&desk, &json!({ "receiver": "", "receiver_post": "庶務係主事" })).no();
    desk.sit(CLERK).daicho(&["handover", "receive", &no], &Value::Null).stopped(8, "not_allowed");
    desk.sit(AUDITOR).daicho(&["handover", "receive", &no], &Value::Null).stopped(8, "not_allowed");
    desk.sit(OFFICER);
    assert_eq!(desk.daicho(&["handover", "receive", &no], &Value::Null).stopped(3, "missing")["field"], "received_by");
    let ahead = json!({ "received_by": MANAGER, "received_on": "R8.11.23" });
    desk.daicho(&["handover", "receive", &no], &ahead).refused_by("D22", "16条");
    let around = json!({ "received_on": "R8.11.22" });
    assert_ne!(desk.daicho(&["fill", "handover", &no], &around).status, 0, "not around the step");
    let said = desk.daicho(&["handover", "receive", &no], &json!({ "received_by": MANAGER, "received_on": "R8.11.22" })).value();
    assert_eq!((&said["received_how"], &said["handed_on"]), (&json!("紙の引継書で受領"), &json!("2026-11-22")));
}

#[test]
fn an_open_handover_is_due_by_the_day_somebody_leaves_and_can_be_called_off() {
    let mut desk = furnished();
    desk.sit(MANAGER);
    let no = make(&desk, &json!({})).no();
    let due = || {
        let rows = desk.daicho(&["due", "--on", "R8.11.30"], &Value::Null).rows();
        rows.into_iter().filter(|row| row["register"] == "handover").map(|row| row["no"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(due(), [json!(no)]);
    desk.daicho(&["handover", "cancel", &no], &Value::Null).stopped(3, "missing");
    assert_eq!(desk.daicho(&["handover", "cancel", &no, "--reason", "異動の取りやめ"], &Value::Null).value()["status"], "取消");
    assert_eq!(due(), Vec::<Value>::new());
    let shown = desk.daicho(&["handover", "status"], &Value::Null).rows();
    assert_eq!(shown.len(), 1);
    desk.plain(&["handover", "status", &no], b"");
}
