//! Reading the log: its end, its pages, one line, and all that happened to one record.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use domain::query::{Cursor, Page};
use domain::value::RecordId;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, Row, params, params_from_iter};
use serde_json::Value as Json;

use crate::columns;
use crate::error::{Error, Result};
use crate::log::chain::Entry;
use crate::log::head::Head;
use crate::random;

/// One line of the operation log.
#[derive(Debug, Clone, PartialEq)]
pub struct LogLine {
    /// Its number, from 1 without gaps.
    pub seq: i64,
    /// When, local.
    pub at: NaiveDateTime,
    /// Who, 「職 氏名」 as on that day.
    pub actor: String,
    /// In which role, by identifier.
    pub role: String,
    /// What kind of act, by identifier.
    pub act: String,
    /// The register of the record it is about; empty for none.
    pub register: String,
    /// That record's number; empty for none.
    pub record_no: String,
    /// One sentence for a reader.
    pub summary: String,
    /// `changes` (before and after of every record), `pictures`, `settings`, `accounts` and the act's own `detail`.
    pub body: Json,
    /// Its hash, 64 hexadecimal digits.
    pub hash_hex: String,
}

/// What is asked of the log; newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogQuery {
    /// Only lines of this actor.
    pub actor: Option<String>,
    /// Only acts of this kind.
    pub act: Option<String>,
    /// Only lines about this register.
    pub register: Option<String>,
    /// Only lines of this day and later.
    pub from: Option<NaiveDate>,
    /// Only lines of this day and earlier.
    pub until: Option<NaiveDate>,
    /// At most this many lines; 0 is taken as 100.
    pub limit: usize,
    /// Go on after this line.
    pub after: Option<Cursor>,
}

const LINE: &str = "SELECT seq, at, actor, role, act, register, record_no, summary, body, hash FROM log";

pub(crate) fn page(connection: &Connection, query: &LogQuery) -> Result<Page<LogLine>> {
    let mut conditions: Vec<&str> = Vec::new();
    let mut values: Vec<Sql> = Vec::new();
    for (condition, value) in [("actor = ?", &query.actor), ("act = ?", &query.act), ("register = ?", &query.register)] {
        if let Some(text) = value {
            conditions.push(condition);
            values.push(Sql::Text(text.clone()));
        }
    }
    if let Some(day) = query.from {
        conditions.push("at >= ?");
        values.push(Sql::Text(day.to_string()));
    }
    if let Some(next) = query.until.and_then(|day| day.succ_opt()) {
        conditions.push("at < ?");
        values.push(Sql::Text(next.to_string()));
    }
    if let Some(cursor) = &query.after {
        conditions.push("seq < ?");
        values.push(Sql::Integer(cursor.id.0));
    }
    let limit = if query.limit == 0 { 100 } else { query.limit };
    values.push(Sql::Integer(i64::try_from(limit.saturating_add(1)).unwrap_or(i64::MAX)));
    let filter = if conditions.is_empty() { String::new() } else { format!(" WHERE {}", conditions.join(" AND ")) };
    let mut statement = connection.prepare_cached(&format!("{LINE}{filter} ORDER BY seq DESC LIMIT ?"))?;
    let mut found = statement.query(params_from_iter(values))?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        rows.push(line(row)?);
    }
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = if more { rows.last().map(|last| Cursor { key: String::new(), id: RecordId(last.seq) }) } else { None };
    Ok(Page { rows, next })
}

pub(crate) fn one(connection: &Connection, seq: i64) -> Result<LogLine> {
    let mut statement = connection.prepare_cached(&format!("{LINE} WHERE seq = ?1"))?;
    let mut found = statement.query([seq])?;
    found.next()?.map_or(Err(Error::NotFound), line)
}

/// Every line about one record, oldest first.
pub(crate) fn history(connection: &Connection, register: &str, id: RecordId) -> Result<Vec<LogLine>> {
    let sql = format!("{LINE} WHERE seq IN (SELECT seq FROM log_subject WHERE register = ?1 AND record_id = ?2) ORDER BY seq");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut found = statement.query(params![register, id.0])?;
    let mut lines = Vec::new();
    while let Some(row) = found.next()? {
        lines.push(line(row)?);
    }
    Ok(lines)
}

/// How many records of each register the lines after `seq` changed. A line that only looked at a record carries no seal of it.
pub(crate) fn changed_since(connection: &Connection, seq: i64) -> Result<BTreeMap<String, u64>> {
    let mut statement = connection.prepare_cached(include_str!("changed_since.sql"))?;
    let mut found = statement.query([seq])?;
    let mut changed = BTreeMap::new();
    while let Some(row) = found.next()? {
        let records: i64 = row.get("records")?;
        changed.insert(row.get("register")?, u64::try_from(records).map_err(|_| Error::Unreadable)?);
    }
    Ok(changed)
}

/// The end of the log.
pub(crate) fn head(connection: &Connection) -> Result<Head> {
    let mut statement = connection.prepare_cached("SELECT seq, hash, at FROM log ORDER BY seq DESC LIMIT 1")?;
    let last = statement
        .query_row([], |row| Ok((row.get::<_, i64>("seq")?, row.get::<_, [u8; 32]>("hash")?, row.get::<_, String>("at")?)))
        .optional()?;
    match last {
        Some((seq, hash, at)) => Ok(Head { seq, hash_hex: random::hex(&hash), at: Some(columns::read_second(&at)?) }),
        None => Ok(Head::start()),
    }
}

/// The hash of line `seq`, if there is such a line.
pub(crate) fn hash_of(connection: &Connection, seq: i64) -> Result<Option<String>> {
    let mut statement = connection.prepare_cached("SELECT hash FROM log WHERE seq = ?1")?;
    let hash = statement.query_row([seq], |row| row.get::<_, [u8; 32]>("hash")).optional()?;
    Ok(hash.map(|bytes| random::hex(&bytes)))
}

/// Writes a line and its subjects.
pub(crate) fn append(connection: &Connection, entry: &Entry, prev: &[u8; 32], hash: &[u8; 32]) -> Result<()> {
    connection.prepare_cached(include_str!("append_line.sql"))?.execute(params![
        entry.seq, entry.at, entry.actor, entry.role, entry.act, entry.register, entry.record_no, entry.summary, entry.body, prev, hash
    ])?;
    let mut insert = connection.prepare_cached("INSERT INTO log_subject (seq, register, record_id, seal) VALUES (?1, ?2, ?3, ?4)")?;
    for subject in &entry.subjects {
        insert.execute(params![entry.seq, subject.register, subject.id, subject.seal])?;
    }
    Ok(())
}

fn line(row: &Row<'_>) -> Result<LogLine> {
    Ok(LogLine {
        seq: row.get("seq")?,
        at: columns::read_second(&row.get::<_, String>("at")?)?,
        actor: row.get("actor")?,
        role: row.get("role")?,
        act: row.get("act")?,
        register: row.get("register")?,
        record_no: row.get("record_no")?,
        summary: row.get("summary")?,
        body: serde_json::from_str(&row.get::<_, String>("body")?)?,
        hash_hex: random::hex(&row.get::<_, [u8; 32]>("hash")?),
    })
}
