//! What keeps a take-out from being written around its steps: which answers belong to which step (第11条).

use domain::article::Article;
use domain::problem::Problem;
use domain::record::Record;
use domain::registers::takeout::TAKEOUT;
use domain::rules::Change;
use domain::takeout::Slip;
use domain::value::Values;

/// Fields of a later step that a person may add at any time.
const LOOSE: &[&str] = &["depart_checker", "erased_there"];

/// Refuses the answers of a step in a change that takes no step. To put right what a step wrote is a correction.
pub(crate) fn around_the_steps(values: &Values, change: Change<'_>) -> Vec<Problem> {
    let Change::Edit(before) = change else { return Vec::new() };
    if Slip::read(&before.values).stage != Slip::read(values).stage {
        return Vec::new();
    }
    TAKEOUT
        .fields
        .iter()
        .filter(|field| field.fill.follows() && !LOOSE.contains(&field.id))
        .filter(|field| before.values.has(field.id) != values.has(field.id))
        .map(|field| {
            let what = format!("「{}」は、ここでは書けません。", field.label);
            let next = "承認・持出し・返却・受領の手続（takeout）で記録してください。";
            Problem::refused("D10", Article("11-1-2"), what, next).at(field.id)
        })
        .collect()
}

/// Whether the slip may be struck through: only before anything was decided on it.
pub(crate) fn may_void(slip: &Record) -> Result<(), Problem> {
    if !Slip::read(&slip.values).stage.decided() {
        return Ok(());
    }
    let next = "承認の後にやめるときは、取下げ（takeout withdraw）にしてください。";
    Err(Problem::refused("D21", Article("11-1-2"), format!("{}は承認や却下の後なので、取り消せません。", slip.no), next))
}
