//! Answering the items of a contractor's check: what the contractor says of itself, and what the city found (D27; 第37条第4項).

use std::collections::BTreeMap;

use domain::article::Article;
use domain::entry::{Raw, fold};
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::registers::contract::{CONTRACT_PERMISSION, PERMISSION};
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
            if values.chose("judgement", "permitted")
                && let Some(permitted) = desk.permitted(&head, &values)?
            {
                permitted.copy(&mut values);
                permitted.must_hold(&values)?;
            }
            desk.change(&CONTRACTOR_ANSWER, line, values)?;
            desk.tx.subject(&CONTRACTOR_CHECK, head.id, &head.no);
            desk.tx.summary(format!("{no}の{item}に回答"));
            Ok(Link { id: line.id, no: line.no.clone(), label: item.to_owned() })
        })
    }
}

/// What the contract behind a check was permitted, as one item may call on it.
struct Permitted {
    /// The clause of the standard that the item asks about, e.g. 「基準5(12)」.
    clause: String,
    /// The kind of permission that the clause needs; `None` where it knows no exception.
    kind: Option<&'static str>,
    given: Vec<Record>,
}

impl Permitted {
    fn fits(&self, one: &Record) -> bool {
        self.kind.is_none_or(|kind| one.values.chose("kind", kind))
    }

    /// Takes over the one permission that fits, where the answer does not say which.
    fn copy(&self, values: &mut Values) {
        let mut fitting = self.given.iter().filter(|one| self.kind.is_some() && self.fits(one));
        let (Some(one), None) = (fitting.next(), fitting.next()) else { return };
        for (to, from) in [("permission_no", "permission_no"), ("permission_on", "permitted_on"), ("permission_until", "until")] {
            if let (false, Some(value)) = (values.has(to), one.values.get(from)) {
                values.set(to, value.clone());
            }
        }
    }

    /// D27: the permission that is named was given to this contract, for this clause.
    fn must_hold(&self, values: &Values) -> Result<(), Problems> {
        let named = values.text("permission_no").trim();
        if named.is_empty() {
            return Ok(());
        }
        let same = |one: &&Record| one.stands() && fold(one.values.text("permission_no")) == fold(named);
        let bearing: Vec<&Record> = self.given.iter().filter(same).collect();
        let what = match bearing.as_slice() {
            [] => format!("許可番号「{named}」は、この契約の許可の記録にありません。"),
            some if some.iter().any(|one| self.fits(one)) => return Ok(()),
            _ => format!("許可番号「{named}」は、{}についての許可ではありません。", self.clause),
        };
        let next = "契約の「許可」に、保護管理者が許可を記録してから答えてください。";
        Err(Problem::refused("D27", Article("37-2"), what, next).at("permission_no").into())
    }
}

impl Desk<'_, '_> {
    /// What the contract of check `head` was permitted; `None` where the check names no contract.
    fn permitted(&self, head: &Record, values: &Values) -> Result<Option<Permitted>, Problems> {
        let Some(contract) = head.values.link("contract_id") else { return Ok(None) };
        let clause = format!("基準{}", values.text("clause"));
        let kind = PERMISSION.iter().find(|choice| choice.label.contains(&clause)).map(|choice| choice.id);
        Ok(Some(Permitted { clause, kind, given: self.parts(&CONTRACT_PERMISSION, contract.id)? }))
    }
}

fn unknown(no: &str, item: &str) -> Problems {
    let next = "項目の番号（例: C5-1）を contract show で確かめてください。";
    Problem::new(Code::NotFound, format!("{no}に項目「{item}」はありません。"), next).at("item_id").into()
}
