//! Looking at one record: what it says, what it is made of, and what it is tied to, walkable both ways. The look is recorded.

use std::collections::BTreeMap;

use domain::problem::Problems;
use domain::record::Record;
use domain::register::{Kind, Register, Shape};
use domain::registers;
use domain::value::{Link, RecordId};

use crate::act::Act;
use crate::desk::name_of;
use crate::office::Office;
use crate::refuse::{by_store, no_such};

/// Another record that this one points to, or that points to this one.
#[derive(Debug, Clone)]
pub struct TiedTo {
    /// Its register.
    pub register: &'static Register,
    /// Its number.
    pub no: String,
    /// One line about it: the field that ties them, and its name.
    pub words: String,
}

/// A record with everything around it.
#[derive(Debug, Clone)]
pub struct Looked {
    /// Its register.
    pub register: &'static Register,
    /// The record.
    pub record: Record,
    /// Its parts by register.
    pub parts: BTreeMap<&'static str, Vec<Record>>,
    /// What it is tied to.
    pub ties: Vec<TiedTo>,
}

/// At most this many records of one kind that point here are named; the list shows the rest by a filter.
const NAMED: usize = 50;

impl Office {
    /// Shows the record `no` of `register`, and records that it was looked at.
    pub fn look(&mut self, register: &str, no: &str) -> Result<Looked, Problems> {
        let register = self.register(register)?;
        let looked = self.around(register, no)?;
        self.record_look(register, &looked.record)?;
        Ok(looked)
    }

    /// Records that the person looked at a record, unless it is the one they are looking at already.
    pub(crate) fn record_look(&mut self, register: &'static Register, record: &Record) -> Result<(), Problems> {
        let now = Some((register.id, record.no.clone()));
        if self.recent.record == now {
            return Ok(());
        }
        self.act(Act::Look, |desk| {
            desk.tx.subject(register, record.id, &record.no);
            desk.tx.summary(format!("{}の{}を閲覧", register.name, record.no));
            Ok(())
        })?;
        self.recent.record = now;
        Ok(())
    }

    /// The record with everything around it, without recording: for verbs that record something themselves.
    pub(crate) fn around(&self, register: &'static Register, no: &str) -> Result<Looked, Problems> {
        let read = self.read();
        let record = read.find(register, no).map_err(by_store)?.ok_or_else(|| no_such(register.name, no))?;
        let mut parts = BTreeMap::new();
        for part in registers::parts_of(register.id) {
            parts.insert(part.id, read.parts(part, record.id).map_err(by_store)?);
        }
        let mut ties = self.points_to(register, &record);
        ties.extend(self.pointed_at(register, record.id)?);
        Ok(Looked { register, record, parts, ties })
    }

    fn points_to(&self, register: &'static Register, record: &Record) -> Vec<TiedTo> {
        let mut ties = Vec::new();
        for field in register.fields {
            let Some(target) = field.kind.target().and_then(registers::by_id) else { continue };
            for link in record.values.links(field.id) {
                ties.push(TiedTo { register: target, no: link.no.clone(), words: described(field.label, link) });
            }
        }
        ties
    }

    fn pointed_at(&self, register: &'static Register, id: RecordId) -> Result<Vec<TiedTo>, Problems> {
        let mut ties = Vec::new();
        // People, places and vendors are pointed at by nearly everything; naming it all would drown the rest.
        if matches!(register.id, "staff" | "section") {
            return Ok(ties);
        }
        for other in registers::all() {
            for field in other.fields.iter().filter(|field| field.kind.target() == Some(register.id)) {
                if !matches!(field.kind, Kind::Link(_) | Kind::Links(_)) {
                    continue;
                }
                let found = self.read().pointing(other, field.id, id).map_err(by_store)?;
                for record in found.iter().filter(|record| record.stands()).take(NAMED) {
                    ties.push(self.tie_of(other, record, field.label)?);
                }
            }
        }
        Ok(ties)
    }

    /// A part stands for the record it belongs to: a disposal's item leads to the disposal.
    fn tie_of(&self, register: &'static Register, record: &Record, by: &str) -> Result<TiedTo, Problems> {
        if let (Shape::Part { of }, Some(parent)) = (register.shape, record.parent)
            && let Some(owner) = registers::by_id(of)
        {
            let whole = self.read().get(owner, parent).map_err(by_store)?;
            let words = format!("{}の{}", owner.name, register.name);
            return Ok(TiedTo { register: owner, no: whole.no, words });
        }
        Ok(TiedTo { register, no: record.no.clone(), words: format!("{by}として記載：{}", name_of(register, record)) })
    }
}

fn described(label: &str, link: &Link) -> String {
    format!("{label}：{}", link.label)
}
