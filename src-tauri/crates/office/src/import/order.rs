//! What is to be imported and how, and what came of each row.

use domain::import::{Map, Mapping, Skipped};
use domain::problem::Problem;
use exchange::table::Table;

/// What becomes of rows that are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bad {
    /// One refused row refuses the whole file.
    RefuseAll,
    /// Refused rows are left out, and handed back with their reasons.
    LeaveOut,
}

/// A table on its way into a register.
#[derive(Debug, Clone)]
pub struct Order<'a> {
    /// The register.
    pub register: &'a str,
    /// The table as it was read.
    pub table: &'a Table,
    /// What was said of its columns; `None` to take what was said of the last file of the same shape.
    pub map: Option<&'a Map>,
    /// The number of the record that all rows are parts of, where no column says it.
    pub parent: &'a str,
    /// What becomes of refused rows.
    pub bad: Bad,
}

/// What came of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// Its row in the sheet, from 1.
    pub row: usize,
    /// The number it got; empty where it was refused. A preview's numbers are given back.
    pub no: String,
    /// Why it is refused, or what is warned of; each at its field.
    pub problems: Vec<Problem>,
}

impl Judged {
    /// Whether the row is refused.
    pub fn refused(&self) -> bool {
        self.no.is_empty()
    }
}

/// What came of a file.
#[derive(Debug, Clone)]
pub struct Report {
    /// The batch's number, to undo it by; empty for a preview.
    pub batch: String,
    /// How its columns were understood.
    pub mapping: Mapping,
    /// Every row that is a record.
    pub rows: Vec<Judged>,
    /// Every row that is none, but for blank ones.
    pub skipped: Vec<Skipped>,
    /// How many rows were blank.
    pub blank: usize,
    /// What concerns the file as a whole.
    pub remarks: Vec<Problem>,
}

impl Report {
    /// How many rows were taken, or would be.
    pub fn taken(&self) -> usize {
        self.rows.iter().filter(|row| !row.refused()).count()
    }

    /// The refused rows.
    pub fn refused(&self) -> impl Iterator<Item = &Judged> {
        self.rows.iter().filter(|row| row.refused())
    }
}
