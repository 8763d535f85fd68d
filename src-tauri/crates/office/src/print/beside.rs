//! Columns of a list that its register does not hold itself: who attended a disposal, who counted, whose incident it was.

use std::collections::BTreeMap;

use domain::problem::Problems;
use domain::record::Record;
use domain::value::{RecordId, Values};

use super::done::Done;
use super::heading::person;
use crate::office::Office;
use crate::refuse::by_store;

/// A column that the register does not hold itself.
pub(super) struct Extra {
    /// Its heading, by which its words are asked for.
    pub label: &'static str,
    /// Its width in millimetres.
    pub width_mm: u16,
    /// The field behind whose column it stands; empty for the last place.
    pub behind: &'static str,
}

/// The columns that the list of `register` has besides its own.
pub(super) fn extras(register: &str) -> &'static [Extra] {
    match register {
        "disposal_item" => &[Extra { label: "立会", width_mm: 18, behind: "" }, Extra { label: "証明書番号", width_mm: 18, behind: "" }],
        "stocktake_line" => &[Extra { label: "実施者", width_mm: 18, behind: "" }, Extra { label: "立会者", width_mm: 18, behind: "" }],
        "incident" => &[Extra { label: "課", width_mm: 26, behind: "occurred_on" }],
        _ => &[],
    }
}

/// What stands in those columns, each other record read once on the way.
pub(super) struct Beside<'a> {
    office: &'a Office,
    done: Done<'a>,
    stocktakes: BTreeMap<RecordId, Values>,
    section: Option<String>,
}

impl<'a> Beside<'a> {
    /// Nothing read yet.
    pub fn new(office: &'a Office) -> Beside<'a> {
        Beside { office, done: Done::new(office), stocktakes: BTreeMap::new(), section: None }
    }

    /// The words of `record` in the extra column `label`.
    pub fn words(&mut self, record: &Record, label: &str) -> Result<String, Problems> {
        Ok(match label {
            "立会" => self.done.attended(record)?,
            "証明書番号" => self.done.certificate(record)?,
            "実施者" => self.counter(record, "counter")?,
            "立会者" => self.counter(record, "witness")?,
            _ => self.section()?,
        })
    }

    /// Who counted, or stood by: two names for the whole stock-take.
    fn counter(&mut self, line: &Record, field: &str) -> Result<String, Problems> {
        let Some(parent) = line.parent else { return Ok(String::new()) };
        if let Some(values) = self.stocktakes.get(&parent) {
            return Ok(person(values, field));
        }
        let head = self.office.read().get(self.office.register("stocktake")?, parent).map_err(by_store)?;
        let words = person(&head.values, field);
        self.stocktakes.insert(parent, head.values);
        Ok(words)
    }

    fn section(&mut self) -> Result<String, Problems> {
        if let Some(section) = &self.section {
            return Ok(section.clone());
        }
        let section = self.office.section()?.values.text("name").to_owned();
        self.section = Some(section.clone());
        Ok(section)
    }
}
