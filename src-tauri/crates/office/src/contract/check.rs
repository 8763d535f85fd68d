//! Checking a contractor: the standard's items laid out in today's wording, and the end of the check (第37条第2項・第4項).

use std::collections::BTreeMap;

use domain::article::Article;
use domain::contract::may_close_check;
use domain::entry::Raw;
use domain::problem::{Problem, Problems};
use domain::record::Record;
use domain::registers::contract::{CONTRACT, CONTRACT_SUB};
use domain::registers::contractor::{CONTRACTOR_ANSWER, CONTRACTOR_CHECK};
use domain::value::{Link, Value, Values};

use crate::act::{Act, Done};
use crate::assets;
use crate::desk::{Desk, link_of};
use crate::office::Office;
use crate::refuse::by_store;

/// What is said when the check begins.
const ASKED: &[&str] = &[
    "contract_id", "occasion", "checked_on", "method", "method_reason", "target", "sub_vendor", "inspector", "respondent", "findings",
    "findings_due_on", "note",
];

/// What may still be said at its end.
const LAST: &[&str] = &["respondent", "findings", "findings_due_on", "confirmed_by", "closed_on", "note"];

impl Office {
    /// Begins a check of contract `no` (of `contract_id` where that is empty): every item of the standard, not looked at yet. Today, on site, of the contractor
    /// itself and by the person at work, where it does not say otherwise; before the contract starts it is the prior one.
    pub fn check_contractor(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        let checklist = assets::contractor_checklist()?;
        self.act(Act::CheckContractor, |desk| {
            let mut values = desk.lay_over(&CONTRACTOR_CHECK, &Values::new(), ASKED, answers)?;
            let contract = match values.link("contract_id") {
                Some(link) if no.is_empty() => desk.read().get(&CONTRACT, link.id).map_err(by_store)?,
                _ => desk.record(&CONTRACT, no)?,
            };
            values.set("contract_id", Value::Link(link_of(&CONTRACT, &contract)));
            usual(desk, &contract, &mut values);
            values.set("checklist_version", Value::Text(checklist.version.clone()));
            values.set("status", Value::Choice("open".to_owned()));
            let subs = desk.parts(&CONTRACT_SUB, contract.id)?;
            if let Some(vendor) = values.link("sub_vendor")
                && !subs.iter().any(|sub| sub.values.link("vendor").is_some_and(|known| known.id == vendor.id))
            {
                let what = format!("{}は、この契約の再委託先として登録されていません。", vendor.label);
                let next = "事業者を確かめるか、先に再委託の承認を契約に登録してください。";
                return Err(Problem::refused("D8", Article("37-5"), what, next).at("sub_vendor").into());
            }
            let opened = desk.make(&CONTRACTOR_CHECK, values, None)?;
            for item in &checklist.items {
                let text = |words: &str| Value::Text(words.to_owned());
                let line = Values::new()
                    .with("item_id", text(&item.id))
                    .with("clause", text(&item.clause))
                    .with("item_text", text(&item.text))
                    .with("permission_allowed", Value::Flag(item.permission))
                    .with("na_allowed", Value::Flag(item.na_allowed))
                    .with("judgement", Value::Choice("open".to_owned()));
                desk.put(&CONTRACTOR_ANSWER, line, Some(opened.id), Vec::new())?;
            }
            desk.tx.subject(&CONTRACTOR_CHECK, opened.id, &opened.no);
            desk.tx.summary(format!("{}の{}（{}項目）を開始", contract.no, opened.no, checklist.items.len()));
            Ok(opened)
        })
    }

    /// The 保護管理者 confirms check `no`: every item answered, what is bad asked to be put right by a day.
    pub fn complete_contractor_check(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::CompleteContractor, |desk| {
            let head = desk.record(&CONTRACTOR_CHECK, no)?;
            let mut values = desk.lay_over(&CONTRACTOR_CHECK, &head.values, LAST, answers)?;
            if !values.has("confirmed_by") {
                values.set("confirmed_by", Value::Link(desk.own_staff("confirmed_by")?));
            }
            if !values.has("closed_on") {
                values.set("closed_on", Value::Date(desk.today()));
            }
            let lines = desk.read().parts(&CONTRACTOR_ANSWER, head.id).map_err(by_store)?;
            desk.settle(may_close_check(&values, &lines))?;
            values.set("status", Value::Choice("closed".to_owned()));
            desk.change(&CONTRACTOR_CHECK, &head, values)?;
            desk.tx.subject(&CONTRACTOR_CHECK, head.id, &head.no);
            desk.tx.summary(format!("{no}を確認し、完了"));
            Ok(Link { id: head.id, no: head.no.clone(), label: head.no })
        })
    }
}

/// What goes without saying.
fn usual(desk: &Desk<'_, '_>, contract: &Record, values: &mut Values) {
    let prior = contract.values.chose("status", "preparing");
    for (field, choice) in [("occasion", if prior { "prior" } else { "yearly" }), ("method", "on_site"), ("target", "prime")] {
        if !values.has(field) {
            values.set(field, Value::Choice(choice.to_owned()));
        }
    }
    if !values.has("checked_on") {
        values.set("checked_on", Value::Date(desk.today()));
    }
    desk.name_oneself(values, "inspector");
}
