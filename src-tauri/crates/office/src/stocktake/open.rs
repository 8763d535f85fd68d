//! Beginning a stock-take: every medium that should stand on the shelf, as the inventory knows it that day (第13条第1項).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::article::Article;
use domain::entry::Raw;
use domain::media::Status;
use domain::problem::{Code, Problem, Problems};
use domain::query::{Condition, Filter, Query, Sort};
use domain::record::Record;
use domain::registers::media::MEDIA;
use domain::registers::stocktake::{STOCKTAKE, STOCKTAKE_LINE};
use domain::stocktake::{Balance, Found, Life, Stage, to_count};
use domain::value::{Link, RecordId, Value, Values};
use store::Reader;

use crate::act::{Act, Done};
use crate::desk::link_of;
use crate::office::Office;
use crate::refuse::by_store;

impl Office {
    /// Begins a stock-take as of `base_on` (today where it does not say) in `locations`, everywhere where it names none.
    pub fn open_stocktake(&mut self, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::OpenStocktake, |desk| {
            let mut head = desk.lay_over(&STOCKTAKE, &Values::new(), &["base_on", "locations", "one_person_reason", "note"], answers)?;
            let today = desk.today();
            let base_on = head.date("base_on").unwrap_or(today);
            if base_on > today {
                let next = "数える日になってから始めてください。";
                return Err(Problem::refused("D22", Article("16"), "基準日が今日より後になっています。", next).at("base_on").into());
            }
            head.set("base_on", Value::Date(base_on));
            let places: Vec<RecordId> = head.links("locations").iter().map(|link| link.id).collect();
            not_twice(&desk.read(), &places)?;
            let cards = all_media(&desk.read())?;
            let balance = balance(&desk.read(), base_on, &cards)?;
            for (field, number) in
                [("opening", balance.opening), ("added", balance.added), ("removed", balance.removed), ("closing", balance.closing)]
            {
                head.set(field, Value::Int(number));
            }
            head.set("status", Value::Choice(Stage::Open.id().to_owned()));
            let opened = desk.make(&STOCKTAKE, head, None)?;
            let expected: Vec<&Record> = cards.iter().filter(|card| expected(card, base_on, &places)).collect();
            for card in &expected {
                // Derived from the card as it is: there is nothing in it that a rule could refuse.
                desk.put(&STOCKTAKE_LINE, line_of(card, Found::Open), Some(opened.id), Vec::new())?;
            }
            let told: Vec<Problem> = balance.fault().into_iter().collect();
            desk.settle(told)?;
            desk.tx.subject(&STOCKTAKE, opened.id, &opened.no);
            desk.tx.summary(format!("{}（{}点）を開始", opened.no, expected.len()));
            Ok(opened)
        })
    }
}

/// What the inventory says of a medium, frozen in its line.
pub(super) fn line_of(card: &Record, found: Found) -> Values {
    let mut line = Values::new().with("media_id", Value::Link(link_of(&MEDIA, card))).with("found", Value::Choice(found.id().to_owned()));
    for field in ["media_type", "serial_no", "location_id"] {
        if let Some(value) = card.values.get(field) {
            line.set(field, value.clone());
        }
    }
    line
}

fn expected(card: &Record, base_on: NaiveDate, places: &[RecordId]) -> bool {
    let here = places.is_empty() || card.values.link("location_id").is_some_and(|place| places.contains(&place.id));
    here && to_count(status(card)) && card.values.date("registered_on").is_none_or(|day| day <= base_on)
}

fn status(card: &Record) -> Status {
    Status::from_id(card.values.text("status")).unwrap_or(Status::InUse)
}

fn all_media(read: &Reader<'_>) -> Result<Vec<Record>, Problems> {
    let mut cards = Vec::new();
    let sort = Some(Sort { field: "no".to_owned(), descending: false });
    read.each(&MEDIA, &Query { sort, ..Query::default() }, &mut |card| -> Result<(), store::Error> {
        cards.push(card);
        Ok(())
    })
    .map_err(by_store)?;
    Ok(cards)
}

/// From the last stock-take to this one: what came, what went, what is here.
fn balance(read: &Reader<'_>, on: NaiveDate, cards: &[Record]) -> Result<Balance, Problems> {
    let closed = Filter { field: "status".to_owned(), condition: Condition::Is(Stage::Closed.id().to_owned()) };
    let before = Filter { field: "base_on".to_owned(), condition: Condition::To(on) };
    let sort = Some(Sort { field: "base_on".to_owned(), descending: true });
    let query = Query { filters: vec![closed, before], sort, limit: 1, ..Query::default() };
    let last = read.list(&STOCKTAKE, &query).map_err(by_store)?.rows.into_iter().next();
    let (opening, after) = match &last {
        Some(head) => (Balance::read(&head.values).closing, head.values.date("base_on").unwrap_or(NaiveDate::MIN)),
        None => (0, NaiveDate::MIN),
    };
    let lives: Vec<Life> = cards
        .iter()
        .map(|card| Life {
            from: card.values.date("registered_on").unwrap_or_else(|| card.created_at.date()),
            until: status(card).ended().then(|| card.updated_at.date()),
        })
        .collect();
    Ok(Balance::between(opening, after, on, &lives))
}

/// A place is counted in one stock-take at a time.
fn not_twice(read: &Reader<'_>, places: &[RecordId]) -> Result<(), Problems> {
    let open = Filter { field: "status".to_owned(), condition: Condition::Is(Stage::Open.id().to_owned()) };
    for other in read.list(&STOCKTAKE, &Query { filters: vec![open], ..Query::default() }).map_err(by_store)?.rows {
        let theirs = other.values.links("locations");
        if places.is_empty() || theirs.is_empty() || theirs.iter().any(|place| places.contains(&place.id)) {
            let what = format!("同じ場所の棚卸（{}）が、まだ終わっていません。", other.no);
            let next = "その棚卸を完了するか、取り消してから始めてください。";
            return Err(Problem::new(Code::Rule, what, next).on(Article("13-1")).at("locations").into());
        }
    }
    Ok(())
}
