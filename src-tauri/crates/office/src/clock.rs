//! The only place that asks the time. Everything else is told.

use std::env;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use domain::problem::{Code, Problem, Problems};
use store::Purpose;

/// Where the time comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The machine's clock, read as Asia/Tokyo, where every Japanese office is.
    System,
    /// A fixed moment, for tests and practice; it does not move.
    Fixed(NaiveDateTime),
}

/// Japan has no summer time and one zone.
const TOKYO: TimeDelta = TimeDelta::hours(9);

impl Clock {
    /// The clock for a store of `purpose`: the machine's, or the one that `DAICHO_NOW` or `DAICHO_TODAY` fixes,
    /// which a real store refuses: its log must not lie about the time.
    pub fn for_purpose(purpose: Purpose) -> Result<Clock, Problems> {
        let asked = fixed("DAICHO_NOW", "")?.or(fixed("DAICHO_TODAY", "T09:00")?);
        match (asked, purpose) {
            (None, _) => Ok(Clock::System),
            (Some(moment), Purpose::Practice | Purpose::Test) => Ok(Clock::Fixed(moment)),
            (Some(_), Purpose::Real) => Err(Problem::new(
                Code::Usage,
                "本番の保管庫では、日時を固定できません。",
                "環境変数 DAICHO_TODAY と DAICHO_NOW を外してください。",
            )
            .into()),
        }
    }

    /// The moment, local.
    pub fn now(self) -> NaiveDateTime {
        match self {
            Clock::System => Utc::now().naive_utc() + TOKYO,
            Clock::Fixed(moment) => moment,
        }
    }

    /// The day, local.
    pub fn today(self) -> NaiveDate {
        self.now().date()
    }

    /// A clock that stands at nine in the morning of `day`.
    pub fn standing_at(day: NaiveDate) -> Clock {
        Clock::Fixed(day.and_time(NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default()))
    }
}

fn fixed(name: &str, tail: &str) -> Result<Option<NaiveDateTime>, Problems> {
    let Ok(text) = env::var(name) else { return Ok(None) };
    moment(&format!("{text}{tail}")).map(Some).ok_or_else(|| {
        let next = "2026-11-22 又は 2026-11-22T14:03 のように書いてください。";
        Problem::new(Code::Usage, format!("{name} の日時が読み取れません。"), next).into()
    })
}

/// A moment as a script writes it, with or without its seconds.
fn moment(text: &str) -> Option<NaiveDateTime> {
    ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"].iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_moment_is_read_with_and_without_its_seconds() {
        let read = |text: &str| moment(text).map(|at| at.to_string());
        assert_eq!(read("2026-11-22T14:03").as_deref(), Some("2026-11-22 14:03:00"));
        assert_eq!(read("2026-11-22T14:03:59").as_deref(), Some("2026-11-22 14:03:59"));
        assert_eq!((read("2026-11-22"), read("R8.11.22T14:03")), (None, None));
    }
}
