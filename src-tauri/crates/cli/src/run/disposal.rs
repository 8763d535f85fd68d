//! `disposal`: from the draft to the proof, one step at a time (第15条).

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::register::Register;
use domain::value::Link;
use office::disposal::Paper;
use office::{Done, Office};
use serde_json::{Map, Value as Json, json};
use wire::answers::{Answers, raw};

use super::{disposal_view, photo};
use crate::answers;
use crate::args::disposal::{Cancel, Certificate, Disposal, Lines};
use crate::dress;
use crate::paper;
use crate::say::Say;

/// Does one step.
pub fn step(office: &mut Office, step: Disposal, say: &mut Say) -> Result<u8, Problems> {
    match step {
        Disposal::Draft => draft(office, say),
        Disposal::Items(lines) => on_lines(office, &lines, Office::change_items, "明細を変えました", say),
        Disposal::Approve(case) => on_case(office, &case.no, Office::approve_disposal, "", "決裁しました", say),
        Disposal::HandOver(case) => on_case(office, &case.no, Office::hand_over, "disposal_chain", "引渡しを記録しました", say),
        Disposal::Perform(lines) => on_lines(office, &lines, Office::perform, "実施を記録しました", say),
        Disposal::Photo(photos) => photo::take(office, "disposal", &photos, say),
        Disposal::Certificate(paper) => certificate(office, &paper, say),
        Disposal::Attend(case) => on_case(office, &case.no, Office::attend, "attendance", "立会いを記録しました", say),
        Disposal::Close(case) => on_case(office, &case.no, Office::close_disposal, "", "完了しました", say),
        Disposal::Reconcile(case) => reconcile(office, &case.no, say),
        Disposal::Cancel(cancel) => call_off(office, &cancel, say),
        Disposal::Show(case) => disposal_view::show(office, &case.no, say),
    }
}

/// A verb of the office on one disposal: its number, which lines, the answers.
type Verb = fn(&mut Office, &str, &[String], &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems>;

/// A step about the case as a whole; `part` is the register of the paper it adds, empty for none.
fn on_case(office: &mut Office, no: &str, verb: Verb, part: &'static str, words: &str, say: &mut Say) -> Result<u8, Problems> {
    let done = verb(office, no, &[], &raw(&answers::fields()?))?;
    with_part(office, &done, part, words, say)
}

/// A certificate with or without its paper, or the paper of one that was recorded before.
fn certificate(office: &mut Office, asked: &Certificate, say: &mut Say) -> Result<u8, Problems> {
    let Some(file) = &asked.file else {
        return on_case(office, &asked.no, Office::record_certificate, "certificate", "証明書を記録しました", say);
    };
    let bytes = paper::take(file)?;
    let copy = Paper::read(&paper::name_of(file), &bytes)?;
    let Some(of) = &asked.of else {
        let done = office.record_certificate_with(&asked.no, &raw(&answers::fields()?), &copy)?;
        return with_part(office, &done, "certificate", "証明書を写しとともに記録しました", say);
    };
    let done = office.put_certificate_copy(&asked.no, of, &copy)?;
    let row = dress::outcome(office, "certificate", &done)?;
    say.changed(row, &format!("{} 証明書の写しを取り込みました", done.value.no), &done.warnings);
    Ok(0)
}

/// Tells of a step with the newest of the papers in `part`.
fn with_part(office: &mut Office, done: &Done<Link>, part: &'static str, words: &str, say: &mut Say) -> Result<u8, Problems> {
    let mut row = dress::outcome(office, "disposal", done)?;
    if !part.is_empty()
        && let Some(added) = office.newest_part(part, done)?
    {
        row = dress::with(row, [(part, dress::row(office.register(part)?, &added))]);
    }
    told(row, done, words, say)
}

fn on_lines(office: &mut Office, lines: &Lines, verb: Verb, words: &str, say: &mut Say) -> Result<u8, Problems> {
    let done = verb(office, &lines.no, &lines.items, &raw(&answers::fields()?))?;
    told(dress::outcome(office, "disposal", &done)?, &done, words, say)
}

fn told(row: Json, done: &Done<Link>, words: &str, say: &mut Say) -> Result<u8, Problems> {
    let words = format!("{} {words}（{}）", done.value.no, row["status"].as_str().unwrap_or_default());
    say.changed(row, &words, &done.warnings);
    Ok(0)
}

fn call_off(office: &mut Office, cancel: &Cancel, say: &mut Say) -> Result<u8, Problems> {
    let given = match &cancel.reason {
        Some(reason) => Answers::from([("cancel_reason".to_owned(), json!(reason))]),
        None => answers::fields()?,
    };
    let done = office.cancel_disposal(&cancel.no, &[], &raw(&given))?;
    told(dress::outcome(office, "disposal", &done)?, &done, "取りやめました", say)
}

fn draft(office: &mut Office, say: &mut Say) -> Result<u8, Problems> {
    let (disposals, items) = (office.register("disposal")?, office.register("disposal_item")?);
    let asked = sorted(answers::read()?, disposals, items)?;
    let done = office.draft_disposal(&raw(&asked.head), &asked.media, &raw(&asked.lines))?;
    let view = office.disposal(&done.value.no)?;
    let row = dress::with(dress::row(disposals, &view.gathered.head), [("items", dress::rows("disposal_item", &view.gathered.items))]);
    let words = format!("{} {}点を起案しました", done.value.no, view.gathered.items.len());
    say.changed(row, &words, &done.warnings);
    Ok(0)
}

/// A draft taken apart: the 伺's answers, the media, the answers common to every line.
#[derive(Debug, Default, PartialEq)]
struct Draft {
    head: Answers,
    media: String,
    lines: Answers,
}

/// Sorts what was written side by side: what the 伺 does not ask but its lines do belongs to the lines.
fn sorted(given: Map<String, Json>, head: &Register, line: &Register) -> Result<Draft, Problems> {
    let asks = |register: &Register, name: &str| register.fields.iter().any(|field| field.id == name || field.label == name);
    let mut draft = Draft::default();
    for (name, answer) in given {
        match (name.as_str(), answer) {
            ("media", media) => draft.media = pasted(&draft.media, &media)?,
            ("items", Json::Object(common)) => draft.lines.extend(common),
            ("items", Json::Array(each)) => one_by_one(&mut draft, each)?,
            (name, answer) if !asks(head, name) && asks(line, name) => {
                draft.lines.insert(name.to_owned(), answer);
            }
            (name, answer) => {
                draft.head.insert(name.to_owned(), answer);
            }
        }
    }
    Ok(draft)
}

/// Media as text, one a line, after those that are there.
fn pasted(before: &str, media: &Json) -> Result<String, Problems> {
    let more = match media {
        Json::String(text) => text.clone(),
        Json::Array(all) => all.iter().filter_map(Json::as_str).collect::<Vec<_>>().join("\n"),
        _ => return Err(usage("media が読み取れません。", "管理番号か製造番号の並び（[\"…\", \"…\"]）にしてください。", "media")),
    };
    Ok(if before.is_empty() { more } else { format!("{before}\n{more}") })
}

/// Lines written one by one, each with its medium: the draft takes one set of answers for all, so they must agree.
fn one_by_one(draft: &mut Draft, each: Vec<Json>) -> Result<(), Problems> {
    let mut common: Option<Answers> = None;
    for line in each {
        let Json::Object(line) = line else {
            return Err(usage("items が読み取れません。", "明細は {\"media\": \"…\", \"method\": \"…\"} の形で書いてください。", "items"));
        };
        let mut answers: Answers = line.into_iter().collect();
        let media = answers.remove("media").or_else(|| answers.remove("media_id")).unwrap_or(Json::Null);
        draft.media = pasted(&draft.media, &media)?;
        if common.as_ref().is_some_and(|before| *before != answers) {
            let next = "共通の答えで起案し、違うところは disposal items で媒体ごとに変えてください。";
            return Err(usage("明細ごとに違う答えでは起案できません。", next, "items"));
        }
        common = Some(answers);
    }
    draft.lines.extend(common.unwrap_or_default());
    Ok(())
}

fn usage(what: &str, next: &str, field: &str) -> Problems {
    Problem::new(Code::Usage, what, next).at(field).into()
}

/// Serials handed over against serials certified; what speaks against them is said as a refusal (D7, D8).
fn reconcile(office: &mut Office, no: &str, say: &mut Say) -> Result<u8, Problems> {
    let view = office.disposal(no)?;
    let against: Vec<Problem> =
        [domain::disposal::proof::check_serials(&view.gathered.case), domain::disposal::check_subcontracts(&view.gathered.case)]
            .concat()
            .into_iter()
            .filter(Problem::blocks)
            .collect();
    let compared = disposal_view::reconciliation(&view, against.is_empty());
    say.answer(&dress::with(compared.clone(), [("no", json!(no))]), &disposal_view::reconciliation_words(no, &compared));
    match compared["agrees"].as_bool() {
        Some(true) => Ok(0),
        _ if against.is_empty() => Err(Problem::refused(
            "D7",
            domain::article::Article("15-2"),
            "引き渡した製造番号が、まだ証明書で確かめられていません。",
            "証明書を受け取って、対象製造番号とともに記録してください。",
        )
        .into()),
        _ => Err(Problems(against)),
    }
}

#[cfg(test)]
mod tests {
    use domain::registers::by_id;

    use super::*;

    fn sort(given: Json) -> Result<Draft, Problems> {
        let Json::Object(given) = given else { panic!("not an object") };
        sorted(given, by_id("disposal").unwrap(), by_id("disposal_item").unwrap())
    }

    #[test]
    fn a_draft_may_be_written_flat_or_in_parts() {
        let flat =
            sort(json!({ "reason": "更新", "execution": "own", "media": ["A", "B"], "action": "媒体の廃棄", "方法": "破砕" })).unwrap();
        assert_eq!(flat.media, "A\nB");
        assert_eq!(flat.head.keys().collect::<Vec<_>>(), ["execution", "reason"]);
        assert_eq!(flat.lines.keys().collect::<Vec<_>>(), ["action", "方法"]);
        let parts =
            sort(json!({ "reason": "更新", "execution": "own", "media": "A\nB", "items": { "action": "媒体の廃棄", "方法": "破砕" } }));
        assert_eq!(parts.unwrap(), flat);
        let lines = json!({ "items": [{ "media": "A", "method": "破砕" }, { "media_id": "B", "method": "破砕" }] });
        assert_eq!(sort(lines).unwrap().media, "A\nB");
    }

    #[test]
    fn lines_that_differ_are_sent_to_the_step_that_can_take_them() {
        let differing = json!({ "items": [{ "media": "A", "method": "破砕" }, { "media": "B", "method": "穿孔" }] });
        assert!(sort(differing).unwrap_err().0[0].next.contains("disposal items"));
        assert_eq!(sort(json!({ "media": 3 })).unwrap_err().0[0].field.as_deref(), Some("media"));
    }
}
