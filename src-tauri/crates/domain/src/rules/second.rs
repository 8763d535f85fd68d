//! The second pair of eyes: who did it is not who checked it (D9; 第14条).

use crate::article::Article;
use crate::problem::Problem;
use crate::register::Register;
use crate::rules::context::Context;
use crate::value::Values;

/// Who does and who checks: register, the two fields, and what the second one is asked to do. The ledger, disposals,
/// take-outs and stock-takes judge it themselves.
const PAIRS: &[(&str, &str, &str, &str)] = &[
    ("send_check", "author", "checker", "作成者とは別の職員が確かめ、その職員を確認者にしてください。"),
    ("log_review", "reviewer", "confirmed_by", "点検者とは別の職員（保護管理者）が結果を確かめてください。"),
];

/// D9: refuses one person in both places; where the section has nobody else and its 保護管理者 accepts that, says so.
pub fn check(register: &Register, values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let same =
        |doer: &str, checker: &str| matches!((values.link(doer), values.link(checker)), (Some(one), Some(other)) if one.id == other.id);
    let label = |field: &str| register.field(field).map_or("", |field| field.label).split('（').next().unwrap_or_default();
    PAIRS
        .iter()
        .filter(|(id, doer, checker, _)| *id == register.id && same(doer, checker))
        .map(|(_, doer, checker, next)| {
            let what = format!("{}と{}が同じ人です。", label(doer), label(checker));
            match &context.one_person {
                Some(excuse) if !excuse.reason.trim().is_empty() && !excuse.accepted_by.trim().is_empty() => {
                    let next = format!("{}が認めた理由「{}」とともに記録します。", excuse.accepted_by.trim(), excuse.reason.trim());
                    Problem::warning("D9", Article("14"), what, next)
                }
                _ => Problem::refused("D9", Article("14"), what, *next),
            }
            .at(*checker)
        })
        .collect()
}
