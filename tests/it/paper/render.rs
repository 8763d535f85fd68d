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

/// The first `pages` pages of `file`, white where they are left out.
pub fn pages(file: &Path, pages: usize, corner: Corner) -> Vec<GrayImage> {
    let (dpi, last) = (DPI.to_string(), pages.to_string());
    let mut draw = Command::new("pdftoppm");
    let drawn = tools::ask(draw.args(["-gray", "-r", &dpi, "-l", &last]).arg(file), "poppler-utils");
    let mut pages = portable(&drawn);
    if corner == Corner::LeftOut {
        pages.iter_mut().enumerate().for_each(|(nth, page)| leave_out(page, if nth == 0 { FIRST_PAGE } else { OTHER_PAGES }));
    }
    pages
}

fn leave_out(page: &mut GrayImage, lowest: f32) {
    let (wide, high) = page.dimensions();
    for y in high - dots(lowest)..high {
        for x in wide / 2 + dots(FROM_MIDDLE)..wide {
            page.put_pixel(x, y, image::Luma([255]));
        }
    }
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
