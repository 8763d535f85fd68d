//! The sealed file: AES-256-GCM in pieces of 64 KiB, the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015).
//!
//! Each piece's nonce counts the pieces and marks the last one, so that no piece can be changed, exchanged, taken
//! out or cut off. The header is authenticated with every piece and holds the file's own id, so that files cannot
//! be exchanged either.

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::keys::derive::Key;
use crate::random;

const MAGIC: &[u8; 8] = b"HOGODAI1";
const PREFIX: usize = 7;
const HEADER: usize = MAGIC.len() + 16 + PREFIX;
const PIECE: usize = 64 * 1024;
const TAG: usize = 16;

/// A sealed file's random id, also its name.
pub(crate) type FileId = [u8; 16];

/// Seals `plain` under the file's own `key`.
pub(crate) fn seal(key: &Key, id: &FileId, plain: &[u8]) -> Result<Vec<u8>> {
    let prefix: [u8; PREFIX] = random::bytes()?;
    let pieces = plain.len().div_ceil(PIECE).max(1);
    let mut sealed = Vec::with_capacity(HEADER + plain.len() + pieces * TAG);
    sealed.extend_from_slice(MAGIC);
    sealed.extend_from_slice(id);
    sealed.extend_from_slice(&prefix);
    let header: [u8; HEADER] = sealed.as_slice().try_into().map_err(|_| Error::Unreadable)?;
    let cipher = Aes256Gcm::new((&key.0).into());
    for place in 0..pieces {
        let piece = &plain[place * PIECE..plain.len().min((place + 1) * PIECE)];
        let nonce = nonce(&prefix, place, place + 1 == pieces)?;
        let closed = cipher.encrypt(Nonce::from_slice(&nonce), Payload { msg: piece, aad: &header });
        sealed.extend_from_slice(&closed.map_err(|_| Error::Unreadable)?);
    }
    Ok(sealed)
}

/// Opens what [`seal`] made for the file `id`. [`Error::Damaged`] for anything else.
pub(crate) fn open(key: &Key, id: &FileId, sealed: &[u8]) -> Result<Vec<u8>> {
    let damaged = || Error::damaged("写真");
    let (header, body) = sealed.split_at_checked(HEADER).ok_or_else(damaged)?;
    if !header.starts_with(MAGIC) || header[MAGIC.len()..MAGIC.len() + 16] != *id || body.is_empty() {
        return Err(damaged());
    }
    let prefix: [u8; PREFIX] = header[HEADER - PREFIX..].try_into().map_err(|_| damaged())?;
    let cipher = Aes256Gcm::new((&key.0).into());
    let pieces = body.len().div_ceil(PIECE + TAG);
    let mut plain = Vec::with_capacity(body.len());
    for (place, piece) in body.chunks(PIECE + TAG).enumerate() {
        let nonce = nonce(&prefix, place, place + 1 == pieces)?;
        let opened = cipher.decrypt(Nonce::from_slice(&nonce), Payload { msg: piece, aad: header });
        plain.extend_from_slice(&opened.map_err(|_| damaged())?);
    }
    Ok(plain)
}

fn nonce(prefix: &[u8; PREFIX], place: usize, last: bool) -> Result<[u8; 12]> {
    let mut nonce = [0; 12];
    nonce[..PREFIX].copy_from_slice(prefix);
    nonce[PREFIX..11].copy_from_slice(&u32::try_from(place).map_err(|_| Error::Unreadable)?.to_be_bytes());
    nonce[11] = u8::from(last);
    Ok(nonce)
}

/// Wraps a file's own key under the photographs' key, bound to the file: nonce, then the sealed key.
pub(crate) fn wrap(photo_key: &Key, id: &FileId, key: &Key) -> Result<Vec<u8>> {
    let nonce: [u8; 12] = random::bytes()?;
    let sealed = Aes256Gcm::new((&photo_key.0).into())
        .encrypt(Nonce::from_slice(&nonce), Payload { msg: &key.0, aad: id })
        .map_err(|_| Error::Unreadable)?;
    Ok([&nonce[..], &sealed].concat())
}

/// Unwraps what [`wrap`] made.
pub(crate) fn unwrap(photo_key: &Key, id: &FileId, wrapped: &[u8]) -> Result<Key> {
    let damaged = || Error::damaged("写真の鍵");
    let (nonce, sealed) = wrapped.split_at_checked(12).ok_or_else(damaged)?;
    let opened = Aes256Gcm::new((&photo_key.0).into())
        .decrypt(Nonce::from_slice(nonce), Payload { msg: sealed, aad: id })
        .map(Zeroizing::new)
        .map_err(|_| damaged())?;
    Ok(Key(opened.as_slice().try_into().map_err(|_| damaged())?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: FileId = [5; 16];

    fn sample(length: usize) -> Vec<u8> {
        (0..length).map(|at| (at % 251) as u8).collect()
    }

    #[test]
    fn files_of_every_awkward_length_come_back() {
        let key = Key([1; 32]);
        for length in [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 7] {
            let plain = sample(length);
            assert_eq!(open(&key, &ID, &seal(&key, &ID, &plain).unwrap()).unwrap(), plain, "{length}");
        }
    }

    #[test]
    fn any_flipped_bit_is_found() {
        let key = Key([1; 32]);
        let sealed = seal(&key, &ID, &sample(PIECE + 100)).unwrap();
        for at in (0..sealed.len()).step_by(331).chain([0, 8, HEADER - 1, HEADER, sealed.len() - 1]) {
            let mut flipped = sealed.clone();
            flipped[at] ^= 1;
            assert!(matches!(open(&key, &ID, &flipped), Err(Error::Damaged { .. })), "byte {at}");
        }
    }

    #[test]
    fn cutting_off_is_found_also_between_pieces() {
        let key = Key([1; 32]);
        let sealed = seal(&key, &ID, &sample(3 * PIECE)).unwrap();
        for length in [0, 5, HEADER, HEADER + 1, HEADER + PIECE + TAG, HEADER + 2 * (PIECE + TAG), sealed.len() - 1] {
            assert!(open(&key, &ID, &sealed[..length]).is_err(), "{length} bytes");
        }
        let longer = [&sealed[..], &[0; 16]].concat();
        assert!(open(&key, &ID, &longer).is_err());
    }

    #[test]
    fn exchanged_pieces_and_exchanged_files_are_found() {
        let key = Key([1; 32]);
        let sealed = seal(&key, &ID, &sample(3 * PIECE)).unwrap();
        let mut exchanged = sealed.clone();
        let (first, second) = exchanged[HEADER..].split_at_mut(PIECE + TAG);
        first.swap_with_slice(&mut second[..PIECE + TAG]);
        assert!(open(&key, &ID, &exchanged).is_err());
        assert!(open(&key, &[6; 16], &sealed).is_err());
        assert!(open(&Key([2; 32]), &ID, &sealed).is_err());
    }

    #[test]
    fn a_wrapped_key_belongs_to_its_file() {
        let (photo, own) = (Key([3; 32]), Key([4; 32]));
        let wrapped = wrap(&photo, &ID, &own).unwrap();
        assert!(unwrap(&photo, &ID, &wrapped).unwrap().0 == own.0);
        assert!(unwrap(&photo, &[6; 16], &wrapped).is_err());
        assert!(unwrap(&photo, &ID, &wrapped[..20]).is_err());
    }
}
