//! The key file: who can open the store, in two copies, each checked by a sum and both by the key inside.
//!
//! Its first line is JSON, its second that line's SHA-256. Every future format keeps these two lines and the member
//! `format`, so that an older program can tell "newer" from "damaged".

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use crate::error::{Error, Result};
use crate::folder::{self, Folder};
use crate::keys::derive::Key;
use crate::keys::recovery::RecoveryKey;
use crate::keys::slot::{Hardness, Place, Slot, password_bytes};
use crate::random;

/// The newest format of the key file, and with it of the store's folder, that this program knows.
pub(crate) const FORMAT: u32 = 1;

/// What the store is for. Practice and test stores allow a fixed clock, and say so on every page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The section's real records.
    Real,
    /// A store to practise in.
    Practice,
    /// A store made by a test.
    Test,
}

impl Purpose {
    const ALL: [Purpose; 3] = [Purpose::Real, Purpose::Practice, Purpose::Test];

    /// The identifier, as in the key file and the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Purpose::Real => "real",
            Purpose::Practice => "practice",
            Purpose::Test => "test",
        }
    }
}

/// A name to log in with, and its password.
#[derive(Clone, Copy)]
pub struct Login<'a> {
    /// The name; compared after NFKC, so that widths do not matter.
    pub name: &'a str,
    /// The password; likewise.
    pub password: &'a str,
}

impl std::fmt::Debug for Login<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Login(…)")
    }
}

/// A login name as it is compared: compatibility-composed, without spaces at the ends.
pub(crate) fn login_name(name: &str) -> String {
    name.nfkc().collect::<String>().trim().to_owned()
}

/// Who can open the store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyFile {
    format: u32,
    sequence: u64,
    store_id: String,
    purpose: String,
    name_salt: String,
    slots: Vec<Slot>,
    recovery: Option<Slot>,
    /// HMAC of all above under a key derived from the data key.
    mac: String,
}

impl KeyFile {
    /// A key file nobody can open yet.
    pub(crate) fn new(purpose: Purpose) -> Result<KeyFile> {
        Ok(KeyFile {
            format: FORMAT,
            sequence: 0,
            store_id: random::hex(&random::bytes::<16>()?),
            purpose: purpose.id().to_owned(),
            name_salt: random::hex(&random::bytes::<16>()?),
            slots: Vec::new(),
            recovery: None,
            mac: String::new(),
        })
    }

    /// The newer of the two good copies.
    ///
    /// # Errors
    /// [`Error::NotAStore`], [`Error::Newer`], or [`Error::Damaged`] when neither copy is good.
    pub(crate) fn load(folder: &Folder) -> Result<KeyFile> {
        let mut best: Option<KeyFile> = None;
        let mut found = false;
        for path in folder.keys() {
            let Some(bytes) = folder::read_if_there(&path)? else { continue };
            found = true;
            match KeyFile::read(&bytes) {
                Ok(file) if best.as_ref().is_none_or(|other| file.sequence > other.sequence) => best = Some(file),
                Err(newer @ Error::Newer { .. }) => return Err(newer),
                Ok(_) | Err(_) => {}
            }
        }
        match best {
            Some(file) => Ok(file),
            None if found || folder.database().exists() => Err(Error::damaged("鍵ファイル")),
            None => Err(Error::NotAStore),
        }
    }

    /// Whether both copies on the disk are this very file. A copy that is missing, damaged or older opens nothing while
    /// the other is whole, but one more loss would lock everybody out.
    ///
    /// # Errors
    /// [`Error::Unread`].
    pub(crate) fn both_whole(&self, folder: &Folder) -> Result<bool> {
        for path in folder.keys() {
            let copy = folder::read_if_there(&path)?;
            if !copy.is_some_and(|bytes| KeyFile::read(&bytes).is_ok_and(|file| file == *self)) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn read(bytes: &[u8]) -> Result<KeyFile> {
        let damaged = || Error::damaged("鍵ファイル");
        let text = std::str::from_utf8(bytes).map_err(|_| damaged())?;
        let (body, sum) = text.split_once('\n').ok_or_else(damaged)?;
        if sum.trim_end() != random::hex(&Sha256::digest(body)) {
            return Err(damaged());
        }
        let value: serde_json::Value = serde_json::from_str(body).map_err(|_| damaged())?;
        match value.get("format").and_then(serde_json::Value::as_u64).and_then(|found| u32::try_from(found).ok()) {
            Some(found) if found > FORMAT => Err(Error::Newer { found, known: FORMAT }),
            Some(_) => serde_json::from_value(value).map_err(|_| damaged()),
            None => Err(damaged()),
        }
    }

    /// Authenticates with `key` and writes both copies, one after the other.
    pub(crate) fn save(&mut self, folder: &Folder, key: &Key) -> Result<()> {
        self.sequence += 1;
        self.mac = random::hex(&key.mac(self.authenticated()?.as_bytes()));
        let body = serde_json::to_string(self)?;
        let text = format!("{body}\n{}\n", random::hex(&Sha256::digest(&body)));
        for path in folder.keys() {
            folder::replace(&path, text.as_bytes())?;
        }
        Ok(())
    }

    /// Whether the file is what was last written by somebody who held the data key.
    pub(crate) fn authentic(&self, key: &Key) -> Result<()> {
        let mac: [u8; 32] = random::unhex(&self.mac).ok_or_else(|| Error::damaged("鍵ファイル"))?;
        if key.verifies(self.authenticated()?.as_bytes(), &mac) { Ok(()) } else { Err(Error::damaged("鍵ファイル")) }
    }

    fn authenticated(&self) -> Result<String> {
        Ok(serde_json::to_string(&KeyFile { mac: String::new(), ..self.clone() })?)
    }

    pub(crate) fn format(&self) -> u32 {
        self.format
    }

    pub(crate) fn store_id(&self) -> &str {
        &self.store_id
    }

    pub(crate) fn purpose(&self) -> Result<Purpose> {
        Purpose::ALL.into_iter().find(|one| one.id() == self.purpose).ok_or_else(|| Error::damaged("鍵ファイル"))
    }

    fn place(&self) -> Place<'_> {
        Place { store_id: &self.store_id, purpose: &self.purpose, format: self.format }
    }

    /// A name as it stands in the file: salted, so that a stolen file does not list the staff.
    fn hashed(&self, name: &str) -> String {
        let mut hash = Sha256::new();
        hash.update(self.name_salt.as_bytes());
        hash.update(login_name(name).as_bytes());
        random::hex(&hash.finalize())
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        let hashed = self.hashed(name);
        self.slots.iter().any(|slot| slot.name == hashed)
    }

    /// Under what tries with `name` are counted: the same for every spelling of it, whether or not there is such a person.
    pub(crate) fn counted_as(&self, name: &str) -> String {
        self.hashed(name)
    }

    /// How many slots belong to none of `names`.
    pub(crate) fn strays(&self, names: &[&str]) -> usize {
        let kept: Vec<String> = names.iter().map(|name| self.hashed(name)).collect();
        self.slots.iter().filter(|slot| !kept.contains(&slot.name)).count()
    }

    /// Takes those slots away; [`Error::LastKey`] where none would be left.
    pub(crate) fn remove_strays(&mut self, names: &[&str]) -> Result<()> {
        let kept: Vec<String> = names.iter().map(|name| self.hashed(name)).collect();
        if !self.slots.iter().any(|slot| kept.contains(&slot.name)) {
            return Err(Error::LastKey);
        }
        self.slots.retain(|slot| kept.contains(&slot.name));
        Ok(())
    }

    /// The data key, by name and password. An unknown name takes as long as a wrong password.
    pub(crate) fn open(&self, login: Login<'_>) -> Result<Key> {
        let hashed = self.hashed(login.name);
        let password = password_bytes(login.password);
        match self.slots.iter().find(|slot| slot.name == hashed) {
            Some(slot) => slot.open(&self.place(), &password),
            None => {
                if let Some(other) = self.slots.first() {
                    let _ = other.open(&self.place(), b"");
                }
                Err(Error::WrongKey)
            }
        }
    }

    /// The data key, by the recovery key.
    pub(crate) fn recover(&self, key: &RecoveryKey) -> Result<Key> {
        self.recovery.as_ref().ok_or(Error::WrongKey)?.open(&self.place(), &key.0)
    }

    /// Lets `login` open the store; replaces the slot of that name.
    pub(crate) fn put(&mut self, login: Login<'_>, hardness: Hardness, store_key: &Key) -> Result<()> {
        if login_name(login.name).is_empty() || login.password.is_empty() {
            return Err(Error::Empty);
        }
        let hashed = self.hashed(login.name);
        let slot = Slot::seal(&self.place(), hashed.clone(), Some(hardness), &password_bytes(login.password), store_key)?;
        self.slots.retain(|slot| slot.name != hashed);
        self.slots.push(slot);
        Ok(())
    }

    /// Takes the slot of `name` away. The last one stays: a store that only paper opens is nearly a lost one.
    pub(crate) fn remove(&mut self, name: &str) -> Result<()> {
        let hashed = self.hashed(name);
        if !self.slots.iter().any(|slot| slot.name == hashed) {
            return Err(Error::NotFound);
        }
        if self.slots.len() == 1 {
            return Err(Error::LastKey);
        }
        self.slots.retain(|slot| slot.name != hashed);
        Ok(())
    }

    /// Lets `recovery` open the store; the former one opens nothing from the next save on.
    pub(crate) fn put_recovery(&mut self, recovery: &RecoveryKey, store_key: &Key) -> Result<()> {
        self.recovery = Some(Slot::seal(&self.place(), String::new(), None, &recovery.0, store_key)?);
        Ok(())
    }

    /// How hard the passwords of this store are stretched: as the first slot was, on the machine that made it.
    pub(crate) fn hardness(&self) -> Hardness {
        self.slots.iter().find_map(|slot| slot.hardness).unwrap_or(Hardness::FLOOR)
    }
}
