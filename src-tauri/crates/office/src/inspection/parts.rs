//! One inspection with its answers and corrective actions, read together so that the rules can look at it.

use domain::inspection::{Answer, Corrective, Head};
use domain::problem::{Code, Problem, Problems};
use domain::query::{Condition, Filter, Query};
use domain::record::Record;
use domain::register::Register;
use domain::registers;
use domain::role::Role;
use domain::value::{Link, RecordId};
use store::Reader;

use crate::refuse::{by_store, fault, no_such};

/// One inspection with what belongs to it.
#[derive(Debug, Clone)]
pub struct Parts {
    /// The inspection.
    pub head: Record,
    /// Its answers, in the checklist's order.
    pub answers: Vec<Record>,
    /// The corrective actions that stand.
    pub actions: Vec<Record>,
    /// Photographs kept as evidence.
    pub photos: Vec<Record>,
}

impl Parts {
    /// The answers as the rules see them.
    pub fn answers_read(&self) -> Vec<Answer> {
        self.answers.iter().map(|answer| Answer::read(&answer.values)).collect()
    }

    /// The corrective actions as the rules see them.
    pub fn actions_read(&self) -> Vec<Corrective> {
        self.actions.iter().map(|action| Corrective::read(&action.values)).collect()
    }

    /// The answer to `item`.
    pub fn answer(&self, item: &str) -> Result<&Record, Problems> {
        self.answers.iter().find(|answer| answer.values.text("item_id") == item || answer.no == item).ok_or_else(|| no_such("点検票", item))
    }

    /// Refuses work on an inspection that is not open any more (D20).
    pub fn must_be_open(&self) -> Result<(), Problems> {
        must_be_open(&self.head)
    }
}

fn must_be_open(head: &Record) -> Result<(), Problems> {
    match domain::inspection::check_still_open(head.values.text("status")) {
        Some(problem) => Err(problem.into()),
        None => Ok(()),
    }
}

/// A register that the house itself defines.
pub(crate) fn register(id: &str) -> Result<&'static Register, Problems> {
    registers::by_id(id).ok_or_else(|| fault("台帳の定義"))
}

/// Reads inspection `no` with what belongs to it.
pub(crate) fn parts(read: &Reader<'_>, no: &str) -> Result<Parts, Problems> {
    let inspections = register("inspection")?;
    let head = read.find(inspections, no).map_err(by_store)?.ok_or_else(|| no_such(inspections.name, no))?;
    parts_of(read, head)
}

/// The one answer to `item` of the open inspection `no`, without reading the others.
pub(super) fn answer_to(read: &Reader<'_>, no: &str, item: &str) -> Result<Record, Problems> {
    let (inspections, answers) = (register("inspection")?, register("inspection_answer")?);
    let head = read.find(inspections, no).map_err(by_store)?.ok_or_else(|| no_such(inspections.name, no))?;
    must_be_open(&head)?;
    let is = |field: &str, condition: Condition| Filter { field: field.to_owned(), condition };
    let filters = vec![is("parent", Condition::Points(head.id)), is("item_id", Condition::Is(item.to_owned()))];
    let by_item = read.list(answers, &Query { filters, limit: 1, ..Query::default() }).map_err(by_store)?.rows.into_iter().next();
    let found = match by_item {
        Some(answer) => Some(answer),
        None => read.find(answers, item).map_err(by_store)?.filter(|answer| answer.stands() && answer.parent == Some(head.id)),
    };
    found.ok_or_else(|| no_such("点検票", item))
}

/// Reads what belongs to the inspection `head`.
pub(crate) fn parts_of(read: &Reader<'_>, head: Record) -> Result<Parts, Problems> {
    let standing = |mut found: Vec<Record>| {
        found.retain(Record::stands);
        found
    };
    let mut answers = standing(read.parts(register("inspection_answer")?, head.id).map_err(by_store)?);
    answers.sort_by_key(|answer| (answer.values.int("order_no"), answer.id));
    let photos = standing(read.parts(register("inspection_photo")?, head.id).map_err(by_store)?);
    let actions = standing(read.pointing(register("corrective_action")?, "inspection", head.id).map_err(by_store)?);
    Ok(Parts { head, answers, actions, photos })
}

/// The inspection before `head`: the latest completed one with an earlier 基準日.
pub(crate) fn before(read: &Reader<'_>, head: &Record) -> Result<Option<Record>, Problems> {
    let base = head.values.date("base_on");
    let earlier = all(read)?;
    Ok(earlier
        .into_iter()
        .filter(|one| one.id != head.id && matches!(one.values.text("status"), "closed" | "reported"))
        .filter(|one| one.values.date("base_on") < base)
        .max_by_key(|one| (one.values.date("base_on"), one.id)))
}

/// Every inspection that stands, oldest first.
pub(crate) fn all(read: &Reader<'_>) -> Result<Vec<Record>, Problems> {
    let query = Query { limit: 500, ..Default::default() };
    let mut found = read.list(register("inspection")?, &query).map_err(by_store)?.rows;
    found.retain(Record::stands);
    found.sort_by_key(|one| (one.values.date("base_on"), one.id));
    Ok(found)
}

/// Who inspected and who confirmed, with the posts they hold: by the section's record, else by their role in the program.
pub(crate) fn posts(read: &Reader<'_>, head: &Record) -> Result<Head, Problems> {
    let sections = read.list(register("section")?, &Query { limit: 1, ..Default::default() }).map_err(by_store)?.rows;
    let officer = sections.first().and_then(|section| section.values.link("officer")).map(|link| link.id);
    let accounts = read.accounts().map_err(by_store)?;
    let held = |person: Option<&Link>| -> Option<Role> {
        let person = person?;
        if officer == Some(person.id) {
            return Some(Role::Officer);
        }
        accounts.iter().find(|account| account.staff.as_ref().is_some_and(|staff| staff.id == person.id)).map(|one| one.role)
    };
    let inspector = head.values.link("inspector");
    let confirmed_by = head.values.link("confirmed_by");
    let id = |link: Option<&Link>| -> Option<RecordId> { link.map(|link| link.id) };
    // A 保護管理者 who was also named 保護担当者 confirms as 保護管理者.
    let confirmer = confirmed_by.and_then(|person| {
        accounts.iter().find(|account| account.staff.as_ref().is_some_and(|staff| staff.id == person.id)).map(|one| one.role)
    });
    Ok(Head {
        inspector: id(inspector),
        inspector_role: held(inspector),
        confirmed_by: id(confirmed_by),
        confirmer_role: confirmer,
        confirmed_on: head.values.date("confirmed_on"),
        base_on: head.values.date("base_on"),
    })
}

/// The inspection that `words` name: its number, or 年度 and round are not guessed.
pub(crate) fn named(read: &Reader<'_>, no: &str) -> Result<Record, Problems> {
    let inspections = register("inspection")?;
    read.find(inspections, no).map_err(by_store)?.filter(Record::stands).ok_or_else(|| {
        Problem::new(Code::NotFound, format!("点検「{no}」は見つかりません。"), "点検の一覧で番号を確かめてください。").into()
    })
}

/// The record's own reference.
pub(crate) fn link(record: &Record) -> Link {
    Link { id: record.id, no: record.no.clone(), label: record.no.clone() }
}
