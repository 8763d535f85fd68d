//! One data key, and a key of its own for each purpose (HKDF-SHA256, RFC 5869).

use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::error::Result;
use crate::random;

/// 32 bytes that leave no copy behind when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Key(pub(crate) [u8; 32]);

impl Key {
    /// A new random key.
    pub(crate) fn random() -> Result<Key> {
        Ok(Key(random::bytes()?))
    }

    /// The key that belongs to `label` under this one.
    pub(crate) fn derive(&self, label: &str) -> Key {
        let mut derived = Key([0; 32]);
        // 32 bytes is within HKDF's 255 blocks, so the expansion cannot be refused; were it, the
        // all-zero key would not open anything.
        let _ = Hkdf::<Sha256>::new(None, &self.0).expand(label.as_bytes(), &mut derived.0);
        derived
    }

    /// HMAC-SHA256 of `message` under this key.
    pub(crate) fn mac(&self, message: &[u8]) -> [u8; 32] {
        keyed(self, message).finalize().into_bytes().into()
    }

    /// Whether `mac` is this key's HMAC of `message`, compared in constant time.
    pub(crate) fn verifies(&self, message: &[u8], mac: &[u8]) -> bool {
        keyed(self, message).verify_slice(mac).is_ok()
    }

    /// The key in SQLCipher's raw form `x'…64 digits…'`. Any other length would silently become a passphrase.
    pub(crate) fn sqlcipher_literal(&self) -> Zeroizing<String> {
        let mut literal = Zeroizing::new(String::with_capacity(67));
        literal.push_str("x'");
        let digits = Zeroizing::new(random::hex(&self.0));
        literal.push_str(&digits);
        literal.push('\'');
        literal
    }
}

#[allow(clippy::expect_used)] // HMAC takes a key of any length: RFC 2104 pads or hashes it.
fn keyed(key: &Key, message: &[u8]) -> Hmac<Sha256> {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&key.0).expect("any length is a key");
    mac.update(message);
    mac
}

/// All keys of an open store.
#[derive(Clone)]
pub(crate) struct KeyRing {
    /// What the slots wrap.
    pub(crate) store_key: Key,
    /// SQLCipher's raw key.
    pub(crate) database: Key,
    /// Wraps each photograph's own key.
    pub(crate) photo: Key,
    /// The operation log's chain.
    pub(crate) log: Key,
    /// Authenticates the key file.
    pub(crate) keys: Key,
    /// Authenticates the high-water mark.
    pub(crate) head: Key,
}

impl KeyRing {
    /// Derives every key from the one that the slots wrap.
    pub(crate) fn new(store_key: Key) -> KeyRing {
        KeyRing {
            database: store_key.derive("db"),
            photo: store_key.derive("photo"),
            log: store_key.derive("log"),
            keys: store_key.derive("keys"),
            head: store_key.derive("head"),
            store_key,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_purpose_has_a_key_of_its_own() {
        let ring = KeyRing::new(Key([7; 32]));
        let all = [&ring.store_key, &ring.database, &ring.photo, &ring.log, &ring.keys, &ring.head];
        for (place, one) in all.iter().enumerate() {
            assert!(all[place + 1..].iter().all(|other| other.0 != one.0));
        }
    }

    #[test]
    fn the_raw_key_has_the_length_sqlcipher_takes_as_raw() {
        let literal = Key([0xab; 32]).sqlcipher_literal();
        assert_eq!(literal.len(), 67);
        assert!(literal.starts_with("x'abab") && literal.ends_with("ab'"));
    }
}
