//! How figures stand in running Japanese: half width, or full width where an office's 公文例 asks for it.
//!
//! Only a plain number beside Japanese is widened. Numbers of records, serial numbers, times, amounts with separators and
//! anything else that is copied or compared sign by sign stay as they are.

use std::borrow::Cow;

/// Which figures are set full width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Digits {
    /// None.
    #[default]
    Half,
    /// Figures that stand alone (一桁だけ全角), as in 「３名、12名」.
    SingleFull,
    /// All.
    Full,
}

impl Digits {
    /// `words` with their figures so.
    pub(crate) fn set(self, words: &str) -> Cow<'_, str> {
        if self == Digits::Half || !words.bytes().any(|byte| byte.is_ascii_digit()) {
            return Cow::Borrowed(words);
        }
        let mut out = String::with_capacity(words.len() + 16);
        let mut rest = words;
        let mut before = None;
        while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
            let (ahead, from) = rest.split_at(at);
            let number = from.len() - from.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let (number, after) = from.split_at(number);
            before = ahead.chars().next_back().or(before);
            out.push_str(ahead);
            let alone = !binds(before) && !binds(after.chars().next());
            let widens = alone && (self == Digits::Full || number.len() == 1);
            out.extend(number.chars().map(|digit| if widens { full(digit) } else { digit }));
            before = number.chars().next_back();
            rest = after;
        }
        out.push_str(rest);
        Cow::Owned(out)
    }
}

/// Whether `beside` makes a number part of something longer: a letter or any other half-width sign but a space or bracket.
fn binds(beside: Option<char>) -> bool {
    beside.is_some_and(|c| c.is_ascii_graphic() && !matches!(c, '(' | ')' | '[' | ']'))
}

fn full(digit: char) -> char {
    char::from_u32(u32::from(digit) - u32::from('0') + u32::from('０')).unwrap_or(digit)
}

#[cfg(test)]
mod tests {
    use super::Digits;

    #[test]
    fn figures_are_widened_as_the_office_has_it() {
        let words = "令和8年11月22日に3名、12名（2回）";
        assert_eq!(Digits::Half.set(words), words);
        assert_eq!(Digits::SingleFull.set(words), "令和８年11月22日に３名、12名（２回）");
        assert_eq!(Digits::Full.set(words), "令和８年１１月２２日に３名、１２名（２回）");
    }

    #[test]
    fn what_is_compared_sign_by_sign_stays_as_it_is() {
        for words in ["R8-総務-USB-0012", "14:05", "1,234件", "第3.1版", "512GB", "12mm以下", "#1234 0a1b"] {
            assert_eq!(Digits::Full.set(words), words);
        }
    }
}
