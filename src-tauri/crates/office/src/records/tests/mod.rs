//! Any register on screen: lists as a person arranges them, many records changed at once, a change taken back.

mod arranging;
mod changing;
pub(crate) mod section;
