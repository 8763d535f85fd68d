//! The eras by name and letter, and the two questions put to ICU: which era a day is in, and which day an era date is.

use chrono::{Datelike, NaiveDate};
use icu_calendar::cal::Japanese;
use icu_calendar::{Date, Iso};

use super::misread::Misread;

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

    /// The day `year`.`month`.`day` of this era, if there was one.
    pub(super) fn day(self, year: i32, month: u32, day: u32) -> Result<NaiveDate, Misread> {
        let western = self.western(year).ok_or_else(|| Misread::new(format!("{}{year}年という年はありません。", self.name), YEAR_AGAIN))?;
        let date = western_day(western, month, day, || self.year_words(year))?;
        if year < 1 {
            let what = format!("{}{year}年という年はありません。", self.name);
            return Err(match self.day(1, month, day) {
                Ok(first) => Misread::meaning(what, first),
                Err(_) => Misread::new(what, YEAR_AGAIN),
            });
        }
        // ICU carries a day beyond the era's end into the next era; only a day that comes back as written is taken.
        if EraDay::of(date) == Some(EraDay { era: self, year }) { Ok(date) } else { Err(self.not_this_era(date, year)) }
    }

    fn year_words(self, year: i32) -> String {
        format!("{}{}年", self.name, EraDay { era: self, year }.year_words())
    }

    /// Why `date`, written as this era's `year`, is not in this era.
    fn not_this_era(self, date: NaiveDate, year: i32) -> Misread {
        let Some(first) = self.first_day() else {
            return Misread::new(format!("{}の日付として読めません。", self.name), YEAR_AGAIN);
        };
        if date < first {
            if EraDay::of(date).is_none() {
                return Misread::new("明治5年より前は旧暦のため、日付が決まりません。", "西暦の年月日を備考に書いてください。");
            }
            let what = format!("{}は{}月{}日からです。", self.year_words(1), first.month(), first.day());
            return Misread::meaning(what, date);
        }
        let Some(last) = self.last_day() else {
            return Misread::new(format!("{}の日付として読めません。", self.name), YEAR_AGAIN);
        };
        let last_year = EraDay::of(last).map_or(0, |day| day.year);
        let what = if last_year == year {
            format!("{}{year}年は{}月{}日までです。", self.name, last.month(), last.day())
        } else {
            format!("{}は{last_year}年{}月{}日までです。", self.name, last.month(), last.day())
        };
        Misread::meaning(what, date)
    }

    /// Its first day, found by asking ICU day after day through its first year; only a misreading needs it.
    fn first_day(self) -> Option<NaiveDate> {
        let year = self.western(1)?;
        NaiveDate::from_ymd_opt(year, 1, 1)?
            .iter_days()
            .take(366)
            .find(|day| EraDay::of(*day).is_some_and(|found| found.era == self))
            // The months before 1873 are not counted as Meiji.
            .or_else(|| NaiveDate::from_ymd_opt(1873, 1, 1).filter(|day| EraDay::of(*day).is_some_and(|found| found.era == self)))
    }

    /// Its last day; `None` for the present era.
    fn last_day(self) -> Option<NaiveDate> {
        let next = ERAS.into_iter().skip_while(|era| *era != self).nth(1)?;
        next.first_day()?.pred_opt()
    }
}

const YEAR_AGAIN: &str = "年を確かめて書き直してください。";

/// The day of the western calendar, or why there is none; `year_words` names the year as the person wrote it.
pub(super) fn western_day(year: i32, month: u32, day: u32, year_words: impl Fn() -> String) -> Result<NaiveDate, Misread> {
    if let Some(date) = NaiveDate::from_ymd_opt(year, month, day) {
        return Ok(date);
    }
    if !(1..=12).contains(&month) {
        return Err(Misread::new(format!("{month}月という月はありません。"), "月を1から12までで書いてください。"));
    }
    let last = NaiveDate::from_ymd_opt(year, month, 1)
        .and_then(|first| first.checked_add_months(chrono::Months::new(1)))
        .and_then(|next| next.pred_opt());
    match last {
        Some(last) if day > last.day() => Err(Misread::meaning(format!("{}{month}月は{}日までです。", year_words(), last.day()), last)),
        _ => Err(Misread::new(format!("{month}月{day}日という日はありません。"), "日を確かめて書き直してください。")),
    }
}
