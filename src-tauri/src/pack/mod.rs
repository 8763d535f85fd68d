//! Dresses the office's answers for the page, and undresses the page's requests. Values only: nothing is decided here.

pub mod arrangement;
pub mod contract;
pub mod disposal;
pub mod exchange;
pub mod home;
pub mod incident;
pub mod inspection;
pub mod log;
pub mod moves;
pub mod percent;
pub mod print;
pub mod register;
pub mod session;
pub mod stocktake;
pub mod takeout;
pub mod turn;
