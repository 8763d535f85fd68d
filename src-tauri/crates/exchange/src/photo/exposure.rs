//! When and with what a photograph was taken, which way up it was held, and whether it tells where.

use std::io::Cursor;

use chrono::{NaiveDate, NaiveDateTime};
use exif::{Context, DateTime, Exif, In, Reader, Tag, Value};
use image::metadata::Orientation;

use super::jpeg;
use super::kind::Kind;

/// The longest maker and model kept, in characters.
const CAMERA_CHARS: usize = 80;

/// What a camera wrote beside the pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Exposure {
    /// How the picture must be turned to stand upright.
    pub(super) orientation: Orientation,
    /// EXIF DateTimeOriginal, else DateTime: the camera's or the scanner's own clock.
    pub(super) taken_at: Option<NaiveDateTime>,
    /// Maker and model.
    pub(super) camera: Option<String>,
    /// Whether a place is written.
    pub(super) had_gps: bool,
}

impl Exposure {
    /// The size of a `width` × `height` picture once it stands upright.
    pub(super) fn upright(&self, width: u32, height: u32) -> (u32, u32) {
        match self.orientation {
            Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH => (height, width),
            _ => (width, height),
        }
    }
}

/// Reads what the camera wrote. Missing or damaged notes are no reason to refuse a photograph: what can be read is kept.
pub(super) fn read(bytes: &[u8], kind: Kind) -> Exposure {
    let xmp_names_place = kind == Kind::Jpeg && jpeg::outline(bytes).is_ok_and(|outline| outline.xmp_names_place);
    let notes = Reader::new()
        .continue_on_error(true)
        .read_from_container(&mut Cursor::new(bytes))
        .or_else(|error| error.distill_partial_result(|_| ()));
    let Ok(exif) = notes else {
        return Exposure { orientation: Orientation::NoTransforms, taken_at: None, camera: None, had_gps: xmp_names_place };
    };
    Exposure {
        orientation: orientation(&exif),
        taken_at: taken_at(&exif),
        camera: camera(&exif),
        // The version tag alone is written by cameras whose positioning is switched off.
        had_gps: xmp_names_place || exif.fields().any(|f| f.tag.context() == Context::Gps && f.tag != Tag::GPSVersionID),
    }
}

fn orientation(exif: &Exif) -> Orientation {
    exif.get_field(Tag::Orientation, In::PRIMARY)
        .and_then(|field| field.value.get_uint(0))
        .and_then(|turn| Orientation::from_exif(u8::try_from(turn).ok()?))
        .unwrap_or(Orientation::NoTransforms)
}

/// When the picture was taken; where the camera did not say, as in a scanner's TIFF, when it was made (tag 306).
fn taken_at(exif: &Exif) -> Option<NaiveDateTime> {
    moment(exif, Tag::DateTimeOriginal).or_else(|| moment(exif, Tag::DateTime))
}

fn moment(exif: &Exif, tag: Tag) -> Option<NaiveDateTime> {
    let Value::Ascii(lines) = &exif.get_field(tag, In::PRIMARY)?.value else { return None };
    let at = DateTime::from_ascii(lines.first()?).ok()?;
    // A camera whose clock was never set writes 0000:00:00 or a first of January long past; only the first is no date.
    NaiveDate::from_ymd_opt(at.year.into(), at.month.into(), at.day.into())?.and_hms_opt(at.hour.into(), at.minute.into(), at.second.into())
}

/// Maker and model as one phrase; a model that repeats its maker (「Canon Canon EOS」) says it once.
fn camera(exif: &Exif) -> Option<String> {
    let (make, model) = (text(exif, Tag::Make), text(exif, Tag::Model));
    let phrase = match (make, model) {
        (Some(make), Some(model)) if !model.to_lowercase().starts_with(&make.to_lowercase()) => format!("{make} {model}"),
        (_, Some(model)) => model,
        (make, None) => make?,
    };
    Some(phrase.chars().take(CAMERA_CHARS).collect())
}

/// A text tag without its padding and control characters; `None` when nothing is left.
fn text(exif: &Exif, tag: Tag) -> Option<String> {
    let Value::Ascii(lines) = &exif.get_field(tag, In::PRIMARY)?.value else { return None };
    let line = String::from_utf8_lossy(lines.first()?);
    let words: String = line.chars().filter(|c| !c.is_control()).collect();
    let words = words.trim();
    (!words.is_empty()).then(|| words.to_owned())
}

#[cfg(test)]
mod tests {
    use exif::Field;
    use exif::experimental::Writer;

    use super::*;

    fn taken(fields: &[(Tag, &str)]) -> Option<String> {
        let ascii = |words: &str| Value::Ascii(vec![words.as_bytes().to_vec()]);
        let fields: Vec<Field> = fields.iter().map(|(tag, words)| Field { tag: *tag, ifd_num: In::PRIMARY, value: ascii(words) }).collect();
        let mut writer = Writer::new();
        fields.iter().for_each(|field| writer.push_field(field));
        let mut block = Cursor::new(Vec::new());
        writer.write(&mut block, false).unwrap();
        read(&block.into_inner(), Kind::Tiff).taken_at.map(|at| at.to_string())
    }

    #[test]
    fn a_scan_that_was_never_taken_is_dated_by_when_it_was_made() {
        let (shot, made) = ((Tag::DateTimeOriginal, "2026:11:20 08:00:00"), (Tag::DateTime, "2026:11:22 09:30:00"));
        assert_eq!(taken(&[made]).as_deref(), Some("2026-11-22 09:30:00"));
        assert_eq!(taken(&[shot, made]).as_deref(), Some("2026-11-20 08:00:00"), "the camera's own word comes first");
        assert_eq!(taken(&[(Tag::DateTime, "0000:00:00 00:00:00")]), None);
    }
}
