//! Counts of who may reach what, who was designated, whose use was looked through, who was taught (第4条・第8条・第10条・第20条〜第22条).

use std::collections::BTreeSet;

use crate::entry::fold;
use crate::inspection::facts::days::Days;
use crate::record::Record;
use crate::value::{RecordId, Values};

fn staff(values: &Values) -> Option<RecordId> {
    values.link("staff").map(|staff| staff.id)
}

fn blank(values: &Values, field: &str) -> bool {
    values.text(field).trim().is_empty()
}

/// Counts of the access rights: those in force, and those given and ended within the period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GrantFacts {
    /// In force.
    pub open: usize,
    /// … the people who have them.
    pub people: BTreeSet<RecordId>,
    /// … without 根拠.
    pub no_basis: usize,
    /// 特権 in force.
    pub privileged: usize,
    /// … the people who have them.
    pub privileged_people: BTreeSet<RecordId>,
    /// … without 承認者.
    pub privileged_no_approver: usize,
    /// … without 根拠.
    pub privileged_no_basis: usize,
    /// Given within the period.
    pub given: usize,
    /// Ended within the period.
    pub ended: usize,
    /// … without 失効理由.
    pub ended_no_reason: usize,
}

impl GrantFacts {
    /// Takes a grant.
    pub fn take(&mut self, grant: &Record, days: &Days) {
        let values = &grant.values;
        let (given, ended) = (values.date("granted_on"), values.date("ended_on"));
        self.given += usize::from(days.within(given));
        self.ended += usize::from(days.within(ended));
        self.ended_no_reason += usize::from(days.within(ended) && !values.has("end_reason"));
        if !days.in_force(given, ended) {
            return;
        }
        let no_basis = blank(values, "basis");
        self.open += 1;
        self.people.extend(staff(values));
        self.no_basis += usize::from(no_basis);
        if values.flag("privileged") {
            self.privileged += 1;
            self.privileged_people.extend(staff(values));
            self.privileged_no_approver += usize::from(!values.has("approver"));
            self.privileged_no_basis += usize::from(no_basis);
        }
    }
}

/// Counts of the designations of 特定個人情報等取扱者 in force.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DesignationFacts {
    /// In force.
    pub open: usize,
    /// … the people designated.
    pub people: BTreeSet<RecordId>,
    /// … without 役割.
    pub no_duty: usize,
    /// … without 取り扱う範囲.
    pub no_scope: usize,
    /// … whose range is not tied to an entry of the information held.
    pub no_asset: usize,
}

impl DesignationFacts {
    /// Takes a designation.
    pub fn take(&mut self, designation: &Record, days: &Days) {
        let values = &designation.values;
        if !days.in_force(values.date("designated_on"), values.date("released_on")) {
            return;
        }
        self.open += 1;
        self.people.extend(staff(values));
        self.no_duty += usize::from(blank(values, "duty"));
        self.no_scope += usize::from(blank(values, "scope"));
        self.no_asset += usize::from(values.links("info_asset_ids").is_empty());
    }
}

/// Counts of the reviews of access logs made within the period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogFacts {
    /// Reviews.
    pub reviews: usize,
    /// … the systems whose logs were looked through, by folded name.
    pub systems: BTreeSet<String>,
    /// … log entries seen.
    pub lines_seen: i64,
    /// … without 抽出条件.
    pub no_criteria: usize,
    /// … with something unusual found.
    pub unusual: usize,
    /// … of those, without the number of a 事案.
    pub unusual_no_incident: usize,
    /// … without 確認者.
    pub unconfirmed: usize,
}

impl LogFacts {
    /// Takes a review.
    pub fn take(&mut self, line: &Record, days: &Days) {
        let values = &line.values;
        if !days.within(values.date("reviewed_on")) {
            return;
        }
        let unusual = values.flag("anomaly");
        self.reviews += 1;
        self.systems.insert(fold(values.text("system")));
        self.lines_seen += values.int("lines_seen").unwrap_or(0);
        self.no_criteria += usize::from(blank(values, "criteria"));
        self.unusual += usize::from(unusual);
        self.unusual_no_incident += usize::from(unusual && !values.has("incident_id"));
        self.unconfirmed += usize::from(!values.has("confirmed_by"));
    }
}

/// Counts of the training held within the period, with who attended.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrainingFacts {
    /// Trainings; those whose day is still to come have not been held.
    pub held: usize,
    /// People who were to attend, once for each training.
    pub expected: usize,
    /// … and did not.
    pub absent: usize,
    /// … and were not taught later either.
    pub unfollowed: usize,
    counted: BTreeSet<RecordId>,
    listed: BTreeSet<RecordId>,
}

impl TrainingFacts {
    /// Takes a training. They come before those who attend.
    pub fn take(&mut self, training: &Record, days: &Days) {
        let held_on = training.values.date("held_on").filter(|day| *day <= days.seen_on);
        if days.within(held_on) {
            self.held += 1;
            self.counted.insert(training.id);
        }
    }

    /// The trainings that were counted.
    pub fn counted(&self) -> Vec<RecordId> {
        self.counted.iter().copied().collect()
    }

    /// Takes one who was to attend a training that was counted, or need not.
    pub fn take_attendee(&mut self, attendee: &Record) {
        let Some(training) = attendee.parent.filter(|training| self.counted.contains(training)) else { return };
        self.listed.insert(training);
        let (values, absent) = (&attendee.values, attendee.values.chose("attended", "absent"));
        self.expected += usize::from(absent || values.chose("attended", "present"));
        self.absent += usize::from(absent);
        self.unfollowed += usize::from(absent && !values.has("followed_on"));
    }

    /// Trainings for which nobody is listed.
    pub fn unlisted(&self) -> usize {
        self.held - self.listed.len()
    }
}
