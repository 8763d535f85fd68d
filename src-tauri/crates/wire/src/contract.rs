//! A contract and a check of its contractor as their screens show them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::problem::ProblemJson;
use crate::row::Row;

/// A check of a contract in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContractCheckJson {
    /// The check.
    pub row: Row,
    /// How many of its items are not answered yet.
    pub open: u32,
    /// How many are 不適.
    pub bad: u32,
}

/// A contract with what its course needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContractJson {
    /// The contract.
    pub head: Row,
    /// The clauses that it should hold and does not, by label.
    pub lacking: Vec<String>,
    /// Its checks, in the order of recording.
    pub checks: Vec<ContractCheckJson>,
    /// Its monthly reports, in the order of recording.
    pub reports: Vec<Row>,
    /// By when it is checked next, in 和暦; empty where no check is due.
    pub next_check: String,
    /// The stages that may follow: `active`, `ended`, `cancelled`.
    pub next: Vec<String>,
    /// What would refuse the next step now.
    pub blocks: Vec<ProblemJson>,
}

/// One item of a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContractorItemJson {
    /// The item, e.g. `C5-1`.
    pub item_id: String,
    /// The answer with the frozen wording.
    pub row: Row,
}

/// A check of a contractor with everything on its screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContractorCheckJson {
    /// The check.
    pub head: Row,
    /// Its items, in the order of the standard.
    pub items: Vec<ContractorItemJson>,
    /// What would refuse completing it now; who confirms it and when is set by that step.
    pub blocks: Vec<ProblemJson>,
}
