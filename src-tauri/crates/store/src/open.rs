//! Making and opening a store. A wrong password, a newer file, a damaged file and a file in use are four answers, and
//! none of them changes a byte.

use std::fs::{self, File};
use std::path::Path;

use domain::own::Book;
use rusqlite::Connection;

use crate::book;
use crate::connect::{self, Expect};
use crate::error::{Error, Result};
use crate::folder::Folder;
use crate::house::House;
use crate::keys::derive::{Key, KeyRing};
use crate::keys::file::{KeyFile, Login, Purpose};
use crate::keys::recovery::RecoveryKey;
use crate::keys::slot::Hardness;
use crate::keys::throttle::Throttle;
use crate::log::head::{self, Head};
use crate::log::lines;
use crate::log::watch::Watch;
use crate::migrate;
use crate::rows;
use crate::store::{Mark, Peek, Store, peek};

/// How hard passwords are stretched in a new store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cost {
    /// Measured on this machine: about a second, never below the floor.
    Calibrated,
    /// The least that is ever accepted: 64 MiB, three passes.
    Floor,
}

/// A store to be made.
#[derive(Debug, Clone, Copy)]
pub struct NewStore<'a> {
    /// What it is for.
    pub purpose: Purpose,
    /// How hard its passwords are stretched.
    pub cost: Cost,
    /// Who opens it first.
    pub first: Login<'a>,
}

impl Store {
    /// Makes a store in `dir`, which must be absent or empty, and its recovery key, which is never shown again.
    ///
    /// # Errors
    /// [`Error::Exists`], [`Error::Empty`], [`Error::Disk`].
    pub fn create(dir: &Path, new: NewStore<'_>) -> Result<(Store, RecoveryKey)> {
        let hardness = match new.cost {
            Cost::Calibrated => Hardness::calibrated()?,
            Cost::Floor => Hardness::FLOOR,
        };
        let store_key = Key::random()?;
        let mut keys = KeyFile::new(new.purpose)?;
        keys.put(new.first, hardness, &store_key)?;
        let recovery = RecoveryKey::random()?;
        keys.put_recovery(&recovery, &store_key)?;

        let folder = Folder::new(dir);
        folder.make()?;
        let lock = folder.take()?;
        let ring = KeyRing::new(store_key);
        let mut connection = connect::sealed(&folder.database(), &ring.database, Expect::Absent)?;
        connect::settle(&connection)?;
        // The log grows beside the database and is folded in at closing: one wait for the disk per commit.
        connection.pragma_update(None, "journal_mode", "WAL")?;
        migrate::apply(&mut connection, 0, migrate::known())?;
        rows::rebuild::if_needed(&mut connection, domain::registers::all())?;
        head::settle(&folder, &ring.head, keys.store_id(), &Head::start())?;
        // Last: a folder without key files is no store, so a creation cut off leaves nothing that looks like one.
        keys.save(&folder, &ring.keys)?;
        let throttle = Throttle::new(None, keys.store_id());
        let house = House { store_id: keys.store_id().to_owned(), folder, ring, book: book::read(&connection, &[])? };
        let store =
            Store { connection, house, purpose: new.purpose, keys, throttle, mark: Mark::Follows, watch: Watch::new(), _lock: lock };
        Ok((store, recovery))
    }

    /// Opens the store in `dir`. Wrong passwords are counted by name in the folder `throttle`, which belongs to the platform's
    /// state and not to the store; without one they are not counted.
    ///
    /// # Errors
    /// [`Error::NotAStore`], [`Error::Newer`], [`Error::Damaged`], [`Error::InUse`], [`Error::WrongKey`],
    /// [`Error::Wait`]; after all of these every byte of the store is as it was.
    pub fn open(dir: &Path, login: Login<'_>, throttle: Option<&Path>) -> Result<Store> {
        unlock(dir, throttle, |keys| keys.counted_as(login.name), |keys| keys.open(login))
    }

    /// Opens the store in `dir` with the recovery key as typed from paper. Afterwards a new one should be made.
    ///
    /// # Errors
    /// [`Error::BadRecoveryLine`], and those of [`Store::open`].
    pub fn recover(dir: &Path, words: &str, throttle: Option<&Path>) -> Result<Store> {
        let recovery = RecoveryKey::parse(words)?;
        unlock(dir, throttle, |_| RECOVERY.to_owned(), |keys| keys.recover(&recovery))
    }

    /// Looks at the store in `dir` without a key.
    pub fn peek(dir: &Path) -> Result<Peek> {
        peek(dir)
    }
}

/// Under what tries with the recovery key are counted; no hashed name looks like it.
const RECOVERY: &str = "recovery";

fn unlock(
    dir: &Path,
    throttle: Option<&Path>,
    who: impl FnOnce(&KeyFile) -> String,
    key: impl FnOnce(&KeyFile) -> Result<Key>,
) -> Result<Store> {
    let folder = Folder::new(dir);
    KeyFile::load(&folder)?;
    let lock = folder.take()?;
    // Read again: until the lock was ours, another process could change it.
    let keys = KeyFile::load(&folder)?;
    let throttle = Throttle::new(throttle, keys.store_id());
    let store_key = throttle.attempt(&who(&keys), || key(&keys))?;
    let ring = KeyRing::new(store_key);
    keys.authentic(&ring.keys)?;
    let purpose = keys.purpose()?;
    // What its section added is read when the database is open.
    let house = House { store_id: keys.store_id().to_owned(), folder, ring, book: Book::default() };
    finish(house, keys, purpose, throttle, lock)
}

fn finish(mut house: House, keys: KeyFile, purpose: Purpose, throttle: Throttle, lock: File) -> Result<Store> {
    let (mut connection, version) = look_in(&house)?;
    connect::settle(&connection)?;
    if version < migrate::known() {
        migrate::keep_copy(&connection, &house.folder, &house.ring.database, version)?;
        migrate::apply(&mut connection, version, migrate::known())?;
    }
    rows::rebuild::if_needed(&mut connection, domain::registers::all())?;
    house.book = book::read(&connection, &[])?;
    let mark = if agrees(&connection, &house)? { Mark::Follows } else { Mark::Keeps };
    Ok(Store { connection, house, keys, purpose, throttle, mark, watch: Watch::new(), _lock: lock })
}

/// Opens the database and makes sure that it is one of ours, without changing anything should it not be.
fn look_in(house: &House) -> Result<(Connection, u32)> {
    let database = house.folder.database();
    if !database.exists() {
        return Err(Error::damaged("データベース"));
    }
    let write_ahead = house.folder.write_ahead();
    let was_there = write_ahead.exists();
    let looked = connect::sealed(&database, &house.ring.database, Expect::Present).and_then(|connection| {
        match connect::schema_version(&connection)? {
            // An empty file opens as an empty database: a store never is one.
            0 => Err(Error::damaged("データベース")),
            found if found > migrate::known() => Err(Error::Newer { found, known: migrate::known() }),
            version => Ok((connection, version)),
        }
    });
    if looked.is_err() && !was_there && fs::metadata(&write_ahead).is_ok_and(|file| file.len() == 0) {
        // Looking into the database made it; nothing was ever in it.
        fs::remove_file(&write_ahead)?;
    }
    looked
}

/// Whether the log still has the line that the mark beside the database names.
fn agrees(connection: &Connection, house: &House) -> Result<bool> {
    let kept = head::read(&house.folder, &house.ring.head, &house.store_id)?;
    Ok(match kept.head {
        None => false,
        Some(mark) if mark.seq == 0 => true,
        Some(mark) => lines::hash_of(connection, mark.seq)? == Some(mark.hash_hex),
    })
}

/// Makes a database with only the first `version` migrations, for the tests of upgrades.
#[cfg(test)]
pub(crate) fn set_back(folder: &Folder, key: &Key, version: u32) -> Result<()> {
    fs::remove_file(folder.database())?;
    let mut connection = connect::sealed(&folder.database(), key, Expect::Absent)?;
    connect::settle(&connection)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    migrate::apply(&mut connection, 0, version)?;
    Ok(())
}
