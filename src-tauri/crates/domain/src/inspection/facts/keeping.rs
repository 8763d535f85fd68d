//! Counts of the backups and of the papers about systems (第32条・第33条).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::inspection::facts::days::Days;
use crate::inspection::facts::places::Places;
use crate::record::Record;
use crate::value::RecordId;

/// Counts of the backups made within the period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BackupFacts {
    /// All of them.
    pub made: usize,
    /// … the media they were made on.
    pub media: BTreeSet<RecordId>,
    /// … not encrypted.
    pub unencrypted: usize,
    /// … that nobody has opened to see whether they can be read.
    pub unread: usize,
    /// … not kept apart from what they copy.
    pub not_dispersed: usize,
    /// … the places they are kept in.
    pub places: BTreeSet<RecordId>,
    /// The last one's day.
    pub last: Option<NaiveDate>,
}

impl BackupFacts {
    /// Takes a backup.
    pub fn take(&mut self, line: &Record, days: &Days) {
        let values = &line.values;
        let made_on = values.date("made_on");
        if !days.within(made_on) {
            return;
        }
        self.made += 1;
        self.media.extend(values.link("media_id").map(|medium| medium.id));
        self.unencrypted += usize::from(!values.flag("encrypted"));
        self.unread += usize::from(!values.has("restored_on"));
        self.not_dispersed += usize::from(!values.flag("dispersed"));
        self.places.extend(values.link("location_id").map(|place| place.id));
        self.last = self.last.max(made_on);
    }
}

/// Counts of the papers about systems that are still held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DocumentFacts {
    /// All of them.
    pub held: usize,
    /// … without 見てよい範囲.
    pub no_readers: usize,
    /// … in a place that does not lock.
    pub unlocked: usize,
}

impl DocumentFacts {
    /// Takes a paper.
    pub fn take(&mut self, paper: &Record, days: &Days, places: &Places) {
        let values = &paper.values;
        if !days.in_force(values.date("received_on"), values.date("ended_on")) {
            return;
        }
        let (locked, _) = places.of(values);
        self.held += 1;
        self.no_readers += usize::from(values.text("readers").trim().is_empty());
        self.unlocked += usize::from(!locked);
    }
}
