//! Search: words folded to one spelling, an index of their pairs of characters, and the exact check behind it.

pub(crate) mod fold;
pub(crate) mod norm;
pub(crate) mod tokenizer;
pub(crate) mod words;
