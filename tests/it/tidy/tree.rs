//! The tree as the tidy tests see it: every file a person wrote, and nothing that was built or fetched.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold nothing a person wrote.
const NOT_OURS: &[&str] = &["target", "node_modules", "dist", ".git", "gen"];

/// One file of text.
pub struct File {
    /// Its path from the checkout's top, with `/` on every system.
    pub path: String,
    /// What it holds.
    pub text: String,
}

impl File {
    /// Whether a program wrote it; such files are checked against their source, not for their looks.
    pub fn generated(&self) -> bool {
        self.path.contains("/generated/")
    }

    /// The folder it lies in.
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}

/// The checkout's top.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests lie one folder below the top").to_path_buf()
}

/// Every file below `folder` whose name ends in one of `endings`, sorted by path; none if the folder is not there.
pub fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let mut paths = Vec::new();
    walk(&root().join(folder), endings, &mut paths);
    paths.sort();
    paths.into_iter().map(|path| File { path: from_top(&path), text: fs::read_to_string(&path).unwrap_or_default() }).collect()
}

/// The names at the checkout's top.
pub fn top() -> Vec<String> {
    let names = fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| !NOT_OURS.contains(&name.as_str())).collect()
}

fn walk(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            if !NOT_OURS.contains(&name.as_str()) {
                walk(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(path);
        }
    }
}

fn from_top(path: &Path) -> String {
    let parts = path.strip_prefix(root()).unwrap_or(path).components();
    parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
}

/// Fails with every offence, one a line, after `rule`.
pub fn none(rule: &str, offences: &[String]) {
    assert!(offences.is_empty(), "{rule}\n  {}\n", offences.join("\n  "));
}
