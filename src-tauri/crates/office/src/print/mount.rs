//! F08b 写真台紙: a disposal's photographs in their slots, and a named gap for each slot that should hold one.

use std::sync::Arc;

use domain::disposal::Slot;
use domain::problem::Problems;
use domain::record::Record;
use report::sheets::photo_mount::{Photo, PhotoMount, PhotoSlot, PhotographedMedium};

use super::certificate::own_number;
use super::heading::{answer, joined};
use super::unprinted::cancelled;
use crate::disposal::{CaseView, ItemView};
use crate::office::Office;

/// The photographs, opened one by one; `progress` hears how many, and may stop it.
pub(super) fn mount(office: &Office, view: &CaseView, progress: &mut dyn FnMut(usize, usize) -> bool) -> Result<PhotoMount, Problems> {
    let all = view.gathered.photos.len();
    let mut opened = 0;
    let mut open = |record: &Record| -> Result<PhotoSlot, Problems> {
        let photo = photo(office, record)?;
        opened += 1;
        if progress(opened, all) { Ok(PhotoSlot::Taken(photo)) } else { Err(cancelled()) }
    };
    let mut media = Vec::new();
    for item in &view.items {
        let slots = slots(item, &mut open)?;
        if !slots.is_empty() {
            let serial = item.line.values.text("serial_no").to_owned();
            media.push(PhotographedMedium { media_no: item.card.no.clone(), serial_no: serial, slots });
        }
    }
    if !view.loose.is_empty() {
        let slots = view.loose.iter().map(&mut open).collect::<Result<_, _>>()?;
        media.push(PhotographedMedium { media_no: "（媒体未定）".to_owned(), serial_no: String::new(), slots });
    }
    Ok(PhotoMount { certificate_no: number(view), media })
}

/// The contractors' numbers, or the section's own.
fn number(view: &CaseView) -> String {
    if !view.gathered.case.execution.by_others() {
        return own_number(&view.gathered.head.no);
    }
    view.gathered.certificates.iter().map(|one| one.values.text("cert_no")).collect::<Vec<_>>().join("、")
}

/// A line's slots in the order of the sheet, then what has none yet.
fn slots(item: &ItemView, open: &mut dyn FnMut(&Record) -> Result<PhotoSlot, Problems>) -> Result<Vec<PhotoSlot>, Problems> {
    let mut slots = Vec::new();
    for slot in Slot::ALL {
        let before = slots.len();
        for photo in item.photos.iter().filter(|photo| photo.values.chose("slot", slot.id())) {
            slots.push(open(photo)?);
        }
        if slots.len() == before && item.gaps.contains(&slot.label()) {
            slots.push(PhotoSlot::Gap(slot.label().to_owned()));
        }
    }
    for photo in item.photos.iter().filter(|photo| !photo.values.has("slot")) {
        slots.push(open(photo)?);
    }
    Ok(slots)
}

fn photo(office: &Office, record: &Record) -> Result<Photo, Problems> {
    let register = office.register("photo")?;
    let of = |field: &str| answer(register, &record.values, field);
    let kind = of("slot");
    Ok(Photo {
        jpeg: Arc::from(office.photo_for_paper(record.values.text("file"))?),
        kind: if kind.is_empty() { "区分未定".to_owned() } else { kind },
        taken_at: of("taken_at"),
        taken_by: Some(of("taken_by")).filter(|name| !name.is_empty()).unwrap_or_else(|| "（撮影者 未記入）".to_owned()),
        sha256: record.values.text("original_sha256").to_owned(),
        note: joined(&[&of("caption"), &of("taken_at_place")]),
    })
}
