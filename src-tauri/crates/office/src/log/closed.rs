//! Closed disposals are looked at once more: what let them be closed still holds (D5–D8; 第15条第2項).

use std::collections::BTreeMap;

use domain::disposal::{Case, Parts, Seen, Stage, may_prove};
use domain::problem::{Problem, Problems};
use domain::query::{Condition, Filter, Query};
use domain::record::Record;
use domain::value::RecordId;
use store::Reader;

use super::finding::Finding;
use crate::case::register;
use crate::refuse::by_store;

/// What this check is called.
pub(super) const ABOUT: &str = "完了した廃棄の証明";

/// At most this many cases are named in the one line.
const NAMED: usize = 5;

/// One line about all closed disposals, and each one's first fault where there is one.
pub(super) fn closed_disposals(read: &Reader<'_>) -> Result<Finding, Problems> {
    let filter = Filter { field: "status".to_owned(), condition: Condition::Is(Stage::Closed.id().to_owned()) };
    let query = Query { filters: vec![filter], ..Query::default() };
    let mut faults = Vec::new();
    let count = read.each(register("disposal")?, &query, &mut |head: Record| -> Result<(), Stopped> {
        let case = as_closed(read, &head)?;
        faults.extend(may_prove(&case).into_iter().find(Problem::blocks).map(|problem| format!("{}: {}", head.no, problem.what)));
        Ok(())
    });
    let count = count.map_err(|stopped| stopped.0)?;
    let words = match faults.get(..NAMED) {
        Some(first) if faults.len() > NAMED => format!("{} ほか{}件", first.join(" "), faults.len() - NAMED),
        _ if faults.is_empty() => format!("異常ありません（{count}件）。"),
        _ => faults.join(" "),
    };
    Ok(Finding { about: ABOUT.to_owned(), ok: faults.is_empty(), words })
}

/// The case with its papers. What is built into a machine and which other case holds a medium is no question any more.
fn as_closed(read: &Reader<'_>, head: &Record) -> Result<Case, Stopped> {
    let parts = |id: &str| -> Result<Vec<Record>, Stopped> { Ok(read.parts(register(id)?, head.id)?) };
    let items = parts("disposal_item")?;
    let mut cards: BTreeMap<RecordId, Record> = BTreeMap::new();
    for link in items.iter().filter_map(|item| item.values.link("media_id")) {
        cards.insert(link.id, read.get(register("media")?, link.id)?);
    }
    let seen = cards.iter().map(|(id, card)| (*id, Seen { card, built_in: Vec::new(), other_case: None })).collect();
    let (chain, attendance) = (parts("disposal_chain")?, parts("attendance")?);
    let (certificates, photos) = (parts("certificate")?, parts("photo")?);
    let parts = Parts {
        items: &items,
        chain: &chain,
        attendance: &attendance,
        certificates: &certificates,
        photos: &photos,
        one_person: None,
        written_by: &head.created_by,
    };
    Ok(Case::read(&head.values, parts, &seen))
}

/// What kept the look from going on, whichever floor it came from.
struct Stopped(Problems);

impl From<store::Error> for Stopped {
    fn from(error: store::Error) -> Stopped {
        Stopped(by_store(error))
    }
}

impl From<Problems> for Stopped {
    fn from(problems: Problems) -> Stopped {
        Stopped(problems)
    }
}
