//! Which rows are records: blank rows, totals, repeated headings and notes are passed over, each with a word.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::cells::{raw, says_same};
use super::grid::{Cell, Grid};
use super::mapping::{Map, Mapping};
use super::meaning::Goes;
use crate::entry::{Raw, fold};
use crate::number_scan::{self, Finding};
use crate::register::{Field, Kind, Register};

/// One row that is a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its row in the sheet, from 1, as the spreadsheet shows it.
    pub row: usize,
    /// Its number in the file; empty where there is none.
    pub no: String,
    /// The number of the record it is a part of; empty where there is none.
    pub parent: String,
    /// The answers, by field.
    pub answers: BTreeMap<String, Raw>,
    /// The fields whose cell holds a 個人番号 (D15), text or not.
    pub numbers: Vec<&'static str>,
    /// The fields whose cell holds what a formula could not come to, or a number that lost its last digits.
    pub broken: Vec<&'static str>,
}

/// One row that is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Its row in the sheet, from 1.
    pub row: usize,
    /// Why, in a word.
    pub why: &'static str,
}

/// The rows of a table, told apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines {
    /// The records.
    pub lines: Vec<Line>,
    /// Rows that were passed over; blank ones are only counted.
    pub skipped: Vec<Skipped>,
    /// How many rows were blank.
    pub blank: usize,
}

/// Words that begin a row of sums.
const SUMS: &[&str] = &["合計", "計", "小計", "総計", "総合計", "累計", "月計", "年計", "前頁計", "頁計", "繰越", "前頁繰越", "次頁繰越"];

impl Lines {
    /// Reads the rows of `grid` below its heading.
    pub fn read(register: &Register, grid: &Grid, mapping: &Mapping, map: &Map, today: NaiveDate) -> Lines {
        let mut found = Lines::default();
        let mut above: Vec<Cell> = vec![Cell::Empty; mapping.columns.len()];
        for (at, cells) in grid.rows.iter().enumerate().skip(mapping.heading.below) {
            if cells.iter().all(Cell::is_blank) {
                found.blank += 1;
                continue;
            }
            if let Some(why) = no_record(cells, mapping) {
                found.skipped.push(Skipped { row: at + 1, why });
                continue;
            }
            let resolved: Vec<Cell> = mapping
                .columns
                .iter()
                .enumerate()
                .map(|(column, _)| {
                    let cell = grid.cell(at, column);
                    if says_same(cell) && !above[column].is_blank() { above[column].clone() } else { cell.clone() }
                })
                .collect();
            found.lines.push(line(at + 1, &resolved, mapping, map, register, today));
            above = resolved;
        }
        found
    }
}

fn line(row: usize, cells: &[Cell], mapping: &Mapping, map: &Map, register: &Register, today: NaiveDate) -> Line {
    let mut line =
        Line { row, no: String::new(), parent: String::new(), answers: BTreeMap::new(), numbers: Vec::new(), broken: Vec::new() };
    for (column, cell) in mapping.columns.iter().zip(cells) {
        match column.goes {
            Goes::Number => line.no = cell.words(),
            Goes::Parent => line.parent = cell.words(),
            Goes::Into(field) => {
                if holds_number(field, cell) {
                    line.numbers.push(field.id);
                }
                if is_broken(cell) {
                    line.broken.push(field.id);
                }
                let raw = raw(field, cell, today);
                let raw = match rough(register, field, &raw) {
                    Some((about, count)) => {
                        line.answers.insert(about.to_owned(), Raw::Flag(true));
                        Raw::Text(count)
                    }
                    None => raw,
                };
                match (line.answers.get_mut(field.id), raw) {
                    (_, Raw::Empty) => {}
                    // A day and its time, from two columns.
                    (Some(Raw::Text(day)), Raw::Text(time)) => *day = format!("{} {time}", day.trim()),
                    (_, raw) => {
                        line.answers.insert(field.id.to_owned(), raw);
                    }
                }
            }
            Goes::Standing | Goes::Derived(_) | Goes::LeftOut => {}
        }
    }
    for (name, answer) in &map.fixed {
        // A field may be named by its label; what is no field is told by the reader of the whole record.
        let id = register.fields.iter().find(|field| field.id == name || field.label == name).map_or(name.as_str(), |field| field.id);
        line.answers.entry(id.to_owned()).or_insert_with(|| Raw::Text(answer.clone()));
    }
    line
}

/// 「約100」 in the column of a count that can be rough: the field that says so, and the count.
fn rough(register: &Register, field: &Field, raw: &Raw) -> Option<(&'static str, String)> {
    let Raw::Text(words) = raw else { return None };
    let count = words.trim().strip_prefix('約').or_else(|| words.trim().strip_suffix("程度")).filter(|_| field.kind == Kind::Int)?;
    let about = ["subject_count_rough", "subject_count_approx"].into_iter().find(|id| register.field(id).is_some())?;
    (field.id == "subject_count").then(|| (about, count.trim().to_owned()))
}

/// Whether a cell of a kind that is no text holds twelve digits that are a 個人番号: the scan of texts would not see them.
fn holds_number(field: &Field, cell: &Cell) -> bool {
    let scanned = matches!(field.kind, Kind::Int | Kind::Text | Kind::LongText | Kind::Link(_) | Kind::Links(_));
    scanned && !cell.is_blank() && number_scan::scan(&cell.words()) == Finding::MyNumber
}

/// What a spreadsheet shows where a formula failed.
const FAILED: &[&str] = &["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#GETTING_DATA"];

/// The first number of which a spreadsheet no longer keeps every digit.
const INEXACT: f64 = 1e15;

/// Whether the cell holds something other than what its author meant.
fn is_broken(cell: &Cell) -> bool {
    match cell {
        Cell::Text(words) => FAILED.contains(&words.trim()),
        Cell::Number(number) => number.abs() >= INEXACT,
        Cell::Empty | Cell::Date(_) | Cell::Flag(_) => false,
    }
}

/// Why a row that is not blank is no record.
fn no_record(cells: &[Cell], mapping: &Mapping) -> Option<&'static str> {
    let filled: Vec<(usize, String)> =
        cells.iter().enumerate().filter(|(_, cell)| !cell.is_blank()).map(|(at, cell)| (at, cell.words())).collect();
    let (_, first) = filled.first()?;
    let bare = fold(first);
    if SUMS.iter().any(|word| fold(word) == bare) {
        return Some("合計の行");
    }
    let repeats = filled.iter().filter(|(at, words)| {
        mapping.columns.get(*at).is_some_and(|column| !column.heading.is_empty() && fold(&column.heading) == fold(words))
    });
    if filled.len() >= 2 && repeats.count() == filled.len() {
        return Some("見出しの繰返し");
    }
    // Merged across, one text stands in every cell.
    let same = filled.len() >= 3 && filled.iter().all(|(_, words)| words == first) && !cells.iter().any(says_same);
    if same {
        return Some("区切りの行");
    }
    if filled.len() == 1 && (first.starts_with('※') || first.starts_with("注") || first.starts_with("（注")) {
        return Some("注記");
    }
    let struck = mapping
        .columns
        .iter()
        .zip(cells)
        .any(|(column, cell)| matches!(column.goes, Goes::Standing) && !cell.is_blank() && cell.words() != "有効");
    struck.then_some("訂正・取消し済みの行")
}
