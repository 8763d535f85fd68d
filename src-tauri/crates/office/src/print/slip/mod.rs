//! Forms that are slips: one record each, its answers under the names the registers give them.

pub(super) mod carried;
pub(super) mod checked;
pub(super) mod handed;
pub(super) mod incident;
pub(super) mod medium;
pub(super) mod monthly;
mod said;
pub(super) mod turned;
mod walked;
