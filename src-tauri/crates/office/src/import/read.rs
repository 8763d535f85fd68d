//! Files as they come in at the door: tables and maps of their columns, each a problem at its place where it cannot be read.

use domain::import::Map;
use domain::problem::{Code, Problem, Problems};

pub use exchange::table::Table;

/// One sheet of a file; `sheet` is its number from 1 or its name, empty for the first that holds anything.
pub fn table(bytes: &[u8], sheet: &str) -> Result<Table, Problems> {
    exchange::table::read_table(bytes, sheet).map_err(|refusal| Problem::from(refusal).at("file").into())
}

/// Cells pasted from a spreadsheet.
pub fn pasted(words: &str) -> Result<Table, Problems> {
    exchange::table::read_pasted(words).map_err(|refusal| Problem::from(refusal).at("file").into())
}

/// A map of columns.
pub fn map(bytes: Vec<u8>) -> Result<Map, Problems> {
    let next = "対応表はUTF-8のTOMLで書いてください。";
    let text = String::from_utf8(bytes).map_err(|_| Problem::new(Code::BadFile, "対応表がUTF-8ではありません。", next).at("map"))?;
    exchange::map::read_map(&text).map_err(|refusal| Problem::from(refusal).at("map").into())
}
