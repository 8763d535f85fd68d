//! Counts of what went wrong and of what was put right: 事案 and 是正措置 (第38条・第42条・第43条).

use crate::inspection::facts::days::Days;
use crate::record::Record;

/// Counts of the incidents; one that turned out to be none is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IncidentFacts {
    /// Noticed within the period.
    pub noticed: usize,
    /// … without the moment at which the 保護管理者 was told.
    pub untold: usize,
    /// … told of on a later day than they were noticed.
    pub told_later: usize,
    /// All that were ever recorded.
    pub total: usize,
    /// … closed.
    pub closed: usize,
    /// … without 再発防止のための措置.
    pub no_prevention: usize,
    /// … without 共有先.
    pub not_shared: usize,
}

impl IncidentFacts {
    /// Takes an incident.
    pub fn take(&mut self, incident: &Record, days: &Days) {
        let values = &incident.values;
        if values.chose("status", "cancelled") {
            return;
        }
        let blank = |field: &str| values.text(field).trim().is_empty();
        let (known, told) = (values.date("known_at"), values.date("manager_told_at"));
        if days.within(known) {
            self.noticed += 1;
            self.untold += usize::from(told.is_none());
            self.told_later += usize::from(known.zip(told).is_some_and(|(known, told)| told > known));
        }
        self.total += 1;
        self.closed += usize::from(values.chose("status", "closed"));
        self.no_prevention += usize::from(blank("prevention"));
        self.not_shared += usize::from(blank("shared_with"));
    }
}

/// Counts of the corrective actions of earlier inspections.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActionFacts {
    /// All that were not called off.
    pub total: usize,
    /// Done.
    pub done: usize,
    /// Not done and past their day.
    pub overdue: usize,
}

impl ActionFacts {
    /// Takes a corrective action.
    pub fn take(&mut self, action: &Record, days: &Days) {
        let values = &action.values;
        if values.chose("status", "cancelled") {
            return;
        }
        let done = values.has("done_on") || values.chose("status", "done");
        self.total += 1;
        self.done += usize::from(done);
        self.overdue += usize::from(!done && values.date("due_on").is_some_and(|due| due < days.seen_on));
    }
}
