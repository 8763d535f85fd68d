//! Counting an inspection: axis by judgement, and the rate of 適 (第42条; F10 点検結果集計表).

use crate::checklist::Axis;
use crate::inspection::answer::{Answer, Judgement};

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// ○.
    pub ok: usize,
    /// △.
    pub improve: usize,
    /// ×.
    pub bad: usize,
    /// －.
    pub not_applicable: usize,
    /// 未点検, what was never looked at.
    pub open: usize,
    /// 未再確認: taken over from last time and not looked at again. Counted apart from 未点検.
    pub carried: usize,
}

impl Count {
    /// All items.
    pub const fn total(&self) -> usize {
        self.ok + self.improve + self.bad + self.not_applicable + self.open + self.carried
    }

    /// 適 ÷ (全項目 − 該当なし) in tenths of a percent, rounded down; `None` where every item is 該当なし.
    pub fn rate(&self) -> Option<usize> {
        (self.ok * 1000).checked_div(self.total() - self.not_applicable)
    }

    /// The rate as printed, e.g. `87.5%`; `－` where there is none.
    pub fn rate_text(&self) -> String {
        self.rate().map_or_else(|| "－".to_owned(), |tenths| format!("{}.{}%", tenths / 10, tenths % 10))
    }

    fn add(&mut self, answer: &Answer) {
        match answer.judgement {
            _ if answer.carried => self.carried += 1,
            Judgement::Ok => self.ok += 1,
            Judgement::Improve => self.improve += 1,
            Judgement::Bad => self.bad += 1,
            Judgement::NotApplicable => self.not_applicable += 1,
            Judgement::Open => self.open += 1,
        }
    }
}

/// The table: one row for each axis, and the sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Rows in the order of [`Axis::ALL`].
    pub rows: Vec<(Axis, Count)>,
    /// The sum of the rows.
    pub sum: Count,
}

/// Counts `answers`.
pub fn tally(answers: &[Answer]) -> Tally {
    let mut sum = Count::default();
    let rows = Axis::ALL
        .iter()
        .map(|axis| {
            let mut count = Count::default();
            for answer in answers.iter().filter(|answer| answer.axis == *axis) {
                count.add(answer);
                sum.add(answer);
            }
            (*axis, count)
        })
        .collect();
    Tally { rows, sum }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(axis: Axis, judgement: Judgement, carried: bool) -> Answer {
        Answer {
            item_id: String::new(),
            axis,
            item_text: String::new(),
            judgement,
            finding: String::new(),
            na_reason: String::new(),
            evidence: String::new(),
            carried,
        }
    }

    #[test]
    fn the_rate_leaves_out_what_does_not_apply() {
        let mut answers = vec![answer(Axis::Media, Judgement::Ok, false); 7];
        answers.push(answer(Axis::Route, Judgement::Bad, false));
        answers.extend(vec![answer(Axis::Keeping, Judgement::NotApplicable, false); 5]);
        let table = tally(&answers);
        assert_eq!(table.sum.rate_text(), "87.5%");
        assert_eq!(table.rows[0].1.rate_text(), "100.0%");
        assert_eq!(table.rows[2].1.rate_text(), "－");
        assert_eq!(table.sum.total(), 13);
    }

    #[test]
    fn what_was_taken_over_is_counted_apart_and_never_as_fit() {
        let table = tally(&[answer(Axis::Media, Judgement::Ok, true), answer(Axis::Media, Judgement::Open, false)]);
        assert_eq!((table.sum.carried, table.sum.open, table.sum.ok), (1, 1, 0));
        assert_eq!(table.sum.rate_text(), "0.0%");
    }
}
