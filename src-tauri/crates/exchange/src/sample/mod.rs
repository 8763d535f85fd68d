//! The practice section's photographs: drawn here, so that no real drive, room or person is ever shown.

mod canvas;
mod letters;
pub mod notes;
mod scene;

use chrono::NaiveDateTime;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, RgbImage};

use canvas::{Canvas, Colour};
use notes::{Notes, with_notes};
use scene::Subject;
pub use scene::{HEIGHT, WIDTH};

/// The colours by which media differ.
const TINTS: [Colour; 6] = [[44, 96, 82], [52, 78, 122], [122, 84, 52], [94, 66, 108], [76, 92, 60], [112, 58, 64]];

/// Draws a photograph of a drive for `slot` (`before`, `serial`, `during`, `after`, `handover`, `storage`), as a JPEG
/// with the notes of a camera.
///
/// The same arguments give the same bytes. `seed` stands for the medium: it chooses the colour and the place on the
/// table. Each fifth medium (`seed % 5 == 4`) was photographed with the camera turned, and every `handover` names a
/// place, as photographs taken out of doors do: that both are put right on the way in can be seen in practice.
pub fn drive_photo(slot: &str, serial: &str, taken: NaiveDateTime, seed: u32) -> Vec<u8> {
    let mut canvas = Canvas::new(WIDTH.unsigned_abs(), HEIGHT.unsigned_abs());
    let subject = Subject { serial, tint: tint(seed), sway: sway(seed), seed };
    match slot {
        "serial" => scene::serial(&mut canvas, &subject),
        "during" => scene::during(&mut canvas, &subject),
        "after" => scene::after(&mut canvas, &subject),
        "handover" => scene::handover(&mut canvas, &subject),
        "storage" => scene::storage(&mut canvas, &subject),
        _ => scene::before(&mut canvas, &subject),
    }
    let turned = seed % 5 == 4;
    let upright = canvas.into_picture();
    let picture = if turned { DynamicImage::ImageRgb8(upright).rotate270().into_rgb8() } else { upright };
    let camera = Notes {
        taken_at: Some(taken),
        make: "例カメラ",
        model: if seed.is_multiple_of(2) { "練習1号" } else { "練習2号" },
        // The city of the model regulation, to a hundredth of a degree: a town, not an address.
        place: (slot == "handover").then_some((32.75, 129.88)),
        orientation: if turned { 6 } else { 1 },
    };
    with_notes(&jpeg(&picture), &camera)
}

fn tint(seed: u32) -> Colour {
    TINTS[seed as usize % TINTS.len()]
}

/// Up to thirty pixels each way, spread so that neighbours differ.
fn sway(seed: u32) -> (i32, i32) {
    let spread = |step: u32| i32::try_from(seed.wrapping_mul(step) % 61).unwrap_or(0) - 30;
    (spread(37), spread(23))
}

// Writing to memory does not fail, and the sheet's size lies within what JPEG can hold.
#[allow(clippy::expect_used)]
fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 80).encode_image(picture).expect("a sheet of fixed size is written to memory");
    bytes
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::photo::{Kind, take};

    const SLOTS: [&str; 6] = ["before", "serial", "during", "after", "handover", "storage"];

    fn day() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap().and_hms_opt(10, 15, 30).unwrap()
    }

    #[test]
    fn practice_photographs_come_in_like_any_other() {
        for (seed, slot) in (0..).zip(SLOTS) {
            let bytes = drive_photo(slot, "WX12A345", day(), seed);
            let photo = take(&bytes, "practice.jpg").unwrap();
            assert_eq!((photo.kind, photo.width, photo.height), (Kind::Jpeg, 1_600, 1_200), "{slot}");
            assert_eq!(photo.taken_at, Some(day()));
            assert_eq!(photo.camera.as_deref(), Some(if seed % 2 == 0 { "例カメラ 練習1号" } else { "例カメラ 練習2号" }));
            assert_eq!(photo.had_gps, slot == "handover");
        }
    }

    #[test]
    fn photographs_differ_by_slot_serial_and_medium_and_by_nothing_else() {
        let reference = drive_photo("before", "WX12A345", day(), 1);
        assert_eq!(drive_photo("before", "WX12A345", day(), 1), reference);
        assert_ne!(drive_photo("after", "WX12A345", day(), 1), reference);
        assert_ne!(drive_photo("before", "WX12A346", day(), 1), reference);
        assert_ne!(drive_photo("before", "WX12A345", day(), 2), reference);
    }

    #[test]
    fn a_turned_camera_still_gives_an_upright_copy() {
        let straight = take(&drive_photo("after", "WX12A345", day(), 3), "a.jpg").unwrap();
        let turned_bytes = drive_photo("after", "WX12A345", day(), 4);
        let raw = image::load_from_memory(&turned_bytes).unwrap();
        assert_eq!((raw.width(), raw.height()), (1_200, 1_600));
        let turned = take(&turned_bytes, "a.jpg").unwrap();
        assert_eq!((turned.shown_width, turned.shown_height), (straight.shown_width, straight.shown_height));
        // The rule lies along the lower edge in both.
        for photo in [&straight, &turned] {
            let shown = image::load_from_memory(&photo.shown).unwrap().into_rgb8();
            let [red, green, blue] = shown.get_pixel(113, 1_170).0;
            assert!(red > 200 && green > 190 && blue < 190, "{red} {green} {blue}");
        }
    }

    #[test]
    fn a_serial_that_is_long_or_strange_does_not_leave_its_label() {
        for serial in ["", "A", "0123456789ABCDEFGHIJ-0123456789", "製造番号不明"] {
            for slot in ["serial", "handover"] {
                assert!(take(&drive_photo(slot, serial, day(), u32::MAX), "a.jpg").is_ok(), "{slot} {serial}");
            }
        }
    }
}
