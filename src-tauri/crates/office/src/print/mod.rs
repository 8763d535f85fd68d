//! Printed forms (様式): from the registers to the pages that supervisors sign. Each print is an act in the log.

mod attention;
mod beside;
mod blank;
mod boxes;
mod certificate;
mod chain;
mod counted;
mod done;
mod figures;
mod form;
mod frame;
mod gather;
mod groups;
mod happened;
mod heading;
mod headline;
mod inspected;
mod late;
mod lines;
mod list;
mod made;
mod mount;
mod movement;
mod movement_parts;
mod order;
mod paper;
mod posts;
mod proof;
mod reconciled;
mod recovery;
mod reported;
mod request;
mod slip;
mod span;
mod sticker;
mod totals;
mod unprinted;
mod verb;

#[cfg(test)]
pub(crate) mod tests;

pub use form::{About, FORMS, Form, forms};
pub use made::{Made, Reader};
pub use order::{Fill, LabelOrder, Order};
pub use proof::{Verdict, Verified};
pub use sticker::{LabelStock, SHEETS};
