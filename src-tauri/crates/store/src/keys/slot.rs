//! A slot: the data key, wrapped so that one person's password, or the recovery key, opens it.

use std::time::Instant;

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::keys::derive::Key;
use crate::random;

/// How hard a password is to guess: Argon2id's memory (KiB), passes and lanes (RFC 9106).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hardness {
    pub(crate) memory_kib: u32,
    pub(crate) passes: u32,
    pub(crate) lanes: u32,
}

impl Hardness {
    /// The least that is ever used or accepted; a file that asks for less was tampered with.
    pub(crate) const FLOOR: Hardness = Hardness { memory_kib: 64 * 1024, passes: 3, lanes: 2 };
    /// The most memory that is accepted: more would only serve to exhaust the machine.
    const CEILING_KIB: u32 = 1024 * 1024;

    /// The hardest of 64, 128 and 256 MiB that this machine derives within about a second.
    pub(crate) fn calibrated() -> Result<Hardness> {
        let start = Instant::now();
        stretch(b"calibration", &[0; 16], Hardness::FLOOR)?;
        let floor_ms = start.elapsed().as_millis().max(1);
        let times = if floor_ms * 4 <= 1000 {
            4
        } else if floor_ms * 2 <= 1000 {
            2
        } else {
            1
        };
        Ok(Hardness { memory_kib: Hardness::FLOOR.memory_kib * times, ..Hardness::FLOOR })
    }

    fn acceptable(self) -> bool {
        let floor = Hardness::FLOOR;
        self.memory_kib >= floor.memory_kib
            && self.memory_kib <= Hardness::CEILING_KIB
            && (floor.passes..=16).contains(&self.passes)
            && (1..=16).contains(&self.lanes)
    }
}

/// What a slot's seal is bound to besides its own fields, so that slots cannot be moved between stores.
pub(crate) struct Place<'a> {
    pub(crate) store_id: &'a str,
    pub(crate) purpose: &'a str,
    pub(crate) format: u32,
}

/// The data key under one key. Everything is hexadecimal text, as it stands in the key file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slot {
    /// Random; tells slots apart.
    pub(crate) id: String,
    /// Salted hash of the login name; empty for the recovery slot. The name itself is only in the database.
    pub(crate) name: String,
    /// How the password is stretched; absent for the recovery slot, whose 256 bits need no stretching.
    pub(crate) hardness: Option<Hardness>,
    pub(crate) salt: String,
    pub(crate) nonce: String,
    pub(crate) wrapped: String,
}

impl Slot {
    /// Wraps `store_key` under `secret`; `name` is the hashed login name, empty with no `hardness`.
    pub(crate) fn seal(place: &Place<'_>, name: String, hardness: Option<Hardness>, secret: &[u8], store_key: &Key) -> Result<Slot> {
        let salt: [u8; 16] = random::bytes()?;
        let nonce: [u8; 12] = random::bytes()?;
        let mut slot = Slot {
            id: random::hex(&random::bytes::<8>()?),
            name,
            hardness,
            salt: random::hex(&salt),
            nonce: random::hex(&nonce),
            wrapped: String::new(),
        };
        let bound = slot.bound_to(place);
        let sealed = slot
            .cipher(secret, &salt)?
            .encrypt(Nonce::from_slice(&nonce), Payload { msg: &store_key.0, aad: bound.as_bytes() })
            .map_err(|_| Error::Unreadable)?;
        slot.wrapped = random::hex(&sealed);
        Ok(slot)
    }

    /// Opens the slot with `secret`. [`Error::WrongKey`] if the secret is not the one, or the slot was altered.
    pub(crate) fn open(&self, place: &Place<'_>, secret: &[u8]) -> Result<Key> {
        let damaged = || Error::damaged("鍵ファイル");
        let salt: [u8; 16] = random::unhex(&self.salt).ok_or_else(damaged)?;
        let nonce: [u8; 12] = random::unhex(&self.nonce).ok_or_else(damaged)?;
        let sealed: [u8; 48] = random::unhex(&self.wrapped).ok_or_else(damaged)?;
        let opened = self
            .cipher(secret, &salt)?
            .decrypt(Nonce::from_slice(&nonce), Payload { msg: &sealed, aad: self.bound_to(place).as_bytes() })
            .map(Zeroizing::new)
            .map_err(|_| Error::WrongKey)?;
        let mut key = Key([0; 32]);
        key.0.copy_from_slice(&opened);
        Ok(key)
    }

    fn cipher(&self, secret: &[u8], salt: &[u8; 16]) -> Result<Aes256Gcm> {
        let key = match self.hardness {
            Some(hardness) => stretch(secret, salt, hardness)?,
            None => {
                let mut full = Key([0; 32]);
                if secret.len() != full.0.len() {
                    return Err(Error::WrongKey);
                }
                full.0.copy_from_slice(secret);
                full.derive(&format!("recovery {}", self.salt))
            }
        };
        Ok(Aes256Gcm::new((&key.0).into()))
    }

    fn bound_to(&self, place: &Place<'_>) -> String {
        let hardness =
            self.hardness.map_or_else(|| "hkdf".to_owned(), |hard| format!("argon2id {} {} {}", hard.memory_kib, hard.passes, hard.lanes));
        format!("{}|{}|{}|{}|{}|{hardness}", place.store_id, place.purpose, place.format, self.id, self.name)
    }
}

/// A password as it is stretched: compatibility-composed, so that 全角 and 半角 of the same keys open the same lock.
pub(crate) fn password_bytes(password: &str) -> Zeroizing<Vec<u8>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(password.len() * 4));
    let mut buffer = [0; 4];
    for character in password.nfkc() {
        bytes.extend_from_slice(character.encode_utf8(&mut buffer).as_bytes());
    }
    bytes
}

/// Argon2id. [`Error::Memory`] when the machine cannot spare the memory, instead of the process dying.
fn stretch(secret: &[u8], salt: &[u8], hardness: Hardness) -> Result<Key> {
    if !hardness.acceptable() {
        return Err(Error::damaged("鍵ファイル"));
    }
    let params = Params::new(hardness.memory_kib, hardness.passes, hardness.lanes, Some(32)).map_err(|_| Error::Unreadable)?;
    let mut memory: Vec<Block> = Vec::new();
    memory.try_reserve_exact(params.block_count()).map_err(|_| Error::Memory)?;
    memory.resize(params.block_count(), Block::default());
    let mut key = Key([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(secret, salt, &mut key.0, &mut memory)
        .map_err(|_| Error::Unreadable)?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> Place<'static> {
        Place { store_id: "00", purpose: "test", format: 1 }
    }

    #[test]
    fn a_slot_opens_with_its_secret_in_its_place_only() {
        let key = Key::random().unwrap();
        let slot = Slot::seal(&place(), "n".into(), Some(Hardness::FLOOR), b"secret", &key).unwrap();
        assert!(slot.open(&place(), b"secret").unwrap().0 == key.0);
        assert!(matches!(slot.open(&place(), b"Secret"), Err(Error::WrongKey)));
        assert!(matches!(slot.open(&Place { store_id: "01", ..place() }, b"secret"), Err(Error::WrongKey)));
        let renamed = Slot { name: "m".into(), ..slot };
        assert!(matches!(renamed.open(&place(), b"secret"), Err(Error::WrongKey)));
    }

    #[test]
    fn a_slot_asking_for_too_little_or_too_much_work_is_refused() {
        for memory_kib in [1024, 63 * 1024, 2 * 1024 * 1024] {
            assert!(matches!(stretch(b"x", &[0; 16], Hardness { memory_kib, ..Hardness::FLOOR }), Err(Error::Damaged { .. })));
        }
        assert!(matches!(stretch(b"x", &[0; 16], Hardness { passes: 1, ..Hardness::FLOOR }), Err(Error::Damaged { .. })));
    }

    #[test]
    fn a_password_is_the_same_in_full_and_half_width() {
        assert_eq!(*password_bytes("Ａｂｃ１２３"), *password_bytes("Abc123"));
    }
}
