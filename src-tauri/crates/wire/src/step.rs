//! A step of any course of the office: which record, and what the step was answered.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::Answers;

/// One step of one record with its answers: approval, departure, return, start, end and so on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepRequest {
    /// The record.
    pub no: String,
    /// The step's answers.
    #[ts(type = "Record<string, string | number | boolean | string[] | null>")]
    pub answers: Answers,
}

/// An answer to one item of a checklist, the section's own or a contractor's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemAnswerRequest {
    /// The inspection or check.
    pub no: String,
    /// The item, e.g. `15-2-1` or `C5-1`.
    pub item_id: String,
    /// `judgement`, `finding`, `na_reason` and so on; only those that change.
    #[ts(type = "Record<string, string | number | boolean | string[] | null>")]
    pub answers: Answers,
}
