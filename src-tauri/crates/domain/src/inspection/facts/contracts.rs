//! Counts of the 委託: the contracts that run, the checks of the contractors and their reports (第37条).

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::{Stage, lacking_clauses};
use crate::inspection::facts::days::Days;
use crate::record::Record;
use crate::registers::contract::{CLAUSES, NUMBER_CLAUSES};
use crate::value::RecordId;

/// The items that ask for the clauses of 第37条第1項, in the order of [`CLAUSES`].
const CLAUSE_ITEMS: &[&str] = &["37-1-(1)", "37-1-(2)", "37-1-(3)", "37-1-(4)", "37-1-(5)", "37-1-(6)", "37-1-(7)", "37-1-(8)"];

/// The items that ask for the clauses of 第37条第2項, in the order of [`NUMBER_CLAUSES`].
const NUMBER_CLAUSE_ITEMS: &[&str] = &["37-2-(1)", "37-2-(2)", "37-2-(3)", "37-2-(4)"];

/// The clause that item `item_id` asks for: its field in the contract.
pub fn clause_of(item_id: &str) -> Option<&'static str> {
    let mut asked = CLAUSE_ITEMS.iter().zip(CLAUSES).chain(NUMBER_CLAUSE_ITEMS.iter().zip(NUMBER_CLAUSES));
    asked.find(|(item, _)| **item == item_id).map(|(_, clause)| *clause)
}

/// Counts of the contracts that run (契約中), with what was checked of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContractFacts {
    /// They that run.
    pub running: BTreeSet<RecordId>,
    /// … without 選定時の確認日.
    pub no_selection: usize,
    /// … without the day on which the list of people was received.
    pub no_people_list: usize,
    /// … without 委託する個人情報の範囲.
    pub no_scope: usize,
    /// … past their last day, return and erasure not confirmed.
    pub past_end: usize,
    /// … with 特定個人情報.
    pub numbers: BTreeSet<RecordId>,
    /// … of those, without 従業者名簿.
    pub no_workers: usize,
    lacking: BTreeMap<&'static str, usize>,
}

impl ContractFacts {
    /// How many of them lack `clause`; those without 特定個人情報 lack none of 第37条第2項.
    pub fn lacking(&self, clause: &str) -> usize {
        self.lacking.get(clause).copied().unwrap_or(0)
    }

    /// Takes a contract.
    pub fn take(&mut self, contract: &Record, days: &Days) {
        let values = &contract.values;
        if Stage::from_id(values.text("status")) != Stage::Active {
            return;
        }
        let (number, blank) = (values.flag("handles_number"), |field: &str| values.text(field).trim().is_empty());
        self.running.insert(contract.id);
        self.no_selection += usize::from(!values.has("selected_on"));
        self.no_people_list += usize::from(!values.has("workers_received_on"));
        self.no_scope += usize::from(blank("scope"));
        self.past_end += usize::from(values.date("until").is_some_and(|until| until < days.seen_on));
        if number {
            self.numbers.insert(contract.id);
            self.no_workers += usize::from(blank("workers"));
        }
        for (clause, _) in lacking_clauses(values) {
            *self.lacking.entry(clause).or_default() += 1;
        }
    }
}

/// One sort of check made within the period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checks {
    /// Those that were not called off.
    pub made: usize,
    /// … completed.
    pub closed: usize,
    /// … on site.
    pub on_site: usize,
    /// … with 指摘 that was not seen to be put right.
    pub not_put_right: usize,
}

/// Counts of the checks of contractors.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckFacts {
    /// Of the contractor itself.
    pub prime: Checks,
    /// Of those it hands work on to.
    pub sub: Checks,
    /// Contracts with a completed 事前確認, whenever it was.
    pub prior: BTreeSet<RecordId>,
    /// Contracts whose contractor was checked within the period, to the end.
    pub checked: BTreeSet<RecordId>,
}

impl CheckFacts {
    /// Takes a check.
    pub fn take(&mut self, check: &Record, days: &Days) {
        let values = &check.values;
        if values.chose("status", "cancelled") {
            return;
        }
        let (contract, closed) = (values.link("contract_id").map(|contract| contract.id), values.chose("status", "closed"));
        let sub = values.chose("target", "sub");
        if closed && !sub && values.chose("occasion", "prior") {
            self.prior.extend(contract);
        }
        if !days.within(values.date("checked_on")) {
            return;
        }
        if closed && !sub {
            self.checked.extend(contract);
        }
        let counts = if sub { &mut self.sub } else { &mut self.prime };
        counts.made += 1;
        counts.closed += usize::from(closed);
        counts.on_site += usize::from(values.chose("method", "on_site"));
        let found = !values.text("findings").trim().is_empty() || values.has("findings_due_on");
        counts.not_put_right += usize::from(found && !values.has("findings_done_on"));
    }
}

/// Counts of the monthly reports whose month lies in the period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportFacts {
    /// All that are written.
    pub total: usize,
    /// … without 受領日.
    pub not_received: usize,
    /// … received after their day.
    pub late: usize,
    /// … telling of an accident or a breach.
    pub accidents: usize,
}

impl ReportFacts {
    /// Takes a report.
    pub fn take(&mut self, report: &Record, days: &Days) {
        let values = &report.values;
        if !days.within(values.date("month")) {
            return;
        }
        self.total += 1;
        self.not_received += usize::from(!values.has("received_on"));
        self.late += usize::from(values.date("received_on").zip(values.date("due_on")).is_some_and(|(on, due)| on > due));
        self.accidents += usize::from(values.flag("accident"));
    }
}
