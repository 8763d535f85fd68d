//! One connection to the sealed database: the key, the pragmas and their reasons.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::keys::derive::Key;
use crate::search::{fold, tokenizer};

/// Whether a database is expected at the path, or is to be made there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expect {
    /// It is there.
    Present,
    /// It is made.
    Absent,
}

/// Opens the database at `path` with its raw key. Nothing is read or written yet, and closing writes nothing either
/// until [`settle`] says that the file is one of ours.
pub(crate) fn sealed(path: &Path, key: &Key, expect: Expect) -> Result<Connection> {
    let create = match expect {
        Expect::Present => OpenFlags::empty(),
        Expect::Absent => OpenFlags::SQLITE_OPEN_CREATE,
    };
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | create;
    let connection = Connection::open_with_flags(path, flags)?;
    // SQLCipher writes a line to stderr for every page it cannot read; the answer goes to the caller instead.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    let literal = key.sqlcipher_literal();
    let statement = Zeroizing::new(format!("PRAGMA key = \"{}\"", literal.as_str()));
    connection.execute_batch(&statement)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.busy_timeout(Duration::ZERO)?;
    prepare(&connection)?;
    Ok(connection)
}

/// An unkeyed database in memory, for comparing schemas.
pub(crate) fn in_memory() -> Result<Connection> {
    let connection = Connection::open_in_memory()?;
    prepare(&connection)?;
    Ok(connection)
}

fn prepare(connection: &Connection) -> Result<()> {
    connection.execute_batch(include_str!("pragmas.sql"))?;
    // The schema's own tables and their shadows cannot be written behind the triggers' back.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // A schema from a copied file must not call functions with side effects.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // A mistyped column name is an error, not a text.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.set_prepared_statement_cache_capacity(128);
    tokenizer::register(connection)?;
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_DIRECTONLY;
    connection.create_scalar_function("fold", 1, flags, |context| Ok(fold::fold(&context.get::<String>(0)?)))?;
    Ok(())
}

/// The version of the schema in the database, which proves that the key fits and the first page is whole.
///
/// # Errors
/// [`Error::Damaged`] where the first page does not open with the key.
pub(crate) fn schema_version(connection: &Connection) -> Result<u32> {
    let version: i64 = connection
        .query_row("SELECT user_version AS version FROM pragma_user_version", [], |row| row.get("version"))
        .map_err(|_| Error::damaged("データベース"))?;
    connection
        .query_row("SELECT count(*) AS things FROM sqlite_schema", [], |row| row.get::<_, i64>("things"))
        .map_err(|_| Error::damaged("データベース"))?;
    u32::try_from(version).map_err(|_| Error::damaged("データベース"))
}

/// From here on the database is in use: closing folds the write-ahead log in and removes it.
pub(crate) fn settle(connection: &Connection) -> Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(())
}
