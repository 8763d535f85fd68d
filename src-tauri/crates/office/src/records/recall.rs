//! Values as the operation log keeps them, read back: for the history in words, and for undoing.

use chrono::{NaiveDate, NaiveDateTime};
use domain::register::{Field, Kind};
use domain::value::{Link, RecordId, Value};
use serde_json::Value as Json;

/// Reads one answer back from the log's body; `None` where it does not read as what the field holds.
pub(crate) fn recall(field: &Field, kept: &Json) -> Option<Value> {
    Some(match field.kind {
        Kind::Text | Kind::LongText | Kind::Code => Value::Text(kept.as_str()?.to_owned()),
        Kind::Choice(_) => Value::Choice(kept.as_str()?.to_owned()),
        Kind::Int => Value::Int(kept.as_i64()?),
        Kind::Flag => Value::Flag(kept.as_bool()?),
        Kind::Date => Value::Date(NaiveDate::parse_from_str(kept.as_str()?, "%Y-%m-%d").ok()?),
        Kind::Moment => Value::Moment(NaiveDateTime::parse_from_str(kept.as_str()?, "%Y-%m-%dT%H:%M").ok()?),
        Kind::Choices(_) => Value::Choices(kept.as_array()?.iter().map(|one| one.as_str().map(str::to_owned)).collect::<Option<_>>()?),
        Kind::Link(_) => Value::Link(link(kept)?),
        Kind::Links(_) => Value::Links(kept.as_array()?.iter().map(link).collect::<Option<_>>()?),
    })
}

fn link(kept: &Json) -> Option<Link> {
    Some(Link {
        id: RecordId(kept.get("id")?.as_i64()?),
        no: kept.get("no")?.as_str()?.to_owned(),
        label: kept.get("label")?.as_str()?.to_owned(),
    })
}
