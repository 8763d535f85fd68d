//! `incident`: from the first word to the close (第38条〜第40条).

use domain::problem::Problems;
use domain::registers::incident::{INCIDENT, INCIDENT_STEP};
use office::Office;
use office::incident::IncidentView;
use serde_json::{Value as Json, json};
use wire::answers::{Answers, raw};
use wire::row::iso_date;

use super::steps;
use crate::answers;
use crate::args::incident::{HalfYear, Incident};
use crate::dress;
use crate::say::Say;

/// Does one step.
pub fn step(office: &mut Office, step: Incident, say: &mut Say) -> Result<u8, Problems> {
    match step {
        Incident::Report => {
            let done = office.report_incident(&raw(&answers::fields()?))?;
            steps::told(office, "incident", &done, "報告しました", say)
        }
        Incident::Step(one) => {
            let (line, head) = sorted(answers::fields()?);
            let done = office.step_incident(&one.no, &raw(&line), &raw(&head))?;
            steps::told(office, "incident", &done, "経過を記録しました", say)
        }
        Incident::Close(one) => {
            let done = office.close_incident(&one.no, &raw(&answers::fields()?))?;
            steps::told(office, "incident", &done, "終結しました", say)
        }
        Incident::Cancel(why) => {
            let done = office.cancel_incident(&why.no, &raw(&steps::reason(&why, "cancel_reason")?))?;
            steps::told(office, "incident", &done, "取り消しました", say)
        }
        Incident::List(asked) => list(office, &asked, say),
        Incident::Show(one) => show(office, &one.no, say),
    }
}

/// What the line of the course asks goes there, the rest to the incident itself; a note goes with the line where there is one.
fn sorted(given: Answers) -> (Answers, Answers) {
    let asks = |name: &str| INCIDENT_STEP.fields.iter().any(|field| field.id != "note" && (field.id == name || field.label == name));
    let has_line = given.keys().any(|name| asks(name));
    given.into_iter().partition(|(name, _)| asks(name) || has_line && (name == "note" || name == "備考"))
}

/// The half's list, and its name at the end.
fn list(office: &mut Office, asked: &HalfYear, say: &mut Say) -> Result<u8, Problems> {
    let (half, incidents) = office.incidents_of_half(&asked.fy, &asked.half)?;
    for record in &incidents {
        let row = dress::row(&INCIDENT, record);
        let one = |field: &str| row[field].as_str().unwrap_or_default().to_owned();
        let words = format!("{} {} {} {}", record.no, one("known_at"), one("publication"), one("summary"));
        say.answer(&row, &words);
    }
    if say.is_json() {
        say.value(&json!({ "half": half.label(), "count": incidents.len() }));
    } else {
        say.words(&format!(
            "{}: {}件（一括公表の期限 {}）",
            half.label(),
            incidents.len(),
            iso_date(half.list_due_on(&office.profile().limits))
        ));
    }
    Ok(0)
}

fn show(office: &mut Office, no: &str, say: &mut Say) -> Result<u8, Problems> {
    let view = office.incident(no)?;
    if say.is_json() {
        let value = whole(&view, office);
        say.value(&value);
        return Ok(0);
    }
    say.words(&format!("{} {} {}", view.head.no, view.stage.label(), view.head.values.text("summary")));
    if let Some(due) = &view.deadlines {
        let day = |day| domain::show::date(day, domain::show::Dates::Short);
        say.words(&format!("  委員会への速報 {}まで、確報 {}まで", day(due.first), day(due.last)));
    }
    for line in dress::rows("incident_step", &view.steps).as_array().into_iter().flatten() {
        let one = |field: &str| line[field].as_str().unwrap_or_default().to_owned();
        say.words(&format!("  {} {} {}", one("at"), one("kind"), one("what")));
    }
    for block in &view.blocks {
        let sentence = say.sentence(block);
        say.words(&sentence);
    }
    Ok(0)
}

fn whole(view: &IncidentView, office: &Office) -> Json {
    let deadlines = view
        .deadlines
        .as_ref()
        .map(|due| json!({ "first_notice": iso_date(due.first_notice), "first": iso_date(due.first), "last": iso_date(due.last) }));
    let blocks: Vec<Json> = view.blocks.iter().map(|problem| dress::block(problem, office.profile())).collect();
    let more = [("steps", dress::rows("incident_step", &view.steps)), ("deadlines", json!(deadlines)), ("blocks", json!(blocks))];
    dress::with(dress::row(&INCIDENT, &view.head), more)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_and_what_is_known_by_now_part_ways() {
        let given = |pairs: &[(&str, &str)]| -> Answers { pairs.iter().map(|(name, words)| ((*name).to_owned(), json!(words))).collect() };
        let keys = |answers: &Answers| answers.keys().cloned().collect::<Vec<_>>();
        let (line, head) = sorted(given(&[("kind", "調査"), ("内容", "電話で確認"), ("items", "氏名"), ("note", "再度確認")]));
        assert_eq!((keys(&line), keys(&head)), (vec!["kind".to_owned(), "note".to_owned(), "内容".to_owned()], vec!["items".to_owned()]));
        let (line, head) = sorted(given(&[("note", "続報は月曜"), ("general_told_on", "R8.11.22")]));
        assert_eq!((line.len(), head.len()), (0, 2));
    }
}
