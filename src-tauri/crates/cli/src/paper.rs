//! Files on their way out: pages and lists where they are asked for, and the recovery sheet for its owner's eyes alone.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use domain::problem::{Code, Problem, Problems};

/// Refuses, before anything is made and recorded, a place where nothing can be put.
pub fn must_have_a_folder(file: &Path) -> Result<(), Problems> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    if folder.is_some_and(|folder| !folder.is_dir()) || file.is_dir() {
        return Err(unwritten());
    }
    Ok(())
}

/// Writes `bytes` to `file`.
pub fn put(file: &Path, bytes: &[u8]) -> Result<(), Problems> {
    fs::write(file, bytes).map_err(|_| unwritten())
}

fn unwritten() -> Problems {
    let next = "書き出すフォルダーがあり、書き込めることを確かめてください。";
    Problem::new(Code::Disk, "ファイルを書き出せませんでした。", next).at("file").into()
}

/// Writes a recovery sheet to a file that does not exist yet, readable by its owner alone, and waits until it is on the disk:
/// the old sheet ends after this. A file that could not be finished is taken away again.
pub fn put_sheet(path: &Path, pdf: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(pdf).and_then(|()| file.sync_all()).and_then(|()| settle_name(path)).inspect_err(|_| {
        // It holds no key that opens anything, or half of one.
        let _ = fs::remove_file(path);
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

    #[test]
    fn a_sheet_is_its_owners_alone_and_replaces_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sheet.pdf");
        put_sheet(&path, b"%PDF").unwrap();
        assert_eq!(put_sheet(&path, b"other").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"%PDF");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }
}
