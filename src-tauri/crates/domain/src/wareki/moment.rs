//! Reading a day with a time of day: what stands before the clock time is a date like any other.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use unicode_normalization::UnicodeNormalization;

use super::misread::Misread;
use super::read::{parse, plain};

const SHOW_HOW: &str = "「R8.11.22 14:03」のように、日付の後に時刻を書いてください。";

/// Reads the moment a person typed, on the day `today`, to the minute.
///
/// Taken are any date of [`parse`] followed by `14:03`, `14:03:20`, `1403`, `14時03分`, `14時` or `午後2時3分`, with a
/// space or `T` between; a time alone means today. A date alone means 0:00 of that day, which is written back as the
/// date alone: a clerk who gave no time is not shown one.
pub fn parse_moment(text: &str, today: NaiveDate) -> Result<NaiveDateTime, Misread> {
    let text: String = text.trim().nfkc().collect();
    let (date, time) = split(&text);
    let day = if date.trim().is_empty() && !time.is_empty() { today } else { parse(date, today)? };
    let time = if time.is_empty() { NaiveTime::MIN } else { clock(&plain(time))? };
    Ok(day.and_time(time))
}

/// Parts a moment into the date's words and the time's words, either possibly empty.
fn split(text: &str) -> (&str, &str) {
    if let Some((date, time)) =
        text.split_once('T').filter(|(date, time)| date.ends_with(|c: char| c.is_ascii_digit()) && time.contains(':'))
    {
        return (date, time);
    }
    // The time begins behind a space, 「日」 of the date, or the bracket of a weekday.
    let looks_like_time = |words: &str| {
        let words = words.trim();
        let clock_only = words.chars().all(|c| c.is_ascii_digit() || ":時分秒".contains(c));
        clock_only && words.starts_with(|c: char| c.is_ascii_digit()) && (words.contains([':', '時']) || words.len() == 4)
    };
    if let Some(at) = text.find("午") {
        return text.split_at(at);
    }
    let mut borders = text.char_indices().filter(|(_, c)| c.is_whitespace() || matches!(c, '日' | ')')).map(|(at, c)| at + c.len_utf8());
    match borders.find(|border| looks_like_time(&text[*border..])) {
        Some(border) => (&text[..border], text[border..].trim()),
        None if text.contains([':', '時']) => ("", text),
        None => (text, ""),
    }
}

/// A time of day written in half width without spaces.
fn clock(text: &str) -> Result<NaiveTime, Misread> {
    let unreadable = || Misread::new(format!("「{text}」は時刻として読めません。"), SHOW_HOW);
    let (half, rest) = match (text.strip_prefix("午前"), text.strip_prefix("午後")) {
        (Some(rest), _) => (Some(0), rest),
        (_, Some(rest)) => (Some(12), rest),
        _ => (None, text),
    };
    let split_four = rest.len() == 4 && rest.chars().all(|c| c.is_ascii_digit());
    let (hour, minute) = if split_four {
        rest.split_at(2)
    } else {
        let (hour, rest) = rest.split_once([':', '時']).ok_or_else(unreadable)?;
        let minute = rest.split([':', '分']).next().unwrap_or("");
        (hour, minute)
    };
    let two = |digits: &str| -> Option<u32> {
        let fits = digits.len() <= 2 && digits.chars().all(|c| c.is_ascii_digit());
        if digits.is_empty() { Some(0) } else { digits.parse().ok().filter(|_| fits) }
    };
    let (Some(hour), Some(minute)) = (two(hour).filter(|_| !hour.is_empty()), two(minute)) else { return Err(unreadable()) };
    let hour = match half {
        Some(noon) if hour <= 12 => hour % 12 + noon,
        Some(_) => return Err(unreadable()),
        None => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
        .ok_or_else(|| Misread::new(format!("{hour}時{minute}分という時刻はありません。"), "0時00分から23時59分までで書いてください。"))
}
