//! What comes in and goes out: photographs, scans of papers, checklist, profile and holiday files, tables of other programs, pasted cells and lists.
//!
//! Every reader takes bytes or text and gives a value of the domain or a [`Refusal`]; none of them opens
//! a file, asks the time or knows the store. A format has one reader and one writer, and both are here.

pub mod calendar;
pub mod checklist;
pub mod list_csv;
pub mod list_xlsx;
pub mod map;
pub mod photo;
pub mod profile;
pub mod refusal;
pub mod sample;
pub mod scan;
pub mod table;
mod toml_text;

pub use refusal::Refusal;
