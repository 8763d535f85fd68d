//! Records and findings as scripts read them.

use domain::problem::{Problem, Problems};
use domain::profile::Profile;
use domain::record::Record;
use domain::register::Register;
use domain::registers;
use domain::show::{self, Dates};
use domain::value::Link;
use domain::wareki;
use office::home::{Due, Press};
use office::log::Finding;
use office::records::HistoryLine;
use office::{Done, Office};
use serde_json::{Value as Json, json};
use wire::log::{FieldChange, FindingJson, LogLineJson};
use wire::row::{Row, iso_date};

/// One record of `register`.
pub fn row(register: &Register, record: &Record) -> Json {
    Row::of(register, record).flat()
}

/// Records of the register `id`, where the house knows it.
pub fn rows(id: &str, records: &[Record]) -> Json {
    registers::by_id(id).map(|register| records.iter().map(|record| row(register, record)).collect()).unwrap_or_default()
}

/// The record of the register `id` that `done` brought about, as it stands now.
pub fn outcome(office: &Office, id: &str, done: &Done<Link>) -> Result<Json, Problems> {
    Ok(row(office.register(id)?, &office.outcome(id, done)?))
}

/// The same record with `more` beside its fields.
pub fn with(mut value: Json, more: impl IntoIterator<Item = (&'static str, Json)>) -> Json {
    if let Some(object) = value.as_object_mut() {
        object.extend(more.into_iter().map(|(key, value)| (key.to_owned(), value)));
    }
    value
}

/// A line of the operation log.
pub fn log_line(line: &HistoryLine) -> Json {
    json!(LogLineJson {
        seq: line.seq,
        at: wareki::iso_moment(line.moment),
        actor: line.actor.clone(),
        role: line.role.clone(),
        act: line.act.clone(),
        no: line.no.clone(),
        register: line.register.clone(),
        summary: line.summary.clone(),
        changes: line
            .changes
            .iter()
            .map(|change| FieldChange {
                no: change.no.clone(),
                field: change.field.clone(),
                before: change.before.clone(),
                after: change.after.clone(),
            })
            .collect(),
    })
}

/// A line of the operation log for a person, with what changed below it.
pub fn log_words(line: &HistoryLine) -> String {
    let mut words = format!("#{} {} {}（{}） {}", line.seq, line.at, line.actor, line.role, line.act);
    if !line.summary.is_empty() {
        words.push_str(&format!(": {}", line.summary));
    }
    if !line.no.is_empty() {
        words.push_str(&format!("［{}］", line.no));
    }
    for change in &line.changes {
        let (before, after) = (or_nothing(&change.before), or_nothing(&change.after));
        words.push_str(&format!("\n    {} {}: {before} → {after}", change.no, change.field));
    }
    words
}

fn or_nothing(words: &str) -> &str {
    if words.is_empty() { "（空）" } else { words }
}

/// One thing a verification looked at.
pub fn finding(finding: &Finding) -> Json {
    json!(FindingJson { about: finding.about.clone(), ok: finding.ok, words: finding.words.clone() })
}

/// One matter of the due list.
pub fn due(due: &Due, profile: &Profile) -> Json {
    let urgency = match due.press {
        Press::Overdue => "overdue",
        Press::Today => "today",
        Press::Soon => "soon",
    };
    json!({
        "urgency": urgency,
        "on": iso_date(due.on),
        "whom": due.whom.label(),
        "what": due.what,
        "next": due.next,
        "article": profile.article_short(due.article),
        "register": due.register,
        "no": due.no,
    })
}

/// The same for a person.
pub fn due_words(due: &Due, profile: &Profile) -> String {
    let on = show::date(due.on, Dates::Short);
    format!(
        "［{}］{on} {}: {}（{}）\n    → {}",
        due.press.label(),
        profile.article_short(due.article),
        due.what,
        due.whom.label(),
        due.next
    )
}

/// A problem of a record that is being looked at: what would refuse its next step.
pub fn block(problem: &Problem, profile: &Profile) -> Json {
    json!({
        "rule": problem.rule.unwrap_or_default(),
        "article": problem.article.map(|article| profile.article_short(article)).unwrap_or_default(),
        "field": problem.field.as_deref().unwrap_or_default(),
        "what": problem.what,
        "next": problem.next,
    })
}
