//! The programs that the benchmarks compare with. A benchmark leaves out one that cannot be had, so none of them stops anything.

use crate::call::{Call, Outcome};
use crate::house::House;
use crate::packages;

/// What Python carries, with versions.
const WANTED: &str = "src-tauri/crates/report/examples/bench_f03/peers/requirements.txt";

/// Installs what is missing: system packages, and Python's in a folder of their own under `target`.
pub fn gather(house: &House) {
    for step in [packages::install_bare(packages::BENCH), python(house)] {
        if let Err(reason) = step {
            println!("xtask: {reason}; the tables go without.");
        }
    }
}

fn python(house: &House) -> Outcome {
    // Always inside the checkout, where the benchmark looks for it.
    let folder = house.root.join("target/bench-peers");
    let own = folder.join("bin/python");
    if !own.exists() {
        Call::new("python3").words("-m venv").arg(&folder).run()?;
    }
    let install = Call::new(own).inside(&house.root).words("-m pip install --quiet --disable-pip-version-check");
    install.arg("--requirement").arg(WANTED).run()
}
