//! Looking at one record: what it says, what it is made of, and what it is tied to, walkable both ways. The look is recorded.

use std::collections::BTreeMap;

use domain::problem::Problems;
use domain::record::Record;
use domain::register::Register;
use domain::registers;

use super::ties::{TiedTo, ties};
use crate::act::Act;
use crate::office::Office;
use crate::refuse::{by_store, no_such};

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
        let ties = ties(&read, register, &record)?;
        Ok(Looked { register, record, parts, ties })
    }
}
