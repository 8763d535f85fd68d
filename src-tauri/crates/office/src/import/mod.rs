//! 取込: a table of another program becomes records, judged row by row by the very rules of adding one, all in one act.

mod batch;
mod judge;
mod known;
mod left_out;
mod order;
mod read;
mod verb;

#[cfg(test)]
mod tests;

pub use batch::Batch;
pub(crate) use batch::take_back;
pub use left_out::left_out;
pub use order::{Bad, Judged, Order, Report};
pub use read::{Table, map, pasted, table};
