//! The two commands of the README, and the others a developer needs: set up, run, test, bench.
//!
//! It uses the standard library only, because it must build before anything else can be installed.

mod bench;
mod call;
mod display;
mod driver;
mod fonts;
mod house;
mod machine;
mod migration;
mod packages;
mod peers;
mod run;
mod screens;
mod setup;
mod stamp;
mod test;

use std::process::ExitCode;

use house::House;

const USAGE: &str = "\
cargo xtask setup    install what is missing: system packages, fonts, npm packages, the built screens
cargo xtask run      the program on a practice section; without a display, the whole journey under Xvfb
cargo xtask test     every check: format, lints, screens, crates, the real window
cargo xtask bench [NAME]    the benchmarks in release, or one (f03), as Markdown tables beside programs it installs to compare with
cargo xtask bench --small    the benchmarks once, on little data, unoptimised, with nothing installed
cargo xtask migration WHAT_IT_ADDS    what the registers' definitions ask for beyond the tables, as the next migration";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let house = House::here();
    let outcome = match words.as_slice() {
        ["setup"] => setup::everything(&house),
        ["run"] => run::run(&house),
        ["test"] => test::test(&house),
        ["bench"] => setup::to_bench(&house).and_then(|()| bench::bench(&house, bench::Size::Full, "")),
        ["bench", "--small"] => bench::bench(&house, bench::Size::Small, ""),
        ["bench", name] => setup::to_bench(&house).and_then(|()| bench::bench(&house, bench::Size::Full, name)),
        ["migration", name] => migration::write(&house, name),
        _ => Err(format!("usage:\n{USAGE}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\nxtask: {reason}");
            ExitCode::FAILURE
        }
    }
}
