//! Everything that happened to a record, line by line, field by field, in words.

use chrono::NaiveDateTime;
use domain::own::Book;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::register::{Field, Register, Shape};
use domain::show::{self, Dates};
use domain::value::RecordId;
use serde_json::Value as Json;
use store::LogLine;

use super::recall::recall;
use crate::act::Act;
use crate::office::Office;
use crate::refuse::{by_store, no_such};

/// One field of one record, before and after, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The record's number.
    pub no: String,
    /// The field.
    pub field: String,
    /// Before; empty where there was nothing.
    pub before: String,
    /// After; empty where there is nothing.
    pub after: String,
}

/// One line of the operation log in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryLine {
    /// Its place in the log.
    pub seq: i64,
    /// When.
    pub moment: NaiveDateTime,
    /// When, in words.
    pub at: String,
    /// Who.
    pub actor: String,
    /// In which role.
    pub role: String,
    /// What was done.
    pub act: String,
    /// The record it is about; empty where none.
    pub no: String,
    /// Its register; empty where none.
    pub register: String,
    /// One sentence.
    pub summary: String,
    /// Field by field.
    pub changes: Vec<Change>,
}

impl Office {
    /// Everything that happened to record `no` of `register`, newest first. Who looked at it stands there too: reading a
    /// record's history shows its former values, and is a look at it.
    pub fn history(&mut self, register: &str, no: &str) -> Result<Vec<HistoryLine>, Problems> {
        let register = self.register(register)?;
        let record = self.read().find(register, no).map_err(by_store)?.ok_or_else(|| no_such(register.name, no))?;
        self.record_look(register, &record)?;
        let mut lines = self.read().history(register, record.id).map_err(by_store)?;
        lines.reverse();
        let book = self.read().book();
        let mut told: Vec<HistoryLine> = lines.iter().map(|line| about(book, line, register, record.id)).collect();
        // A ledger's line that corrects another one began with what that one said.
        if let (Some(old), Some(first)) = (record.corrects, told.last_mut()) {
            let old = self.read().get(register, old).map_err(by_store)?;
            first.changes = against(register, &old, &record.no, &first.changes);
        }
        Ok(told)
    }

    /// The same of one field alone, by its identifier or its name: the lines in which it changed, and nothing else in them.
    /// All of it where `field` is empty.
    pub fn history_of(&mut self, register: &str, no: &str, field: &str) -> Result<Vec<HistoryLine>, Problems> {
        let known = self.register(register)?;
        let mut lines = self.history(register, no)?;
        if field.trim().is_empty() {
            return Ok(lines);
        }
        let Some(field) = known.fields.iter().find(|one| one.id == field.trim() || one.label == field.trim()) else {
            let next = format!("項目の識別名か項目名を指定してください（{}など）。", known.fields.first().map_or("", |first| first.label));
            return Err(Problem::new(Code::Usage, format!("{}に「{field}」という項目はありません。", known.name), next).at("field").into());
        };
        for line in &mut lines {
            line.changes.retain(|change| change.field == field.label);
        }
        lines.retain(|line| !line.changes.is_empty());
        Ok(lines)
    }
}

/// `line` with the changes of this one record and its parts; the other records that the same act changed are counted.
fn about(book: &Book, line: &LogLine, register: &Register, id: RecordId) -> HistoryLine {
    let own = |change: &Json| {
        let of = change.get("register").and_then(Json::as_str).and_then(|of| book.by_id(of));
        let part = of.is_some_and(|of| matches!(of.shape, Shape::Part { of } if of == register.id));
        part || of.is_some_and(|of| of.id == register.id) && change.get("id").and_then(Json::as_i64) == Some(id.0)
    };
    let (own, others): (Vec<&Json>, Vec<&Json>) = changes_in(line).partition(|change| own(change));
    let mut said = worded(book, line, own.into_iter());
    if !others.is_empty() {
        said.summary = format!("{}（ほかに{}件の記録を変更）", said.summary, others.len());
    }
    said
}

/// What the line `no` says otherwise than `old`, which it corrects; `made` is all it said when it was made.
fn against(register: &'static Register, old: &Record, no: &str, made: &[Change]) -> Vec<Change> {
    let field = |field: &'static Field| {
        let before = old.values.get(field.id).map(|value| show::value(field, value, Dates::Short)).unwrap_or_default();
        let after = made.iter().find(|change| change.no == no && change.field == field.label).map(|change| change.after.clone());
        let after = after.unwrap_or_default();
        (before != after).then(|| Change { no: no.to_owned(), field: field.label.to_owned(), before, after })
    };
    let others = made.iter().filter(|change| change.no != no).cloned();
    register.fields.iter().filter_map(field).chain(others).collect()
}

/// Lines of the log in words.
pub(crate) fn lines_of(book: &Book, lines: &[LogLine]) -> Vec<HistoryLine> {
    lines.iter().map(|line| line_of(book, line)).collect()
}

fn line_of(book: &Book, line: &LogLine) -> HistoryLine {
    worded(book, line, changes_in(line))
}

/// The records that `line` says were changed.
fn changes_in(line: &LogLine) -> impl Iterator<Item = &Json> {
    line.body.get("changes").and_then(Json::as_array).into_iter().flatten()
}

/// `line` in words, with these of its changes.
fn worded<'a>(book: &Book, line: &LogLine, changes: impl Iterator<Item = &'a Json>) -> HistoryLine {
    HistoryLine {
        seq: line.seq,
        moment: line.at,
        at: show::moment(line.at, Dates::Short),
        actor: line.actor.clone(),
        role: domain::role::Role::from_id(&line.role).map_or_else(|| line.role.clone(), |role| role.label().to_owned()),
        act: Act::from_id(&line.act).map_or_else(|| line.act.clone(), |act| act.label().to_owned()),
        no: line.record_no.clone(),
        register: line.register.clone(),
        summary: line.summary.clone(),
        changes: changes.flat_map(|change| changes_of(book, change)).collect(),
    }
}

fn changes_of(book: &Book, change: &Json) -> Vec<Change> {
    let text = |key: &str| change.get(key).and_then(Json::as_str).unwrap_or_default();
    let no = text("no").to_owned();
    let Some(register) = book.by_id(text("register")) else { return Vec::new() };
    let words = |side: &str, field: &str| -> String {
        let kept = change.get(side).and_then(|side| side.get(field));
        match (register.field(field), kept) {
            (Some(field), Some(kept)) => recall(field, kept).map(|value| show::value(field, &value, Dates::Short)).unwrap_or_default(),
            _ => String::new(),
        }
    };
    let mut found: Vec<Change> = register
        .fields
        .iter()
        .filter_map(|field| {
            let (before, after) = (words("before", field.id), words("after", field.id));
            (before != after).then(|| Change { no: no.clone(), field: field.label.to_owned(), before, after })
        })
        .collect();
    if let Some(standing) = change.get("standing") {
        let side = |key: &str| standing_in_words(standing.get(key).unwrap_or(&Json::Null));
        found.push(Change { no, field: "記録の状態".to_owned(), before: side("before"), after: side("after") });
    }
    found
}

fn standing_in_words(kept: &Json) -> String {
    let word = kept.as_str().or_else(|| kept.get("standing").and_then(Json::as_str)).unwrap_or_default();
    let reason = kept.get("reason").and_then(Json::as_str).unwrap_or_default();
    let label = match word {
        "valid" | "" => "有効",
        "corrected" => "訂正済",
        _ => "取消済",
    };
    if reason.is_empty() { label.to_owned() } else { format!("{label}（{reason}）") }
}
