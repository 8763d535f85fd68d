//! Take-outs and what goes out by mail or over the counter, as they are written down (D9–D14; 第11条・第13条・第14条).

use crate::article::Article;
use crate::problem::Problem;
use crate::rules::context::Context;
use crate::takeout::{Facts, Slip, faults};
use crate::value::Values;

/// A slip: everything that is wrong with it at any stage.
pub fn slip(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let facts = Facts {
        media: &context.media,
        info_classes: &context.info_classes,
        elsewhere: &context.beside.open_takeouts,
        tenures: &context.beside.tenures,
        one_person: context.one_person.as_ref(),
    };
    faults(&Slip::read(values), &facts)
}

/// The checks each way of sending asks for.
const CHECKS: &[&str] = &["check_address", "check_content", "check_enclosed", "check_hidden", "check_bcc"];

/// What went out passed every check its way asks for; what was stopped need not.
pub fn send_check(values: &Values) -> Vec<Problem> {
    if !matches!(values.text("result"), "sent" | "corrected") {
        return Vec::new();
    }
    CHECKS
        .iter()
        .filter(|field| values.has(field) && !values.flag(field))
        .map(|field| {
            Problem::refused(
                "D9",
                Article("14"),
                "「いいえ」のチェックがあるのに、送付したことになっています。",
                "確かめて直してから送付するか、結果を「送付をやめた」にしてください。誤って送っていたときは、事案として報告してください。",
            )
            .at(*field)
        })
        .collect()
}
