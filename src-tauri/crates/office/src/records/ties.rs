//! What a record is tied to, both ways: what it names, what names it, and the inspection's items that its register answers.

use domain::inspection::{Speaker, speaker};
use domain::problem::Problems;
use domain::query::{Condition, Filter, Query};
use domain::record::Record;
use domain::register::{Kind, Register, Shape};
use domain::registers;
use domain::show::label;
use domain::value::Link;
use store::Reader;

use crate::desk::name_of;
use crate::refuse::by_store;

/// Which of two tied records names the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The record at hand names the other.
    PointsTo,
    /// The other names the record at hand.
    PointsHere,
}

/// Another record that this one points to, or that points to this one.
#[derive(Debug, Clone)]
pub struct TiedTo {
    /// Which of the two names the other.
    pub way: Way,
    /// Its register.
    pub register: &'static Register,
    /// Its number.
    pub no: String,
    /// One line about it: the field that ties them, and its name.
    pub words: String,
    /// The one item of an inspection that is meant; empty where the record as a whole is.
    pub item: String,
}

/// At most this many records that point here by one field are named, the newest; the list shows the rest by a filter.
const NAMED: usize = 50;

/// Everything `record` is tied to.
pub(super) fn ties(read: &Reader<'_>, register: &'static Register, record: &Record) -> Result<Vec<TiedTo>, Problems> {
    let mut ties = points_to(register, record);
    ties.extend(owner(read, register, record, Way::PointsTo)?);
    ties.extend(points_here(read, register, record)?);
    ties.extend(asked_by(read, register, record)?);
    Ok(ties)
}

fn points_to(register: &'static Register, record: &Record) -> Vec<TiedTo> {
    let mut ties = Vec::new();
    for field in register.fields {
        let Some(target) = field.kind.target().and_then(registers::by_id) else { continue };
        for link in record.values.links(field.id) {
            ties.push(TiedTo {
                way: Way::PointsTo,
                register: target,
                no: link.no.clone(),
                words: described(field.label, link),
                item: String::new(),
            });
        }
    }
    ties
}

fn points_here(read: &Reader<'_>, register: &'static Register, record: &Record) -> Result<Vec<TiedTo>, Problems> {
    let mut ties: Vec<TiedTo> = Vec::new();
    for other in read.book().all() {
        for field in other.fields.iter().filter(|field| field.kind.target() == Some(register.id)) {
            if !matches!(field.kind, Kind::Link(_) | Kind::Links(_)) {
                continue;
            }
            let filters = vec![Filter { field: field.id.to_owned(), condition: Condition::Points(record.id) }];
            let found = read.list(other, &Query { filters, limit: NAMED, ..Query::default() }).map_err(by_store)?;
            for one in &found.rows {
                let tie = tie_of(read, other, one, field.label)?;
                // Several parts of one record name it once.
                if !ties.iter().any(|had| had.register.id == tie.register.id && had.no == tie.no && had.words == tie.words) {
                    ties.push(tie);
                }
            }
        }
    }
    Ok(ties)
}

/// A part stands for the record it belongs to: a disposal's item leads to the disposal.
fn tie_of(read: &Reader<'_>, register: &'static Register, record: &Record, by: &str) -> Result<TiedTo, Problems> {
    if let Some(tie) = owner(read, register, record, Way::PointsHere)? {
        return Ok(tie);
    }
    let words = format!("{by}として記載：{}", name_of(register, record));
    Ok(TiedTo { way: Way::PointsHere, register, no: record.no.clone(), words, item: String::new() })
}

/// The record that the part `record` belongs to; `None` where it is a record of its own.
fn owner(read: &Reader<'_>, register: &'static Register, record: &Record, way: Way) -> Result<Option<TiedTo>, Problems> {
    let (Shape::Part { of }, Some(parent)) = (register.shape, record.parent) else { return Ok(None) };
    let Some(whole) = registers::by_id(of) else { return Ok(None) };
    let no = read.get(whole, parent).map_err(by_store)?.no;
    Ok(Some(TiedTo { way, register: whole, no, words: format!("{}の{}", whole.name, register.name), item: String::new() }))
}

/// The items to which the facts of `register` speak, one by one, with their answers: what they tell of a 年度 is asked by the
/// inspection of the record's 年度, what they tell of today by the newest. A contract that has run for years answers this year.
fn asked_by(read: &Reader<'_>, register: &'static Register, record: &Record) -> Result<Vec<TiedTo>, Problems> {
    let (Some(inspections), Some(answers)) = (registers::by_id("inspection"), registers::by_id("inspection_answer")) else {
        return Ok(Vec::new());
    };
    let newest = |fy| -> Result<Option<Record>, Problems> {
        Ok(read.list(inspections, &Query { fy, limit: 1, ..Query::default() }).map_err(by_store)?.rows.into_iter().next())
    };
    let (of_its_year, latest) = (newest(Some(record.fy))?, newest(None)?);
    // Mostly the two are one: its answers are read once.
    let mut heads: Vec<&Record> = of_its_year.iter().chain(&latest).collect();
    heads.dedup_by_key(|head| head.id);
    let mut ties = Vec::new();
    for head in heads {
        let asks = |of_a_year: bool| if of_a_year { &of_its_year } else { &latest }.as_ref().is_some_and(|one| one.id == head.id);
        let speaks = |item: &str| {
            let of = |speaker: Speaker| speaker.register == register.id || is_part(speaker.register, register.id);
            speaker(item).is_some_and(|speaker| asks(speaker.of_a_year) && of(speaker))
        };
        let tie = |answer: &Record| {
            let item = answer.values.text("item_id");
            let judged = answers.field("judgement").map_or("", |field| label(&field.kind, answer.values.text("judgement")));
            let words = format!("この台帳を根拠とする点検項目：{item}（{judged}）{}", answer.values.text("item_text"));
            TiedTo { way: Way::PointsHere, register: inspections, no: head.no.clone(), words, item: item.to_owned() }
        };
        let all = read.parts(answers, head.id).map_err(by_store)?;
        ties.extend(all.iter().filter(|answer| speaks(answer.values.text("item_id"))).map(tie));
    }
    Ok(ties)
}

/// Whether `part` is the register of parts of `whole`: what a certificate answers, its disposal answers.
fn is_part(part: &str, whole: &str) -> bool {
    registers::by_id(part).is_some_and(|part| matches!(part.shape, Shape::Part { of } if of == whole))
}

fn described(label: &str, link: &Link) -> String {
    format!("{label}：{}", link.label)
}
