//! A released migration never changes: the store lists the SHA-256 of each, and this holds the list against the files.

use sha2::{Digest, Sha256};

use super::tree;

#[test]
fn every_migration_is_listed_with_its_checksum() {
    let listed: String = tree::files("src-tauri/crates/store/src", &[".rs"]).into_iter().map(|file| file.text).collect();
    let migrations = tree::files("src-tauri/crates/store/migrations", &[".sql"]);
    let offences: Vec<String> = migrations
        .iter()
        .map(|file| (&file.path, format!("{:x}", Sha256::digest(file.text.as_bytes()))))
        .filter(|(_, checksum)| !listed.contains(checksum))
        .map(|(path, checksum)| format!("{path}: now {checksum}"))
        .collect();
    tree::none(
        "Migrations whose checksum the store does not list. Released: undo the edit and write the next one. New: list it:",
        &offences,
    );
}

#[test]
fn migrations_are_numbered_without_gaps() {
    let migrations = tree::files("src-tauri/crates/store/migrations", &[".sql"]);
    let offences: Vec<String> = migrations
        .iter()
        .zip(1..)
        .filter(|(file, number)| !file.path.rsplit('/').next().unwrap_or_default().starts_with(&format!("{number:04}_")))
        .map(|(file, number)| format!("{}: expected {number:04}_…", file.path))
        .collect();
    tree::none("Migrations are applied in the order of their numbers:", &offences);
}
