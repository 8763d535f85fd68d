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
pub mod house;
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

/// Every register: the house's own, and after them the one by which a section adds fields to those.
static ALL: [&Register; house::HOUSE.len() + 1] = {
    let mut all = [&own_field::OWN_FIELD; house::HOUSE.len() + 1];
    let mut at = 0;
    while at < house::HOUSE.len() {
        all[at] = house::HOUSE[at];
        at += 1;
    }
    all
};

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
