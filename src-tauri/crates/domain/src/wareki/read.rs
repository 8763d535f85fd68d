//! Reading a typed date: 和暦, western, digits only, month and day, or words like 今日, in any width.

use chrono::{Datelike, Days, NaiveDate};
use unicode_normalization::UnicodeNormalization;

use super::day::western_day;
use super::doubtful::{five_digits, year_last};
use super::era::{Era, EraDay};
use super::misread::Misread;
use crate::nendo::Nendo;

/// Western years taken at all; anything else is a slip of the fingers.
const YEARS: std::ops::RangeInclusive<i32> = 1873..=2200;
/// How far `+n` and `-n` reach, in days.
const REACH: u64 = 36_525;
const SHOW_HOW: &str = "「R8.11.22」「令和8年11月22日」「2026/11/22」「11/22」のように書いてください。";

/// Reads the day a person typed, on the day `today`.
///
/// Taken are `R8.11.22`, `令和8年11月22日`, `令和元年5月1日`, `8.11.22` (today's era), `2026/11/22`, `2026-11-22`,
/// `20261122`, `081122` (today's era, two digits each), `R081122`, `11/22` and `11月22日` (in today's 年度),
/// `今日`, `昨日`, `明日` and their kin, `+7` and `-3` (days from today), a weekday in brackets behind any of them,
/// all in half or full width. A day outside 1873–2200 is refused. So is a year at the end (`22/11/2026`) and a spreadsheet's
/// number for a day (`46113`): they are never guessed, at most offered back.
pub fn parse(text: &str, today: NaiveDate) -> Result<NaiveDate, Misread> {
    let plain = plain(text);
    if plain.is_empty() {
        return Err(Misread::new("日付が書かれていません。", SHOW_HOW));
    }
    let day = match relative(&plain, today) {
        Some(found) => found?,
        None => written(without_weekday(&plain), today).map_err(|misread| misread.unwrap_or_else(|| not_a_date(text)))?,
    };
    if YEARS.contains(&day.year()) {
        Ok(day)
    } else {
        Err(Misread::new(format!("西暦{}年は扱える範囲の外です。", day.year()), "年を確かめて書き直してください。"))
    }
}

/// Half width, without spaces, one kind of hyphen.
pub(super) fn plain(text: &str) -> String {
    text.nfkc()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '\u{2010}'..='\u{2015}' | '\u{2212}' | 'ー' => '-',
            other => other,
        })
        .collect()
}

fn not_a_date(text: &str) -> Misread {
    let shown: String = text.trim().chars().take(20).collect();
    Misread::new(format!("「{shown}」は日付として読めません。"), SHOW_HOW)
}

fn without_weekday(text: &str) -> &str {
    ["月", "火", "水", "木", "金", "土", "日"].into_iter().find_map(|day| text.strip_suffix(&format!("({day})"))).unwrap_or(text)
}

/// Words and distances that count from today.
fn relative(text: &str, today: NaiveDate) -> Option<Result<NaiveDate, Misread>> {
    let days: i64 = match text {
        "今日" | "きょう" | "本日" => 0,
        "昨日" | "きのう" => -1,
        "一昨日" | "おととい" => -2,
        "明日" | "あした" | "あす" => 1,
        "明後日" | "あさって" => 2,
        _ => {
            let (ahead, digits) = match text.split_at_checked(1)? {
                ("+", digits) => (true, digits),
                ("-", digits) => (false, digits),
                _ => return None,
            };
            let digits = digits.strip_suffix('日').unwrap_or(digits);
            let days: i64 = digits.parse().ok().filter(|_| digits.chars().all(|c| c.is_ascii_digit()))?;
            if ahead { days } else { -days }
        }
    };
    let distance = Days::new(days.unsigned_abs());
    let found = if days < 0 { today.checked_sub_days(distance) } else { today.checked_add_days(distance) };
    Some(found.filter(|_| days.unsigned_abs() <= REACH).ok_or_else(|| Misread::new("離れすぎた日です。", SHOW_HOW)))
}

/// What the numbers of a written date are, before anybody asks whether there is such a day.
struct Parts {
    year: i32,
    year_digits: usize,
    month: u32,
    day: u32,
}

/// A date with its numbers; `Err(None)` when it is not even shaped like one.
fn written(text: &str, today: NaiveDate) -> Result<NaiveDate, Option<Misread>> {
    if let Some(rest) = text.strip_prefix("西暦") {
        let Parts { year, month, day, .. } = parts(rest)?;
        return western_day(year, month, day, || format!("{year}年")).map_err(Some);
    }
    if let Some((era, rest)) = Era::strip(text) {
        let Parts { year, year_digits, month, day } = parts(rest)?;
        return if year_digits <= 3 { era.day(year, month, day).map_err(Some) } else { Err(None) };
    }
    if let Some((month, day)) = month_and_day(text) {
        let nendo = Nendo::of(today);
        let year = if month >= 4 { nendo.0 } else { nendo.0 + 1 };
        return western_day(year, month, day, || format!("{year}年")).map_err(Some);
    }
    if let Some(misread) = year_last(text) {
        return Err(Some(misread));
    }
    let found = without_era(text, today);
    match five_digits(text, today, found.as_ref().ok().copied()) {
        Some(misread) => Err(Some(misread)),
        None => found,
    }
}

/// A western date, or one of today's era.
fn without_era(text: &str, today: NaiveDate) -> Result<NaiveDate, Option<Misread>> {
    let Parts { year, year_digits, month, day } = parts(text)?;
    match (year_digits, EraDay::of(today)) {
        (4, _) => western_day(year, month, day, || format!("{year}年")).map_err(Some),
        (1 | 2, Some(now)) => now.era.day(year, month, day).map_err(Some),
        _ => Err(None),
    }
}

/// Year, month and day: separated, or as a row of 8, 6 or 5 digits.
fn parts(text: &str) -> Result<Parts, Option<Misread>> {
    if text.chars().all(|c| c.is_ascii_digit()) {
        let year_digits = match text.len() {
            8 => 4,
            6 => 2,
            5 => 1,
            _ => return Err(None),
        };
        let (year, rest) = text.split_at(year_digits);
        let (month, day) = rest.split_at(2);
        return Ok(Parts { year: number(year)?, year_digits, month: number(month)?, day: number(day)? });
    }
    let text = text.strip_suffix('日').unwrap_or(text);
    let mut pieces = text.split(['.', '/', '-', '年', '月', '・']);
    let (Some(year), Some(month), Some(day), None) = (pieces.next(), pieces.next(), pieces.next(), pieces.next()) else {
        let short = text.split(['.', '/', '-', '年', '月', '・']).filter(|piece| !piece.is_empty()).count();
        let shaped = text.chars().all(|c| c.is_ascii_digit() || "./-年月・元".contains(c)) && short > 0;
        return Err(shaped.then(|| Misread::new("年・月・日のどれかが足りないか、多すぎます。", SHOW_HOW)));
    };
    if day.is_empty() {
        return Err(Some(Misread::new("日が書かれていません。", "日まで書いてください。")));
    }
    let (year, year_digits) = if year == "元" { (1, 1) } else { (number(year)?, year.len()) };
    Ok(Parts { year, year_digits, month: number(month)?, day: number(day)? })
}

/// `11/22`, `11-22`, `11.22` or `11月22日`.
fn month_and_day(text: &str) -> Option<(u32, u32)> {
    let text = text.strip_suffix('日').unwrap_or(text);
    let (month, day) = text.split_once(['/', '-', '.', '月'])?;
    let short = |digits: &str| (1..=2).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit());
    if short(month) && short(day) { Some((month.parse().ok()?, day.parse().ok()?)) } else { None }
}

/// A number of one to four digits.
fn number<T: std::str::FromStr>(digits: &str) -> Result<T, Option<Misread>> {
    let fits = (1..=4).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit());
    if fits { digits.parse().map_err(|_| None) } else { Err(None) }
}
