//! What the alerts are told: the day, the profile's limits, and the records they asked for.

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};

use crate::article::Article;
use crate::calendar::ClosedDays;
use crate::due::matter::{Due, Press};
use crate::due::wanted::Wanted;
use crate::profile::Limits;
use crate::record::Record;
use crate::role::Role;

/// When something was last written in the handling ledger about one entry of the information held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastEntry {
    /// The number of the card in `info_asset`.
    pub no: String,
    /// Its name.
    pub name: String,
    /// The day of the last line that stands.
    pub on: NaiveDate,
}

/// Everything the alerts may know.
#[derive(Debug, Clone)]
pub struct Given<'a> {
    /// The day that is asked about.
    pub today: NaiveDate,
    /// The profile's limits and cycles.
    pub limits: &'a Limits,
    /// The office's closed days.
    pub closed: &'a ClosedDays,
    /// The day the section's records begin: no duty is older.
    pub begun_on: NaiveDate,
    /// How many media have not left for good.
    pub media_held: usize,
    /// The day since which every medium that lies here was seen: counted, or registered; `None` where none lies here.
    pub all_seen_since: Option<NaiveDate>,
    /// The last line of each entry of the information held that has any.
    pub last_entries: Vec<LastEntry>,
    /// Every alert speaks up at least this many days ahead; 0 leaves each to its own.
    pub ahead: i64,
    /// The records found for each of [`super::WANTED`], by its name.
    pub records: BTreeMap<&'static str, Vec<Record>>,
}

/// What a matter says besides its day. [`Matter::of`] waits for the 保護担当者; [`Matter::to`] names another.
pub(super) struct Matter<'a> {
    /// The article's key.
    pub article: &'static str,
    /// The register in which it is done.
    pub register: &'static str,
    /// The record's number, or nothing.
    pub no: &'a str,
    /// Whom it waits for.
    pub whom: Role,
    /// What it is.
    pub what: String,
    /// The one step to done.
    pub next: &'static str,
}

impl<'a> Matter<'a> {
    /// A matter of `record` in `register`.
    pub(super) fn of(record: &'a Record, register: &'static str, article: &'static str, what: String, next: &'static str) -> Matter<'a> {
        Matter { article, register, no: &record.no, whom: Role::Officer, what, next }
    }

    /// A matter of the section, or of a record still to be made.
    pub(super) fn at_large(register: &'static str, article: &'static str, what: String, next: &'static str) -> Matter<'a> {
        Matter { article, register, no: "", whom: Role::Officer, what, next }
    }

    /// The same, waiting for `whom`.
    pub(super) fn to(self, whom: Role) -> Matter<'a> {
        Matter { whom, ..self }
    }
}

impl Given<'_> {
    /// One alert: of each of `records` what `say` has to say with its day, where that is no further than `ahead` days away.
    pub(super) fn each<'r>(
        &self,
        records: impl IntoIterator<Item = &'r Record>,
        ahead: i64,
        say: impl Fn(&'r Record) -> Option<(NaiveDate, Matter<'r>)>,
    ) -> Vec<Due> {
        let near = |(on, matter)| self.near(on, ahead, matter);
        records.into_iter().filter_map(|record| say(record).and_then(near)).collect()
    }

    /// The records found for `wanted`.
    pub(crate) fn of(&self, wanted: &Wanted) -> &[Record] {
        self.records.get(wanted.name).map_or(&[], Vec::as_slice)
    }

    /// The matter, if its day is no further than `ahead` days away, or than everything is asked ahead.
    pub(super) fn near(&self, on: NaiveDate, ahead: i64, matter: Matter<'_>) -> Option<Due> {
        ((on - self.today).num_days() <= ahead.max(self.ahead)).then(|| Due {
            press: Press::of(on, self.today),
            on,
            whom: matter.whom,
            article: Article(matter.article),
            register: matter.register,
            no: matter.no.to_owned(),
            what: matter.what,
            next: matter.next,
        })
    }

    /// `days` after `from`.
    pub(super) fn after(&self, from: NaiveDate, days: i64) -> NaiveDate {
        u64::try_from(days).ok().and_then(|days| from.checked_add_days(Days::new(days))).unwrap_or(from)
    }

    /// `months` after `from`.
    pub(super) fn months_after(&self, from: NaiveDate, months: i64) -> NaiveDate {
        u32::try_from(months).ok().and_then(|months| from.checked_add_months(Months::new(months))).unwrap_or(from)
    }

    /// The last day of the month of `day`.
    pub(super) fn month_end(&self, day: NaiveDate) -> NaiveDate {
        use chrono::Datelike;
        day.with_day(1)
            .and_then(|first| first.checked_add_months(Months::new(1)))
            .and_then(|next| next.checked_sub_days(Days::new(1)))
            .unwrap_or(day)
    }
}
