//! Answering the items of a contractor's check: what the contractor says of itself, and what the city found (D27; 第37条第4項).

use std::collections::BTreeMap;

use domain::article::Article;
use domain::entry::{Raw, fold};
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::registers::contract::{CONTRACT, CONTRACT_PERMISSION, PERMISSION};
use domain::registers::contractor::{CONTRACTOR_ANSWER, CONTRACTOR_CHECK};
use domain::value::{Link, Values};

use crate::act::{Act, Done};
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::by_store;

/// What a person answers; the item's wording is the checklist's.
const ASKED: &[&str] =
    &["self_answer", "judgement", "evidence", "permission_no", "permission_on", "permission_until", "na_reason", "finding"];

impl Office {
    /// Answers `item` of check `no`. 「許可あり」 without a number takes the one permission the contract has for the clause.
    pub fn answer_contractor(&mut self, no: &str, item: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::AnswerContractor, |desk| {
            let head = desk.record(&CONTRACTOR_CHECK, no)?;
            let lines = desk.read().parts(&CONTRACTOR_ANSWER, head.id).map_err(by_store)?;
            let line = lines.iter().find(|line| line.values.text("item_id") == item || line.no == item).ok_or_else(|| unknown(no, item))?;
            let mut values = desk.lay_over(&CONTRACTOR_ANSWER, &line.values, ASKED, answers)?;
            if values.chose("judgement", "permitted") {
                desk.copy_permission(&head, &mut values)?;
                desk.must_be_permitted(&head, &values)?;
            }
            desk.change(&CONTRACTOR_ANSWER, line, values)?;
            desk.tx.subject(&CONTRACTOR_CHECK, head.id, &head.no);
            desk.tx.summary(format!("{no}の{item}に回答"));
            Ok(Link { id: line.id, no: line.no.clone(), label: item.to_owned() })
        })
    }
}

impl Desk<'_, '_> {
    fn copy_permission(&self, head: &Record, values: &mut Values) -> Result<(), Problems> {
        let Some(contract) = head.values.link("contract_id") else { return Ok(()) };
        let clause = format!("基準{}", values.text("clause"));
        let Some(kind) = PERMISSION.iter().find(|choice| choice.label.contains(&clause)) else { return Ok(()) };
        let contract = self.read().get(&CONTRACT, contract.id).map_err(by_store)?;
        let given: Vec<Record> = self.parts(&CONTRACT_PERMISSION, contract.id)?;
        let mut fitting = given.iter().filter(|one| one.values.chose("kind", kind.id));
        let (Some(one), None) = (fitting.next(), fitting.next()) else { return Ok(()) };
        for (to, from) in [("permission_no", "permission_no"), ("permission_on", "permitted_on"), ("permission_until", "until")] {
            if let (false, Some(value)) = (values.has(to), one.values.get(from)) {
                values.set(to, value.clone());
            }
        }
        Ok(())
    }
}

impl Desk<'_, '_> {
    /// D27: the permission that is named was given to this contract, for this clause.
    fn must_be_permitted(&self, head: &Record, values: &Values) -> Result<(), Problems> {
        let named = values.text("permission_no").trim();
        let (Some(contract), false) = (head.values.link("contract_id"), named.is_empty()) else { return Ok(()) };
        let contract = self.read().get(&CONTRACT, contract.id).map_err(by_store)?;
        let given = self.parts(&CONTRACT_PERMISSION, contract.id)?;
        let clause = format!("基準{}", values.text("clause"));
        let kind = PERMISSION.iter().find(|choice| choice.label.contains(&clause));
        let same = |one: &&Record| one.stands() && fold(one.values.text("permission_no")) == fold(named);
        let fits = |one: &Record| kind.is_none_or(|kind| one.values.chose("kind", kind.id));
        let bearing: Vec<&Record> = given.iter().filter(same).collect();
        let what = match bearing.as_slice() {
            [] => format!("許可番号「{named}」は、この契約の許可の記録にありません。"),
            some if some.iter().any(|one| fits(one)) => return Ok(()),
            _ => format!("許可番号「{named}」は、{clause}についての許可ではありません。"),
        };
        let next = "契約の「許可」に、保護管理者が許可を記録してから答えてください。";
        Err(Problem::refused("D27", Article("37-2"), what, next).at("permission_no").into())
    }
}

fn unknown(no: &str, item: &str) -> Problems {
    let next = "項目の番号（例: C5-1）を contract show で確かめてください。";
    Problem::new(Code::NotFound, format!("{no}に項目「{item}」はありません。"), next).at("item_id").into()
}
