//! What lies where: the top of the tree, and the one door for changes.

use super::{rust_code, tree};

/// What may stand at the top besides dot-files. Anything else belongs into one of these.
const TOP: &[&str] = &[
    "Cargo.toml", "Cargo.lock", "src-tauri", "ui", "assets", "tests", "README.md", "README.ja.md", "ARCHITECTURE.md", "STYLE.md",
    "SECURITY.md", "CHANGELOG.md", "LICENSE", "LICENSE-MIT", "LICENSE-APACHE",
];

#[test]
fn the_top_of_the_tree_stays_a_map() {
    let strangers: Vec<String> = tree::top().into_iter().filter(|name| !name.starts_with('.') && !TOP.contains(&name.as_str())).collect();
    tree::none("Not among the names that belong at the top:", &strangers);
}

#[test]
fn there_is_one_package_of_screens() {
    let packages: Vec<String> = tree::files("", &["package.json"]).into_iter().map(|file| file.path).collect();
    let strangers: Vec<String> = packages.into_iter().filter(|path| path != "ui/package.json").collect();
    tree::none("The only package.json is the screens':", &strangers);
}

#[test]
fn changes_go_through_one_door() {
    let door = "src-tauri/crates/office/src/act.rs";
    let mut offences = Vec::new();
    for file in tree::files("src-tauri", &[".rs"]) {
        let inside = file.path.starts_with("src-tauri/crates/store/") || file.path == door || file.path.contains("/examples/");
        if inside {
            continue;
        }
        // `Store::act` takes the log's line; only the door makes one.
        let made = rust_code::mentions(&file.text).iter().any(|mention| mention.path.join("::").ends_with("store::Line"));
        if made {
            offences.push(format!("{}: makes a log line of its own", file.path));
        }
    }
    tree::none("Nothing changes except through office::act:", &offences);
}
