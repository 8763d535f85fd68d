//! The two lists of a 年度: all incidents of 上半期 and of 下半期, made public together (公表基準; 第40条).

use chrono::{Days, Months, NaiveDate};

use crate::incident::assess::Publication;
use crate::incident::course::Stage;
use crate::nendo::Nendo;
use crate::profile::Limits;
use crate::record::Record;

/// Half of a 年度.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Half {
    /// 上半期: April to September.
    First(Nendo),
    /// 下半期: October to March.
    Second(Nendo),
}

impl Half {
    /// The half in which `day` lies.
    pub fn of(day: NaiveDate) -> Half {
        let year = Nendo::of(day);
        if day < Half::Second(year).from() { Half::First(year) } else { Half::Second(year) }
    }

    /// The half before.
    #[must_use]
    pub fn before(self) -> Half {
        match self {
            Half::First(year) => Half::Second(year.before()),
            Half::Second(year) => Half::First(year),
        }
    }

    /// Its first day.
    pub fn from(self) -> NaiveDate {
        match self {
            Half::First(year) => year.from(),
            Half::Second(year) => year.from().checked_add_months(Months::new(6)).unwrap_or(NaiveDate::MAX),
        }
    }

    /// Its last day, 30 September or 31 March.
    pub fn until(self) -> NaiveDate {
        self.from().checked_add_months(Months::new(6)).and_then(|next| next.checked_sub_days(Days::new(1))).unwrap_or(NaiveDate::MAX)
    }

    /// The last day of the profile's months after it: by then the list is out.
    pub fn list_due_on(self, limits: &Limits) -> NaiveDate {
        let months = u32::try_from(limits.publication_months).unwrap_or(1);
        self.from()
            .checked_add_months(Months::new(6 + months))
            .and_then(|next| next.checked_sub_days(Days::new(1)))
            .unwrap_or(NaiveDate::MAX)
    }

    /// 「令和8年度上半期」.
    pub fn label(self) -> String {
        match self {
            Half::First(year) => format!("{}上半期", year.label()),
            Half::Second(year) => format!("{}下半期", year.label()),
        }
    }
}

/// The incidents for the list of `half`, as they came to be known: those that stand, are past the draft, were not
/// called off and are not kept from the public. What was published at once stands in the list again.
pub fn listed<'a>(half: Half, incidents: impl IntoIterator<Item = &'a Record>) -> Vec<&'a Record> {
    let within = |record: &Record| {
        let known = record.values.date("known_at");
        let stage = Stage::from_id(record.values.text("status"));
        record.stands()
            && known.is_some_and(|day| Half::of(day) == half)
            && matches!(stage, Stage::Open | Stage::Closed)
            && Publication::from_id(record.values.text("publication")) != Some(Publication::No)
    };
    let mut found: Vec<&Record> = incidents.into_iter().filter(|record| within(record)).collect();
    found.sort_by_key(|record| (record.values.moment("known_at"), record.id));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::value::{Value, Values};

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn incident(id: i64, known: NaiveDate, status: &str, publication: &str) -> Record {
        let at = known.and_hms_opt(9, 0, 0).unwrap();
        Record::sample(
            id,
            format!("R8-例-事案-{id:04}"),
            at,
            Values::new()
                .with("known_at", Value::Moment(at))
                .with("status", Value::Choice(status.to_owned()))
                .with("publication", Value::Choice(publication.to_owned())),
        )
    }

    #[test]
    fn halves_part_at_the_end_of_september_and_of_march() {
        let first = Half::First(Nendo(2026));
        assert_eq!((Half::of(day(2026, 9, 30)), Half::of(day(2026, 10, 1))), (first, Half::Second(Nendo(2026))));
        assert_eq!((Half::of(day(2027, 3, 31)), Half::of(day(2027, 4, 1))), (Half::Second(Nendo(2026)), Half::First(Nendo(2027))));
        assert_eq!(
            (first.from(), first.until(), first.list_due_on(&Limits::default())),
            (day(2026, 4, 1), day(2026, 9, 30), day(2026, 10, 31))
        );
        let second = Half::Second(Nendo(2026));
        assert_eq!((second.until(), second.list_due_on(&Limits::default()), second.before()), (day(2027, 3, 31), day(2027, 4, 30), first));
        assert_eq!((first.before(), second.label().as_str()), (Half::Second(Nendo(2025)), "令和8年度下半期"));
    }

    #[test]
    fn the_list_holds_what_is_public_in_the_order_of_knowing() {
        let all = [
            incident(1, day(2026, 9, 30), "open", "batch"),
            incident(2, day(2026, 5, 1), "closed", "at_once"),
            incident(3, day(2026, 5, 2), "closed", "none"),
            incident(4, day(2026, 5, 3), "draft", "batch"),
            incident(5, day(2026, 5, 4), "cancelled", "batch"),
            incident(6, day(2026, 10, 1), "open", "batch"),
        ];
        let ids = |half| listed(half, &all).iter().map(|record| record.id.0).collect::<Vec<_>>();
        assert_eq!(ids(Half::First(Nendo(2026))), [2, 1]);
        assert_eq!(ids(Half::Second(Nendo(2026))), [6]);
    }
}
