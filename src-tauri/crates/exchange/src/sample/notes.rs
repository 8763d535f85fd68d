//! What a camera writes beside the pixels (EXIF), for photographs drawn here.

use std::io::Cursor;

use chrono::NaiveDateTime;
use exif::experimental::Writer;
use exif::{Field, In, Rational, Tag, Value};

/// The notes of one practice photograph.
#[derive(Debug, Clone, PartialEq)]
pub struct Notes {
    /// DateTimeOriginal.
    pub taken_at: Option<NaiveDateTime>,
    /// Make; empty when the camera does not say.
    pub make: &'static str,
    /// Model; empty when the camera does not say.
    pub model: &'static str,
    /// North latitude and east longitude in degrees.
    pub place: Option<(f64, f64)>,
    /// Orientation, 1–8.
    pub orientation: u8,
}

impl Default for Notes {
    fn default() -> Notes {
        Notes { taken_at: None, make: "", model: "", place: None, orientation: 1 }
    }
}

impl Notes {
    /// The notes as an EXIF block (a TIFF directory without the `Exif` head).
    // Writing to memory does not fail, and the directory is never empty, since the orientation is always in it.
    #[allow(clippy::expect_used)]
    pub fn to_tiff(&self) -> Vec<u8> {
        let fields = self.fields();
        let mut writer = Writer::new();
        fields.iter().for_each(|field| writer.push_field(field));
        let mut block = Cursor::new(Vec::new());
        writer.write(&mut block, false).expect("a directory that is not empty is written to memory");
        block.into_inner()
    }

    fn fields(&self) -> Vec<Field> {
        let field = |tag, value| Field { tag, ifd_num: In::PRIMARY, value };
        let text = |line: &str| Value::Ascii(vec![line.as_bytes().to_vec()]);
        let mut fields = vec![field(Tag::Orientation, Value::Short(vec![self.orientation.into()]))];
        for (tag, words) in [(Tag::Make, self.make), (Tag::Model, self.model)] {
            if !words.is_empty() {
                fields.push(field(tag, text(words)));
            }
        }
        if let Some(at) = self.taken_at {
            fields.push(field(Tag::DateTimeOriginal, text(&at.format("%Y:%m:%d %H:%M:%S").to_string())));
        }
        if let Some((north, east)) = self.place {
            fields.push(field(Tag::GPSLatitudeRef, text("N")));
            fields.push(field(Tag::GPSLatitude, degrees(north)));
            fields.push(field(Tag::GPSLongitudeRef, text("E")));
            fields.push(field(Tag::GPSLongitude, degrees(east)));
        }
        fields
    }
}

/// Puts `notes` into a JPEG, right after its first mark.
pub fn with_notes(jpeg: &[u8], notes: &Notes) -> Vec<u8> {
    let body = [b"Exif\0\0", notes.to_tiff().as_slice()].concat();
    // The fixed texts above are some hundred bytes: the segment's length always fits its sixteen bits.
    let length = u16::try_from(body.len() + 2).unwrap_or(u16::MAX).to_be_bytes();
    let (first_mark, rest) = jpeg.split_at(jpeg.len().min(2));
    [first_mark, &[0xFF, 0xE1], &length, &body, rest].concat()
}

/// An angle as EXIF has it: degrees, minutes, hundredths of seconds.
fn degrees(angle: f64) -> Value {
    // A float turns into an integer by saturating, so no angle can wrap round.
    let hundredths = (angle.abs() * 360_000.0).round() as u32;
    let part = |num, denom| Rational { num, denom };
    Value::Rational(vec![part(hundredths / 360_000, 1), part(hundredths / 6_000 % 60, 1), part(hundredths % 6_000, 100)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_written_in_degrees_minutes_and_seconds() {
        let Value::Rational(parts) = degrees(32.755) else { panic!("an angle is three fractions") };
        let parts: Vec<(u32, u32)> = parts.iter().map(|part| (part.num, part.denom)).collect();
        assert_eq!(parts, [(32, 1), (45, 1), (1800, 100)]);
    }
}
