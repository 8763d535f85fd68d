//! Writes the migration that the registers' definitions ask for beyond those before it.
//!
//! `cargo run -p store --example next_migration -- 0003_what_it_adds.sql` writes that file beside the others and its
//! SHA-256 into the list. A new one is then named in `src/migrate.rs`; one that was released is never written again.
//! Without a name, what the definitions ask for beyond all migrations is only printed.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Some(name) = std::env::args().nth(1) else {
        print!("{}", store::next_migration(store::migrations())?);
        return Ok(());
    };
    let number: u32 =
        name.get(..4).and_then(|digits| digits.parse().ok()).filter(|one| *one > 0).ok_or("the name begins with four digits")?;
    let sql = format!(
        "-- What the registers' definitions ask for (examples/next_migration.rs wrote this text).\n{}",
        store::next_migration(number - 1)?
    );
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    fs::write(folder.join(&name), &sql)?;

    let sums = folder.join("SHA256SUMS");
    let listed = fs::read_to_string(&sums)?;
    let mut lines: Vec<String> = listed.lines().filter(|line| !line.ends_with(&name)).map(ToOwned::to_owned).collect();
    let sum: String = Sha256::digest(&sql).iter().map(|byte| format!("{byte:02x}")).collect();
    lines.push(format!("{sum}  {name}"));
    lines.sort_by_key(|line| line.split_whitespace().nth(1).map(ToOwned::to_owned));
    fs::write(&sums, lines.join("\n") + "\n")?;
    Ok(())
}
