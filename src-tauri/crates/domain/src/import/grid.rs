//! Cells as another program wrote them, whatever its file format was.

use chrono::{NaiveDateTime, NaiveTime};

use crate::wareki;

/// One cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// A number that the spreadsheet shows as a number.
    Number(f64),
    /// A day, or a day and a time, that the spreadsheet knows as such.
    Date(NaiveDateTime),
    /// Yes or no.
    Flag(bool),
}

/// Rows of cells. A merged area holds its value in each of its cells.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grid {
    /// The rows, from the sheet's first; each as long as what is in it.
    pub rows: Vec<Vec<Cell>>,
}

impl Cell {
    /// The cell's words, without blanks around them; numbers as a person writes them, days in ISO.
    pub fn words(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(words) => words.trim().to_owned(),
            Cell::Number(number) => number.to_string(),
            Cell::Date(at) if at.time() == NaiveTime::MIN => wareki::iso(at.date()),
            Cell::Date(at) => wareki::iso_moment(*at),
            Cell::Flag(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        }
    }

    /// Whether nothing but blanks is in it.
    pub fn is_blank(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(words) => words.trim().is_empty(),
            Cell::Number(_) | Cell::Date(_) | Cell::Flag(_) => false,
        }
    }
}

impl Grid {
    /// The cell in row `row` and column `column`, both from 0; empty outside.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        const NOTHING: &Cell = &Cell::Empty;
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(NOTHING)
    }

    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }
}
