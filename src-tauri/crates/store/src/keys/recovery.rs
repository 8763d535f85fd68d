//! The recovery key on paper: 256 bits as four lines of Crockford's base 32, each line checked by itself.
//!
//! A line is 13 characters of the key and 2 check characters over GF(32): any one mistyped character and any two
//! exchanged ones are certain to be noticed, and the line is named. The line's own place is part of its check, so
//! exchanged lines are noticed too.

use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::error::{Error, Result};
use crate::random;

const LINES: usize = 4;
const KEY_SYMBOLS: usize = 13;
const LINE_SYMBOLS: usize = KEY_SYMBOLS + 2;
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A key that opens the store when no password does. Printed once, kept in sealed envelopes.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct RecoveryKey(pub(crate) [u8; 32]);

impl std::fmt::Debug for RecoveryKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("RecoveryKey(…)")
    }
}

impl RecoveryKey {
    /// A new random key. It opens nothing until a store takes it ([`crate::Store::put_recovery`]).
    pub fn random() -> Result<RecoveryKey> {
        Ok(RecoveryKey(random::bytes()?))
    }

    /// The lines to print, three groups of five characters each: `XXXXX-XXXXX-XXXXX`.
    pub fn lines(&self) -> Vec<String> {
        let symbols = self.symbols();
        (0..LINES)
            .map(|line| {
                let key = &symbols[line * KEY_SYMBOLS..(line + 1) * KEY_SYMBOLS];
                let mut text = String::with_capacity(LINE_SYMBOLS + 2);
                for (place, symbol) in key.iter().chain(&check(line, key)).enumerate() {
                    if place > 0 && place % 5 == 0 {
                        text.push('-');
                    }
                    text.push(char::from(ALPHABET[usize::from(*symbol)]));
                }
                text
            })
            .collect()
    }

    /// Reads what a person typed from the paper, in any width, case and grouping, on four lines or on one.
    ///
    /// # Errors
    /// [`Error::BadRecoveryLine`] with the first line that does not check.
    pub fn parse(words: &str) -> Result<RecoveryKey> {
        let mut symbols = Zeroizing::new(Vec::with_capacity(LINES * KEY_SYMBOLS));
        let lines = typed_lines(words);
        for line in 0..LINES {
            let bad = Error::BadRecoveryLine { line: line + 1 };
            let Some(typed) = lines.get(line) else { return Err(bad) };
            if typed.len() != LINE_SYMBOLS || typed[KEY_SYMBOLS..] != check(line, &typed[..KEY_SYMBOLS]) {
                return Err(bad);
            }
            symbols.extend_from_slice(&typed[..KEY_SYMBOLS]);
        }
        if lines.len() > LINES {
            return Err(Error::BadRecoveryLine { line: LINES + 1 });
        }
        RecoveryKey::from_symbols(&symbols)
    }

    fn symbols(&self) -> Zeroizing<Vec<u8>> {
        let mut symbols = Zeroizing::new(vec![0; LINES * KEY_SYMBOLS]);
        for bit in 0..256 {
            let one = (self.0[bit / 8] >> (7 - bit % 8)) & 1;
            symbols[bit / 5] |= one << (4 - bit % 5);
        }
        symbols
    }

    fn from_symbols(symbols: &[u8]) -> Result<RecoveryKey> {
        let mut key = RecoveryKey([0; 32]);
        for bit in 0..LINES * KEY_SYMBOLS * 5 {
            let one = (symbols[bit / 5] >> (4 - bit % 5)) & 1;
            if bit < 256 {
                key.0[bit / 8] |= one << (7 - bit % 8);
            } else if one == 1 {
                return Err(Error::BadRecoveryLine { line: LINES });
            }
        }
        Ok(key)
    }
}

/// The typed symbols, line by line. A character outside the alphabet stays as a value no check accepts.
fn typed_lines(words: &str) -> Vec<Zeroizing<Vec<u8>>> {
    let mut lines: Vec<Zeroizing<Vec<u8>>> = Vec::new();
    for line in words.lines() {
        let symbols: Zeroizing<Vec<u8>> = Zeroizing::new(line.nfkc().filter_map(symbol).collect());
        if !symbols.is_empty() {
            lines.push(symbols);
        }
    }
    if lines.len() == 1 && lines[0].len() > LINE_SYMBOLS {
        return lines[0].chunks(LINE_SYMBOLS).map(|part| Zeroizing::new(part.to_vec())).collect();
    }
    lines
}

/// What a typed character stands for; `None` for the marks between groups. Letters that look like digits are read as those.
fn symbol(typed: char) -> Option<u8> {
    const UNKNOWN: u8 = 32;
    let upper = typed.to_ascii_uppercase();
    match upper {
        '-' | '‐' | '‑' | '–' | '—' | '―' | '−' | 'ー' | '.' | '・' | ' ' => None,
        white if white.is_whitespace() => None,
        'O' => Some(0),
        'I' | 'L' => Some(1),
        _ => Some(ALPHABET.iter().position(|one| char::from(*one) == upper).and_then(|at| u8::try_from(at).ok()).unwrap_or(UNKNOWN)),
    }
}

/// The two check symbols of `key` standing on `line`: a plain and a weighted sum over GF(32).
fn check(line: usize, key: &[u8]) -> [u8; 2] {
    // At most four lines, so the place fits a symbol.
    let mut plain = u8::try_from(line + 1).unwrap_or(31);
    let mut weighted = times(plain, 3);
    let mut weight = 2;
    for symbol in key {
        plain ^= symbol;
        weighted ^= times(*symbol, weight);
        weight = times(weight, 2);
    }
    [plain, weighted]
}

/// Product in GF(32), modulo x⁵+x²+1.
fn times(left: u8, right: u8) -> u8 {
    let mut product = 0;
    for bit in 0..5 {
        if (right >> bit) & 1 == 1 {
            product ^= u16::from(left) << bit;
        }
    }
    for bit in (5..10).rev() {
        if (product >> bit) & 1 == 1 {
            product ^= 0b10_0101 << (bit - 5);
        }
    }
    // Six bits at most are left of ten; the five low ones are the element.
    (product & 31) as u8
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_printed_reads_back(key in any::<[u8; 32]>()) {
            let lines = RecoveryKey(key).lines();
            prop_assert_eq!(lines.len(), 4);
            prop_assert!(lines.iter().all(|line| line.len() == 17));
            prop_assert_eq!(RecoveryKey::parse(&lines.join("\n")).unwrap().0, key);
            prop_assert_eq!(RecoveryKey::parse(&lines.join(" ").to_lowercase().replace('0', "o").replace('1', "l")).unwrap().0, key);
        }

        #[test]
        fn one_mistyped_character_is_found_and_its_line_named(key in any::<[u8; 32]>(), line in 0usize..4, place in 0usize..15, other in 0u8..32) {
            let mut lines = RecoveryKey(key).lines();
            let at = place + place / 5;
            let typed = char::from(ALPHABET[usize::from(other)]);
            prop_assume!(lines[line].as_bytes()[at] != typed as u8);
            lines[line].replace_range(at..=at, &typed.to_string());
            let bad = matches!(RecoveryKey::parse(&lines.join("\n")), Err(Error::BadRecoveryLine { line: found }) if found == line + 1);
            prop_assert!(bad);
        }

        #[test]
        fn two_exchanged_characters_are_found(key in any::<[u8; 32]>(), line in 0usize..4, first in 0usize..15, second in 0usize..15) {
            let mut lines = RecoveryKey(key).lines();
            let (one, two) = (first + first / 5, second + second / 5);
            let mut bytes = lines[line].clone().into_bytes();
            prop_assume!(bytes[one] != bytes[two]);
            bytes.swap(one, two);
            lines[line] = String::from_utf8(bytes).unwrap();
            prop_assert!(RecoveryKey::parse(&lines.join("\n")).is_err());
        }
    }

    #[test]
    fn a_missing_a_short_and_an_exchanged_line_are_named() {
        let lines = RecoveryKey([9; 32]).lines();
        let line_of = |words: String| match RecoveryKey::parse(&words) {
            Err(Error::BadRecoveryLine { line }) => line,
            other => panic!("{other:?}"),
        };
        assert_eq!(line_of(lines[..3].join("\n")), 4);
        assert_eq!(line_of([&lines[0], &lines[1][..16], &lines[2], &lines[3]].map(ToString::to_string).join("\n")), 2);
        assert_eq!(line_of([&lines[1], &lines[0], &lines[2], &lines[3]].map(ToString::to_string).join("\n")), 1);
        assert_eq!(line_of(String::new()), 1);
    }

    #[test]
    fn a_key_does_not_show_itself_in_debug() {
        assert_eq!(format!("{:?}", RecoveryKey([9; 32])), "RecoveryKey(…)");
    }
}
