//! Rows that were not taken, as a file: each with its reasons beside what stood there, to be put right and imported again.

use domain::import::Cell;
use domain::number_scan::{self, Finding};
use domain::problem::Problems;
use exchange::table::Table;

use super::order::Report;
use crate::clock::Clock;
use crate::records::{Format, written};

/// The refused rows of `report` as a file of `format`: the row, the reasons, then the columns as they stood. A 個人番号 is
/// not written again (D15).
///
/// # Errors
/// A character that the encoding lacks.
pub fn left_out(table: &Table, report: &Report, format: Format, clock: Clock) -> Result<Vec<u8>, Problems> {
    let mut headings = vec!["行".to_owned(), "取り込めない理由".to_owned()];
    headings.extend(report.mapping.columns.iter().map(|column| column.heading.clone()));
    let rows: Vec<Vec<Cell>> = report
        .refused()
        .map(|row| {
            let why: Vec<String> = row.problems.iter().map(|problem| format!("{}{}", problem.what, problem.next)).collect();
            #[allow(clippy::cast_precision_loss)] // at most the rows of a sheet
            let mut line = vec![Cell::Number(row.row as f64), Cell::Text(why.join("\n"))];
            line.extend((0..report.mapping.columns.len()).map(|column| spoken(table.grid.cell(row.row - 1, column))));
            line
        })
        .collect();
    written(format, "取り込めない行", "", &headings, &rows, clock.now())
}

fn spoken(cell: &Cell) -> Cell {
    match number_scan::scan(&cell.words()) {
        Finding::MyNumber => Cell::Text("（12桁の番号）".to_owned()),
        Finding::TwelveDigits | Finding::Clear => cell.clone(),
    }
}
