//! 期首＋増−減＝期末: whether the inventory's movements explain its numbers (D23; 第13条第1項).

use chrono::NaiveDate;

use crate::article::Article;
use crate::problem::Problem;
use crate::value::Values;

/// The numbers of one period.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Balance {
    /// 期首.
    pub opening: i64,
    /// 増.
    pub added: i64,
    /// 減.
    pub removed: i64,
    /// 期末.
    pub closing: i64,
}

/// When a medium came into the inventory and when it left for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Life {
    /// 登録年月日.
    pub from: NaiveDate,
    /// The day it was disposed of, returned or handed on; `None` while it is here.
    pub until: Option<NaiveDate>,
}

impl Balance {
    /// From the number at the last stock-take (`opening`, on the evening of `after`) to `on`: what came and what went
    /// by the media's own days, and what is here on the evening of `on`.
    pub fn between(opening: i64, after: NaiveDate, on: NaiveDate, media: &[Life]) -> Balance {
        let within = |day: NaiveDate| after < day && day <= on;
        let count = |matching: &dyn Fn(&Life) -> bool| i64::try_from(media.iter().filter(|one| matching(one)).count()).unwrap_or(i64::MAX);
        Balance {
            opening,
            added: count(&|one| within(one.from)),
            removed: count(&|one| one.until.is_some_and(within)),
            closing: count(&|one| one.from <= on && one.until.is_none_or(|left| on < left)),
        }
    }

    /// Reads the head of a stock-take.
    pub fn read(values: &Values) -> Balance {
        let number = |field| values.int(field).unwrap_or(0);
        Balance { opening: number("opening"), added: number("added"), removed: number("removed"), closing: number("closing") }
    }

    /// Whether the numbers explain each other.
    pub const fn settles(self) -> bool {
        self.opening + self.added - self.removed == self.closing
    }

    /// D23: says that they do not; the 総括表 then prints 「不突合」.
    pub fn fault(self) -> Option<Problem> {
        if self.settles() {
            return None;
        }
        let Balance { opening, added, removed, closing } = self;
        let what = format!("点数が合いません（期首{opening}＋増{added}−減{removed}＝{}、期末{closing}）。", opening + added - removed);
        let next = "登録年月日をさかのぼって入れた媒体や、取り消した媒体がないかを確かめてください。このまま完了すると、総括表にも棚卸の「不突合」が出ます。";
        Some(Problem::warning("D23", Article("13-1"), what, next).at("closing"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    #[test]
    fn what_came_and_went_explains_the_number() {
        let media = [
            Life { from: day(1, 10), until: None },
            Life { from: day(1, 10), until: Some(day(6, 1)) },
            Life { from: day(5, 1), until: None },
            Life { from: day(5, 1), until: Some(day(7, 1)) },
            Life { from: day(11, 1), until: None },
        ];
        let balance = Balance::between(2, day(4, 1), day(10, 1), &media);
        assert_eq!(balance, Balance { opening: 2, added: 2, removed: 2, closing: 2 });
        assert_eq!((balance.settles(), balance.fault()), (true, None));
    }

    #[test]
    fn d23_a_number_nothing_explains_is_said_with_both_sums() {
        // Registered afterwards with a day before the last stock-take: nobody counted it then.
        let media = [Life { from: day(3, 1), until: None }, Life { from: day(1, 10), until: None }];
        let balance = Balance::between(1, day(4, 1), day(10, 1), &media);
        let said = balance.fault().unwrap();
        assert_eq!((said.rule, said.blocks()), (Some("D23"), false));
        assert!(said.what.contains("期末2") && said.what.contains("＝1"), "{}", said.what);
    }
}
