//! A field's columns: which they are, and how a value goes into them and comes out.
//!
//! Columns are NOT NULL with an empty default. The exception is a whole number, a flag and a reference's key, where
//! NULL says "not answered", because 0 and いいえ are answers.

use chrono::{NaiveDate, NaiveDateTime};
use domain::register::{Field, Kind};
use domain::value::{Link, RecordId, Value};
use rusqlite::Row;
use rusqlite::types::{FromSql, Value as Sql};
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};

use crate::error::{Error, Result};

/// A day as stored.
const DAY: &str = "%Y-%m-%d";
/// A moment as stored, to the minute.
const MINUTE: &str = "%Y-%m-%dT%H:%M";

/// How the identifiers of a section's own fields (独自項目) begin. They hold words and need no column.
pub const OWN_PREFIX: &str = "own.";

/// One column: its name, and what SQL declares of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) declared: String,
}

pub(crate) fn column(name: impl Into<String>, declared: impl Into<String>) -> Column {
    Column { name: name.into(), declared: declared.into() }
}

/// The columns of `field`, in order.
pub(crate) fn of_field(field: &Field) -> Vec<Column> {
    const WORDS: &str = "TEXT NOT NULL DEFAULT ''";
    match field.kind {
        Kind::Text | Kind::LongText | Kind::Code | Kind::Choice(_) | Kind::Date | Kind::Moment => vec![column(field.id, WORDS)],
        Kind::Int | Kind::Flag => vec![column(field.id, "INTEGER")],
        Kind::Choices(_) | Kind::Links(_) => vec![column(field.id, "TEXT NOT NULL DEFAULT '[]'")],
        Kind::Link(target) => vec![
            column(format!("{}_id", field.id), format!("INTEGER REFERENCES {} (id)", quoted(target))),
            column(format!("{}_no", field.id), WORDS),
            column(format!("{}_label", field.id), WORDS),
        ],
    }
}

/// The column that says whether `field` is filled, and the SQL for "it is empty".
pub(crate) fn emptiness(field: &Field) -> (String, &'static str) {
    match field.kind {
        Kind::Int | Kind::Flag => (field.id.to_owned(), "IS NULL"),
        Kind::Link(_) => (format!("{}_id", field.id), "IS NULL"),
        Kind::Choices(_) | Kind::Links(_) => (field.id.to_owned(), "= '[]'"),
        _ => (field.id.to_owned(), "= ''"),
    }
}

/// An SQL identifier; a field may be named like a keyword (`from`).
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// What goes into the columns of `field`, in [`of_field`]'s order; `None` empties it.
///
/// # Errors
/// [`Error::Mismatch`] for a value of another kind than the field's.
pub(crate) fn write(field: &Field, value: Option<&Value>) -> Result<Vec<Sql>> {
    let mismatch = || Error::Mismatch { field: field.id.to_owned() };
    let text = |words: &str| Sql::Text(words.to_owned());
    Ok(match (field.kind, value) {
        (Kind::Int | Kind::Flag, None) => vec![Sql::Null],
        (Kind::Link(_), None) => vec![Sql::Null, text(""), text("")],
        (Kind::Choices(_) | Kind::Links(_), None) => vec![text("[]")],
        (_, None) => vec![text("")],
        (Kind::Text | Kind::LongText | Kind::Code, Some(Value::Text(words))) => vec![text(words)],
        (Kind::Choice(choices), Some(Value::Choice(id))) if choices.iter().any(|one| one.id == id) => vec![text(id)],
        (Kind::Int, Some(Value::Int(number))) => vec![Sql::Integer(*number)],
        (Kind::Flag, Some(Value::Flag(yes))) => vec![Sql::Integer(i64::from(*yes))],
        (Kind::Date, Some(Value::Date(day))) => vec![Sql::Text(day.format(DAY).to_string())],
        (Kind::Moment, Some(Value::Moment(moment))) => vec![Sql::Text(moment.format(MINUTE).to_string())],
        (Kind::Choices(choices), Some(Value::Choices(ids))) if ids.iter().all(|id| choices.iter().any(|one| one.id == id)) => {
            vec![Sql::Text(serde_json::to_string(ids)?)]
        }
        (Kind::Link(_), Some(Value::Link(link))) => vec![Sql::Integer(link.id.0), text(&link.no), text(&link.label)],
        (Kind::Links(_), Some(Value::Links(links))) => {
            let rows: Vec<Json> = links.iter().map(|link| json!([link.id.0, link.no, link.label])).collect();
            vec![Sql::Text(serde_json::to_string(&rows)?)]
        }
        _ => return Err(mismatch()),
    })
}

/// A row's columns, taken one after the other in the order they were selected in. Asking for each by name would
/// search the names anew for every column of every row.
pub(crate) struct Cells<'a, 'b> {
    row: &'a Row<'b>,
    next: usize,
}

impl<'a, 'b> Cells<'a, 'b> {
    /// From the first column on.
    pub(crate) fn new(row: &'a Row<'b>) -> Cells<'a, 'b> {
        Cells { row, next: 0 }
    }

    /// The next column.
    pub(crate) fn take<T: FromSql>(&mut self) -> Result<T> {
        let value = self.row.get(self.next)?;
        self.next += 1;
        Ok(value)
    }
}

/// What the next columns, those of `field`, hold; `None` if empty.
pub(crate) fn read(field: &Field, cells: &mut Cells<'_, '_>) -> Result<Option<Value>> {
    let mut words = || -> Result<Option<String>> { Ok(Some(cells.take::<String>()?).filter(|text| !text.is_empty())) };
    Ok(match field.kind {
        Kind::Text | Kind::LongText | Kind::Code => words()?.map(Value::Text),
        Kind::Choice(_) => words()?.map(Value::Choice),
        Kind::Int => cells.take::<Option<i64>>()?.map(Value::Int),
        Kind::Flag => cells.take::<Option<i64>>()?.map(|number| Value::Flag(number != 0)),
        Kind::Date => words()?.map(|text| day(&text).map(Value::Date)).transpose()?,
        Kind::Moment => words()?.map(|text| minute(&text).map(Value::Moment)).transpose()?,
        Kind::Choices(_) => {
            let ids: Vec<String> = list(&cells.take::<String>()?)?;
            Some(ids).filter(|ids| !ids.is_empty()).map(Value::Choices)
        }
        Kind::Link(_) => {
            let (id, no, label): (Option<i64>, String, String) = (cells.take()?, cells.take()?, cells.take()?);
            id.map(|id| Value::Link(Link { id: RecordId(id), no, label }))
        }
        Kind::Links(_) => {
            let rows: Vec<(i64, String, String)> = list(&cells.take::<String>()?)?;
            let links = rows.into_iter().map(|(id, no, label)| Link { id: RecordId(id), no, label }).collect();
            Some(links).filter(|links: &Vec<Link>| !links.is_empty()).map(Value::Links)
        }
    })
}

/// Reads a JSON list; the empty one, which most are, without a parser.
fn list<T: DeserializeOwned>(text: &str) -> Result<Vec<T>> {
    if text == "[]" { Ok(Vec::new()) } else { Ok(serde_json::from_str(text)?) }
}

/// A value in the log's bodies.
pub(crate) fn to_json(value: &Value) -> Json {
    let link = |one: &Link| json!({ "id": one.id.0, "no": one.no, "label": one.label });
    match value {
        Value::Text(text) | Value::Choice(text) => json!(text),
        Value::Int(number) => json!(number),
        Value::Flag(yes) => json!(yes),
        Value::Date(day) => json!(day.format(DAY).to_string()),
        Value::Moment(moment) => json!(moment.format(MINUTE).to_string()),
        Value::Choices(ids) => json!(ids),
        Value::Link(one) => link(one),
        Value::Links(links) => Json::Array(links.iter().map(link).collect()),
    }
}

/// Whether a value says nothing, and is therefore kept as an empty field.
pub(crate) fn is_blank(value: &Value) -> bool {
    match value {
        Value::Text(text) | Value::Choice(text) => text.is_empty(),
        Value::Choices(ids) => ids.is_empty(),
        Value::Links(links) => links.is_empty(),
        _ => false,
    }
}

fn day(text: &str) -> Result<NaiveDate> {
    NaiveDate::parse_from_str(text, DAY).map_err(|_| Error::Unreadable)
}

fn minute(text: &str) -> Result<NaiveDateTime> {
    NaiveDateTime::parse_from_str(text, MINUTE).map_err(|_| Error::Unreadable)
}

/// A moment of recording, to the second.
pub(crate) fn second(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// Reads [`second`].
pub(crate) fn read_second(text: &str) -> Result<NaiveDateTime> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").map_err(|_| Error::Unreadable)
}
