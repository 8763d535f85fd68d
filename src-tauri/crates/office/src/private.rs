//! Files for their owner's eyes alone: the recovery sheet on its way to the printer (第19条).

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Writes `bytes` to a file that does not exist yet, readable by its owner alone, and waits until it is on the disk: the
/// old sheet ends after this. A file that could not be finished is taken away again.
pub fn put_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).and_then(|()| settle_name(path)).inspect_err(|_| {
        // It holds no key that opens anything, or half of one.
        let _ = fs::remove_file(path);
    })
}

/// The same where the person agreed that a file of this name goes: it stands until the new one is whole.
pub fn put_over(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = Path::new(&beside);
    put_new(beside, bytes)?;
    fs::rename(beside, path).and_then(|()| settle_name(path)).inspect_err(|_| {
        let _ = fs::remove_file(beside);
    })
}

/// Waits until the file's name is on the disk. Windows does that with the file itself.
fn settle_name(path: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_private(path: &Path) -> bool {
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::metadata(path).unwrap().permissions().mode() & 0o777 == 0o600
        }
        #[cfg(not(unix))]
        path.exists()
    }

    #[test]
    fn a_sheet_is_its_owners_alone_and_replaces_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sheet.pdf");
        put_new(&path, b"%PDF").unwrap();
        assert_eq!(put_new(&path, b"other").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"%PDF");
        assert!(is_private(&path));
    }

    #[test]
    fn a_sheet_over_a_file_that_anybody_could_read_is_its_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sheet.pdf");
        fs::write(&path, "old").unwrap();
        put_over(&path, b"%PDF").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"%PDF");
        assert!(is_private(&path));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
        assert!(put_over(&folder.path().join("missing/sheet.pdf"), b"%PDF").is_err());
    }
}
