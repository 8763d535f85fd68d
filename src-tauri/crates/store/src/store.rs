//! The open store: its keys, its acts, its reading, its verification, its closing.

use std::fs::File;
use std::path::Path;

use domain::register::Register;
use rusqlite::{Connection, TransactionBehavior};

use crate::act::{Acted, Line, Tx};
use crate::book;
use crate::desk;
use crate::error::{Error, Result};
use crate::finding::{Finding, Step};
use crate::folder::Folder;
use crate::house::House;
use crate::keys::file::{KeyFile, Login, Purpose};
use crate::keys::recovery::RecoveryKey;
use crate::keys::throttle::Throttle;
use crate::log::head::{self, Head};
use crate::log::watch::{Chain, Watch};
use crate::read::Reader;
use crate::schema;
use crate::verify;

/// What can be said of a store without a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peek {
    /// What it says it is for; proven only by opening it.
    pub purpose: Purpose,
    /// The format of its files.
    pub format: u32,
}

/// Looks at the store in `dir` without opening it. Changes nothing.
///
/// # Errors
/// [`Error::NotAStore`], [`Error::Newer`], [`Error::Damaged`].
pub(crate) fn peek(dir: &Path) -> Result<Peek> {
    let keys = KeyFile::load(&Folder::new(dir))?;
    Ok(Peek { purpose: keys.purpose()?, format: keys.format() })
}

/// An open store. One process has it at a time; dropping it closes it.
pub struct Store {
    pub(crate) connection: Connection,
    pub(crate) house: House,
    pub(crate) keys: KeyFile,
    pub(crate) purpose: Purpose,
    pub(crate) throttle: Throttle,
    /// Whether the mark beside the database still follows the log. It stops where the log was found shorter than
    /// the mark or different from it: writing on would wipe the evidence away.
    pub(crate) mark: Mark,
    /// How far the chain has been proven since.
    pub(crate) watch: Watch,
    /// Held until the end: dropped last, when the database is closed.
    pub(crate) _lock: File,
}

/// Whether the high-water mark follows the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Follows,
    Keeps,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Store({})", self.purpose.id())
    }
}

impl Store {
    /// What the store is for.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// The store's random id, 32 hexadecimal digits: names its folder for temporary files, its backups.
    pub fn id(&self) -> &str {
        &self.house.store_id
    }

    /// Lets `login` open the store from now on; an existing name gets this password.
    pub fn add_key(&mut self, login: Login<'_>) -> Result<()> {
        let hardness = self.keys.hardness();
        self.change_keys(|keys, house| keys.put(login, hardness, &house.ring.store_key))
    }

    /// Lets `name` open the store no more. Who copied the files before still can: that needs a new data key.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an unknown name, [`Error::LastKey`] for the last one.
    pub fn remove_key(&mut self, name: &str) -> Result<()> {
        self.change_keys(|keys, _| keys.remove(name))
    }

    /// Whether `name` can open the store.
    pub fn has_key(&self, name: &str) -> bool {
        self.keys.has(name)
    }

    /// Whether `login` opens this store: for the screen's lock, and before what weighs much. Counted like opening.
    pub fn check_password(&self, login: Login<'_>) -> Result<()> {
        let opened = self.throttle.attempt(&self.keys.counted_as(login.name), || self.keys.open(login))?;
        if opened.0 == self.house.ring.store_key.0 { Ok(()) } else { Err(Error::WrongKey) }
    }

    /// Whether both copies of the key file are whole and alike.
    ///
    /// # Errors
    /// [`Error::Unread`].
    pub fn keys_whole(&self) -> Result<bool> {
        self.keys.both_whole(&self.house.folder)
    }

    /// Writes both copies of the key file anew from what opened the store.
    pub fn mend_keys(&mut self) -> Result<()> {
        self.change_keys(|_, _| Ok(()))
    }

    /// How many keys belong to none of `names`: what an interruption between the rows and the key file left behind.
    pub fn stray_keys(&self, names: &[&str]) -> usize {
        self.keys.strays(names)
    }

    /// Takes every key away that belongs to none of `names`.
    ///
    /// # Errors
    /// [`Error::LastKey`] where no key would be left.
    pub fn remove_stray_keys(&mut self, names: &[&str]) -> Result<()> {
        self.change_keys(|keys, _| keys.remove_strays(names))
    }

    /// Lets `recovery` open the store; the one on paper until now opens nothing any more. Whoever calls this has put the new
    /// one on paper, or on a disk that keeps it, before.
    pub fn put_recovery(&mut self, recovery: &RecoveryKey) -> Result<()> {
        self.change_keys(|keys, house| keys.put_recovery(recovery, &house.ring.store_key))
    }

    /// Changes the key file on disk and in memory together, or neither.
    fn change_keys<T>(&mut self, change: impl FnOnce(&mut KeyFile, &House) -> Result<T>) -> Result<T> {
        let mut keys = self.keys.clone();
        let value = change(&mut keys, &self.house)?;
        keys.save(&self.house.folder, &self.house.ring.keys)?;
        self.keys = keys;
        Ok(value)
    }

    /// Reading.
    pub fn read(&self) -> Reader<'_> {
        Reader { connection: &self.connection, house: &self.house }
    }

    /// The one door for changes: runs `work` in a transaction, writes one line to the log and commits all of it; or,
    /// if `work` fails, nothing.
    pub fn act<T, E: From<Error>>(&mut self, line: &Line<'_>, work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>) -> Result<Acted<T>, E> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
        let mut tx = Tx::new(transaction, &self.house, *line);
        let value = match work(&mut tx) {
            Ok(value) => value,
            Err(refused) => {
                tx.abandon();
                return Err(refused);
            }
        };
        let ended = tx.finish()?;
        if let Some(book) = ended.book {
            self.house.book = book;
        }
        self.follow(&ended.head);
        Ok(Acted { value, seq: ended.head.seq, moved: ended.moved })
    }

    /// Takes in a definition that no migration knows: a new register, or one of the house's with more fields. The very
    /// statements that its migration would have are run, and from then on this open store uses it like any other.
    ///
    /// Only a test store does so: it is how the promise is held that a definition is all that a register needs.
    pub fn try_out(&mut self, register: &'static Register) -> Result<()> {
        if self.purpose != Purpose::Test {
            return Err(Error::Refused("try_out".to_owned()));
        }
        let tried: Vec<&'static Register> = self.house.book.tried().iter().copied().chain([register]).collect();
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(&schema::difference(&transaction, &[register])?)?;
        let book = book::read(&transaction, &tried)?;
        transaction.commit()?;
        self.house.book = book;
        Ok(())
    }

    /// Keeps what somebody began to type. No act: nothing of it counts until it is saved, and the log has no line of it.
    pub fn keep_draft(&mut self, key: &str, body: &str) -> Result<()> {
        desk::put_draft(&self.connection, key, body)
    }

    /// Drops a draft, if there is one.
    pub fn drop_draft(&mut self, key: &str) -> Result<()> {
        desk::remove_draft(&self.connection, key)
    }

    /// Whether the log, when the store was opened, ended where the mark beside it says: nothing was cut off or put back.
    pub fn log_agrees(&self) -> bool {
        self.mark == Mark::Follows
    }

    /// What [`Store::prove_on`] first found wrong, if anything.
    pub fn broken_chain(&self) -> Option<&Finding> {
        self.watch.broken()
    }

    /// Proves at most `at_most` more lines of the chain, on from where the last call ended.
    pub fn prove_on(&mut self, at_most: u32) -> Result<Chain> {
        self.watch.go_on(&self.connection, &self.house.ring.log, at_most)
    }

    /// Lets the mark follow the log. The act is already done, and an older mark is still true, so a disk that refuses
    /// here does not undo it; closing tries again and says so.
    fn follow(&self, head: &Head) {
        if self.mark == Mark::Follows {
            let _ = head::write(&self.house.folder, &self.house.ring.head, &self.house.store_id, head);
        }
    }

    /// Verifies everything: the file, the log, the records, their references, the photographs, the definitions.
    pub fn verify(&self, progress: &mut dyn FnMut(Step)) -> Vec<Finding> {
        verify::all(&self.read(), progress)
    }

    /// Settles the mark on the disk and closes.
    pub fn close(self) -> Result<()> {
        if self.mark == Mark::Follows {
            let head = self.read().log_head()?;
            head::settle(&self.house.folder, &self.house.ring.head, &self.house.store_id, &head)?;
        }
        self.connection.close().map_err(|(_, error)| error)?;
        Ok(())
    }
}
