//! What a list shows: which records, in which order, how many, and from where on.

use chrono::NaiveDate;

use crate::value::RecordId;

/// One condition on one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// The field holds exactly this text, choice identifier, number or flag (`true`/`false`); for a reference, the other record's number.
    Is(String),
    /// The field's text contains this.
    Contains(String),
    /// The field's day is on or after this.
    From(NaiveDate),
    /// The field's day is on or before this.
    To(NaiveDate),
    /// The field's number is this or more.
    AtLeast(i64),
    /// The field's number is this or less.
    AtMost(i64),
    /// The field is empty.
    Empty,
    /// The field is filled.
    Filled,
    /// The field points to this record.
    Points(RecordId),
    /// The field holds one of these texts or choice identifiers.
    AnyOf(Vec<String>),
}

/// A condition and the field it is about. Besides the register's own fields, `no`, `fy` and `parent` can be named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// The field.
    pub field: String,
    /// What must be true of it.
    pub condition: Condition,
}

/// In which order: by one field, ties broken by the record's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sort {
    /// A field of the register, or `no`, or `recorded` (the order of recording).
    pub field: String,
    /// Newest or greatest first.
    pub descending: bool,
}

/// A place in a sorted list, to go on from: the sort key and the record's key of the last row seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// The sort field's stored text or number, as text.
    pub key: String,
    /// The last row's key.
    pub id: RecordId,
}

/// What is asked of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// Only this 年度.
    pub fy: Option<i32>,
    /// All of these must hold.
    pub filters: Vec<Filter>,
    /// Words to be found in any text of the record, folded (width, kana, 旧字体, case); empty for none.
    pub search: String,
    /// In which order; `None` for newest recorded first.
    pub sort: Option<Sort>,
    /// At most this many rows.
    pub limit: usize,
    /// Go on after this row.
    pub after: Option<Cursor>,
    /// Whether corrected and voided rows are shown too.
    pub struck_too: bool,
}

impl Default for Query {
    fn default() -> Query {
        Query { fy: None, filters: Vec::new(), search: String::new(), sort: None, limit: 100, after: None, struck_too: false }
    }
}

/// One page of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// Where the next page starts; `None` at the end.
    pub next: Option<Cursor>,
}
