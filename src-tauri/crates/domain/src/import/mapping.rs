//! Which column is which field: as it was said, by name, by another name, or by what is in it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::grid::{Cell, Grid};
use super::heading::{self, Heading};
use super::meaning::{Goes, of_the_record};
use super::synonyms::{called, is_time, named, takes_time};
use crate::entry::{fold, is_choice, nearest};
use crate::problem::{Code, Problem, Problems};
use crate::register::{Field, Kind, Register};
use crate::wareki;

/// What somebody said of a file's columns before it was looked at; everything may be left open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Map {
    /// The row of the heading, from 1; 0 where there is none, `None` to look for it.
    pub heading: Option<usize>,
    /// What a column is, by its heading or its letter (`A`): a field's identifier or label, `no`, `parent`; empty to leave it out.
    pub columns: BTreeMap<String, String>,
    /// The answer, by field, of every record whose own cell is empty.
    pub fixed: BTreeMap<String, String>,
}

/// How a column was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Somebody said so.
    Said,
    /// It bears the field's name.
    Name,
    /// It bears a name that means the field.
    OtherName,
    /// What is in it is an answer of this field and of no other.
    Content,
    /// It was not.
    Nothing,
}

/// One column.
#[derive(Debug, Clone)]
pub struct Column {
    /// What stands above it.
    pub heading: String,
    /// What it is for.
    pub goes: Goes,
    /// How that was understood.
    pub by: By,
    /// The field that was probably meant, where the column was not understood.
    pub near: Option<&'static Field>,
}

/// A table's heading and what its columns are for.
#[derive(Debug, Clone)]
pub struct Mapping {
    /// The heading.
    pub heading: Heading,
    /// Every column, from the left.
    pub columns: Vec<Column>,
}

/// Rows looked at to tell by its content what a column is.
const SAMPLED: usize = 50;

impl Mapping {
    /// Understands the columns of `grid` for `register`, with what `map` says of them.
    pub fn read(register: &'static Register, grid: &Grid, map: &Map, today: NaiveDate) -> Result<Mapping, Problems> {
        let heading = match map.heading {
            Some(0) => Heading { below: 0, names: vec![String::new(); grid.width()] },
            Some(row) if row <= grid.rows.len() => heading::at(grid, row - 1),
            Some(row) => {
                return Err(usage(
                    format!("見出しの行に{row}行目が指定されていますが、表は{}行です。", grid.rows.len()),
                    "行の番号を直してください。",
                ));
            }
            None => heading::find(register, grid).ok_or_else(|| no_heading(register))?,
        };
        let mut names = heading.names.clone();
        names.resize(names.len().max(grid.width()), String::new());
        let heading = Heading { names: names.clone(), ..heading };
        let mut mapping = Mapping { heading, columns: Vec::with_capacity(names.len()) };
        let mut unknown: Vec<&String> = map.columns.keys().collect();
        for (at, name) in names.iter().enumerate() {
            let letters = letters(at);
            let said = map
                .columns
                .iter()
                .find(|(key, _)| fold(key) == fold(name) && !name.is_empty())
                .or_else(|| map.columns.get_key_value(&letters));
            let column = match said {
                Some((key, target)) => {
                    unknown.retain(|one| *one != key);
                    Column { heading: name.clone(), goes: said_to_go(register, key, target)?, by: By::Said, near: None }
                }
                None => mapping.understood(register, name),
            };
            mapping.columns.push(column);
        }
        if let Some(key) = unknown.first() {
            return Err(usage(
                format!("対応表にある列「{key}」が、ファイルにありません。"),
                "見出しの言葉か、列の記号（A、B…）で指定してください。",
            ));
        }
        mapping.by_content(register, grid, today);
        mapping.each_once()?;
        Ok(mapping)
    }

    /// The column of the record's number, if there is one.
    pub fn number(&self) -> Option<usize> {
        self.columns.iter().position(|column| matches!(column.goes, Goes::Number))
    }

    /// The fields that are filled from the file.
    pub fn fields(&self) -> impl Iterator<Item = &'static Field> {
        self.columns.iter().filter_map(|column| match column.goes {
            Goes::Into(field) => Some(field),
            _ => None,
        })
    }

    fn understood(&self, register: &'static Register, name: &str) -> Column {
        let column = |goes, by| Column { heading: name.to_owned(), goes, by, near: None };
        let taken = |field: &Field| self.fields().any(|one| one.id == field.id);
        if let Some(goes) = of_the_record(register, name) {
            return column(goes, By::Name);
        }
        if let Some(field) = named(register, name) {
            return column(into(field), By::Name);
        }
        // The time of day beside its day.
        if let Some(Column { goes: Goes::Into(day), .. }) = self.columns.last()
            && is_time(name)
            && takes_time(day)
        {
            return column(Goes::Into(day), By::OtherName);
        }
        match called(register, name).filter(|field| !taken(field)) {
            Some(field) => column(into(field), By::OtherName),
            None => {
                let near = nearest(name, register.fields.iter().map(|field| field.label)).map(|at| &register.fields[at]);
                Column { near: near.filter(|field| !field.fill.by_program() && !taken(field)), ..column(Goes::LeftOut, By::Nothing) }
            }
        }
    }

    /// Columns whose every answer is a choice of one field, and of one alone, or a day where one day is wanted.
    fn by_content(&mut self, register: &'static Register, grid: &Grid, today: NaiveDate) {
        let rows = self.heading.below..(self.heading.below + SAMPLED).min(grid.rows.len());
        for at in 0..self.columns.len() {
            if self.columns[at].by != By::Nothing {
                continue;
            }
            let cells: Vec<&Cell> = rows.clone().map(|row| grid.cell(row, at)).filter(|cell| !cell.is_blank()).collect();
            let free = |field: &&Field| !field.fill.by_program() && !self.fields().any(|taken| taken.id == field.id);
            let mut fits = register.fields.iter().filter(free).filter(|field| fits(field, &cells, today));
            if let (Some(field), None) = (fits.next(), fits.next()) {
                self.columns[at] = Column { goes: Goes::Into(field), by: By::Content, near: None, ..self.columns[at].clone() };
            }
        }
    }

    /// Two columns for one field: only a day and its time may be.
    fn each_once(&self) -> Result<(), Problems> {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for column in &self.columns {
            let Goes::Into(field) = column.goes else { continue };
            if let Some(before) = seen.insert(field.id, &column.heading)
                && !takes_time(field)
            {
                let what = format!("「{}」に入る列が2つあります（「{before}」と「{}」）。", field.label, column.heading);
                return Err(Problem::new(Code::Usage, what, "対応表で、どちらか一方だけにしてください。").at(field.id).into());
            }
        }
        Ok(())
    }
}

fn into(field: &'static Field) -> Goes {
    if field.fill.by_program() { Goes::Derived(field) } else { Goes::Into(field) }
}

fn said_to_go(register: &'static Register, key: &str, target: &str) -> Result<Goes, Problems> {
    let target = target.trim();
    if target.is_empty() {
        return Ok(Goes::LeftOut);
    }
    if let Some(goes @ (Goes::Number | Goes::Parent)) = of_the_record(register, target) {
        return Ok(goes);
    }
    if let Some(field) = named(register, target) {
        return Ok(into(field));
    }
    let near = nearest(target, register.fields.iter().map(|field| field.id))
        .or_else(|| nearest(target, register.fields.iter().map(|field| field.label)));
    let next = match near.and_then(|at| register.fields.get(at)) {
        Some(field) => format!("「{}」（{}）ではありませんか。", field.id, field.label),
        None => "台帳の項目の名前か識別名で書いてください。".to_owned(),
    };
    Err(usage(format!("列「{key}」の対応先「{target}」は、{}の項目にありません。", register.name), &next))
}

/// Whether all of `cells`, at least two, are answers of `field` that hardly another field would have.
fn fits(field: &Field, cells: &[&Cell], today: NaiveDate) -> bool {
    let every = |test: &dyn Fn(&str) -> bool| cells.len() >= 2 && cells.iter().all(|cell| test(&cell.words()));
    match field.kind {
        Kind::Choice(choices) => every(&|words| is_choice(choices, words)),
        Kind::Date | Kind::Moment => {
            cells.iter().all(|cell| !matches!(cell, Cell::Number(_))) && every(&|words| wareki::parse_moment(words, today).is_ok())
        }
        _ => false,
    }
}

/// The letters of the column `at`, from 0, in a spreadsheet: A, B, … Z, AA.
pub fn letters(mut at: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.insert(0, char::from(b'A' + u8::try_from(at % 26).unwrap_or(0)));
        if at < 26 {
            return letters.into_iter().collect();
        }
        at = at / 26 - 1;
    }
}

fn no_heading(register: &Register) -> Problems {
    let wanted: Vec<&str> = register.fields.iter().filter(|field| field.listed).take(5).map(|field| field.label).collect();
    let next = format!(
        "「{}」などの見出しがある表を選ぶか、対応表（heading と columns）で見出しの行と列を指定してください。",
        wanted.join("」「")
    );
    Problem::new(Code::BadFile, format!("{}の見出しの行が見つかりません。", register.name), next).at("heading").into()
}

fn usage(what: String, next: &str) -> Problems {
    Problem::new(Code::Usage, what, next).at("map").into()
}
