//! Tables in and lists out: a file that was chosen, how its columns were understood, what became of each row.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::list::ListRequest;
use crate::problem::ProblemJson;

/// A table that was chosen or pasted, held by the program until it is let go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportFile {
    /// The handle by which it is read.
    pub handle: String,
    /// Its file name without its folder; empty for pasted cells.
    pub name: String,
    /// The names of its sheets; empty where the format has none.
    pub sheets: Vec<String>,
    /// The sheet that was read.
    pub sheet: String,
}

/// Cells pasted from a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportPaste {
    /// Tabs between cells, one row a line.
    pub words: String,
}

/// A table on its way into a register.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ImportRequest {
    /// The table.
    pub handle: String,
    /// The register.
    pub register: String,
    /// The sheet's name; empty for the first that holds anything.
    pub sheet: String,
    /// The number of the record that all rows are parts of, where no column says it.
    pub parent: String,
    /// The row of the heading, from 1; 0 where there is none; nothing to look for it.
    pub heading: Option<u32>,
    /// What a column is, by its letter: a field, `no`, `parent`, or empty to leave it out. Empty for what is understood by itself.
    pub columns: BTreeMap<String, String>,
    /// The answer, by field, of every row whose own cell is empty.
    pub fixed: BTreeMap<String, String>,
    /// Refused rows are left out rather than refusing all.
    pub leave_out: bool,
}

/// One column and what it is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportColumn {
    /// Its letter.
    pub letter: String,
    /// What stands above it.
    pub heading: String,
    /// The field, `no`, `parent`; empty where it goes nowhere.
    pub field: String,
    /// Whether the program fills this field itself, so that the column is not taken.
    pub derived: bool,
    /// The field that was probably meant; empty where none is near.
    pub near: String,
}

/// One row and what became of it, or would.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportRow {
    /// Its row in the sheet, from 1.
    pub row: u32,
    /// Whether it is taken.
    pub ok: bool,
    /// Its number after an import; empty in a look and where it was refused.
    pub no: String,
    /// The words of its cells, column by column.
    pub cells: Vec<String>,
    /// Why it is refused, or what is warned of, each at its field.
    pub problems: Vec<ProblemJson>,
}

/// A row that is no record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportSkipped {
    /// Its row in the sheet, from 1.
    pub row: u32,
    /// Why, in a word.
    pub why: String,
}

/// What became of a table, or would.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportReport {
    /// The batch's number, to undo it by; empty for a look.
    pub batch: String,
    /// Rows that are taken.
    pub taken: u32,
    /// Rows that are refused.
    pub refused: u32,
    /// The row of the heading, from 1; 0 where there is none.
    pub heading: u32,
    /// Every column, from the left.
    pub columns: Vec<ImportColumn>,
    /// Rows that are no records, but for blank ones.
    pub skipped: Vec<ImportSkipped>,
    /// The rows to look at: those with something to say first, at most [`ROWS_SHOWN`].
    pub rows: Vec<ImportRow>,
    /// How many rows are not among them.
    pub more: u32,
    /// What concerns the table as a whole.
    pub remarks: Vec<ProblemJson>,
    /// The registers that moved; none for a look.
    pub moved: Vec<String>,
}

/// More rows than anybody looks through on a screen.
pub const ROWS_SHOWN: usize = 200;

/// An import to take back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportUndo {
    /// Its number.
    pub batch: String,
}

/// What kind of file a list goes out as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// A workbook.
    Xlsx,
    /// CSV that Excel opens.
    CsvUtf8,
    /// CSV for programs that know only CP932.
    CsvCp932,
}

/// A list on its way out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportRequest {
    /// The list as it is on screen; its limit and place are not regarded.
    pub list: ListRequest,
    /// The columns as they are on screen; empty for those the register shows by itself.
    pub columns: Vec<String>,
    /// What kind of file.
    pub format: ExportFormat,
}
