//! What must hold before a record may be saved: one door, [`check_save`], for every register (第3条〜第43条).
//!
//! Nothing here asks the store: whatever a rule needs to know besides the record comes in with [`Context`].

mod beside;
mod connection;
mod context;
mod contract;
mod days;
mod disposal;
mod ended;
mod free_text;
mod info_asset;
mod inspection;
mod keeping;
pub(crate) mod ledger;
mod media;
mod order;
mod own_field;
mod people;
mod photo;
mod private_use;
mod second;
mod section;
mod standing;
mod takeout;

use crate::media::InfoClass;
use crate::problem::Problem;
use crate::register::Register;
use crate::value::{Value, Values};

pub use beside::{Beside, OnMedium, Service};
pub use context::{Change, Checked, Context, Holding, Inspected};
pub use free_text::{free_text, scanned};
pub use ledger::{ALONE, LATE};
pub use own_field::check_take_back;
pub use section::check as check_section;
pub use standing::{check_correct, check_fill, check_open, check_reason, check_void};

/// Fills what the program derives: classes, states, deadlines, an answer's being looked at again. Call it before [`check_save`].
pub fn derive(register: &Register, values: Values, context: &Context<'_>) -> Values {
    match register.id {
        "media" => media::derive(values, context),
        "inspection_answer" => crate::inspection::judged(values),
        "corrective_action" => inspection::put_right(begun(values, "open")),
        "takeout" => begun(values, crate::takeout::Stage::Requested.id()),
        "contract" => begun(values, crate::contract::Stage::Preparing.id()),
        "contractor_check" | "stocktake" | "year_end" => begun(values, "open"),
        "handover" => begun(values, "prepared"),
        "incident" => {
            let before = match context.change {
                Change::Edit(before) => Some(&before.values),
                Change::New | Change::Correct { .. } => None,
            };
            crate::incident::derive(values, before, &held(context), &context.limits, &context.beside.closed_days)
        }
        "info_asset" => info_asset::derive(values),
        "route_step" => info_asset::derive_step(values, context),
        "contractor_report" => report_due(values, context),
        "training_attendee" => employed(values, context),
        _ => values,
    }
}

/// A new record stands at the beginning of its course.
fn begun(mut values: Values, first: &str) -> Values {
    if values.text("status").is_empty() {
        values.set("status", Value::Choice(first.to_owned()));
    }
    values
}

/// A report is due on the profile's day of the next month unless another day was agreed.
fn report_due(mut values: Values, context: &Context<'_>) -> Values {
    if let (None, Some(month)) = (values.date("due_on"), values.date("month")) {
        values.set("due_on", Value::Date(crate::contract::report_due_on(month, &context.limits)));
    }
    values
}

/// 任用区分 as it was on the day, unless it was typed.
fn employed(mut values: Values, context: &Context<'_>) -> Values {
    let known = values.link("staff").and_then(|staff| context.beside.employments.get(&staff.id)).cloned();
    if let (false, Some(employment)) = (values.has("employment"), known) {
        values.set("employment", Value::Choice(employment));
    }
    values
}

/// The classes of the information a record names, and of the media it names.
fn held(context: &Context<'_>) -> Vec<InfoClass> {
    let on_media = context.media.values().filter_map(|medium| medium.info_class);
    context.info_classes.values().copied().chain(on_media).collect()
}

/// Whether `values` may be saved in `register`: required fields (`entry::missing`), free text, and the register's own rules.
pub fn check_save(register: &Register, values: &Values, context: &Context<'_>) -> Checked {
    let mut checked = Checked { findings: own_field::required(register, values, context), marks: Vec::new() };
    checked.findings.extend(free_text(register, values));
    checked.findings.extend(private_use::check(register, values));
    checked.findings.extend(days::ahead(register, values, context));
    checked.findings.extend(days::long_past(register, values, context));
    checked.findings.extend(photo::check(register, values, context));
    checked.findings.extend(order::check(register, values));
    checked.findings.extend(standing::shape(register, values, context));
    checked.findings.extend(standing::ended(register, values, context));
    checked.findings.extend(second::check(register, values, context));
    checked.findings.extend(people::decided(register, values, context));
    checked.findings.extend(people::in_service(register, values, context));
    checked.findings.extend(people::by_oneself(register, values));
    checked.findings.extend(people::namesake(register, values, context));
    match register.id {
        "handling_event" => {
            ledger::handling(values, context, &mut checked);
            checked.findings.extend(keeping::temporary(values, context));
        }
        "media" => {
            checked.findings.extend(media::check(values, context));
            checked.findings.extend(connection::check(values));
        }
        "info_asset" => checked.findings.extend(info_asset::check(values, context)),
        "disposal" => checked.findings.extend(disposal::head(values, context)),
        "disposal_item" => {
            checked.findings.extend(disposal::item(values, context));
            checked.findings.extend(keeping::retention(values, context));
        }
        "disposal_chain" => checked.findings.extend(disposal::step(values, context)),
        "certificate" => checked.findings.extend(disposal::certificate(values)),
        "inspection" => checked.findings.extend(inspection::head(values, context)),
        "section" => checked.findings.extend(section::check(values)),
        "inspection_answer" => checked.findings.extend(inspection::answer(values, context)),
        "corrective_action" => checked.findings.extend(inspection::action(values, context)),
        id => checked.findings.extend(of_the_others(id, values, context)),
    }
    // Whatever the register, a record on which one person stood for two bears the mark.
    if checked.findings.iter().any(|found| found.rule == Some("D9") && !found.blocks()) {
        checked.marks.push(ALONE.to_owned());
    }
    // Problems about one field stand where the form has it; those about the record as a whole come last.
    let place = |problem: &Problem| {
        let field = problem.field.as_deref()?;
        register.fields.iter().position(|one| one.id == field)
    };
    checked.findings.sort_by_key(|problem| place(problem).unwrap_or(usize::MAX));
    checked
}

/// The rules of the registers that have few: one function each.
fn of_the_others(id: &str, values: &Values, context: &Context<'_>) -> Vec<Problem> {
    match id {
        "takeout" => takeout::slip(values, context).into_iter().chain(ended::approved(values, context)).collect(),
        "send_check" => takeout::send_check(values),
        "incident" => crate::incident::faults(values, &held(context), &context.limits),
        "stocktake" => crate::stocktake::Names::read(values, context.one_person.clone()).faults(),
        "contract" => contract::contract(values, context),
        "contract_sub" => contract::sub(values).into_iter().collect(),
        "contract_permission" => contract::permission(values, context).into_iter().collect(),
        "contractor_check" => contract::check(values, context).into_iter().collect(),
        "contractor_answer" => contract::answer(values, context),
        "contractor_report" => contract::report(values, context),
        "access_grant" => people::grant(values),
        "key_log" => people::key(context).into_iter().collect(),
        "room_authority" => people::room_authority(values).into_iter().collect(),
        "room_entry" => people::room_entry(values).into_iter().collect(),
        "backup" => keeping::backup(values),
        "erasure_check" => keeping::erasure_check(values, context).into_iter().collect(),
        "provision" => keeping::provision(values, context),
        "training_attendee" => people::trainee(values, context),
        "own_field" => own_field::check(values, context),
        "handover" => crate::handover::faults(values),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
