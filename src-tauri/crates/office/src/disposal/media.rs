//! Numbers and serials as they are pasted, thirty at a time, each with the medium it means or why none can be taken.

use domain::disposal::Serial;
use domain::media::Status;
use domain::problem::Problems;
use domain::query::{Condition, Filter, Query};
use domain::record::Record;
use domain::registers::shared::MEDIA_TYPE;
use store::Reader;

use crate::case::{other_case, register};
use crate::office::Office;
use crate::refuse::by_store;

/// One pasted word and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediumMatch {
    /// As pasted.
    pub typed: String,
    /// The card; `None` where none or several match, or it is not free.
    pub card: Option<Record>,
    /// What the medium is, or why it cannot be taken.
    pub words: String,
}

impl Office {
    /// Understands pasted numbers and serials: one a line, or separated by tabs and commas.
    pub fn match_media(&self, pasted: &str) -> Result<Vec<MediumMatch>, Problems> {
        match_media(&self.read(), pasted)
    }
}

pub(super) fn match_media(read: &Reader<'_>, pasted: &str) -> Result<Vec<MediumMatch>, Problems> {
    let mut found: Vec<MediumMatch> = Vec::new();
    for typed in exchange::list_csv::read_pasted_serials(pasted) {
        let mut one = match_one(read, &typed)?;
        if let Some(card) = &one.card
            && found.iter().any(|other| other.card.as_ref().is_some_and(|earlier| earlier.id == card.id))
        {
            one = MediumMatch { typed: one.typed, card: None, words: "同じ媒体が上にもあります。".to_owned() };
        }
        found.push(one);
    }
    Ok(found)
}

fn match_one(read: &Reader<'_>, typed: &str) -> Result<MediumMatch, Problems> {
    let media = register("media")?;
    let refused = |words: String| MediumMatch { typed: typed.to_owned(), card: None, words };
    let cards = match read.find(media, typed).map_err(by_store)? {
        Some(card) => vec![card],
        None => by_serial(read, typed)?,
    };
    let card = match cards.as_slice() {
        [] => return Ok(refused("台帳にありません。管理番号か製造番号を確かめてください。".to_owned())),
        [card] => card.clone(),
        several => {
            let numbers: Vec<&str> = several.iter().map(|card| card.no.as_str()).collect();
            return Ok(refused(format!(
                "同じ製造番号の媒体が{}点あります（{}）。管理番号で選んでください。",
                several.len(),
                numbers.join("、")
            )));
        }
    };
    let status = Status::from_id(card.values.text("status")).unwrap_or(Status::InUse);
    if !card.stands() {
        return Ok(refused(format!("{}は取り消された記録です。", card.no)));
    }
    if let Some(other) = other_case(read, card.id, None)? {
        return Ok(refused(format!("{}は、すでに伺{other}にあります。", card.no)));
    }
    if status != Status::AwaitingDisposal && !status.followed_by().contains(&Status::AwaitingDisposal) {
        return Ok(refused(format!("{}は「{}」なので、廃棄を起案できません。", card.no, status.label())));
    }
    let kind = MEDIA_TYPE.iter().find(|choice| choice.id == card.values.text("media_type")).map_or("", |choice| choice.label);
    let words = format!("{kind} {} {}", card.values.text("model"), card.values.text("serial_no"));
    Ok(MediumMatch { typed: typed.to_owned(), words: words.trim().to_owned(), card: Some(card) })
}

/// Cards whose serial is the same when compared folded. The search narrows, the comparison decides.
pub(crate) fn by_serial(read: &Reader<'_>, typed: &str) -> Result<Vec<Record>, Problems> {
    let media = register("media")?;
    let Some(wanted) = Serial::new(typed) else { return Ok(Vec::new()) };
    let exact = Filter { field: "serial_no".to_owned(), condition: Condition::Is(typed.to_owned()) };
    let query = Query { filters: vec![exact], limit: 10, ..Default::default() };
    let mut cards = read.list(media, &query).map_err(by_store)?.rows;
    if cards.is_empty() {
        let query = Query { search: typed.to_owned(), limit: 50, ..Default::default() };
        cards = read.list(media, &query).map_err(by_store)?.rows;
    }
    cards.retain(|card| Serial::new(card.values.text("serial_no")).is_some_and(|serial| serial == wanted));
    Ok(cards)
}
