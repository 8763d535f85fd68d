//! A contractor's check as its screen shows it: every item with its answer, and what holds up its completion.

use domain::contract::may_close_check;
use domain::problem::{Problem, Problems};
use domain::record::Record;
use domain::registers::contractor::{CONTRACTOR_ANSWER, CONTRACTOR_CHECK};

use crate::office::Office;
use crate::refuse::{by_store, no_such};

/// A check with everything on its screen.
#[derive(Debug, Clone)]
pub struct ContractorCheckView {
    /// The check.
    pub head: Record,
    /// Its answers, in the order of the standard.
    pub answers: Vec<Record>,
    /// What would refuse completing it now.
    pub blocks: Vec<Problem>,
}

/// Who confirms a check and when is written by the step that completes it.
const BY_THE_STEP: &[&str] = &["confirmed_by", "closed_on"];

impl Office {
    /// Shows check `no`, and records that it was looked at.
    pub fn contractor_check(&mut self, no: &str) -> Result<ContractorCheckView, Problems> {
        let read = self.read();
        let head = read.find(&CONTRACTOR_CHECK, no).map_err(by_store)?.ok_or_else(|| no_such(CONTRACTOR_CHECK.name, no))?;
        let answers: Vec<Record> = read.parts(&CONTRACTOR_ANSWER, head.id).map_err(by_store)?.into_iter().filter(Record::stands).collect();
        let open = head.stands() && head.values.chose("status", "open");
        let found = if open { may_close_check(&head.values, &answers) } else { Vec::new() };
        let by_the_step = |problem: &Problem| problem.field.as_deref().is_some_and(|field| BY_THE_STEP.contains(&field));
        let blocks = found.into_iter().filter(|problem| problem.blocks() && !by_the_step(problem)).collect();
        self.record_look(&CONTRACTOR_CHECK, &head)?;
        Ok(ContractorCheckView { head, answers, blocks })
    }
}
