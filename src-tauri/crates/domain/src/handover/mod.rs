//! 引継ぎ: what is looked for in somebody's name before they leave, and when it counts as received (第4条・第10条).

mod holds;
mod receipt;

pub use holds::{HOLDS, Held, Hold, Turn, held};
pub use receipt::{How, faults, may_receive};
