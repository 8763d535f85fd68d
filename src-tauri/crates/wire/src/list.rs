//! Lists and single records: what is asked of a register and what comes back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::Answers;
use crate::problem::ProblemJson;
use crate::row::Row;

/// How a condition compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// Exactly this text, choice, number, flag, or the other record's number.
    Is,
    /// Text contains this.
    Contains,
    /// On or after this day.
    From,
    /// On or before this day.
    To,
    /// Nothing there.
    Empty,
    /// Something there.
    Filled,
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FilterJson {
    /// The field.
    pub field: String,
    /// How it compares.
    pub comparison: Comparison,
    /// With what, as a person types it; empty for `empty` and `filled`.
    pub value: String,
}

/// What is asked of a register. Absent `fy` means every year.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ListRequest {
    /// The register.
    pub register: String,
    /// 年度 as `R8`; empty for all.
    pub fy: String,
    /// All of these must hold.
    pub filters: Vec<FilterJson>,
    /// Words to find.
    pub search: String,
    /// Field to sort by, `-` before it for descending; empty for newest first.
    pub sort: String,
    /// At most this many rows; 0 for 100.
    pub limit: u32,
    /// The cursor of the page before; empty for the first.
    pub after: String,
    /// Corrected and voided rows too.
    pub struck_too: bool,
}

/// One page of rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListReply {
    /// The rows.
    pub rows: Vec<Row>,
    /// The cursor of the next page; empty at the end.
    pub next: String,
    /// How many rows match; only on the first page.
    #[ts(type = "number | null")]
    pub count: Option<u64>,
    /// How many rows the register holds in all; only on the first page.
    #[ts(type = "number | null")]
    pub whole: Option<u64>,
    /// What is shown, in words, as printed and exported.
    pub chips: String,
}

/// A record by number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordRequest {
    /// The register.
    pub register: String,
    /// The number.
    pub no: String,
}

/// Which of two tied records names the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TieWay {
    /// The record at hand names the other.
    PointsTo,
    /// The other names the record at hand.
    PointsHere,
}

/// Another record that points to this one, or to which this one points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Tie {
    /// Which of the two names the other.
    pub way: TieWay,
    /// Its register.
    pub register: String,
    /// The register's name.
    pub register_name: String,
    /// Its number.
    pub no: String,
    /// One line of words about it.
    pub words: String,
    /// The one item of an inspection that is meant, e.g. `15-2-1`; empty where the record as a whole is.
    pub item: String,
}

/// A record with what it is tied to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordReply {
    /// The record.
    pub row: Row,
    /// Its parts by register.
    pub parts: BTreeMap<String, Vec<Row>>,
    /// What it is tied to, both ways.
    pub ties: Vec<Tie>,
}

/// A new record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddRequest {
    /// The register.
    pub register: String,
    /// The number of the record it is a part of; empty where it stands alone.
    pub parent: String,
    /// The answers.
    #[ts(type = "Record<string, string | number | boolean | string[] | null>")]
    pub answers: Answers,
}

/// A correction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectRequest {
    /// The register.
    pub register: String,
    /// The number.
    pub no: String,
    /// Why.
    pub reason: String,
    /// The version that was read; 0 to skip the check.
    #[ts(type = "number")]
    pub version: i64,
    /// The answers that change; others stay.
    #[ts(type = "Record<string, string | number | boolean | string[] | null>")]
    pub answers: Answers,
}

/// A record struck through, or restored by undo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VoidRequest {
    /// The register.
    pub register: String,
    /// The number.
    pub no: String,
    /// Why.
    pub reason: String,
}

/// What every change answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Saved {
    /// The number of the record made or changed.
    pub no: String,
    /// The registers that moved; the screens refresh only these.
    pub moved: Vec<String>,
    /// Warnings, recorded with the change.
    pub warnings: Vec<ProblemJson>,
}

/// Words typed into a reference field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LookupRequest {
    /// The register referred to.
    pub register: String,
    /// What was typed; empty for the newest records.
    pub words: String,
}

/// One record that a reference could mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Candidate {
    /// Its number, to be sent as the answer.
    pub no: String,
    /// Its name, and what tells it apart.
    pub label: String,
}

/// A date as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DateRequest {
    /// What was typed.
    pub text: String,
    /// How fine it is.
    pub grain: DateGrain,
}

/// How fine a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateGrain {
    /// A whole month.
    Month,
    /// A day.
    Day,
    /// A day with its time.
    Moment,
}

/// How a typed date was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DateReading {
    /// ISO 8601; empty where it was not understood.
    pub iso: String,
    /// 「令和8年11月22日（日）＝2026-11-22、令和8年度」; empty where it was not understood.
    pub words: String,
    /// Why it was not understood; empty where it was.
    pub problem: String,
    /// A date that was probably meant, as a person types it; empty where there is none.
    pub suggest: String,
}

/// A draft kept for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DraftJson {
    /// Which form it belongs to, e.g. `add/media`.
    pub key: String,
    /// The answers so far, as JSON text.
    pub body: String,
    /// When it was kept, in words; filled by the program.
    #[serde(default)]
    pub kept: String,
}
