//! Pages on their way to the system's viewer: a private folder, wiped at start and at exit (第25条の一時的な複製).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Writes `pdf` under `name` into the private folder and gives its place. The place never reaches the page.
pub fn put(name: &str, pdf: &[u8]) -> io::Result<PathBuf> {
    put_into(&office::places::pages(), name, pdf)
}

fn put_into(folder: &Path, name: &str, pdf: &[u8]) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    keep_private(folder)?;
    let place = folder.join(name);
    fs::write(&place, pdf)?;
    Ok(place)
}

/// Empties the private folder. Overwritten first, because a deleted file alone is not an erased one.
pub fn wipe() {
    wipe_out(&office::places::pages());
}

fn wipe_out(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
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
fn keep_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

// On Windows the folder lies in the user's own local profile, which other users cannot read.
#[cfg(not(unix))]
fn keep_private(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_lies_in_a_folder_of_its_own_and_is_gone_after_wiping() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("pages");
        let place = put_into(&folder, "F01.pdf", b"%PDF-1.7").unwrap();
        assert_eq!(fs::read(&place).unwrap(), b"%PDF-1.7");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
        }
        wipe_out(&folder);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
        wipe_out(&home.path().join("never made"));
    }
}
