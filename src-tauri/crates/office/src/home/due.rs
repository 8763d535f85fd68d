//! The due list: the records the alerts ask for, fetched; what is due is the domain's to say (第8条〜第43条).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::article::Article;
use domain::due::{Given, LastEntry, WANTED, due};
use domain::problem::Problems;
use domain::query::{Condition, Filter, Query, Sort};
use domain::record::Record;
use domain::role::Role;

use crate::around::closed_days;
use crate::office::Office;
use crate::refuse::by_store;

pub use domain::due::{Due, Press};

/// The log does not hold together: the first thing anybody sees (D21).
pub(super) fn log_trouble(today: NaiveDate, what: String) -> Due {
    Due {
        press: Press::Overdue,
        on: today,
        whom: Role::Manager,
        what,
        next: "操作記録の画面で検証し、情報担当に知らせてください。",
        article: Article("20-2"),
        register: "",
        no: String::new(),
    }
}

/// The states in which a medium is still the section's.
pub(super) const LIVING: &[&str] =
    &["in_use", "stored", "taken_out", "lent", "in_repair", "awaiting_disposal", "handed_over", "erased", "missing"];

impl Office {
    /// What is due on `day`, the most pressing first.
    pub fn due(&self, day: NaiveDate) -> Result<Vec<Due>, Problems> {
        let read = self.read();
        let mut records = BTreeMap::new();
        for wanted in WANTED {
            let query = Query { filters: wanted.filters(), ..Query::default() };
            records.insert(wanted.name, self.every(wanted.register, &query)?);
        }
        let living = Filter { field: "status".to_owned(), condition: Condition::AnyOf(LIVING.iter().map(ToString::to_string).collect()) };
        let held = read.count(self.register("media")?, &Query { filters: vec![living], ..Query::default() }).map_err(by_store)?;
        let closed = closed_days(&read)?;
        let given = Given {
            today: day,
            limits: &self.profile.limits,
            closed: &closed,
            // The store's first line says when it was made.
            begun_on: read.log_line(1).map_err(by_store)?.at.date(),
            media_held: usize::try_from(held).unwrap_or(usize::MAX),
            last_entries: self.last_entries(day)?,
            records,
        };
        Ok(due(&given))
    }

    /// When each entry of the information held last had a line in the handling ledger.
    fn last_entries(&self, day: NaiveDate) -> Result<Vec<LastEntry>, Problems> {
        let ledger = self.register("handling_event")?;
        let mut entries = Vec::new();
        for asset in self.every("info_asset", &Query::default())? {
            let filters = vec![
                Filter { field: "info_asset_id".to_owned(), condition: Condition::Points(asset.id) },
                Filter { field: "occurred_at".to_owned(), condition: Condition::To(day) },
            ];
            let sort = Some(Sort { field: "occurred_at".to_owned(), descending: true });
            let last = self.read().list(ledger, &Query { filters, sort, limit: 1, ..Query::default() }).map_err(by_store)?;
            if let Some(on) = last.rows.first().and_then(|line| line.values.date("occurred_at")) {
                entries.push(LastEntry { no: asset.no.clone(), name: asset.values.text("name").to_owned(), on });
            }
        }
        Ok(entries)
    }

    fn every(&self, register: &str, query: &Query) -> Result<Vec<Record>, Problems> {
        let mut records = Vec::new();
        self.read()
            .each(self.register(register)?, query, &mut |record| -> Result<(), store::Error> {
                records.push(record);
                Ok(())
            })
            .map_err(by_store)?;
        Ok(records)
    }
}
