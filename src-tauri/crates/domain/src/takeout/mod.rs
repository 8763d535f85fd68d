//! Taking out and sending: asked for, approved, gone, back or received, and overdue in between (第11条・第13条・第29条).
//!
//! [`Slip`] holds what one record says; [`faults`] is what is wrong with it at any time, [`may_advance`] what speaks
//! against the next step. Nothing here changes anything.

mod checks;
mod course;
mod extend;
mod slip;
mod stage;

pub use checks::{Facts, faults};
pub use course::may_advance;
pub use extend::{Extension, extendable, may_extend};
pub use slip::Slip;
pub use stage::{Journey, Stage};

#[cfg(test)]
mod tests;
