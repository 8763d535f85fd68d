//! One stock-take with its lines, read together so that the rules can look at it.

use domain::problem::{Problem, Problems};
use domain::record::Record;
use domain::registers::stocktake::{STOCKTAKE, STOCKTAKE_LINE};
use domain::stocktake::{Line, Stage, read as lines_of};
use domain::value::{Link, RecordId};
use store::Reader;

use crate::refuse::{by_store, no_such};

/// One stock-take and its lines.
#[derive(Debug, Clone)]
pub(crate) struct Gathered {
    /// The head.
    pub(crate) head: Record,
    /// The lines that stand.
    pub(crate) records: Vec<Record>,
    /// The same as the rules see them.
    pub(crate) lines: Vec<Line>,
}

impl Gathered {
    /// Gathers stock-take `no`.
    pub(crate) fn of(read: &Reader<'_>, no: &str) -> Result<Gathered, Problems> {
        let head = read.find(&STOCKTAKE, no).map_err(by_store)?.ok_or_else(|| no_such(STOCKTAKE.name, no))?;
        let records: Vec<Record> = read.parts(&STOCKTAKE_LINE, head.id).map_err(by_store)?.into_iter().filter(Record::stands).collect();
        Ok(Gathered { lines: lines_of(&records), records, head })
    }

    /// How far it has come.
    pub(crate) fn stage(&self) -> Stage {
        Stage::from_id(self.head.values.text("status"))
    }

    /// Refuses work on one that has ended or was struck through.
    pub(crate) fn must_be_open(&self) -> Result<(), Problems> {
        if self.head.stands() && !self.stage().ended() {
            return Ok(());
        }
        let next = "続きがあれば、新しい棚卸を始めてください。";
        Err(Problem::refused("D21", STOCKTAKE.article, format!("{}は終わっています。", self.head.no), next).into())
    }

    /// The record of line `id`.
    pub(crate) fn record(&self, id: RecordId) -> Option<&Record> {
        self.records.iter().find(|record| record.id == id)
    }

    /// Takes in a line as it was just written.
    pub(crate) fn renew(&mut self, line: Record) {
        match self.records.iter_mut().find(|record| record.id == line.id) {
            Some(record) => *record = line,
            None => self.records.push(line),
        }
        self.lines = lines_of(&self.records);
    }

    /// How others refer to it.
    pub(crate) fn link(&self) -> Link {
        Link { id: self.head.id, no: self.head.no.clone(), label: self.head.no.clone() }
    }
}
