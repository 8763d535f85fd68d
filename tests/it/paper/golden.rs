//! A golden file of the forms, in `tests/golden/paper`: written with WRITE=1, else read, and never missing.

use std::fs;
use std::path::{Path, PathBuf};

/// How the golden files are written anew.
pub const ANEW: &str = "WRITE=1 cargo test -p tests --test it paper:: -- --skip cli::";

/// Where the golden file `name` lies.
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/paper").join(name)
}

/// The golden file `name`, which becomes `now` where golden files are written; or the command that makes it.
pub fn file(name: &str, now: impl FnOnce() -> Vec<u8>) -> Result<Vec<u8>, String> {
    if writing() {
        fs::create_dir_all(path("")).unwrap();
        fs::write(path(name), now()).unwrap();
    }
    fs::read(path(name)).map_err(|_| format!("tests/golden/paper/{name} is missing: {ANEW}"))
}

/// Whether golden files are written anew.
pub fn writing() -> bool {
    std::env::var_os("WRITE").is_some()
}
