//! What people do: one verb per file in a folder per noun, and `act`, the one door for every change.
//!
//! Roles are checked here, time is asked here (`clock.rs` alone), and every change, look, search and print
//! leaves its line in the operation log in the same transaction. Nothing here knows a window.

pub mod act;
mod alone;
mod answering;
mod around;
mod asked;
pub mod assets;
pub(crate) mod case;
pub mod clock;
pub mod contract;
pub mod demo;
pub mod desk;
pub mod disposal;
pub(crate) mod facts;
pub mod handover;
pub mod home;
pub mod import;
pub mod incident;
pub mod inspection;
pub(crate) mod label_key;
mod ledger;
pub mod log;
pub mod media_moves;
pub mod office;
pub mod places;
pub(crate) mod posts;
pub mod print;
pub mod private;
pub mod records;
pub mod refuse;
pub(crate) mod serials;
pub mod session;
pub mod stocktake;
pub mod takeout;
pub mod year_end;

pub use act::{Act, Done};
pub use clock::Clock;
pub use office::{Office, Who};
