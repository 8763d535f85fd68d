//! A take-out as its screen shows it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::problem::ProblemJson;
use crate::row::Row;

/// A take-out with everything on its screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TakeoutJson {
    /// The slip.
    pub head: Row,
    /// The cards of its media.
    pub media: Vec<Row>,
    /// By how many days it is overdue today; `null` where it is not.
    #[ts(type = "number | null")]
    pub overdue_days: Option<i64>,
    /// The stages that may follow: `approved`, `rejected`, `cancelled`, `out`, `returned`, `received`.
    pub next: Vec<String>,
    /// Whether the day on which its media are due back can be put off.
    pub extendable: bool,
    /// What speaks against the slip as it stands.
    pub blocks: Vec<ProblemJson>,
}
