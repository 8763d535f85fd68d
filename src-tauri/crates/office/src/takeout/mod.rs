//! Taking out and sending: asked for, decided, gone, back or received (第11条・第13条・第29条). The rules are the domain's.

mod decide;
mod extend;
pub(crate) mod guard;
mod journey;
pub(crate) mod known;
mod ledger;
mod moves;
mod request;
mod view;

pub use view::TakeoutView;
