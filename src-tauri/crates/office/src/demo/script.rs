//! Answers written as a script writes them, so that the practice section reads like a clerk's day.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use domain::entry::Raw;

/// Answers by field; an empty text is no answer.
pub(super) fn answers(pairs: &[(&str, &str)]) -> BTreeMap<String, Raw> {
    pairs
        .iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(field, words)| ((*field).to_owned(), Raw::Text((*words).to_owned())))
        .collect()
}

/// The first working day on or after `day`; holidays are let pass, the practice section is imaginary.
pub(super) fn working(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => day + TimeDelta::days(2),
        Weekday::Sun => day + TimeDelta::days(1),
        _ => day,
    }
}

/// Day `month`/`day` of the 年度 that begins in April of `fy`.
pub(super) fn day_of(fy: i32, month: u32, day: u32) -> NaiveDate {
    let year = if month < 4 { fy + 1 } else { fy };
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// The `nth` of `words`, going round.
pub(super) fn round<'a>(words: &[&'a str], nth: usize) -> &'a str {
    words.get(nth % words.len().max(1)).copied().unwrap_or_default()
}
