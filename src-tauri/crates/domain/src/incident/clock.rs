//! The clocks of a report to the 個人情報保護委員会: 速報 within 3 to 5 days, 確報 within 30 or 60 (第39条; 法第68条第1項).

use chrono::{Days, NaiveDate, TimeDelta};

use crate::calendar::ClosedDays;
use crate::profile::Limits;

/// The days by which the commission is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    /// 速報: the day from which it presses (3日目).
    pub first_notice: NaiveDate,
    /// 速報: the last day (5日目).
    pub first: NaiveDate,
    /// 確報: the day from which it presses.
    pub last_notice: NaiveDate,
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
    let last = closed.open_from(nth(last));
    Deadlines {
        first_notice: nth(limits.ppc_first_notice_days),
        first: nth(limits.ppc_first_days),
        last_notice: last - TimeDelta::days(limits.ppc_final_notice_days),
        last,
    }
}

/// One report to the commission, as its clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Whether it is the final report.
    pub last: bool,
    /// The last day.
    pub due: NaiveDate,
    /// The day it was made.
    pub done: Option<NaiveDate>,
    /// Days from today until the last day, negative once it is over; `None` where it was made.
    pub left: Option<i64>,
    /// Whether it presses today: the first report and the final one from the days the profile sets.
    pub presses: bool,
}

impl Deadlines {
    /// The two clocks on `today`, the reports having been made on these days.
    pub fn clocks(&self, first_on: Option<NaiveDate>, last_on: Option<NaiveDate>, today: NaiveDate) -> [Clock; 2] {
        let clock = |last: bool, due: NaiveDate, done: Option<NaiveDate>, from: NaiveDate| Clock {
            last,
            due,
            done,
            left: done.is_none().then(|| (due - today).num_days()),
            presses: done.is_none() && today >= from,
        };
        [clock(false, self.first, first_on, self.first_notice), clock(true, self.last, last_on, self.last_notice)]
    }
}

/// Which day `today` is since `known_on`, which is day 1.
pub fn nth_day(known_on: NaiveDate, today: NaiveDate) -> i64 {
    (today - known_on).num_days() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_runs_until_its_report_was_made_and_presses_near_its_end() {
        let due = of(day(2026, 11, 22), Span::Usual);
        let at = |today: NaiveDate, first: Option<NaiveDate>| due.clocks(first, None, today).map(|one| (one.left, one.presses));
        assert_eq!(at(day(2026, 11, 23), None), [(Some(3), false), (Some(28), false)]);
        assert_eq!(at(day(2026, 11, 24), None), [(Some(2), true), (Some(27), false)], "the third day");
        assert_eq!(at(day(2026, 12, 14), Some(day(2026, 11, 24))), [(None, false), (Some(7), true)]);
        assert_eq!(at(day(2026, 12, 22), None), [(Some(-26), true), (Some(-1), true)], "both over");
        assert_eq!(nth_day(day(2026, 11, 22), day(2026, 11, 22)), 1);
    }

    #[test]
    fn a_city_that_wants_to_hear_earlier_of_the_final_report_does() {
        let limits = Limits { ppc_final_notice_days: 14, ..Limits::default() };
        let due = deadlines(day(2026, 11, 22), Span::Usual, &limits, &ClosedDays::default());
        let presses = |today| due.clocks(None, None, today)[1].presses;
        assert_eq!((presses(day(2026, 12, 6)), presses(day(2026, 12, 7))), (false, true));
    }

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn of(known_on: NaiveDate, span: Span) -> Deadlines {
        deadlines(known_on, span, &Limits::default(), &ClosedDays::default())
    }

    #[test]
    fn the_day_of_knowing_is_the_first_day() {
        let usual = of(day(2026, 11, 22), Span::Usual);
        let expected = Deadlines {
            first_notice: day(2026, 11, 24),
            first: day(2026, 11, 26),
            last_notice: day(2026, 12, 14),
            last: day(2026, 12, 21),
        };
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
