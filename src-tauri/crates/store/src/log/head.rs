//! The high-water mark: how long the log was, kept beside the database and printed on paper.
//!
//! A chain alone does not show that its end was cut off, nor that the whole file was set back to yesterday's. The
//! mark does. It is written in turn to two files, so that one is whole at any moment; without waiting for the disk,
//! because an older mark is still true: the log only grows.

use std::fs::File;
use std::io::Write;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::columns;
use crate::error::Result;
use crate::folder::{self, Folder};
use crate::keys::derive::Key;
use crate::random;

/// The end of the log, as printed on reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The last line's number; 0 for an empty log.
    pub seq: i64,
    /// Its hash, 64 hexadecimal digits; paper carries the first 16 to 20.
    pub hash_hex: String,
    /// When it was written, local; `None` for an empty log.
    pub at: Option<NaiveDateTime>,
}

impl Head {
    /// The end of a log without lines.
    pub(crate) fn start() -> Head {
        Head { seq: 0, hash_hex: random::hex(&super::chain::START), at: None }
    }
}

#[derive(Serialize, Deserialize)]
struct Mark {
    seq: i64,
    hash: String,
    at: String,
    mac: String,
}

impl Mark {
    fn authenticated(&self, store_id: &str) -> Vec<u8> {
        format!("{store_id}|{}|{}|{}", self.seq, self.hash, self.at).into_bytes()
    }
}

/// What the files beside the database say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    /// The higher of the two marks that are authentic.
    pub(crate) head: Option<Head>,
    /// How many of the two files are missing or not authentic.
    pub(crate) bad: usize,
}

/// Reads both files.
pub(crate) fn read(folder: &Folder, key: &Key, store_id: &str) -> Result<Kept> {
    let mut kept = Kept { head: None, bad: 0 };
    for path in folder.heads() {
        let mark = folder::read_if_there(&path)?.and_then(|bytes| authentic(&bytes, key, store_id));
        match mark {
            Some(head) if kept.head.as_ref().is_none_or(|other| head.seq > other.seq) => kept.head = Some(head),
            Some(_) => {}
            None => kept.bad += 1,
        }
    }
    Ok(kept)
}

fn authentic(bytes: &[u8], key: &Key, store_id: &str) -> Option<Head> {
    let mark: Mark = serde_json::from_slice(bytes).ok()?;
    let mac: [u8; 32] = random::unhex(&mark.mac)?;
    if !key.verifies(&mark.authenticated(store_id), &mac) {
        return None;
    }
    let at = if mark.at.is_empty() { None } else { Some(columns::read_second(&mark.at).ok()?) };
    Some(Head { seq: mark.seq, hash_hex: mark.hash, at })
}

/// Writes `head` to the file whose turn it is: odd lines to one, even lines to the other.
pub(crate) fn write(folder: &Folder, key: &Key, store_id: &str, head: &Head) -> Result<()> {
    let [even, odd] = folder.heads();
    File::create(if head.seq % 2 == 0 { even } else { odd })?.write_all(&sealed(key, store_id, head)?)?;
    Ok(())
}

/// Writes `head` to both files and waits for the disk.
pub(crate) fn settle(folder: &Folder, key: &Key, store_id: &str, head: &Head) -> Result<()> {
    let bytes = sealed(key, store_id, head)?;
    for path in folder.heads() {
        folder::replace(&path, &bytes)?;
    }
    Ok(())
}

fn sealed(key: &Key, store_id: &str, head: &Head) -> Result<Vec<u8>> {
    let at = head.at.map(columns::second).unwrap_or_default();
    let mut mark = Mark { seq: head.seq, hash: head.hash_hex.clone(), at, mac: String::new() };
    mark.mac = random::hex(&key.mac(&mark.authenticated(store_id)));
    Ok(serde_json::to_vec(&mark)?)
}
