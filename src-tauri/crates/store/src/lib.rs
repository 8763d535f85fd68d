//! The sealed file: keys, opening, upgrades, rows, search, photographs, the operation log and its proof.
//!
//! A store is one folder: the key file in two copies (`keys.a`, `keys.b`), the SQLCipher database (`daicho.db`), the
//! log's high-water mark (`head.a`, `head.b`), the sealed photographs (`photos/`), and an empty file whose lock says
//! that the store is in use (`lock`). Nothing in it is readable without a key; not even who may open it.

mod act;
mod book;
mod columns;
mod connect;
mod desk;
mod error;
mod finding;
mod folder;
mod house;
mod keys;
mod log;
mod migrate;
mod open;
mod people;
mod photo;
mod random;
mod read;
mod rows;
mod schema;
mod search;
mod store;
mod verify;

#[cfg(test)]
mod tests;

pub use act::{Acted, Line, Tx};
pub use error::{Error, Result};
pub use finding::{Check, Finding, Step, Trouble};
pub use keys::file::{Login, Purpose};
pub use keys::recovery::RecoveryKey;
pub use log::head::Head;
pub use log::lines::{LogLine, LogQuery};
pub use log::proof::Anchor;
pub use log::watch::Chain;
pub use migrate::{migrations, next_migration};
pub use open::{Cost, NewStore};
pub use people::Account;
pub use photo::files::{PhotoId, PhotoIn, PhotoMeta};
pub use read::Reader;
pub use rows::select::Sum;
pub use rows::write::NewRecord;
pub use schema::{clashes, create_table};
pub use store::{Peek, Store};
