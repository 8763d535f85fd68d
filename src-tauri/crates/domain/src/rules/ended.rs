//! What has ended stays as it ended, and what was approved as it was approved (第11条・第13条・第37条・第38条).

use crate::article::Article;
use crate::problem::{Code, Problem};
use crate::record::Record;
use crate::registers::by_id;
use crate::rules::context::{Change, Context};
use crate::value::Values;

/// A register whose records end: the states that are an end, and the fields that may still be filled after it.
struct End {
    register: &'static str,
    states: &'static [&'static str],
    still: &'static [&'static str],
}

const ENDS: &[End] = &[
    End { register: "takeout", states: &["rejected", "returned", "cancelled"], still: &["erased_there"] },
    End { register: "incident", states: &["closed", "cancelled"], still: &["published_on", "ppc_informed_on"] },
    End { register: "stocktake", states: &["closed", "cancelled"], still: &["confirmed_by"] },
    End { register: "contract", states: &["ended", "cancelled"], still: &[] },
    End { register: "contractor_check", states: &["closed", "cancelled"], still: &["findings_done_on"] },
    End { register: "year_end", states: &["closed"], still: &[] },
    End { register: "handover", states: &["received", "cancelled"], still: &[] },
];

/// What a take-out was approved as: from the decision on, these stay.
const APPROVED_AS: &[&str] = &[
    "kind", "applicant", "applied_on", "media_ids", "device_note", "info_asset_ids", "subject_count", "purpose", "destination",
    "destination_address", "from", "until", "due_back_on", "auth_set", "encrypted", "transport",
];

/// Why `record` of the register named `kind` is at its end; `None` while it is not.
pub fn over(kind: &str, record: &Record) -> Option<Problem> {
    let end = ENDS.iter().find(|end| end.register == kind)?;
    let register = by_id(kind)?;
    let state = record.values.text("status");
    end.states.contains(&state).then(|| {
        let label = register.field("status").map_or(state, |field| crate::show::label(&field.kind, state));
        let what = format!("この{}は「{label}」です。書き加えることも変えることもできません。", register.name);
        Problem::refused("D21", register.article, what, "続きがあれば備考に書くか、新しい記録を作ってください。")
    })
}

/// Whether `field` of the register named `kind` may still be written after its end.
pub fn may_still(kind: &str, field: &str) -> bool {
    ENDS.iter().any(|end| end.register == kind && (field == "note" || end.still.contains(&field)))
}

/// Refuses to change what a take-out was approved as.
pub fn approved(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let Change::Edit(before) = context.change else { return Vec::new() };
    if !matches!(before.values.text("status"), "approved" | "out" | "received") {
        return Vec::new();
    }
    let changed = APPROVED_AS.iter().filter(|field| before.values.get(field) != values.get(field));
    changed
        .map(|field| {
            let next = "内容を改めるときは、取り下げて、新しく申請してください。";
            Problem::new(Code::Rule, "承認を受けた持出しのこの欄は変えられません。", next).on(Article("11-1")).at(*field)
        })
        .collect()
}
