//! The contract with the screens and with scripts: requests, replies, problems, and the list of calls.
//!
//! No Tauri here, and no way to the store: values of `domain` are dressed for the outside, and answers from
//! outside are undressed into `domain`'s raw answers. The screens' TypeScript is written from this crate by a test.

pub mod answers;
pub mod arrangement;
pub mod calls;
pub mod contract;
pub mod disposal;
pub mod exchange;
pub mod handover;
pub mod home;
pub mod incident;
pub mod inspection;
pub mod list;
pub mod log;
pub mod moves;
pub mod people;
pub mod print;
pub mod problem;
pub mod regulation;
pub mod row;
pub mod session;
pub mod shape;
pub mod step;
pub mod stocktake;
pub mod takeout;
pub mod typescript;
pub mod year_end;
