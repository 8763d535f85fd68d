//! A field's columns: which they are, and how a value goes into them and comes out.
//!
//! Columns are NOT NULL with an empty default. The exception is a whole number, a flag and a reference's key, where
//! NULL says "not answered", because 0 and いいえ are answers.

use chrono::{NaiveDate, NaiveDateTime};
use domain::register::{Field, Kind, Register};
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

/// One column: its name, and what SQL declares of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) declared: String,
}

pub(crate) fn column(name: impl Into<String>, declared: impl Into<String>) -> Column {
    Column { name: name.into(), declared: declared.into() }
}

/// The fields of `register` that have columns; a section's own stand together in `own`.
pub(crate) fn fields(register: &Register) -> impl Iterator<Item = &'static Field> {
    register.fields.iter().filter(|field| !field.own)
}

/// What stands in `field` of the table `t`, as SQL: its column, or its place in `own`, which is empty as a column would be.
/// The identifier of an own field is plain (`domain::own::is_own`) and may stand in the text.
pub(crate) fn held(field: &Field) -> String {
    let place = format!("(t.own ->> '$.{}[1]')", field.id);
    match field.kind {
        _ if !field.own => format!("t.{}", quoted(field.id)),
        Kind::Int | Kind::Flag => place,
        _ => format!("ifnull({place}, '')"),
    }
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

    /// The words in the next column, without a copy of them.
    pub(crate) fn words(&mut self) -> Result<&'a str> {
        let words = self.row.get_ref(self.next)?.as_str().map_err(|_| Error::Unreadable)?;
        self.next += 1;
        Ok(words)
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
    Ok(match field.kind {
        Kind::Text | Kind::LongText | Kind::Code => said(cells)?.map(|text| Value::Text(text.to_owned())),
        Kind::Choice(_) => said(cells)?.map(|id| Value::Choice(id.to_owned())),
        Kind::Int => cells.take::<Option<i64>>()?.map(Value::Int),
        Kind::Flag => cells.take::<Option<i64>>()?.map(|number| Value::Flag(number != 0)),
        Kind::Date => said(cells)?.map(|text| day(text).map(Value::Date)).transpose()?,
        Kind::Moment => said(cells)?.map(|text| minute(text).map(Value::Moment)).transpose()?,
        Kind::Choices(_) => {
            let ids: Vec<String> = list(cells.words()?)?;
            Some(ids).filter(|ids| !ids.is_empty()).map(Value::Choices)
        }
        Kind::Link(_) => {
            let (id, no, label): (Option<i64>, String, String) = (cells.take()?, cells.take()?, cells.take()?);
            id.map(|id| Value::Link(Link { id: RecordId(id), no, label }))
        }
        Kind::Links(_) => {
            let rows: Vec<(i64, String, String)> = list(cells.words()?)?;
            let links = rows.into_iter().map(|(id, no, label)| Link { id: RecordId(id), no, label }).collect();
            Some(links).filter(|links: &Vec<Link>| !links.is_empty()).map(Value::Links)
        }
    })
}

/// The words in the next column; `None` where there are none.
fn said<'a>(cells: &mut Cells<'a, '_>) -> Result<Option<&'a str>> {
    Ok(Some(cells.words()?).filter(|text| !text.is_empty()))
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

pub(crate) fn day(text: &str) -> Result<NaiveDate> {
    Figures(text.as_bytes()).day().filter(|_| text.len() == 10).ok_or(Error::Unreadable)
}

fn minute(text: &str) -> Result<NaiveDateTime> {
    let figures = Figures(text.as_bytes());
    let moment = || figures.day()?.and_hms_opt(figures.clock(b'T', 11)?, figures.clock(b':', 14)?, 0);
    moment().filter(|_| text.len() == 16).ok_or(Error::Unreadable)
}

/// The figures of a day or a moment, each at its fixed place. A page of a ledger holds hundreds of them, and reading them
/// by a format string would take longer than reading the page.
struct Figures<'a>(&'a [u8]);

impl Figures<'_> {
    fn day(&self) -> Option<NaiveDate> {
        let year = i32::try_from(self.number(0, 4)?).ok()?;
        NaiveDate::from_ymd_opt(year, self.clock(b'-', 5)?, self.clock(b'-', 8)?)
    }

    /// Two figures at `at`, after `mark`.
    fn clock(&self, mark: u8, at: usize) -> Option<u32> {
        if self.0.get(at - 1) == Some(&mark) { self.number(at, 2) } else { None }
    }

    fn number(&self, at: usize, wide: usize) -> Option<u32> {
        self.0.get(at..at + wide)?.iter().try_fold(0, |sum, figure| figure.is_ascii_digit().then(|| sum * 10 + u32::from(figure - b'0')))
    }
}

/// A moment of recording, to the second.
pub(crate) fn second(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// Reads [`second`].
pub(crate) fn read_second(text: &str) -> Result<NaiveDateTime> {
    let figures = Figures(text.as_bytes());
    let moment = || figures.day()?.and_hms_opt(figures.clock(b'T', 11)?, figures.clock(b':', 14)?, figures.clock(b':', 17)?);
    moment().filter(|_| text.len() == 19).ok_or(Error::Unreadable)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(seconds in 0i64..6_000_000_000) {
            let at = chrono::DateTime::from_timestamp(seconds, 0).unwrap().naive_utc();
            prop_assert_eq!(read_second(&second(at)).unwrap(), at);
            prop_assert_eq!(day(&at.format(DAY).to_string()).unwrap(), at.date());
            let written = at.format(MINUTE).to_string();
            prop_assert_eq!(minute(&written).unwrap().format(MINUTE).to_string(), written);
        }
    }

    #[test]
    fn anything_else_is_unreadable() {
        for text in ["", "2026", "2026-4-01", "2026-02-30", "2026-04-01T", "2026/04/01", "２０２６-04-01", "2026-04-01x", "+026-04-01"]
        {
            assert!(day(text).is_err(), "{text}");
            assert!(minute(text).is_err(), "{text}");
        }
        for text in ["2026-04-01T24:00", "2026-04-01 09:05", "2026-04-01T09:05:00", "2026-04-01T9:05", "2026-04-01T09-05"] {
            assert!(minute(text).is_err(), "{text}");
        }
        for text in ["2026-04-01T09:05", "2026-04-01T09:05:60", "2026-04-01T09:05:00Z", "2026-04-01T09:05:0"] {
            assert!(read_second(text).is_err(), "{text}");
        }
    }
}
