//! A contract that lets others handle personal information: before it starts, while it runs, and its end (第37条).

mod answers;
mod course;
mod faults;

pub use answers::{answer_faults, may_close_check};
pub use course::{Stage, may_advance, next_check_on, report_due_on};
pub use faults::{faults, lacking_clauses, log_keep_least};
