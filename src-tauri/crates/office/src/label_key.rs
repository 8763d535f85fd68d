//! The number on a medium's label that bars can carry: its key in this store and a check digit (第13条).
//!
//! A 管理番号 has letters and often kanji, which no bar code for small labels carries. The key is digits alone, is never
//! used twice, and does not change with the section's name.

use domain::value::RecordId;

/// Digits of the key, without the check digit.
const DIGITS: usize = 7;

/// The digits on the label of the medium with key `id`: an even number of them, so that they are set closely.
pub(crate) fn key(id: RecordId) -> String {
    let digits = format!("{:0DIGITS$}", id.0.max(0));
    let check = check(&digits);
    format!("{digits}{check}")
}

/// The medium whose label says `words`; `None` for anything else.
pub(crate) fn read(words: &str) -> Option<RecordId> {
    // Some scanners pass on the A before and after the digits.
    let digits = words.trim().trim_matches(|edge: char| edge.eq_ignore_ascii_case(&'A'));
    if digits.len() <= DIGITS || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (number, last) = digits.split_at(digits.len() - 1);
    (check(number).to_string() == last).then(|| number.parse().ok().map(RecordId))?
}

/// モジュラス10・ウェイト3, as in JAN.
fn check(digits: &str) -> u32 {
    let sum: u32 = digits.bytes().rev().zip([3, 1].into_iter().cycle()).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    (10 - sum % 10) % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_says_its_medium_and_a_misread_digit_says_none() {
        for id in [1, 12, 9_999_999] {
            assert_eq!(read(&key(RecordId(id))), Some(RecordId(id)));
        }
        // 7 digits of JAN-8 4901085 end in 3? Worked by hand: (5+0+0+4)*3 + (8+1+9) = 45, to 50 lack 5.
        assert_eq!(check("4901085"), 5);
        assert_eq!(read("A00000123A"), (check("0000012") == 3).then_some(RecordId(12)));
        let good = key(RecordId(12));
        let bad = good.replace('2', "3");
        assert_eq!((read(&bad), read("S1A2B3C4"), read("1234567")), (None, None, None));
    }
}
