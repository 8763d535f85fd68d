//! A date that could not be understood: what is wrong with it, what to do, and the day that was probably meant.

use chrono::NaiveDate;

use super::write::long;
use crate::problem::{Code, Problem};

/// Why a typed date was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misread {
    /// What is wrong, one sentence in Japanese.
    pub what: String,
    /// What to do next, one sentence in Japanese.
    pub next: String,
    /// The day that was probably meant, to take with one click.
    pub suggest: Option<NaiveDate>,
}

impl Misread {
    /// A misreading with nothing to suggest.
    pub(super) fn new(what: impl Into<String>, next: impl Into<String>) -> Misread {
        Misread { what: what.into(), next: next.into(), suggest: None }
    }

    /// A misreading where `day` was probably meant.
    pub(super) fn meaning(what: impl Into<String>, day: NaiveDate) -> Misread {
        Misread { what: what.into(), next: format!("「{}」ではありませんか。", long(day)), suggest: Some(day) }
    }
}

impl From<Misread> for Problem {
    fn from(misread: Misread) -> Problem {
        Problem::new(Code::Unreadable, misread.what, misread.next)
    }
}
