//! Entry: what a person, a pasted cell or a line of JSON says becomes values of a register, or problems at their fields.

mod choice;
pub(crate) mod nearest;
mod raw;
mod read;
mod record;
mod unseen;

pub use choice::is_choice;
pub use nearest::{fold, meant, nearest, plain};
pub use raw::{Lookup, Raw};
pub use read::read_field;
pub use record::{missing, read_correction, read_record, read_what_can_be};
pub use unseen::unseen;

#[cfg(test)]
mod tests;
