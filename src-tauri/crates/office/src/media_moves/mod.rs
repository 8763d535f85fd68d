//! A medium's way through the house outside of take-outs: lent, in repair, given back, missed; and media as they are named.

pub(crate) mod find;
pub(crate) mod lost;
mod moves;
mod view;

pub use view::MediaCourse;
