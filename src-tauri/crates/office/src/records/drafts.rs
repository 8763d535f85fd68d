//! Half-filled forms, kept inside the sealed store, one per person and form, and what a form says while it is filled in.

use domain::entry::Raw;
use domain::problem::{Problem, Problems};
use domain::rules::{self, Change};
use domain::show::{self, Dates};
use domain::wareki;

use crate::desk::{Shelf, understood};
use crate::facts;
use crate::office::Office;
use crate::refuse::by_store;

impl Office {
    /// Keeps a half-filled form. Not a line of the log: nothing of it counts until it is saved.
    pub fn keep_draft(&mut self, key: &str, body: &str) -> Result<(), Problems> {
        let key = self.draft_key(key);
        let kept = serde_json::json!({ "at": show::moment(self.clock.now(), Dates::Wareki), "body": body });
        self.store.keep_draft(&key, &kept.to_string()).map_err(by_store)
    }

    /// The half-filled form of this person with this key, and when it was kept, in words.
    pub fn draft(&self, key: &str) -> Result<Option<(String, String)>, Problems> {
        let kept = self.read().draft(&self.draft_key(key)).map_err(by_store)?;
        let read = |text: String| -> Option<(String, String)> {
            let kept: serde_json::Value = serde_json::from_str(&text).ok()?;
            Some((kept.get("body")?.as_str()?.to_owned(), kept.get("at")?.as_str()?.to_owned()))
        };
        Ok(kept.and_then(read))
    }

    /// Lets a half-filled form go.
    pub fn drop_draft(&mut self, key: &str) -> Result<(), Problems> {
        let key = self.draft_key(key);
        self.store.drop_draft(&key).map_err(by_store)
    }

    fn draft_key(&self, key: &str) -> String {
        format!("{}/{key}", self.who.name)
    }

    /// How a typed date is understood.
    pub fn read_date(&self, text: &str) -> Result<chrono::NaiveDate, wareki::Misread> {
        wareki::parse(text, self.clock.today())
    }

    /// How a typed month is understood: its first day.
    pub fn read_month(&self, text: &str) -> Result<chrono::NaiveDate, wareki::Misread> {
        wareki::parse_month(text, self.clock.today())
    }

    /// How a typed moment is understood.
    pub fn read_moment(&self, text: &str) -> Result<chrono::NaiveDateTime, wareki::Misread> {
        wareki::parse_moment(text, self.clock.today())
    }

    /// What adding this record would say, without adding it.
    pub fn check(&self, register: &str, raw: &std::collections::BTreeMap<String, Raw>) -> Result<Vec<Problem>, Problems> {
        let register = self.register(register)?;
        let today = self.clock.today();
        let values = match understood(register, raw, today, &Shelf(self.read())) {
            Ok(values) => values,
            Err(problems) => return Ok(problems.0),
        };
        let limits = &self.profile.limits;
        let context = facts::context(&self.read(), self.clock.now(), limits, register, &values, Change::New, None)?;
        let values = rules::derive(register, values, &context);
        Ok(facts::once(rules::check_save(register, &values, &context).findings))
    }
}
