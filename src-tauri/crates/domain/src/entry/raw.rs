//! What comes in before it is understood: one answer as it was given, and the way to find the record it speaks of.

use crate::value::Link;

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
    /// Something with parts of its own, which no field takes: an object, or a list of lists.
    Nested,
}

/// Finds the record a person refers to.
pub trait Lookup {
    /// The records of `register` whose number is `words`, or else whose name is; none, one, or several of the same name.
    fn find(&self, register: &str, words: &str) -> Vec<Link>;

    /// The record of `register` that was probably meant by `words` that find none.
    fn near(&self, _register: &str, _words: &str) -> Option<Link> {
        None
    }
}
