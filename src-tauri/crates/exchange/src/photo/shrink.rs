//! The copies that may be shown: upright, small, and nothing but pixels.

use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, Rgb, RgbImage};

use super::limits;
use crate::Refusal;

/// JPEG quality of the copy for screen and paper: a serial number on a label stays legible.
pub(super) const SHOWN_QUALITY: u8 = 85;
/// JPEG qualities tried for a thumbnail, best first.
const THUMBNAIL_QUALITIES: [u8; 5] = [80, 65, 50, 30, 10];

/// Shrinks `picture` to `side` along its long side (never enlarging), then turns it upright, without transparency.
pub(super) fn upright(picture: DynamicImage, side: u32, orientation: Orientation) -> RgbImage {
    let mut small = if picture.width().max(picture.height()) > side { shrunk(&picture, side) } else { picture };
    small.apply_orientation(orientation);
    if small.color().has_alpha() { on_white(&small) } else { small.into_rgb8() }
}

/// The picture with a long side of `side` pixels.
fn shrunk(picture: &DynamicImage, side: u32) -> DynamicImage {
    let long = picture.width().max(picture.height());
    let scaled = |length: u32| {
        let length = (u64::from(length) * u64::from(side) + u64::from(long) / 2) / u64::from(long);
        u32::try_from(length).unwrap_or(side).max(1)
    };
    let mut small = DynamicImage::new(scaled(picture.width()), scaled(picture.height()), picture.color());
    // As sharp as the cubic ones where a picture gets smaller, in less time.
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Hamming));
    match Resizer::new().resize(picture, &mut small, &options) {
        Ok(()) => small,
        // Kinds of pixels that it does not know.
        Err(_) => picture.thumbnail(side, side),
    }
}

/// The picture as a JPEG without any notes.
pub(super) fn jpeg(picture: &RgbImage, quality: u8) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::with_capacity(picture.len() / 8);
    JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(picture).map_err(|_| Refusal::Broken { format: "JPEG" })?;
    Ok(bytes)
}

/// The small copy for lists, at the best quality that fits in [`limits::THUMBNAIL_BYTES`].
pub(super) fn thumbnail(upright: &RgbImage) -> Result<Vec<u8>, Refusal> {
    let small = self::upright(DynamicImage::ImageRgb8(upright.clone()), limits::THUMBNAIL_SIDE, Orientation::NoTransforms);
    let mut bytes = Vec::new();
    for quality in THUMBNAIL_QUALITIES {
        bytes = jpeg(&small, quality)?;
        if bytes.len() <= limits::THUMBNAIL_BYTES {
            break;
        }
    }
    Ok(bytes)
}

/// What shows through a transparent picture on a white page.
fn on_white(picture: &DynamicImage) -> RgbImage {
    let layered = picture.to_rgba8();
    let mut page = RgbImage::new(layered.width(), layered.height());
    for (to, from) in page.pixels_mut().zip(layered.pixels()) {
        let [red, green, blue, cover] = from.0.map(u32::from);
        let blend = |ink: u32| u8::try_from((ink * cover + 255 * (255 - cover)) / 255).unwrap_or(u8::MAX);
        *to = Rgb([blend(red), blend(green), blend(blue)]);
    }
    page
}
