//! Charts of bars for paper that is copied in black and white: told apart by pattern, the figure written at each bar.
//!
//! A chart only repeats what a table on the same form says; it is drawn as fills, rules and words, never as a picture.

mod area;
mod draw;
mod pattern;
mod scale;
mod shape;

pub(crate) use area::Area;
pub(crate) use draw::draw;
pub use pattern::Pattern;
pub use shape::{Above, Amount, Chart, Scale, Series, Side};

#[cfg(test)]
mod tests;
