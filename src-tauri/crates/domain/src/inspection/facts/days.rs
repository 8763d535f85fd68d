//! The days an inspection's counts are made for: the 年度 up to the 基準日, and the day of counting (第42条).

use chrono::NaiveDate;

/// What happened is counted from `from` to `as_of`; what stands is counted as it stands on `seen_on`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Days {
    /// The first day of the period: the day the 年度 began.
    pub from: NaiveDate,
    /// The last day of the period: the 基準日.
    pub as_of: NaiveDate,
    /// The day on which was counted, later than `as_of` or not.
    pub seen_on: NaiveDate,
}

impl Days {
    /// Whether `day` lies in the period; what bears no day happened on none of them.
    pub fn within(&self, day: Option<NaiveDate>) -> bool {
        day.is_some_and(|day| (self.from..=self.as_of).contains(&day))
    }

    /// Whether what was given on `since` and taken back on `until` is in force on the day of counting.
    pub fn in_force(&self, since: Option<NaiveDate>, until: Option<NaiveDate>) -> bool {
        since.is_none_or(|since| since <= self.seen_on) && until.is_none_or(|until| until > self.seen_on)
    }
}
