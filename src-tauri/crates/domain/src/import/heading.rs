//! Finding the heading: below titles and blank rows, over one row or two, with merged cells.

use super::grid::{Cell, Grid};
use super::meaning::whose;
use crate::entry::fold;
use crate::register::Register;

/// How many rows at the top are looked through for the heading.
const LOOKED_AT: usize = 40;

/// The heading of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The row from 0 below which the records begin.
    pub below: usize,
    /// What each column is called; empty where nothing stands above it.
    pub names: Vec<String>,
}

/// Finds the heading of a table of `register`: the row that names the most fields, with a row above it that groups columns
/// read along. `None` where no row names two of them, or one of at most two columns.
pub fn find(register: &Register, grid: &Grid) -> Option<Heading> {
    let mut best: Option<(usize, usize)> = None;
    for row in 0..grid.rows.len().min(LOOKED_AT) {
        let names = names(grid, row);
        let score = known(register, &names);
        let named = names.iter().filter(|name| !name.is_empty()).count();
        let enough = score >= 2 || (score == 1 && named <= 2);
        // A heading over two rows, merged downwards, names the same columns in both: it ends with the lower one.
        let continues = best.is_some_and(|(before, most)| row == before + 1 && score == most && shares(grid, before, row));
        if enough && (continues || best.is_none_or(|(_, most)| score > most)) {
            best = Some((row, score));
        }
    }
    best.map(|(row, _)| at(grid, row))
}

/// The heading that ends with row `row`, from 0.
pub(super) fn at(grid: &Grid, row: usize) -> Heading {
    Heading { below: row + 1, names: names(grid, row) }
}

/// The shape of a file: its headings, folded, in their order. Files of the same shape are mapped alike.
pub fn shape_of(heading: &Heading) -> String {
    heading.names.iter().map(|name| fold(name)).collect::<Vec<_>>().join("|").trim_end_matches('|').to_owned()
}

/// What each column is called in `row`; where nothing stands there, what stands above it.
fn names(grid: &Grid, row: usize) -> Vec<String> {
    let width = grid.rows.get(row).map_or(0, Vec::len).max(row.checked_sub(1).and_then(|above| grid.rows.get(above)).map_or(0, Vec::len));
    (0..width)
        .map(|column| {
            let own = heading_words(grid.cell(row, column));
            let above = row.checked_sub(1).map(|above| heading_words(grid.cell(above, column))).unwrap_or_default();
            if own.is_empty() && grouped(grid, row) { above } else { own }
        })
        .collect()
}

/// Whether the row above is part of the heading: more than a title, which is one text, merged or not.
fn grouped(grid: &Grid, row: usize) -> bool {
    let Some(above) = row.checked_sub(1).and_then(|above| grid.rows.get(above)) else { return false };
    let mut words: Vec<String> = above.iter().map(heading_words).filter(|words| !words.is_empty()).collect();
    words.sort();
    words.dedup();
    words.len() >= 2
}

/// Words that could stand in a heading: a number or a day is none.
fn heading_words(cell: &Cell) -> String {
    match cell {
        Cell::Text(words) => words.split_whitespace().collect::<Vec<_>>().join(" "),
        _ => String::new(),
    }
}

/// How many different fields the names mean.
fn known(register: &Register, names: &[String]) -> usize {
    let mut found: Vec<String> = names.iter().filter_map(|name| whose(register, name)).collect();
    found.sort();
    found.dedup();
    found.len()
}

/// Whether a column bears the same words in both rows, as one merged downwards does.
fn shares(grid: &Grid, above: usize, row: usize) -> bool {
    let width = grid.rows.get(row).map_or(0, Vec::len);
    (0..width).any(|column| {
        let words = heading_words(grid.cell(row, column));
        !words.is_empty() && words == heading_words(grid.cell(above, column))
    })
}
