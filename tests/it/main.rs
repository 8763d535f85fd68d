//! Whatever crosses a border between crates, as one binary. README.md beside this folder says how to add a test.
#![allow(clippy::unwrap_used, clippy::expect_used)] // in a test, and in what only tests call, a failed unwrap is a failed test

mod cli;
mod journeys;
mod paper;
mod tidy;
