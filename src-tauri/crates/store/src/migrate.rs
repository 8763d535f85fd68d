//! Upgrades: numbered SQL files, each applied once, in order, whole or not at all. A released one never changes.

use rusqlite::backup::Backup;
use rusqlite::{Connection, TransactionBehavior};

use crate::connect::{self, Expect};
use crate::error::{Error, Result};
use crate::folder::{self, Folder};
use crate::keys::derive::Key;
use crate::schema;

/// Every migration: its file's name and text. The database's `user_version` counts how many it has.
pub(crate) const MIGRATIONS: &[(&str, &str)] = &[
    ("0001_first.sql", include_str!("../migrations/0001_first.sql")),
    ("0002_registers.sql", include_str!("../migrations/0002_registers.sql")),
    ("0003_one_person.sql", include_str!("../migrations/0003_one_person.sql")),
    ("0004_regulation.sql", include_str!("../migrations/0004_regulation.sql")),
    ("0005_one_case.sql", include_str!("../migrations/0005_one_case.sql")),
    ("0006_whole_returns_systems_and_months.sql", include_str!("../migrations/0006_whole_returns_systems_and_months.sql")),
];

/// The schema version this program makes and knows.
pub(crate) fn known() -> u32 {
    // A handful of files.
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// Brings the database from version `from` to version `to`, one transaction for each step.
pub(crate) fn apply(connection: &mut Connection, from: u32, to: u32) -> Result<()> {
    for version in from + 1..=to {
        let (_, sql) = MIGRATIONS.get(version as usize - 1).ok_or(Error::Newer { found: to, known: known() })?;
        let step = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        step.execute_batch(sql)?;
        step.pragma_update(None, "user_version", version)?;
        step.commit()?;
    }
    Ok(())
}

/// Keeps a sealed copy of the database and its keys as they are before an upgrade from `version`.
///
/// A copy that is already there is from an attempt that was cut off, and is made anew under the same name.
pub(crate) fn keep_copy(connection: &Connection, folder: &Folder, key: &Key, version: u32) -> Result<()> {
    let [database, keys] = folder.before_upgrade(version);
    let unfinished = database.with_extension("db.new");
    if unfinished.exists() {
        std::fs::remove_file(&unfinished)?;
    }
    let mut copy = connect::sealed(&unfinished, key, Expect::Absent)?;
    // 1,000 pages at a time: the source is ours alone, so nothing restarts the copy.
    Backup::new(connection, &mut copy)?.run_to_completion(1000, std::time::Duration::ZERO, None)?;
    let copied = connect::schema_version(&copy)?;
    connect::settle(&copy)?;
    copy.close().map_err(|(_, error)| error)?;
    if copied != version {
        return Err(Error::damaged("更新前の控え"));
    }
    let [first, _] = folder.keys();
    if let Some(bytes) = folder::read_if_there(&first)? {
        folder::replace(&keys, &bytes)?;
    }
    std::fs::OpenOptions::new().write(true).open(&unfinished)?.sync_all()?;
    std::fs::rename(&unfinished, &database)?;
    folder::settle_folder(&database)
}

/// The SQL that the registers' definitions ask for beyond the first `applied` migrations: the text of the next one.
pub fn next_migration(applied: u32) -> Result<String> {
    let mut connection = connect::in_memory()?;
    apply(&mut connection, 0, applied)?;
    schema::difference(&connection, domain::registers::all())
}

/// How many migrations there are.
pub fn migrations() -> u32 {
    known()
}
