//! The promises of saving a contract and what its contractor reports: a pass and a refusal each (D24; 第37条).

use super::*;
use crate::contract::report_due_on;
use chrono::Days;

#[test]
fn d24_whether_numbers_are_handled_follows_from_the_information() {
    let contract = |handles| {
        Values::new()
            .with("name", text("例"))
            .with("info_asset_ids", links(50))
            .with("handles_number", flag(handles))
            .with("status", choice("active"))
    };
    let numbers = Context { info_classes: BTreeMap::from([(RecordId(50), InfoClass::Number)]), ..context() };
    let at = |values: &Values, context: &Context<'_>| {
        let found = check("contract", values, context).findings;
        found.into_iter().any(|one| one.blocks() && one.rule == Some("D24") && one.field.as_deref() == Some("handles_number"))
    };
    assert!(at(&contract(false), &numbers) && !at(&contract(true), &numbers) && !at(&contract(false), &context()));
    let running = record("R8-例-委託-0001", contract(false));
    assert!(at(&contract(true), &Context { change: Change::Edit(&running), ..context() }), "not on the way");
    let denied = contract(true).with("clause_copying", text("なし"));
    assert!(check("contract", &denied, &context()).findings.iter().any(|one| one.what.contains("複製")), "a place that denies is none");
}

#[test]
fn a_monthly_report_is_due_belongs_to_its_contract_and_says_what_happened() {
    let contract = record("R8-例-委託-0001", Values::new().with("from", date(1)).with("until", date(30)));
    let within = Context { beside: Beside { contract: Some(contract.clone()), ..Beside::default() }, ..context() };
    let report = Values::new().with("contract_id", link(1)).with("month", date(1));
    let derived = derive(by_id("contractor_report").unwrap(), report.clone(), &within);
    assert_eq!(derived.date("due_on"), Some(report_due_on(day(1), &within.limits)));
    assert_eq!(check("contractor_report", &derived, &within), Checked::default());
    let received = derived.clone().with("received_on", date(20));
    let lacks: Vec<_> = check("contractor_report", &received, &within).findings.into_iter().filter_map(|one| one.field).collect();
    assert_eq!(lacks, ["received_on", "accident", "checked_by"], "the month is not over, it is said");
    let ended = record("R8-例-委託-0002", Values::new().with("from", date(1)).with("until", date(19)));
    let within = Context { beside: Beside { contract: Some(ended), ..Beside::default() }, ..context() };
    let clean = received.with("accident", flag(false)).with("checked_by", link(1));
    assert_eq!(check("contractor_report", &clean, &within), Checked::default());
    let hurt = clean.with("accident", flag(true)).with("accident_note", text("封入誤り"));
    assert_eq!(warned(&check("contractor_report", &hurt, &within)).len(), 1);
    let before = report.clone().with("month", Value::Date(NaiveDate::from_ymd_opt(2026, 10, 1).unwrap()));
    assert_eq!(check("contractor_report", &before, &within).findings[0].field.as_deref(), Some("month"));
    let other = report.with("month", Value::Date(day(30).checked_add_days(Days::new(1)).unwrap()));
    assert_eq!(check("contractor_report", &other, &within).findings[0].field.as_deref(), Some("month"));
}
