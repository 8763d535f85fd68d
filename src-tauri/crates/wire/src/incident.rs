//! An incident as its screen shows it: its clocks, its 経過, what its end still wants.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::Answers;
use crate::problem::ProblemJson;
use crate::row::Row;

/// One more thing that was done, and what is known by now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IncidentStepRequest {
    /// The incident.
    pub no: String,
    /// A line of its 経過; empty for none.
    #[ts(type = "Record<string, string | number | boolean | string[] | null>")]
    pub step: Answers,
    /// What is known by now: the nine items, reports, days.
    #[ts(type = "Record<string, string | number | boolean | string[] | null>")]
    pub head: Answers,
}

/// Which report to the commission a clock runs for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportClock {
    /// 速報.
    First,
    /// 確報.
    Last,
}

/// One clock of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClockJson {
    /// Which report.
    pub report: ReportClock,
    /// The last day, in 和暦.
    pub due: String,
    /// Days from today until then, negative once it is over; `null` where the report was made.
    #[ts(type = "number | null")]
    pub days_left: Option<i64>,
    /// The day it was made, in 和暦; empty where it was not.
    pub done: String,
    /// Whether it presses today.
    pub presses: bool,
}

/// An incident with what its course needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IncidentJson {
    /// The record.
    pub head: Row,
    /// Which day since it was noticed today is; that day is the first. `null` where it has ended.
    #[ts(type = "number | null")]
    pub day: Option<i64>,
    /// The clocks of the reports to the commission; none where it need not be told.
    pub clocks: Vec<ClockJson>,
    /// What was done, in the order of its time.
    pub steps: Vec<Row>,
    /// The stages that a person may lead to now: `closed`, `cancelled`.
    pub next: Vec<String>,
    /// What would refuse its next step now: being reported, or being closed.
    pub blocks: Vec<ProblemJson>,
}
