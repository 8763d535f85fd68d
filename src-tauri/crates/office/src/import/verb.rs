//! Importing: look first, then take all of it or what can be taken, and take it back by one act.

use domain::import::{By, Column, Goes, Heading, Lines, Map, Mapping, find, shape_of};
use domain::problem::{Code, Level, Problem, Problems};
use domain::register::Register;
use domain::role::Duty;
use domain::value::{Link, RecordId};
use serde_json::{Value as Json, json};

use super::batch::{Batch, REPEATED, no_such_batch};
use super::judge::judge;
use super::order::{Bad, Judged, Order, Report};
use crate::act::{Act, Done};
use crate::office::Office;
use crate::records::has_no_verb_of_its_own;
use crate::refuse::by_store;

/// Problems of refused rows that are said at once; the rest are counted.
const SAID: usize = 100;
/// The running number of batches.
const BATCH: &str = "取込-";

/// A table, understood.
struct Understood {
    register: &'static Register,
    mapping: Mapping,
    lines: Lines,
    remarks: Vec<Problem>,
}

impl Office {
    /// What importing would do with each row, by the very act that would do it, which then gives everything back. Nothing is
    /// kept of it and no line is written. `progress` hears of rows done and in all, and says whether to go on.
    pub fn preview_import(&mut self, order: &Order<'_>, progress: &mut dyn FnMut(usize, usize) -> bool) -> Result<Report, Problems> {
        self.must_be_allowed(Act::Import)?;
        let mut understood = self.understood(order)?;
        if let Some(before) = self.same_file(order, understood.register)? {
            understood.remarks.push(before);
        }
        let mut judged = None;
        let tried = self.act(Act::Import, |desk| -> Result<(), Problems> {
            desk.tx.in_bulk();
            judged = Some(judge(desk, understood.register, &understood.lines, order.parent, progress)?);
            Err(Problems(Vec::new()))
        });
        match (judged, tried) {
            (Some(rows), _) => Ok(understood.report(rows, String::new())),
            (None, Err(problems)) => Err(problems),
            (None, Ok(_)) => Ok(understood.report(Vec::new(), String::new())),
        }
    }

    /// Imports the table in one act with one line in the log. A refused row refuses all, or is left out, as the order says;
    /// where every row is refused nothing is imported either way.
    pub fn import(&mut self, order: &Order<'_>, progress: &mut dyn FnMut(usize, usize) -> bool) -> Result<Done<Report>, Problems> {
        self.must_be_allowed(Act::Import)?;
        let understood = self.understood(order)?;
        if let Some(before) = self.same_file(order, understood.register)? {
            return Err(before.into());
        }
        let remembered = order.map.map(|map| (remembered(understood.register, &understood.mapping.heading), written(map).to_string()));
        let register = understood.register;
        let done = self.act(Act::Import, |desk| {
            if understood.lines.lines.len() > REPEATED {
                desk.tx.in_bulk();
            }
            let rows = judge(desk, register, &understood.lines, order.parent, progress)?;
            let refused = rows.iter().filter(|row| row.refused()).count();
            if refused == rows.len() || (refused > 0 && order.bad == Bad::RefuseAll) {
                return Err(said(&rows));
            }
            let ids = ends(desk, register, &rows)?;
            let taken = rows.len() - refused;
            let run = desk.tx.next_run(BATCH).map_err(by_store)?;
            let file = (order.table.sha256.clone(), order.table.sheet.clone());
            let batch = Batch { no: format!("{BATCH}{run:04}"), register: register.id.to_owned(), ids, rows: taken, file };
            if let Some((key, body)) = &remembered {
                desk.tx.put_draft(key, body).map_err(by_store)?;
            }
            let left = if refused > 0 { format!("、{refused}件は除いた") } else { String::new() };
            desk.tx.detail(batch.detail());
            desk.tx.summary(format!("{}に{taken}件を取込み（{}{left}）", register.name, batch.no));
            Ok((rows, batch.no))
        })?;
        let (rows, batch) = done.value;
        Ok(Done { value: understood.report(rows, batch), moved: done.moved, warnings: done.warnings })
    }

    /// Takes import `batch` back: its records are struck through, all or none. What somebody else imported is taken back by
    /// those who keep the registers.
    pub fn undo_import(&mut self, batch: &str) -> Result<Done<Link>, Problems> {
        self.must_be_allowed(Act::Undo)?;
        let (_, line) = self.batch(|one| one.no == batch.trim())?.ok_or_else(|| no_such_batch(batch))?;
        if line.actor != self.who.written {
            self.must_hold(Duty::Keep, "他の人の取込を元に戻すこと")?;
        }
        self.undo_one(&line)
    }

    fn understood(&self, order: &Order<'_>) -> Result<Understood, Problems> {
        let register = self.register(order.register)?;
        has_no_verb_of_its_own(register)?;
        let today = self.clock.today();
        let grid = &order.table.grid;
        let map = match order.map {
            Some(map) => map.clone(),
            None => self.said_before(register, order)?,
        };
        let mapping = Mapping::read(register, grid, &map, today)?;
        let lines = Lines::read(register, grid, &mapping, &map, today);
        if lines.lines.is_empty() {
            let next = "見出しの下に行があるシートを選んでください。";
            return Err(Problem::new(Code::BadFile, "取り込む行がありません。", next).at("file").into());
        }
        Ok(Understood { register, mapping, lines, remarks: Vec::new() })
    }

    /// What was said of the last file with the same headings that was imported into this register.
    fn said_before(&self, register: &'static Register, order: &Order<'_>) -> Result<Map, Problems> {
        let plain = Map::default();
        let Some(heading) = find(register, &order.table.grid) else { return Ok(plain) };
        let kept = self.read().draft(&remembered(register, &heading)).map_err(by_store)?;
        let said = kept.and_then(|body| serde_json::from_str::<Json>(&body).ok()).map(|body| read(&body));
        // A register that has changed since may know a field no longer.
        Ok(said.filter(|map| Mapping::read(register, &order.table.grid, map, self.clock.today()).is_ok()).unwrap_or(plain))
    }

    /// The same sheet of the same file was imported into this register before, and stands.
    fn same_file(&self, order: &Order<'_>, register: &Register) -> Result<Option<Problem>, Problems> {
        let table = order.table;
        let before = self.batch(|batch| batch.register == register.id && batch.file.0 == table.sha256 && batch.file.1 == table.sheet)?;
        Ok(before.map(|(batch, _)| {
            let what = format!("このファイルは、{}として取り込み済みです（{}件）。", batch.no, batch.rows);
            let next = format!("取り込み直すときは、先に{}を元に戻してください（undo-import {}）。", batch.no, batch.no);
            Problem::new(Code::Exists, what, next).at("file")
        }))
    }
}

impl Understood {
    fn report(self, rows: Vec<Judged>, batch: String) -> Report {
        let Understood { mapping, lines, mut remarks, .. } = self;
        remarks.extend(left_aside(&mapping));
        Report { batch, mapping, rows, skipped: lines.skipped, blank: lines.blank, remarks }
    }
}

/// Columns that come to nothing, so that nobody believes them imported.
fn left_aside(mapping: &Mapping) -> Option<Problem> {
    let aside = |column: &&Column| matches!(column.goes, Goes::LeftOut) && column.by == By::Nothing && !column.heading.is_empty();
    let names: Vec<&str> = mapping.columns.iter().filter(aside).map(|column| column.heading.as_str()).collect();
    if names.is_empty() {
        return None;
    }
    let what = format!("取り込まない列があります（「{}」）。", names.join("」「"));
    Some(Problem {
        level: Level::Warn, ..Problem::new(Code::Usage, what, "必要な列なら、対応表でどの項目か指定してください。")
    })
}

/// The first and the last record that were made: between them nothing else can have been.
fn ends(desk: &crate::desk::Desk<'_, '_>, register: &'static Register, rows: &[Judged]) -> Result<(RecordId, RecordId), Problems> {
    let mut made = rows.iter().filter(|row| !row.refused());
    let first = made.next().ok_or_else(|| crate::refuse::fault("取込"))?;
    let last = made.next_back().unwrap_or(first);
    Ok((desk.record(register, &first.no)?.id, desk.record(register, &last.no)?.id))
}

/// The reasons of the refused rows, each with its row.
fn said(rows: &[Judged]) -> Problems {
    let refused = rows.iter().filter(|row| row.refused());
    let named = |row: &Judged| {
        let at = row.row;
        row.problems
            .iter()
            .map(move |problem| Problem { what: format!("{at}行目：{}", problem.what), ..problem.clone() })
            .collect::<Vec<_>>()
    };
    let mut all: Vec<Problem> = refused.flat_map(named).collect();
    if all.len() > SAID {
        let rest = all.len() - SAID;
        all.truncate(SAID);
        let next = "試しの取込（--dry-run）か、取り込めない行の書き出し（--skip-bad）で全部を見られます。";
        all.push(Problem::new(Code::Usage, format!("このほかに{rest}か所あります。何も取り込んでいません。"), next));
    }
    Problems(all)
}

/// Where a map lies in the store, by register and shape of file: whoever imports the next one has it.
fn remembered(register: &Register, heading: &Heading) -> String {
    format!(":import/{}/{}", register.id, shape_of(heading))
}

/// The row of the heading is not kept: it is what the next file is known by.
fn written(map: &Map) -> Json {
    json!({ "columns": map.columns, "fixed": map.fixed })
}

fn read(body: &Json) -> Map {
    let pairs = |key: &str| {
        let object = body.get(key).and_then(Json::as_object);
        object.into_iter().flatten().filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned()))).collect()
    };
    Map { heading: None, columns: pairs("columns"), fixed: pairs("fixed") }
}
