//! The clocks of a report to the 個人情報保護委員会: 速報 within 3 to 5 days, 確報 within 30 or 60 (第39条; 法第68条第1項).

use chrono::{Days, NaiveDate};

use crate::calendar::ClosedDays;
use crate::profile::Limits;

/// The days by which the commission is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    /// 速報: the day from which it presses (3日目).
    pub first_notice: NaiveDate,
    /// 速報: the last day (5日目).
    pub first: NaiveDate,
    /// 確報: the last day.
    pub last: NaiveDate,
}

/// How long the final report may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// 30日.
    Usual,
    /// 60日, where an ill purpose is feared.
    Malicious,
}

/// The deadlines of an incident known since `known_on`, which is day 1. Closed days count; but where the 30th or 60th
/// day is closed, the final report is due on the next open day. The first report is 概ね 3〜5日 and does not wait.
pub fn deadlines(known_on: NaiveDate, span: Span, limits: &Limits, closed: &ClosedDays) -> Deadlines {
    let nth = |day: i64| known_on.checked_add_days(Days::new(u64::try_from(day - 1).unwrap_or(0))).unwrap_or(known_on);
    let last = match span {
        Span::Usual => limits.ppc_final_days,
        Span::Malicious => limits.ppc_final_malicious_days,
    };
    Deadlines { first_notice: nth(limits.ppc_first_notice_days), first: nth(limits.ppc_first_days), last: closed.open_from(nth(last)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn of(known_on: NaiveDate, span: Span) -> Deadlines {
        deadlines(known_on, span, &Limits::default(), &ClosedDays::default())
    }

    #[test]
    fn the_day_of_knowing_is_the_first_day() {
        let usual = of(day(2026, 11, 22), Span::Usual);
        let expected = Deadlines { first_notice: day(2026, 11, 24), first: day(2026, 11, 26), last: day(2026, 12, 21) };
        assert_eq!(usual, expected);
        assert_eq!(of(day(2026, 11, 22), Span::Malicious).last, day(2027, 1, 20));
    }

    #[test]
    fn a_final_report_due_on_a_closed_day_is_due_on_the_next_open_one() {
        // Day 30 is Saturday 19 December; the 5th day, a Tuesday or a Sunday, stays as it falls.
        assert_eq!(of(day(2026, 11, 20), Span::Usual).last, day(2026, 12, 21));
        assert_eq!(of(day(2026, 11, 25), Span::Usual).first, day(2026, 11, 29), "a Sunday, and no later");
        // Day 30 is 30 December: past the turn of the year, and past the weekend where there is one.
        assert_eq!(of(day(2026, 12, 1), Span::Usual).last, day(2027, 1, 4));
    }
}
