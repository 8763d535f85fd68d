//! Writes the migration that the registers' definitions ask for beyond those before it.
//!
//! `cargo run -p store --example next_migration -- what_it_adds` writes the next number's `migrations/NNNN_what_it_adds.sql`,
//! its SHA-256 into the list beside it, and says the line that `src/migrate.rs` needs to know it. A file that is there
//! is never written again. Without a name, what the definitions ask for is only printed.

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
    if text.trim().is_empty() {
        return Err("the definitions ask for nothing that the tables lack".into());
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let name = next_name(&folder, &words, store::migrations())?;
    let sql = format!("-- What the registers' definitions ask for (examples/next_migration.rs wrote this text).\n{text}");
    fs::File::create_new(folder.join(&name))?.write_all(sql.as_bytes())?;

    let sums = folder.join("SHA256SUMS");
    let sum: String = Sha256::digest(&sql).iter().map(|byte| format!("{byte:02x}")).collect();
    fs::write(&sums, format!("{}{sum}  {name}\n", fs::read_to_string(&sums)?))?;
    println!("    (\"{name}\", include_str!(\"../migrations/{name}\")),");
    Ok(())
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
