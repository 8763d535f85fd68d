//! Whether there was such a day: what a person wrote as year, month and day, against the eras and the calendar.

use chrono::{Datelike, NaiveDate};

use super::era::{Era, EraDay};
use super::misread::Misread;

impl Era {
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
