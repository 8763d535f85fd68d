//! Stock-taking: what is to be counted, what was found, what differs, and whether the year's numbers balance (第13条第1項).

mod balance;
mod close;
mod count;

pub use balance::{Balance, Life};
pub use close::{Names, Stage, may_close};
pub use count::{Found, Line, Scan, read, remaining, scan, to_count};
