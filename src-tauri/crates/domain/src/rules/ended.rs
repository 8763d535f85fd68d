//! What has ended stays as it ended, and what was approved as it was approved (第11条・第13条・第37条・第38条).

use crate::problem::{Code, Problem};
use crate::record::Record;
use crate::register::Register;
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
];

/// What a take-out was approved as: from the decision on, these stay.
const APPROVED_AS: &[&str] = &[
    "kind", "applicant", "applied_on", "media_ids", "device_note", "info_asset_ids", "subject_count", "purpose", "destination",
    "destination_address", "from", "until", "due_back_on", "auth_set", "encrypted", "transport",
];

/// Refuses to change a record that has ended, to add to one, and to change what was approved.
pub fn check(register: &Register, values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    if let Some(parent) = context.parent {
        let owner = ENDS.iter().filter_map(|end| Some((end, by_id(end.register)?))).find(|(_, owner)| owns(owner, register));
        found.extend(owner.and_then(|(end, owner)| ended(end, owner, parent)));
    }
    let Change::Edit(before) = context.change else { return found };
    if let Some(end) = ENDS.iter().find(|end| end.register == register.id)
        && let Some(refusal) = ended(end, register, before)
    {
        let changed = register
            .fields
            .iter()
            .find(|field| before.values.get(field.id) != values.get(field.id) && field.id != "note" && !end.still.contains(&field.id));
        found.extend(changed.map(|field| refusal.at(field.id)));
    }
    if register.id == "takeout" && matches!(before.values.text("status"), "approved" | "out" | "received") {
        found.extend(APPROVED_AS.iter().filter(|field| before.values.get(field) != values.get(field)).map(|field| {
            let next = "内容を改めるときは、取り下げて、新しく申請してください。";
            Problem::new(Code::Rule, "承認を受けた持出しのこの欄は変えられません。", next).on(register.article).at(*field)
        }));
    }
    found
}

fn owns(owner: &Register, part: &Register) -> bool {
    matches!(part.shape, crate::register::Shape::Part { of } if of == owner.id)
}

fn ended(end: &End, register: &Register, record: &Record) -> Option<Problem> {
    let state = record.values.text("status");
    end.states.contains(&state).then(|| {
        let label = register.field("status").map_or(state, |field| crate::show::label(&field.kind, state));
        let what = format!("この{}は「{label}」です。書き加えることも変えることもできません。", register.name);
        Problem::new(Code::Rule, what, "続きがあれば備考に書くか、新しい記録を作ってください。").on(register.article)
    })
}
