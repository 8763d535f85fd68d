//! What befell a medium, from every register that names it, in the order of its days.

use chrono::{NaiveDateTime, NaiveTime};
use domain::problem::Problems;
use domain::record::Record;
use domain::register::Register;
use domain::show::{self, Dates};
use domain::value::Values;

use crate::office::Office;
use crate::print::heading::{answer, joined, person};
use crate::records::{Change, lines_of};
use crate::refuse::by_store;

/// One thing that befell a medium.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    at: NaiveDateTime,
    pub kind: String,
    pub what: String,
    pub by: String,
    pub approved: String,
}

impl Step {
    /// 「R8.11.22」, with the time where one is known.
    pub fn day(&self) -> String {
        show::moment(self.at, Dates::Short)
    }
}

/// Everything about the medium on `card`, the oldest first.
pub(super) fn steps(office: &Office, card: &Record) -> Result<Vec<Step>, Problems> {
    let mut steps = Vec::new();
    if let Some(at) = moment(&card.values, "registered_on") {
        steps
            .push(Step { at, kind: "登録".into(), what: "台帳に登録".into(), by: card.created_by.clone(), approved: String::new() });
    }
    for (register, field, told) in TELLING {
        let register = office.register(register)?;
        for record in office.read().pointing(register, field, card.id).map_err(by_store)? {
            steps.extend(told(office, register, &record)?);
        }
    }
    steps.extend(moved(office, card)?);
    steps.sort_by_key(|step| step.at);
    Ok(steps)
}

/// How a record of another register tells what befell the medium.
type Told = fn(&Office, &Register, &Record) -> Result<Vec<Step>, Problems>;

const TELLING: &[(&str, &str, Told)] = &[
    ("handling_event", "media_id", handled),
    ("takeout", "media_ids", taken_out),
    ("stocktake_line", "media_id", counted),
    ("disposal_item", "media_id", disposed),
];

fn handled(_: &Office, register: &Register, record: &Record) -> Result<Vec<Step>, Problems> {
    let values = &record.values;
    let of = |field: &str| answer(register, values, field);
    Ok(step(values, "occurred_at", of("kind"), joined(&[&of("purpose"), &of("counterpart")]), "actor", "approver"))
}

fn taken_out(_: &Office, register: &Register, record: &Record) -> Result<Vec<Step>, Problems> {
    let values = &record.values;
    let what = joined(&[&record.no, values.text("destination"), values.text("purpose")]);
    let kind = answer(register, values, "kind");
    let mut steps = step(values, "departed_at", kind.clone(), what, "applicant", "approved_by");
    steps.extend(step(values, "returned_at", format!("{kind}からの返却"), record.no.clone(), "applicant", "return_checker"));
    Ok(steps)
}

fn counted(office: &Office, register: &Register, record: &Record) -> Result<Vec<Step>, Problems> {
    let Some(parent) = record.parent else { return Ok(Vec::new()) };
    let head = office.read().get(office.register("stocktake")?, parent).map_err(by_store)?;
    let found = answer(register, &record.values, "found");
    let what = joined(&[&format!("現物 {found}"), record.values.text("measure")]);
    Ok(step(&head.values, "base_on", "棚卸".to_owned(), what, "counter", "witness"))
}

fn disposed(office: &Office, register: &Register, record: &Record) -> Result<Vec<Step>, Problems> {
    let Some(parent) = record.parent else { return Ok(Vec::new()) };
    let head = office.read().get(office.register("disposal")?, parent).map_err(by_store)?;
    let of = |field: &str| answer(register, &record.values, field);
    let mut steps = step(&record.values, "finished_at", of("action"), joined(&[&head.no, &of("method")]), "performer", "");
    for step in &mut steps {
        step.approved = person(&head.values, "approved_by");
    }
    Ok(steps)
}

/// Where it stands, who keeps it and in which state: whatever was changed on the card itself since it was made.
fn moved(office: &Office, card: &Record) -> Result<Vec<Step>, Problems> {
    let media = office.register("media")?;
    let told: Vec<&str> = MOVING.iter().filter_map(|id| media.field(id)).map(|field| field.label).collect();
    let lines = office.read().history(media, card.id).map_err(by_store)?;
    let mut steps = Vec::new();
    for (line, worded) in lines.iter().zip(lines_of(office.read().book(), &lines)) {
        let moved = |change: &&Change| change.no == card.no && !change.before.is_empty() && told.contains(&change.field.as_str());
        let words: Vec<String> =
            worded.changes.iter().filter(moved).map(|change| format!("{} {}→{}", change.field, change.before, change.after)).collect();
        if !words.is_empty() {
            steps.push(Step { at: line.at, kind: worded.act, what: words.join("、"), by: worded.actor, approved: String::new() });
        }
    }
    Ok(steps)
}

/// The answers on a card that say where a medium is, with whom, and in which state.
const MOVING: &[&str] = &["location_id", "custodian", "user", "status"];

fn step(values: &Values, at: &str, kind: String, what: String, by: &str, approved: &str) -> Vec<Step> {
    let at = moment(values, at);
    at.map(|at| Step { at, kind, what, by: person(values, by), approved: person(values, approved) }).into_iter().collect()
}

fn moment(values: &Values, field: &str) -> Option<NaiveDateTime> {
    values.moment(field).or_else(|| values.date(field).map(|day| day.and_time(NaiveTime::MIN)))
}
