//! The store's folder: which file is which, how a file is replaced without a moment of neither, and who has it open.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// One store's folder.
#[derive(Debug, Clone)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(dir: &Path) -> Folder {
        Folder(dir.to_owned())
    }

    /// The two copies of the key file.
    pub(crate) fn keys(&self) -> [PathBuf; 2] {
        [self.0.join("keys.a"), self.0.join("keys.b")]
    }

    /// The two places of the log's high-water mark, written in turn.
    pub(crate) fn heads(&self) -> [PathBuf; 2] {
        [self.0.join("head.a"), self.0.join("head.b")]
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.0.join("daicho.db")
    }

    /// SQLite's write-ahead log: present after a crash, and while the store is open.
    pub(crate) fn write_ahead(&self) -> PathBuf {
        self.0.join("daicho.db-wal")
    }

    /// The sealed copy kept before an upgrade from schema `version`, and the keys that open it.
    pub(crate) fn before_upgrade(&self, version: u32) -> [PathBuf; 2] {
        [self.0.join(format!("before-upgrade-{version}.db")), self.0.join(format!("before-upgrade-{version}.keys"))]
    }

    /// The folder of sealed photographs.
    pub(crate) fn photos(&self) -> PathBuf {
        self.0.join("photos")
    }

    /// Where the sealed file `id` stands: in one of 256 folders, by its first two digits.
    pub(crate) fn photo(&self, id: &str) -> PathBuf {
        self.photos().join(id.get(..2).unwrap_or("")).join(id)
    }

    fn lock(&self) -> PathBuf {
        self.0.join("lock")
    }

    /// Makes the folder, which must be absent or empty.
    pub(crate) fn make(&self) -> Result<()> {
        fs::create_dir_all(&self.0)?;
        if fs::read_dir(&self.0)?.next().is_some() {
            return Err(Error::Exists);
        }
        keep_to_oneself(&self.0)?;
        fs::create_dir(self.photos())?;
        File::create_new(self.lock())?;
        Ok(())
    }

    /// Takes the store for this process until the returned file is dropped.
    ///
    /// The operating system holds the lock, so a killed process leaves none behind. The file stays empty:
    /// a name in it would be a person's name in clear.
    pub(crate) fn take(&self) -> Result<File> {
        let file = match OpenOptions::new().read(true).write(true).open(self.lock()) {
            Ok(file) => file,
            // Lost in copying the folder: without it nobody can hold the store, so making it anew is safe.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                OpenOptions::new().read(true).write(true).create(true).truncate(false).open(self.lock())?
            }
            Err(error) => return Err(error.into()),
        };
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(Error::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

/// Lets nobody but the owner into the folder. Everything in it is sealed; but how large it is, how many people log in and
/// when a photograph was taken in is nobody's business either. Windows gives a user's folders such rights by itself.
#[cfg(unix)]
fn keep_to_oneself(folder: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?)
}

#[cfg(not(unix))]
fn keep_to_oneself(_: &Path) -> Result<()> {
    Ok(())
}

/// Replaces the file at `path` with `bytes`: at every moment, also in a power cut, either the old or the new is there.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut new = path.as_os_str().to_owned();
    new.push(".new");
    let new = PathBuf::from(new);
    write_through(&new, bytes)?;
    fs::rename(&new, path)?;
    settle_folder(path)
}

/// Writes `bytes` to a file at `path` and waits for the disk.
pub(crate) fn write_through(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(())
}

/// Waits until the names in the folder of `path` are on the disk. Windows does that with the file itself.
pub(crate) fn settle_folder(path: &Path) -> Result<()> {
    if cfg!(unix)
        && let Some(folder) = path.parent()
    {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// The bytes of the file at `path`, `None` where there is none.
pub(crate) fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(Error::Unread(error)),
    }
}
