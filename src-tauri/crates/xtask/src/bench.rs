//! The benchmarks: every `bench_*.rs` among the crates' examples, run one after the other, gathered in one page.
//!
//! A benchmark prints Markdown: tables and what there is to say of them; `--small` asks it for one short run, which only shows that it still works.

use std::fs;
use std::path::{Path, PathBuf};

use crate::call::{Call, Outcome};
use crate::house::House;
use crate::machine;

/// How much to measure.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// In release, on the data the figures are about.
    Full,
    /// Unoptimised, on little data: the figures mean nothing.
    Small,
}

/// `cargo xtask bench`: leaves the tables in `target/bench.md`. Runs the benchmark `name` (f03 for `bench_f03`), or all when it is empty.
pub fn bench(house: &House, size: Size, name: &str) -> Outcome {
    let command = format!("cargo xtask bench {name}");
    let mut page = String::from("# Benchmarks\n\nRatios inside one run; machines differ and are noisy.\n");
    page += &format!("Measured by `{}` on {}.\n", command.trim(), machine::described());
    let wanted: Vec<_> = found(house).into_iter().filter(|(_, example)| name.is_empty() || *example == format!("bench_{name}")).collect();
    if wanted.is_empty() {
        return Err(format!("no crate has an example bench_{name}"));
    }
    for (package, example) in wanted {
        let said = match size {
            Size::Full => {
                let call = Call::cargo(&house.root).words("run --quiet --release --package");
                call.arg(&package).arg("--example").arg(&example).overhear()?
            }
            // The tests have just built the examples.
            Size::Small => Call::new(house.program(&format!("examples/{example}"))).inside(&house.root).arg("--small").overhear()?,
        };
        if !said.iter().any(|line| line.starts_with('|')) {
            return Err(format!("{package}'s {example} printed no table"));
        }
        page += &format!("\n## {package}: {example}\n\n{}\n", said.join("\n").trim_end());
    }
    if size == Size::Small {
        return Ok(());
    }
    let place = house.root.join("target/bench.md");
    fs::write(&place, page).map_err(|error| format!("cannot write {}: {error}", house.short(&place)))?;
    println!("\nAll tables: {}", house.short(&place));
    Ok(())
}

/// Package and example of every benchmark, in a fixed order.
fn found(house: &House) -> Vec<(String, String)> {
    let mut packages = children(&house.root.join("src-tauri/crates"));
    packages.push(house.root.join("tests"));
    let mut found = Vec::new();
    for package in packages {
        for example in children(&package.join("examples")) {
            let stem = example.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            if stem.starts_with("bench_") {
                found.push((name(&package), stem));
            }
        }
    }
    found
}

/// A package's folder is named like the package, but for one.
fn name(package: &Path) -> String {
    match package.file_name().unwrap_or_default().to_string_lossy().as_ref() {
        "cli" => "daicho".to_owned(),
        folder => folder.to_owned(),
    }
}

fn children(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}
