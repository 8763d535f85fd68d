//! The house rules that can be read off the tree, so that nobody has to remember them (ARCHITECTURE.md, STYLE.md).
//!
//! Each test gathers every offence before it fails, and each offence says where it is and what to do instead.

mod arrows;
mod borders;
mod circles;
mod clock;
mod documents;
mod manifests;
mod migrations;
mod rust_code;
mod rust_modules;
mod screens;
mod shape;
mod tree;
