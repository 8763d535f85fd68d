//! A medium's life: where it stands, how strictly it must be destroyed, and what is built into it (第13条・第15条).

mod class;
mod device;
mod family;
mod moves;
mod status;

pub use class::{DisposalClass, InfoClass, Network, class_of, highest};
pub use device::{BuiltIn, Device, unlisted_built_ins, unregistered_built_ins};
pub use family::Family;
pub use moves::{Arrival, Move, arriving, may_move};
pub use status::{Status, refuse_after_end, step};
