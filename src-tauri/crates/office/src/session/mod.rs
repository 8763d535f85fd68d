//! Who comes in, who goes, and who may.

mod create;
mod enter;
mod password;
mod people;
mod settle;

pub use create::NewOffice;
pub use enter::{Door, peek};
pub use password::{Strength, strength};
pub use store::{Account, Cost, Peek, Purpose, RecoveryKey};
