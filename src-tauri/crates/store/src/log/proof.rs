//! Proving the log: every line against its hash, every hash against the next, the end against the mark and the paper.

use std::collections::BTreeSet;

use rusqlite::{Connection, Row, Rows};

use crate::error::Result;
use crate::finding::{Check, Finding, Step, Trouble};
use crate::keys::derive::Key;
use crate::log::chain::{Entry, START, Subject};
use crate::log::head::Kept;
use crate::log::lines;

/// How a printed line number and hash compare with the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The line is there as printed: nothing before it was changed, moved or taken out.
    Same,
    /// There is no such line any more.
    Missing,
    /// The line is another one than was printed.
    Different,
}

/// Compares a printed head (`digits` of its hash, at least 8) with the log.
pub(crate) fn anchor(connection: &Connection, seq: i64, digits: &str) -> Result<Anchor> {
    let typed: String = digits.chars().filter(|one| !one.is_whitespace() && *one != '-').collect::<String>().to_ascii_lowercase();
    Ok(match lines::hash_of(connection, seq)? {
        None => Anchor::Missing,
        Some(hash) if typed.len() >= 8 && hash.starts_with(&typed) => Anchor::Same,
        Some(_) => Anchor::Different,
    })
}

/// A line that does not fit its own hash.
struct Broken {
    entry: Entry,
    prev: [u8; 32],
    hash: [u8; 32],
}

/// How far the chain has been walked: the last line's number and hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tip {
    pub(crate) seq: i64,
    pub(crate) hash: [u8; 32],
}

impl Tip {
    /// Before the first line.
    pub(crate) const START: Tip = Tip { seq: 0, hash: START };
}

/// Walks the whole chain and names what was done to it.
pub(crate) fn walk(connection: &Connection, key: &Key, progress: &mut dyn FnMut(Step)) -> Result<Vec<Finding>> {
    Ok(walk_on(connection, key, Tip::START, i64::MAX, progress)?.0)
}

/// Walks at most `at_most` lines on from `after`: what was done to them, and where the walk ended.
pub(crate) fn walk_on(
    connection: &Connection,
    key: &Key,
    after: Tip,
    at_most: i64,
    progress: &mut dyn FnMut(Step),
) -> Result<(Vec<Finding>, Tip)> {
    let total = u64::try_from(lines::head(connection)?.seq).unwrap_or(0);
    let mut found = Vec::new();
    let mut broken = Vec::new();
    let Tip { seq: mut last_seq, hash: mut last_hash } = after;
    let mut statement = connection.prepare(include_str!("walk_lines.sql"))?;
    let mut subject_statement =
        connection.prepare("SELECT seq, register, record_id, seal FROM log_subject WHERE seq > ?1 ORDER BY seq, register, record_id")?;
    let mut subjects = Subjects::new(subject_statement.query([after.seq])?)?;
    let mut rows = statement.query([after.seq, at_most])?;
    while let Some(row) = rows.next()? {
        let (mut entry, prev, hash) = read(row)?;
        entry.subjects = subjects.of(entry.seq)?;
        let seq = entry.seq;
        let gap = seq != last_seq + 1;
        if gap {
            found.push(missing(last_seq + 1, seq - 1));
        }
        if entry.hash(key, &prev) != hash {
            broken.push(Broken { entry, prev, hash });
        } else if !gap && prev != last_hash {
            found.push(finding(Trouble::LineMoved, seq, format!("操作記録の{seq}行目は、前の行につながっていません。")));
        }
        (last_seq, last_hash) = (seq, hash);
        if seq % 1000 == 0 {
            progress(Step { check: Check::Log, done: u64::try_from(seq).unwrap_or(0), total });
        }
    }
    found.extend(name_broken(broken, key, last_seq));
    progress(Step { check: Check::Log, done: total, total });
    Ok((found, Tip { seq: last_seq, hash: last_hash }))
}

/// Compares the log's end with the mark kept beside the database.
pub(crate) fn against_mark(connection: &Connection, kept: &Kept) -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    if kept.bad == 1 {
        found.push(Finding::new(Check::Log, Trouble::MarkHalfLost, "", "操作記録の末尾の控えが、二つのうち一つ読めません。"));
    }
    let Some(mark) = &kept.head else {
        found.push(Finding::new(Check::Log, Trouble::MarkLost, "", "操作記録の末尾の控えが失われたか、書き換えられています。"));
        return Ok(found);
    };
    if mark.seq > 0 {
        let seq = mark.seq;
        match lines::hash_of(connection, seq)? {
            None => {
                found.push(finding(Trouble::LogCutOff, seq, format!("操作記録は{seq}行目まであったはずですが、末尾が失われています。")))
            }
            Some(hash) if hash != mark.hash_hex => {
                found.push(finding(Trouble::LogReplaced, seq, format!("操作記録の{seq}行目が、控えと違う行に入れ替わっています。")));
            }
            Some(_) => {}
        }
    }
    Ok(found)
}

/// Tells a moved line from an altered one: a moved line fits its hash under the number it was written with.
fn name_broken(broken: Vec<Broken>, key: &Key, last_seq: i64) -> Vec<Finding> {
    let numbers: BTreeSet<i64> = broken.iter().map(|one| one.entry.seq).collect();
    // Looking for every line's old place among very many altered ones would take for ever; near ones suffice then.
    let others = if numbers.len() <= 500 { numbers } else { BTreeSet::new() };
    let mut found = Vec::new();
    let mut beyond = last_seq;
    for Broken { entry, prev, hash } in broken {
        let seq = entry.seq;
        let near = (seq - 64).max(1)..=seq + 64;
        let old =
            near.chain(others.iter().copied()).find(|old| *old != seq && Entry { seq: *old, ..entry.clone() }.hash(key, &prev) == hash);
        found.push(match old {
            Some(old) => {
                beyond = beyond.max(old);
                finding(Trouble::LineMoved, seq, format!("操作記録の{seq}行目は、もとは{old}行目でした。"))
            }
            None => finding(Trouble::LineAltered, seq, format!("操作記録の{seq}行目が書き換えられています。")),
        });
    }
    if beyond > last_seq {
        found.push(missing(last_seq + 1, beyond));
    }
    found
}

fn missing(from: i64, to: i64) -> Finding {
    let place = if from == to { from.to_string() } else { format!("{from}-{to}") };
    let what = format!("操作記録の行が抜かれています（{place}）。");
    Finding::new(Check::Log, Trouble::LinesMissing, place, what)
}

fn finding(trouble: Trouble, seq: i64, what: String) -> Finding {
    Finding::new(Check::Log, trouble, seq.to_string(), what)
}

fn read(row: &Row<'_>) -> Result<(Entry, [u8; 32], [u8; 32])> {
    let entry = Entry {
        seq: row.get("seq")?,
        at: row.get("at")?,
        actor: row.get("actor")?,
        role: row.get("role")?,
        act: row.get("act")?,
        register: row.get("register")?,
        record_no: row.get("record_no")?,
        summary: row.get("summary")?,
        body: row.get("body")?,
        subjects: Vec::new(),
    };
    Ok((entry, row.get("prev")?, row.get("hash")?))
}

/// The subjects of each line, read alongside the lines.
struct Subjects<'a> {
    rows: Rows<'a>,
    waiting: Option<(i64, Subject)>,
}

impl<'a> Subjects<'a> {
    fn new(rows: Rows<'a>) -> Result<Subjects<'a>> {
        let mut subjects = Subjects { rows, waiting: None };
        subjects.step()?;
        Ok(subjects)
    }

    fn of(&mut self, seq: i64) -> Result<Vec<Subject>> {
        let mut all = Vec::new();
        while let Some((at, _)) = &self.waiting {
            if *at > seq {
                break;
            }
            let belongs = *at == seq;
            if let Some((_, subject)) = self.waiting.take()
                && belongs
            {
                all.push(subject);
            }
            self.step()?;
        }
        Ok(all)
    }

    fn step(&mut self) -> Result<()> {
        self.waiting = match self.rows.next()? {
            Some(row) => {
                Some((row.get("seq")?, Subject { register: row.get("register")?, id: row.get("record_id")?, seal: row.get("seal")? }))
            }
            None => None,
        };
        Ok(())
    }
}
