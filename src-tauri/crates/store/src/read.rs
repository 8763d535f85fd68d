//! Reading: everything that can be asked of an open store. Reading writes nothing.

use std::collections::BTreeMap;

use domain::own::Book;
use domain::query::{Filter, Page, Query};
use domain::record::Record;
use domain::register::Register;
use domain::value::{RecordId, Value};
use rusqlite::Connection;

use crate::desk;
use crate::error::{Error, Result};
use crate::finding::{Finding, Step};
use crate::house::House;
use crate::log::head::{self, Head};
use crate::log::lines::{self, LogLine, LogQuery};
use crate::log::proof::{self, Anchor};
use crate::people::{self, Account};
use crate::photo::files::{self, Form, PhotoId, PhotoMeta};
use crate::rows::select::Sum;
use crate::rows::{record, select};
use crate::search::fold::fold;

/// A view of the store: as it is, or within an act as it would be.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) house: &'a House,
}

impl<'a> Reader<'a> {
    /// The registers as this store uses them: with the fields its section added (独自項目). Within an act, as before it.
    pub fn book(&self) -> &'a Book {
        &self.house.book
    }

    /// One page of `query`, at most its limit, with the place where the next page starts.
    pub fn list(&self, register: &Register, query: &Query) -> Result<Page<Record>> {
        select::list(self.connection, register, query)
    }

    /// How many records `query` has on all its pages.
    pub fn count(&self, register: &Register, query: &Query) -> Result<u64> {
        select::count(self.connection, register, query)
    }

    /// The sum of the whole-number `field` over all pages of `query`; empty fields count as nothing.
    pub fn sum(&self, register: &Register, query: &Query, field: &str) -> Result<Sum> {
        select::sum(self.connection, register, query, field)
    }

    /// Hands every record of `query` to `work`, in its order and one at a time; limit and place are not regarded.
    pub fn each<E: From<Error>>(
        &self,
        register: &Register,
        query: &Query,
        work: &mut dyn FnMut(Record) -> Result<(), E>,
    ) -> Result<u64, E> {
        select::each(self.connection, register, query, work)
    }

    /// The record with key `id`. [`Error::NotFound`] if there is none.
    pub fn get(&self, register: &Register, id: RecordId) -> Result<Record> {
        record::get(self.connection, register, id)
    }

    /// The record with number `no`, also a struck one.
    pub fn find(&self, register: &Register, no: &str) -> Result<Option<Record>> {
        select::find(self.connection, register, no)
    }

    /// The standing records that are called `name` (the register's naming field, or the number where it has none),
    /// compared folded.
    pub fn named(&self, register: &Register, name: &str) -> Result<Vec<Record>> {
        self.called(register, name, &|called, wanted| called == wanted)
    }

    /// The standing records in whose name `part` occurs, compared folded: 「渡邉」 finds 「渡辺 例子」.
    pub fn called_like(&self, register: &Register, part: &str) -> Result<Vec<Record>> {
        self.called(register, part, &|called, wanted| called.contains(wanted))
    }

    fn called(&self, register: &Register, name: &str, fits: &dyn Fn(&str, &str) -> bool) -> Result<Vec<Record>> {
        if register.named_by.is_empty() {
            return Ok(self.find(register, name)?.filter(Record::stands).into_iter().collect());
        }
        let wanted = fold(name);
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let mut named = Vec::new();
        // The search index finds the few candidates; only those whose name fits are taken.
        let query = Query { search: name.to_owned(), ..Query::default() };
        self.each(register, &query, &mut |record: Record| -> Result<()> {
            let called = match record.values.get(register.named_by) {
                Some(Value::Text(words) | Value::Choice(words)) => words,
                Some(Value::Link(link)) => &link.label,
                _ => return Ok(()),
            };
            if fits(&fold(called), &wanted) {
                named.push(record);
            }
            Ok(())
        })?;
        named.reverse();
        Ok(named)
    }

    /// The standing parts of `parent`, in the order of recording.
    pub fn parts(&self, register: &Register, parent: RecordId) -> Result<Vec<Record>> {
        select::parts(self.connection, register, parent)
    }

    /// The standing records of `register` whose `field` points to `target`, in the order of recording.
    pub fn pointing(&self, register: &Register, field: &str, target: RecordId) -> Result<Vec<Record>> {
        let condition = domain::query::Condition::Points(target);
        let query = Query { filters: vec![Filter { field: field.to_owned(), condition }], ..Query::default() };
        let mut pointing = Vec::new();
        self.each(register, &query, &mut |record| -> Result<()> {
            pointing.push(record);
            Ok(())
        })?;
        pointing.reverse();
        Ok(pointing)
    }

    /// The setting `key`, if it was ever set.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        desk::setting(self.connection, key)
    }

    /// The account that logs in with `name`.
    pub fn account(&self, name: &str) -> Result<Option<Account>> {
        people::one(self.connection, name)
    }

    /// Every account, by name.
    pub fn accounts(&self) -> Result<Vec<Account>> {
        people::all(self.connection)
    }

    /// What was typed under `key` and not saved.
    pub fn draft(&self, key: &str) -> Result<Option<String>> {
        desk::draft(self.connection, key)
    }

    /// The keys of all drafts that begin with `prefix`.
    pub fn drafts(&self, prefix: &str) -> Result<Vec<String>> {
        desk::drafts(self.connection, prefix)
    }

    /// A page of the operation log, newest first.
    pub fn log(&self, query: &LogQuery) -> Result<Page<LogLine>> {
        lines::page(self.connection, query)
    }

    /// One line of the log.
    pub fn log_line(&self, seq: i64) -> Result<LogLine> {
        lines::one(self.connection, seq)
    }

    /// How many records of each register were made or changed after line `seq`, by register. Looks do not count.
    pub fn changed_since(&self, seq: i64) -> Result<BTreeMap<String, u64>> {
        lines::changed_since(self.connection, seq)
    }

    /// The end of the log, as printed on paper.
    pub fn log_head(&self) -> Result<Head> {
        lines::head(self.connection)
    }

    /// Everything that happened to one record, oldest first.
    pub fn history(&self, register: &Register, id: RecordId) -> Result<Vec<LogLine>> {
        lines::history(self.connection, register.id, id)
    }

    /// Proves the log: each line, their chain, and its end against the mark kept beside the database.
    pub fn verify_log(&self, progress: &mut dyn FnMut(Step)) -> Result<Vec<Finding>> {
        let mut found = proof::walk(self.connection, &self.house.ring.log, progress)?;
        let kept = head::read(&self.house.folder, &self.house.ring.head, &self.house.store_id)?;
        found.extend(proof::against_mark(self.connection, &kept)?);
        Ok(found)
    }

    /// Compares a line number and hash typed from a printed report (at least 8 digits) with the log.
    pub fn anchor(&self, seq: i64, digits: &str) -> Result<Anchor> {
        proof::anchor(self.connection, seq, digits)
    }

    /// The photograph as it was handed over, byte for byte.
    pub fn photo_original(&self, id: &PhotoId) -> Result<Vec<u8>> {
        self.house.album().read(self.connection, id, Form::Original)
    }

    /// The photograph as it is shown and printed. [`Error::NotFound`] for a scan without that form.
    pub fn photo_shown(&self, id: &PhotoId) -> Result<Vec<u8>> {
        self.house.album().read(self.connection, id, Form::Shown)
    }

    /// The photograph's small JPEG; empty for a scan without one.
    pub fn thumbnail(&self, id: &PhotoId) -> Result<Vec<u8>> {
        files::thumbnail(self.connection, id)
    }

    /// What is known of the photograph without opening it.
    pub fn photo_meta(&self, id: &PhotoId) -> Result<PhotoMeta> {
        files::meta(self.connection, id)
    }

    /// Photographs stored before whose original has this SHA-256.
    pub fn photos_with_sha256(&self, sha256: &str) -> Result<Vec<PhotoId>> {
        files::with_sha256(self.connection, sha256)
    }
}
