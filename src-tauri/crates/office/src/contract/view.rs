//! A contract as its screen shows it: clauses that lack, checks and reports, subcontractors and permissions, what comes next.

use chrono::NaiveDate;
use domain::contract::{Stage, lacking_clauses, may_advance, next_check_on};
use domain::problem::{Problem, Problems};
use domain::record::Record;
use domain::registers::contract::{CONTRACT, CONTRACT_PERMISSION, CONTRACT_SUB};
use domain::registers::contractor::{CONTRACTOR_ANSWER, CONTRACTOR_CHECK, CONTRACTOR_REPORT};
use domain::value::Value;

use super::course::{media_left, of_contract, prior_checks};
use crate::office::Office;
use crate::refuse::{by_store, no_such};

/// A contract with everything on its screen.
#[derive(Debug, Clone)]
pub struct ContractView {
    /// The contract.
    pub head: Record,
    /// How far it has come.
    pub stage: Stage,
    /// Clauses that it should hold and does not: field and label.
    pub lacking: Vec<(&'static str, &'static str)>,
    /// Its subcontractors.
    pub subs: Vec<Record>,
    /// What it was permitted.
    pub permissions: Vec<Record>,
    /// Its checks, each with its answers.
    pub checks: Vec<(Record, Vec<Record>)>,
    /// Its reports.
    pub reports: Vec<Record>,
    /// By when it is checked next.
    pub next_check: Option<NaiveDate>,
    /// What would refuse its next step now: the start, or the end.
    pub blocks: Vec<Problem>,
}

impl Office {
    /// Shows contract `no`, and records that it was looked at.
    pub fn contract(&mut self, no: &str) -> Result<ContractView, Problems> {
        let read = self.read();
        let head = read.find(&CONTRACT, no).map_err(by_store)?.ok_or_else(|| no_such(CONTRACT.name, no))?;
        let standing = |parts: Vec<Record>| -> Vec<Record> { parts.into_iter().filter(Record::stands).collect() };
        let subs = standing(read.parts(&CONTRACT_SUB, head.id).map_err(by_store)?);
        let permissions = standing(read.parts(&CONTRACT_PERMISSION, head.id).map_err(by_store)?);
        let mut checks = Vec::new();
        for check in of_contract(&read, &CONTRACTOR_CHECK, &head)? {
            let answers = standing(read.parts(&CONTRACTOR_ANSWER, check.id).map_err(by_store)?);
            checks.push((check, answers));
        }
        let reports = of_contract(&read, &CONTRACTOR_REPORT, &head)?;
        let limits = &self.profile.limits;
        let stage = Stage::from_id(head.values.text("status"));
        let closed = |check: &&(Record, Vec<Record>)| check.0.values.chose("status", "closed");
        let last = checks.iter().filter(closed).filter_map(|(check, _)| check.values.date("checked_on")).max();
        let next_check = match (head.values.date("from"), head.values.date("until"), stage) {
            (Some(from), Some(until), Stage::Active) => next_check_on(from, until, last, limits),
            _ => None,
        };
        let next = match stage {
            Stage::Preparing => Some(Stage::Active),
            Stage::Active => Some(Stage::Ended),
            Stage::Ended | Stage::Cancelled => None,
        };
        let blocks = match next {
            None => Vec::new(),
            Some(next) => {
                // The day of the step itself is set by the step.
                let today = Value::Date(self.clock().today());
                let then = head.values.clone().with("started_on", today.clone()).with("ended_on", today);
                let found = may_advance(&then, next, &prior_checks(&read, &head)?, media_left(&read, &head)?, limits);
                found.into_iter().filter(Problem::blocks).collect()
            }
        };
        let lacking = lacking_clauses(&head.values);
        self.record_look(&CONTRACT, &head)?;
        Ok(ContractView { head, stage, lacking, subs, permissions, checks, reports, next_check, blocks })
    }
}
