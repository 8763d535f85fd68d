//! One cell as the raw answer of its field: serial days, dashes that say "nothing", numbers that are codes.

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};

use unicode_normalization::UnicodeNormalization;

use super::grid::Cell;
use crate::entry::{Raw, is_choice};
use crate::register::{Field, Kind};
use crate::wareki;

/// Words that say "as above".
const SAME: &[&str] = &["同上", "〃", "″", "”", "“", "仝", "々", "\"", "''"];
/// Words that say "nothing" where an answer would be a choice, a day, a number or a record.
const NOTHING: &[&str] = &["-", "－", "ー", "―", "‐", "—", "–", "/", "／", "＼", "なし", "無し", "無", "該当なし"];

/// Whether the cell says "as above".
pub(super) fn says_same(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(words) if SAME.contains(&words.trim()))
}

/// The cell as an answer of `field`, on the day `today`.
pub(super) fn raw(field: &Field, cell: &Cell, today: NaiveDate) -> Raw {
    match cell {
        Cell::Empty => Raw::Empty,
        Cell::Text(words) if words.trim().is_empty() || says_nothing(field, words.trim()) => Raw::Empty,
        Cell::Text(words) => Raw::Text(text(field, words, today)),
        Cell::Flag(yes) if field.kind == Kind::Flag => Raw::Flag(*yes),
        Cell::Flag(_) | Cell::Date(_) => Raw::Text(dated(field, cell)),
        Cell::Number(number) => numbered(field, *number, today),
    }
}

fn says_nothing(field: &Field, words: &str) -> bool {
    match field.kind {
        Kind::Choice(choices) | Kind::Choices(choices) => NOTHING.contains(&words) && !is_choice(choices, words),
        Kind::Int | Kind::Date | Kind::Moment | Kind::Link(_) | Kind::Links(_) => NOTHING.contains(&words),
        Kind::Text | Kind::LongText | Kind::Code | Kind::Flag => false,
    }
}

fn text(field: &Field, words: &str, today: NaiveDate) -> String {
    match field.kind {
        Kind::Date | Kind::Moment => {
            kept_number(words, today).or_else(|| old_paper(words, today)).map_or_else(|| words.to_owned(), wareki::iso)
        }
        _ => words.to_owned(),
    }
}

/// The day behind a spreadsheet's number in a column of days, where it can mean no other day (`46113`).
fn kept_number(words: &str, today: NaiveDate) -> Option<NaiveDate> {
    let digits = words.trim();
    let five = digits.len() == 5 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !five {
        return None;
    }
    wareki::parse(digits, today).err().and_then(|misread| misread.suggest)
}

/// The day behind a 平成 that had ended by then, such as 「平成32年4月1日」: old papers were written ahead and stay valid.
fn old_paper(words: &str, today: NaiveDate) -> Option<NaiveDate> {
    let said: String = words.trim().nfkc().collect();
    if !["平成", "H", "h"].iter().any(|era| said.starts_with(era)) {
        return None;
    }
    wareki::parse(&said, today).err().and_then(|misread| misread.suggest)
}

fn dated(field: &Field, cell: &Cell) -> String {
    match (field.kind, cell) {
        (Kind::Date, Cell::Date(at)) => wareki::iso(at.date()),
        (Kind::Moment, Cell::Date(at)) => wareki::iso_moment(*at),
        _ => cell.words(),
    }
}

fn numbered(field: &Field, number: f64, today: NaiveDate) -> Raw {
    let words = Cell::Number(number).words();
    if !matches!(field.kind, Kind::Date | Kind::Moment) {
        return Raw::Text(words);
    }
    // A moment as a spreadsheet keeps it: whole days, and the part of the day that has passed.
    let whole = number.trunc();
    if field.kind == Kind::Moment
        && number.fract() > 0.0
        && let Some(day) = kept_number(&whole.to_string(), today).or_else(|| spreadsheet_day(whole))
    {
        #[allow(clippy::cast_possible_truncation)] // less than the minutes of a day
        let minutes = (number.fract() * 1440.0).round() as i64;
        return Raw::Text(wareki::iso_moment(day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes)));
    }
    Raw::Text(text(field, &words, today))
}

/// The day a spreadsheet keeps as `number`, of the years a section writes about.
fn spreadsheet_day(number: f64) -> Option<NaiveDate> {
    if !(20_000.0..80_000.0).contains(&number) {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // within the range above
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(number as u64))
}
