//! A register's rows as the screen's list shows them: which columns, and what is in each. For the clipboard and for files.

use chrono::NaiveTime;
use domain::import::Cell;
use domain::problem::Problems;
use domain::record::Record;
use domain::register::{Field, Register};
use domain::show::{self, Dates};
use domain::value::Value;

use super::condition::known;

/// The word for every field, in place of a list of them.
const EVERY: &[&str] = &["all", "全項目"];

/// The fields asked for by identifier or label; those of the default list where none is; the number is always there.
///
/// # Errors
/// A field that the register has not, with the nearest that it has.
pub fn columns(register: &'static Register, asked: &[String]) -> Result<Vec<&'static Field>, Problems> {
    let asked: Vec<&str> = asked.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
    match asked.as_slice() {
        [] => Ok(register.fields.iter().filter(|field| field.listed).collect()),
        [one] if EVERY.contains(one) => Ok(register.fields.iter().collect()),
        several => several.iter().filter(|name| **name != "no").map(|name| named(register, name)).collect(),
    }
}

fn named(register: &'static Register, name: &str) -> Result<&'static Field, Problems> {
    if let Some(field) = register.fields.iter().find(|field| field.label == name) {
        return Ok(field);
    }
    known(register, name).map_err(|problems| Problems(problems.0.into_iter().map(|problem| problem.at("columns")).collect()))
}

/// The headings: the number, then the fields.
pub(super) fn headings(fields: &[&'static Field]) -> Vec<String> {
    std::iter::once("番号").chain(fields.iter().map(|field| field.label)).map(str::to_owned).collect()
}

/// The words of one row, in the order of [`headings`].
pub(super) fn cells(fields: &[&'static Field], row: &Record) -> Vec<String> {
    let shown = |field: &&'static Field| row.values.get(field.id).map(|value| show::value(field, value, Dates::Short)).unwrap_or_default();
    std::iter::once(row.no.clone()).chain(fields.iter().map(shown)).collect()
}

/// One value as a workbook keeps it: a day is a day and a number a number; everything else is the words of the list.
pub(super) fn cell(field: &Field, value: &Value) -> Cell {
    match value {
        #[allow(clippy::cast_precision_loss)] // far below what a spreadsheet's number holds
        Value::Int(number) => Cell::Number(*number as f64),
        Value::Date(day) => Cell::Date(day.and_time(NaiveTime::MIN)),
        Value::Moment(at) => Cell::Date(*at),
        other => Cell::Text(show::value(field, other, Dates::Short)),
    }
}
