//! What the alerts and the end of a year are told: the records they ask for, fetched; what follows is the domain's to say.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::due::{Given, LastEntry, WANTED, Wanted};
use domain::problem::Problems;
use domain::profile::Limits;
use domain::query::{Condition, Filter, Query, Sort};
use domain::record::Record;
use store::Reader;

use crate::around::closed_days;
use crate::case::register;
use crate::refuse::by_store;

/// The states in which a medium is still the section's.
pub(crate) const LIVING: &[&str] =
    &["in_use", "stored", "taken_out", "lent", "in_repair", "awaiting_disposal", "handed_over", "erased", "missing"];

/// About which day is asked, and how many days ahead every alert speaks at least.
#[derive(Debug, Clone, Copy)]
pub(crate) struct When {
    pub(crate) day: NaiveDate,
    pub(crate) ahead: i64,
}

/// Asks `question` of the registers as they are, seen on the day; `more` is fetched besides what the alerts need.
pub(crate) fn asked<T>(
    read: &Reader<'_>,
    limits: &Limits,
    when: When,
    more: &[Wanted],
    question: impl FnOnce(&Given<'_>) -> T,
) -> Result<T, Problems> {
    let mut records = BTreeMap::new();
    for wanted in WANTED.iter().chain(more) {
        records.insert(wanted.name, every(read, wanted)?);
    }
    let living = Filter { field: "status".to_owned(), condition: Condition::AnyOf(LIVING.iter().map(ToString::to_string).collect()) };
    let held = read.count(register("media")?, &Query { filters: vec![living], ..Query::default() }).map_err(by_store)?;
    let closed = closed_days(read)?;
    Ok(question(&Given {
        today: when.day,
        limits,
        closed: &closed,
        // The store's first line says when it was made.
        begun_on: read.log_line(1).map_err(by_store)?.at.date(),
        media_held: usize::try_from(held).unwrap_or(usize::MAX),
        all_seen_since: all_seen_since(read)?,
        last_entries: last_entries(read, when.day)?,
        ahead: when.ahead,
        records,
    }))
}

/// The states in which a medium lies at its place, where it can be counted.
const HERE: &[&str] = &["in_use", "stored", "awaiting_disposal", "erased"];

/// Since when every medium that lies here was seen: the earliest of their days, of counting where there is one.
fn all_seen_since(read: &Reader<'_>) -> Result<Option<NaiveDate>, Problems> {
    let media = register("media")?;
    let earliest = |condition: Condition, field: &str| -> Result<Option<NaiveDate>, Problems> {
        let filter = |field: &str, condition| Filter { field: field.to_owned(), condition };
        let here = Condition::AnyOf(HERE.iter().map(ToString::to_string).collect());
        let filters = vec![filter("status", here), filter("last_stocktake_on", condition)];
        let sort = Some(Sort { field: field.to_owned(), descending: false });
        let first = read.list(media, &Query { filters, sort, limit: 1, ..Query::default() }).map_err(by_store)?.rows;
        Ok(first.first().and_then(|card| card.values.date(field)))
    };
    let days = [earliest(Condition::Filled, "last_stocktake_on")?, earliest(Condition::Empty, "registered_on")?];
    Ok(days.into_iter().flatten().min())
}

/// Every record that `wanted` asks for.
pub(crate) fn every(read: &Reader<'_>, wanted: &Wanted) -> Result<Vec<Record>, Problems> {
    all(read, wanted.register, &Query { filters: wanted.filters(), ..Query::default() })
}

fn all(read: &Reader<'_>, of: &str, query: &Query) -> Result<Vec<Record>, Problems> {
    let mut records = Vec::new();
    read.each(register(of)?, query, &mut |record| -> Result<(), store::Error> {
        records.push(record);
        Ok(())
    })
    .map_err(by_store)?;
    Ok(records)
}

/// When each entry of the information held last had a line in the handling ledger.
fn last_entries(read: &Reader<'_>, day: NaiveDate) -> Result<Vec<LastEntry>, Problems> {
    let ledger = register("handling_event")?;
    let mut entries = Vec::new();
    for asset in all(read, "info_asset", &Query::default())? {
        let filters = vec![
            Filter { field: "info_asset_id".to_owned(), condition: Condition::Points(asset.id) },
            Filter { field: "occurred_at".to_owned(), condition: Condition::To(day) },
        ];
        let sort = Some(Sort { field: "occurred_at".to_owned(), descending: true });
        let last = read.list(ledger, &Query { filters, sort, limit: 1, ..Query::default() }).map_err(by_store)?;
        if let Some(on) = last.rows.first().and_then(|line| line.values.date("occurred_at")) {
            entries.push(LastEntry { no: asset.no.clone(), name: asset.values.text("name").to_owned(), on });
        }
    }
    Ok(entries)
}
