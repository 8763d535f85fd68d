//! Counts of who may enter the rooms that are guarded, and of who did (第34条).

use std::collections::BTreeSet;

use crate::inspection::facts::days::Days;
use crate::record::Record;
use crate::value::RecordId;

/// Counts of the rights to enter in force, and of the entries within the period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoomFacts {
    /// Rights in force.
    pub rights: usize,
    /// … of somebody who is not of the section's staff.
    pub rights_outside: usize,
    /// Entries.
    pub entries: usize,
    /// … the rooms they are about.
    pub rooms: BTreeSet<RecordId>,
    /// … without 退室時刻.
    pub not_left: usize,
    /// … that nobody has looked through.
    pub unchecked: usize,
    /// … that say nothing of what was brought in.
    pub no_brought_in: usize,
    /// … that say nothing of what was brought out.
    pub no_brought_out: usize,
    /// Entries of 部外者.
    pub outsiders: usize,
    /// … without 名札番号.
    pub no_badge: usize,
    /// … with neither 立会者 nor 監視設備.
    pub unattended: usize,
}

impl RoomFacts {
    /// Takes a right to enter.
    pub fn take_right(&mut self, right: &Record, days: &Days) {
        let values = &right.values;
        if days.in_force(values.date("granted_on"), values.date("ended_on")) {
            self.rights += 1;
            self.rights_outside += usize::from(!values.has("staff"));
        }
    }

    /// Takes an entry.
    pub fn take_entry(&mut self, line: &Record, days: &Days) {
        let values = &line.values;
        if !days.within(values.date("entered_at")) {
            return;
        }
        let blank = |field: &str| values.text(field).trim().is_empty();
        self.entries += 1;
        self.rooms.extend(values.link("room").map(|room| room.id));
        self.not_left += usize::from(!values.has("left_at"));
        self.unchecked += usize::from(!values.has("checked_by"));
        self.no_brought_in += usize::from(blank("brought_in"));
        self.no_brought_out += usize::from(blank("brought_out"));
        if values.flag("outsider") {
            self.outsiders += 1;
            self.no_badge += usize::from(blank("badge_no"));
            self.unattended += usize::from(!values.has("escort") && !values.flag("monitored"));
        }
    }
}
