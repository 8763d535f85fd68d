//! The answers of an inspection as they are typed (D20; 第42条・第43条).

use crate::inspection::check_frozen;
use crate::problem::Problem;
use crate::rules::context::{Change, Context};
use crate::value::Values;

/// One answer: the item's wording stays.
pub fn answer(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    match context.change {
        Change::Edit(before) => check_frozen(&before.values, values),
        Change::New | Change::Correct { .. } => Vec::new(),
    }
}
