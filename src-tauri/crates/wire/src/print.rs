//! Printed forms: which there are, and a finished one to look at, save or open.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::list::ListRequest;
use crate::log::FindingJson;

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
    /// What its labels can be printed on; empty for a form that is no label.
    pub sheets: Vec<LabelSheet>,
}

/// A sheet of labels or a tape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LabelSheet {
    /// How a request names it.
    pub id: String,
    /// What a person reads.
    pub name: String,
    /// Labels on one.
    pub places: u32,
}

/// How labels are printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LabelRequest {
    /// Which sheet or tape.
    pub sheet: String,
    /// The first label's place on the first sheet, from 1.
    pub start: u32,
    /// How far everything is moved right, in tenths of a millimetre.
    pub right: i32,
    /// How far everything is moved down, in tenths of a millimetre.
    pub down: i32,
    /// `qr`, `code128` or `nw7`.
    pub code: String,
    /// Words on every label; may be empty.
    pub words: String,
    /// Whether the labels' edges are drawn.
    pub edges: bool,
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
    /// Whether it comes out empty, to be filled in by hand.
    pub blank: bool,
    /// `first` (上半期), `second` (下半期) or empty for the whole 年度.
    pub half: String,
    /// How labels are printed; nothing for the usual sheet from its first place.
    pub labels: Option<LabelRequest>,
}

/// What became of comparing a saved certificate with the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperState {
    /// As it was printed, and the registers still say the same.
    Agrees,
    /// As it was printed; the registers have moved on since.
    Moved,
    /// Not as it was printed, or not printed by this store.
    Altered,
}

/// A saved certificate compared with the store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperVerdict {
    /// The file's name.
    pub file: String,
    /// Which paper it is, e.g. 「F08 R8-総務-廃棄-0001」.
    pub paper: String,
    /// What became of it.
    pub state: PaperState,
    /// What was compared, one by one.
    pub findings: Vec<FindingJson>,
}

/// How far the form is that is being made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintProgress {
    /// Rows counted or photographs opened while `pages` is 0, pages drawn after that.
    pub done: u32,
    /// How many there will be; 0 while that is not known.
    pub pages: u32,
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
