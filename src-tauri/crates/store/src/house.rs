//! What an open store has besides its connection: where it is, its keys, its id, its registers.

use domain::own::Book;

use crate::folder::Folder;
use crate::keys::derive::KeyRing;
use crate::photo::files::Album;

/// The open store's place and keys.
pub(crate) struct House {
    pub(crate) folder: Folder,
    pub(crate) ring: KeyRing,
    pub(crate) store_id: String,
    /// The registers as this store uses them.
    pub(crate) book: Book,
}

impl House {
    /// The photographs.
    pub(crate) fn album(&self) -> Album<'_> {
        Album { folder: &self.folder, key: &self.ring.photo }
    }
}
