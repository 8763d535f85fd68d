//! Undoing: the last change this person made, taken back by another act, so that both stay in the log.

use std::collections::BTreeMap;

use domain::article::Article;
use domain::problem::{Code, Problem, Problems};
use domain::record::Standing;
use domain::register::{Register, Shape};
use domain::registers;
use domain::value::{Link, RecordId, Values};
use serde_json::Value as Json;
use store::{LogLine, LogQuery, NewRecord};

use super::recall::recall;
use crate::act::{Act, Done};
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::by_store;

/// What can be undone at a stroke. Decisions, hand-overs and inspections have verbs of their own for going back.
const UNDOABLE: &[Act] = &[Act::Add, Act::Correct, Act::Void];

/// How far back the last change of one person is looked for.
const FAR: usize = 200;

impl Office {
    /// Undoes the last change of the person at work that was not undone yet.
    pub fn undo(&mut self) -> Result<Done<Link>, Problems> {
        self.must_be_allowed(Act::Undo)?;
        let line = self.last_undoable()?;
        self.act(Act::Undo, |desk| {
            let change = line.body.get("changes").and_then(Json::as_array).and_then(|all| all.first()).cloned().unwrap_or_default();
            let (register, id) = subject(&change)?;
            let link = match Act::from_id(&line.act) {
                Some(Act::Add) => take_out(desk, register, id)?,
                Some(Act::Void) => stand_again(desk, register, id)?,
                _ => put_back(desk, register, id, &line)?,
            };
            desk.tx.detail(serde_json::json!({ "undone": line.seq }));
            desk.tx.summary(format!("「{}」を元に戻す", line.summary));
            Ok(link)
        })
    }

    fn last_undoable(&self) -> Result<LogLine, Problems> {
        let query = LogQuery { actor: Some(self.who.written.clone()), limit: FAR, ..Default::default() };
        let lines = self.read().log(&query).map_err(by_store)?.rows;
        let undone: Vec<i64> = lines
            .iter()
            .filter(|line| line.act == Act::Undo.id())
            .filter_map(|line| line.body.get("detail")?.get("undone")?.as_i64())
            .collect();
        lines.into_iter().find(|line| UNDOABLE.iter().any(|act| act.id() == line.act) && !undone.contains(&line.seq)).ok_or_else(|| {
            Problem::new(Code::NotFound, "元に戻せる操作がありません。", "廃棄や点検は、それぞれの画面で取りやめてください。").into()
        })
    }
}

fn subject(change: &Json) -> Result<(&'static Register, RecordId), Problems> {
    let register = change.get("register").and_then(Json::as_str).and_then(registers::by_id);
    let id = change.get("id").and_then(Json::as_i64);
    register.zip(id.map(RecordId)).ok_or_else(|| crate::refuse::fault("操作記録"))
}

/// A record added by mistake is struck through.
fn take_out(desk: &mut Desk<'_, '_>, register: &'static Register, id: RecordId) -> Result<Link, Problems> {
    let record = desk.read().get(register, id).map_err(by_store)?;
    if !record.stands() || record.version > 1 {
        return Err(moved_on(&record.no));
    }
    for other in registers::all() {
        for field in other.fields.iter().filter(|field| field.kind.target() == Some(register.id)) {
            if desk.read().pointing(other, field.id, id).map_err(by_store)?.iter().any(domain::record::Record::stands) {
                return Err(moved_on(&record.no));
            }
        }
    }
    desk.tx.strike(register, id, Standing::Voided { reason: "登録の取りやめ（元に戻す）".to_owned() }).map_err(by_store)?;
    Ok(Link { id, no: record.no.clone(), label: record.no })
}

/// A voided card stands again; a voided line of a ledger stays struck, and a new line repeats it.
fn stand_again(desk: &mut Desk<'_, '_>, register: &'static Register, id: RecordId) -> Result<Link, Problems> {
    let record = desk.read().get(register, id).map_err(by_store)?;
    if !matches!(record.standing, Standing::Voided { .. }) {
        return Err(moved_on(&record.no));
    }
    match register.shape {
        Shape::Card | Shape::Part { .. } => {
            desk.tx.strike(register, id, Standing::Valid).map_err(by_store)?;
            Ok(Link { id, no: record.no.clone(), label: record.no })
        }
        Shape::Ledger => {
            let no = format!("{}再", record.no);
            let new = NewRecord {
                no: no.clone(),
                fy: record.fy,
                parent: record.parent,
                values: record.values.clone(),
                marks: record.marks.clone(),
                corrects: Some(id),
            };
            let id = desk.tx.insert(register, new).map_err(by_store)?;
            Ok(Link { id, no: no.clone(), label: no })
        }
    }
}

/// A correction is taken back by correcting to what was there before.
fn put_back(desk: &mut Desk<'_, '_>, register: &'static Register, id: RecordId, line: &LogLine) -> Result<Link, Problems> {
    let now = desk.read().get(register, id).map_err(by_store)?;
    if !now.stands() {
        return Err(moved_on(&now.no));
    }
    let values = match (register.shape, now.corrects) {
        (Shape::Ledger, Some(old)) => desk.read().get(register, old).map_err(by_store)?.values,
        _ => before(register, &now.values, line, id),
    };
    desk.replace(register, &now, values, "元に戻す")
}

/// The values before `line`, where the card still holds what that line wrote.
fn before(register: &'static Register, now: &Values, line: &LogLine, id: RecordId) -> Values {
    let mut values = now.clone();
    let changes: BTreeMap<String, Json> = line
        .body
        .get("changes")
        .and_then(Json::as_array)
        .into_iter()
        .flatten()
        .filter(|change| change.get("id").and_then(Json::as_i64) == Some(id.0))
        .filter_map(|change| Some((change.get("register")?.as_str()?.to_owned(), change.clone())))
        .collect();
    let Some(change) = changes.get(register.id) else { return values };
    for field in register.fields {
        let was = change.get("before").and_then(|side| side.get(field.id));
        let became = change.get("after").and_then(|side| side.get(field.id));
        match (was.and_then(|kept| recall(field, kept)), became) {
            (Some(value), _) => values.set(field.id, value),
            (None, Some(_)) => values.clear(field.id),
            (None, None) => {}
        }
    }
    values
}

fn moved_on(no: &str) -> Problems {
    let next = "訂正又は取消しで直してください。";
    Problem::refused("D21", Article("16"), format!("{no}は、その後に変更されたか使われているため、元に戻せません。"), next).into()
}
