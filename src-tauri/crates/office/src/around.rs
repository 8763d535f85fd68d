//! What the rules of take-outs, incidents, contracts, posts and keeping need to know besides the record itself.

use std::collections::{BTreeMap, BTreeSet};

use domain::calendar::ClosedDays;
use domain::entry::fold;
use domain::problem::Problems;
use domain::query::{Condition, Filter, Query};
use domain::record::Record;
use domain::register::{Kind, Register};
use domain::retention::Keep;
use domain::rules::{Change, Context, OnMedium, Service};
use domain::takeout::Slip;
use domain::value::{RecordId, Values};
use store::Reader;

use crate::case::register;
use crate::posts::tenures;
use crate::refuse::by_store;

/// Fills `context` with what saving `values` in `of` has to be judged by. Media and classes are in it already.
pub(crate) fn fill(context: &mut Context<'_>, read: &Reader<'_>, of: &Register, values: &Values) -> Result<(), Problems> {
    context.beside.service = service(read, of, values)?;
    context.beside.same_name = same_name(context, read, of, values)?;
    match of.id {
        "takeout" => {
            context.beside.tenures = tenures(read, values.date("approved_at"))?;
            let own = edited(context);
            for link in values.links("media_ids") {
                if let Some(other) = open_slip(read, link.id, own)? {
                    context.beside.open_takeouts.insert(link.id, other.no);
                }
            }
        }
        "erasure_check" => {
            context.beside.tenures = tenures(read, None)?;
            context.beside.open_temp_copies = Some(open_temp_copies(read)?);
        }
        "handler_designation" | "access_grant" | "room_authority" | "provision" => context.beside.tenures = tenures(read, None)?,
        "media" => {
            if let Some(own) = edited(context)
                && let Some(incident) = incident_of(read, own)?
            {
                context.beside.incidents.insert(own, incident.no);
            }
            if let Some(own) = edited(context)
                && let Some(slip) = open_slip(read, own, None)?
            {
                context.beside.open_takeouts.insert(own, slip.no);
            }
        }
        "key_log" if matches!(context.change, Change::New) => context.beside.key_out = key_out(read, values)?,
        "inspection" => context.beside.tenures = tenures(read, None)?,
        "handling_event" => {
            if let Some(medium) = values.link("media_id") {
                context.beside.on_media.insert(medium.id, on_medium(read, medium.id)?);
                if let Some(slip) = open_slip(read, medium.id, None)? {
                    context.beside.open_takeouts.insert(medium.id, slip.no);
                }
            }
            context.beside.tenures = tenures(read, None)?;
            if matches!(context.change, Change::New) {
                context.beside.same_lines = same_lines(read, values)?;
            }
        }
        "photo" => {
            if let Some(line) = values.link("disposal_item_id") {
                let line = read.get(register("disposal_item")?, line.id).map_err(by_store)?;
                context.beside.pictured = line.values.link("media_id").map(|medium| on_medium(read, medium.id)).transpose()?;
            }
        }
        "disposal_item" => context.beside.keeps = keeps(read, values)?,
        "contractor_check" | "contractor_report" => {
            if let Some(link) = values.link("contract_id") {
                context.beside.contract = Some(read.get(register("contract")?, link.id).map_err(by_store)?);
            }
        }
        "route_step" => {
            if let (Some(asset), Change::New) = (context.parent, context.change) {
                let steps = read.parts(register("route_step")?, asset.id).map_err(by_store)?;
                let standing = steps.iter().filter(|step| step.stands());
                context.beside.last_step = standing.filter_map(|step| step.values.int("order_no")).max().unwrap_or(0);
            }
        }
        "training_attendee" => {
            context.beside.employments = employments(read, values)?;
            context.beside.same_trainee = same_trainee(context, read, of, values)?;
        }
        "incident" => context.beside.closed_days = closed_days(read)?,
        "own_field" => {
            let itself = edited(context);
            context.beside.own_fields = others(read, itself)?;
            context.beside.own_field_used = itself.map_or(Ok(false), |id| own_field_used(read, id))?;
        }
        _ => {}
    }
    Ok(())
}

/// Registers whose records people name by their name alone.
const NAMED: &[&str] = &["location", "vendor", "staff", "info_asset"];

/// The other standing records of the same name, where the name is new.
fn same_name(context: &Context<'_>, read: &Reader<'_>, of: &Register, values: &Values) -> Result<Vec<String>, Problems> {
    let name = if NAMED.contains(&of.id) { values.text(of.named_by).trim() } else { "" };
    let kept = matches!(context.change, Change::Edit(before) if before.values.text(of.named_by).trim() == name);
    if name.is_empty() || kept {
        return Ok(Vec::new());
    }
    let own = edited(context);
    let found = read.named(register(of.id)?, name).map_err(by_store)?;
    Ok(found.into_iter().filter(|one| one.stands() && Some(one.id) != own).map(|one| one.no).collect())
}

/// Another standing line of the same training about the same person.
fn same_trainee(context: &Context<'_>, read: &Reader<'_>, of: &Register, values: &Values) -> Result<Option<String>, Problems> {
    let (Some(training), Some(person)) = (context.parent, values.link("staff")) else { return Ok(None) };
    let own = edited(context);
    let lines = read.parts(register(of.id)?, training.id).map_err(by_store)?;
    let same = |line: &Record| line.values.link("staff").is_some_and(|other| other.id == person.id);
    Ok(lines.into_iter().find(|line| line.stands() && Some(line.id) != own && same(line)).map(|line| line.no))
}

/// 在課期間 of everybody the record names.
fn service(read: &Reader<'_>, of: &Register, values: &Values) -> Result<BTreeMap<RecordId, Service>, Problems> {
    let named = of.fields.iter().filter(|field| matches!(field.kind, Kind::Link("staff")));
    let people: BTreeSet<RecordId> = named.filter_map(|field| values.link(field.id)).map(|link| link.id).collect();
    let term = |id| -> Result<(RecordId, Service), Problems> {
        let card = read.get(register("staff")?, id).map_err(by_store)?.values;
        Ok((id, Service { from: card.date("from"), until: card.date("until") }))
    };
    people.into_iter().map(term).collect()
}

/// The own fields that stand, besides `but`.
fn others(read: &Reader<'_>, but: Option<RecordId>) -> Result<Vec<Record>, Problems> {
    let query = Query { limit: usize::MAX, ..Query::default() };
    let mut all = read.list(register("own_field")?, &query).map_err(by_store)?.rows;
    all.retain(|one| Some(one.id) != but);
    Ok(all)
}

/// Whether some record, standing or struck, says something in the own field `id`.
pub(crate) fn own_field_used(read: &Reader<'_>, id: RecordId) -> Result<bool, Problems> {
    let field = domain::own::field_id(id);
    let Some(register) = read.book().all().find(|register| register.field(&field).is_some()) else { return Ok(false) };
    let filters = vec![Filter { field, condition: Condition::Filled }];
    let query = Query { filters, struck_too: true, ..Query::default() };
    Ok(read.count(register, &query).map_err(by_store)? > 0)
}

/// What the card of a medium says of its use.
fn on_medium(read: &Reader<'_>, medium: RecordId) -> Result<OnMedium, Problems> {
    let card = read.get(register("media")?, medium).map_err(by_store)?;
    let assets = card.values.links("info_asset_ids").iter().map(|asset| asset.id).collect();
    Ok(OnMedium { no: card.no, registered_on: card.values.date("registered_on"), assets })
}

/// Numbers of the lines that stand and tell of the same medium, kind and day.
fn same_lines(read: &Reader<'_>, values: &Values) -> Result<Vec<String>, Problems> {
    let (Some(medium), Some(on)) = (values.link("media_id"), values.date("occurred_at")) else { return Ok(Vec::new()) };
    let filter = |field: &str, condition| Filter { field: field.to_owned(), condition };
    let filters = vec![
        filter("media_id", Condition::Points(medium.id)),
        filter("kind", Condition::Is(values.text("kind").to_owned())),
        filter("occurred_at", Condition::From(on)),
        filter("occurred_at", Condition::To(on)),
    ];
    let query = Query { filters, limit: 3, ..Query::default() };
    let rows = read.list(register("handling_event")?, &query).map_err(by_store)?.rows;
    Ok(rows.into_iter().map(|line| line.no).collect())
}

/// The line by which the key of `values` is out.
fn key_out(read: &Reader<'_>, values: &Values) -> Result<Option<String>, Problems> {
    if values.has("returned_at") {
        return Ok(None);
    }
    let filters = vec![Filter { field: "returned_at".to_owned(), condition: Condition::Empty }];
    let out = read.list(register("key_log")?, &Query { filters, limit: usize::MAX, ..Query::default() }).map_err(by_store)?.rows;
    let plain = |values: &Values| (fold(values.text("key_name")), values.link("location_id").map(|place| place.id));
    Ok(out.into_iter().find(|line| plain(&line.values) == plain(values)).map(|line| line.no))
}

fn edited(context: &Context<'_>) -> Option<RecordId> {
    match context.change {
        Change::Edit(before) => Some(before.id),
        Change::New | Change::Correct { .. } => None,
    }
}

/// The open slip that holds the medium (D13), `but` itself left out.
pub(crate) fn open_slip(read: &Reader<'_>, medium: RecordId, but: Option<RecordId>) -> Result<Option<Record>, Problems> {
    let slips = read.pointing(register("takeout")?, "media_ids", medium).map_err(by_store)?;
    Ok(slips.into_iter().find(|slip| slip.stands() && Some(slip.id) != but && Slip::read(&slip.values).open()))
}

/// The latest incident that names the medium, stands and was not called off (D14).
pub(crate) fn incident_of(read: &Reader<'_>, medium: RecordId) -> Result<Option<Record>, Problems> {
    let incidents = read.pointing(register("incident")?, "media_ids", medium).map_err(by_store)?;
    Ok(incidents.into_iter().rev().find(|one| one.stands() && !one.values.chose("status", "cancelled")))
}

/// The office's closed days, by its own calendar.
pub(crate) fn closed_days(read: &Reader<'_>) -> Result<ClosedDays, Problems> {
    let mut cards = Vec::new();
    read.each(register("calendar")?, &Query::default(), &mut |card| -> Result<(), store::Error> {
        cards.push(card);
        Ok(())
    })
    .map_err(by_store)?;
    Ok(ClosedDays::read(&cards))
}

fn open_temp_copies(read: &Reader<'_>) -> Result<usize, Problems> {
    let filter = |field: &str, condition| Filter { field: field.to_owned(), condition };
    let filters = vec![filter("kind", Condition::Is("temp_copy".to_owned())), filter("erased_on", Condition::Empty)];
    let open = read.count(register("handling_event")?, &Query { filters, ..Query::default() }).map_err(by_store)?;
    Ok(usize::try_from(open).unwrap_or(usize::MAX))
}

/// How long the information on the medium of a line is kept: as long as the one that is kept longest.
fn keeps(read: &Reader<'_>, values: &Values) -> Result<BTreeMap<RecordId, Keep>, Problems> {
    let mut keeps = BTreeMap::new();
    let Some(medium) = values.link("media_id") else { return Ok(keeps) };
    let card = read.get(register("media")?, medium.id).map_err(by_store)?;
    let mut longest = None;
    for asset in card.values.links("info_asset_ids") {
        let asset = read.get(register("info_asset")?, asset.id).map_err(by_store)?;
        longest = longest.max(Keep::of_asset(&asset.values));
    }
    if let Some(keep) = longest {
        keeps.insert(medium.id, keep);
    }
    Ok(keeps)
}

fn employments(read: &Reader<'_>, values: &Values) -> Result<BTreeMap<RecordId, String>, Problems> {
    let mut employments = BTreeMap::new();
    if let Some(staff) = values.link("staff") {
        let card = read.get(register("staff")?, staff.id).map_err(by_store)?;
        employments.insert(staff.id, card.values.text("employment").to_owned());
    }
    employments.retain(|_, employment| !employment.is_empty());
    Ok(employments)
}
