//! A sheet of pixels that is painted a row at a time, so that a photograph costs milliseconds even in a debug build.

use image::RgbImage;

use super::letters;

/// Red, green and blue.
pub(super) type Colour = [u8; 3];

/// The same colour, `by` steps lighter or, where negative, darker.
pub(super) fn shade(colour: Colour, by: i16) -> Colour {
    colour.map(|part| u8::try_from((i16::from(part) + by).clamp(0, 255)).unwrap_or(0))
}

/// A rectangle in pixels. What lies outside the canvas is not painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

impl Area {
    pub(super) const fn new(x: i32, y: i32, width: i32, height: i32) -> Area {
        Area { x, y, width, height }
    }

    /// The same area moved.
    pub(super) const fn moved(self, x: i32, y: i32) -> Area {
        Area { x: self.x + x, y: self.y + y, ..self }
    }

    /// The same area, smaller by `rim` on each side.
    pub(super) const fn within(self, rim: i32) -> Area {
        Area::new(self.x + rim, self.y + rim, self.width - 2 * rim, self.height - 2 * rim)
    }
}

/// The sheet.
pub(super) struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Canvas {
    pub(super) fn new(width: u32, height: u32) -> Canvas {
        let (width, height) = (width as usize, height as usize);
        Canvas { width, height, pixels: vec![0; width * height * 3] }
    }

    /// The painted sheet as a picture.
    pub(super) fn into_picture(self) -> RgbImage {
        // The buffer was made to this very size, so an empty picture can only come of an empty canvas.
        RgbImage::from_raw(self.width as u32, self.height as u32, self.pixels).unwrap_or_default()
    }

    /// Paints one row from `from` up to, not including, `to`.
    fn span(&mut self, y: i32, from: i32, to: i32, colour: Colour) {
        let Ok(row) = usize::try_from(y) else { return };
        let clip = |x: i32| usize::try_from(x).unwrap_or(0).min(self.width);
        let (from, to) = (clip(from), clip(to));
        if row >= self.height || from >= to {
            return;
        }
        let strip = &mut self.pixels[(row * self.width + from) * 3..(row * self.width + to) * 3];
        strip[..3].copy_from_slice(&colour);
        // Doubling what is already painted leaves the work to memory copies.
        let mut done = 3;
        while done < strip.len() {
            let more = done.min(strip.len() - done);
            strip.copy_within(..more, done);
            done += more;
        }
    }

    /// Paints an area, each row in the colour that `colour` gives for its distance from the top.
    pub(super) fn rows(&mut self, area: Area, colour: impl Fn(i32) -> Colour) {
        for row in 0..area.height {
            self.span(area.y + row, area.x, area.x + area.width, colour(row));
        }
    }

    /// Paints an area in one colour.
    pub(super) fn fill(&mut self, area: Area, colour: Colour) {
        self.rows(area, |_| colour);
    }

    /// Paints an area with its corners rounded by `round` pixels.
    pub(super) fn plate(&mut self, area: Area, round: i32, colour: impl Fn(i32) -> Colour) {
        for row in 0..area.height {
            let from_edge = row.min(area.height - 1 - row);
            let inset = if from_edge < round { round - half_chord(round, round - from_edge) } else { 0 };
            self.span(area.y + row, area.x + inset, area.x + area.width - inset, colour(row));
        }
    }

    /// Paints a disc.
    pub(super) fn disc(&mut self, x: i32, y: i32, radius: i32, colour: Colour) {
        for row in -radius..=radius {
            let half = half_chord(radius, row);
            self.span(y + row, x - half, x + half + 1, colour);
        }
    }

    /// Paints a line `thick` pixels wide.
    pub(super) fn line(&mut self, from: (i32, i32), to: (i32, i32), thick: i32, colour: Colour) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let steps = dx.abs().max(dy.abs()).max(1);
        for step in 0..=steps {
            let (x, y) = (from.0 + dx * step / steps, from.1 + dy * step / steps);
            self.fill(Area::new(x - thick / 2, y - thick / 2, thick, thick), colour);
        }
    }

    /// Prints `text` from (`x`, `y`), a dot being `dot` pixels.
    pub(super) fn text(&mut self, x: i32, y: i32, dot: i32, colour: Colour, text: &str) {
        let mut left = x;
        for letter in text.chars() {
            for (row, dots) in (0..).zip(letters::rows(letter)) {
                for column in (0..letters::ACROSS as i32).filter(|column| dots >> (4 - column) & 1 == 1) {
                    self.fill(Area::new(left + column * dot, y + row * dot, dot, dot), colour);
                }
            }
            left += (letters::ACROSS as i32 + 1) * dot;
        }
    }

    /// Prints `text` in the largest dots, at most `dot`, that fit into `width` pixels; returns the height used.
    pub(super) fn fitted_text(&mut self, (x, y): (i32, i32), width: i32, dot: i32, colour: Colour, text: &str) -> i32 {
        let letters_wide = i32::try_from(text.chars().count()).unwrap_or(i32::MAX).saturating_mul(letters::ACROSS as i32 + 1);
        let dot = dot.min(width / letters_wide.max(1)).max(1);
        self.text(x, y, dot, colour, text);
        dot * letters::DOWN as i32
    }
}

/// Half the width of a disc of `radius` at `distance` from its centre.
fn half_chord(radius: i32, distance: i32) -> i32 {
    (radius * radius - distance * distance).max(0).isqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_painted_outside_the_sheet() {
        let mut canvas = Canvas::new(8, 4);
        canvas.fill(Area::new(-5, -5, 100, 7), [1, 2, 3]);
        canvas.disc(-1, 100, 3, [9, 9, 9]);
        canvas.text(6, 2, 1, [7, 7, 7], "I");
        let picture = canvas.into_picture();
        assert_eq!(picture.get_pixel(7, 1).0, [1, 2, 3]);
        assert_eq!(picture.get_pixel(0, 3).0, [0, 0, 0]);
        assert_eq!(picture.get_pixel(7, 2).0, [7, 7, 7]);
    }

    #[test]
    fn a_long_text_is_set_smaller_so_that_it_fits() {
        let mut canvas = Canvas::new(100, 20);
        assert_eq!(canvas.fitted_text((0, 0), 100, 2, [1; 3], "AB"), 14);
        assert_eq!(canvas.fitted_text((0, 0), 100, 2, [1; 3], "ABCDEFGHIJKL"), 7);
    }
}
