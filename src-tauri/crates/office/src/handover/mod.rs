//! 引継ぎ, verb by verb: the set is gathered, made up to date, received, or called off (第4条・第10条).

mod gather;
mod make;
mod receive;
mod view;

pub use view::{HandoverItem, HandoverView};
