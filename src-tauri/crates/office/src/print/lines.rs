//! A book's rows, fetched page by page from a key so that a long book never lies in memory whole; struck rows with their correction beside.

use std::vec::IntoIter;

use domain::problem::Problems;
use domain::query::Query;
use domain::record::{Record, Standing};
use domain::register::{Register, Shape};
use domain::registers::printed::{self, Column, Content};
use domain::show::{self, Dates};
use domain::value::Values;
use report::{Row, RowSource};

use super::beside::Beside;
use super::groups::performer;
use super::heading::joined;
use crate::office::Office;
use crate::refuse::by_store;

/// How many rows are fetched at once.
const AT_ONCE: usize = 400;

/// The rows of one book.
pub(super) struct Lines<'a> {
    office: &'a Office,
    register: &'static Register,
    columns: &'a [Column],
    query: Query,
    page: IntoIter<Record>,
    /// Whether the last page has been fetched.
    last: bool,
    /// The running number of the last row.
    no: usize,
    /// A correction that follows the row just given.
    following: Option<Row>,
    beside: Beside<'a>,
    stopped: Option<Problems>,
}

impl<'a> Lines<'a> {
    /// The rows of `query`, from the first.
    pub fn new(office: &'a Office, register: &'static Register, columns: &'a [Column], query: Query) -> Lines<'a> {
        Lines {
            office,
            register,
            columns,
            query: Query { after: None, limit: AT_ONCE, ..query },
            page: Vec::new().into_iter(),
            last: false,
            no: 0,
            following: None,
            beside: Beside::new(office),
            stopped: None,
        }
    }

    /// Why the rows ended early, if they did.
    pub fn into_stopped(self) -> Option<Problems> {
        self.stopped
    }

    fn record(&mut self) -> Result<Option<Record>, Problems> {
        loop {
            if let Some(record) = self.page.next() {
                return Ok(Some(record));
            }
            if self.last {
                return Ok(None);
            }
            let page = self.office.read().list(self.register, &self.query).map_err(by_store)?;
            self.last = page.next.is_none();
            self.query.after = page.next;
            self.page = page.rows.into_iter();
        }
    }

    fn row(&mut self) -> Result<Option<Row>, Problems> {
        if let Some(row) = self.following.take() {
            return Ok(Some(row));
        }
        let Some(record) = self.record()? else { return Ok(None) };
        self.no += 1;
        let mut cells = self.cells(&record)?;
        self.mark(&record, &mut cells);
        self.following = self.correction(&record)?;
        Ok(Some(Row { struck: !record.stands(), mark: self.month(&record), ..Row::new(cells) }))
    }

    /// The month a line of a book in the order of its days belongs to, 「令和8年4月」, for the document's table of contents.
    fn month(&self, record: &Record) -> String {
        let by_day = self.query.sort.as_ref().filter(|sort| !sort.descending && Some(sort.field.as_str()) == self.register.year_of);
        let day = by_day.and_then(|sort| {
            let moment = record.values.moment(&sort.field).map(|at| at.date());
            moment.or_else(|| record.values.date(&sort.field))
        });
        day.map(|day| show::month(day, Dates::Wareki)).unwrap_or_default()
    }

    /// The words in each column; the running number's is left to [`Lines::mark`].
    fn cells(&mut self, record: &Record) -> Result<Vec<String>, Problems> {
        let mut cells = Vec::with_capacity(self.columns.len());
        for column in self.columns {
            cells.push(match &column.content {
                Content::Fields(fields) if fields.is_empty() => self.beside.words(record, column.label)?,
                Content::Whole => self.whole(record)?,
                _ => cell(self.register, column, record),
            });
        }
        Ok(cells)
    }

    /// The number of the record that this one is a part of.
    fn whole(&self, record: &Record) -> Result<String, Problems> {
        let (Shape::Part { of }, Some(whole)) = (self.register.shape, record.parent) else { return Ok(String::new()) };
        Ok(self.office.read().get(self.office.register(of)?, whole).map_err(by_store)?.no)
    }

    /// The running number, and beside the first answer what a supervisor looks for: a line that corrects another, a
    /// line entered late.
    fn mark(&self, record: &Record, cells: &mut [String]) {
        for (column, cell) in self.columns.iter().zip(cells.iter_mut()) {
            if column.content == Content::Line {
                *cell = self.no.to_string();
            }
        }
        let corrects = record.corrects.map(|_| "訂正後");
        let marks: Vec<&str> = corrects.into_iter().chain(record.marks.iter().map(String::as_str)).collect();
        let first = self.columns.iter().position(|column| matches!(column.content, Content::Fields(_)));
        if let (Some(first), false) = (first, marks.is_empty()) {
            cells[first] = format!("{}\n（{}）", cells[first], marks.join("、"));
        }
    }

    /// The row under a struck one: what each column says after the correction, and why (見え消し).
    fn correction(&mut self, record: &Record) -> Result<Option<Row>, Problems> {
        let (word, reason, mut cells) = match &record.standing {
            Standing::Valid => return Ok(None),
            Standing::Voided { reason } => ("取消", reason, vec![String::new(); self.columns.len()]),
            Standing::Corrected { by, reason } => {
                let after = self.office.read().get(self.register, *by).map_err(by_store)?;
                let (before, mut after) = (self.cells(record)?, self.cells(&after)?);
                for (after, before) in after.iter_mut().zip(&before) {
                    if after == before {
                        after.clear();
                    }
                }
                ("訂正", reason, after)
            }
        };
        for (column, cell) in self.columns.iter().zip(cells.iter_mut()) {
            if column.content == Content::Line {
                word.clone_into(cell);
            }
        }
        let widest = self.columns.iter().enumerate().max_by_key(|(_, column)| column.width_mm).map(|(at, _)| at);
        if let Some(cell) = widest.and_then(|at| cells.get_mut(at)) {
            let why = format!("（{word}の理由：{reason}）");
            *cell = if cell.is_empty() { why } else { format!("{cell}\n{why}") };
        }
        Ok(Some(Row::new(cells)))
    }
}

impl RowSource for Lines<'_> {
    fn next(&mut self) -> Option<Row> {
        if self.stopped.is_some() {
            return None;
        }
        self.row().unwrap_or_else(|problems| {
            self.stopped = Some(problems);
            None
        })
    }
}

/// The words of one record in one column.
fn cell(register: &Register, column: &Column, record: &Record) -> String {
    let Content::Fields(fields) = &column.content else {
        return if column.content == Content::Number { record.no.clone() } else { String::new() };
    };
    if fields.contains(&"subject_count") {
        let unit = if fields.len() > 1 { "件" } else { "" };
        let people = people(&record.values).map(|people| format!("{people}{unit}"));
        let others: Vec<&str> = fields.iter().copied().filter(|field| *field != "subject_count").collect();
        let others = printed::cell(register, &others, &record.values, Dates::Short);
        return joined(&[&others, &people.unwrap_or_default()]);
    }
    if fields.as_slice() == ["media_id"] && register.id == "stocktake_line" && !record.values.has("media_id") {
        // What no card knows is known by what stood on its label.
        return record.values.text("scanned").to_owned();
    }
    if register.id == "stocktake_line" && fields.contains(&"found_at") {
        let values = &record.values;
        let told = |label: &str, field: &str| values.link(field).map(|link| format!("{label}：{}", show::name(link))).unwrap_or_default();
        return joined(&[&told("あった場所", "found_at"), values.text("measure"), &told("事案", "incident_id")]);
    }
    if fields.contains(&"performer") {
        // A contractor's people mean nothing without their firm.
        return performer(record);
    }
    printed::cell(register, fields, &record.values, Dates::Short)
}

/// 件数, with 約 where it is rough: each register says so in its own way.
pub(super) fn people(values: &Values) -> Option<String> {
    values.int("subject_count").map(|count| format!("{}{}", if rough(values) { "約" } else { "" }, show::grouped(count)))
}

/// Whether the number of people is only about right.
pub(super) fn rough(values: &Values) -> bool {
    values.flag("subject_count_rough") || values.flag("subject_count_approx") || values.chose("count_state", "estimate")
}
