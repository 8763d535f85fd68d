//! Pages as small grey pictures, drawn by poppler; what differs from run to run is left out.

use std::path::Path;
use std::process::Command;

use image::GrayImage;
use image::imageops::colorops::grayscale;

use super::tools;

/// Dots an inch: a millimetre is two dots, and a page with 2,000 characters stays under 20 kB.
pub const DPI: u32 = 50;

/// What of a page may differ between two runs with the same clock, in the lower right corner: the check digits, the log's head
/// and, on the first page, their code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corner {
    /// Right of the page number, the lowest 20 mm of the first page and 13 mm of the others.
    LeftOut,
    /// Nothing differs.
    Compared,
}

/// How far right of the middle of the page what differs begins, in millimetres.
const FROM_MIDDLE: f32 = 12.0;
const FIRST_PAGE: f32 = 20.0;
const OTHER_PAGES: f32 = 13.0;

/// Millimetres as dots.
pub fn dots(mm: f32) -> u32 {
    (mm * DPI as f32 / 25.4).round() as u32
}

/// What differs in a certificate's own block (照合): the log's head after this word, and the code at the right, which reaches
/// so far above and below that line, in millimetres.
const PROOF: &str = "記録先頭";
const PROOF_LINE: f32 = 4.0;
const CODE: Reach = Reach { wide: 42.0, above: 9.0, below: 17.0 };

struct Reach {
    wide: f32,
    above: f32,
    below: f32,
}

/// A rectangle in dots: left, top, width, height.
pub type Place = [u32; 4];

/// The first `pages` pages of `file`, white where they are left out.
pub fn pages(file: &Path, pages: usize, corner: Corner) -> Vec<GrayImage> {
    let (dpi, last) = (DPI.to_string(), pages.to_string());
    let mut draw = Command::new("pdftoppm");
    let drawn = tools::ask(draw.args(["-gray", "-r", &dpi, "-l", &last]).arg(file), "poppler-utils");
    let mut pages = portable(&drawn);
    let said = words(file, pages.len());
    for (nth, page) in pages.iter_mut().enumerate() {
        let said = said.get(nth).map_or(&[][..], Vec::as_slice);
        left_out(page.dimensions(), nth, corner, said).into_iter().for_each(|place| clear(page, place));
    }
    pages
}

/// Where page `nth` of `size` dots, on which `said` stands, may differ.
pub fn left_out((wide, high): (u32, u32), nth: usize, corner: Corner, said: &[Word]) -> Vec<Place> {
    let lowest = dots(if nth == 0 { FIRST_PAGE } else { OTHER_PAGES });
    let from = wide / 2 + dots(FROM_MIDDLE);
    let foot = (corner == Corner::LeftOut).then_some([from, high - lowest, wide - from, lowest]);
    let proof = said.iter().find(|(word, [_, top, ..])| word == PROOF && *top < high - dots(FIRST_PAGE)).map(|(_, place)| {
        let [left, top, long, _] = *place;
        let code = [wide - dots(CODE.wide), top.saturating_sub(dots(CODE.above)), dots(CODE.wide), dots(CODE.above + CODE.below)];
        [[left + long, top, wide - left - long, dots(PROOF_LINE)], code]
    });
    foot.into_iter().chain(proof.into_iter().flatten()).collect()
}

fn clear(page: &mut GrayImage, [left, top, wide, high]: Place) {
    for y in top..(top + high).min(page.height()) {
        for x in left..(left + wide).min(page.width()) {
            page.put_pixel(x, y, image::Luma([255]));
        }
    }
}

/// A word on a page and where it stands.
pub type Word = (String, Place);

/// The words of the first `pages` pages of `file`, page by page.
pub fn words(file: &Path, pages: usize) -> Vec<Vec<Word>> {
    let boxes = tools::text(Command::new("pdftotext").args(["-bbox", "-l", &pages.to_string()]).arg(file).arg("-"), "poppler-utils");
    boxes.split("<page ").skip(1).map(|page| page.lines().filter_map(|line| word(line.trim())).collect()).collect()
}

/// Of a line like `<word xMin="72.1" yMin="30.0" xMax="99.5" yMax="40.2">様式</word>`, in points.
fn word(line: &str) -> Option<Word> {
    let line = line.strip_prefix("<word ")?;
    let edge = |name: &str| line.split(&format!("{name}=\"")).nth(1)?.split('"').next()?.parse::<f32>().ok();
    let dot = |points: f32| points * DPI as f32 / 72.0;
    let (left, top) = (dot(edge("xMin")?).floor() as u32, dot(edge("yMin")?).floor() as u32);
    let (right, foot) = (dot(edge("xMax")?).ceil() as u32, dot(edge("yMax")?).ceil() as u32);
    let said = line.split('>').nth(1)?.split('<').next()?;
    Some((said.to_owned(), [left, top, right - left, foot - top]))
}

/// Pictures as `P5 width height 255` and their dots, one after the other.
fn portable(mut bytes: &[u8]) -> Vec<GrayImage> {
    let mut pages = Vec::new();
    while !bytes.is_empty() {
        let head: Vec<&[u8]> = bytes.splitn(4, |byte| byte.is_ascii_whitespace()).collect();
        let number = |nth: usize| std::str::from_utf8(head[nth]).ok().and_then(|word| word.parse::<u32>().ok());
        let (wide, high) = number(1).zip(number(2)).expect("pdftoppm gives the size of a page");
        let rest = head[3].strip_prefix(b"255\n").expect("pdftoppm gives 256 shades");
        let (dots, next) = rest.split_at((wide * high) as usize);
        pages.push(GrayImage::from_raw(wide, high, dots.to_vec()).expect("a dot for each place"));
        bytes = next;
    }
    pages
}

/// A picture file as grey dots.
pub fn read(png: &[u8]) -> Option<GrayImage> {
    image::load_from_memory(png).ok().map(|picture| grayscale(&picture))
}
