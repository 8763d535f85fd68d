//! The eras by name and letter, and the two questions put to ICU: which era a day is in, and which day an era date is.

use chrono::{Datelike, NaiveDate};
use icu_calendar::cal::Japanese;
use icu_calendar::{Date, Iso};

/// An era of modern times. When each began and ended is deliberately absent here: ICU is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Era {
    /// ICU's code for it.
    code: &'static str,
    /// Its name, 「令和」.
    pub name: &'static str,
    /// Its letter, `R`.
    pub letter: char,
}

/// Oldest first.
const ERAS: [Era; 5] = [
    Era { code: "meiji", name: "明治", letter: 'M' },
    Era { code: "taisho", name: "大正", letter: 'T' },
    Era { code: "showa", name: "昭和", letter: 'S' },
    Era { code: "heisei", name: "平成", letter: 'H' },
    Era { code: "reiwa", name: "令和", letter: 'R' },
];

/// A day's place in its era.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EraDay {
    /// The era.
    pub era: Era,
    /// The year in it, from 1.
    pub year: i32,
}

impl EraDay {
    /// The era and year of `day`; `None` before 1873 (ICU counts those days in the western calendar, because Japan
    /// still used the lunar one) and in an era this program has no name for yet.
    pub fn of(day: NaiveDate) -> Option<EraDay> {
        let month = u8::try_from(day.month()).ok()?;
        let date = u8::try_from(day.day()).ok()?;
        let found = Date::try_new_iso(day.year(), month, date).ok()?.to_calendar(Japanese::new()).era_year();
        let era = ERAS.into_iter().find(|era| found.era == era.code)?;
        Some(EraDay { era, year: found.year })
    }

    /// The year as written after the era: 「元」 for the first.
    pub fn year_words(self) -> String {
        if self.year == 1 { "元".to_owned() } else { self.year.to_string() }
    }
}

impl Era {
    /// Every era, oldest first; the choices of an era select.
    pub fn all() -> &'static [Era] {
        &ERAS
    }

    /// Takes an era's name, its first character or its letter off the front of `text` (already NFKC), and gives the rest.
    pub(crate) fn strip(text: &str) -> Option<(Era, &str)> {
        ERAS.into_iter().find_map(|era| {
            let initial = era.name.chars().next()?;
            text.strip_prefix(era.name)
                .or_else(|| text.strip_prefix(initial))
                .or_else(|| text.strip_prefix(era.letter))
                .or_else(|| text.strip_prefix(era.letter.to_ascii_lowercase()))
                .map(|rest| (era, rest))
        })
    }

    /// The western year in which this era's year `year` falls, even where the era had ended by then (平成32年度 on old papers).
    pub(crate) fn western(self, year: i32) -> Option<i32> {
        let date = Date::try_new_japanese_with_calendar(self.code, year, 1, 1, Japanese::new()).ok()?;
        Some(date.to_calendar(Iso).era_year().year)
    }

    /// Its first day, found by asking ICU day after day through its first year; only a misreading needs it.
    pub(super) fn first_day(self) -> Option<NaiveDate> {
        let year = self.western(1)?;
        NaiveDate::from_ymd_opt(year, 1, 1)?
            .iter_days()
            .take(366)
            .find(|day| EraDay::of(*day).is_some_and(|found| found.era == self))
            // The months before 1873 are not counted as Meiji.
            .or_else(|| NaiveDate::from_ymd_opt(1873, 1, 1).filter(|day| EraDay::of(*day).is_some_and(|found| found.era == self)))
    }

    /// Its last day; `None` for the present era.
    pub(super) fn last_day(self) -> Option<NaiveDate> {
        let next = ERAS.into_iter().skip_while(|era| *era != self).nth(1)?;
        next.first_day()?.pred_opt()
    }
}
