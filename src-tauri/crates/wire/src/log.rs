//! The operation log as a person reads it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What part of the log is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct LogRequest {
    /// Only lines before this one; 0 for the newest.
    #[ts(type = "number")]
    pub before: i64,
    /// At most this many; 0 for 100.
    pub limit: u32,
    /// Only lines by this person; empty for all.
    pub actor: String,
}

/// Which change is to be undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UndoRequest {
    /// Its line in the log; 0 for the last.
    #[ts(type = "number")]
    pub seq: i64,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LogLineJson {
    /// Its place in the log, from 1 without a gap.
    #[ts(type = "number")]
    pub seq: i64,
    /// When, in words.
    pub at: String,
    /// Who.
    pub actor: String,
    /// In which role.
    pub role: String,
    /// What was done, in words.
    pub act: String,
    /// The record it was about; empty where none.
    pub no: String,
    /// That record's register; empty where none.
    pub register: String,
    /// One line of words.
    pub summary: String,
    /// Field by field, before and after.
    pub changes: Vec<FieldChange>,
}

/// One field of one record, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldChange {
    /// The record's number.
    pub no: String,
    /// The field in words.
    pub field: String,
    /// Before; empty where there was nothing.
    pub before: String,
    /// After; empty where there is nothing.
    pub after: String,
}

/// The log's head: the number that is printed on reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LogHead {
    /// The last line's number.
    #[ts(type = "number")]
    pub seq: i64,
    /// The first 20 hex digits of its chain value.
    pub hash: String,
}

/// One thing that `verify` looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindingJson {
    /// What was looked at, in words.
    pub about: String,
    /// Whether it is whole.
    pub ok: bool,
    /// What was found, in words.
    pub words: String,
}
