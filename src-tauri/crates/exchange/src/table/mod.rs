//! Tables of other programs: workbooks, CSV and pasted cells, as one grid. What the cells mean is the domain's to say.

mod book;
mod limits;
mod text;

use domain::import::Grid;
use sha2::{Digest, Sha256};

use crate::Refusal;

/// One sheet of a file, read.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its cells.
    pub grid: Grid,
    /// The sheet's name; empty where the format has no sheets.
    pub sheet: String,
    /// The names of all sheets, in their order.
    pub sheets: Vec<String>,
    /// SHA-256 of the file, 64 hexadecimal digits: the same file is known again.
    pub sha256: String,
}

/// Reads one sheet of a file: xlsx, xls, ods by their content, anything else as CSV or TSV. `sheet` is a number from 1 or
/// a name; empty for the first sheet that holds anything.
///
/// # Errors
/// [`Refusal::Table`] for a file that is none of these, is broken, sealed with a password or beyond the limits, and for a
/// sheet that is not there.
pub fn read_table(bytes: &[u8], sheet: &str) -> Result<Table, Refusal> {
    limits::file(bytes)?;
    let book = match book::Format::of(bytes) {
        Some(format) => Some(book::read(bytes, format, sheet)?),
        None => None,
    };
    let (grid, sheet, sheets) = match book {
        Some(book) => (book.grid, book.sheet, book.sheets),
        None => (text::read(bytes)?, String::new(), Vec::new()),
    };
    let grid = trimmed(grid);
    if grid.rows.is_empty() {
        return Err(limits::refused("表に何も書かれていません。".to_owned(), "行のあるシートかファイルを選んでください。"));
    }
    let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Table { grid, sheet, sheets, sha256 })
}

/// Reads cells pasted from a spreadsheet: tabs between cells, one row a line.
///
/// # Errors
/// As [`read_table`].
pub fn read_pasted(words: &str) -> Result<Table, Refusal> {
    read_table(words.as_bytes(), "")
}

/// Without the blank cells at the end of each row and the blank rows at the end.
fn trimmed(mut grid: Grid) -> Grid {
    for row in &mut grid.rows {
        let used = row.iter().rposition(|cell| !cell.is_blank()).map_or(0, |last| last + 1);
        row.truncate(used);
    }
    let used = grid.rows.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1);
    grid.rows.truncate(used);
    grid
}

#[cfg(test)]
mod tests;
