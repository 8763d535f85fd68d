//! Storing and reading photographs: the sealed file first, safe on the disk, then its row; thumbnails in the database.
//!
//! A file without a row can only be left by an act that was cut off. Its key is in no row, so nobody can read it; it is
//! reported by a verification and never deleted unasked, because the row may be in a newer copy of the database.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use crate::columns;
use crate::error::{Error, Result};
use crate::folder::{self, Folder};
use crate::keys::derive::Key;
use crate::photo::seal;
use crate::random;

/// A stored photograph's or scan's id: 32 hexadecimal digits, random.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhotoId(pub String);

/// What is to be stored.
#[derive(Clone, Copy)]
pub struct PhotoIn<'a> {
    /// The bytes as they were handed over.
    pub original: &'a [u8],
    /// The upright JPEG without places, for screen and paper; empty where the original has none (a PDF scan).
    pub shown: &'a [u8],
    /// A small JPEG for lists; may be empty.
    pub thumbnail: &'a [u8],
    /// The original's media type, e.g. `image/jpeg`.
    pub media_type: &'a str,
}

/// What is known of a stored photograph without opening it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhotoMeta {
    /// Its id.
    pub id: PhotoId,
    /// When it was stored, local.
    pub added_at: NaiveDateTime,
    /// The original's media type.
    pub media_type: String,
    /// SHA-256 of the original, 64 hexadecimal digits.
    pub sha256: String,
    /// The original's length in bytes.
    pub length: u64,
}

/// Which of a photograph's two forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Original,
    Shown,
}

impl Form {
    const fn id(self) -> &'static str {
        match self {
            Form::Original => "original",
            Form::Shown => "shown",
        }
    }
}

/// Where the sealed files are and what wraps their keys.
pub(crate) struct Album<'a> {
    pub(crate) folder: &'a Folder,
    pub(crate) key: &'a Key,
}

impl Album<'_> {
    /// Writes the sealed files and their rows; each file's path goes into `written`, also when a later step fails.
    pub(crate) fn store(
        &self,
        connection: &Connection,
        photo: &PhotoIn<'_>,
        at: NaiveDateTime,
        written: &mut Vec<PathBuf>,
    ) -> Result<PhotoMeta> {
        let meta = PhotoMeta {
            id: PhotoId(random::hex(&random::bytes::<16>()?)),
            added_at: at,
            media_type: photo.media_type.to_owned(),
            sha256: random::hex(&Sha256::digest(photo.original)),
            length: photo.original.len() as u64,
        };
        connection.prepare_cached(include_str!("insert_picture.sql"))?.execute(params![
            meta.id.0,
            columns::second(at),
            meta.media_type,
            meta.sha256,
            i64::try_from(meta.length).map_err(|_| Error::Unreadable)?,
            photo.thumbnail
        ])?;
        for (form, bytes) in [(Form::Original, photo.original), (Form::Shown, photo.shown)] {
            if form == Form::Original || !bytes.is_empty() {
                self.store_form(connection, &meta.id, form, bytes, written)?;
            }
        }
        Ok(meta)
    }

    fn store_form(&self, connection: &Connection, id: &PhotoId, form: Form, bytes: &[u8], written: &mut Vec<PathBuf>) -> Result<()> {
        let file: seal::FileId = random::bytes()?;
        let own = Key::random()?;
        let sealed = seal::seal(&own, &file, bytes)?;
        let name = random::hex(&file);
        let path = self.folder.photo(&name);
        if let Some(folder) = path.parent()
            && !folder.exists()
        {
            fs::create_dir_all(folder)?;
            folder::settle_folder(folder)?;
        }
        written.push(path.clone());
        folder::write_through(&path, &sealed)?;
        folder::settle_folder(&path)?;
        connection.prepare_cached(include_str!("insert_picture_file.sql"))?.execute(params![
            id.0,
            form.id(),
            name,
            seal::wrap(self.key, &file, &own)?,
            i64::try_from(sealed.len()).map_err(|_| Error::Unreadable)?,
            random::hex(&Sha256::digest(&sealed))
        ])?;
        Ok(())
    }

    /// The bytes of one form. [`Error::NotFound`] without a row, [`Error::Damaged`] without its file.
    pub(crate) fn read(&self, connection: &Connection, id: &PhotoId, form: Form) -> Result<Vec<u8>> {
        let mut statement = connection.prepare_cached("SELECT file, wrapped FROM picture_file WHERE picture_id = ?1 AND form = ?2")?;
        let row = statement
            .query_row(params![id.0, form.id()], |row| Ok((row.get::<_, String>("file")?, row.get::<_, Vec<u8>>("wrapped")?)))
            .optional()?;
        let (name, wrapped) = row.ok_or(Error::NotFound)?;
        let damaged = || Error::damaged("写真");
        let file: seal::FileId = random::unhex(&name).ok_or_else(damaged)?;
        let sealed = folder::read_if_there(&self.folder.photo(&name))?.ok_or_else(damaged)?;
        seal::open(&seal::unwrap(self.key, &file, &wrapped)?, &file, &sealed)
    }

    /// Whether the file `name` on the disk is the one with this length and sum; `None` if it is not there.
    pub(crate) fn intact(&self, name: &str, length: i64, sum: &str) -> Result<Option<bool>> {
        let bytes = folder::read_if_there(&self.folder.photo(name))?;
        Ok(bytes.map(|sealed| i64::try_from(sealed.len()) == Ok(length) && random::hex(&Sha256::digest(&sealed)) == sum))
    }

    /// The names of the files in the album's folder.
    pub(crate) fn names(&self) -> Result<BTreeSet<String>> {
        let mut names = BTreeSet::new();
        let folders = match fs::read_dir(self.folder.photos()) {
            Ok(folders) => folders,
            // A copy of the folder may have lost it while it was empty; each photograph that lacks its file is named elsewhere.
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(names),
            Err(error) => return Err(Error::Unread(error)),
        };
        for folder in folders {
            let folder = folder.map_err(Error::Unread)?;
            if folder.file_type()?.is_dir() {
                for file in fs::read_dir(folder.path()).map_err(Error::Unread)? {
                    names.insert(file.map_err(Error::Unread)?.file_name().to_string_lossy().into_owned());
                }
            } else {
                names.insert(folder.file_name().to_string_lossy().into_owned());
            }
        }
        Ok(names)
    }
}

/// What is known of the photograph `id`.
pub(crate) fn meta(connection: &Connection, id: &PhotoId) -> Result<PhotoMeta> {
    let mut statement = connection.prepare_cached("SELECT added_at, media_type, sha256, length FROM picture WHERE id = ?1")?;
    let (added_at, media_type, sha256, length) = statement.query_row([&id.0], |row| {
        Ok((row.get::<_, String>("added_at")?, row.get("media_type")?, row.get("sha256")?, row.get::<_, i64>("length")?))
    })?;
    let length = u64::try_from(length).map_err(|_| Error::Unreadable)?;
    Ok(PhotoMeta { id: id.clone(), added_at: columns::read_second(&added_at)?, media_type, sha256, length })
}

/// The thumbnail of the photograph `id`.
pub(crate) fn thumbnail(connection: &Connection, id: &PhotoId) -> Result<Vec<u8>> {
    let mut statement = connection.prepare_cached("SELECT thumbnail FROM picture WHERE id = ?1")?;
    Ok(statement.query_row([&id.0], |row| row.get("thumbnail"))?)
}

/// The photographs whose original has this SHA-256: the same picture, stored before.
pub(crate) fn with_sha256(connection: &Connection, sha256: &str) -> Result<Vec<PhotoId>> {
    let mut statement = connection.prepare_cached("SELECT id FROM picture WHERE sha256 = ?1 ORDER BY added_at, id")?;
    let rows = statement.query_map([sha256], |row| row.get("id").map(PhotoId))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
