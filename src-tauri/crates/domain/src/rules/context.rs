//! What a rule is told besides the record: the day, what is done, and what the records it points to say.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

use crate::disposal::{Medium, Stage};
use crate::media::{Device, InfoClass};
use crate::problem::Problem;
use crate::profile::Limits;
use crate::record::Record;
use crate::two_people::OnePerson;
use crate::value::RecordId;

/// What is done to the record.
#[derive(Debug, Clone, Copy, Default)]
pub enum Change<'a> {
    /// A new record.
    #[default]
    New,
    /// A card or part kept up to date, as it was before.
    Edit(&'a Record),
    /// A ledger line that takes the place of `of`, for `reason` (訂正).
    Correct {
        /// The line that is corrected.
        of: &'a Record,
        /// Why.
        reason: &'a str,
    },
}

/// The disposal that holds a medium, as far as the medium's own card must know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// 伺番号.
    pub no: String,
    /// How far it has come.
    pub stage: Stage,
}

/// The inspection that a corrective action follows from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspected {
    /// Its number.
    pub no: String,
    /// 基準日.
    pub base_on: Option<NaiveDate>,
    /// The items it asks, e.g. `13-1-3`.
    pub items: Vec<String>,
    /// Those of them that were judged 適 or 該当なし.
    pub fine: Vec<String>,
}

/// What the rules need to know besides the record itself. Leave out what the register has no use for.
#[derive(Debug, Clone, Default)]
pub struct Context<'a> {
    /// The day, by the office's clock.
    pub today: NaiveDate,
    /// When the record is being written.
    pub recorded_at: NaiveDateTime,
    /// Days after which the program speaks up, from the city's profile.
    pub limits: Limits,
    /// What else lies beside the record: posts, take-outs, incidents, contracts, retention.
    pub beside: crate::rules::beside::Beside,
    /// What is done.
    pub change: Change<'a>,
    /// The record this one is a part of.
    pub parent: Option<&'a Record>,
    /// The class of each entry of the information held that the record links to.
    pub info_classes: BTreeMap<RecordId, InfoClass>,
    /// The media the record links to, as the inventory knows them.
    pub media: BTreeMap<RecordId, Medium>,
    /// When those of them that are no more came to their end, where known; midnight where only the day is.
    pub ended_at: BTreeMap<RecordId, NaiveDateTime>,
    /// The disposal that holds the medium whose card this is.
    pub held_by: Option<Holding>,
    /// 管理番号 of the other media that bear the serial number of this card.
    pub same_serial: Vec<String>,
    /// What is built into the machine whose card this is.
    pub device: Option<Device>,
    /// How many steps of 処理経路 the information has.
    pub route_steps: usize,
    /// The inspections on record, for one that is opened or changed.
    pub inspections: Vec<Record>,
    /// The inspection behind a corrective action.
    pub inspected: Option<Inspected>,
    /// The section's excuse for one person doing and checking.
    pub one_person: Option<OnePerson>,
}

/// What the rules found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// Refusals and warnings, in the order of the form.
    pub findings: Vec<Problem>,
    /// Marks to put on the record, e.g. 「後日記載」.
    pub marks: Vec<String>,
}
