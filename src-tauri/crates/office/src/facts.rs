//! What the rules need to know besides the record itself, gathered from the records it points to.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, NaiveTime};
use domain::disposal::{Medium, Seen, Stage};
use domain::media::{Device, InfoClass};
use domain::problem::Problems;
use domain::profile::Limits;
use domain::query::Query;
use domain::record::Record;
use domain::register::Register;
use domain::rules::{Change, Context, Holding, Inspected};
use domain::value::{RecordId, Values};
use store::Reader;

use crate::alone::one_person;
use crate::around;
use crate::case::{holding, other_case, register};
use crate::refuse::by_store;
use crate::serials::bearing;

/// Gathers the context for saving `values` in `of`.
pub(crate) fn context<'a>(
    read: &Reader<'_>,
    now: NaiveDateTime,
    limits: &Limits,
    of: &Register,
    values: &Values,
    change: Change<'a>,
    parent: Option<&'a Record>,
) -> Result<Context<'a>, Problems> {
    let mut context = Context { today: now.date(), recorded_at: now, limits: limits.clone(), change, parent, ..Context::default() };
    let assets = register("info_asset")?;
    for link in values.links("info_asset_ids").iter().chain(values.link("info_asset_id")) {
        let asset = read.get(assets, link.id).map_err(by_store)?;
        if let Some(class) = InfoClass::from_id(asset.values.text("info_class")) {
            context.info_classes.insert(link.id, class);
        }
    }
    for field in ["media_id", "parent_media_id", "media_ids"] {
        for link in values.links(field) {
            let (medium, card) = medium(read, link.id, parent.map(|head| head.id))?;
            // Only the ledger asks when.
            if of.id == "handling_event"
                && let Some(end) = gone_at(read, &card, medium.status.ended())?
            {
                context.ended_at.insert(link.id, end);
            }
            context.media.insert(link.id, medium);
        }
    }
    match (of.id, change) {
        ("media", change) => {
            let own = match change {
                Change::Edit(card) => Some(card),
                Change::New | Change::Correct { .. } => None,
            };
            if let Some(card) = own {
                context.device = device(read, card)?;
                context.held_by = held_by(read, card)?;
            }
            let twins = bearing(read, values.text("serial_no"))?;
            context.same_serial = twins.into_iter().filter(|twin| own.is_none_or(|card| card.id != twin.id)).map(|twin| twin.no).collect();
        }
        ("info_asset", Change::Edit(asset)) => {
            context.route_steps = read.parts(register("route_step")?, asset.id).map_err(by_store)?.len();
        }
        ("inspection", _) => context.inspections = read.list(register("inspection")?, &EVERY).map_err(by_store)?.rows,
        ("corrective_action", _) => {
            context.inspected = values.link("inspection").map(|link| inspected(read, link.id)).transpose()?;
        }
        _ => {}
    }
    let before = match change {
        Change::Edit(before) | Change::Correct { of: before, .. } => Some(before),
        Change::New => None,
    };
    if PAIRED.contains(&of.id) {
        context.one_person = one_person(read, now.date(), before.into_iter().chain(parent))?;
    }
    around::fill(&mut context, read, of, values)?;
    Ok(context)
}

/// Every record that stands.
const EVERY: Query =
    Query { fy: None, filters: Vec::new(), search: String::new(), sort: None, limit: usize::MAX, after: None, struck_too: false };

/// The inspection that a corrective action follows from, with the items it asks.
fn inspected(read: &Reader<'_>, id: RecordId) -> Result<Inspected, Problems> {
    let head = read.get(register("inspection")?, id).map_err(by_store)?;
    let answers = read.parts(register("inspection_answer")?, id).map_err(by_store)?;
    let items = answers.iter().map(|answer| answer.values.text("item_id").to_owned()).collect();
    let judged_fine = answers.iter().filter(|answer| matches!(answer.values.text("judgement"), "ok" | "na"));
    let fine = judged_fine.map(|answer| answer.values.text("item_id").to_owned()).collect();
    Ok(Inspected { base_on: head.values.date("base_on"), no: head.no, items, fine })
}

/// A medium as the rules see it, and its card; another case counts unless it is `but`.
pub(crate) fn medium(read: &Reader<'_>, id: RecordId, but: Option<RecordId>) -> Result<(Medium, Record), Problems> {
    let media = register("media")?;
    let card = read.get(media, id).map_err(by_store)?;
    let inner = read.pointing(media, "parent_media_id", id).map_err(by_store)?;
    let seen = Seen { card: &card, built_in: inner.iter().collect(), other_case: other_case(read, id, but)? };
    Ok((Medium::read(&seen), card))
}

/// Since when the medium of `card` is no more: since the deed where a disposal destroyed it, else, once it has `ended`, since
/// the day on which the inventory says so. Erasing in the house before a hand-over leaves a medium that still is.
fn gone_at(read: &Reader<'_>, card: &Record, ended: bool) -> Result<Option<NaiveDateTime>, Problems> {
    let items = read.pointing(register("disposal_item")?, "media_id", card.id).map_err(by_store)?;
    let destroyed = |item: &&Record| {
        let values = &item.values;
        item.stands()
            && values.chose("action", "discard")
            && !values.chose("result", "cancelled")
            && (ended || !values.flag("wiped_on_site"))
    };
    let deed = items.iter().filter(destroyed).find_map(|item| item.values.moment("finished_at"));
    let noted = || card.values.date("status_on").unwrap_or_else(|| card.updated_at.date()).and_time(NaiveTime::MIN);
    Ok(deed.or_else(|| ended.then(noted)))
}

/// The disposal that holds the medium of `card`, and how far it has come.
fn held_by(read: &Reader<'_>, card: &Record) -> Result<Option<Holding>, Problems> {
    let head = holding(read, card.id, None)?;
    Ok(head.map(|head| Holding { stage: Stage::from_id(head.values.text("status")).unwrap_or(Stage::Draft), no: head.no }))
}

/// The registers in which somebody checks what somebody else did (D9).
const PAIRED: &[&str] = &["handling_event", "disposal_item", "takeout", "stocktake", "send_check", "log_review", "corrective_action"];

fn device(read: &Reader<'_>, card: &Record) -> Result<Option<Device>, Problems> {
    let media = register("media")?;
    let inner = read.pointing(media, "parent_media_id", card.id).map_err(by_store)?;
    let seen = Seen { card, built_in: inner.iter().collect(), other_case: None };
    Ok(Medium::read(&seen).device)
}

/// One problem a field: where the definition and a rule both miss the same answer, the first said stands.
pub(crate) fn once(findings: Vec<domain::problem::Problem>) -> Vec<domain::problem::Problem> {
    let mut missing: BTreeMap<String, ()> = BTreeMap::new();
    findings
        .into_iter()
        .filter(|finding| match &finding.field {
            Some(field) if finding.code == domain::problem::Code::Missing => missing.insert(field.clone(), ()).is_none(),
            _ => true,
        })
        .collect()
}
