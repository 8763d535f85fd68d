//! What must hold before a record may be saved: one door, [`check_save`], for every register (第11条〜第16条・第42条).
//!
//! Nothing here asks the store: whatever a rule needs to know besides the record comes in with [`Context`].

mod context;
mod days;
mod disposal;
mod free_text;
mod info_asset;
mod inspection;
pub(crate) mod ledger;
mod media;
mod standing;

use crate::entry;
use crate::problem::Problem;
use crate::register::Register;
use crate::value::Values;

pub use context::{Change, Checked, Context, Holding, Inspected};
pub use free_text::{free_text, scanned};
pub use ledger::{ALONE, LATE};
pub use standing::{check_correct, check_fill, check_open, check_reason, check_void};

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
    checked.findings.extend(days::ahead(register, values, context));
    checked.findings.extend(standing::shape(register, values, context));
    checked.findings.extend(standing::ended(register, values, context));
    match register.id {
        "handling_event" => ledger::handling(values, context, &mut checked),
        "media" => checked.findings.extend(media::check(values, context)),
        "info_asset" => checked.findings.extend(info_asset::check(values, context)),
        "disposal" => checked.findings.extend(disposal::head(values, context)),
        "disposal_item" => checked.findings.extend(disposal::item(values, context)),
        "inspection" => checked.findings.extend(inspection::head(values, context)),
        "corrective_action" => checked.findings.extend(inspection::action(values, context)),
        "disposal_chain" => checked.findings.extend(disposal::step(values, context)),
        "certificate" => checked.findings.extend(disposal::certificate(values)),
        "inspection_answer" => checked.findings.extend(inspection::answer(values, context)),
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
