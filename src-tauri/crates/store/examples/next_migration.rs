//! Writes the migration that the registers' definitions ask for beyond those before it.
//!
//! `cargo run -p store --example next_migration -- what_it_adds` writes the next number's `migrations/NNNN_what_it_adds.sql`,
//! its SHA-256 into the list beside it, and its name into the list of `src/migrate.rs`, because the program carries its
//! migrations inside. A file that is there is never written again. Without a name, what the definitions ask for is only printed.

use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::Path;

use sha2::{Digest, Sha256};

fn main() -> Result<(), Box<dyn Error>> {
    let text = store::next_migration(store::migrations())?;
    let Some(words) = std::env::args().nth(1) else {
        print!("{text}");
        return Ok(());
    };
    let krate = Path::new(env!("CARGO_MANIFEST_DIR"));
    let line = write_next(&krate.join("migrations"), &words, store::migrations(), &text)?;
    let list = krate.join("src/migrate.rs");
    fs::write(&list, named(&fs::read_to_string(&list)?, &line)?)?;
    println!("{}", line.trim());
    Ok(())
}

/// `list` with `line` after the migrations that it names already.
fn named(list: &str, line: &str) -> Result<String, Box<dyn Error>> {
    let last = list.rfind("include_str!(\"../migrations/").ok_or("src/migrate.rs names no migration")?;
    let end = list[last..].find('\n').ok_or("src/migrate.rs ends in the middle of its list")? + last + 1;
    Ok(format!("{}{line}\n{}", &list[..end], &list[end..]))
}

/// Writes `text` as the migration after the `known` ones, and its checksum; gives its line for `src/migrate.rs`.
fn write_next(folder: &Path, words: &str, known: u32, text: &str) -> Result<String, Box<dyn Error>> {
    if text.trim().is_empty() {
        return Err("the definitions ask for nothing that the tables lack".into());
    }
    let name = next_name(folder, words, known)?;
    let sql = format!("-- What the registers' definitions ask for (examples/next_migration.rs wrote this text).\n{text}");
    fs::File::create_new(folder.join(&name))?.write_all(sql.as_bytes())?;

    let sums = folder.join("SHA256SUMS");
    let sum: String = Sha256::digest(&sql).iter().map(|byte| format!("{byte:02x}")).collect();
    fs::write(&sums, format!("{}{sum}  {name}\n", fs::read_to_string(&sums)?))?;
    Ok(format!("    (\"{name}\", include_str!(\"../migrations/{name}\")),"))
}

/// The file's name: the number after the `known` migrations, which no file may have yet, and what the migration adds.
fn next_name(folder: &Path, words: &str, known: u32) -> Result<String, Box<dyn Error>> {
    if words.is_empty() || !words.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') {
        return Err("say what it adds in small letters, like one_person; the number is found here".into());
    }
    let number = format!("{:04}", known + 1);
    for file in fs::read_dir(folder)? {
        let taken = file?.file_name().to_string_lossy().into_owned();
        if taken.starts_with(&number) {
            return Err(format!("{taken} is there but src/migrate.rs does not name it; name it or take it away").into());
        }
    }
    Ok(format!("{number}_{words}.sql"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a failing step should stop the test where it fails

    use super::*;

    const TEXT: &str = "ALTER TABLE media ADD COLUMN colour TEXT NOT NULL DEFAULT '';\n";

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("0001_first.sql"), "CREATE TABLE media (id INTEGER);\n").unwrap();
        fs::write(folder.path().join("SHA256SUMS"), "00  0001_first.sql\n").unwrap();
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn the_next_migration_has_the_next_number_its_checksum_and_a_line_for_the_program() {
        let folder = folder();
        let line = write_next(folder.path(), "a_colour", 1, TEXT).unwrap();
        assert_eq!(line.trim(), "(\"0002_a_colour.sql\", include_str!(\"../migrations/0002_a_colour.sql\")),");
        let sql = fs::read_to_string(folder.path().join("0002_a_colour.sql")).unwrap();
        assert!(sql.starts_with("-- ") && sql.ends_with(TEXT), "{sql}");
        let sums = fs::read_to_string(folder.path().join("SHA256SUMS")).unwrap();
        let sum: String = Sha256::digest(&sql).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(sums, format!("00  0001_first.sql\n{sum}  0002_a_colour.sql\n"));
    }

    #[test]
    fn the_list_names_it_after_the_others() {
        let list = "const ALL: &[(&str, &str)] = &[\n    (\"0001_first.sql\", include_str!(\"../migrations/0001_first.sql\")),\n];\n";
        let line = write_next(folder().path(), "a_colour", 1, TEXT).unwrap();
        let named = named(list, &line).unwrap();
        assert!(named.ends_with(&format!("0001_first.sql\")),\n{line}\n];\n")), "{named}");
        assert!(super::named("nothing here", &line).is_err());
    }

    #[test]
    fn nothing_is_written_over_and_nothing_without_a_reason() {
        let folder = folder();
        let before = names(folder.path());
        for (words, known, text) in [
            ("", 1, TEXT),
            ("A_Colour", 1, TEXT),
            ("../colour", 1, TEXT),
            ("0002_colour", 1, TEXT),
            ("colour", 0, TEXT),
            ("colour", 1, "\n"),
        ] {
            assert!(write_next(folder.path(), words, known, text).is_err(), "{words} after {known}");
            assert_eq!(names(folder.path()), before);
            assert_eq!(fs::read_to_string(folder.path().join("SHA256SUMS")).unwrap(), "00  0001_first.sql\n");
        }
    }
}
