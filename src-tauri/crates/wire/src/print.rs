//! Printed forms: which there are, and a finished one to look at, save or open.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::list::ListRequest;

/// What a form is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FormAbout {
    /// Rows of a register, filtered.
    List,
    /// One record of a register.
    Record,
    /// The section as a whole, over a year or half of one.
    Section,
}

/// One form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FormShape {
    /// `F01` and so on.
    pub id: String,
    /// What a person reads.
    pub name: String,
    /// 「第15条関係」.
    pub article: String,
    /// What it is about.
    pub about: FormAbout,
    /// The register it lists, or whose record it is about.
    pub register: String,
}

/// A form to be made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PrintRequest {
    /// Which form.
    pub form: String,
    /// The record it is about; empty for a list.
    pub no: String,
    /// What the list shows.
    pub list: ListRequest,
    /// `seal`, `sign`, `electronic`, `none`; empty for the office's setting.
    pub boxes: String,
}

/// A finished document, held by the program until it is let go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Printout {
    /// The handle by which its bytes are fetched, saved or opened.
    pub handle: String,
    /// Its file name.
    pub name: String,
    /// Pages.
    pub pages: u32,
    /// Bytes.
    pub size: u32,
    /// First 8 hex digits of the SHA-256 of the file.
    pub sha256: String,
    /// Characters that could not be drawn or were replaced, in words; empty when all is well.
    pub notes: Vec<String>,
}
