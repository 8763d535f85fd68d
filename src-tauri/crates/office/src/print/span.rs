//! Which part of a 年度 a form is about: the whole, or 上半期 (April to September) or 下半期 (October to March).

use chrono::{Months, NaiveDate};
use domain::nendo::Nendo;
use domain::problem::{Code, Problem};
use domain::show::{self, Dates};

/// A part of a 年度, by the word in the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    /// 年度の全て.
    Whole,
    /// 上半期.
    First,
    /// 下半期.
    Second,
}

impl Half {
    /// Understands `word`.
    pub fn read(word: &str) -> Result<Half, Problem> {
        match word {
            "" => Ok(Half::Whole),
            "first" | "上" | "上半期" => Ok(Half::First),
            "second" | "下" | "下半期" => Ok(Half::Second),
            other => Err(Problem::new(
                Code::Usage,
                format!("期間の指定「{other}」が読み取れません。"),
                "上（first）か下（second）にするか、空けて年度全体にしてください。",
            )
            .at("half")),
        }
    }

    /// What a person reads; empty for the whole.
    pub fn label(self) -> &'static str {
        match self {
            Half::Whole => "",
            Half::First => "上半期",
            Half::Second => "下半期",
        }
    }

    /// Its first and last day in `year`.
    pub fn days(self, year: Nendo) -> (NaiveDate, NaiveDate) {
        let (from, until) = (year.from(), year.until());
        let middle = from.checked_add_months(Months::new(6)).unwrap_or(until);
        match self {
            Half::Whole => (from, until),
            Half::First => (from, middle.pred_opt().unwrap_or(middle)),
            Half::Second => (middle, until),
        }
    }

    /// The part before this one of `year`: the half before, or the whole year before.
    pub fn before(self, year: Nendo) -> (Nendo, Half) {
        match self {
            Half::Whole => (year.before(), Half::Whole),
            Half::First => (year.before(), Half::Second),
            Half::Second => (year, Half::First),
        }
    }

    /// What the one before is called beside its figures.
    pub fn called_before(self) -> &'static str {
        if self == Half::Whole { "前年度" } else { "前期" }
    }

    /// Its months in words, from the first.
    pub fn months(self) -> Vec<String> {
        let months = match self {
            Half::Whole => 4..16,
            Half::First => 4..10,
            Half::Second => 10..16,
        };
        months.map(|month| format!("{}月", if month > 12 { month - 12 } else { month })).collect()
    }

    /// 「上半期（R8.4.1〜R8.9.30）」.
    pub fn words(self, year: Nendo) -> String {
        let (from, until) = self.days(year);
        let days = format!("{}〜{}", show::date(from, Dates::Short), show::date(until, Dates::Short));
        if self == Half::Whole { days } else { format!("{}（{days}）", self.label()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_halves_make_a_year_and_another_word_is_refused() {
        let year = Nendo(2026);
        assert_eq!(Half::read("first").unwrap().words(year), "上半期（R8.4.1〜R8.9.30）");
        assert_eq!(Half::read("second").unwrap().words(year), "下半期（R8.10.1〜R9.3.31）");
        assert_eq!(Half::First.days(year).1.succ_opt(), Some(Half::Second.days(year).0));
        assert_eq!(Half::Whole.months(), [Half::First.months(), Half::Second.months()].concat());
        assert_eq!(Half::Second.months(), ["10月", "11月", "12月", "1月", "2月", "3月"]);
        for half in [Half::Whole, Half::First, Half::Second] {
            let (before, part) = half.before(year);
            assert_eq!(part.days(before).1.succ_opt(), Some(half.days(year).0), "{half:?} follows at once on the one before");
        }
        assert_eq!(Half::read("third").unwrap_err().code, Code::Usage);
    }
}
