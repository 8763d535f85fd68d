//! Writing rows. Called only inside an act's transaction; nothing here knows of the log.

use chrono::NaiveDateTime;
use domain::own::is_own;
use domain::record::{Record, Standing};
use domain::register::Register;
use domain::value::{RecordId, Value, Values};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params_from_iter};

use crate::columns::{self, quoted};
use crate::error::{Error, Result};
use crate::rows::own;
use crate::search::norm::norm;

/// A record to be made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewRecord {
    /// Its number, unique in its register.
    pub no: String,
    /// 年度 it belongs to, as the year in which April falls.
    pub fy: i32,
    /// The record it is a part of; required for parts.
    pub parent: Option<RecordId>,
    /// Its answers.
    pub values: Values,
    /// Marks put on it, e.g. 「後日記載」.
    pub marks: Vec<String>,
    /// The record it corrects.
    pub corrects: Option<RecordId>,
}

/// Who writes, and when.
pub(crate) struct By<'a> {
    pub(crate) at: NaiveDateTime,
    pub(crate) actor: &'a str,
}

/// Columns and what goes into them.
struct Row {
    names: Vec<String>,
    values: Vec<Sql>,
}

impl Row {
    /// The fields of `register`, filled from `values`.
    fn of_fields(register: &Register, no: &str, values: &Values) -> Result<Row> {
        if let Some(unknown) = values.0.keys().find(|id| register.field(id).is_none() && !is_own(id)) {
            return Err(Error::Mismatch { field: unknown.clone() });
        }
        let mut row = Row { names: Vec::new(), values: Vec::new() };
        for field in columns::fields(register) {
            let value = values.get(field.id).filter(|value| !columns::is_blank(value));
            row.names.extend(columns::of_field(field).into_iter().map(|column| column.name));
            row.values.extend(columns::write(field, value)?);
        }
        row.put("own", Sql::Text(own::write(values)?));
        row.put("norm", Sql::Text(norm(register, no, values)));
        Ok(row)
    }

    fn put(&mut self, name: &str, value: Sql) {
        self.names.push(name.to_owned());
        self.values.push(value);
    }
}

fn text(words: &str) -> Sql {
    Sql::Text(words.to_owned())
}

fn key(id: Option<RecordId>) -> Sql {
    id.map_or(Sql::Null, |id| Sql::Integer(id.0))
}

/// Makes a record.
pub(crate) fn insert(connection: &Connection, register: &Register, new: &NewRecord, by: &By<'_>) -> Result<RecordId> {
    let mut row = Row::of_fields(register, &new.no, &new.values)?;
    let at = columns::second(by.at);
    row.put("no", text(&new.no));
    row.put("fy", Sql::Integer(i64::from(new.fy)));
    row.put("parent_id", key(new.parent));
    row.put("corrects_id", key(new.corrects));
    row.put("marks", Sql::Text(serde_json::to_string(&new.marks)?));
    row.put("created_at", text(&at));
    row.put("created_by", text(by.actor));
    row.put("updated_at", text(&at));
    row.put("updated_by", text(by.actor));
    let names: Vec<String> = row.names.iter().map(|name| quoted(name)).collect();
    let marks = vec!["?"; names.len()].join(", ");
    let sql = format!("INSERT INTO {} ({}) VALUES ({marks})", quoted(register.id), names.join(", "));
    connection.prepare_cached(&sql)?.execute(params_from_iter(row.values))?;
    Ok(RecordId(connection.last_insert_rowid()))
}

/// Puts `values` in place of all answers of `before`, and `marks` in place of its marks.
pub(crate) fn update(
    connection: &Connection,
    register: &Register,
    before: &Record,
    values: &Values,
    marks: &[String],
    by: &By<'_>,
) -> Result<()> {
    let mut row = Row::of_fields(register, &before.no, values)?;
    row.put("marks", Sql::Text(serde_json::to_string(marks)?));
    change(connection, register, before, row, by)
}

/// Fills one field and leaves the others.
pub(crate) fn fill(connection: &Connection, register: &Register, before: &Record, field: &str, value: Value, by: &By<'_>) -> Result<()> {
    let values = before.values.clone().with(field, value);
    change(connection, register, before, Row::of_fields(register, &before.no, &values)?, by)
}

/// Says whether the record stands.
pub(crate) fn strike(connection: &Connection, register: &Register, before: &Record, standing: &Standing, by: &By<'_>) -> Result<()> {
    let (word, reason, successor) = match standing {
        Standing::Valid => ("valid", "", None),
        Standing::Corrected { by, reason } => ("corrected", reason.as_str(), Some(*by)),
        Standing::Voided { reason } => ("voided", reason.as_str(), None),
    };
    let mut row = Row { names: Vec::new(), values: Vec::new() };
    row.put("standing", text(word));
    row.put("standing_reason", text(reason));
    row.put("successor_id", key(successor));
    change(connection, register, before, row, by)
}

fn change(connection: &Connection, register: &Register, before: &Record, mut row: Row, by: &By<'_>) -> Result<()> {
    row.put("version", Sql::Integer(before.version + 1));
    row.put("updated_at", Sql::Text(columns::second(by.at)));
    row.put("updated_by", text(by.actor));
    let places: Vec<String> = row.names.iter().map(|name| format!("{} = ?", quoted(name))).collect();
    let sql = format!("UPDATE {} SET {} WHERE id = ? AND version = ?", quoted(register.id), places.join(", "));
    row.values.extend([Sql::Integer(before.id.0), Sql::Integer(before.version)]);
    match connection.prepare_cached(&sql)?.execute(params_from_iter(row.values))? {
        1 => Ok(()),
        _ => Err(Error::Stale),
    }
}
