//! The bench of this crate's tests: a temporary sealed store with a few registers that use every kind of field.

mod guards;
mod opening;
mod own;
mod photographs;
mod proof;
mod records;
mod schema;
mod searching;

use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};
use domain::article::Article;
use domain::register::{Choice, Field, Kind, NumberPiece, Register, Shape, choice};
use domain::value::{Link, RecordId, Value, Values};
use tempfile::TempDir;

use crate::{Acted, Cost, Error, Line, Login, NewRecord, NewStore, Purpose, RecoveryKey, Result, Store, Tx, create_table};

pub(crate) const COLOURS: &[Choice] = &[choice("red", "赤"), choice("blue", "青"), choice("green", "緑")];
const RUN: &[NumberPiece] = &[NumberPiece::Run(4)];

const fn register(id: &'static str, name: &'static str, shape: Shape, fields: &'static [Field]) -> Register {
    Register { id, name, article: Article("13"), shape, number: RUN, year_of: None, named_by: "name", form: "", fields }
}

/// A card to point at.
pub(crate) static PLACE: Register =
    register("try_place", "試験の場所", Shape::Card, &[Field::new("name", "名称", Kind::Text).must().listed()]);

/// A card with every kind of field, one of them named like a keyword.
pub(crate) static THING: Register = register(
    "try_thing",
    "試験の品",
    Shape::Card,
    &[
        Field::new("name", "名称", Kind::Text).must().listed(),
        Field::new("from", "由来", Kind::LongText),
        Field::new("serial_no", "製造番号", Kind::Code),
        Field::new("quantity", "数量", Kind::Int),
        Field::new("bought_on", "取得日", Kind::Date).listed(),
        Field::new("seen_at", "確認日時", Kind::Moment).listed(),
        Field::new("locked", "施錠", Kind::Flag),
        Field::new("colour", "色", Kind::Choice(COLOURS)).listed(),
        Field::new("colours", "色（複数）", Kind::Choices(COLOURS)),
        Field::new("place", "場所", Kind::Link("try_place")).listed(),
        Field::new("places", "場所（複数）", Kind::Links("try_place")),
    ],
);

/// A ledger with one field that may be filled later.
pub(crate) static EVENT: Register = register(
    "try_event",
    "試験の記録",
    Shape::Ledger,
    &[
        Field::new("name", "目的", Kind::Text).must().listed(),
        Field::new("day", "日", Kind::Date).listed(),
        Field::new("thing", "品", Kind::Link("try_thing")),
        Field::new("erased_on", "消去日", Kind::Date).later(),
    ],
);

/// A part of a thing.
pub(crate) static PIECE: Register =
    register("try_piece", "試験の部分", Shape::Part { of: "try_thing" }, &[Field::new("name", "名称", Kind::Text).listed()]);

pub(crate) const LOGIN: Login<'static> = Login { name: "kakari-a", password: "correct horse 1" };

/// A store of its own for one test.
pub(crate) struct Bench {
    pub(crate) folder: TempDir,
    pub(crate) store: Store,
    pub(crate) recovery: RecoveryKey,
}

impl Bench {
    pub(crate) fn new() -> Bench {
        let folder = tempfile::tempdir().unwrap();
        let new = NewStore { purpose: Purpose::Test, cost: Cost::Floor, first: LOGIN };
        let (store, recovery) = Store::create(&folder.path().join("store"), new).unwrap();
        for register in [&PLACE, &THING, &EVENT, &PIECE] {
            store.connection.execute_batch(&create_table(register)).unwrap();
        }
        Bench { folder, store, recovery }
    }

    pub(crate) fn dir(&self) -> std::path::PathBuf {
        self.folder.path().join("store")
    }

    /// Does `work` as 係員A on the fixed day.
    pub(crate) fn act<T>(&mut self, work: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<Acted<T>> {
        self.store.act(&line(), work)
    }

    /// Makes one record with the number `no`.
    pub(crate) fn add(&mut self, register: &Register, no: &str, values: Values) -> RecordId {
        self.act(|tx| tx.insert(register, new(no, values))).unwrap().value
    }

    /// Writes `count` lines to the log, each with a record.
    pub(crate) fn write_lines(&mut self, count: usize) {
        for number in 1..=count {
            self.add(&PLACE, &format!("場-{number}"), named(&format!("場所{number}")));
        }
    }
}

pub(crate) fn line() -> Line<'static> {
    Line { act: "try.add", at: noon(), actor: "係員A", role: "clerk" }
}

pub(crate) fn noon() -> NaiveDateTime {
    day(2026, 11, 22).and_hms_opt(12, 0, 0).unwrap()
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

pub(crate) fn named(name: &str) -> Values {
    Values::new().with("name", text(name))
}

pub(crate) fn new(no: &str, values: Values) -> NewRecord {
    NewRecord { no: no.to_owned(), fy: 2026, values, ..NewRecord::default() }
}

pub(crate) fn link(id: RecordId, no: &str, label: &str) -> Link {
    Link { id, no: no.to_owned(), label: label.to_owned() }
}

/// The name and the bytes of every file under `folder`.
pub(crate) fn every_file(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push((path.to_string_lossy().into_owned(), std::fs::read(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

/// The error of a result whose value cannot be shown.
pub(crate) fn refusal<T>(result: Result<T>) -> Error {
    match result {
        Ok(_) => panic!("it was not refused"),
        Err(error) => error,
    }
}
