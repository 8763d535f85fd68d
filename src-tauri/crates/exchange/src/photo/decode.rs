//! From bytes to pixels, whole or not at all, within the limits.

use std::io::{Cursor, ErrorKind};

use image::error::ImageError;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use super::kind::Kind;
use super::size::within_limits;
use super::{jpeg, limits};
use crate::Refusal;

/// Decodes the picture as it lies in the file, not yet turned upright.
pub(super) fn picture(bytes: &[u8], kind: Kind) -> Result<DynamicImage, Refusal> {
    let format = match kind {
        Kind::Jpeg => return jpeg::picture(bytes),
        Kind::Png => ImageFormat::Png,
        Kind::WebP => ImageFormat::WebP,
        Kind::Tiff => ImageFormat::Tiff,
    };
    if !is_whole(bytes, kind) {
        return Err(Refusal::CutShort { format: kind.label() });
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut allowed = Limits::default();
    allowed.max_alloc = Some(limits::MEMORY);
    reader.limits(allowed);
    let decoder = reader.into_decoder().map_err(|error| refused(&error, kind, (0, 0)))?;
    let (width, height) = decoder.dimensions();
    within_limits(width, height, decoder.total_bytes())?;
    DynamicImage::from_decoder(decoder).map_err(|error| refused(&error, kind, (width, height)))
}

/// Whether a PNG or WebP reaches its own end. A decoder may be content with the pixels alone.
fn is_whole(bytes: &[u8], kind: Kind) -> bool {
    match kind {
        Kind::Png => png_reaches_its_end(bytes),
        Kind::WebP => bytes
            .get(4..)
            .and_then(|rest| rest.first_chunk::<4>())
            .is_some_and(|size| u64::from(u32::from_le_bytes(*size)) + 8 <= bytes.len() as u64),
        // JPEG has a walk of its own; TIFF has no end mark, and its decoder asks for every strip.
        Kind::Jpeg | Kind::Tiff => true,
    }
}

/// Walks the chunks of a PNG to its IEND.
fn png_reaches_its_end(bytes: &[u8]) -> bool {
    let mut at = 8_usize;
    while let Some(head) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        // Length, name and checksum around the contents.
        let Some(next) = at.checked_add(length).and_then(|end| end.checked_add(12)) else { return false };
        if next > bytes.len() {
            return false;
        }
        if &head[4..] == b"IEND" {
            return true;
        }
        at = next;
    }
    false
}

/// What a decoder's error means for the person. `size` is what the file claims, (0, 0) when not yet known.
fn refused(error: &ImageError, kind: Kind, size: (u32, u32)) -> Refusal {
    let format = kind.label();
    match error {
        ImageError::Limits(_) if size == (0, 0) => Refusal::Broken { format },
        ImageError::Limits(_) => Refusal::TooMuchMemory { width: size.0, height: size.1 },
        ImageError::Unsupported(_) => Refusal::Variety { format },
        _ if ends_early(error) => Refusal::CutShort { format },
        _ => Refusal::Broken { format },
    }
}

/// Whether somewhere beneath `error` the bytes came to an end.
fn ends_early(error: &ImageError) -> bool {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if error.downcast_ref::<std::io::Error>().is_some_and(|io| io.kind() == ErrorKind::UnexpectedEof) {
            return true;
        }
        cause = error.source();
    }
    matches!(error, ImageError::IoError(io) if io.kind() == ErrorKind::UnexpectedEof)
}
