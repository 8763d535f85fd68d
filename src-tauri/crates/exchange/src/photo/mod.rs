//! Photographs in: what a dropped file really is, when and with what it was taken, and the copies that may be shown.
//!
//! The original bytes are never changed: the caller keeps them as they came, under the SHA-256 given here.
//! What is shown and printed is drawn anew from the pixels, so that no place, name or serial of a camera can travel with it.

mod decode;
mod exposure;
mod jpeg;
mod kind;
pub mod limits;
mod name;
mod shrink;
mod size;
mod sniff;

use std::collections::BTreeSet;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::NaiveDateTime;
use image::metadata::Orientation;
use sha2::{Digest, Sha256};

use crate::Refusal;
pub use kind::Kind;
pub use name::{natural_order, serial_in_name, slot_from_name};

/// A photograph that was taken in.
#[derive(Clone, PartialEq, Eq)]
pub struct Photo {
    /// The format of the original.
    pub kind: Kind,
    /// How many pages the file has; only the first is taken. More than one only in a scanner's TIFF.
    pub pages: usize,
    /// SHA-256 of the original bytes, 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// Pixels across the original, held upright.
    pub width: u32,
    /// Pixels down the original, held upright.
    pub height: u32,
    /// When it was taken by the camera's own clock (EXIF DateTimeOriginal); never the file's date.
    pub taken_at: Option<NaiveDateTime>,
    /// Maker and model of the camera.
    pub camera: Option<String>,
    /// Whether the original tells where it was taken. The copies never do.
    pub had_gps: bool,
    /// The copy for screen and paper: JPEG, upright, long side at most [`limits::SHOWN_SIDE`], pixels alone.
    pub shown: Vec<u8>,
    /// Pixels across `shown`.
    pub shown_width: u32,
    /// Pixels down `shown`.
    pub shown_height: u32,
    /// The small copy for lists: JPEG, upright, at most [`limits::THUMBNAIL_BYTES`].
    pub thumbnail: Vec<u8>,
}

/// Says what the photograph is without its pixels, which must not end up in a message or a log by accident.
impl fmt::Debug for Photo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Photo { kind, sha256, width, height, .. } = self;
        write!(f, "Photo({}, {width}×{height}, {sha256})", kind.label())
    }
}

/// Takes in a photograph from the bytes of a file called `name`.
///
/// What the file is follows from its content; `name` only lets a refusal say that the name promised a photograph.
/// A fault inside a decoder is a refusal like any other.
///
/// # Errors
/// [`Refusal`] for anything that is not one whole photograph within [`limits`].
pub fn take(bytes: &[u8], name: &str) -> Result<Photo, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.len() > limits::FILE_BYTES {
        return Err(Refusal::TooLarge { bytes: bytes.len() });
    }
    let kind = sniff::kind(bytes, name)?;
    guarded(kind, || develop(bytes, kind))
}

/// Runs `work`, turning a panic inside it into a refusal of a broken `kind`.
fn guarded<T>(kind: Kind, work: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    // Nothing outlives the closure but its result, so there is no half-changed state to see afterwards.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Refusal::Broken { format: kind.label() }))
}

/// Decodes, turns upright and shrinks a photograph of a known kind.
fn develop(bytes: &[u8], kind: Kind) -> Result<Photo, Refusal> {
    let exposure = exposure::read(bytes, kind);
    let picture = decode::picture(bytes, kind)?;
    let (width, height) = exposure.upright(picture.width(), picture.height());
    // The large picture goes before the thumbnail is made: thirty of these may be at work after one another.
    let upright = shrink::upright(picture, limits::SHOWN_SIDE, exposure.orientation);
    let shown = match untouched(bytes, kind, &exposure, (width, height)) {
        Some(same) => same,
        None => shrink::jpeg(&upright, shrink::SHOWN_QUALITY)?,
    };
    let thumbnail = shrink::thumbnail(&upright)?;
    Ok(Photo {
        kind,
        pages: if kind == Kind::Tiff { tiff_pages(bytes) } else { 1 },
        sha256: hex(&Sha256::digest(bytes)),
        width,
        height,
        taken_at: exposure.taken_at,
        camera: exposure.camera,
        had_gps: exposure.had_gps,
        shown,
        shown_width: upright.width(),
        shown_height: upright.height(),
        thumbnail,
    })
}

/// The photograph's own coded bits, where it stands upright already, is no larger than what is shown and is in colours that
/// every screen knows: what need not change is not packed a second time.
fn untouched(bytes: &[u8], kind: Kind, exposure: &exposure::Exposure, (width, height): (u32, u32)) -> Option<Vec<u8>> {
    let as_shown = exposure.orientation == Orientation::NoTransforms && width.max(height) <= limits::SHOWN_SIDE;
    let bare = (kind == Kind::Jpeg && as_shown).then(|| jpeg::bare(bytes)).flatten()?;
    // What a strict decoder no longer reads, or has four inks, is drawn anew.
    let read = jpeg::picture(&bare).ok()?;
    (read.width() == width && read.height() == height && jpeg::inks(&bare) != 4).then_some(bare)
}

/// How many pages a TIFF chains, at most [`MOST_PAGES`]; a chain that leads nowhere or in a ring ends there.
fn tiff_pages(bytes: &[u8]) -> usize {
    let big = bytes.starts_with(b"MM");
    let short = |at: usize| -> Option<usize> {
        let two = *bytes.get(at..)?.first_chunk::<2>()?;
        Some(usize::from(if big { u16::from_be_bytes(two) } else { u16::from_le_bytes(two) }))
    };
    let long = |at: usize| -> Option<usize> {
        let four = *bytes.get(at..)?.first_chunk::<4>()?;
        usize::try_from(if big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) }).ok()
    };
    let mut at = long(4).unwrap_or(0);
    let mut pages = BTreeSet::new();
    while at != 0 && pages.len() < MOST_PAGES && pages.insert(at) {
        let Some(entries) = short(at) else { break };
        at = at.checked_add(2 + 12 * entries).and_then(long).unwrap_or(0);
    }
    pages.len().max(1)
}

/// Pages counted at most; what they are more makes no difference to what is said.
const MOST_PAGES: usize = 1000;

/// Lower-case hexadecimal digits of `bytes`.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|b| [DIGITS[usize::from(b >> 4)] as char, DIGITS[usize::from(b & 15)] as char]).collect()
}

#[cfg(test)]
mod tests;
