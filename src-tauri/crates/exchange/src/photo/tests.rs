//! Promises about photographs taken in, on files made here: every orientation, every refusal.

use std::io::Cursor;

use chrono::NaiveDate;
use image::metadata::Orientation;
use image::{DynamicImage, ImageEncoder, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use super::*;
use crate::sample::notes::{Notes, with_notes};

/// A picture whose top left corner is red, top right green, bottom left blue, bottom right white.
fn corners(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x < width / 2, y < height / 2) {
        (true, true) => Rgb([220, 20, 20]),
        (false, true) => Rgb([20, 200, 20]),
        (true, false) => Rgb([20, 20, 220]),
        (false, false) => Rgb([250, 250, 250]),
    })
}

fn encoded(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Which corner colour stands at a point given in quarters of the picture.
fn colour_at(picture: &RgbImage, x: u32, y: u32) -> &'static str {
    let [red, green, blue] = picture.get_pixel(picture.width() * x / 4, picture.height() * y / 4).0;
    match (red > 120, green > 120, blue > 120) {
        (true, false, false) => "red",
        (false, true, false) => "green",
        (false, false, true) => "blue",
        (true, true, true) => "white",
        _ => "other",
    }
}

fn shown(photo: &Photo) -> RgbImage {
    image::load_from_memory_with_format(&photo.shown, ImageFormat::Jpeg).unwrap().into_rgb8()
}

fn refusal(bytes: &[u8]) -> Refusal {
    take(bytes, "IMG_0001.jpg").expect_err("must be refused")
}

#[test]
fn every_orientation_is_turned_upright() {
    for turn in 1..=8_u8 {
        // The camera stored the upright picture turned the other way round; what is taken in must stand upright again.
        let mut stored = DynamicImage::ImageRgb8(corners(120, 80));
        let undo = match Orientation::from_exif(turn).unwrap() {
            Orientation::Rotate90 => Orientation::Rotate270,
            Orientation::Rotate270 => Orientation::Rotate90,
            same => same,
        };
        stored.apply_orientation(undo);
        let jpeg = encoded(&stored.into_rgb8(), ImageFormat::Jpeg);
        let photo = take(&with_notes(&jpeg, &Notes { orientation: turn, ..Notes::default() }), "a.jpg").unwrap();
        assert_eq!((photo.width, photo.height), (120, 80), "orientation {turn}");
        assert_eq!((photo.shown_width, photo.shown_height), (120, 80), "orientation {turn}");
        let picture = shown(&photo);
        let found = [(1, 1), (3, 1), (1, 3), (3, 3)].map(|(x, y)| colour_at(&picture, x, y));
        assert_eq!(found, ["red", "green", "blue", "white"], "orientation {turn}");
    }
}

#[test]
fn date_and_camera_are_kept_and_the_place_is_not() {
    let taken_at = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap().and_hms_opt(14, 3, 5);
    let notes = Notes { taken_at, make: "例カメラ", model: "例カメラ T-1", place: Some((32.75, 129.877)), orientation: 1 };
    let original = with_notes(&encoded(&corners(64, 48), ImageFormat::Jpeg), &notes);
    let photo = take(&original, "a.jpg").unwrap();
    assert_eq!(photo.taken_at, taken_at);
    assert_eq!(photo.camera.as_deref(), Some("例カメラ T-1"));
    assert!(photo.had_gps);
    for copy in [&photo.shown, &photo.thumbnail] {
        assert!(exif::Reader::new().read_from_container(&mut Cursor::new(copy)).is_err(), "a copy carries EXIF");
        assert!(!copy.windows(4).any(|w| w == b"Exif"));
        assert!(!take(copy, "copy.jpg").unwrap().had_gps);
    }
    let plain = take(&with_notes(&encoded(&corners(64, 48), ImageFormat::Jpeg), &Notes { place: None, ..notes }), "a.jpg").unwrap();
    assert!(!plain.had_gps);
}

#[test]
fn what_need_not_change_keeps_its_coded_bits_and_loses_every_word_beside_them() {
    let plain = encoded(&corners(400, 300), ImageFormat::Jpeg);
    let noted = with_notes(&plain, &Notes { place: Some((32.75, 129.877)), ..Notes::default() });
    let photo = take(&noted, "a.jpg").unwrap();
    assert!(photo.had_gps, "the test's own photograph names a place");
    let scan = plain.windows(2).position(|mark| mark == [0xFF, 0xDA]).unwrap();
    assert!(photo.shown.ends_with(&plain[scan..]), "the coded bits are not the original's");
    assert!(!photo.shown.windows(4).any(|word| word == b"Exif"), "notes travel with the copy");
    assert_eq!(shown(&photo), shown(&Photo { shown: plain, ..photo.clone() }));
    // A large one, or one that has to be turned, is drawn anew.
    let large = encoded(&corners(limits::SHOWN_SIDE + 8, 300), ImageFormat::Jpeg);
    assert!(!take(&large, "b.jpg").unwrap().shown.ends_with(&large[large.len() / 2..]));
}

#[test]
fn a_place_in_xmp_is_noticed_too() {
    let jpeg = encoded(&corners(32, 32), ImageFormat::Jpeg);
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude=\"32,45N\"/>";
    let length = u16::try_from(xmp.len() + 2).unwrap().to_be_bytes();
    let bytes = [&jpeg[..2], &[0xFF, 0xE1], &length, xmp, &jpeg[2..]].concat();
    assert!(take(&bytes, "a.jpg").unwrap().had_gps);
}

#[test]
fn all_four_formats_come_in_by_content_and_keep_their_fingerprint() {
    for (format, kind) in
        [(ImageFormat::Jpeg, Kind::Jpeg), (ImageFormat::Png, Kind::Png), (ImageFormat::WebP, Kind::WebP), (ImageFormat::Tiff, Kind::Tiff)]
    {
        let bytes = encoded(&corners(200, 100), format);
        let photo = take(&bytes, "名前は何でもよい.txt").unwrap();
        assert_eq!((photo.kind, photo.width, photo.height), (kind, 200, 100));
        assert_eq!(photo.sha256, hex(&Sha256::digest(&bytes)));
        assert_eq!(photo.sha256.len(), 64);
        assert_eq!(colour_at(&shown(&photo), 3, 1), "green");
        assert_eq!((photo.taken_at, photo.camera, photo.had_gps), (None, None, false));
    }
    assert_eq!(hex(&Sha256::digest(b"abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

#[test]
fn a_png_can_carry_its_orientation_and_date_as_well() {
    let notes = Notes { orientation: 6, ..Notes::default() };
    let picture = corners(120, 80);
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::png::PngEncoder::new(&mut bytes);
    encoder.set_exif_metadata(notes.to_tiff()).unwrap();
    encoder.write_image(&picture, 120, 80, image::ExtendedColorType::Rgb8).unwrap();
    let photo = take(&bytes, "a.png").unwrap();
    assert_eq!((photo.width, photo.height), (80, 120));
    assert_eq!(colour_at(&shown(&photo), 3, 1), "red");
}

#[test]
fn copies_are_small_and_small_pictures_are_not_enlarged() {
    let large = take(&encoded(&corners(2400, 1800), ImageFormat::Jpeg), "a.jpg").unwrap();
    assert_eq!((large.width, large.height), (2400, 1800));
    assert_eq!((large.shown_width, large.shown_height), (1600, 1200));
    let thumbnail = image::load_from_memory(&large.thumbnail).unwrap();
    assert_eq!((thumbnail.width(), thumbnail.height()), (320, 240));
    let small = take(&encoded(&corners(40, 30), ImageFormat::Jpeg), "a.jpg").unwrap();
    assert_eq!((small.shown_width, small.shown_height), (40, 30));
}

#[test]
fn a_thumbnail_of_pure_noise_still_fits() {
    let mut state = 1_u32;
    let noise = RgbImage::from_fn(320, 320, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [red, green, blue, _] = state.to_be_bytes();
        Rgb([red, green, blue])
    });
    let photo = take(&encoded(&noise, ImageFormat::Png), "a.png").unwrap();
    assert!(photo.thumbnail.len() <= limits::THUMBNAIL_BYTES, "{} bytes", photo.thumbnail.len());
    assert!(photo.shown.len() > limits::THUMBNAIL_BYTES, "the noise must be hard enough to matter");
}

#[test]
fn what_is_transparent_shows_white() {
    let clear = RgbaImage::from_pixel(20, 20, Rgba([0, 0, 0, 0]));
    let mut bytes = Cursor::new(Vec::new());
    clear.write_to(&mut bytes, ImageFormat::Png).unwrap();
    let photo = take(bytes.get_ref(), "a.png").unwrap();
    assert_eq!(colour_at(&shown(&photo), 2, 2), "white");
}

#[test]
fn a_file_cut_anywhere_is_refused_in_every_format() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Tiff] {
        let bytes = encoded(&corners(240, 160), format);
        // TIFF keeps its directory last, and its decoder calls a missing one broken; the rest are always called cut.
        for end in [bytes.len() - 1, bytes.len() * 9 / 10, bytes.len() / 2, bytes.len() / 4] {
            let found = refusal(&bytes[..end]);
            let cut = matches!(found, Refusal::CutShort { .. });
            assert!(cut || format == ImageFormat::Tiff && matches!(found, Refusal::Broken { .. }), "{format:?} at {end}: {found}");
        }
    }
    assert_eq!(refusal(&[0xFF, 0xD8, 0xFF]), Refusal::CutShort { format: "JPEG" });
}

#[test]
fn a_cut_photograph_is_not_saved_by_the_end_mark_of_its_own_thumbnail() {
    let jpeg = encoded(&corners(240, 160), ImageFormat::Jpeg);
    let inner = encoded(&corners(16, 16), ImageFormat::Jpeg);
    let length = u16::try_from(inner.len() + 2).unwrap().to_be_bytes();
    let whole = [&jpeg[..2], &[0xFF, 0xE5], &length, &inner, &jpeg[2..]].concat();
    assert!(take(&whole, "a.jpg").is_ok());
    assert_eq!(refusal(&whole[..whole.len() - 200]), Refusal::CutShort { format: "JPEG" });
}

#[test]
fn a_copy_that_was_cut_and_filled_with_zeros_is_refused() {
    let mut jpeg = encoded(&corners(240, 160), ImageFormat::Jpeg);
    let half = jpeg.len() / 2;
    jpeg[half..].fill(0);
    assert_eq!(refusal(&jpeg), Refusal::CutShort { format: "JPEG" });
}

#[test]
fn bytes_after_the_end_are_of_no_account() {
    let mut jpeg = encoded(&corners(64, 48), ImageFormat::Jpeg);
    jpeg.extend_from_slice(b"what some phones append");
    assert!(take(&jpeg, "a.jpg").is_ok());
}

#[test]
fn a_jpeg_whose_coded_bits_are_wrong_is_refused() {
    let mut jpeg = encoded(&corners(240, 160), ImageFormat::Jpeg);
    let scan = jpeg.windows(2).position(|w| w == [0xFF, 0xDA]).unwrap() + 14;
    let end = jpeg.len() - 2;
    // 0xFF 0x00 stands for eight ones, and no code consists of ones alone.
    for (at, byte) in jpeg[scan..end].iter_mut().enumerate() {
        *byte = if at % 2 == 0 { 0xFF } else { 0x00 };
    }
    jpeg[end - 1] = 0x00;
    assert_eq!(refusal(&jpeg), Refusal::Broken { format: "JPEG" });
}

/// A JPEG's head that claims `width` × `height`, with an empty scan.
fn claiming(frame: u8, width: u16, height: u16) -> Vec<u8> {
    let [w1, w0] = width.to_be_bytes();
    let [h1, h0] = height.to_be_bytes();
    let header = [0, 17, 8, h1, h0, w1, w0, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
    let scan = [0xFF, 0xDA, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0];
    [&[0xFF, 0xD8, 0xFF, frame][..], &header, &scan, &[0, 0, 0xFF, 0xD9]].concat()
}

#[test]
fn decompression_bombs_are_refused_before_they_are_unpacked() {
    assert_eq!(refusal(&claiming(0xC0, 65_500, 65_500)), Refusal::TooManyPixels { width: 65_500, height: 65_500 });
    assert_eq!(refusal(&claiming(0xC0, 12_001, 10)), Refusal::TooManyPixels { width: 12_001, height: 10 });
    assert_eq!(refusal(&claiming(0xC0, 10_000, 5_001)), Refusal::TooManyPixels { width: 10_000, height: 5_001 });
    // Progressive files need all coefficients at once: 30 million pixels are 270 MB, though the picture is only 90.
    assert_eq!(refusal(&claiming(0xC2, 6_000, 5_000)), Refusal::TooMuchMemory { width: 6_000, height: 5_000 });
    assert_eq!(refusal(&claiming(0xC0, 6_000, 5_000)), Refusal::Broken { format: "JPEG" });
}

#[test]
fn a_small_png_of_a_hundred_million_pixels_is_refused() {
    let mut bytes = Vec::new();
    let row = vec![0_u8; 30_000];
    let mut encoder = png::Encoder::new(&mut bytes, 30_000, 3_750);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_compression(png::Compression::Fastest);
    let mut writer = encoder.write_header().unwrap();
    let mut stream = writer.stream_writer().unwrap();
    for _ in 0..3_750 {
        std::io::Write::write_all(&mut stream, &row).unwrap();
    }
    stream.finish().unwrap();
    writer.finish().unwrap();
    assert!(bytes.len() < limits::FILE_BYTES / 10);
    assert_eq!(refusal(&bytes), Refusal::TooManyPixels { width: 30_000, height: 3_750 });
}

#[test]
fn empty_and_enormous_files_are_refused_unread() {
    assert_eq!(refusal(&[]), Refusal::Empty);
    let enormous = vec![0xFF; limits::FILE_BYTES + 1];
    assert_eq!(refusal(&enormous), Refusal::TooLarge { bytes: limits::FILE_BYTES + 1 });
}

#[test]
fn a_renamed_text_file_is_refused_in_words() {
    let found = refusal("処分前の写真は別便".as_bytes());
    assert_eq!(found.to_string(), "名前はJPEGの写真ですが、中身は文字だけのファイルです。");
}

#[test]
fn a_panic_inside_a_decoder_is_a_refusal() {
    let found = guarded::<()>(Kind::WebP, || panic!("a fault of the decoder"));
    assert_eq!(found, Err(Refusal::Broken { format: "WebP" }));
}

#[test]
fn bytes_altered_at_random_never_escape_as_a_panic() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Tiff] {
        let whole = encoded(&corners(48, 32), format);
        let mut state = 7_u32;
        for _ in 0..60 {
            let mut bytes = whole.clone();
            for _ in 0..3 {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let at = state as usize % bytes.len();
                bytes[at] = (state >> 24) as u8;
            }
            if let Ok(photo) = take(&bytes, "a") {
                assert!(photo.shown_width <= limits::SHOWN_SIDE && !photo.thumbnail.is_empty());
            }
        }
    }
}

#[test]
fn a_scanners_file_says_how_many_pages_it_has() {
    let one = encoded(&corners(40, 20), ImageFormat::Tiff);
    assert_eq!(take(&one, "証明書.tif").unwrap().pages, 1);
    // A second page: the directory of the first once more, behind everything, and the first points to it.
    let directory = usize::try_from(u32::from_le_bytes(one[4..8].try_into().unwrap())).unwrap();
    let entries = usize::from(u16::from_le_bytes(one[directory..directory + 2].try_into().unwrap()));
    let next = directory + 2 + 12 * entries;
    let mut two = one.clone();
    let behind = u32::try_from(two.len()).unwrap();
    two.extend_from_slice(&one[directory..next + 4]);
    two[next..next + 4].copy_from_slice(&behind.to_le_bytes());
    assert_eq!(take(&two, "証明書.tif").unwrap().pages, 2);
    let mut ring = two.clone();
    let last = ring.len();
    ring[last - 4..].copy_from_slice(&one[4..8]);
    assert_eq!(take(&ring, "証明書.tif").unwrap().pages, 2, "a ring ends");
    assert_eq!(take(&encoded(&corners(40, 20), ImageFormat::Jpeg), "写真.jpg").unwrap().pages, 1);
}
