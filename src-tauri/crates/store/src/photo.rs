//! Photographs: sealed files outside the database, a key each.

pub(crate) mod files;
pub(crate) mod seal;
