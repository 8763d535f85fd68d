//! A section's own fields (独自項目) in their one column: JSON by the field's identifier, each answer with its kind.
//!
//! An answer says itself what it is, `{"own_3":["date","2026-11-22"]}`, so that reading, sealing and writing it need no
//! definition: whoever changes a record by the house's own definition loses none of it, and an answer outlives its field.

use std::collections::BTreeMap;

use domain::own::is_own;
use domain::value::{Value, Values};
use serde_json::{Value as Json, json};

use crate::columns;
use crate::error::{Error, Result};

/// Nothing in any own field, as most records have it.
const NOTHING: &str = "{}";

/// The answers in own fields, as stored; the keys in order, so that the same answers are the same bytes for their seal.
///
/// # Errors
/// [`Error::Mismatch`] for a kind that no own field has.
pub(crate) fn write(values: &Values) -> Result<String> {
    let mut own: BTreeMap<&str, Json> = BTreeMap::new();
    for (id, value) in values.0.iter().filter(|(id, value)| is_own(id) && !columns::is_blank(value)) {
        let kind = match value {
            Value::Text(_) => "text",
            Value::Int(_) => "int",
            Value::Date(_) => "date",
            Value::Flag(_) => "flag",
            Value::Choice(_) => "choice",
            Value::Moment(_) | Value::Choices(_) | Value::Link(_) | Value::Links(_) => {
                return Err(Error::Mismatch { field: id.clone() });
            }
        };
        own.insert(id, json!([kind, columns::to_json(value)]));
    }
    Ok(if own.is_empty() { NOTHING.to_owned() } else { serde_json::to_string(&own)? })
}

/// Reads [`write`] into `values`.
pub(crate) fn read(own: &str, values: &mut Values) -> Result<()> {
    if own == NOTHING {
        return Ok(());
    }
    for (id, (kind, kept)) in serde_json::from_str::<BTreeMap<String, (String, Json)>>(own)? {
        let words = || kept.as_str().ok_or(Error::Unreadable);
        let value = match kind.as_str() {
            "text" => Value::Text(words()?.to_owned()),
            "int" => Value::Int(kept.as_i64().ok_or(Error::Unreadable)?),
            "date" => Value::Date(columns::day(words()?)?),
            "flag" => Value::Flag(kept.as_bool().ok_or(Error::Unreadable)?),
            "choice" => Value::Choice(words()?.to_owned()),
            _ => return Err(Error::Unreadable),
        };
        values.set(id, value);
    }
    Ok(())
}
