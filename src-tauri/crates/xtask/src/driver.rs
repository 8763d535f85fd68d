//! tauri-driver: the go-between that lets a test drive the window. Installed once, into cargo's target folder.

use std::fs;
use std::path::PathBuf;

use crate::call::{Call, Outcome};
use crate::house::House;

/// Pinned: newer versions on the registry are alphas for Tauri 3.
const VERSION: &str = "2.1.0";

/// Where the driver stands.
pub fn path(house: &House) -> PathBuf {
    house.built.join("tools/bin").join(format!("tauri-driver{}", std::env::consts::EXE_SUFFIX))
}

/// Installs the driver unless this version already stands there.
pub fn install(house: &House) -> Outcome {
    let tools = house.built.join("tools");
    let known = fs::read_to_string(tools.join(".crates.toml")).unwrap_or_default();
    if path(house).is_file() && known.contains(&format!("tauri-driver {VERSION} ")) {
        return Ok(());
    }
    println!("Installing tauri-driver {VERSION} ({})", house.short(&path(house)));
    let build = house.built.join("tools-build");
    Call::cargo(&house.root)
        .words("install --locked --debug --force --quiet")
        .arg(format!("tauri-driver@{VERSION}"))
        .arg("--root")
        .arg(&tools)
        .arg("--target-dir")
        .arg(&build)
        .run()?;
    fs::remove_dir_all(&build).map_err(|error| format!("cannot remove {}: {error}", house.short(&build)))
}
