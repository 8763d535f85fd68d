//! F16 漏えい等事案報告書: the nine items, who was told when, how it is made public, and what was done (第38条〜第40条).

use domain::problem::Problems;
use domain::record::Record;
use report::sheets::parts::Fact;
use report::sheets::slip::{Part, Slip};
use report::{Align, Column, Row};

use super::said::{Said, ticks};
use crate::office::Office;
use crate::print::heading::{answer, joined, person};

/// The slip of an incident.
pub(crate) fn slip(office: &Office, record: Option<&Record>) -> Result<Slip, Problems> {
    let said = Said::of(office, "incident", record)?;
    let mut head = vec![Fact::new("事案番号", said.no()), Fact::new("報告の段階", stage(&said))];
    head.extend(
        said.facts(&["known_at", "known_by", "manager_told_at", "first_action", "first_action_at", "occurred_on", "nature", "cause"]),
    );
    let nine = &[
        "summary", "items", "subject_count", "count_state", "cause_detail", "harm", "person_response", "publication_state", "prevention",
        "other_note",
    ];
    let marks = &["sensitive", "financial", "malicious", "contains_number", "number_system", "public_view", "well_encrypted", "grave"];
    let reached = &["info_asset_ids", "media_ids", "vendor", "recovery"];
    let told = &[
        "general_told_on", "mayor_told_on", "deputy_mayor_told_on", "ppc_required", "ppc_grounds", "ppc_first_due", "ppc_first_on",
        "ppc_final_due", "ppc_final_on", "ppc_receipt_no", "ppc_informed_on", "notified_on", "notify_substitute",
    ];
    let public = &["publication", "not_public_reason", "published_on", "shared_with", "closed_on", "closed_by", "cancel_reason"];
    let steps = said.parts("incident_step")?;
    Ok(Slip {
        count: String::new(),
        parts: vec![
            Part::Facts(head),
            Part::Heading("1　報告事項（①〜⑨）".to_owned()),
            Part::Facts(said.facts(nine)),
            Part::Heading("2　該当する事情と対象".to_owned()),
            Part::Pairs(said.facts(marks)),
            Part::Facts(said.facts(reached)),
            Part::Heading("3　報告・通知（期限と実施日）".to_owned()),
            Part::Facts(said.facts(told)),
            Part::Heading("4　公表・終結".to_owned()),
            Part::Facts(said.facts(public)),
            Part::Heading("5　経過".to_owned()),
            Part::Table { columns: columns(), groups: vec![(String::new(), rows(office, &steps)?)] },
        ],
    })
}

/// First word until the 総括保護管理者 was told, last when it is closed, else a word between.
fn stage(said: &Said<'_>) -> String {
    let has = |field: &str| said.values().is_some_and(|values| values.has(field));
    let last = has("closed_on");
    let first = said.record.is_some() && !last && !has("general_told_on");
    ticks([("第一報", first), ("続報", said.record.is_some() && !first && !last), ("最終報", last)])
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("日時", 34.0, Align::Left),
        Column::new("区分", 28.0, Align::Left),
        Column::new("内容", 66.0, Align::Left),
        Column::new("行った職員・相手", 37.0, Align::Left),
    ]
}

fn rows(office: &Office, steps: &[Record]) -> Result<Vec<Row>, Problems> {
    let register = office.register("incident_step")?;
    let mut steps: Vec<&Record> = steps.iter().collect();
    steps.sort_by_key(|step| step.values.moment("at"));
    let row = |step: &&Record| {
        let of = |field: &str| answer(register, &step.values, field);
        Row::new([of("at"), of("kind"), of("what"), joined(&[&person(&step.values, "by"), step.values.text("counterpart")])])
    };
    Ok(steps.iter().map(row).collect())
}
