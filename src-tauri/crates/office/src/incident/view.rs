//! An incident as its screen shows it: its course, the clocks that run, and what its end still wants.

use domain::incident::{Clock, Deadlines, Span, Stage, deadlines, may_advance, nth_day};
use domain::problem::{Problem, Problems};
use domain::record::Record;
use domain::registers::incident::{INCIDENT, INCIDENT_STEP};

use crate::around::closed_days;
use crate::office::Office;
use crate::refuse::{by_store, no_such};

/// An incident with everything on its screen.
#[derive(Debug, Clone)]
pub struct IncidentView {
    /// The record.
    pub head: Record,
    /// How far it has come.
    pub stage: Stage,
    /// What was done, in the order of its time.
    pub steps: Vec<Record>,
    /// The days by which the commission is told; `None` where it need not be.
    pub deadlines: Option<Deadlines>,
    /// The clocks of its reports to the commission, as they stand today; none where it need not be told.
    pub clocks: Vec<Clock>,
    /// Which day since it was noticed today is; `None` where it has ended.
    pub day: Option<i64>,
    /// What would refuse its next step now: being reported, or being closed.
    pub blocks: Vec<Problem>,
}

impl Office {
    /// Shows incident `no`, and records that it was looked at.
    pub fn incident(&mut self, no: &str) -> Result<IncidentView, Problems> {
        let read = self.read();
        let head = read.find(&INCIDENT, no).map_err(by_store)?.ok_or_else(|| no_such(INCIDENT.name, no))?;
        let mut steps: Vec<Record> = read.parts(&INCIDENT_STEP, head.id).map_err(by_store)?.into_iter().filter(Record::stands).collect();
        steps.sort_by_key(|step| (step.values.moment("at"), step.id));
        let deadlines = if head.values.flag("ppc_required") {
            let span = if head.values.flag("malicious") { Span::Malicious } else { Span::Usual };
            let closed = closed_days(&read)?;
            head.values.date("known_at").map(|day| deadlines(day, span, &self.profile.limits, &closed))
        } else {
            None
        };
        let stage = Stage::from_id(head.values.text("status"));
        let next = if stage == Stage::Draft { Stage::Open } else { Stage::Closed };
        let blocks = if stage.ended() {
            Vec::new()
        } else {
            may_advance(&head.values, next).into_iter().filter(|one| one.blocks() && one.field.as_deref() != Some("status")).collect()
        };
        let today = self.clock().today();
        let made = |field: &str| head.values.date(field);
        let clocks = deadlines.map_or_else(Vec::new, |due| due.clocks(made("ppc_first_on"), made("ppc_final_on"), today).to_vec());
        let day = head.values.date("known_at").filter(|_| !stage.ended()).map(|known| nth_day(known, today));
        self.record_look(&INCIDENT, &head)?;
        Ok(IncidentView { head, stage, steps, deadlines, clocks, day, blocks })
    }
}
