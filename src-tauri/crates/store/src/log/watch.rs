//! The watch kept over the chain while the store is open: each line is proven once, at the start or when it is new (D21).
//!
//! One process holds the store, so what was proven stays proven until it is closed; a million lines are walked at the
//! start, in rounds, and before a paper only what was written since.

use rusqlite::Connection;

use crate::error::Result;
use crate::finding::Finding;
use crate::keys::derive::Key;
use crate::log::lines;
use crate::log::proof::{self, Tip};

/// What is known of the chain so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chain {
    /// Every line holds.
    Whole,
    /// Every line so far holds; more are to be walked.
    Going {
        /// Lines walked.
        done: u64,
        /// Lines in the log.
        total: u64,
    },
    /// A line does not hold.
    Broken(Finding),
}

/// How far the chain was walked, and what was first found wrong.
#[derive(Debug)]
pub(crate) struct Watch {
    tip: Tip,
    broken: Option<Finding>,
}

impl Watch {
    /// Nothing walked yet.
    pub(crate) const fn new() -> Watch {
        Watch { tip: Tip::START, broken: None }
    }

    /// What was first found wrong, if anything was.
    pub(crate) fn broken(&self) -> Option<&Finding> {
        self.broken.as_ref()
    }

    /// Walks at most `at_most` more lines. What is broken stays so.
    pub(crate) fn go_on(&mut self, connection: &Connection, key: &Key, at_most: u32) -> Result<Chain> {
        if let Some(finding) = &self.broken {
            return Ok(Chain::Broken(finding.clone()));
        }
        let (found, tip) = proof::walk_on(connection, key, self.tip, i64::from(at_most), &mut |_| {})?;
        if let Some(finding) = found.into_iter().find(Finding::fails) {
            self.broken = Some(finding.clone());
            return Ok(Chain::Broken(finding));
        }
        self.tip = tip;
        let end = lines::head(connection)?.seq;
        if tip.seq >= end {
            return Ok(Chain::Whole);
        }
        let count = |lines: i64| u64::try_from(lines).unwrap_or(0);
        Ok(Chain::Going { done: count(tip.seq), total: count(end) })
    }
}
