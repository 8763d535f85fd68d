//! 年度: the office's year from 1 April to 31 March, named by the year in which its April falls.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use unicode_normalization::UnicodeNormalization;

use crate::problem::{Code, Problem};
use crate::wareki::era::{Era, EraDay};

/// A 年度, by the western year in which its April falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Nendo(pub i32);

impl Nendo {
    /// The 年度 to which `day` belongs.
    pub fn of(day: NaiveDate) -> Nendo {
        Nendo(if day.month() >= 4 { day.year() } else { day.year() - 1 })
    }

    /// Its first day, 1 April.
    pub fn from(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0, 4, 1).unwrap_or(NaiveDate::MIN)
    }

    /// Its last day, 31 March.
    pub fn until(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0 + 1, 3, 31).unwrap_or(NaiveDate::MAX)
    }

    /// The first day of `month` (1 to 12) within it.
    pub fn month(self, month: i64) -> Option<NaiveDate> {
        let month = u32::try_from(month).ok()?;
        NaiveDate::from_ymd_opt(if month >= 4 { self.0 } else { self.0 + 1 }, month, 1)
    }

    /// Whether `day` belongs to it.
    pub fn contains(self, day: NaiveDate) -> bool {
        Nendo::of(day) == self
    }

    /// The one before.
    #[must_use]
    pub fn before(self) -> Nendo {
        Nendo(self.0 - 1)
    }

    /// The one after.
    #[must_use]
    pub fn after(self) -> Nendo {
        Nendo(self.0 + 1)
    }

    /// 「令和8年度」, 「令和元年度」.
    pub fn label(self) -> String {
        self.era().map_or_else(|| format!("{}年度", self.0), |era| format!("{}{}年度", era.era.name, era.year_words()))
    }

    /// `R8`, as in records' numbers.
    pub fn short(self) -> String {
        self.era().map_or_else(|| self.0.to_string(), |era| format!("{}{}", era.era.letter, era.year))
    }

    /// The era that names it: the one of its middle day. So the whole 年度 of 2019 is 令和元年度 although it began
    /// in 平成, and that of 1988 stays 昭和63年度 although it ended in 平成, as offices wrote them.
    fn era(self) -> Option<EraDay> {
        EraDay::of(NaiveDate::from_ymd_opt(self.0, 9, 30)?)
    }

    /// Reads `R8`, `令和8年度`, `令和元年度`, `2026`, `2026年度`; also `平成32年度`, which stands on old papers.
    pub fn parse(text: &str) -> Result<Nendo, Problem> {
        let plain: String = text.nfkc().filter(|c| !c.is_whitespace()).collect();
        let year = plain.strip_suffix("年度").or_else(|| plain.strip_suffix("年")).unwrap_or(&plain);
        let read = match Era::strip(year) {
            Some((era, "元")) => era.western(1),
            Some((era, digits)) => digits.parse().ok().filter(|year| (1..=999).contains(year)).and_then(|year| era.western(year)),
            None => year.parse().ok().filter(|_| year.len() == 4),
        };
        read.filter(|year| (1873..=2200).contains(year)).map(Nendo).ok_or_else(|| {
            let shown: String = text.trim().chars().take(20).collect();
            Problem::new(
                Code::Unreadable,
                format!("「{shown}」は年度として読めません。"),
                "「R8」「令和8年度」「2026」のように書いてください。",
            )
        })
    }
}

impl fmt::Display for Nendo {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.label())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_nendo_runs_from_april_to_march() {
        assert_eq!(Nendo::of(day(2026, 4, 1)), Nendo(2026));
        assert_eq!(Nendo::of(day(2027, 3, 31)), Nendo(2026));
        assert_eq!(Nendo::of(day(2026, 3, 31)), Nendo(2025));
        assert_eq!((Nendo(2026).from(), Nendo(2026).until()), (day(2026, 4, 1), day(2027, 3, 31)));
        assert!(Nendo(2026).contains(day(2026, 11, 22)) && !Nendo(2026).contains(day(2027, 4, 1)));
    }

    #[test]
    fn a_nendo_keeps_one_name_through_a_change_of_era() {
        for (year, label, short) in [
            (2026, "令和8年度", "R8"),
            (2019, "令和元年度", "R1"),
            (2018, "平成30年度", "H30"),
            (1989, "平成元年度", "H1"),
            (1988, "昭和63年度", "S63"),
            (1926, "大正15年度", "T15"),
        ] {
            assert_eq!((Nendo(year).label().as_str(), Nendo(year).short().as_str()), (label, short));
        }
    }

    #[test]
    fn every_name_of_a_nendo_reads_back() {
        for year in 1873..=2200 {
            for name in [Nendo(year).label(), Nendo(year).short(), year.to_string()] {
                assert_eq!(Nendo::parse(&name).unwrap(), Nendo(year), "{name}");
            }
        }
    }

    #[test]
    fn a_nendo_is_read_in_any_width_and_from_old_papers() {
        for (text, year) in
            [("Ｒ８", 2026), ("r8", 2026), ("令和 ８ 年度", 2026), ("平成31年度", 2019), ("平成32年度", 2020), ("2026年", 2026)]
        {
            assert_eq!(Nendo::parse(text).unwrap(), Nendo(year), "{text}");
        }
    }

    #[test]
    fn what_is_no_nendo_is_refused_with_words() {
        for text in ["", "R", "R0", "令和", "26", "9999", "R-8", "来年度"] {
            let problem = Nendo::parse(text).unwrap_err();
            assert_eq!(problem.code, Code::Unreadable, "{text}");
            assert!(problem.next.contains("令和8年度"));
        }
    }
}
