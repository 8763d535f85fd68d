//! Every check, in the order in which it fails soonest; the first failure stops the rest.

use std::time::Instant;

use crate::bench;
use crate::call::{Call, Outcome};
use crate::house::House;
use crate::{run, screens, setup};

/// A check and what it is called while it runs.
type Check = (&'static str, fn(&House) -> Outcome);

const CHECKS: &[Check] = &[
    ("Set-up: packages, fonts, npm packages, built screens, driver", setup::everything),
    ("Format", format),
    ("Screens: lint, types, tests", screens::check),
    ("Lints of the crates without a window", lint_crates),
    ("Tests of the crates, and everything that crosses a border", test_crates),
    ("Lints and tests of the window", check_window),
    ("Benchmarks, once, on little data", small_benches),
    ("The main job in a real window", real_window),
];

/// `cargo xtask test`.
pub fn test(house: &House) -> Outcome {
    let start = Instant::now();
    for (number, (name, check)) in CHECKS.iter().enumerate() {
        println!("\n=== {}/{}  {name}", number + 1, CHECKS.len());
        let begun = Instant::now();
        check(house).map_err(|reason| format!("{reason}\nxtask: NOT PASSED at {}/{}: {name}", number + 1, CHECKS.len()))?;
        println!("=== ok, {}", spoken(begun));
    }
    println!("\nAll {} checks passed in {}.", CHECKS.len(), spoken(start));
    Ok(())
}

fn format(house: &House) -> Outcome {
    Call::cargo(&house.root).words("fmt --all --check").run()
}

fn lint_crates(house: &House) -> Outcome {
    Call::cargo(&house.root).words("clippy --workspace --exclude hogo-daicho --all-targets -- --deny warnings").run()
}

fn test_crates(house: &House) -> Outcome {
    // The default members are all crates but the window and this one.
    Call::cargo(&house.root).words("test").run()?;
    Call::cargo(&house.root).words("test --package xtask").run()
}

fn check_window(house: &House) -> Outcome {
    let with = |words: &str| Call::cargo(&house.root).words(words).words("--package hogo-daicho --features").arg(run::DRIVEN);
    with("clippy --all-targets").words("-- --deny warnings").run()?;
    with("test").run()
}

fn small_benches(house: &House) -> Outcome {
    bench::bench(house, bench::Size::Small)
}

fn real_window(house: &House) -> Outcome {
    run::build_to_drive(house)?;
    run::journey(house, &house.root.join("target/screens"), None)
}

fn spoken(since: Instant) -> String {
    let seconds = since.elapsed().as_secs();
    format!("{} min {:02} s", seconds / 60, seconds % 60)
}
