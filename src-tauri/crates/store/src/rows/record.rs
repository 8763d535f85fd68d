//! One row as a record and back to the seal that the log keeps of it.

use std::collections::BTreeMap;

use domain::record::{Record, Standing};
use domain::register::Register;
use domain::value::{RecordId, Value, Values};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, Row};
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};

use crate::columns::{self, OWN_PREFIX, quoted};
use crate::error::{Error, Result};
use crate::random;

/// The columns of a record besides its fields, without the search words.
const OF_RECORD: &[&str] = &[
    "id", "no", "fy", "parent_id", "standing", "standing_reason", "successor_id", "corrects_id", "marks", "own", "version",
    "created_at", "created_by", "updated_at", "updated_by",
];

/// The column list of a SELECT over the table `t`.
pub(crate) fn selected(register: &Register) -> String {
    let fields = register.fields.iter().flat_map(columns::of_field).map(|column| column.name);
    let all: Vec<String> = OF_RECORD.iter().map(ToString::to_string).chain(fields).map(|name| format!("t.{}", quoted(&name))).collect();
    all.join(", ")
}

/// Reads a row of [`selected`].
pub(crate) fn read(register: &Register, row: &Row<'_>) -> Result<Record> {
    let mut values = Values::new();
    for field in register.fields {
        if let Some(value) = columns::read(field, row)? {
            values.set(field.id, value);
        }
    }
    for (id, words) in serde_json::from_str::<BTreeMap<String, String>>(&row.get::<_, String>("own")?)? {
        values.set(id, Value::Text(words));
    }
    let reason: String = row.get("standing_reason")?;
    let standing = match row.get::<_, String>("standing")?.as_str() {
        "valid" => Standing::Valid,
        "voided" => Standing::Voided { reason },
        "corrected" => Standing::Corrected { by: RecordId(row.get::<_, Option<i64>>("successor_id")?.ok_or(Error::Unreadable)?), reason },
        _ => return Err(Error::Unreadable),
    };
    Ok(Record {
        id: RecordId(row.get("id")?),
        no: row.get("no")?,
        fy: row.get("fy")?,
        parent: row.get::<_, Option<i64>>("parent_id")?.map(RecordId),
        values,
        standing,
        corrects: row.get::<_, Option<i64>>("corrects_id")?.map(RecordId),
        marks: serde_json::from_str(&row.get::<_, String>("marks")?)?,
        version: row.get("version")?,
        created_at: columns::read_second(&row.get::<_, String>("created_at")?)?,
        created_by: row.get("created_by")?,
        updated_at: columns::read_second(&row.get::<_, String>("updated_at")?)?,
        updated_by: row.get("updated_by")?,
    })
}

/// The record with key `id`.
pub(crate) fn get(connection: &Connection, register: &Register, id: RecordId) -> Result<Record> {
    let sql = format!("SELECT {} FROM {} AS t WHERE t.id = ?1", selected(register), quoted(register.id));
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([id.0])?;
    rows.next()?.map_or(Err(Error::NotFound), |row| read(register, row))
}

/// A section's own fields, as stored.
pub(crate) fn own(values: &Values) -> Result<String> {
    let mut own: BTreeMap<&str, &str> = BTreeMap::new();
    for (id, value) in values.0.iter().filter(|(id, value)| id.starts_with(OWN_PREFIX) && !columns::is_blank(value)) {
        match value {
            Value::Text(words) => own.insert(id, words),
            _ => return Err(Error::Mismatch { field: id.clone() }),
        };
    }
    Ok(serde_json::to_string(&own)?)
}

/// SHA-256 over all that a person could read of `record`; 64 hexadecimal digits.
///
/// Empty fields are left out, so that a field added by an upgrade does not break the seals of older records. Only
/// lists are used, never objects, so that the bytes do not depend on how JSON members are ordered.
pub(crate) fn seal(register: &Register, record: &Record) -> Result<String> {
    let mut fields: Vec<Json> = Vec::new();
    for field in register.fields {
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
        own(&record.values)?,
        standing,
        record.corrects.map(|id| id.0),
        record.marks,
        record.version,
        columns::second(record.created_at),
        record.created_by,
        columns::second(record.updated_at),
        record.updated_by,
    ]);
    Ok(random::hex(&Sha256::digest(serde_json::to_vec(&whole)?)))
}

fn plain(value: Sql) -> Json {
    match value {
        Sql::Integer(number) => json!(number),
        Sql::Text(text) => json!(text),
        Sql::Null | Sql::Real(_) | Sql::Blob(_) => Json::Null,
    }
}
