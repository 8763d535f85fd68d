//! One row as a record and back to the seal that the log keeps of it.

use domain::record::{Record, Standing};
use domain::register::Register;
use domain::value::{RecordId, Values};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, Row};
use serde_json::{Value as Json, json};

use crate::columns::{self, Cells, quoted};
use crate::error::{Error, Result};
use crate::random;
use crate::rows::own;

/// The columns of a record besides its fields, without the search words, in the order [`read`] takes them.
const OF_RECORD: &[&str] = &[
    "id", "no", "fy", "parent_id", "standing", "standing_reason", "successor_id", "corrects_id", "marks", "own", "version", "created_at",
    "created_by", "updated_at", "updated_by",
];

/// The column list of a SELECT over the table `t`.
pub(crate) fn selected(register: &Register) -> String {
    let fields = columns::fields(register).flat_map(columns::of_field).map(|column| column.name);
    let all: Vec<String> = OF_RECORD.iter().map(ToString::to_string).chain(fields).map(|name| format!("t.{}", quoted(&name))).collect();
    all.join(", ")
}

/// Reads a row of [`selected`], in the order selected there.
pub(crate) fn read(register: &Register, row: &Row<'_>) -> Result<Record> {
    let mut cells = Cells::new(row);
    let (id, no, fy, parent) = (cells.take()?, cells.take()?, cells.take()?, cells.take::<Option<i64>>()?);
    let (word, reason, successor) = (cells.words()?, cells.words()?, cells.take::<Option<i64>>()?);
    let standing = match word {
        "valid" => Standing::Valid,
        "voided" => Standing::Voided { reason: reason.to_owned() },
        "corrected" => Standing::Corrected { by: RecordId(successor.ok_or(Error::Unreadable)?), reason: reason.to_owned() },
        _ => return Err(Error::Unreadable),
    };
    let (corrects, marks, owned) = (cells.take::<Option<i64>>()?, cells.words()?, cells.words()?);
    let (version, created_at, created_by) = (cells.take()?, cells.words()?, cells.take()?);
    let (updated_at, updated_by) = (cells.words()?, cells.take()?);
    let mut values = Values::new();
    for field in columns::fields(register) {
        if let Some(value) = columns::read(field, &mut cells)? {
            values.set(field.id, value);
        }
    }
    own::read(owned, &mut values)?;
    Ok(Record {
        id: RecordId(id),
        no,
        fy,
        parent: parent.map(RecordId),
        values,
        standing,
        corrects: corrects.map(RecordId),
        marks: if marks == "[]" { Vec::new() } else { serde_json::from_str(marks)? },
        version,
        created_at: columns::read_second(created_at)?,
        created_by,
        updated_at: columns::read_second(updated_at)?,
        updated_by,
    })
}

/// The record with key `id`.
pub(crate) fn get(connection: &Connection, register: &Register, id: RecordId) -> Result<Record> {
    let sql = format!("SELECT {} FROM {} AS t WHERE t.id = ?1", selected(register), quoted(register.id));
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([id.0])?;
    rows.next()?.map_or(Err(Error::NotFound), |row| read(register, row))
}

/// SHA-256 over all that a person could read of `record`; 64 hexadecimal digits.
///
/// Empty fields are left out, so that a field added by an upgrade does not break the seals of older records. Only
/// lists are used, never objects, so that the bytes do not depend on how JSON members are ordered.
pub(crate) fn seal(register: &Register, record: &Record) -> Result<String> {
    let mut fields: Vec<Json> = Vec::new();
    for field in columns::fields(register) {
        if let Some(value) = record.values.get(field.id) {
            let columns: Vec<Json> = columns::write(field, Some(value))?.into_iter().map(plain).collect();
            fields.push(json!([field.id, columns]));
        }
    }
    let standing = match &record.standing {
        Standing::Valid => json!(["valid"]),
        Standing::Corrected { by, reason } => json!(["corrected", by.0, reason]),
        Standing::Voided { reason } => json!(["voided", reason]),
    };
    let whole = json!([
        register.id,
        record.id.0,
        record.no,
        record.fy,
        record.parent.map(|id| id.0),
        fields,
        own::write(&record.values)?,
        standing,
        record.corrects.map(|id| id.0),
        record.marks,
        record.version,
        columns::second(record.created_at),
        record.created_by,
        columns::second(record.updated_at),
        record.updated_by,
    ]);
    random::sealed(&whole)
}

fn plain(value: Sql) -> Json {
    match value {
        Sql::Integer(number) => json!(number),
        Sql::Text(text) => json!(text),
        Sql::Null | Sql::Real(_) | Sql::Blob(_) => Json::Null,
    }
}
