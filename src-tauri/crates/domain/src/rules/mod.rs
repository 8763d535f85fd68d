//! What must hold before a record may be saved: one door, [`check_save`], for every register (第11条〜第16条・第42条).
//!
//! Nothing here asks the store: whatever a rule needs to know besides the record comes in with [`Context`].

mod disposal;
mod free_text;
mod inspection;
mod ledger;
mod media;

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

use crate::entry;
use crate::media::{Device, InfoClass};
use crate::problem::Problem;
use crate::profile::Limits;
use crate::record::Record;
use crate::register::Register;
use crate::value::{RecordId, Values};

pub use free_text::{exempt, free_text, scanned, texts};
pub use ledger::{LATE, check_correct, check_void};

/// What is done to the record.
#[derive(Debug, Clone, Copy, Default)]
pub enum Change<'a> {
    /// A new record.
    #[default]
    New,
    /// A card or part kept up to date, as it was before.
    Edit(&'a Record),
    /// A ledger line that takes the place of `of`, for `reason` (訂正).
    Correct {
        /// The line that is corrected.
        of: &'a Record,
        /// Why.
        reason: &'a str,
    },
}

/// Who may be excused from the second person (D9): a section with one member of staff, for a reason its 保護管理者 accepts.
#[derive(Debug, Clone, Copy)]
pub struct OnePerson<'a> {
    /// Why nobody else could check.
    pub reason: &'a str,
    /// The 保護管理者 who accepted it, 「職 氏名」.
    pub accepted_by: &'a str,
}

/// What the rules need to know besides the record itself. Leave out what the register has no use for.
#[derive(Debug, Clone, Default)]
pub struct Context<'a> {
    /// The day, by the office's clock.
    pub today: NaiveDate,
    /// When the record is being written.
    pub recorded_at: NaiveDateTime,
    /// Days after which the program speaks up, from the city's profile.
    pub limits: Limits,
    /// What is done.
    pub change: Change<'a>,
    /// The record this one is a part of.
    pub parent: Option<&'a Record>,
    /// The class of each entry of the information held that the record links to.
    pub info_classes: BTreeMap<RecordId, InfoClass>,
    /// The media the record links to, as the inventory knows them.
    pub media: BTreeMap<RecordId, crate::disposal::Medium>,
    /// The days on which those of them that left for good did so, where known.
    pub ended_on: BTreeMap<RecordId, NaiveDate>,
    /// What is built into the machine whose card this is.
    pub device: Option<Device>,
    /// How many steps of 処理経路 the information has.
    pub route_steps: usize,
    /// The excuse for one person doing and checking.
    pub one_person: Option<OnePerson<'a>>,
}

/// What the rules found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// Refusals and warnings, in the order of the form.
    pub findings: Vec<Problem>,
    /// Marks to put on the record, e.g. 「後日記載」.
    pub marks: Vec<String>,
}

/// Fills what the program derives: a medium's classes, and an answer's being looked at again. Call it before [`check_save`].
pub fn derive(register: &Register, values: Values, context: &Context<'_>) -> Values {
    match register.id {
        "media" => media::derive(values, context),
        "inspection_answer" => crate::inspection::judged(values),
        _ => values,
    }
}

/// Whether `values` may be saved in `register`: required fields (`entry::missing`), free text, and the register's own rules.
pub fn check_save(register: &Register, values: &Values, context: &Context<'_>) -> Checked {
    let mut checked = Checked { findings: entry::missing(register, values), marks: Vec::new() };
    checked.findings.extend(free_text(register, values));
    checked.findings.extend(ledger::days(register, values, context));
    checked.findings.extend(ledger::shape(register, values, context));
    match register.id {
        "handling_event" => ledger::handling(values, context, &mut checked),
        "media" => checked.findings.extend(media::check(values, context)),
        "info_asset" => checked.findings.extend(media::info_asset(context)),
        "disposal" => checked.findings.extend(disposal::head(values, context)),
        "disposal_item" => checked.findings.extend(disposal::item(values, context)),
        "disposal_chain" | "attendance" | "certificate" | "photo" => {
            checked.findings.extend(disposal::part(register, values, context));
        }
        "inspection_answer" => checked.findings.extend(inspection::answer(values, context)),
        "inspection_photo" => checked.findings.extend(inspection::still_open(context)),
        _ => {}
    }
    // Problems about one field stand where the form has it; those about the record as a whole come last.
    let place = |problem: &Problem| {
        let field = problem.field.as_deref()?;
        register.fields.iter().position(|one| one.id == field)
    };
    checked.findings.sort_by_key(|problem| place(problem).unwrap_or(usize::MAX));
    checked
}

#[cfg(test)]
mod tests;
