//! 年度末の確認: what must be in order before a 年度 is closed, read off the registers wherever they can say it (第4条).
//!
//! A step that the registers answer is never ticked by hand: it is done when nothing is open in it, or the open records are
//! carried over by name, with a reason. A step that only a person can answer is confirmed by one, with the day.

mod closing;
mod looks;
mod steps;

pub use closing::{Confirmed, State, StepState, closed_states, may_close, may_confirm, states};
pub use looks::{Asked, Open, WANTED};
pub use steps::{By, STEPS, Step};

#[cfg(test)]
mod tests;
