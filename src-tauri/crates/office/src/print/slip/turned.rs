//! F22 年度末確認書: every step of a year's end, how it stood, who confirmed it, what is carried over (第4条).

use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::record::Record;
use domain::show::{self, Dates};
use domain::year_end::{STEPS, StepState};
use report::sheets::parts::Fact;
use report::sheets::slip::{Part, Slip};
use report::{Align, Column, Row};

use super::said::Said;
use crate::office::Office;
use crate::print::heading::joined;

/// The slip of a year's end; an empty one names the steps.
pub(crate) fn slip(office: &Office, record: Option<&Record>) -> Result<Slip, Problems> {
    let said = Said::of(office, "year_end", record)?;
    let steps = record.map(|record| office.year_end(Nendo(record.fy))).transpose()?.map(|view| view.steps).unwrap_or_default();
    let rows = if steps.is_empty() { STEPS.iter().map(|step| empty(office, step)).collect() } else { each(office, &steps) };
    let left = steps.iter().filter(|one| !one.state.settled()).count();
    let carried: Vec<&StepState> = steps.iter().filter(|one| one.state.confirmed().is_some_and(|said| !said.reason.is_empty())).collect();
    let mut parts = vec![Part::Facts(said.facts(&["base_on", "status", "closed_on", "closed_by"]))];
    if left > 0 {
        parts.push(Part::Warning(format!("済んでいない事項が{left}あります。この紙は完了の確認書ではありません。")));
    }
    parts.push(Part::Heading("1　確認した事項".to_owned()));
    parts.push(Part::Table { columns: columns(), groups: vec![(String::new(), rows)] });
    parts.push(Part::Heading("2　翌年度に持ち越すもの".to_owned()));
    let reasons = carried.iter().filter_map(|one| Some(Fact::new(one.step.name(), one.state.confirmed()?.reason.clone())));
    let reasons: Vec<Fact> = reasons.collect();
    parts.push(match (record, reasons.is_empty()) {
        (None, _) => Part::Facts(vec![Fact::new("事項と理由", "").with_room(3)]),
        (Some(_), true) => Part::Words("　なし".to_owned()),
        (Some(_), false) => Part::Facts(reasons),
    });
    parts.push(Part::Facts(said.facts(&["note"])));
    Ok(Slip { count: String::new(), parts })
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("事項", 56.0, Align::Left),
        Column::new("条", 20.0, Align::Left),
        Column::new("状態", 20.0, Align::Left),
        Column::new("確認日・確認者", 49.0, Align::Left),
        Column::new("残り", 20.0, Align::Left),
    ]
}

fn empty(office: &Office, step: &domain::year_end::Step) -> Row {
    Row::new([step.name(), &office.profile().article_short(step.article), "", "", ""])
}

fn each(office: &Office, steps: &[StepState]) -> Vec<Row> {
    let row = |one: &StepState| {
        let who = one.state.confirmed().map(|said| {
            let on = said.on.map(|day| show::date(day, Dates::Short)).unwrap_or_default();
            joined(&[&on, &said.by])
        });
        let left = if one.open.is_empty() { String::new() } else { format!("{}件", one.open.len()) };
        let article = office.profile().article_short(one.step.article);
        Row::new([one.step.name(), &article, one.state.label(), who.as_deref().unwrap_or_default(), &left])
    };
    steps.iter().map(row).collect()
}
