//! Papers that prove themselves: a certificate carries its facts as data, and the log knows their hash.
//!
//! The hash stands in the log's line of the very print; the line's number is the paper's own (帳票番号). After the page is
//! drawn a second line keeps the hash of the whole file. What each comparison proves stands in ARCHITECTURE.md.

mod check;
mod differences;
mod facts;
mod fields;

use domain::problem::Problems;
use serde_json::{Value as Json, json};

use self::fields::{FORMAT, PROVING};
use super::form::Form;
use super::paper::Paper;
use crate::office::Office;

pub use check::{Verdict, Verified};

/// What a paper proves, before it is printed.
pub(super) struct Facts {
    facts: Json,
    /// SHA-256 of the facts in their one way of writing, in hexadecimal.
    pub sha256: String,
}

impl Facts {
    /// The facts of `paper`, where its form carries them.
    pub fn of(office: &Office, form: &Form, paper: &Paper) -> Result<Option<Facts>, Problems> {
        let Paper::Disposal(view) = paper else { return Ok(None) };
        if !PROVING.contains(&form.id) {
            return Ok(None);
        }
        let facts = facts::facts(office, view)?;
        let sha256 = report::sha256_hex(facts::canonical(&facts).as_bytes());
        Ok(Some(Facts { facts, sha256 }))
    }

    /// How the log's line of the print names them.
    pub fn logged(&self) -> String {
        format!("データ {}", self.sha256)
    }

    /// What goes into the document, once the print is in the log: `head` is the log's end as the page says it.
    pub fn proof(self, form: &Form, frame: &report::Frame, (seq, digits): (i64, &str)) -> report::Proof {
        let data = json!({
            "format": FORMAT,
            "certificate": self.facts,
            "report": {
                "id": seq,
                "form": form.id,
                "edition": form.edition,
                "log_head": digits,
                "printed_at": frame.created.format("%Y-%m-%dT%H:%M:%S+09:00").to_string(),
                "printed_by": frame.printed_by,
                "practice": frame.practice,
            },
            "sha256": self.sha256,
        });
        let data = format!("{data:#}\n").into_bytes();
        report::Proof { report_id: format!("#{seq}"), sha256: self.sha256, data }
    }
}
