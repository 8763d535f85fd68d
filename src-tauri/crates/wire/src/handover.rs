//! A handover as its screen shows it: what is listed and what of it is settled, what is due, who holds which post.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::home::DueJson;
use crate::problem::ProblemJson;
use crate::row::Row;

/// One thing of a handover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandoverItemJson {
    /// Its line.
    pub row: Row,
    /// The register it is kept in; empty for an account.
    pub register: String,
    /// Whether it is still in the leaving person's name.
    pub open: bool,
    /// The one step to done.
    pub next: String,
}

/// A handover with everything on its screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandoverJson {
    /// The handover.
    pub head: Row,
    /// What it lists.
    pub items: Vec<HandoverItemJson>,
    /// What is due in the next sixty days.
    pub due: Vec<DueJson>,
    /// The cards of those who hold a post today.
    pub posts: Vec<Row>,
    /// What speaks against receiving it.
    pub blocks: Vec<ProblemJson>,
}
