//! One disposal with all its parts and the cards of its media, read together so that the rules can look at it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::disposal::{Case, Parts, Seen};
use domain::problem::Problems;
use domain::record::Record;
use domain::register::Register;
use domain::registers;
use domain::value::RecordId;
use store::Reader;

use crate::alone::one_person;
use crate::refuse::{by_store, fault, no_such};

/// One disposal, its parts and its media.
#[derive(Debug, Clone)]
pub struct Gathered {
    /// The 伺.
    pub head: Record,
    /// Its lines that stand.
    pub items: Vec<Record>,
    /// The chain of contractors, in the order of its steps.
    pub chain: Vec<Record>,
    /// 立会い.
    pub attendance: Vec<Record>,
    /// 証明書.
    pub certificates: Vec<Record>,
    /// Photographs that stand.
    pub photos: Vec<Record>,
    /// The cards of its media, by record.
    pub media: BTreeMap<RecordId, Record>,
    /// The case as the rules see it.
    pub case: Case,
}

/// A register that the house itself defines.
pub(crate) fn register(id: &str) -> Result<&'static Register, Problems> {
    registers::by_id(id).ok_or_else(|| fault("台帳の定義"))
}

/// Gathers disposal `no` as it is judged on `day`.
pub(crate) fn gather(read: &Reader<'_>, no: &str, day: NaiveDate) -> Result<Gathered, Problems> {
    let disposals = register("disposal")?;
    let head = read.find(disposals, no).map_err(by_store)?.ok_or_else(|| no_such(disposals.name, no))?;
    around(read, head, day)
}

fn around(read: &Reader<'_>, head: Record, day: NaiveDate) -> Result<Gathered, Problems> {
    let parts = |id: &str| -> Result<Vec<Record>, Problems> {
        let found = read.parts(register(id)?, head.id).map_err(by_store)?;
        Ok(found.into_iter().filter(Record::stands).collect())
    };
    let items = parts("disposal_item")?;
    let mut chain = parts("disposal_chain")?;
    chain.sort_by_key(|step| (step.values.int("step"), step.id));
    let attendance = parts("attendance")?;
    let certificates = parts("certificate")?;
    let photos = parts("photo")?;
    let media_register = register("media")?;
    let mut media = BTreeMap::new();
    let mut inner = BTreeMap::new();
    let mut elsewhere = BTreeMap::new();
    for item in &items {
        let Some(link) = item.values.link("media_id") else { continue };
        let card = read.get(media_register, link.id).map_err(by_store)?;
        inner.insert(card.id, read.pointing(media_register, "parent_media_id", card.id).map_err(by_store)?);
        elsewhere.insert(card.id, other_case(read, card.id, Some(head.id))?);
        media.insert(card.id, card);
    }
    let seen: BTreeMap<RecordId, Seen<'_>> = media
        .iter()
        .map(|(id, card)| {
            let built_in = inner.get(id).map(|cards: &Vec<Record>| cards.iter().collect()).unwrap_or_default();
            (*id, Seen { card, built_in, other_case: elsewhere.get(id).cloned().flatten() })
        })
        .collect();
    let one_person = one_person(read, day, items.iter().chain([&head]))?;
    let parts = Parts {
        items: &items,
        chain: &chain,
        attendance: &attendance,
        certificates: &certificates,
        photos: &photos,
        one_person: one_person.as_ref(),
        written_by: &head.created_by,
    };
    let case = Case::read(&head.values, parts, &seen);
    Ok(Gathered { head, items, chain, attendance, certificates, photos, media, case })
}

/// The number of another disposal, open or completed and not called off, that holds the medium (D1).
pub(crate) fn other_case(read: &Reader<'_>, medium: RecordId, but: Option<RecordId>) -> Result<Option<String>, Problems> {
    Ok(holding(read, medium, but)?.map(|head| head.no))
}

/// The disposal, open or completed and not called off, that holds the medium; one other than `but`.
pub(crate) fn holding(read: &Reader<'_>, medium: RecordId, but: Option<RecordId>) -> Result<Option<Record>, Problems> {
    let (items, disposals) = (register("disposal_item")?, register("disposal")?);
    for item in read.pointing(items, "media_id", medium).map_err(by_store)? {
        let Some(parent) = item.parent.filter(|parent| Some(*parent) != but) else { continue };
        if !item.stands() || item.values.text("result") == "cancelled" {
            continue;
        }
        let head = read.get(disposals, parent).map_err(by_store)?;
        // A medium that was erased for reuse lives on; its completed case does not hold it any more.
        let reused = item.values.text("result") == "done" && item.values.text("action") == "erase";
        if head.stands() && head.values.text("status") != "cancelled" && !reused {
            return Ok(Some(head));
        }
    }
    Ok(None)
}
