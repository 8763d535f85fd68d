//! A released migration never changes: a list beside the migrations has the SHA-256 of each, and this holds one against the other.

use sha2::{Digest, Sha256};

use super::tree;

const FOLDER: &str = "src-tauri/crates/store/migrations";

#[test]
fn every_migration_is_listed_with_its_checksum() {
    let listed: Vec<String> = tree::files(FOLDER, &["SHA256SUMS"]).iter().flat_map(|file| file.text.lines()).map(str::to_owned).collect();
    let present: Vec<String> = tree::files(FOLDER, &[".sql"]).iter().map(line).collect();
    assert!(!present.is_empty(), "{FOLDER} holds no migration");
    let offences: Vec<String> = present
        .iter()
        .filter(|line| !listed.contains(line))
        .map(|line| format!("now {line}"))
        .chain(listed.iter().filter(|line| !present.contains(line)).map(|line| format!("listed {line}")))
        .collect();
    tree::none(
        "Migrations that their list does not have as they are. Released: undo the edit and write the next one. New: list it:",
        &offences,
    );
}

#[test]
fn migrations_are_numbered_without_gaps() {
    let migrations = tree::files(FOLDER, &[".sql"]);
    let offences: Vec<String> = migrations
        .iter()
        .zip(1..)
        .filter(|(file, number)| !name(file).starts_with(&format!("{number:04}_")))
        .map(|(file, number)| format!("{}: expected {number:04}_…", file.path))
        .collect();
    tree::none("Migrations are applied in the order of their numbers:", &offences);
}

/// A migration as the list has it: its checksum, two spaces, its name.
fn line(file: &tree::File) -> String {
    format!("{:x}  {}", Sha256::digest(file.text.as_bytes()), name(file))
}

fn name(file: &tree::File) -> &str {
    file.path.rsplit('/').next().unwrap_or(&file.path)
}
