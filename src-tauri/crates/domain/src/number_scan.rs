//! Looks for a 個人番号 in words, so that no register ever holds one (D15; 番号法ガイドライン: 取扱状況の記録に番号を書かない).
//!
//! A number is recognised by its check digit. About one in eleven arbitrary 12-digit numbers passes it too,
//! which is why fields that hold serial numbers are exempt (`register::Kind::Code`).

use unicode_normalization::UnicodeNormalization;

/// What a text turned out to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// Nothing that looks like a 個人番号.
    Clear,
    /// Twelve digits whose check digit is wrong: a slip of the pen, or some other number.
    TwelveDigits,
    /// Twelve digits with a valid check digit.
    MyNumber,
}

/// How many digits a 個人番号 has.
const LENGTH: usize = 12;
/// How people group them when they write them apart.
const GROUP: usize = 4;

/// Looks through `text` after NFKC: full-width digits count, and spaces and hyphens between digits do not separate.
///
/// Runs of more than twelve digits are not 12-digit numbers. Where numbers stand side by side with only spaces between
/// them ("22 1234 5678 9018"), a group of twelve, or three groups of four with no fourth beside them, is looked at too.
pub fn scan(text: &str) -> Finding {
    let folded: String = text.nfkc().collect();
    runs(&folded).iter().map(|run| look(run)).max().unwrap_or(Finding::Clear)
}

/// Whether the twelfth digit is the check digit of the first eleven (番号法省令: weights 2–7 from the right, modulo 11).
pub fn check_digit_holds(digits: &[u8]) -> bool {
    let [body @ .., last] = digits else { return false };
    if body.len() != LENGTH - 1 {
        return false;
    }
    let sum: u32 =
        body.iter().rev().zip(1u32..).map(|(digit, place)| u32::from(*digit) * if place <= 6 { place + 1 } else { place - 5 }).sum();
    let expected = match sum % 11 {
        0 | 1 => 0,
        rest => 11 - rest,
    };
    u32::from(*last) == expected
}

/// Digits as one person wrote them in a row: groups of digits parted by spaces; hyphens inside a group are dropped.
fn runs(text: &str) -> Vec<Vec<Vec<u8>>> {
    let mut runs: Vec<Vec<Vec<u8>>> = Vec::new();
    let mut gap = Gap::Break;
    for sign in text.chars() {
        if let Some(digit) = sign.to_digit(10).and_then(|digit| u8::try_from(digit).ok()) {
            match (gap, runs.last_mut()) {
                (Gap::None, Some(run)) => match run.last_mut() {
                    Some(group) => group.push(digit),
                    None => run.push(vec![digit]),
                },
                (Gap::Space, Some(run)) => run.push(vec![digit]),
                _ => runs.push(vec![vec![digit]]),
            }
            gap = Gap::None;
        } else if is_hyphen(sign) {
            // A hyphen between digits holds them together; beside a space the space decides.
        } else if sign == ' ' || sign == '\t' || sign == '\u{200b}' {
            gap = if gap == Gap::None { Gap::Space } else { gap };
        } else {
            gap = Gap::Break;
        }
    }
    runs
}

/// What stood between the last digit and this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    Space,
    Break,
}

/// Hyphens, dashes, the minus sign and the long-vowel mark that Japanese keyboards give in their place.
fn is_hyphen(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' | '\u{2043}' | '\u{00ad}')
}

fn look(run: &[Vec<u8>]) -> Finding {
    let whole: Vec<u8> = run.concat();
    if whole.len() == LENGTH {
        return judge(&whole);
    }
    let alone = run.iter().filter(|group| group.len() == LENGTH).map(|group| judge(group));
    let in_fours = run
        .chunk_by(|left, right| (left.len() == GROUP) == (right.len() == GROUP))
        .filter(|groups| groups.len() * GROUP == LENGTH && groups[0].len() == GROUP)
        .map(|groups| judge(&groups.concat()));
    alone.chain(in_fours).max().unwrap_or(Finding::Clear)
}

fn judge(digits: &[u8]) -> Finding {
    if check_digit_holds(digits) { Finding::MyNumber } else { Finding::TwelveDigits }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_published_sample_is_recognised_however_it_is_written() {
        for text in [
            "123456789018",
            "１２３４５６７８９０１８",
            "1234 5678 9018",
            "1234-5678-9018",
            "1234－5678－9018",
            "１２３４　５６７８　９０１８",
            "1234 - 5678 - 9018",
            "1234ー5678ー9018",
            "番号は123456789018です。",
            "22 1234 5678 9018",
            "平成30年 123456789018 3件",
        ] {
            assert_eq!(scan(text), Finding::MyNumber, "{text}");
        }
    }

    #[test]
    fn twelve_digits_with_a_wrong_check_digit_are_only_suspected() {
        assert_eq!(scan("123456789012"), Finding::TwelveDigits);
        assert_eq!(scan("1234-5678-9012"), Finding::TwelveDigits);
    }

    #[test]
    fn other_numbers_of_an_office_are_let_through() {
        for text in [
            "", "第77号", "095-822-8888", "令和8年11月22日 14時03分", "2026-11-22", "20261122", "1234567890123", "1234567890180",
            "1234 5678 9018 1234", "4111-1111-1111-1111", "12345678901", "123456、789018", "123456\n789018", "S5A1B2C3D4E5",
        ] {
            assert_eq!(scan(text), Finding::Clear, "{text}");
        }
    }

    #[test]
    fn a_number_among_others_is_not_hidden_by_them() {
        assert_eq!(scan("123456789012 と 123456789018"), Finding::MyNumber);
    }

    proptest! {
        #[test]
        fn exactly_one_last_digit_fits_any_eleven(body in proptest::collection::vec(0u8..10, 11)) {
            let fitting = (0u8..10).filter(|last| {
                let mut digits = body.clone();
                digits.push(*last);
                check_digit_holds(&digits)
            });
            prop_assert_eq!(fitting.count(), 1);
        }

        #[test]
        fn longer_runs_are_never_taken_for_a_number(digits in "[0-9]{13,30}") {
            prop_assert_eq!(scan(&digits), Finding::Clear);
        }
    }
}
