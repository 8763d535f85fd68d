//! What the rules need to know besides the record itself, gathered from the records it points to.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use domain::disposal::{Medium, Seen};
use domain::media::{Device, InfoClass};
use domain::problem::Problems;
use domain::profile::Limits;
use domain::record::Record;
use domain::register::Register;
use domain::rules::{Change, Context};
use domain::value::{RecordId, Values};
use store::Reader;

use crate::around;
use crate::case::{other_case, register};
use crate::refuse::by_store;

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
    for link in values.links("info_asset_ids") {
        let asset = read.get(assets, link.id).map_err(by_store)?;
        if let Some(class) = InfoClass::from_id(asset.values.text("info_class")) {
            context.info_classes.insert(link.id, class);
        }
    }
    for field in ["media_id", "parent_media_id", "media_ids"] {
        for link in values.links(field) {
            let (medium, card) = medium(read, link.id, parent.map(|head| head.id))?;
            if medium.status.ended() {
                context.ended_on.insert(link.id, card.updated_at.date());
            }
            context.media.insert(link.id, medium);
        }
    }
    match (of.id, change) {
        ("media", Change::Edit(card)) => context.device = device(read, card)?,
        ("info_asset", Change::Edit(asset)) => {
            context.route_steps = read.parts(register("route_step")?, asset.id).map_err(by_store)?.len();
        }
        _ => {}
    }
    around::fill(&mut context, read, of, values)?;
    Ok(context)
}

/// A medium as the rules see it, and its card; another case counts unless it is `but`.
pub(crate) fn medium(read: &Reader<'_>, id: RecordId, but: Option<RecordId>) -> Result<(Medium, Record), Problems> {
    let media = register("media")?;
    let card = read.get(media, id).map_err(by_store)?;
    let inner = read.pointing(media, "parent_media_id", id).map_err(by_store)?;
    let seen = Seen { card: &card, built_in: inner.iter().collect(), other_case: other_case(read, id, but)? };
    Ok((Medium::read(&seen), card))
}

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
