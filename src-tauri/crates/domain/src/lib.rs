//! What the office talks about: registers and their fields, rules, state machines, dates as people write them.
//!
//! This crate asks nobody: no clock, no disk, no SQL, no JSON. Time, people and chance come in as parameters.

pub mod article;
pub mod calendar;
pub mod checklist;
pub mod contract;
pub mod disposal;
pub mod due;
pub mod entry;
pub mod handover;
pub mod import;
pub mod incident;
pub mod inspection;
pub mod media;
pub mod nendo;
pub mod number_scan;
pub mod own;
pub mod posts;
pub mod problem;
pub mod profile;
pub mod query;
pub mod record;
pub mod register;
pub mod registers;
pub mod retention;
pub mod role;
pub mod rules;
pub mod show;
pub mod stocktake;
pub mod takeout;
pub mod two_people;
pub mod value;
pub mod wareki;
pub mod year_end;
