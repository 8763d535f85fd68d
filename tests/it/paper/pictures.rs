//! Golden pictures: where everything stands on the first two pages of every form, and how dark it is.

use std::fs;
use std::io::Cursor;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{GrayImage, Luma};

use super::compare::{Apart, MOST_MEAN, MOST_STRONG, apart, shaded, shown};
use super::papers::{self, Paper};
use super::render::{self, Corner, Place, Word, dots};
use super::{golden, tools};

/// How many pages of a form are compared: the first, and how it goes on.
pub const PAGES: usize = 2;

/// Sheets of labels have no foot.
const WITHOUT_FOOT: &str = "F20";

fn corner(paper: &Paper) -> Corner {
    if paper.form == WITHOUT_FOOT { Corner::Compared } else { Corner::LeftOut }
}

/// The pages of `paper` that are compared, in the shades they are kept in.
fn drawn(paper: &Paper) -> Vec<GrayImage> {
    render::pages(&paper.file, PAGES, corner(paper)).iter().map(shaded).collect()
}

/// Compares page `now` with the golden picture `name`; what differs stands beside it in the target folder.
pub fn held(name: &str, now: &GrayImage) -> Result<(), String> {
    let golden = golden::file(name, || png(now))?;
    let golden = render::read(&golden).ok_or_else(|| format!("tests/golden/paper/{name} is not a picture"))?;
    let found = apart(&golden, now);
    if found.is_some_and(Apart::is_little) {
        return Ok(());
    }
    let folder = papers::folder("actual");
    let (actual, where_) = (folder.join(name), folder.join(name.replace(".png", "-differs.png")));
    fs::write(&actual, png(now)).unwrap();
    shown(&golden, now).save(&where_).unwrap();
    let said = found.map_or_else(|| "of another size".to_owned(), |apart| format!("{} dots differ, mean {:.3}", apart.strong, apart.mean));
    Err(format!("{name}: {said}: {} and {}", actual.display(), where_.display()))
}

fn png(page: &GrayImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    page.write_with_encoder(PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::NoFilter)).unwrap();
    bytes.into_inner()
}

#[test]
fn every_form_looks_as_it_is_known_to_look() {
    let compare = |paper: &Paper| {
        let pages = drawn(paper).into_iter().enumerate();
        pages.filter_map(|(nth, page)| held(&format!("{}-{}.png", paper.name, nth + 1), &page).err()).collect::<Vec<String>>()
    };
    let found = tools::each(papers::all(), compare).concat();
    tools::none(&format!("Forms that look different; if that is right: {}", golden::ANEW), &found);
}

/// `page` with what stands at `place` set `right` and `down` dots from there, on the shade that is commonest around it.
fn moved(page: &GrayImage, [left, top, wide, high]: Place, (right, down): (u32, u32)) -> GrayImage {
    let cut = image::imageops::crop_imm(page, left, top, wide, high).to_image();
    let mut counted = [0_u32; 256];
    cut.pixels().for_each(|dot| counted[dot.0[0] as usize] += 1);
    let ground = (0..=255_u8).max_by_key(|shade| counted[*shade as usize]).unwrap_or(255);
    let mut page = page.clone();
    for (x, y, _) in cut.enumerate_pixels() {
        page.put_pixel(left + x, top + y, Luma([ground]));
    }
    for (x, y, dot) in cut.enumerate_pixels() {
        if dot.0[0] < ground && left + x + right < page.width() && top + y + down < page.height() {
            page.put_pixel(left + x + right, top + y + down, *dot);
        }
    }
    page
}

fn meet(one: Place, other: Place) -> bool {
    (0..2).all(|way| one[way] < other[way] + other[way + 2] && other[way] < one[way] + one[way + 2])
}

#[test]
fn a_word_that_moved_by_a_millimetre_is_seen() {
    let by = dots(1.0);
    let mut found = Vec::new();
    for name in ["F01", "F03-blank", "F08-1", "F20", "list-staff"] {
        let paper = papers::all().iter().find(|paper| paper.name == name).unwrap();
        let page = &drawn(paper)[0];
        let words = render::words(&paper.file, 1).remove(0);
        let out = render::left_out(page.dimensions(), 0, corner(paper), &words);
        // What lies across the page is no word of it, nor is what the picture leaves out.
        let compared = |(said, place): &Word| said.chars().count() > 1 && !out.iter().any(|out| meet(*out, *place));
        let words: Vec<Word> = words.into_iter().filter(compared).collect();
        assert!(words.len() > 10, "{name} has words");
        for (said, place) in words {
            for way in [(by, 0), (0, by)] {
                let apart = apart(page, &moved(page, place, way)).unwrap();
                if apart.is_little() {
                    found.push(format!("{name}: 「{said}」 at {place:?} by {way:?}: {apart:?}"));
                }
            }
        }
    }
    tools::none("Words that could move by a millimetre unseen:", &found);
}

#[test]
fn what_drawing_programs_make_differently_is_not_seen_but_a_darker_head_is() {
    let paper = papers::all().iter().find(|paper| paper.name == "F01").unwrap();
    let page = &render::pages(&paper.file, 1, corner(paper))[0];
    // Numbers that look like chance and are the same on every run.
    let mut state = 1_u32;
    let mut noise = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        i16::try_from(state >> 24).unwrap_or_default() % 17 - 8
    };
    let mut noisy = page.clone();
    noisy.pixels_mut().for_each(|dot| dot.0[0] = u8::try_from((i16::from(dot.0[0]) + noise()).clamp(0, 255)).unwrap());
    let little = apart(&shaded(page), &shaded(&noisy)).unwrap();
    assert!(little.is_little() && little.mean <= MOST_MEAN && little.strong <= MOST_STRONG, "{little:?}");

    let mut darker = page.clone();
    for x in dots(20.0)..dots(282.0) {
        for y in dots(40.0)..dots(45.0) {
            darker.get_pixel_mut(x, y).0[0] = darker.get_pixel(x, y).0[0].saturating_sub(40);
        }
    }
    let seen = apart(&shaded(page), &shaded(&darker)).unwrap();
    assert!(!seen.is_little(), "{seen:?}");
    assert_eq!(apart(page, &GrayImage::new(10, 10)), None, "a page turned the other way is another size");
}
