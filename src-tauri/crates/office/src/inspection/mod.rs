//! Self-inspection (第42条): opening, answering, evidence, completion. The judgement is always a person's.

mod answer;
mod close;
pub(crate) mod counted;
mod evidence;
mod open;
pub(crate) mod parts;
mod view;

pub(crate) use close::may_void_action;
pub(crate) use view::changes_in_brief;
pub use view::{InspectionView, ItemView, Score, changes_in_words};

#[cfg(test)]
mod tests;
