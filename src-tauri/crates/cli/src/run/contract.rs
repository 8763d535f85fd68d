//! `contract`: start, checks, reports, permissions, end (第37条).

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::registers::contract::CONTRACT;
use domain::registers::contractor::CONTRACTOR_CHECK;
use domain::value::Link;
use office::contract::ContractView;
use office::{Done, Office};
use serde_json::{Map, Value as Json, json};
use wire::answers::{Answers, raw};
use wire::row::iso_date;

use super::steps;
use crate::answers;
use crate::args::contract::{Answer, Contract};
use crate::dress;
use crate::say::Say;

/// Does one step.
pub fn step(office: &mut Office, step: Contract, say: &mut Say) -> Result<u8, Problems> {
    match step {
        Contract::Start(one) => on_one(office, &one.no, "contract", Office::start_contract, "業務の開始を認めました", say),
        Contract::Check(one) => check(office, &one.no, say),
        Contract::Answer(asked) => answer(office, &asked, say),
        Contract::Complete(one) => {
            on_one(office, &one.no, "contractor_check", Office::complete_contractor_check, "確認し、完了しました", say)
        }
        Contract::Report(one) => {
            on_one(office, &one.no, "contractor_report", Office::receive_contractor_report, "取扱状況報告を受領しました", say)
        }
        Contract::Permit(one) => on_one(office, &one.no, "contract_permission", Office::permit_contractor, "許可を記録しました", say),
        Contract::End(one) => on_one(office, &one.no, "contract", Office::end_contract, "契約を終了しました", say),
        Contract::Cancel(one) => on_one(office, &one.no, "contract", Office::cancel_contract, "取りやめました", say),
        Contract::Show(one) => show(office, &one.no, say),
    }
}

type Verb = fn(&mut Office, &str, &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems>;

/// A step of the contract or check `no`; what it made or changed, a record of `register`, comes back.
fn on_one(office: &mut Office, no: &str, register: &str, verb: Verb, words: &str, say: &mut Say) -> Result<u8, Problems> {
    let done = verb(office, no, &raw(&answers::fields()?))?;
    steps::told(office, register, &done, words, say)
}

fn check(office: &mut Office, no: &str, say: &mut Say) -> Result<u8, Problems> {
    let mut given = answers::fields()?;
    let each = match given.remove("answers") {
        None => Map::new(),
        Some(Json::Object(each)) => each,
        Some(_) => {
            let next = "{\"C1-1\": \"適\", …} の形で書いてください。";
            return Err(Problem::new(Code::Usage, "answers が読み取れません。", next).at("answers").into());
        }
    };
    let mut done = office.check_contractor(no, &raw(&given))?;
    let refused = answer_each(office, &done.value.no.clone(), each, &mut done.warnings);
    steps::told(office, CONTRACTOR_CHECK.id, &done, "委託先点検を始めました", say)?;
    if refused.is_empty() { Ok(0) } else { Err(Problems(refused)) }
}

fn answer(office: &mut Office, asked: &Answer, say: &mut Say) -> Result<u8, Problems> {
    if let Some(item) = &asked.item {
        let done = office.answer_contractor(&asked.no, item, &raw(&answers::fields()?))?;
        let row = dress::outcome(office, "contractor_answer", &done)?;
        let words = format!("{} {item}: {}", asked.no, row["judgement"].as_str().unwrap_or_default());
        say.changed(row, &words, &done.warnings);
        return Ok(0);
    }
    let each = answers::read()?;
    let whole = each.len();
    let mut warnings = Vec::new();
    let refused = answer_each(office, &asked.no, each, &mut warnings);
    let items: std::collections::BTreeSet<&str> = refused.iter().filter_map(|one| one.field.as_deref()?.split('.').next()).collect();
    let answered = whole - items.len();
    let value = json!({ "no": asked.no, "answered": answered, "refused": items.len() });
    say.changed(value, &format!("{} {whole}項目のうち{answered}項目に回答しました", asked.no), &warnings);
    if refused.is_empty() { Ok(0) } else { Err(Problems(refused)) }
}

/// Each answer is an act of its own, so that one slip does not cost the rest. Gives what was refused, about its item.
fn answer_each(office: &mut Office, no: &str, each: Map<String, Json>, warnings: &mut Vec<Problem>) -> Vec<Problem> {
    let mut refused = Vec::new();
    for (item, answer) in each {
        let fields: Answers = match answer {
            Json::Object(fields) => fields.into_iter().collect(),
            judgement => Answers::from([("judgement".to_owned(), judgement)]),
        };
        match office.answer_contractor(no, &item, &raw(&fields)) {
            Ok(done) => warnings.extend(done.warnings),
            Err(Problems(problems)) => refused.extend(problems.into_iter().filter(Problem::blocks).map(|problem| {
                let field = problem.field.as_ref().map_or_else(|| item.clone(), |field| format!("{item}.{field}"));
                Problem { field: Some(field), what: format!("{item}: {}", problem.what), ..problem }
            })),
        }
    }
    refused
}

fn show(office: &mut Office, no: &str, say: &mut Say) -> Result<u8, Problems> {
    let view = office.contract(no)?;
    if say.is_json() {
        let value = whole(&view, office);
        say.value(&value);
        return Ok(0);
    }
    say.words(&format!("{} {} {}", view.head.no, view.stage.label(), view.head.values.text("name")));
    for (_, label) in &view.lacking {
        say.words(&format!("  □ {label}"));
    }
    for (check, answers) in &view.checks {
        let open = answers.iter().filter(|one| one.values.chose("judgement", "open")).count();
        say.words(&format!("  点検 {} 未点検{open}項目", check.no));
    }
    say.words(&format!("  再委託{}件、許可{}件、報告{}件", view.subs.len(), view.permissions.len(), view.reports.len()));
    for block in &view.blocks {
        let sentence = say.sentence(block);
        say.words(&sentence);
    }
    Ok(0)
}

fn whole(view: &ContractView, office: &Office) -> Json {
    let checks: Vec<Json> = view
        .checks
        .iter()
        .map(|(check, answers)| dress::with(dress::row(&CONTRACTOR_CHECK, check), [("answers", dress::rows("contractor_answer", answers))]))
        .collect();
    let lacking: Vec<Json> = view.lacking.iter().map(|(field, label)| json!({ "field": field, "label": label })).collect();
    let blocks: Vec<Json> = view.blocks.iter().map(|problem| dress::block(problem, office.profile())).collect();
    let more = [
        ("lacking", json!(lacking)),
        ("subs", dress::rows("contract_sub", &view.subs)),
        ("permissions", dress::rows("contract_permission", &view.permissions)),
        ("checks", json!(checks)),
        ("reports", dress::rows("contractor_report", &view.reports)),
        ("next_check", json!(view.next_check.map(iso_date))),
        ("blocks", json!(blocks)),
    ];
    dress::with(dress::row(&CONTRACT, &view.head), more)
}
