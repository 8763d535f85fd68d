//! 合計: how many records a list shows on all its pages, and the sums of what they count.

use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::query::{Condition, Filter, Query};
use domain::show;

use super::ask::Ask;
use crate::office::Office;
use crate::refuse::by_store;

/// Fields whose numbers count things, so that their sum says something. A sum of years or of places in an order would not.
const COUNTING: &[&str] = &["quantity", "subject_count", "count_before"];

/// The line under a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// 「令和8年度」, or 「全ての年度」.
    pub year: String,
    /// How many records stand.
    pub count: u64,
    /// The sums.
    pub sums: Vec<Sum>,
}

/// The sum of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The field's identifier.
    pub field: &'static str,
    /// The field in words.
    pub label: &'static str,
    /// The sum in words, 「約1,234」 as soon as one of the numbers is rough, with how many records say no number.
    pub words: String,
}

impl Office {
    /// The totals of what `ask` shows, whichever page one stands on. Struck records are not counted, as on the printed book.
    pub fn totals(&self, register: &str, ask: &Ask) -> Result<Totals, Problems> {
        let register = self.register(register)?;
        let asked = ask.query(register, &self.read(), self.clock.today())?;
        let standing = Query { struck_too: false, after: None, sort: None, ..asked };
        let read = self.read();
        let mut sums = Vec::new();
        for field in register.fields.iter().filter(|field| COUNTING.contains(&field.id)) {
            let sum = read.sum(register, &standing, field.id).map_err(by_store)?;
            let about = if self.is_rough(register, &standing, field.id)? { "約" } else { "" };
            let blank = if sum.blank == 0 { String::new() } else { format!("（空欄{}件を除く）", show::grouped(sum.blank)) };
            sums.push(Sum { field: field.id, label: field.label, words: format!("{about}{}{blank}", show::grouped(sum.total)) });
        }
        Ok(Totals {
            year: standing.fy.map_or_else(|| "全ての年度".to_owned(), |year| Nendo(year).label()),
            count: read.count(register, &standing).map_err(by_store)?,
            sums,
        })
    }

    /// Whether one of the numbers is marked as rough by the flag beside its field.
    fn is_rough(&self, register: &domain::register::Register, standing: &Query, field: &str) -> Result<bool, Problems> {
        let flag = format!("{field}_rough");
        if register.field(&flag).is_none() {
            return Ok(false);
        }
        let mut rough = standing.clone();
        rough.filters.push(Filter { field: flag, condition: Condition::Is("true".to_owned()) });
        Ok(self.read().count(register, &rough).map_err(by_store)? > 0)
    }
}
