//! Every form for a small section made here, read back from the page as a person's eyes would.

mod disposals;
mod figures;
mod inspections;
mod lists;
mod ordered;
mod registers;
pub(crate) mod section;
mod whole;
