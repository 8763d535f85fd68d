//! On which days the office is closed: weekends, 29 December to 3 January, and what the office's own calendar says.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::record::Record;

/// A holiday as it ships with the program, before it is a record of the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub day: NaiveDate,
    /// What it is called, e.g. 敬老の日.
    pub name: String,
}

/// The office's closed days. Without a calendar only weekends and the turn of the year are closed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClosedDays {
    closed: BTreeSet<NaiveDate>,
    opened: BTreeSet<NaiveDate>,
}

impl ClosedDays {
    /// Reads the cards of `calendar` that stand. A day that is both closed and opened is open: 開庁日 is the exception
    /// somebody wrote down on purpose.
    pub fn read<'a>(cards: impl IntoIterator<Item = &'a Record>) -> ClosedDays {
        let mut days = ClosedDays::default();
        for card in cards.into_iter().filter(|card| card.stands()) {
            if let Some(day) = card.values.date("day") {
                let kind = if card.values.chose("kind", "open") { &mut days.opened } else { &mut days.closed };
                kind.insert(day);
            }
        }
        days
    }

    /// Whether the office is closed on `day`.
    pub fn closed(&self, day: NaiveDate) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        let turn_of_year = matches!((day.month(), day.day()), (12, 29..) | (1, ..=3));
        !self.opened.contains(&day) && (weekend || turn_of_year || self.closed.contains(&day))
    }

    /// Whether the calendar was written for `year` of the western calendar: it names at least one closed day in it.
    pub fn knows(&self, year: i32) -> bool {
        self.closed.iter().any(|day| day.year() == year)
    }

    /// `day` itself, or the first open day after it.
    pub fn open_from(&self, day: NaiveDate) -> NaiveDate {
        // A year without an open day is no calendar; the search ends all the same.
        (0..366).filter_map(|ahead| day.checked_add_days(Days::new(ahead))).find(|one| !self.closed(*one)).unwrap_or(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Standing;
    use crate::value::{Value, Values};

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn card(on: NaiveDate, kind: &str, standing: Standing) -> Record {
        let noon = on.and_hms_opt(12, 0, 0).unwrap();
        Record {
            standing,
            ..Record::sample(
                1,
                "休-0001".to_owned(),
                noon,
                Values::new().with("day", Value::Date(on)).with("kind", Value::Choice(kind.to_owned())),
            )
        }
    }

    #[test]
    fn weekends_and_the_turn_of_the_year_are_closed_by_themselves() {
        let days = ClosedDays::default();
        for (on, closed) in [
            (day(2026, 11, 20), false),
            (day(2026, 11, 21), true),
            (day(2026, 11, 22), true),
            (day(2026, 11, 23), false),
            (day(2026, 12, 28), false),
            (day(2026, 12, 29), true),
            (day(2027, 1, 1), true),
            (day(2027, 1, 4), false),
        ] {
            assert_eq!(days.closed(on), closed, "{on}");
        }
        assert_eq!(days.open_from(day(2026, 12, 29)), day(2027, 1, 4));
        assert_eq!(days.open_from(day(2026, 11, 20)), day(2026, 11, 20));
    }

    #[test]
    fn the_offices_own_calendar_closes_and_opens() {
        let voided = Standing::Voided { reason: "誤り".to_owned() };
        let cards = [
            card(day(2026, 11, 23), "holiday", Standing::Valid),
            card(day(2026, 11, 21), "open", Standing::Valid),
            card(day(2026, 11, 24), "closed", voided),
        ];
        let days = ClosedDays::read(&cards);
        assert!(days.closed(day(2026, 11, 23)) && !days.closed(day(2026, 11, 21)) && !days.closed(day(2026, 11, 24)));
        assert_eq!(days.open_from(day(2026, 11, 22)), day(2026, 11, 24), "Sunday, then the holiday");
        assert!(days.knows(2026) && !days.knows(2027));
    }
}
