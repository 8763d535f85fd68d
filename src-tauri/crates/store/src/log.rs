//! The operation log: what was done, by whom, when, with what before and after; chained, so that no line can be
//! changed, taken out, moved or cut off without being found.

pub(crate) mod chain;
pub(crate) mod head;
pub(crate) mod lines;
pub(crate) mod proof;
pub(crate) mod watch;
