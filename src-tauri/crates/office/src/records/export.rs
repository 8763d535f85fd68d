//! Rows out as a file that a spreadsheet opens: the columns, the order and the filter of the list. Recorded: they leave the program.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use domain::import::Cell;
use domain::problem::{Code, Problem, Problems};
use domain::query::Query;
use domain::record::{Record, Standing};
use domain::register::{Field, Register, Shape};
use domain::registers;
use domain::show::{self, Dates};
use domain::value::{Link, RecordId, Value};
use exchange::list_xlsx::Book;
use store::Reader;

use super::ask::{Ask, chips};
use super::cells::{cell, columns, headings};
use crate::act::Act;
use crate::office::Office;
use crate::refuse::by_store;

pub use exchange::list_csv::Encoding;

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A workbook.
    Xlsx,
    /// Words and commas.
    Csv(Encoding),
}

impl Format {
    /// What a person reads.
    pub fn label(self) -> String {
        match self {
            Format::Xlsx => "Excelブック".to_owned(),
            Format::Csv(encoding) => format!("CSV・{}", encoding.label()),
        }
    }
}

/// A file ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many rows, without the headings.
    pub rows: usize,
    /// What they were chosen by, in words.
    pub chips: String,
}

/// At most this many of the characters that an encoding lacks are named.
const NAMED: usize = 10;

impl Office {
    /// Every row that `ask` means, with the fields of `asked` (see [`columns`]), as a file of `format`; its limit and its place
    /// are not regarded. A part says what it is a part of. Where corrected and voided rows are among them, a last column says so
    /// of each.
    ///
    /// Nothing is recorded and nothing comes out where the encoding lacks a character.
    pub fn export(&mut self, register: &str, ask: &Ask, asked: &[String], format: Format) -> Result<Exported, Problems> {
        self.must_be_allowed(Act::Export)?;
        let register = self.register(register)?;
        let fields = columns(register, asked)?;
        let today = self.clock.today();
        let whole = Ask { after: String::new(), limit: 0, ..ask.clone() };
        let query = Query { limit: 0, ..whole.query(register, &self.read(), today)? };
        let mut head = headings(&fields);
        let read = self.read();
        let mut parents = Parents::of(&read, register);
        let mut called = Called { read: &read, shared: BTreeMap::new() };
        if let Some(parents) = &parents {
            head.insert(1, format!("{}の番号", parents.owner.name));
        }
        if ask.struck_too {
            head.extend(["記録の状態", "訂正・取消しの理由"].map(str::to_owned));
        }
        let mut lines = Vec::new();
        read.each(register, &query, &mut |record: Record| -> store::Result<()> {
            let mut line = vec![Cell::Text(record.no.clone())];
            if let Some(parents) = &mut parents {
                line.push(Cell::Text(parents.number(record.parent)?));
            }
            for field in &fields {
                line.push(filed(format, field, called.told(field, record.values.get(field.id))?.as_ref()));
            }
            if ask.struck_too {
                line.extend(standing(&record.standing).map(|words| Cell::Text(words.to_owned())));
            }
            lines.push(line);
            Ok(())
        })
        .map_err(by_store)?;
        let chips = chips(register, &whole, today);
        let bytes = written(format, register.name, &chips, &head, &lines, self.clock.now())?;
        let words = format!("{}の{}件を書出し（{chips}、{}）", register.name, lines.len(), format.label());
        self.act(Act::Export, |desk| {
            desk.tx.summary(words);
            Ok(())
        })?;
        Ok(Exported { bytes, rows: lines.len(), chips })
    }
}

/// A field of a record as the file holds it: CSV has words alone, and days in it are written as the list shows them.
fn filed(format: Format, field: &'static Field, value: Option<&Value>) -> Cell {
    match (value, format) {
        (None, _) => Cell::Empty,
        (Some(value), Format::Xlsx) => cell(field, value),
        (Some(value), Format::Csv(_)) => Cell::Text(show::value(field, value, Dates::Short)),
    }
}

/// A list as bytes of `format`.
pub(crate) fn written(
    format: Format,
    title: &str,
    chips: &str,
    headings: &[String],
    rows: &[Vec<Cell>],
    at: NaiveDateTime,
) -> Result<Vec<u8>, Problems> {
    match format {
        Format::Csv(encoding) => {
            let lines = rows.iter().map(|row| row.iter().map(words).collect::<Vec<String>>());
            exchange::list_csv::write_csv(headings, lines, encoding).map_err(|lacking| unwritable(&lacking))
        }
        Format::Xlsx => exchange::list_xlsx::write_xlsx(&Book { title, chips, headings, at }, rows).map_err(|_| {
            let what = format!("{}件は、1つのExcelブックに収まりません。", rows.len());
            Problem::new(Code::Usage, what, "年度などの条件で分けるか、CSVで書き出してください。").at("file").into()
        }),
    }
}

/// The words of a cell, as they were: blanks at the ends are the register's own.
fn words(cell: &Cell) -> String {
    match cell {
        Cell::Text(words) => words.clone(),
        other => other.words(),
    }
}

/// Names that several records share: the file says the number instead, so that whoever reads it in again finds the one.
struct Called<'a> {
    read: &'a Reader<'a>,
    shared: BTreeMap<(&'static str, String), bool>,
}

impl Called<'_> {
    fn told(&mut self, field: &Field, value: Option<&Value>) -> store::Result<Option<Value>> {
        let Some(register) = field.kind.target().and_then(registers::by_id) else { return Ok(value.cloned()) };
        Ok(match value {
            Some(Value::Link(link)) => Some(Value::Link(self.one(register, link)?)),
            Some(Value::Links(links)) => {
                Some(Value::Links(links.iter().map(|link| self.one(register, link)).collect::<store::Result<_>>()?))
            }
            other => other.cloned(),
        })
    }

    fn one(&mut self, register: &'static Register, link: &Link) -> store::Result<Link> {
        let key = (register.id, link.label.clone());
        let shared = match self.shared.get(&key) {
            Some(shared) => *shared,
            None => {
                let shared = self.read.named(register, &link.label)?.len() > 1;
                self.shared.insert(key, shared);
                shared
            }
        };
        Ok(if shared { Link { label: link.no.clone(), ..link.clone() } } else { link.clone() })
    }
}

/// The numbers of the records that the rows are parts of.
struct Parents<'a> {
    owner: &'static Register,
    read: &'a Reader<'a>,
    known: BTreeMap<RecordId, String>,
}

impl<'a> Parents<'a> {
    fn of(read: &'a Reader<'a>, register: &Register) -> Option<Parents<'a>> {
        let Shape::Part { of } = register.shape else { return None };
        Some(Parents { owner: registers::by_id(of)?, read, known: BTreeMap::new() })
    }

    fn number(&mut self, parent: Option<RecordId>) -> store::Result<String> {
        let Some(id) = parent else { return Ok(String::new()) };
        if let Some(no) = self.known.get(&id) {
            return Ok(no.clone());
        }
        let no = self.read.get(self.owner, id)?.no;
        self.known.insert(id, no.clone());
        Ok(no)
    }
}

fn standing(standing: &Standing) -> [&str; 2] {
    match standing {
        Standing::Valid => ["有効", ""],
        Standing::Corrected { reason, .. } => ["訂正済", reason],
        Standing::Voided { reason } => ["取消済", reason],
    }
}

/// Which characters stand in the way, and in which line of the file.
fn unwritable(lacking: &[exchange::list_csv::Lacking]) -> Problems {
    let named: Vec<String> = lacking.iter().take(NAMED).map(|one| format!("「{}」（{}行目）", one.character, one.line)).collect();
    let more = if lacking.len() > NAMED { "など" } else { "" };
    let what = format!("CP932（シフトJIS）に、ない文字があります：{}{more}。書き出していません。", named.join("、"));
    Problem::new(Code::Usage, what, "UTF-8で書き出してください（Excelでそのまま開けます）。").at("encoding").into()
}
