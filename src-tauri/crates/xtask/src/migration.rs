//! The one step after a definition was edited: its migration, and what the screens' tests know of the registers.

use crate::call::{Call, Outcome};
use crate::house::House;

/// Writes the next migration under `name`, and the generated files beside the screens anew.
pub fn write(house: &House, name: &str) -> Outcome {
    let plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_';
    if name.is_empty() || !name.chars().all(plain) {
        return Err("a migration is named like a_field_more: small letters, digits and _".to_owned());
    }
    Call::cargo(&house.root).words("run --quiet --package store --example next_migration --").arg(name).run()?;
    Call::cargo(&house.root).words("test --quiet --package wire --lib -- typescript").env("WRITE", "1").run()
}
