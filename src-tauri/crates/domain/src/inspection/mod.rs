//! Self-inspection: which items apply, what the registers say about them, when it is complete, what changed (第42条).

pub mod answer;
pub mod compare;
pub mod complete;
pub mod evidence;
pub mod facts;
pub mod opening;
pub mod tally;

pub use answer::{Answer, Corrective, Judgement};
pub use compare::{Change, Course, compare};
pub use complete::{Head, check_answers, check_frozen, check_still_open, may_close};
pub use evidence::{DATED, Proposal, Speaker, propose, speaker};
pub use facts::Facts;
pub use opening::{Extent, Flags, answers, judged};
pub use tally::{Count, Tally, tally};
