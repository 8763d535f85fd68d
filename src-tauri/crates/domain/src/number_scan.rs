//! Looks for a 個人番号 in words, so that no register ever holds one (D15; 番号法ガイドライン: 取扱状況の記録に番号を書かない).
//!
//! A number is recognised by its check digit. About one in eleven arbitrary 12-digit numbers passes it too,
//! which is why serial numbers are exempt and other codes only remarked on (`rules::free_text`).

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

/// Looks through `text` after NFKC, so that full-width digits count; kanji digits (〇一二…) count where they make up a number.
///
/// Digits stay one number across hyphens and dashes, full stops, commas, strokes and middle dots, spaces and tabs, and line ends.
/// The same text is read with ever more of these holding digits together, so that a list number before a 個人番号
/// ("1. 1234 5678 9018") does not hide it. Only hyphens and spaces are how an honest 12-digit number is written apart:
/// across the other signs a wrong check digit is no cause for a remark, unless the digits stand in fours.
///
/// Longer numbers are not 12-digit numbers. Where numbers stand side by side ("22 1234 5678 9018"), a group of twelve, or
/// three groups of four with no fourth beside them, is looked at too.
pub fn scan(text: &str) -> Finding {
    // A circled number stands before something; folded, it would run into the digits behind it.
    let listed = |sign: char| matches!(sign, '①'..='⓿' | '㉑'..='㊿' | '❶'..='➓');
    let folded: String = text.chars().map(|sign| if listed(sign) { ' ' } else { sign }).nfkc().collect();
    if in_fours(&folded) {
        return Finding::MyNumber;
    }
    let plain = signs(&folded, Kanji::Letters);
    let found = look_at(&plain);
    if found == Finding::MyNumber || !folded.chars().any(|sign| kanji_digit(sign).is_some()) {
        return found;
    }
    // Words are full of 一 and 二; only a whole valid number among them means anything.
    if look_at(&signs(&folded, Kanji::Digits)) == Finding::MyNumber { Finding::MyNumber } else { found }
}

/// Whether three groups of four digits stand together with nothing but signs between them, up to two each time, and make a
/// valid number: 「1234、5678、9018」「1234(5678)9018」.
fn in_fours(text: &str) -> bool {
    let signs: Vec<char> = text.chars().filter(|sign| !unseen(*sign)).collect();
    let digits_from = |at: usize| signs[at..].iter().take_while(|sign| sign.is_ascii_digit()).count();
    let between = |at: usize| signs[at..].iter().take_while(|sign| !sign.is_alphanumeric()).count();
    (0..signs.len()).filter(|at| *at == 0 || !signs[at - 1].is_ascii_digit()).any(|start| {
        let mut at = start;
        let mut number = Vec::with_capacity(LENGTH);
        for group in 0..LENGTH / GROUP {
            if group > 0 {
                let apart = between(at);
                if !(1..=2).contains(&apart) {
                    return false;
                }
                at += apart;
            }
            if at >= signs.len() || digits_from(at) != GROUP {
                return false;
            }
            number.extend(signs[at..at + GROUP].iter().filter_map(|sign| sign.to_digit(10)).filter_map(|digit| u8::try_from(digit).ok()));
            at += GROUP;
        }
        let fourth = between(at) <= 2 && at + between(at) < signs.len() && digits_from(at + between(at)) > 0;
        !fourth && check_digit_holds(&number)
    })
}

fn look_at(signs: &[Sign]) -> Finding {
    JOINERS.iter().flat_map(|joiner| runs(signs, *joiner).into_iter().map(|run| look(&run, *joiner))).max().unwrap_or(Finding::Clear)
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

/// What a character is to the scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Digit(u8),
    Hyphen,
    /// A full stop, a comma, a stroke, a middle dot.
    Point(char),
    Space,
    LineEnd,
    Other,
}

/// Whether 一 and 二 are digits or words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kanji {
    Digits,
    Letters,
}

fn kanji_digit(sign: char) -> Option<u8> {
    "〇一二三四五六七八九".chars().position(|digit| digit == sign).and_then(|digit| u8::try_from(digit).ok())
}

fn signs(text: &str, kanji: Kanji) -> Vec<Sign> {
    text.chars()
        .filter(|sign| !unseen(*sign))
        .map(|sign| {
            let digit = sign.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
            match digit.or_else(|| kanji_digit(sign).filter(|_| kanji == Kanji::Digits)) {
                Some(digit) => Sign::Digit(digit),
                None if is_hyphen(sign) => Sign::Hyphen,
                None if matches!(sign, '.' | ',' | '/' | '\\' | '|' | '・' | '·' | '•' | '。') => Sign::Point(sign),
                None if matches!(sign, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}') => Sign::LineEnd,
                None if sign.is_whitespace() => Sign::Space,
                None => Sign::Other,
            }
        })
        .collect()
}

/// Characters that nobody sees: between two digits they part nothing.
fn unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// Hyphens, dashes, ruled lines, the minus sign and the long-vowel mark that Japanese keyboards give in their place.
fn is_hyphen(sign: char) -> bool {
    matches!(sign, '-' | '_' | '~' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' | '\u{2043}' | '\u{2500}' | '\u{2501}' | '\u{301c}')
}

/// Which signs hold digits together at one reading of the text. Hyphens always do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Joiner {
    points: bool,
    spaces: bool,
    line_ends: bool,
}

impl Joiner {
    const fn of(points: bool, spaces: bool, line_ends: bool) -> Joiner {
        Joiner { points, spaces, line_ends }
    }

    fn holds(self, sign: Sign) -> bool {
        match sign {
            Sign::Hyphen => true,
            Sign::Point(_) => self.points,
            Sign::Space => self.spaces,
            Sign::LineEnd => self.line_ends,
            Sign::Digit(_) | Sign::Other => false,
        }
    }

    /// Whether twelve digits held together like this are worth a remark though their check digit is wrong.
    fn is_usual(self) -> bool {
        !self.points && !self.line_ends
    }
}

/// The readings of a text, from the narrowest to the widest.
const JOINERS: [Joiner; 5] = [
    Joiner::of(false, false, false),
    Joiner::of(false, true, false),
    Joiner::of(true, false, false),
    Joiner::of(true, true, false),
    Joiner::of(true, true, true),
];

/// Digits that stand together, as groups, with the signs before each group but the first.
#[derive(Debug, Default)]
struct Run {
    groups: Vec<Vec<u8>>,
    between: Vec<Vec<Sign>>,
}

/// The runs of one reading. A hyphen alone drops out of a group; beside another sign that sign decides.
fn runs(signs: &[Sign], joiner: Joiner) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut gap: Vec<Sign> = vec![Sign::Other];
    for sign in signs {
        let Sign::Digit(digit) = *sign else {
            gap.push(*sign);
            continue;
        };
        let held = gap.iter().all(|sign| joiner.holds(*sign));
        match runs.last_mut() {
            Some(run) if held => {
                let parts = gap.iter().any(|sign| *sign != Sign::Hyphen);
                match run.groups.last_mut() {
                    Some(group) if !parts => group.push(digit),
                    _ => {
                        run.groups.push(vec![digit]);
                        run.between.push(gap.clone());
                    }
                }
            }
            _ => runs.push(Run { groups: vec![vec![digit]], between: Vec::new() }),
        }
        gap.clear();
    }
    runs
}

fn look(run: &Run, joiner: Joiner) -> Finding {
    let whole: Vec<u8> = run.groups.concat();
    let fours = |groups: &[Vec<u8>]| groups.iter().all(|group| group.len() == GROUP);
    if whole.len() == LENGTH {
        let usual = joiner.is_usual() || run.groups.len() == 1 || fours(&run.groups);
        return match judge(&whole) {
            Finding::MyNumber if run.is_something_else() => Finding::TwelveDigits,
            Finding::TwelveDigits if !usual => Finding::Clear,
            found => found,
        };
    }
    let alone = run.groups.iter().filter(|group| group.len() == LENGTH).map(|group| judge(group));
    let in_fours = run
        .groups
        .chunk_by(|left, right| (left.len() == GROUP) == (right.len() == GROUP))
        .filter(|groups| groups.len() * GROUP == LENGTH && fours(groups))
        .map(|groups| judge(&groups.concat()));
    alone.chain(in_fours).max().unwrap_or(Finding::Clear)
}

impl Run {
    /// An address of a computer (`192.168.100.101`), or a day with its time (`2026.11.22 14.03`): what happens to fit the
    /// check digit is remarked on, not refused.
    fn is_something_else(&self) -> bool {
        let numbers: Vec<u64> = self.groups.iter().map(|group| group.iter().fold(0, |sum, digit| sum * 10 + u64::from(*digit))).collect();
        let wide: Vec<usize> = self.groups.iter().map(Vec::len).collect();
        let dotted = self.between.iter().all(|gap| matches!(gap.as_slice(), [Sign::Point('.')]));
        match (wide.as_slice(), numbers.as_slice()) {
            ([3, 3, 3, 3], numbers) => dotted && numbers.iter().all(|number| *number <= 255),
            ([4, 2, 2, 2, 2], [year, month, day, hour, minute]) => is_moment(*year, *month, *day, *hour, *minute),
            ([8, 4], [day, time]) => is_moment(day / 10_000, day / 100 % 100, day % 100, time / 100, time % 100),
            _ => false,
        }
    }
}

fn is_moment(year: u64, month: u64, day: u64, hour: u64, minute: u64) -> bool {
    (1900..=2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day) && hour < 24 && minute < 60
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
            "1234/5678/9018",
            "１２３４／５６７８／９０１８",
            "1234、5678、9018",
            "①123456789018",
            "1234(5678)9018",
            "1234：5678：9018",
            "1234=5678=9018",
            "[1234][5678][9018]",
            "1234-5678-9018",
            "1234－5678－9018",
            "１２３４　５６７８　９０１８",
            "1234 - 5678 - 9018",
            "1234ー5678ー9018",
            "番号は123456789018です。",
            "22 1234 5678 9018",
            "平成30年 123456789018 3件",
            "1234・5678・9018",
            "１２３４．５６７８．９０１８",
            "1234.5678.9018",
            "1,234,567,890,18",
            "123456\n789018",
            "1234\t5678\r\n9018",
            "1234――5678――9018",
            "1234—5678—9018",
            "1234 ・ 5678 - 9018",
            "一二三四五六七八九〇一八",
            "一二三四 五六七八 九〇一八",
            "1２三4-五678　90一8",
            "1 2 3 4 5 6 7 8 9 0 1 8",
            "1. 1234 5678 9018",
            "1.1234.5678.9018",
            "3,123456789018,1",
            "12\u{200b}34\u{200b}56789018",
            "一 123456789018",
            "22\n123456 789018",
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
            "2026/11/22", "令和8/11/22 1,200件", "1234 5678 9018 1234", "4111-1111-1111-1111", "12345678901", "123456、789018",
            "S5A1B2C3D4E5", "2026.11.22 14:03", "2026/11/22 14:03", "R8.11.22、R8.11.23", "1,200件 3,400件 5,600件", "12,500,000円",
            "十一月二十二日", "第一、第二及び第三書庫", "11.22, 11.23, 11.24", "1200\n3400\n5601\n7800", "08-202611220001-1",
            "令和8年4月1日 095-822-8888",
        ] {
            assert_eq!(scan(text), Finding::Clear, "{text}");
        }
    }

    #[test]
    fn an_address_of_a_computer_and_a_day_with_its_time_are_at_most_remarked_on() {
        let fitting = |words: &dyn Fn(u32) -> String, most: u32| {
            (0..most).map(words).find(|words| {
                let digits: Vec<u8> = words.bytes().filter(u8::is_ascii_digit).map(|byte| byte - b'0').collect();
                check_digit_holds(&digits)
            })
        };
        let address = fitting(&|last| format!("192.168.100.{:03}", 100 + last), 100).unwrap();
        let moment = fitting(&|minute| format!("2026.11.22 14.{minute:02}"), 60).unwrap();
        assert_eq!((scan(&address), scan(&moment)), (Finding::TwelveDigits, Finding::TwelveDigits), "{address} {moment}");
        assert_eq!(scan(&address.replace('.', "-")), Finding::MyNumber, "only dots make it an address");
    }

    #[test]
    fn a_number_among_others_is_not_hidden_by_them() {
        assert_eq!(scan("123456789012 と 123456789018"), Finding::MyNumber);
    }

    proptest! {
        #[test]
        fn no_separator_hides_a_number(body in proptest::collection::vec(0u8..10, 11), gaps in proptest::collection::vec(0usize..18, 11)) {
            const BETWEEN: [&str; 18] = [
                "", "", "", "-", "－", "—", "―", "ー", " ", "　", "\t", "\n", "\r\n", "・", ".", "．", ",", " - ",
            ];
            let last = (0u8..10).find(|last| check_digit_holds(&[&body[..], &[*last]].concat())).unwrap();
            let kanji: Vec<char> = "〇一二三四五六七八九".chars().collect();
            let mut text = String::new();
            for (nth, digit) in body.iter().chain([&last]).enumerate() {
                // Every third digit in another dress.
                text.push(match nth % 3 {
                    0 => char::from(b'0' + digit),
                    1 => char::from_u32(u32::from('０') + u32::from(*digit)).unwrap(),
                    _ => kanji[usize::from(*digit)],
                });
                text.push_str(gaps.get(nth).map_or("", |gap| BETWEEN[*gap]));
            }
            let found = scan(&text);
            // A number in the very shape of an address or a moment is remarked on, not refused.
            prop_assert!(found == Finding::MyNumber || found == Finding::TwelveDigits && text.chars().filter(|c| ".．".contains(*c)).count() > 2, "{text:?}");
            prop_assert_eq!(scan(&format!("氏名の番号は{text}です。")), found);
        }

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
