//! Pages on their way to the system's viewer: a private folder, wiped at start and at exit (第25条の一時的な複製).

use std::fs;
use std::io;
use std::path::PathBuf;

/// Writes `pdf` under `name` into the private folder and gives its place. The place never reaches the page.
pub fn put(name: &str, pdf: &[u8]) -> io::Result<PathBuf> {
    let folder = office::places::pages();
    fs::create_dir_all(&folder)?;
    keep_private(&folder)?;
    let place = folder.join(name);
    fs::write(&place, pdf)?;
    Ok(place)
}

/// Empties the private folder. Overwritten first, because a deleted file alone is not an erased one.
pub fn wipe() {
    let Ok(entries) = fs::read_dir(office::places::pages()) else { return };
    for entry in entries.flatten() {
        let place = entry.path();
        if let Ok(about) = entry.metadata() {
            let blank = vec![0u8; usize::try_from(about.len()).unwrap_or(0)];
            let _ = fs::write(&place, blank);
        }
        // A page still open in the viewer cannot be removed on every system; the next start tries again.
        let _ = fs::remove_file(&place);
    }
}

#[cfg(unix)]
fn keep_private(folder: &std::path::Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

// On Windows the folder lies in the user's own local profile, which other users cannot read.
#[cfg(not(unix))]
fn keep_private(_: &std::path::Path) -> io::Result<()> {
    Ok(())
}
