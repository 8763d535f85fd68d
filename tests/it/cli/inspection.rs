//! A self-inspection over every item: evidence, answers by the hundred, completion, last year beside it (第42条).

use serde_json::{Map, Value, json};

use tests::desk::{CLERK, Desk, MANAGER, OFFICER, merge};

fn open(desk: &Desk, head: &Value) -> String {
    desk.daicho(&["inspection", "open"], head).no()
}

/// Answers every item that is still open with 適, one of them with what `but` says.
fn answer_all(desk: &Desk, no: &str, but: &Value) {
    let shown = desk.daicho(&["inspection", "show", no], &Value::Null).value();
    let mut all = Map::new();
    for item in shown["items"].as_array().unwrap() {
        if item["ids"]["judgement"] != "na" {
            all.insert(item["item_id"].as_str().unwrap().to_owned(), json!("適"));
        }
    }
    all.extend(but.as_object().cloned().unwrap_or_default());
    let said = desk.daicho(&["inspection", "answer", no], &Value::Object(all)).value();
    assert_eq!(said["refused"], 0, "{said}");
}

#[test]
fn a_section_inspects_itself_and_the_manager_confirms() {
    let mut desk = Desk::furnished();
    desk.sit(OFFICER);
    let no = open(&desk, &json!({ "round": "定期1", "base_on": "令和8年9月30日", "report_needed": true }));
    assert_eq!(no, "R8-総務-点検-01");
    let shown = desk.daicho(&["inspection", "show", &no], &Value::Null).value();
    let items = shown["items"].as_array().unwrap();
    assert_eq!(items.len(), 99);
    assert!(
        items.iter().any(|item| item["judgement"] == "該当なし" && !item["na_reason"].as_str().unwrap().is_empty()),
        "scopes are preset"
    );
    for whole in ["parent", "inspection"] {
        let one = format!("{whole}={no}");
        assert_eq!(desk.daicho(&["list", "inspection_answer", "--where", &one], &Value::Null).rows().len(), 99 + 1, "and the last line");
        desk.daicho(&["list", "inspection_answer", "--where", &format!("{whole}=R8-総務-点検-42")], &Value::Null).stopped(1, "not_found");
    }
    desk.daicho(&["list", "inspection_answer", "--where", "inspection~R8"], &Value::Null).stopped(2, "usage");
    desk.daicho(&["list", "media", "--where", "parent=R8-総務-点検-01"], &Value::Null).stopped(2, "usage");
    let total = shown["tally"].as_array().unwrap().last().unwrap();
    assert_eq!((&total["axis"], &total["ok"]), (&json!("合計"), &json!(0)), "nothing is answered for the person");

    let found = desk.daicho(&["inspection", "close", &no], &Value::Null).refused_by("D19", "42条");
    assert!(found["what"].as_str().unwrap().contains("未点検"), "{found}");

    let proposals = desk.daicho(&["inspection", "propose", &no], &Value::Null).rows();
    assert!(proposals.len() > 10, "{proposals:?}");
    let item = proposals[0]["item_id"].as_str().unwrap().to_owned();
    let one = desk.daicho(&["inspection", "propose", &no, &item], &Value::Null).value();
    assert_eq!(one["text"], proposals[0]["text"]);
    let accepted = desk.daicho(&["inspection", "accept", &no, &item], &Value::Null).value();
    assert!(accepted["evidence"].as_str().unwrap().contains(one["text"].as_str().unwrap()), "{accepted}");
    assert_eq!(accepted["judgement"], "未点検", "evidence is no answer");
    assert_eq!(desk.daicho(&["inspection", "accept", &no], &Value::Null).no(), no, "the rest at one stroke");
    let shown = desk.daicho(&["inspection", "show", &no], &Value::Null).value();
    let evident = shown["items"].as_array().unwrap().iter().filter(|item| !item["evidence"].is_null()).count();
    assert!(evident > 10, "{evident}");

    let words = ["inspection", "answer", &no, "15-1-4", "--judgement", "ok", "--evidence", "現地を確認"];
    assert_eq!(desk.daicho(&words, &Value::Null).value()["judgement"], "適");
    answer_all(&desk, &no, &json!({ "13-1-3": { "judgement": "不適", "finding": "棚卸をしていなかった" } }));
    desk.daicho(&["inspection", "close", &no], &Value::Null).refused_by("D19", "42条");
    let action = json!({ "inspection": no, "item_id": "13-1-3", "finding": "棚卸をしていなかった", "measure": "11月に行う", "owner": OFFICER, "due_on": "R8.11.28" });
    desk.add("corrective_action", &action);
    desk.daicho(&["inspection", "confirm", &no], &Value::Null).stopped(8, "not_allowed");
    let confirmed = desk.sit(MANAGER).daicho(&["inspection", "confirm", &no], &Value::Null).value();
    assert_eq!((&confirmed["status"], &confirmed["confirmed_on"]), (&json!("完了"), &json!("2026-11-22")));

    let words = ["inspection", "answer", &no, "15-1-4", "--judgement", "bad", "--finding", "後から"];
    assert_eq!(desk.daicho(&words, &Value::Null).refused_by("D20", "43条")["rule"], "D20");
    let due = desk.daicho(&["due"], &Value::Null).rows();
    assert!(due.iter().any(|one| one["register"] == "corrective_action" && one["urgency"] == "soon"), "{due:?}");
}

#[test]
fn a_carried_answer_counts_apart_until_somebody_looked_again() {
    let mut desk = Desk::furnished();
    desk.sit(OFFICER).on("2025-10-10");
    let last = open(&desk, &json!({ "round": "定期1", "base_on": "R7.9.30" }));
    assert_eq!(last, "R7-総務-点検-01");
    answer_all(&desk, &last, &Value::Null);
    assert_eq!(desk.sit(MANAGER).daicho(&["inspection", "confirm", &last], &Value::Null).status, 0);
    desk.sit(OFFICER).on("2026-10-10");
    let no = desk.daicho(&["inspection", "carry", &last], &json!({ "base_on": "R8.9.30" })).no();
    let carried =
        |desk: &Desk| desk.daicho(&["inspection", "show", &no], &Value::Null).value()["tally"].as_array().unwrap().last().unwrap().clone();
    let before = carried(&desk);
    assert!(before["carried"].as_u64().unwrap() > 50, "{before}");
    let words = ["inspection", "answer", &no, "15-1-1", "--judgement", "要改善", "--finding", "決裁の前に実施した例がある"];
    assert_eq!(desk.daicho(&words, &Value::Null).value()["carried"], false);
    assert_eq!(carried(&desk)["carried"].as_u64(), before["carried"].as_u64().map(|count| count - 1));
    let changes = desk.daicho(&["inspection", "compare", &no], &Value::Null).rows();
    let one = changes.iter().find(|change| change["item_id"] == "15-1-1").unwrap();
    assert_eq!((&one["before"], &one["now"]), (&json!("適"), &json!("要改善")));
    assert_eq!(desk.daicho(&["inspection", "compare", &no, &last], &Value::Null).rows(), changes);
}

#[test]
fn one_slip_among_many_answers_costs_only_itself() {
    let mut desk = Desk::furnished();
    desk.sit(OFFICER);
    let no = open(&desk, &json!({ "round": "随時", "base_on": "R8.11.1" }));
    let many = json!({ "10-1-1": "適", "10-1-2": { "judgement": "まあまあ" }, "99-9-9": "適", "13-1-1": { "judgement": "ok" } });
    let said = desk.daicho(&["inspection", "answer", &no], &many);
    assert_eq!(said.rows()[0], json!({ "no": no, "answered": ["10-1-1", "13-1-1"], "refused": 2 }));
    let fields: Vec<Value> = said.problems().iter().map(|problem| problem["field"].clone()).collect();
    assert_eq!(fields, [json!("10-1-2.judgement"), json!("99-9-9")]);
    assert_ne!(said.status, 0);
    desk.daicho(&["inspection", "answer", &no, "10-1-1", "--judgement", "na"], &Value::Null).stopped(3, "missing");
    let photo = desk.photograph("storage", "鍵付き書庫", 6);
    let put = desk.daicho(&["inspection", "photo", &no, &photo, "--item", "13-1-1"], &Value::Null);
    assert_eq!(put.status, 0, "{put:?}");
    desk.daicho(&["inspection", "open"], &json!({ "round": "毎週" })).stopped(3, "unreadable");
}

#[test]
fn a_head_that_cannot_be_opens_no_inspection() {
    let mut desk = Desk::furnished();
    desk.sit(OFFICER);
    let no = open(&desk, &json!({ "round": "定期1", "base_on": "R8.9.30", "from": "R8.10.1", "to": "R8.10.15" }));
    let refused = |head: &Value, rule: &str, field: &str| {
        let found = desk.daicho(&["inspection", "open"], head).refused_by(rule, "42条");
        assert_eq!(found["field"], field, "{found}");
        found["what"].as_str().unwrap().to_owned()
    };
    refused(&json!({ "round": "随時", "base_on": "R8.11.23" }), "D22", "base_on");
    refused(&json!({ "round": "随時", "base_on": "R8.9.30", "from": "R8.10.15", "to": "R8.10.1" }), "D19", "to");
    refused(&json!({ "round": "随時", "base_on": "R8.9.30", "to": "R8.9.1" }), "D19", "to");
    let twice = refused(&json!({ "round": "定期1", "base_on": "R8.10.31" }), "D19", "round");
    assert!(twice.contains(&no), "{twice}");
    for head in [
        json!({ "round": "定期2", "base_on": "R8.10.31" }),
        json!({ "round": "随時", "base_on": "R8.11.1" }),
        json!({ "round": "随時", "base_on": "R8.11.1" }),
    ] {
        open(&desk, &head);
    }
}

#[test]
fn an_action_belongs_to_an_item_and_is_done_when_somebody_saw_it() {
    let mut desk = Desk::furnished();
    desk.sit(OFFICER);
    let no = open(&desk, &json!({ "round": "定期1", "base_on": "R8.9.30" }));
    let action = |more: &Value| {
        let mut given = json!({ "inspection": no, "item_id": "13-1-3", "measure": "月1回照合する", "owner": CLERK, "due_on": "R8.11.30" });
        merge(&mut given, more);
        desk.daicho(&["add", "corrective_action"], &given)
    };
    assert_eq!(action(&json!({ "item_id": "99-9-9" })).refused_by("D19", "42条")["field"], "item_id");
    assert_eq!(action(&json!({ "due_on": "R8.9.29" })).refused_by("D19", "43条")["field"], "due_on");
    assert_eq!(action(&json!({ "status": "完了", "checked_by": OFFICER })).refused_by("D19", "43条")["field"], "done_on");
    assert_eq!(action(&json!({ "status": "完了", "done_on": "R8.11.20" })).refused_by("D19", "43条")["field"], "checked_by");
    let own = json!({ "status": "完了", "done_on": "R8.11.20", "checked_by": CLERK });
    assert_eq!(action(&own).refused_by("D9", "14条")["field"], "checked_by");
    action(&json!({ "done_on": "R8.11.23" })).refused_by("D22", "16条");
    assert_eq!(action(&json!({ "due_on": "R8.11.20" })).warned_by(), ["D19"]);
    let made = action(&Value::Null).no();
    let done = json!({ "status": "完了", "done_on": "R8.11.22", "checked_by": OFFICER });
    assert_eq!(desk.daicho(&["correct", "corrective_action", &made, "--reason", "措置が終わったため"], &done).status, 0);
}
