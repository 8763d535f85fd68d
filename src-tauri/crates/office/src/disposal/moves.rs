//! Moves of a disposal that several verbs make: settle findings, take the case and its media a step further.

use domain::disposal::{Case, Stage, may_advance, may_perform};
use domain::problem::{Problem, Problems};
use domain::record::Record;
use domain::value::Value;

use crate::case::{Gathered, gather, register};
use crate::desk::Desk;
use crate::refuse::by_store;

/// What speaks against taking `case` to `to`. A step before the decision is not only out of turn: it breaks D2, and says so first.
pub(super) fn against(case: &Case, to: Stage) -> Vec<Problem> {
    let early = case.stage == Stage::Draft && !matches!(to, Stage::Approved | Stage::Cancelled);
    let undecided = |one: &Problem| one.rule == Some("D2") && one.field.as_deref() == Some("approved_on");
    let mut found: Vec<Problem> = if early { may_perform(case).into_iter().filter(undecided).collect() } else { Vec::new() };
    found.extend(may_advance(case, to));
    found
}

impl Desk<'_, '_> {
    /// Gathers disposal `no` as it stands at this point of the act.
    pub(crate) fn case(&self, no: &str) -> Result<Gathered, Problems> {
        gather(&self.read(), no)
    }

    /// Refuses with what blocks, notes the rest as warnings.
    pub(crate) fn settle(&mut self, findings: Vec<Problem>) -> Result<(), Problems> {
        let warnings = Problems::settle(findings)?;
        for warning in warnings {
            if !self.warnings.contains(&warning) {
                self.warnings.push(warning);
            }
        }
        Ok(())
    }

    /// Takes the 伺 to `stage`.
    pub(crate) fn stage(&mut self, head: &Record, stage: Stage) -> Result<(), Problems> {
        let disposals = register("disposal")?;
        let now = self.read().get(disposals, head.id).map_err(by_store)?;
        let mut values = now.values.clone();
        values.set("status", Value::Choice(stage.id().to_owned()));
        self.tx.update(disposals, now.id, Some(now.version), values, now.marks).map_err(by_store)
    }

    /// Moves the card of a medium to `status`, if it is not there already.
    pub(crate) fn move_medium(&mut self, card: &Record, status: domain::media::Status) -> Result<(), Problems> {
        let media = register("media")?;
        let now = self.read().get(media, card.id).map_err(by_store)?;
        let from = domain::media::Status::from_id(now.values.text("status")).unwrap_or(domain::media::Status::InUse);
        if from == status {
            return Ok(());
        }
        domain::media::step(&now.no, from, status)?;
        let mut values = now.values.clone();
        values.set("status", Value::Choice(status.id().to_owned()));
        self.tx.update(media, now.id, Some(now.version), values, now.marks).map_err(by_store)
    }
}
