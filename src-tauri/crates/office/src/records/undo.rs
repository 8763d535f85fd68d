//! Undoing: a change this person made lately, taken back by another act, so that both stay in the log.

use domain::article::Article;
use domain::problem::{Code, Problem, Problems};
use domain::record::{Record, Standing};
use domain::register::{Register, Shape};
use domain::registers;
use domain::rules;
use domain::value::{Link, RecordId, Values};
use serde_json::Value as Json;
use store::{LogLine, LogQuery, NewRecord};

use super::history::{HistoryLine, lines_of};
use super::recall::recall;
use super::void::must_be_unwritten;
use crate::act::{Act, Done};
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::by_store;

/// What can be undone at a stroke. Decisions, hand-overs and inspections have verbs of their own for going back.
const UNDOABLE: &[Act] = &[Act::Add, Act::Import, Act::Correct, Act::Void];

/// How far back the last change of one person is looked for.
const FAR: usize = 200;

/// How many changes are offered to choose from.
const OFFERED: usize = 20;

impl Office {
    /// Undoes the last change of the person at work that was not undone yet.
    pub fn undo(&mut self) -> Result<Done<Link>, Problems> {
        self.must_be_allowed(Act::Undo)?;
        let line = self.undoable_lines()?.into_iter().next().ok_or_else(nothing_to_undo)?;
        if let Some(later) = self.own_changes()?.into_iter().find(|one| one.seq > line.seq) {
            let what = format!("最後の操作「{}」は、元に戻す操作では戻せません。", later.summary);
            let next = "その手続の取りやめや訂正を使ってください。それより前の操作を戻すときは、「元に戻す」の一覧から選んでください。";
            return Err(Problem::refused("D21", Article("16"), what, next).into());
        }
        self.undo_one(&line)
    }

    /// Undoes the change in line `seq` of the log: one of [`Office::undoable`].
    pub fn undo_line(&mut self, seq: i64) -> Result<Done<Link>, Problems> {
        self.must_be_allowed(Act::Undo)?;
        let line = self.undoable_lines()?.into_iter().find(|line| line.seq == seq).ok_or_else(nothing_to_undo)?;
        self.undo_one(&line)
    }

    /// What the person at work did lately that can be undone at a stroke, newest first.
    pub fn undoable(&self) -> Result<Vec<HistoryLine>, Problems> {
        let mut lines = self.undoable_lines()?;
        lines.truncate(OFFERED);
        Ok(lines_of(self.read().book(), &lines))
    }

    pub(crate) fn undo_one(&mut self, line: &LogLine) -> Result<Done<Link>, Problems> {
        self.act(Act::Undo, |desk| {
            let changes = line.body.get("changes").and_then(Json::as_array).cloned().unwrap_or_default();
            let first = changes.first().cloned().unwrap_or_default();
            let link = match Act::from_id(&line.act) {
                Some(Act::Add) => {
                    let (register, id) = subject(desk, &first)?;
                    take_out(desk, register, id)?
                }
                Some(Act::Void) => {
                    let (register, id) = subject(desk, &first)?;
                    stand_again(desk, register, id)?
                }
                Some(Act::Import) => crate::import::take_back(desk, line)?,
                _ => put_all_back(desk, &changes)?,
            };
            desk.tx.detail(serde_json::json!({ "undone": line.seq }));
            desk.tx.summary(format!("「{}」を元に戻す", line.summary));
            Ok(link)
        })
    }

    fn undoable_lines(&self) -> Result<Vec<LogLine>, Problems> {
        let mut lines = self.own_changes()?;
        lines.retain(|line| UNDOABLE.iter().any(|act| act.id() == line.act));
        Ok(lines)
    }

    /// What the person at work changed lately and did not undo, newest first.
    fn own_changes(&self) -> Result<Vec<LogLine>, Problems> {
        let query = LogQuery { actor: Some(self.who.written.clone()), limit: FAR, ..Default::default() };
        let mut lines = self.read().log(&query).map_err(by_store)?.rows;
        let undone: Vec<i64> = lines
            .iter()
            .filter(|line| line.act == Act::Undo.id())
            .filter_map(|line| line.body.get("detail")?.get("undone")?.as_i64())
            .collect();
        let changes = |line: &LogLine| line.body.get("changes").and_then(Json::as_array).is_some_and(|changes| !changes.is_empty());
        lines.retain(|line| line.act != Act::Undo.id() && changes(line) && !undone.contains(&line.seq));
        Ok(lines)
    }
}

fn nothing_to_undo() -> Problems {
    Problem::new(Code::NotFound, "元に戻せる操作がありません。", "廃棄や点検は、それぞれの画面で取りやめてください。").into()
}

fn subject(desk: &Desk<'_, '_>, change: &Json) -> Result<(&'static Register, RecordId), Problems> {
    let book = desk.read().book();
    let register = change.get("register").and_then(Json::as_str).and_then(|id| book.by_id(id));
    let id = change.get("id").and_then(Json::as_i64);
    register.zip(id.map(RecordId)).ok_or_else(|| crate::refuse::fault("操作記録"))
}

/// A record added by mistake is struck through.
fn take_out(desk: &mut Desk<'_, '_>, register: &'static Register, id: RecordId) -> Result<Link, Problems> {
    let record = desk.read().get(register, id).map_err(by_store)?;
    if !record.stands() || record.version > 1 {
        return Err(moved_on(&record.no));
    }
    must_be_open(desk, register, &record)?;
    must_be_unwritten(desk, register, &record)?;
    for other in desk.read().book().all() {
        for field in other.fields.iter().filter(|field| field.kind.target() == Some(register.id)) {
            if desk.read().pointing(other, field.id, id).map_err(by_store)?.iter().any(Record::stands) {
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
    must_be_open(desk, register, &record)?;
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

/// Every record that a correction wrote is put back: one, or all that were changed together.
fn put_all_back(desk: &mut Desk<'_, '_>, changes: &[Json]) -> Result<Link, Problems> {
    let mut first = None;
    // Of a ledger's line both sides stand in the log: the new line, and the old one that was struck for it.
    let wrote = |change: &&Json| matches!(change.get("how").and_then(Json::as_str), Some("insert" | "update"));
    for change in changes.iter().filter(wrote) {
        let link = put_back(desk, change)?;
        first.get_or_insert(link);
    }
    first.ok_or_else(|| crate::refuse::fault("操作記録"))
}

/// A correction is taken back by correcting to what was there before.
fn put_back(desk: &mut Desk<'_, '_>, change: &Json) -> Result<Link, Problems> {
    let (register, id) = subject(desk, change)?;
    let now = desk.read().get(register, id).map_err(by_store)?;
    if !now.stands() {
        return Err(moved_on(&now.no));
    }
    let values = match (register.shape, now.corrects) {
        (Shape::Ledger, Some(old)) => desk.read().get(register, old).map_err(by_store)?.values,
        _ => before(register, &now.values, change).ok_or_else(|| moved_on(&now.no))?,
    };
    // What stood there before one of the section's own fields was required may stand there again.
    desk.replace(registers::by_id(register.id).unwrap_or(register), &now, values, "元に戻す")
}

/// The values before `change`; `None` where the record no longer holds what that change wrote.
fn before(register: &'static Register, now: &Values, change: &Json) -> Option<Values> {
    let mut values = now.clone();
    for field in register.fields {
        let side = |name: &str| change.get(name).and_then(|side| side.get(field.id));
        let (was, became) = (side("before"), side("after"));
        if was.is_none() && became.is_none() {
            continue;
        }
        if now.get(field.id) != became.and_then(|kept| recall(field, kept)).as_ref() {
            return None;
        }
        match was.and_then(|kept| recall(field, kept)) {
            Some(value) => values.set(field.id, value),
            None => values.clear(field.id),
        }
    }
    Some(values)
}

/// What has ended meanwhile neither loses nor regains a part.
fn must_be_open(desk: &Desk<'_, '_>, register: &'static Register, record: &Record) -> Result<(), Problems> {
    let whole = desk.parent_of(register, record)?;
    rules::check_open(register, record, whole.as_ref()).map_or(Ok(()), |problem| Err(problem.into()))
}

fn moved_on(no: &str) -> Problems {
    let next = "訂正又は取消しで直してください。";
    Problem::refused("D21", Article("16"), format!("{no}は、その後に変更されたか使われているため、元に戻せません。"), next).into()
}
