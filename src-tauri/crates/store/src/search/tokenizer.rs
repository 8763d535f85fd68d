//! The tokenizer `bigram` for SQLite's full-text index: pairs of neighbouring characters.
//!
//! This is the one file with `unsafe`: rusqlite has no safe way to register an FTS5 tokenizer. The part that thinks,
//! [`pairs`], is safe and tested by itself; what is unsafe only carries pointers across and lets no panic pass.
#![allow(unsafe_code)]

use std::ffi::{c_char, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;

use rusqlite::{Connection, ffi};

use crate::error::{Error, Result};

type Found = unsafe extern "C" fn(*mut c_void, c_int, *const c_char, c_int, c_int, c_int) -> c_int;

/// Calls `found` with the byte range of each pair of neighbouring characters in each run without spaces,
/// and of each run's last character alone, so that a beginning finds any single character. Stops at the first
/// result that is not 0 and returns it.
fn pairs(text: &str, mut found: impl FnMut(usize, usize) -> c_int) -> c_int {
    let mut before: Option<usize> = None;
    let mut ends = text.char_indices().map(|(start, one)| (start, start + one.len_utf8(), one.is_whitespace()));
    for (start, end, space) in ends.by_ref() {
        let result = match (before, space) {
            (Some(first), false) => found(first, end),
            (Some(first), true) => found(first, start),
            (None, _) => 0,
        };
        if result != 0 {
            return result;
        }
        before = if space { None } else { Some(start) };
    }
    before.map_or(0, |first| found(first, text.len()))
}

/// Makes the tokenizer known to `connection`. Needed before the first statement that touches a search table.
pub(crate) fn register(connection: &Connection) -> Result<()> {
    let mut tokenizer = ffi::fts5_tokenizer { xCreate: Some(create), xDelete: Some(delete), xTokenize: Some(tokenize) };
    let mut api: *mut ffi::fts5_api = ptr::null_mut();
    // SAFETY: the handle is alive as long as `connection` is borrowed, and this function uses it alone. The statement
    // is finalized before returning. SQLite writes the address of its FTS5 interface into `api`, which outlives the
    // step. `tokenizer` is copied by SQLite; its functions are `'static` and need no user pointer.
    let code = unsafe {
        let mut statement = ptr::null_mut();
        let handle = connection.handle();
        let mut code = ffi::sqlite3_prepare_v2(handle, c"SELECT fts5(?1)".as_ptr(), -1, &raw mut statement, ptr::null_mut());
        if code == ffi::SQLITE_OK {
            ffi::sqlite3_bind_pointer(statement, 1, (&raw mut api).cast(), c"fts5_api_ptr".as_ptr(), None);
            ffi::sqlite3_step(statement);
            code = ffi::sqlite3_finalize(statement);
        }
        match api.as_ref().and_then(|known| known.xCreateTokenizer) {
            Some(create_tokenizer) if code == ffi::SQLITE_OK => {
                create_tokenizer(api, c"bigram".as_ptr(), ptr::null_mut(), &raw mut tokenizer, None)
            }
            _ => ffi::SQLITE_ERROR,
        }
    };
    if code == ffi::SQLITE_OK { Ok(()) } else { Err(Error::Sql(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None))) }
}

/// SQLite asks for an instance; the tokenizer keeps no state, so any address that is not null will do.
unsafe extern "C" fn create(_: *mut c_void, _: *mut *const c_char, _: c_int, out: *mut *mut ffi::Fts5Tokenizer) -> c_int {
    // SAFETY: SQLite passes a valid place to write the instance to; nobody ever reads through what is written.
    unsafe { *out = ptr::dangling_mut() };
    ffi::SQLITE_OK
}

unsafe extern "C" fn delete(_: *mut ffi::Fts5Tokenizer) {}

unsafe extern "C" fn tokenize(
    _: *mut ffi::Fts5Tokenizer,
    context: *mut c_void,
    flags: c_int,
    text: *const c_char,
    length: c_int,
    found: Option<Found>,
) -> c_int {
    let (Some(found), Ok(length)) = (found, usize::try_from(length)) else { return ffi::SQLITE_OK };
    if text.is_null() || length == 0 {
        return ffi::SQLITE_OK;
    }
    let work = AssertUnwindSafe(|| {
        // SAFETY: SQLite passes `length` bytes at `text`, valid during this call.
        let bytes = unsafe { std::slice::from_raw_parts(text.cast::<u8>(), length) };
        let Ok(words) = std::str::from_utf8(bytes) else { return ffi::SQLITE_OK };
        let tell = |start: usize, end: usize| {
            let (Ok(first), Ok(last)) = (c_int::try_from(start), c_int::try_from(end)) else { return ffi::SQLITE_TOOBIG };
            // SAFETY: `start..end` lies within the `length` bytes at `text`; `found` is SQLite's own function and
            // `context` what it was passed with.
            unsafe { found(context, 0, text.add(start), last - first, first, last) }
        };
        // A question comes as one finished term (see `words`); cutting it again would make a phrase of it,
        // which an index without positions cannot answer.
        if flags & ffi::FTS5_TOKENIZE_QUERY != 0 { tell(0, length) } else { pairs(words, tell) }
    });
    catch_unwind(work).unwrap_or(ffi::SQLITE_ERROR)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        pairs(text, |start, end| {
            tokens.push(&text[start..end]);
            0
        });
        tokens
    }

    #[test]
    fn runs_are_cut_into_pairs_and_their_last_character() {
        assert_eq!(cut("あいう ab"), ["あい", "いう", "う", "ab", "b"]);
        assert_eq!(cut("あ\nい "), ["あ", "い"]);
        assert_eq!(cut(""), Vec::<&str>::new());
    }

    #[test]
    fn cutting_stops_when_told() {
        let mut calls = 0;
        assert_eq!(
            pairs("あいう", |_, _| {
                calls += 1;
                7
            }),
            7
        );
        assert_eq!(calls, 1);
    }
}
