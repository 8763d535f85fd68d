//! The answers of an inspection as they are typed (D20; 第42条・第43条).

use crate::inspection::{check_frozen, check_still_open};
use crate::problem::Problem;
use crate::rules::context::{Change, Context};
use crate::value::Values;

/// One answer: the inspection is still open, and the item's wording stays.
pub fn answer(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let mut found: Vec<Problem> = still_open(context).into_iter().collect();
    if let Change::Edit(before) = context.change {
        found.extend(check_frozen(&before.values, values));
    }
    found
}

/// Nothing is added to an inspection that has ended.
pub fn still_open(context: &Context<'_>) -> Option<Problem> {
    context.parent.and_then(|inspection| check_still_open(inspection.values.text("status")))
}
