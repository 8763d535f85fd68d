//! Reading a month (対象月): what a clerk writes of a whole month, kept as its first day.

use chrono::{Datelike, Months, NaiveDate};

use super::misread::Misread;
use super::read::{parse, plain};

/// Reads the month a person typed, on the day `today`; gives its first day.
///
/// Taken are `R8.11`, `令和8年11月`, `8.11` (today's era), `2026/11`, `2026-11`, `202611`, `11月` (in today's 年度), `今月`,
/// `先月`, `来月`, with 「分」 behind any of them, and every day of [`parse`], which stands for its month.
pub fn parse_month(text: &str, today: NaiveDate) -> Result<NaiveDate, Misread> {
    let plain = plain(text);
    let words = plain.strip_suffix('分').unwrap_or(&plain);
    let first = |day: NaiveDate| day.with_day(1).unwrap_or(day);
    let found = match words {
        "今月" | "当月" => Some(today),
        "先月" | "前月" => today.checked_sub_months(Months::new(1)),
        "来月" | "翌月" => today.checked_add_months(Months::new(1)),
        _ => None,
    };
    match found {
        Some(day) => Ok(first(day)),
        None => parse(&whole(words), today).map(first),
    }
}

/// The first day of what names a year and a month; anything else as it is.
fn whole(words: &str) -> String {
    if words.ends_with('月') {
        return format!("{words}1日");
    }
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    if words.len() == 6 && digits(words) && words.starts_with("20") && ("01"..="12").contains(&&words[4..]) {
        return format!("{}/{}/1", &words[..4], &words[4..]);
    }
    let mark = ['.', '/', '-'].into_iter().find(|mark| words.matches(*mark).count() == 1);
    let Some((mark, (year, month))) = mark.and_then(|mark| Some((mark, words.split_once(mark)?))) else { return words.to_owned() };
    // 「11/22」 is a day of this year to whoever writes it; 「8.11」 is a month of this era, as in 「R8.11」.
    let names_a_year = !digits(year) || year.len() == 4 || mark == '.';
    if names_a_year && digits(month) && month.len() <= 2 { format!("{year}{mark}{month}{mark}1") } else { words.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(i32, u32, u32)> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22)?;
        parse_month(text, today).ok().map(|day| (day.year(), day.month(), day.day()))
    }

    #[test]
    fn a_month_is_read_as_clerks_write_it_and_a_day_stands_for_its_month() {
        for text in [
            "R8.10", "Ｒ８．１０", "令和8年10月", "令和８年１０月分", "8.10", "2026/10", "2026-10", "202610", "10月", "10月分", "先月",
            "R8.10.1", "R8.10.31", "20261015", "10/15", "2026-10-31",
        ] {
            assert_eq!(read(text), Some((2026, 10, 1)), "{text}");
        }
        assert_eq!(read("3月"), Some((2027, 3, 1)), "of this 年度");
        assert_eq!(read("今月"), Some((2026, 11, 1)));
        assert_eq!(read("令和元年5月"), Some((2019, 5, 1)));
        for text in ["R8.13", "2026", "", "じゅうがつ", "R8", "13月", "202613"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
