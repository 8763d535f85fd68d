//! A contract with a contractor: clauses and prior check before it starts, yearly check, reports, permissions, end (D24–D27; 第37条).

use serde_json::{Map, Value, json};

use tests::desk::{CLERK, Desk, MANAGER, OFFICER, merge};

fn contract(over: &Value) -> Value {
    let mut given = json!({
        "name": "通知書印刷封入業務", "vendor": "例示データ処理", "from": "R8.12.1", "until": "R9.11.30", "info_asset_ids": ["窓口受付簿"],
        "handles_number": true, "log_keep_until": "R10.11.30",
    });
    merge(&mut given, over);
    given
}

/// All twelve clauses.
fn clauses() -> Value {
    let fields = [
        "clause_secrecy", "clause_subcontract", "clause_copying", "clause_safety", "clause_accident", "clause_return", "clause_breach",
        "clause_report", "clause_no_removal", "clause_workers", "clause_compliance", "clause_site_visit",
    ];
    Value::Object(fields.iter().map(|field| ((*field).to_owned(), json!("特記仕様書 第5"))).collect())
}

/// Every item answered 適, with these answers over it.
fn all_ok(desk: &Desk, contract: &str, over: &Value) -> Value {
    let shown = desk.daicho(&["contract", "show", contract], &Value::Null).value();
    let checks = shown["checks"].as_array().unwrap();
    let items = checks.last().unwrap()["answers"].as_array().unwrap();
    assert_eq!(items.len(), 41);
    let mut answers: Map<String, Value> = items.iter().map(|item| (item["item_id"].as_str().unwrap().to_owned(), json!("適"))).collect();
    answers.extend(over.as_object().unwrap().clone());
    Value::Object(answers)
}

#[test]
fn d24_work_starts_with_its_clauses_and_a_prior_check() {
    let mut desk = Desk::furnished();
    let no = desk.add("contract", &contract(&json!({})));
    assert_eq!(no, "R8-総務-委託-0001");
    let refused = desk.daicho(&["contract", "start", &no], &Value::Null);
    assert_eq!(refused.refused_by("D24", "37条2項")["field"], "clause_secrecy");
    assert_eq!(refused.problems().len(), 2, "clauses and prior check: {refused:?}");
    desk.daicho(&["correct", "contract", &no, "--reason", "条項を確認"], &clauses()).value();
    assert_eq!(desk.daicho(&["contract", "start", &no], &Value::Null).refused_by("D24", "37条2項")["field"], "from");

    let check = desk.sit(OFFICER).daicho(&["contract", "check", &no], &json!({ "answers": { "C1-1": "適" } }));
    assert_eq!((&check.value()["occasion"], &check.value()["method"]), (&json!("事前確認"), &json!("実地")));
    let check = check.no();
    desk.daicho(&["contract", "complete", &check], &Value::Null).stopped(8, "not_allowed");
    let open = desk.sit(MANAGER).daicho(&["contract", "complete", &check], &Value::Null).stopped(3, "missing");
    assert!(open["what"].as_str().unwrap().contains("40"), "{open}");
    let all = all_ok(&desk, &no, &json!({}));
    assert_eq!(desk.sit(CLERK).daicho(&["contract", "answer", &check], &all).value()["answered"], 41);
    let closed = desk.sit(MANAGER).daicho(&["contract", "complete", &check], &Value::Null).value();
    assert_eq!((&closed["status"], &closed["confirmed_by"]), (&json!("完了"), &json!("課長")));

    desk.sit(OFFICER).daicho(&["contract", "start", &no], &Value::Null).stopped(8, "not_allowed");
    let started = desk.sit(MANAGER).daicho(&["contract", "start", &no], &Value::Null).value();
    assert_eq!((&started["status"], &started["started_on"]), (&json!("契約中"), &json!("2026-11-22")));
    desk.daicho(&["contract", "cancel", &no], &Value::Null).stopped(3, "rule");
}

#[test]
fn d24_a_contract_recorded_late_begins_after_its_check_with_a_remark() {
    let mut desk = Desk::furnished();
    let running = contract(&json!({ "from": "R8.10.1", "until": "R9.9.30", "log_keep_until": "R10.9.30" }));
    let no = desk.add("contract", &running);
    desk.daicho(&["correct", "contract", &no, "--reason", "条項を確認"], &clauses()).value();
    desk.daicho(&["contract", "start", &no], &Value::Null).refused_by("D24", "37条2項");
    let check = desk.sit(OFFICER).daicho(&["contract", "check", &no], &json!({ "occasion": "事前確認" })).no();
    desk.daicho(&["contract", "answer", &check], &all_ok(&desk, &no, &json!({}))).value();
    desk.sit(MANAGER).daicho(&["contract", "complete", &check], &Value::Null).value();
    desk.daicho(&["contract", "start", &no], &json!({ "started_on": "R8.11.1" })).refused_by("D24", "37条2項");
    let begun = desk.daicho(&["contract", "start", &no], &Value::Null);
    assert_eq!((begun.status, begun.warned_by()), (0, vec!["D24".to_owned()]), "{begun:?}");
}

#[test]
fn d27_an_exception_stands_on_a_permission_that_holds() {
    let mut desk = Desk::furnished();
    let no = desk.add("contract", &contract(&json!({})));
    let check = desk.daicho(&["contract", "check", &no], &json!({ "method": "書面" })).stopped(3, "missing");
    assert_eq!(check["field"], "method_reason");
    let check = desk.daicho(&["contract", "check", &no], &Value::Null).no();
    let answer = |desk: &Desk, item: &str, given: Value| desk.daicho(&["contract", "answer", &check, item], &given);
    answer(&desk, "C5-14", json!({ "judgement": "許可あり" })).refused_by("D27", "37条2項");
    answer(&desk, "C1-1", json!({ "judgement": "許可あり" })).refused_by("D27", "37条2項");
    answer(&desk, "C1-1", json!({ "judgement": "該当なし", "na_reason": "なし" })).stopped(3, "rule");
    answer(&desk, "C9-9", json!({ "judgement": "適" })).stopped(1, "not_found");
    answer(&desk, "C1-1", json!({ "item_text": "別の問い" })).stopped(2, "usage");

    let permission = json!({ "kind": "第三者委託（基準5(12)）", "permission_no": "例総第120号", "until": "R9.11.30" });
    let mut long = permission.clone();
    merge(&mut long, &json!({ "until": "R9.12.1" }));
    desk.daicho(&["contract", "permit", &no], &long).refused_by("D27", "37条2項");
    desk.sit(OFFICER).daicho(&["contract", "permit", &no], &permission).stopped(8, "not_allowed");
    desk.sit(MANAGER).daicho(&["contract", "permit", &no], &permission).value();
    desk.sit(CLERK);
    let by = |number: &str| json!({ "judgement": "許可あり", "permission_no": number, "permission_on": "R8.4.5", "permission_until": "R9.11.30" });
    let unknown = answer(&desk, "C5-14", by("例総第999号")).refused_by("D27", "37条2項");
    assert_eq!(unknown["field"], "permission_no", "no such permission of this contract");
    answer(&desk, "C5-1", by("例総第120号")).refused_by("D27", "37条2項");
    let said = answer(&desk, "C5-14", json!({ "judgement": "許可あり" })).value();
    assert_eq!((&said["permission_no"], &said["permission_until"]), (&json!("例総第120号"), &json!("2027-11-30")));

    let bad = json!({ "C1-2": { "judgement": "不適", "finding": "手順書がない" }, "C5-14": "許可あり" });
    let all = all_ok(&desk, &no, &bad);
    assert_eq!(desk.daicho(&["contract", "answer", &check], &all).value()["refused"], 0);
    let fields: Vec<Value> = desk
        .sit(MANAGER)
        .daicho(&["contract", "complete", &check], &Value::Null)
        .problems()
        .iter()
        .map(|one| one["field"].clone())
        .collect();
    assert_eq!(fields, [json!("findings"), json!("findings_due_on")]);
    let dealt = json!({ "findings": "手順書を作ること", "findings_due_on": "R8.12.25" });
    assert_eq!(desk.daicho(&["contract", "complete", &check], &dealt).value()["status"], "完了");
    answer(&desk, "C1-2", json!({ "judgement": "適" })).stopped(3, "rule");
}

#[test]
fn reports_come_every_month_and_the_end_is_confirmed() {
    let mut desk = Desk::furnished();
    let plain = contract(&json!({ "handles_number": false, "from": "R8.4.1", "until": "R8.11.15", "log_keep_until": null }));
    let no = desk.add("contract", &plain);
    let started = desk.daicho(&["contract", "start", &no], &Value::Null);
    assert!(started.warned_by().contains(&"D24".to_owned()), "without numbers a missing clause is said: {started:?}");
    let report = json!({ "month": "R8.10.1", "media_left": 2, "accident": false });
    let received = desk.sit(CLERK).daicho(&["contract", "report", &no], &report).value();
    assert_eq!(
        (&received["received_on"], &received["due_on"], &received["checked_by"]),
        (&json!("2026-11-22"), &json!("2026-11-10"), &json!("主事 係員"))
    );
    desk.daicho(&["contract", "report", &no], &report).stopped(1, "exists");
    assert_eq!(
        desk.daicho(&["contract", "report", &no], &json!({ "month": "R8.2.1", "accident": false })).stopped(3, "rule")["field"],
        "month"
    );
    let waiting = json!({ "contract_id": no, "month": "R8.9.1" });
    let line = desk.sit(OFFICER).add("contractor_report", &waiting);
    let filled =
        desk.daicho(&["contract", "report", &no], &json!({ "month": "R8.9.30", "accident": true, "accident_note": "封入誤り1件" }));
    assert_eq!(filled.no(), line, "the line that waits for the month is filled");
    assert_eq!(filled.value()["warnings"][0]["article"], "38条1項");

    let lacks = desk.daicho(&["contract", "end", &no], &json!({ "returned_on": "R8.11.16" })).stopped(3, "missing");
    assert_eq!(lacks["field"], "erased_on");
    let before = json!({ "returned_on": "R8.3.31", "erased_on": "R8.11.20" });
    assert_eq!(desk.daicho(&["contract", "end", &no], &before).stopped(3, "rule")["field"], "returned_on", "before it began");
    let short = json!({ "returned_on": "R8.11.16", "erased_on": "R8.11.20", "log_keep_until": "R9.11.14" });
    desk.daicho(&["contract", "end", &no], &short).refused_by("D26", "37条2項3号");
    let ended = desk.daicho(&["contract", "end", &no], &json!({ "returned_on": "R8.11.16", "erased_on": "R8.11.20" }));
    assert_eq!((&ended.value()["status"], &ended.value()["end_checker"]), (&json!("終了"), &json!("係長 担当")));
    assert!(ended.value()["warnings"].to_string().contains("媒体が2点"), "{ended:?}");
    desk.daicho(&["correct", "contract", &no, "--reason", "誤り"], &json!({ "name": "別の業務" })).stopped(3, "rule");
    desk.daicho(&["void", "contract", &no, "--reason", "誤り"], &Value::Null).refused_by("D21", "37条1項");
    let shown = desk.sit(MANAGER).daicho(&["contract", "show", &no], &Value::Null).value();
    assert_eq!((shown["reports"].as_array().unwrap().len(), &shown["blocks"]), (2, &json!([])));
}
