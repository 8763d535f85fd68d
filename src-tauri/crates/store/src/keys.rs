//! Keys: one random data key, wrapped once for each person and once for the paper in the safe.

pub(crate) mod derive;
pub(crate) mod file;
pub(crate) mod recovery;
pub(crate) mod slot;
pub(crate) mod throttle;
