//! 取込: what a table of another program means in a register: where its heading is, which column is which field, which
//! lines are records. Pure: it is told the cells, and asks nobody.

mod cells;
mod grid;
mod heading;
mod lines;
mod mapping;
mod meaning;
mod synonyms;

pub use grid::{Cell, Grid};
pub use heading::{Heading, find, shape_of};
pub use lines::{Line, Lines, Skipped};
pub use mapping::{By, Column, Map, Mapping, letters};
pub use meaning::Goes;

#[cfg(test)]
mod tests;
