//! One answer in one field of a record, and all answers of a record together.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

/// A record's key inside one store. Never reused, never shown to a person (they see the number).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(pub i64);

/// A reference to another record, with its number and its name as they were on the day it was written.
///
/// The snapshot is what a printed page of 2026 must still say when the person holds another post in 2028.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Which record.
    pub id: RecordId,
    /// Its number, e.g. `R8-総務-USB-0012`.
    pub no: String,
    /// What it was called on that day; for a person 「職 氏名」.
    pub label: String,
}

/// What one field holds. An empty field is absent from [`Values`], not a variant here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Words as typed; names are never normalised.
    Text(String),
    /// A whole number.
    Int(i64),
    /// A day.
    Date(NaiveDate),
    /// A day and a time of day, local (Asia/Tokyo), to the minute.
    Moment(NaiveDateTime),
    /// はい or いいえ.
    Flag(bool),
    /// One of the field's choices, by identifier.
    Choice(String),
    /// Several of the field's choices, by identifier, in the definition's order.
    Choices(Vec<String>),
    /// Another record.
    Link(Link),
    /// Several other records.
    Links(Vec<Link>),
}

/// A record's answers by field identifier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values(pub BTreeMap<String, Value>);

impl Values {
    /// No answers yet.
    pub fn new() -> Values {
        Values::default()
    }

    /// What `field` holds.
    pub fn get(&self, field: &str) -> Option<&Value> {
        self.0.get(field)
    }

    /// Puts `value` into `field`, replacing what was there.
    pub fn set(&mut self, field: impl Into<String>, value: Value) {
        self.0.insert(field.into(), value);
    }

    /// The same answers with `value` in `field`.
    #[must_use]
    pub fn with(mut self, field: impl Into<String>, value: Value) -> Values {
        self.set(field, value);
        self
    }

    /// Empties `field`.
    pub fn clear(&mut self, field: &str) {
        self.0.remove(field);
    }

    /// Whether `field` holds anything.
    pub fn has(&self, field: &str) -> bool {
        self.0.contains_key(field)
    }

    /// Words in `field`; a choice gives its identifier; empty if absent or of another kind.
    pub fn text(&self, field: &str) -> &str {
        match self.get(field) {
            Some(Value::Text(text) | Value::Choice(text)) => text,
            _ => "",
        }
    }

    /// The whole number in `field`.
    pub fn int(&self, field: &str) -> Option<i64> {
        match self.get(field) {
            Some(Value::Int(number)) => Some(*number),
            _ => None,
        }
    }

    /// The day in `field`; a moment gives its day.
    pub fn date(&self, field: &str) -> Option<NaiveDate> {
        match self.get(field) {
            Some(Value::Date(date)) => Some(*date),
            Some(Value::Moment(moment)) => Some(moment.date()),
            _ => None,
        }
    }

    /// The moment in `field`; a day gives its midnight.
    pub fn moment(&self, field: &str) -> Option<NaiveDateTime> {
        match self.get(field) {
            Some(Value::Moment(moment)) => Some(*moment),
            Some(Value::Date(date)) => date.and_hms_opt(0, 0, 0),
            _ => None,
        }
    }

    /// Whether `field` says はい.
    pub fn flag(&self, field: &str) -> bool {
        matches!(self.get(field), Some(Value::Flag(true)))
    }

    /// Every identifier chosen in `field`, of one choice or several.
    pub fn choices(&self, field: &str) -> &[String] {
        match self.get(field) {
            Some(Value::Choice(one)) => std::slice::from_ref(one),
            Some(Value::Choices(several)) => several,
            _ => &[],
        }
    }

    /// Whether `field` holds the choice `id` (alone or among several).
    pub fn chose(&self, field: &str, id: &str) -> bool {
        match self.get(field) {
            Some(Value::Choice(chosen)) => chosen == id,
            Some(Value::Choices(chosen)) => chosen.iter().any(|one| one == id),
            _ => false,
        }
    }

    /// The record that `field` points to.
    pub fn link(&self, field: &str) -> Option<&Link> {
        match self.get(field) {
            Some(Value::Link(link)) => Some(link),
            _ => None,
        }
    }

    /// The records that `field` points to: one, several or none.
    pub fn links(&self, field: &str) -> &[Link] {
        match self.get(field) {
            Some(Value::Links(links)) => links,
            Some(Value::Link(link)) => std::slice::from_ref(link),
            _ => &[],
        }
    }
}
