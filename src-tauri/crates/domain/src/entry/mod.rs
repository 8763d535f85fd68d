//! Entry: what a person, a pasted cell or a line of JSON says becomes values of a register, or problems at their fields.

mod choice;
mod nearest;
mod read;
mod record;

use crate::value::Link;

pub use nearest::{fold, nearest};
pub use read::read_field;
pub use record::{missing, read_record};

/// One answer as it came in, before anybody asked what field it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Raw {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// Several words: choices or references.
    List(Vec<String>),
}

/// Finds the record a person refers to.
pub trait Lookup {
    /// The records of `register` whose number is `words`, or else whose name is; none, one, or several of the same name.
    fn find(&self, register: &str, words: &str) -> Vec<Link>;
}

#[cfg(test)]
mod tests;
