//! 年度末の確認, verb by verb: how every step stands, one confirmed or carried over, the year closed (第4条).

mod close;
mod confirm;
mod view;

pub use view::YearEndView;
