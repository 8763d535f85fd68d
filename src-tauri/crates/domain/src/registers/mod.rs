//! The registers the office keeps, each defined once; everything that lists, asks, prints or stores follows from here.

pub mod access;
pub mod audit;
pub mod calendar;
pub mod contract;
pub mod contractor;
pub mod disposal;
pub mod disposal_chain;
pub mod disposal_item;
pub mod handling_event;
pub mod handover;
pub mod incident;
pub mod info_asset;
pub mod inspection;
pub mod inspection_answer;
pub mod keeping;
pub mod location;
pub mod media;
pub mod own_field;
pub mod photo;
pub mod posts;
pub mod printed;
pub mod proof;
pub mod provision;
pub mod room;
pub mod section;
pub mod send_check;
pub mod shared;
pub mod staff;
pub mod stocktake;
pub mod takeout;
pub mod training;
pub mod vendor;
pub mod year_end;

use crate::register::Register;

/// Every register, those that others point to first; a part follows the register it belongs to.
static ALL: [&Register; 52] = [
    &section::SECTION,
    &staff::STAFF,
    &location::LOCATION,
    &vendor::VENDOR,
    &calendar::CALENDAR,
    &posts::POST_HOLDER,
    &info_asset::INFO_ASSET,
    &info_asset::ROUTE_STEP,
    &media::MEDIA,
    &handling_event::HANDLING_EVENT,
    &keeping::ERASURE_CHECK,
    &incident::INCIDENT,
    &incident::INCIDENT_STEP,
    &takeout::TAKEOUT,
    &send_check::SEND_CHECK,
    &disposal::DISPOSAL,
    &disposal_item::DISPOSAL_ITEM,
    &disposal_chain::DISPOSAL_CHAIN,
    &proof::ATTENDANCE,
    &proof::CERTIFICATE,
    &photo::PHOTO,
    &inspection::INSPECTION,
    &inspection_answer::INSPECTION_ANSWER,
    &inspection::CORRECTIVE_ACTION,
    &photo::INSPECTION_PHOTO,
    &contract::CONTRACT,
    &contract::CONTRACT_SUB,
    &contract::CONTRACT_PERMISSION,
    &contractor::CONTRACTOR_CHECK,
    &contractor::CONTRACTOR_ANSWER,
    &contractor::CONTRACTOR_REPORT,
    &access::ACCESS_GRANT,
    &access::HANDLER_DESIGNATION,
    &access::LOG_REVIEW,
    &training::TRAINING,
    &training::TRAINING_ATTENDEE,
    &stocktake::STOCKTAKE,
    &stocktake::STOCKTAKE_LINE,
    &room::ROOM_ENTRY,
    &room::KEY_LOG,
    &room::ROOM_AUTHORITY,
    &provision::PROVISION,
    &keeping::BACKUP,
    &keeping::DESIGN_DOC,
    &audit::AUDIT,
    &audit::REVIEW,
    &posts::MEETING,
    &own_field::OWN_FIELD,
    &year_end::YEAR_END,
    &year_end::YEAR_END_STEP,
    &handover::HANDOVER,
    &handover::HANDOVER_ITEM,
];

/// Every register, in a fixed order: those that others point to come first.
pub fn all() -> &'static [&'static Register] {
    &ALL
}

/// The register with identifier `id`.
pub fn by_id(id: &str) -> Option<&'static Register> {
    ALL.iter().copied().find(|register| register.id == id)
}

/// The parts of `register`: registers whose records belong to one of its records.
pub fn parts_of(register: &str) -> impl Iterator<Item = &'static Register> {
    ALL.iter().copied().filter(move |part| matches!(part.shape, crate::register::Shape::Part { of } if of == register))
}

#[cfg(test)]
mod tests;
