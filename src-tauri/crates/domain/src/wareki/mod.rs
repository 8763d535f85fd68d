//! 和暦: days as a clerk writes them and as paper shows them; which day belongs to which era is ICU's knowledge alone.
//!
//! [`parse`] takes what a person typed, [`parse_moment`] the same with a time of day; [`long`], [`short`] and their kin
//! write it back. A day that cannot be is refused with words and, where one is likely, a correction to click.

mod day;
mod doubtful;
pub(crate) mod era;
mod misread;
mod moment;
mod month;
mod read;
mod write;

pub use era::{Era, EraDay};
pub use misread::Misread;
pub use moment::parse_moment;
pub use month::parse_month;
pub use read::parse;
pub use write::{
    explained, explained_month, iso, iso_moment, long, long_moment, long_month, short, short_moment, short_month, weekday, with_weekday,
};

#[cfg(test)]
mod tests;
