//! One more thing that was done about an incident: a line of its 経過, and what it means for the nine items (第38条・第39条).

use std::collections::BTreeMap;

use domain::article::Article;
use domain::entry::Raw;
use domain::problem::{Code, Level, Problem, Problems};
use domain::record::Record;
use domain::registers::incident::{INCIDENT, INCIDENT_STEP};
use domain::role::Duty;
use domain::rules::Change;
use domain::value::{Link, Value, Values};

use super::report::running;
use crate::act::{Act, Done};
use crate::desk::Desk;
use crate::office::Office;

/// What a kind of step says about the incident itself, where nobody wrote it yet: the day, and what was done.
const MEANS: &[(&str, &str, &str)] = &[
    ("told_manager", "manager_told_at", ""),
    ("contained", "first_action_at", "first_action"),
    ("told_general", "general_told_on", ""),
    ("told_person", "notified_on", "person_response"),
    ("published", "published_on", "publication_state"),
    ("recovered", "", "recovery"),
    ("prevented", "", "prevention"),
];

impl Office {
    /// Records what was done about incident `no`: `step` is a line of its 経過 (empty for none), `head` what is known by
    /// now of the nine items, reports and days.
    pub fn step_incident(&mut self, no: &str, step: &BTreeMap<String, Raw>, head: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::StepIncident, |desk| {
            let record = desk.record(&INCIDENT, no)?;
            must_run(&record)?;
            if step.is_empty() && head.is_empty() {
                let next = "経過（kind と what）か、分かった項目を書いてください。";
                return Err(Problem::new(Code::Missing, "書くことがありません。", next).on(INCIDENT.article).into());
            }
            let mut values = desk.lay_over(&INCIDENT, &record.values, &running(), head)?;
            let mut told = "項目を記入".to_owned();
            if !step.is_empty() {
                let line = desk.line(step)?;
                told = domain::show::label(
                    &INCIDENT_STEP.field("kind").map_or(domain::register::Kind::Text, |field| field.kind),
                    line.text("kind"),
                )
                .to_owned();
                if let (Some(known), Some(at)) = (record.values.moment("known_at"), line.moment("at"))
                    && at < known
                {
                    let next = "認識より前のことなら、そのままで構いません。日時の書き誤りなら直してください。";
                    let what = "経過の日時が、認識日時より前になっています。";
                    desk.warn(Problem { level: Level::Warn, ..Problem::new(Code::Rule, what, next).on(INCIDENT.article).at("at") });
                }
                derive(&line, &mut values);
                desk.make(&INCIDENT_STEP, line, Some(&record))?;
            }
            if values != record.values {
                must_not_lighten(desk, &record, &values)?;
                desk.change(&INCIDENT, &record, values)?;
            }
            let link = Link { id: record.id, no: record.no.clone(), label: record.no.clone() };
            desk.perhaps_under_way(&link)?;
            desk.tx.subject(&INCIDENT, record.id, &record.no);
            desk.tx.summary(format!("{no}の経過（{told}）"));
            Ok(link)
        })
    }
}

impl Desk<'_, '_> {
    fn line(&self, step: &BTreeMap<String, Raw>) -> Result<Values, Problems> {
        let mut line = self.understand(&INCIDENT_STEP, step)?;
        if !line.has("at") {
            line.set("at", Value::Moment(self.now));
        }
        self.name_oneself(&mut line, "by");
        Ok(line)
    }
}

/// D30: what the law and the city ask follows from the facts. A change of the facts after which less is asked, or later,
/// is the 保護管理者's to make, and says what falls away (第39条・第40条).
fn must_not_lighten(desk: &mut Desk<'_, '_>, record: &Record, values: &Values) -> Result<(), Problems> {
    let (after, _) = desk.judged(&INCIDENT, values.clone(), Change::Edit(record), None)?;
    let lighter = lightened(&record.values, &after);
    if lighter.is_empty() {
        return Ok(());
    }
    let what = format!("この変更で、{}。", lighter.join("、"));
    if !desk.who.role.may(Duty::Approve) {
        let next = "事実が違っていたときは、保護管理者に経過として書いてもらってください。";
        return Err(Problem::new(Code::NotAllowed, what, next).on(Article("39")).into());
    }
    let next = "そう判断した理由を経過に書き、元に戻すときは、事実を書き直してください。";
    desk.warn(Problem::warning("D30", Article("39"), what, next));
    Ok(())
}

/// What is asked no more, or later, once `after` takes the place of `before`.
fn lightened(before: &Values, after: &Values) -> Vec<&'static str> {
    let rank = |values: &Values| ["none", "batch", "at_once"].iter().position(|id| values.chose("publication", id));
    let later = |field: &str| matches!((before.date(field), after.date(field)), (Some(was), Some(now)) if now > was);
    let mut found = Vec::new();
    if before.flag("ppc_required") && !after.flag("ppc_required") {
        found.push("個人情報保護委員会への報告（速報・確報）が要らなくなります");
    } else if later("ppc_first_due") || later("ppc_final_due") {
        found.push("速報・確報の期限が後ろにずれます");
    }
    if rank(after) < rank(before) {
        found.push("公表の区分が軽くなります");
    }
    found
}

/// Writes what the step means into the incident, where it is not written yet.
fn derive(line: &Values, values: &mut Values) {
    let Some((_, day, words)) = MEANS.iter().find(|(kind, ..)| line.chose("kind", kind)) else { return };
    // Who was told at ten past eight was not first told at nine, when the record was typed.
    let later = values.moment(day).is_some_and(|written| line.moment("at").is_some_and(|at| at < written));
    if let (Some(field), true, Some(at)) = (INCIDENT.field(day), later || !values.has(day), line.moment("at")) {
        let value = match field.kind {
            domain::register::Kind::Moment => Value::Moment(at),
            _ => Value::Date(at.date()),
        };
        values.set(*day, value);
    }
    if !words.is_empty() && !values.has(words) {
        values.set(*words, Value::Text(line.text("what").to_owned()));
    }
}

/// Refuses to write on an incident that has ended or was struck through.
pub(super) fn must_run(record: &Record) -> Result<(), Problems> {
    let ended = domain::incident::Stage::from_id(record.values.text("status")).ended();
    if record.stands() && !ended {
        return Ok(());
    }
    let next = "続きがあれば、新しい事案として記録してください。";
    Err(Problem::refused("D21", INCIDENT.article, format!("{}は終わっています。", record.no), next).into())
}
