//! Dates that could mean two days or that no clerk writes by hand: a year at the end, and the number a spreadsheet keeps
//! for a day. Neither is ever guessed; where only one day can be meant, it is offered.

use chrono::{Datelike, Days, NaiveDate};

use super::misread::Misread;
use super::write::{long, short};

const YEAR_FIRST: &str = "「R8.11.22」「令和8年11月22日」「2026/11/22」のように、年を先に書いてください。";
/// How far from today, in years, the day behind a spreadsheet's number may lie: a section writes of its own time.
const BEHIND: i32 = 40;
const AHEAD: i32 = 10;

/// `1/2/2026`, `22-11-2026`: whether the day or the month comes first is the custom of another country.
pub(super) fn year_last(text: &str) -> Option<Misread> {
    let mut pieces = text.split(['/', '-', '.']);
    let (Some(one), Some(two), Some(year), None) = (pieces.next(), pieces.next(), pieces.next(), pieces.next()) else { return None };
    let digits = |piece: &str, most: usize| (1..=most).contains(&piece.len()) && piece.chars().all(|c| c.is_ascii_digit());
    if !digits(one, 2) || !digits(two, 2) || year.len() != 4 || !digits(year, 4) {
        return None;
    }
    let (one, two, year): (u32, u32, i32) = (one.parse().ok()?, two.parse().ok()?, year.parse().ok()?);
    let (month_first, day_first) = (NaiveDate::from_ymd_opt(year, one, two), NaiveDate::from_ymd_opt(year, two, one));
    Some(match (month_first, day_first) {
        (Some(a), Some(b)) if a != b => {
            let what = format!("年が最後にある日付は、{}月{}日とも{}月{}日とも読めます。", a.month(), a.day(), b.month(), b.day());
            Misread::new(what, YEAR_FIRST)
        }
        (Some(day), _) | (None, Some(day)) => Misread::meaning("年が最後にある日付は、そのままでは受け付けません。", day),
        (None, None) => Misread::new("年が最後にあり、日付として読めません。", YEAR_FIRST),
    })
}

/// Five digits in a row: the number a spreadsheet keeps for a day (`46113`), or year, month and day of today's era
/// (`81122`) as `written` understands it. Taken only where no spreadsheet of our time could have written it.
pub(super) fn five_digits(text: &str, today: NaiveDate, written: Option<NaiveDate>) -> Option<Misread> {
    if text.len() != 5 || !text.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let kept = spreadsheet_day(text.parse().ok()?).filter(|day| {
        let years = day.year() - today.year();
        (-BEHIND..=AHEAD).contains(&years)
    })?;
    Some(match written {
        Some(written) => Misread::new(
            format!("「{text}」は、{}とも、Excelの日付の番号（{}）とも読めます。", long(written), long(kept)),
            format!("「{}」か「{}」のように、区切りを入れて書いてください。", short(written), short(kept)),
        ),
        None => Misread::meaning(format!("「{text}」は、Excelの日付の番号と思われます。"), kept),
    })
}

/// The day a spreadsheet keeps as `number`. Its count takes 1900 for a leap year, which from March 1900 on is one day more.
fn spreadsheet_day(number: u64) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(number))
}
