//! Stock-taking: the inventory against the shelf, counted by label, differences settled, closed by two people (第13条第1項).

mod close;
mod count;
mod gathered;
mod open;
mod settle;
mod uncount;
mod view;

pub use count::{Counted, Counting, Outcome};
pub use settle::Place;
pub use view::StocktakeView;
