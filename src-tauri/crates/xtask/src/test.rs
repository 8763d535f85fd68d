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
    ("Lints", lints),
    ("Tests of the crates and the window, and everything that crosses a border", tests),
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

fn lints(house: &House) -> Outcome {
    Call::cargo(&house.root).words("clippy --all-targets").words(run::DRIVEN).words("-- --deny warnings").run()
}

fn tests(house: &House) -> Outcome {
    Call::cargo(&house.root).words("test").words(run::DRIVEN).run()
}

fn small_benches(house: &House) -> Outcome {
    bench::bench(house, bench::Size::Small, "")
}

fn real_window(house: &House) -> Outcome {
    run::build_to_drive(house)?;
    run::journey(house, &house.root.join("target/screens"), None)
}

fn spoken(since: Instant) -> String {
    let seconds = since.elapsed().as_secs();
    format!("{} min {:02} s", seconds / 60, seconds % 60)
}
