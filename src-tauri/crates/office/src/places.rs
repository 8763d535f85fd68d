//! Where things are kept when nobody says otherwise: the store, the practice store, and the count of wrong passwords.

use std::env;
use std::path::PathBuf;

/// The folder of this program's data: local to this PC and this user, never the roaming profile.
///
/// `HOGO_DAICHO_DATA` overrides it, for tests and for portable use.
pub fn home() -> PathBuf {
    if let Some(given) = env::var_os("HOGO_DAICHO_DATA") {
        return PathBuf::from(given);
    }
    let base = if cfg!(windows) {
        env::var_os("LOCALAPPDATA").map(PathBuf::from)
    } else {
        env::var_os("XDG_DATA_HOME")
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
            .or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".local").join("share")))
    };
    base.unwrap_or_else(|| PathBuf::from(".")).join("hogo-daicho")
}

/// The section's store: `DAICHO_STORE`, else the default place.
pub fn store() -> PathBuf {
    env::var_os("DAICHO_STORE").map_or_else(|| home().join("store"), PathBuf::from)
}

/// The practice store.
pub fn practice() -> PathBuf {
    home().join("practice")
}

/// Where wrong passwords are counted: outside every store, so that a wrong password changes no byte of one.
pub fn attempts() -> PathBuf {
    home().join("attempts")
}

/// The private folder for pages on their way to the system's viewer; wiped at start and at exit (第25条).
pub fn pages() -> PathBuf {
    home().join("pages")
}
