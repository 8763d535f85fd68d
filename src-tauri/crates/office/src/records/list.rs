//! Lists: one page of a register, and the rows as text for the clipboard. Listing does not write; searching is recorded.

use domain::problem::Problems;
use domain::query::Query;
use domain::record::Record;
use domain::register::{Register, Shape};
use domain::value::Link;
use store::Reader;

use super::ask::{Ask, chips, cursor_word};
use super::cells::{cells, columns, headings};
use crate::act::{Act, Done};
use crate::office::Office;
use crate::refuse::by_store;

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The rows.
    pub rows: Vec<Record>,
    /// The cursor of the next page; empty at the end.
    pub next: String,
    /// How many rows match; only on the first page.
    pub count: Option<u64>,
    /// How many rows the register holds in that 年度 or in all; only on the first page.
    pub whole: Option<u64>,
    /// What is shown, in words.
    pub chips: String,
}

/// More rows than a screen shows at once.
const LARGE: usize = 500;

impl Office {
    /// One page of `register`. The first page of a search or of filtered rows, and a large piece at once, is recorded as an
    /// act; turning pages is not.
    pub fn list(&mut self, register: &str, ask: &Ask) -> Result<Listed, Problems> {
        let register = self.register(register)?;
        // What makes no sense is no search.
        let query = ask.query(register, &self.read(), self.clock.today())?;
        let sought = !ask.search.trim().is_empty() || !ask.filters.is_empty();
        if (sought && ask.after.is_empty()) || ask.limit > LARGE {
            let words = format!("{}を検索（{}）", register.name, chips(register, ask, self.clock.today()));
            self.act(Act::Search, |desk| {
                desk.tx.summary(words);
                Ok(())
            })?;
        }
        self.page(register, ask, &query)
    }

    fn page(&self, register: &'static Register, ask: &Ask, query: &Query) -> Result<Listed, Problems> {
        let read = self.read();
        let page = read.list(register, query).map_err(by_store)?;
        let (count, whole) = match query.after {
            None => counted(&read, register, query, &everything(register, query)).map(|(count, whole)| (Some(count), Some(whole)))?,
            Some(_) => (None, None),
        };
        Ok(Listed {
            rows: page.rows,
            next: page.next.as_ref().map(cursor_word).unwrap_or_default(),
            count,
            whole,
            chips: chips(register, ask, self.clock.today()),
        })
    }

    /// How many rows of `register` match, on whichever page one stands.
    pub fn how_many(&self, register: &str, ask: &Ask) -> Result<u64, Problems> {
        let register = self.register(register)?;
        let query = ask.query(register, &self.read(), self.clock.today())?;
        self.read().count(register, &query).map_err(by_store)
    }

    /// The newest record of a register, to copy from. That it was looked at is recorded.
    pub fn last(&mut self, register: &str) -> Result<Option<Record>, Problems> {
        let register = self.register(register)?;
        let query = domain::query::Query { limit: 1, ..Default::default() };
        let last = self.read().list(register, &query).map_err(by_store)?.rows.into_iter().next();
        if let Some(record) = &last {
            self.record_look(register, record)?;
        }
        Ok(last)
    }

    /// The record that `done` brought about, as it stands now. What came of one's own act is part of it and no look of its own.
    pub fn outcome(&self, register: &str, done: &Done<Link>) -> Result<Record, Problems> {
        let register = self.register(register)?;
        self.read().get(register, done.value.id).map_err(by_store)
    }

    /// The same for an act on several records.
    pub fn outcomes(&self, register: &str, done: &Done<Vec<Link>>) -> Result<Vec<Record>, Problems> {
        let register = self.register(register)?;
        done.value.iter().map(|link| self.read().get(register, link.id).map_err(by_store)).collect()
    }

    /// The newest part of the register `part` of the record that `done` changed.
    pub fn newest_part(&self, part: &str, done: &Done<Link>) -> Result<Option<Record>, Problems> {
        let part = self.register(part)?;
        let parts = self.read().parts(part, done.value.id).map_err(by_store)?;
        Ok(parts.into_iter().max_by_key(|record| record.id))
    }

    /// Rows as tab-separated text with headings, for the clipboard. Recorded: the rows leave the program.
    pub fn copy_rows(&mut self, register: &str, ask: &Ask) -> Result<String, Problems> {
        let register = self.register(register)?;
        let query = ask.query(register, &self.read(), self.clock.today())?;
        let rows = self.read().list(register, &query).map_err(by_store)?.rows;
        let fields = columns(register, &[])?;
        let lines: Vec<Vec<String>> = rows.iter().map(|row| cells(&fields, row)).collect();
        let words = format!("{}の{}件を書き写し", register.name, lines.len());
        self.act(Act::Copy, |desk| {
            desk.tx.summary(words);
            Ok(())
        })?;
        Ok(exchange::list_csv::write_tsv(&headings(&fields), &lines))
    }
}

/// How many rows `query` has, and how many `everything` has, which `query` narrows down: counted once where it does not.
pub(crate) fn counted(read: &Reader<'_>, register: &Register, query: &Query, everything: &Query) -> Result<(u64, u64), Problems> {
    let count = |query: &Query| read.count(register, query).map_err(by_store);
    let shown = count(query)?;
    let narrowed = query.filters != everything.filters || query.search != everything.search || query.struck_too != everything.struck_too;
    if !narrowed {
        return Ok((shown, shown));
    }
    Ok((shown, count(everything)?))
}

/// Everything of which `query` shows a part: its search and its conditions left out. A ledger is all its lines, the struck
/// ones among them.
pub(crate) fn everything(register: &Register, query: &Query) -> Query {
    let ledger = matches!(register.shape, Shape::Ledger);
    Query { fy: query.fy, struck_too: query.struck_too || ledger, ..Query::default() }
}
