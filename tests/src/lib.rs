//! The bench of the tests: a sealed store in a folder that goes away, a fixed day, a small cast by role, sample photographs.
//!
//! Two binaries stand on it: `it` needs nothing but the built command line, `journey` a display and a driver.
#![allow(clippy::unwrap_used, clippy::expect_used)] // only tests call it: a failed unwrap is a failed test

pub mod desk;
