//! F04 媒体等持出し・送付 承認書兼記録簿: one journey on one sheet, from the request to the return (第11条・第13条・第26条・第29条).

use domain::problem::Problems;
use domain::record::Record;
use report::sheets::parts::Fact;
use report::sheets::slip::{Part, Slip};
use report::{Align, Column, Row};

use super::said::{Said, ticks};
use crate::office::Office;
use crate::print::heading::answer;
use crate::refuse::by_store;

/// The slip of a take-out.
pub(crate) fn slip(office: &Office, record: Option<&Record>) -> Result<Slip, Problems> {
    let said = Said::of(office, "takeout", record)?;
    let mut request = vec![Fact::new("承認番号", said.no())];
    request.extend(said.facts(&["kind", "purpose", "info_asset_ids", "destination", "destination_address", "device_note"]));
    let mut asked = said.facts(&["applicant", "applied_on"]);
    asked.extend([people(&said), period(&said)]);
    asked.extend(said.facts(&["due_back_on", "companions"]));
    let mut approval = vec![decision(&said)];
    approval.extend(said.facts(&["special_reason", "reject_reason"]));
    let mut back = said.facts(&["missing_media_ids", "return_difference"]);
    back.retain(|fact| !fact.value.is_empty());
    back.extend(late(&said));
    let way = &[
        "departed_at", "depart_checker", "returned_at", "return_checker", "return_complete", "erased_there", "received_by", "received_on",
    ];
    Ok(Slip {
        count: String::new(),
        parts: vec![
            Part::Heading("1　申請".to_owned()),
            Part::Facts(request),
            Part::Pairs(asked),
            Part::Heading("2　対象媒体".to_owned()),
            Part::Table { columns: columns(), groups: vec![(String::new(), media(&said)?)] },
            Part::Heading("3　保護措置".to_owned()),
            Part::Pairs(said.facts(&["auth_set", "encrypted"])),
            Part::Facts(said.facts(&["encryption_note", "no_auth_reason", "substitute", "transport", "locked_case"])),
            Part::Heading("4　承認".to_owned()),
            Part::Pairs(said.facts(&["approved_by", "approved_at"])),
            Part::Facts(approval),
            Part::Heading("5　持出し・返却・受領の記録".to_owned()),
            Part::Pairs(said.facts(way)),
            Part::Facts(back.into_iter().chain(said.facts(&["one_person_reason", "note"])).collect()),
        ],
    })
}

/// That it came back after its day, and by how many days.
fn late(said: &Said<'_>) -> Option<Fact> {
    let values = said.values()?;
    let days = (values.moment("returned_at")?.date() - values.date("due_back_on")?).num_days();
    (days > 0).then(|| Fact::new("返却の遅れ", format!("返却予定日を{days}日過ぎて返却")))
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("No", 9.0, Align::Right),
        Column::new("管理番号", 34.0, Align::Left),
        Column::new("種別", 26.0, Align::Left),
        Column::new("製造番号", 30.0, Align::Left),
        Column::new("情報の区分", 24.0, Align::Left),
        Column::new("認証", 20.0, Align::Left),
        Column::new("暗号", 22.0, Align::Left),
    ]
}

fn media(said: &Said<'_>) -> Result<Vec<Row>, Problems> {
    let register = said.office.register("media")?;
    let links = said.values().map(|values| values.links("media_ids")).unwrap_or_default();
    let rows = links.iter().zip(1..).map(|(link, no)| {
        let card = said.office.read().get(register, link.id).map_err(by_store)?;
        let of = |field: &str| answer(register, &card.values, field);
        let no = format!("{no}");
        Ok(Row::new([no, card.no.clone(), of("media_type"), of("serial_no"), of("info_class"), of("auth_fn"), of("encryption")]))
    });
    rows.collect()
}

/// 件数, with 約 where it is rough.
fn people(said: &Said<'_>) -> Fact {
    let rough = said.values().is_some_and(|values| values.flag("subject_count_approx"));
    let count = said.words("subject_count");
    let words = if count.is_empty() {
        "　　　　件（人）".to_owned()
    } else {
        format!("{}{count}件（人）", if rough { "約" } else { "" })
    };
    Fact::new("件数（本人の数）", words)
}

fn period(said: &Said<'_>) -> Fact {
    let words = match (said.words("from"), said.words("until")) {
        (from, until) if from.is_empty() && until.is_empty() => "　　年　　月　　日〜\n　　年　　月　　日".to_owned(),
        (from, until) => format!("{from}〜\n{until}"),
    };
    Fact::new("期間", words)
}

/// What was decided; a journey that went ahead was approved.
fn decision(said: &Said<'_>) -> Fact {
    let status = said.values().map(|values| values.text("status").to_owned()).unwrap_or_default();
    let approved = said.values().is_some_and(|values| values.has("approved_at")) && status != "rejected";
    Fact::new("承認・却下", ticks([("承認", approved), ("却下", status == "rejected"), ("取下げ", status == "cancelled")]))
}
