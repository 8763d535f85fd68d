//! What keeps a take-out from being written around its steps: the rules of the slip on every saving, and which fields
//! belong to which step (D9–D13; 第11条).

use domain::article::Article;
use domain::problem::{Problem, Problems};
use domain::record::Record;
use domain::register::Fill;
use domain::registers::takeout::TAKEOUT;
use domain::rules::Change;
use domain::takeout::{Slip, Stage, faults};
use domain::value::Values;
use store::Reader;

use super::known::Known;

/// Fields that a person may still add or put right while the slip runs.
const LOOSE: &[&str] = &["depart_checker", "erased_there", "one_person_reason", "note"];

/// What is wrong with saving `values` as a slip.
pub(crate) fn findings(read: &Reader<'_>, values: &Values, change: Change<'_>) -> Result<Vec<Problem>, Problems> {
    let slip = Slip::read(values);
    let before = match change {
        Change::Edit(before) => Some(before),
        Change::New | Change::Correct { .. } => None,
    };
    let mut found = before.map(|before| around_the_steps(before, values)).unwrap_or_default();
    if !matches!(slip.stage, Stage::Rejected | Stage::Cancelled) {
        let known = Known::around(read, values, before.map(|record| record.id))?;
        found.extend(faults(&slip, &known.facts()));
    }
    Ok(found)
}

/// Whether the slip may be struck through: only before anything was decided on it.
pub(crate) fn may_void(slip: &Record) -> Result<(), Problem> {
    if !Slip::read(&slip.values).stage.decided() {
        return Ok(());
    }
    let next = "承認の後にやめるときは、取下げ（takeout withdraw）にしてください。";
    Err(Problem::refused("D21", Article("11-1-2"), format!("{}は承認や却下の後なので、取り消せません。", slip.no), next))
}

/// A change that takes no step: what was approved stays as it was, and a step's own answers come with that step.
fn around_the_steps(before: &Record, values: &Values) -> Vec<Problem> {
    let stage = Slip::read(&before.values).stage;
    if Slip::read(values).stage != stage {
        return Vec::new();
    }
    let changed = TAKEOUT.fields.iter().filter(|field| before.values.get(field.id) != values.get(field.id));
    let refused = |label: &str, what: &str, next: &str| Problem::refused("D10", Article("11-1-2"), format!("「{label}」{what}"), next);
    changed
        .filter(|field| !LOOSE.contains(&field.id))
        .filter_map(|field| match field.fill {
            Fill::Later if before.values.has(field.id) && values.has(field.id) && !ended(stage) => None,
            Fill::Later => Some(
                refused(field.label, "は、ここでは書けません。", "承認・持出し・返却・受領の手続（takeout）で記録してください。")
                    .at(field.id),
            ),
            _ if !stage.decided() => None,
            _ => Some(
                refused(
                    field.label,
                    "は承認を受けた内容なので、変えられません。",
                    "内容が変わるときは、取り下げて申請し直してください。",
                )
                .at(field.id),
            ),
        })
        .collect()
}

const fn ended(stage: Stage) -> bool {
    matches!(stage, Stage::Rejected | Stage::Returned | Stage::Cancelled)
}
