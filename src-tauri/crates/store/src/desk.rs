//! Small things kept beside the registers: settings, drafts, running numbers.

use rusqlite::{Connection, OptionalExtension, params};
use serde_json::json;

use crate::error::{Error, Result};
use crate::random::sealed;

/// The setting `key`, if it was ever set.
pub(crate) fn setting(connection: &Connection, key: &str) -> Result<Option<String>> {
    let mut statement = connection.prepare_cached("SELECT value FROM setting WHERE key = ?1")?;
    Ok(statement.query_row([key], |row| row.get("value")).optional()?)
}

/// Sets `key`. Returns the row's own key.
pub(crate) fn set_setting(connection: &Connection, key: &str, value: &str) -> Result<i64> {
    let sql = "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value RETURNING id";
    Ok(connection.prepare_cached(sql)?.query_row(params![key, value], |row| row.get("id"))?)
}

/// The setting as the log seals it.
pub(crate) fn setting_seal(key: &str, value: &str) -> Result<String> {
    sealed(&json!(["setting", key, value]))
}

/// The row's key, the name and the value of every setting.
pub(crate) fn settings(connection: &Connection) -> Result<Vec<(i64, String, String)>> {
    let mut statement = connection.prepare("SELECT id, key, value FROM setting ORDER BY id")?;
    let rows = statement.query_map([], |row| Ok((row.get("id")?, row.get("key")?, row.get("value")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The draft `key`.
pub(crate) fn draft(connection: &Connection, key: &str) -> Result<Option<String>> {
    let mut statement = connection.prepare_cached("SELECT body FROM draft WHERE key = ?1")?;
    Ok(statement.query_row([key], |row| row.get("body")).optional()?)
}

/// The keys of all drafts that begin with `prefix`.
pub(crate) fn drafts(connection: &Connection, prefix: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare_cached("SELECT key FROM draft WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key")?;
    let keys = statement.query_map([prefix], |row| row.get("key"))?;
    Ok(keys.collect::<rusqlite::Result<_>>()?)
}

/// Keeps the draft `key`.
pub(crate) fn put_draft(connection: &Connection, key: &str, body: &str) -> Result<()> {
    let sql = "INSERT INTO draft (key, body) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET body = excluded.body";
    connection.prepare_cached(sql)?.execute(params![key, body])?;
    Ok(())
}

/// Drops the draft `key`, if there is one.
pub(crate) fn remove_draft(connection: &Connection, key: &str) -> Result<()> {
    connection.prepare_cached("DELETE FROM draft WHERE key = ?1")?.execute([key])?;
    Ok(())
}

/// The next running number for `prefix`, from 1. Given back when the transaction is rolled back, so none is skipped.
pub(crate) fn next_run(connection: &Connection, prefix: &str) -> Result<u32> {
    let sql = "INSERT INTO run (prefix, last) VALUES (?1, 1) ON CONFLICT (prefix) DO UPDATE SET last = last + 1 RETURNING last";
    let last: i64 = connection.prepare_cached(sql)?.query_row([prefix], |row| row.get("last"))?;
    u32::try_from(last).map_err(|_| Error::Unreadable)
}
