//! The chain: what a line's hash covers, and in which bytes (HMAC-SHA-256, RFC 2104).

use crate::keys::derive::Key;

/// The first line's predecessor.
pub(crate) const START: [u8; 32] = [0; 32];

/// Everything about a line that its hash covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) seq: i64,
    pub(crate) at: String,
    pub(crate) actor: String,
    pub(crate) role: String,
    pub(crate) act: String,
    pub(crate) register: String,
    pub(crate) record_no: String,
    pub(crate) summary: String,
    /// JSON as stored, byte for byte.
    pub(crate) body: String,
    /// The records it is about, in ascending order of register and key.
    pub(crate) subjects: Vec<Subject>,
}

/// A record a line is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Subject {
    pub(crate) register: String,
    pub(crate) id: i64,
    /// The record's seal after the act; empty if the act did not change it.
    pub(crate) seal: String,
}

impl Entry {
    /// The bytes that are hashed: a version, the number, each text and the subjects, every part preceded by its
    /// length so that no two different lines have the same bytes.
    pub(crate) fn canonical(&self) -> Vec<u8> {
        let mut bytes = vec![1];
        bytes.extend_from_slice(&self.seq.to_be_bytes());
        for text in [&self.at, &self.actor, &self.role, &self.act, &self.register, &self.record_no, &self.summary, &self.body] {
            put(&mut bytes, text);
        }
        bytes.extend_from_slice(&(self.subjects.len() as u64).to_be_bytes());
        for subject in &self.subjects {
            put(&mut bytes, &subject.register);
            bytes.extend_from_slice(&subject.id.to_be_bytes());
            put(&mut bytes, &subject.seal);
        }
        bytes
    }

    /// The hash of this line after a line with hash `prev`.
    pub(crate) fn hash(&self, key: &Key, prev: &[u8; 32]) -> [u8; 32] {
        let mut bytes = self.canonical();
        bytes.extend_from_slice(prev);
        key.mac(&bytes)
    }
}

fn put(bytes: &mut Vec<u8>, text: &str) {
    bytes.extend_from_slice(&(text.len() as u64).to_be_bytes());
    bytes.extend_from_slice(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn entry() -> impl Strategy<Value = Entry> {
        let text = || "[a-c甲|]{0,3}";
        let texts = (text(), text(), text(), text(), text(), text(), text(), text());
        (
            0i64..3,
            texts,
            prop::collection::vec((text(), 0i64..3, text()).prop_map(|(register, id, seal)| Subject { register, id, seal }), 0..3),
        )
            .prop_map(|(seq, texts, subjects)| {
                let (at, actor, role, act, register, record_no, summary, body) = texts;
                Entry { seq, at, actor, role, act, register, record_no, summary, body, subjects }
            })
    }

    proptest! {
        #[test]
        fn different_lines_have_different_bytes(one in entry(), other in entry()) {
            prop_assert_eq!(one == other, one.canonical() == other.canonical());
        }

        #[test]
        fn words_moved_from_one_part_to_the_next_change_the_bytes(one in entry(), cut in 0usize..3) {
            let mut moved = one.clone();
            let joined = format!("{}{}", one.actor, one.role);
            let at = joined.char_indices().map(|(at, _)| at).nth(cut).unwrap_or(joined.len());
            moved.actor = joined[..at].to_owned();
            moved.role = joined[at..].to_owned();
            prop_assert_eq!(moved == one, moved.canonical() == one.canonical());
        }

        #[test]
        fn the_hash_hangs_on_the_line_before(one in entry(), prev in any::<[u8; 32]>()) {
            let key = Key([3; 32]);
            prop_assume!(prev != START);
            prop_assert_ne!(one.hash(&key, &START), one.hash(&key, &prev));
        }
    }
}
