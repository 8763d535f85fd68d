//! ホーム: what today asks for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How pressing a matter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Its day has passed.
    Overdue,
    /// Its day is today.
    Today,
    /// Its day is near.
    Soon,
}

/// One matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DueJson {
    /// How pressing.
    pub urgency: Urgency,
    /// Its day in words.
    pub on: String,
    /// What it is.
    pub what: String,
    /// What to do.
    pub next: String,
    /// Whom it waits for, by role.
    pub whom: String,
    /// The article it stands on.
    pub article: String,
    /// The register of the record.
    pub register: String,
    /// The record.
    pub no: String,
}

/// One number on the first screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CountJson {
    /// What is counted.
    pub label: String,
    /// How many.
    #[ts(type = "number")]
    pub count: u64,
    /// The register a click leads to.
    pub register: String,
}

/// What changed since the last report to the 総括保護管理者.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SinceJson {
    /// The report as the log names it.
    pub report: String,
    /// When it was printed, in words.
    pub at: String,
    /// The registers with changes: how many records were made or changed.
    pub changed: Vec<CountJson>,
}

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HomeJson {
    /// What is due.
    pub due: Vec<DueJson>,
    /// The numbers.
    pub counts: Vec<CountJson>,
    /// The last things that were done.
    pub recent: Vec<crate::log::LogLineJson>,
    /// What changed since the last report; `null` before the first.
    pub since: Option<SinceJson>,
    /// What the program put right of its own accord lately, a sentence each.
    pub notices: Vec<String>,
    /// Whether the section's registers are still empty: the screen then says the first steps.
    pub empty: bool,
}
