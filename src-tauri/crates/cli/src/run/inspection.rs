//! `inspection`: opening, answering one or many, evidence, completion (第42条).

use domain::problem::{Problem, Problems};
use domain::value::Link;
use office::{Done, Office};
use serde_json::{Map, Value as Json, json};
use wire::answers::{Answers, raw};

use super::{inspection_view, photo, steps};
use crate::answers;
use crate::args::inspection::{Answer, Inspection, Items};
use crate::dress;
use crate::progress::Progress;
use crate::say::Say;

/// Does one step.
pub fn step(office: &mut Office, step: Inspection, say: &mut Say) -> Result<u8, Problems> {
    match step {
        Inspection::Open => {
            let mut head = answers::read()?;
            let from = head.remove("carry_from").and_then(|from| from.as_str().map(str::to_owned)).unwrap_or_default();
            open(office, head, &from, say)
        }
        Inspection::Carry(from) => {
            let mut head = answers::read()?;
            head.remove("carry_from");
            let before = office.look("inspection", &from.no)?;
            let before = dress::row(before.register, &before.record);
            // What is not said is as it was last time: the same round, the same report.
            for field in ["round", "report_needed"] {
                if let (false, Some(answer)) = (head.contains_key(field), before.get(field)) {
                    head.insert(field.to_owned(), answer.clone());
                }
            }
            open(office, head, &from.no, say)
        }
        Inspection::Answer(answer) => match &answer.item {
            Some(item) => one(office, &answer, item, say),
            None => many(office, &answer.no, say),
        },
        Inspection::Propose(asked) => match &asked.item {
            Some(item) => inspection_view::proposal(office, &asked.no, item, say),
            None => inspection_view::proposals(office, &asked.no, say),
        },
        Inspection::Accept(asked) => accept(office, &asked, say),
        Inspection::Photo(photos) => photo::take(office, "inspection", &photos, say),
        Inspection::Close(round) => {
            let done = office.close_inspection(&round.no)?;
            told(office, &done, "完了しました", say)
        }
        Inspection::Confirm(round) => {
            let done = office.confirm_inspection(&round.no)?;
            told(office, &done, "確認し、完了しました", say)
        }
        Inspection::Cancel(why) => {
            let given = steps::reason(&why, "reason")?;
            let done = office.cancel_inspection(&why.no, given.get("reason").and_then(Json::as_str).unwrap_or_default())?;
            told(office, &done, "取りやめました", say)
        }
        Inspection::Compare(asked) => inspection_view::compare(office, &asked.no, &asked.with, say),
        Inspection::Show(round) => inspection_view::show(office, &round.no, say),
    }
}

fn open(office: &mut Office, head: Map<String, Json>, from: &str, say: &mut Say) -> Result<u8, Problems> {
    let head: Answers = head.into_iter().collect();
    let done = office.open_inspection(&raw(&head), from)?;
    told(office, &done, "点検を始めました", say)
}

fn told(office: &mut Office, done: &Done<Link>, words: &str, say: &mut Say) -> Result<u8, Problems> {
    let row = dress::outcome(office, "inspection", done)?;
    say.changed(row, &format!("{} {words}", done.value.no), &done.warnings);
    Ok(0)
}

fn one(office: &mut Office, answer: &Answer, item: &str, say: &mut Say) -> Result<u8, Problems> {
    let flags =
        [("judgement", &answer.judgement), ("finding", &answer.finding), ("na_reason", &answer.na_reason), ("evidence", &answer.evidence)];
    let mut given: Answers =
        flags.into_iter().filter_map(|(field, value)| value.as_ref().map(|value| (field.to_owned(), json!(value)))).collect();
    if given.is_empty() {
        given = answers::fields()?;
    }
    let done = office.answer_inspection(&answer.no, item, &raw(&given))?;
    let row = dress::outcome(office, "inspection_answer", &done)?;
    let words = format!("{} {item}: {}", answer.no, row["judgement"].as_str().unwrap_or_default());
    say.changed(row, &words, &done.warnings);
    Ok(0)
}

/// Many at once: each is an act of its own, so that one slip does not cost the rest.
fn many(office: &mut Office, no: &str, say: &mut Say) -> Result<u8, Problems> {
    let given = answers::read()?;
    let whole = given.len();
    let mut refused: Vec<Problem> = Vec::new();
    let mut warnings: Vec<Problem> = Vec::new();
    let mut answered = Vec::new();
    let mut progress = Progress::begin(say.is_json());
    for (nth, (item, answer)) in given.into_iter().enumerate() {
        let fields: Answers = match answer {
            Json::Object(fields) => fields.into_iter().collect(),
            judgement => Answers::from([("judgement".to_owned(), judgement)]),
        };
        match office.answer_inspection(no, &item, &raw(&fields)) {
            Ok(done) => {
                warnings.extend(done.warnings);
                answered.push(item);
            }
            Err(problems) => refused.extend(problems.0.into_iter().map(|problem| about(problem, &item))),
        }
        progress.at("回答", nth + 1, whole);
    }
    drop(progress);
    let value = json!({ "no": no, "answered": answered, "refused": whole - answered.len() });
    say.changed(value, &format!("{no} {whole}項目のうち{}項目に回答しました", answered.len()), &warnings);
    if refused.is_empty() { Ok(0) } else { Err(Problems(refused)) }
}

/// The same problem, about that item.
fn about(problem: Problem, item: &str) -> Problem {
    let field = problem.field.as_ref().map_or_else(|| item.to_owned(), |field| format!("{item}.{field}"));
    Problem { field: Some(field), what: format!("{item}: {}", problem.what), ..problem }
}

/// Evidence for one item comes back as its answer; for several, as the inspection.
fn accept(office: &mut Office, asked: &Items, say: &mut Say) -> Result<u8, Problems> {
    let done = office.accept_evidence_for(&asked.no, &asked.items)?;
    let [item] = asked.items.as_slice() else { return told(office, &done, "台帳の事実を証拠として採用しました", say) };
    let view = office.inspection(&asked.no)?;
    let answer = view.items.iter().map(|one| &one.answer).find(|answer| answer.values.text("item_id") == item);
    let answer = answer.ok_or_else(|| office::refuse::no_such("点検項目", item))?;
    let row = dress::row(office.register("inspection_answer")?, answer);
    let words = format!("{} {item} 証拠: {}", asked.no, row["evidence"].as_str().unwrap_or_default());
    say.changed(row, &words, &done.warnings);
    Ok(0)
}
