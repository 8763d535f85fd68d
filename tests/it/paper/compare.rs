//! Two pictures of one page: how far they are apart, and a third picture that shows where.

use image::{GrayImage, Luma, Rgb, RgbImage};

/// Between two of the sixteen shades in which pages are kept and compared.
const STEP: u8 = 17;
/// Half of the way from white to the grey of small print and more: ink that came, went or moved.
const STRONG: u8 = 4 * STEP;

/// At most this many dots may differ strongly: fewer than the shortest word changes when it moves by a millimetre.
pub const MOST_STRONG: usize = 3;
/// At most so many shades of 255 may a dot differ on the average, beyond one step, in which drawing programs differ: less
/// than a table's head changes when its grey does.
pub const MOST_MEAN: f64 = 0.05;

/// How far two pictures are apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Apart {
    /// What dots differ beyond one step, on the average.
    pub mean: f64,
    /// How many differ strongly.
    pub strong: usize,
}

/// Nothing at all.
pub const SAME: Apart = Apart { mean: 0.0, strong: 0 };

impl Apart {
    /// Whether they show the same page.
    pub fn is_little(self) -> bool {
        self.strong <= MOST_STRONG && self.mean <= MOST_MEAN
    }
}

/// `page` in sixteen shades: a quarter of the size as a file.
pub fn shaded(page: &GrayImage) -> GrayImage {
    let mut page = page.clone();
    page.pixels_mut().for_each(|dot| dot.0[0] = dot.0[0].saturating_add(STEP / 2) / STEP * STEP);
    page
}

/// How far `one` and `other` are apart, both in sixteen shades; `None` if they are not of one size.
pub fn apart(one: &GrayImage, other: &GrayImage) -> Option<Apart> {
    if one.dimensions() != other.dimensions() {
        return None;
    }
    let differ = one.pixels().zip(other.pixels()).map(|(one, other)| one.0[0].abs_diff(other.0[0]));
    let (mut sum, mut strong) = (0_u64, 0);
    for by in differ {
        sum += u64::from(by.saturating_sub(STEP));
        strong += usize::from(by >= STRONG);
    }
    Some(Apart { mean: sum as f64 / f64::from(one.width() * one.height()), strong })
}

/// The page in light grey, what came in red, what went in blue.
pub fn shown(golden: &GrayImage, now: &GrayImage) -> RgbImage {
    RgbImage::from_fn(golden.width().max(now.width()), golden.height().max(now.height()), |x, y| {
        let at = |page: &GrayImage| page.get_pixel_checked(x, y).map_or(255, |Luma([shade])| *shade);
        let (was, is) = (at(golden), at(now));
        let pale = 170 + was.max(is) / 3;
        match was.abs_diff(is) > STEP {
            true if is < was => Rgb([230, is / 2, is / 2]),
            true => Rgb([was / 2, was / 2, 230]),
            false => Rgb([pale; 3]),
        }
    })
}
