//! One act: every change of it, its line in the operation log and the search index, in one transaction.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use chrono::NaiveDateTime;
use domain::own::Book;
use domain::record::{Record, Standing};
use domain::register::Register;
use domain::registers::own_field::OWN_FIELD;
use domain::value::{RecordId, Value, Values};
use rusqlite::Transaction;
use serde_json::{Map, Value as Json, json};

use crate::book;
use crate::columns;
use crate::desk;
use crate::error::{Error, Result};
use crate::house::House;
use crate::log::chain::{Entry, Subject};
use crate::log::head::Head;
use crate::log::lines;
use crate::people::{self, Account};
use crate::photo::files::{PhotoId, PhotoIn};
use crate::random;
use crate::read::Reader;
use crate::rows::record;
use crate::rows::write::{self, By, NewRecord};

/// Who does what, and when: the fixed part of a log line.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// What kind of act, by identifier.
    pub act: &'a str,
    /// When, local.
    pub at: NaiveDateTime,
    /// Who, 「職 氏名」 as on that day.
    pub actor: &'a str,
    /// In which role, by identifier.
    pub role: &'a str,
}

/// What came of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acted<T> {
    /// What the work returned.
    pub value: T,
    /// The number of its line in the log.
    pub seq: i64,
    /// Which registers changed, by identifier; `account` and `setting` for those.
    pub moved: BTreeSet<&'static str>,
}

/// How an act ended.
pub(crate) struct Ended {
    /// The new end of the log.
    pub(crate) head: Head,
    /// Which registers changed.
    pub(crate) moved: BTreeSet<&'static str>,
    /// The registers as the store uses them from now on, where their own fields changed.
    pub(crate) book: Option<Book>,
}

/// Changes that are counted rather than told one by one: how many of each kind in each register.
type Bulk = BTreeMap<(&'static str, &'static str), u64>;

/// The desk during one act: reading sees what was already changed; nothing holds until the act ends well.
pub struct Tx<'a> {
    transaction: Transaction<'a>,
    house: &'a House,
    line: Line<'a>,
    about: Option<(String, String)>,
    first: Option<(String, String)>,
    subjects: BTreeMap<(String, i64), String>,
    changes: Vec<Json>,
    bulk: Option<Bulk>,
    pictures: Vec<Json>,
    settings: Vec<Json>,
    accounts: Vec<Json>,
    detail: Json,
    summary: String,
    moved: BTreeSet<&'static str>,
    written: Vec<PathBuf>,
}

impl<'a> Tx<'a> {
    pub(crate) fn new(transaction: Transaction<'a>, house: &'a House, line: Line<'a>) -> Tx<'a> {
        Tx {
            transaction,
            house,
            line,
            about: None,
            first: None,
            subjects: BTreeMap::new(),
            changes: Vec::new(),
            bulk: None,
            pictures: Vec::new(),
            settings: Vec::new(),
            accounts: Vec::new(),
            detail: Json::Null,
            summary: String::new(),
            moved: BTreeSet::new(),
            written: Vec::new(),
        }
    }

    /// The store as this act has left it so far.
    pub fn read(&self) -> Reader<'_> {
        Reader { connection: &self.transaction, house: self.house }
    }

    /// When the act is done, local.
    pub fn at(&self) -> NaiveDateTime {
        self.line.at
    }

    /// Makes a record.
    ///
    /// # Errors
    /// [`Error::Taken`] for a number already in use, [`Error::Mismatch`] for a value its field cannot hold,
    /// [`Error::NotFound`] for a reference to a record that is not there.
    pub fn insert(&mut self, register: &Register, new: NewRecord) -> Result<RecordId> {
        let id = write::insert(&self.transaction, register, &new, &self.by())?;
        let after = self.touch(register, id)?;
        if self.counted(register, "insert") {
            return Ok(id);
        }
        let mut change = change(register, &after, "insert");
        change.insert("after".into(), answers(&after.values, None));
        if !after.marks.is_empty() {
            change.insert("marks".into(), json!(after.marks));
        }
        self.changes.push(Json::Object(change));
        Ok(id)
    }

    /// Puts `values` in place of all answers of a record, and `marks` in place of its marks: a field that `values`
    /// lacks is emptied.
    ///
    /// # Errors
    /// [`Error::Stale`] when the record's version is not `expected`; [`Error::Refused`] for a ledger's line.
    pub fn update(&mut self, register: &Register, id: RecordId, expected: Option<i64>, values: Values, marks: Vec<String>) -> Result<()> {
        let before = self.read().get(register, id)?;
        if expected.is_some_and(|version| version != before.version) {
            return Err(Error::Stale);
        }
        write::update(&self.transaction, register, &before, &values, &marks, &self.by())?;
        self.changed(register, &before, "update")
    }

    /// Strikes a record through (訂正・取消), or lets it stand again where the register allows that.
    pub fn strike(&mut self, register: &Register, id: RecordId, standing: Standing) -> Result<()> {
        let before = self.read().get(register, id)?;
        write::strike(&self.transaction, register, &before, &standing, &self.by())?;
        self.changed(register, &before, "strike")
    }

    /// Fills one field: of a ledger's line only one that may be filled later, and only while it is empty.
    pub fn fill(&mut self, register: &Register, id: RecordId, field: &str, value: Value) -> Result<()> {
        let before = self.read().get(register, id)?;
        write::fill(&self.transaction, register, &before, field, value, &self.by())?;
        self.changed(register, &before, "fill")
    }

    /// The next running number for `prefix`, from 1 and without gaps: an act that fails gives its number back.
    pub fn next_run(&mut self, prefix: &str) -> Result<u32> {
        desk::next_run(&self.transaction, prefix)
    }

    /// Sets `key`.
    pub fn set_setting(&mut self, key: &str, value: &str) -> Result<()> {
        let before = self.read().setting(key)?;
        let id = desk::set_setting(&self.transaction, key, value)?;
        self.subjects.insert(("setting".into(), id), desk::setting_seal(key, value)?);
        self.settings.push(json!({ "key": key, "before": before, "after": value }));
        self.moved.insert("setting");
        Ok(())
    }

    /// Makes or replaces an account. The password goes into the key file ([`crate::Store::add_key`]), not here.
    pub fn put_account(&mut self, account: Account) -> Result<()> {
        let before = self.read().account(&account.name)?;
        let id = people::put(&self.transaction, &account)?;
        self.subjects.insert(("account".into(), id), people::seal(&account)?);
        self.accounts.push(json!({ "before": before.as_ref().map(Account::to_json), "after": account.to_json() }));
        self.moved.insert("account");
        Ok(())
    }

    /// Keeps what somebody began to type. The log does not repeat it.
    pub fn put_draft(&mut self, key: &str, body: &str) -> Result<()> {
        desk::put_draft(&self.transaction, key, body)
    }

    /// Drops a draft, if there is one.
    pub fn remove_draft(&mut self, key: &str) -> Result<()> {
        desk::remove_draft(&self.transaction, key)
    }

    /// Stores a photograph or scan: sealed files on the disk, safe before the act ends.
    pub fn store_photo(&mut self, photo: PhotoIn<'_>) -> Result<PhotoId> {
        let meta = self.house.album().store(&self.transaction, &photo, self.line.at, &mut self.written)?;
        self.pictures.push(json!({ "id": meta.id.0, "sha256": meta.sha256, "length": meta.length, "media_type": meta.media_type }));
        Ok(meta.id)
    }

    /// Says which record the act is about; otherwise it is the first one changed. May be said of several: the first
    /// stands on the line, all have it in their history.
    pub fn subject(&mut self, register: &Register, id: RecordId, no: &str) {
        self.subjects.entry((register.id.to_owned(), id.0)).or_default();
        self.about.get_or_insert_with(|| (register.id.to_owned(), no.to_owned()));
    }

    /// One sentence for a reader of the log.
    pub fn summary(&mut self, words: String) {
        self.summary = words;
    }

    /// What else belongs on the line: the filter of a print, the rows of an import.
    pub fn detail(&mut self, detail: Json) {
        self.detail = detail;
    }

    /// From here on this act's line counts its changes instead of repeating every record: for thousands of rows at once,
    /// whose line would otherwise be read in full whenever the log is. Each record's seal is on the line all the same, so a
    /// verification sees as much; what was written stands in the records themselves.
    pub fn in_bulk(&mut self) {
        self.bulk.get_or_insert_default();
    }

    /// How many changes this act has made so far.
    pub fn written(&self) -> u64 {
        self.changes.len() as u64 + self.bulk.iter().flat_map(BTreeMap::values).sum::<u64>()
    }

    fn by(&self) -> By<'a> {
        By { at: self.line.at, actor: self.line.actor }
    }

    /// Notes that the record was changed, and its seal as it is now.
    fn touch(&mut self, register: &Register, id: RecordId) -> Result<Record> {
        let now = self.read().get(register, id)?;
        self.subjects.insert((register.id.to_owned(), id.0), record::seal(register, &now)?);
        self.first.get_or_insert_with(|| (register.id.to_owned(), now.no.clone()));
        self.moved.insert(register.id);
        Ok(now)
    }

    /// Counts a change where changes are counted.
    fn counted(&mut self, register: &Register, how: &'static str) -> bool {
        let Some(bulk) = &mut self.bulk else { return false };
        *bulk.entry((register.id, how)).or_default() += 1;
        true
    }

    fn changed(&mut self, register: &Register, before: &Record, how: &'static str) -> Result<()> {
        let after = self.touch(register, before.id)?;
        if self.counted(register, how) {
            return Ok(());
        }
        let mut change = change(register, &after, how);
        let differing: BTreeSet<&String> =
            before.values.0.keys().chain(after.values.0.keys()).filter(|id| before.values.get(id) != after.values.get(id)).collect();
        if !differing.is_empty() {
            change.insert("before".into(), answers(&before.values, Some(&differing)));
            change.insert("after".into(), answers(&after.values, Some(&differing)));
        }
        if before.standing != after.standing {
            change.insert("standing".into(), json!({ "before": standing(&before.standing), "after": standing(&after.standing) }));
        }
        if before.marks != after.marks {
            change.insert("marks".into(), json!(after.marks));
        }
        self.changes.push(Json::Object(change));
        Ok(())
    }

    /// Writes the line and commits.
    pub(crate) fn finish(self) -> Result<Ended> {
        let last = lines::head(&self.transaction)?;
        let prev: [u8; 32] = random::unhex(&last.hash_hex).ok_or(Error::Unreadable)?;
        let (register, record_no) = self.about.or(self.first).unwrap_or_default();
        let mut body = Map::new();
        for (name, list) in
            [("changes", self.changes), ("pictures", self.pictures), ("settings", self.settings), ("accounts", self.accounts)]
        {
            if !list.is_empty() {
                body.insert(name.into(), Json::Array(list));
            }
        }
        if let Some(bulk) = self.bulk {
            let counts = bulk.into_iter().map(|((register, how), count)| json!({ "register": register, "how": how, "count": count }));
            body.insert("bulk".into(), counts.collect());
        }
        if !self.detail.is_null() {
            body.insert("detail".into(), self.detail);
        }
        let entry = Entry {
            seq: last.seq + 1,
            at: columns::second(self.line.at),
            actor: self.line.actor.to_owned(),
            role: self.line.role.to_owned(),
            act: self.line.act.to_owned(),
            register,
            record_no,
            summary: self.summary,
            body: serde_json::to_string(&body)?,
            subjects: self.subjects.into_iter().map(|((register, id), seal)| Subject { register, id, seal }).collect(),
        };
        let hash = entry.hash(&self.house.ring.log, &prev);
        lines::append(&self.transaction, &entry, &prev, &hash)?;
        // Read before it holds: registers that cannot be read are no end of an act.
        let book = self.moved.contains(OWN_FIELD.id).then(|| book::read(&self.transaction, self.house.book.tried())).transpose()?;
        // If this fails the photographs' files stay: after a fault in the middle of it the rows may yet turn out to
        // have been written.
        self.transaction.commit()?;
        let head = Head { seq: entry.seq, hash_hex: random::hex(&hash), at: Some(self.line.at) };
        Ok(Ended { head, moved: self.moved, book })
    }

    /// Undoes everything, the photographs' files included.
    pub(crate) fn abandon(self) {
        let undone = self.transaction.rollback().is_ok();
        if undone {
            for path in self.written {
                // What cannot be removed is unreadable without its row, and reported by a verification.
                let _ = std::fs::remove_file(path);
            }
        }
    }
}

fn change(register: &Register, record: &Record, how: &str) -> Map<String, Json> {
    let mut change = Map::new();
    change.insert("register".into(), json!(register.id));
    change.insert("id".into(), json!(record.id.0));
    change.insert("no".into(), json!(record.no));
    change.insert("how".into(), json!(how));
    change
}

fn answers(values: &Values, only: Option<&BTreeSet<&String>>) -> Json {
    let chosen = values.0.iter().filter(|(id, _)| only.is_none_or(|ids| ids.contains(id)));
    Json::Object(chosen.map(|(id, value)| (id.clone(), columns::to_json(value))).collect())
}

fn standing(standing: &Standing) -> Json {
    match standing {
        Standing::Valid => json!({ "standing": "valid" }),
        Standing::Corrected { by, reason } => json!({ "standing": "corrected", "by": by.0, "reason": reason }),
        Standing::Voided { reason } => json!({ "standing": "voided", "reason": reason }),
    }
}
