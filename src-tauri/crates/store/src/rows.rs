//! The registers' rows: reading one, asking for many, writing.

pub(crate) mod condition;
pub(crate) mod own;
pub(crate) mod rebuild;
pub(crate) mod record;
pub(crate) mod select;
pub(crate) mod write;
