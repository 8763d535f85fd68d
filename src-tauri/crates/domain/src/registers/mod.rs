//! The registers the office keeps, each defined once; everything that lists, asks, prints or stores follows from here.

pub mod disposal;
pub mod disposal_chain;
pub mod disposal_item;
pub mod handling_event;
pub mod info_asset;
pub mod inspection;
pub mod inspection_answer;
pub mod location;
pub mod media;
pub mod photo;
pub mod printed;
pub mod proof;
pub mod section;
pub mod shared;
pub mod staff;
pub mod vendor;

use crate::register::Register;

/// Every register, those that others point to first; a part follows the register it belongs to.
static ALL: [&Register; 18] = [
    &section::SECTION,
    &staff::STAFF,
    &location::LOCATION,
    &vendor::VENDOR,
    &info_asset::INFO_ASSET,
    &info_asset::ROUTE_STEP,
    &media::MEDIA,
    &handling_event::HANDLING_EVENT,
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
