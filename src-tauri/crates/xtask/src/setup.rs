//! Set-up: everything that must stand before the rest can be built. Says what it installs; silent when nothing is missing.

use crate::call::{Call, Outcome};
use crate::house::House;
use crate::{driver, fonts, packages, peers, screens};

/// What the program needs to be built and started.
pub fn to_build(house: &House) -> Outcome {
    packages::install(&[packages::BUILD])?;
    fonts::fetch(house)?;
    screens::build(house)
}

/// What it needs to be driven without a display, besides.
pub fn to_drive(house: &House) -> Outcome {
    packages::install(&[packages::BUILD, packages::DRIVE])?;
    to_build(house)?;
    driver::install(house)
}

/// What the benchmarks compare with, besides.
pub fn to_bench(house: &House) -> Outcome {
    to_build(house)?;
    peers::gather(house);
    Ok(())
}

/// All of it: what the tests need.
pub fn everything(house: &House) -> Outcome {
    packages::install(&[packages::BUILD, packages::DRIVE, packages::TEST])?;
    toolchain_parts(house)?;
    to_drive(house)
}

/// A minimal Rust lacks the formatter and the linter.
fn toolchain_parts(house: &House) -> Outcome {
    let has = |part: &str| Call::cargo(&house.root).arg(part).arg("--version").ask().is_some();
    if has("fmt") && has("clippy") {
        return Ok(());
    }
    println!("Installing rustfmt and clippy with rustup");
    Call::new("rustup").words("component add rustfmt clippy").inside(&house.root).run()
}
