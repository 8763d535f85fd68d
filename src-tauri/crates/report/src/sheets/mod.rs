//! The printed forms, one file each: what it says (an input struct of plain words) and how it stands.

pub mod certificate;
pub mod disposal_request;
pub mod glance;
pub mod inspection_report;
pub mod inspection_sheet;
pub mod labels;
pub mod list;
pub mod parts;
pub mod photo_mount;
mod proven;
pub mod reconciliation;
pub mod recovery_sheet;
pub mod slip;
pub mod tally;
