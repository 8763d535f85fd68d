//! JPEG from end to end: the walk over its segments that tells a whole file from a cut one, and the strict decoding.
//!
//! Decoders fill what is missing with grey, as a browser should. Evidence must not be filled up: a file without its
//! end mark, or whose coded bits do not decode, is refused. A file whose middle is missing between two valid halves
//! cannot be told from a dull photograph by anyone; its SHA-256 still says which bytes were handed in.

use image::{DynamicImage, GrayImage, RgbImage};
use zune_jpeg::JpegDecoder;
use zune_jpeg::errors::DecodeErrors;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::size::within_limits;
use crate::Refusal;

const FORMAT: &str = "JPEG";
const CUT: Refusal = Refusal::CutShort { format: FORMAT };
const BROKEN: Refusal = Refusal::Broken { format: FORMAT };

const SOI: u8 = 0xD8;
const EOI: u8 = 0xD9;
const SOS: u8 = 0xDA;
const APP1: u8 = 0xE1;
const APP2: u8 = 0xE2;
const APP14: u8 = 0xEE;
const COMMENT: u8 = 0xFE;
/// What an APP1 segment begins with when it holds XMP.
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";

/// What the segments say before anything is decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Outline {
    /// Pixels across, before turning upright.
    width: u32,
    /// Pixels down, before turning upright.
    height: u32,
    /// Bytes the decoder will want for the picture and, in a progressive file, for all its coefficients at once.
    memory: u64,
    /// Whether the XMP text names a place.
    pub(super) xmp_names_place: bool,
}

/// Walks the segments from the first mark to the end mark.
///
/// # Errors
/// [`Refusal::CutShort`] when the bytes end first, [`Refusal::Broken`] when there is no frame in between.
pub(super) fn outline(bytes: &[u8]) -> Result<Outline, Refusal> {
    let mut frame = None;
    let mut xmp_names_place = false;
    let mut scanned = false;
    let mut at = 0;
    loop {
        // Some cameras pad between segments: what lies before the next mark is passed over, as decoders do.
        at += bytes.get(at..).and_then(|rest| rest.iter().position(|&b| b == 0xFF)).ok_or(CUT)?;
        while bytes.get(at) == Some(&0xFF) {
            at += 1;
        }
        let mark = *bytes.get(at).ok_or(CUT)?;
        at += 1;
        match mark {
            0x00 | 0x01 | SOI | 0xD0..=0xD7 => continue,
            EOI => break,
            _ => {}
        }
        let length = bytes.get(at..at + 2).map(|b| usize::from(b[0]) << 8 | usize::from(b[1])).ok_or(CUT)?;
        let body = bytes.get(at + 2..at + length.max(2)).ok_or(CUT)?;
        at += length.max(2);
        match mark {
            // Frame headers, except the Huffman, reserved and arithmetic tables that share their numbers.
            0xC0..=0xCF if !matches!(mark, 0xC4 | 0xC8 | 0xCC) => frame = Some(frame_outline(mark, body).ok_or(BROKEN)?),
            APP1 if body.starts_with(XMP) => xmp_names_place |= body.windows(11).any(|w| w == b"GPSLatitude"),
            SOS => {
                scanned = true;
                at = end_of_scan(bytes, at).ok_or(CUT)?;
            }
            _ => {}
        }
    }
    match frame {
        Some((width, height, memory)) if scanned => Ok(Outline { width, height, memory, xmp_names_place }),
        _ => Err(BROKEN),
    }
}

/// Width, height and memory from a frame header's `body`; `None` where it is too short.
fn frame_outline(mark: u8, body: &[u8]) -> Option<(u32, u32, u64)> {
    let &[_, h1, h0, w1, w0, components, ref rest @ ..] = body else { return None };
    let (width, height) = (u32::from(w1) << 8 | u32::from(w0), u32::from(h1) << 8 | u32::from(h0));
    let sampling: Vec<(u64, u64)> =
        rest.chunks_exact(3).take(components.into()).map(|c| (u64::from(c[1] >> 4), u64::from(c[1] & 15))).collect();
    let largest = sampling.iter().map(|(h, v)| h * v).max()?.max(1);
    let area = u64::from(width) * u64::from(height);
    let coefficients = sampling.iter().map(|(h, v)| area * h * v / largest).sum::<u64>() * 2;
    let progressive = matches!(mark, 0xC2 | 0xC6 | 0xCA | 0xCE);
    Some((width, height, area * 3 + if progressive { coefficients } else { 0 }))
}

/// How many colours each pixel is coded in; 0 where there is no frame.
pub(super) fn inks(bytes: &[u8]) -> u8 {
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), DecoderOptions::default());
    let read = decoder.decode_headers().ok().and_then(|()| decoder.input_colorspace());
    read.map_or(0, |space| u8::try_from(space.num_components()).unwrap_or(0))
}

/// The same photograph without a word beside its pixels: the coded bits stay byte for byte, and of the segments only those
/// that a decoder needs (frame, tables, how colours are coded) are kept. `None` where that is not known of these bytes.
pub(super) fn bare(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(&[0xFF, SOI]);
    let mut at = 2;
    loop {
        at += bytes.get(at..)?.iter().position(|&b| b == 0xFF)?;
        while bytes.get(at) == Some(&0xFF) {
            at += 1;
        }
        let mark = *bytes.get(at)?;
        at += 1;
        match mark {
            EOI => {
                out.extend_from_slice(&[0xFF, EOI]);
                return Some(out);
            }
            0x00 | 0x01 | SOI | 0xD0..=0xD7 => continue,
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes(*bytes.get(at..)?.first_chunk::<2>()?));
        let body = bytes.get(at + 2..at + length.max(2))?;
        let end = at + length.max(2);
        let colours = (mark == APP14 && body.starts_with(b"Adobe")) || (mark == APP2 && body.starts_with(b"ICC_PROFILE"));
        if !matches!(mark, 0xE0..=0xEF | COMMENT) || colours {
            out.extend_from_slice(&[0xFF, mark]);
            out.extend_from_slice(bytes.get(at..end)?);
        }
        at = end;
        if mark == SOS {
            at = end_of_scan(bytes, end)?;
            out.extend_from_slice(bytes.get(end..at)?);
        }
    }
}

/// Where the coded bits that begin at `from` end: the position of the next mark that is not a restart.
fn end_of_scan(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|&b| b == 0xFF)?;
        match bytes.get(at + 1)? {
            0x00 | 0xD0..=0xD7 => at += 2,
            0xFF => at += 1,
            _ => return Some(at),
        }
    }
}

/// Decodes the whole picture, strictly.
pub(super) fn picture(bytes: &[u8]) -> Result<DynamicImage, Refusal> {
    let outline = outline(bytes)?;
    within_limits(outline.width, outline.height, outline.memory)?;
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), DecoderOptions::default());
    decoder.decode_headers().map_err(refused)?;
    let grey = decoder.input_colorspace() == Some(ColorSpace::Luma);
    let colours = if grey { ColorSpace::Luma } else { ColorSpace::RGB };
    // Headers are read leniently, since cameras pad them; only the coded bits must be beyond doubt.
    decoder.set_options(DecoderOptions::default().set_strict_mode(true).jpeg_set_out_colorspace(colours));
    let pixels = decoder.decode().map_err(refused)?;
    let (width, height) = (outline.width, outline.height);
    if grey {
        GrayImage::from_raw(width, height, pixels).map(DynamicImage::ImageLuma8).ok_or(BROKEN)
    } else {
        RgbImage::from_raw(width, height, pixels).map(DynamicImage::ImageRgb8).ok_or(BROKEN)
    }
}

/// What a decoder's error means for the person.
fn refused(error: DecodeErrors) -> Refusal {
    match error {
        DecodeErrors::Unsupported(_) => Refusal::Variety { format: FORMAT },
        DecodeErrors::ExhaustedData => CUT,
        _ => BROKEN,
    }
}
