//! A batch: what one import brought, found again by its number, and taken back by one act.

use domain::article::Article;
use domain::problem::{Code, Problem, Problems};
use domain::query::{Condition, Filter, Query};
use domain::record::{Record, Standing};
use domain::register::Register;
use domain::rules;
use domain::value::{Link, RecordId};
use serde_json::{Value as Json, json};
use store::{LogLine, LogQuery};

use crate::act::Act;
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::{by_store, fault};

/// From this many rows on the line in the log counts its records instead of repeating them.
pub(super) const REPEATED: usize = 500;

/// Lines of the log read at a time while a batch is looked for.
const READ: usize = 200;

/// What one import brought, as its line in the log keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Its number.
    pub no: String,
    /// The register that it filled.
    pub register: String,
    /// The first and the last record; nothing else was made between them.
    pub(super) ids: (RecordId, RecordId),
    /// How many records.
    pub rows: usize,
    /// SHA-256 of the file, and its sheet.
    pub(super) file: (String, String),
}

impl Batch {
    /// As the line in the log keeps it.
    pub(super) fn detail(&self) -> Json {
        json!({
            "batch": self.no, "register": self.register, "first": self.ids.0.0, "last": self.ids.1.0, "rows": self.rows,
            "sha256": self.file.0, "sheet": self.file.1,
        })
    }

    /// Read back from a line of the log.
    fn of(line: &LogLine) -> Option<Batch> {
        let detail = line.body.get("detail")?;
        let text = |key: &str| detail.get(key).and_then(Json::as_str).map(str::to_owned);
        let id = |key: &str| detail.get(key).and_then(Json::as_i64).map(RecordId);
        Some(Batch {
            no: text("batch")?,
            register: text("register")?,
            ids: (id("first")?, id("last")?),
            rows: usize::try_from(detail.get("rows")?.as_u64()?).ok()?,
            file: (text("sha256")?, text("sheet")?),
        })
    }

    fn holds(&self, id: RecordId) -> bool {
        (self.ids.0..=self.ids.1).contains(&id)
    }
}

impl Office {
    /// The newest import that `fits` and was not taken back, with its line in the log.
    pub(super) fn batch(&self, fits: impl Fn(&Batch) -> bool) -> Result<Option<(Batch, LogLine)>, Problems> {
        let undone: Vec<i64> = self.lines(Act::Undo)?.iter().filter_map(|line| line.body.get("detail")?.get("undone")?.as_i64()).collect();
        let imports = self.lines(Act::Import)?.into_iter().filter(|line| !undone.contains(&line.seq));
        Ok(imports.filter_map(|line| Batch::of(&line).map(|batch| (batch, line))).find(|(batch, _)| fits(batch)))
    }

    /// Every line of one kind of act, newest first.
    fn lines(&self, act: Act) -> Result<Vec<LogLine>, Problems> {
        let mut query = LogQuery { act: Some(act.id().to_owned()), limit: READ, ..LogQuery::default() };
        let mut lines = Vec::new();
        loop {
            let page = self.read().log(&query).map_err(by_store)?;
            lines.extend(page.rows);
            match page.next {
                Some(next) => query.after = Some(next),
                None => return Ok(lines),
            }
        }
    }
}

/// Strikes every record of the import in `line` through, or none: one that was changed or is used meanwhile keeps all.
pub(crate) fn take_back(desk: &mut Desk<'_, '_>, line: &LogLine) -> Result<Link, Problems> {
    let batch = Batch::of(line).ok_or_else(|| fault("操作記録"))?;
    let register = desk.read().book().by_id(&batch.register).ok_or_else(|| fault("操作記録"))?;
    must_be_unused(desk, register, &batch)?;
    if batch.rows > REPEATED {
        desk.tx.in_bulk();
    }
    let mut first = None;
    for id in batch.ids.0.0..=batch.ids.1.0 {
        let record = desk.read().get(register, RecordId(id)).map_err(by_store)?;
        if !record.stands() || record.version > 1 {
            return Err(moved_on(&record.no));
        }
        let whole = desk.parent_of(register, &record)?;
        Problems::settle(rules::check_open(register, &record, whole.as_ref()).into_iter().collect())?;
        let reason = format!("{}の取りやめ（元に戻す）", batch.no);
        desk.tx.strike(register, record.id, Standing::Voided { reason }).map_err(by_store)?;
        first.get_or_insert(Link { id: record.id, no: record.no.clone(), label: record.no });
    }
    first.ok_or_else(|| fault("操作記録"))
}

/// Asks each field that points to this register once, rather than for each of many records.
fn must_be_unused(desk: &Desk<'_, '_>, register: &'static Register, batch: &Batch) -> Result<(), Problems> {
    for other in desk.read().book().all() {
        for field in other.fields.iter().filter(|field| field.kind.target() == Some(register.id)) {
            let filters = vec![Filter { field: field.id.to_owned(), condition: Condition::Filled }];
            let mut used = None;
            desk.read()
                .each(other, &Query { filters, ..Query::default() }, &mut |record: Record| -> store::Result<()> {
                    let own = other.id == register.id && batch.holds(record.id);
                    if !own && used.is_none() {
                        used = record.values.links(field.id).iter().find(|link| batch.holds(link.id)).map(|link| link.no.clone());
                    }
                    Ok(())
                })
                .map_err(by_store)?;
            if let Some(no) = used {
                return Err(moved_on(&no));
            }
        }
    }
    Ok(())
}

fn moved_on(no: &str) -> Problems {
    let what = format!("{no}は、取り込んだ後に変更されたか使われているため、取込を元に戻せません。");
    Problem::refused("D21", Article("16"), what, "先にその記録を直すか、要らない行だけを取り消してください。").into()
}

/// No batch has this number.
pub(super) fn no_such_batch(no: &str) -> Problems {
    let next = "取り込んだときに示された番号（取込-0001の形）を指定してください。すでに元に戻したものは、もう一度は戻せません。";
    Problem::new(Code::NotFound, format!("取込「{no}」が見つかりません。"), next).at("batch").into()
}
