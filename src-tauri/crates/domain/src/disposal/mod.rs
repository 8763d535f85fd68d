//! Disposal: from the wish to be rid of media to the proof that nothing can be read from them (第15条).
//!
//! [`Case`] holds plain facts; the rules look at it and answer with problems, steps and gaps. Nothing here changes anything.

pub mod case;
mod chain;
mod checks;
mod course;
mod days;
pub mod matrix;
pub mod method;
pub mod proof;
mod read;
pub mod serials;
pub mod stage;

pub use case::{Attendance, Case, Certificate, Handover, Item, Medium, Person, Photo};
pub use chain::{check_subcontracts, doubled_lines, expected_quantity};
pub use checks::{by_another, destroys_what_stays, in_line, in_note, not_free};
pub use course::{Step, Work, may_advance, may_approve, may_close, may_hand_over, may_perform, may_prove, next_steps};
pub use days::in_order;
pub use matrix::{Encrypted, Fit, Suitability};
pub use method::{Method, Technique, Way, refuse_no_method};
pub use proof::{Gap, Match, matches, photo_gaps, reconciliation};
pub use read::{Parts, Seen, checker, frozen, performer};
pub use serials::{Reconciliation, Serial, reconcile};
pub use stage::{Action, Execution, Outcome, Slot, Stage};

#[cfg(test)]
mod tests;
