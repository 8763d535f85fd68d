//! A page as a PDF content stream: fills, photographs, the practice mark, rules, then words.

use crate::case::{Glyph, TypeCase, clusters};
use crate::fonts::{Hand, Slot};
use crate::kinsoku::Manner;
use crate::lines::MM_PER_PT;
use crate::page::{Page, Paper};
use crate::setting::Setting;

/// The name of the font in `slot` inside the document.
pub(crate) fn font_name(slot: Slot) -> &'static str {
    match slot {
        Slot::Gothic => "FG",
        Slot::Bold => "FB",
        Slot::Mincho => "FM",
        Slot::Names => "FN",
    }
}

/// The name of photograph `which` (from 0) inside the document.
pub(crate) fn picture_name(which: usize) -> String {
    format!("P{:04}", which + 1)
}

/// Writes `page` as a content stream into `out`, which is emptied first.
pub(crate) fn encode(page: &Page, paper: Paper, case: &mut TypeCase<'_>, out: &mut Vec<u8>) {
    out.clear();
    let mut pen = Pen { out, paper };
    // Under everything else: a code that cannot be scanned and a photograph that cannot be read prove nothing.
    if let Some(words) = page.watermark {
        pen.watermark(case, words);
    }
    pen.fills(page);
    pen.pictures(page);
    pen.rules(page);
    pen.runs(page, case);
}

struct Pen<'o> {
    out: &'o mut Vec<u8>,
    paper: Paper,
}

/// Millimetres as hundredths of a point.
fn cents(mm: f32) -> i32 {
    (mm / MM_PER_PT * 100.0).round() as i32
}

impl Pen<'_> {
    fn put(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    /// A number given in hundredths, and a space.
    fn number(&mut self, hundredths: i32) {
        number(self.out, hundredths);
        self.out.push(b' ');
    }

    fn across(&self, x: f32) -> i32 {
        cents(x)
    }

    /// PDF counts upwards from the foot of the page.
    fn up(&self, y: f32) -> i32 {
        cents(self.paper.height) - cents(y)
    }

    fn fills(&mut self, page: &Page) {
        let mut grey = f32::NAN;
        for fill in &page.fills {
            if fill.grey != grey {
                grey = fill.grey;
                self.number((grey * 100.0).round() as i32);
                self.put(b"g\n");
            }
            let (x, y) = (self.across(fill.x), self.up(fill.y + fill.height));
            for value in [x, y, cents(fill.width), cents(fill.height)] {
                self.number(value);
            }
            self.put(b"re f\n");
        }
    }

    fn pictures(&mut self, page: &Page) {
        for picture in &page.pictures {
            self.put(b"q ");
            self.number(cents(picture.width));
            self.put(b"0 0 ");
            self.number(cents(picture.height));
            let (x, y) = (self.across(picture.x), self.up(picture.y + picture.height));
            self.number(x);
            self.number(y);
            self.put(format!("cm /{} Do Q\n", picture_name(picture.which)).as_bytes());
        }
    }

    fn rules(&mut self, page: &Page) {
        let mut thickness = f32::NAN;
        for rule in &page.rules {
            if rule.thickness != thickness {
                thickness = rule.thickness;
                self.number(cents(thickness));
                self.put(b"w\n");
            }
            let ends = [self.across(rule.x0), self.up(rule.y0), self.across(rule.x1), self.up(rule.y1)];
            self.number(ends[0]);
            self.number(ends[1]);
            self.put(b"m ");
            self.number(ends[2]);
            self.number(ends[3]);
            self.put(b"l S\n");
        }
    }

    /// Large light words across the page, under everything but fills and photographs.
    fn watermark(&mut self, case: &mut TypeCase<'_>, words: &str) {
        const SIZE: f32 = 170.0;
        const SLANT: f32 = 0.6; // radians, about 34 degrees
        let wide = case.width(Hand::Gothic, words) as f32 / 1000.0 * SIZE * MM_PER_PT;
        let (cos, sin) = (SLANT.cos(), SLANT.sin());
        let x = self.paper.width / 2.0 - wide / 2.0 * cos + SIZE * MM_PER_PT * 0.35 * sin;
        let y = self.paper.height / 2.0 + wide / 2.0 * sin + SIZE * MM_PER_PT * 0.35 * cos;
        let turn = [(cos * 100.0).round() as i32, (sin * 100.0).round() as i32];
        self.put(b"/Artifact BMC q .91 g BT ");
        for value in [turn[0], turn[1], -turn[1], turn[0], self.across(x), self.up(y)] {
            self.number(value);
        }
        self.put(b"Tm\n");
        let mut set = None;
        self.words(case, Hand::Gothic, (SIZE * 100.0) as i32, Setting::CLOSE, words, &mut set);
        self.put(b"ET Q EMC\n");
    }

    fn runs(&mut self, page: &Page, case: &mut TypeCase<'_>) {
        self.put(b"0 g\nBT\n");
        let (mut at_x, mut at_y) = (0, 0);
        let mut set = None;
        for run in &page.runs {
            let (x, y) = (self.across(run.x), self.up(run.y));
            self.number(x - at_x);
            self.number(y - at_y);
            self.put(b"Td\n");
            (at_x, at_y) = (x, y);
            let (words, size) = (page.words(run), (run.size * 100.0).round() as i32);
            if run.setting.is_loose() {
                // Wide blanks would be read as spaces: the line says itself what stands in it.
                self.spell(words);
                self.words(case, run.hand, size, run.setting, words, &mut set);
                self.put(b"EMC\n");
            } else {
                self.words(case, run.hand, size, run.setting, words, &mut set);
            }
        }
        self.put(b"ET");
    }

    /// Shows `text` from where the pen stands; `set` is the font and size (1/100 pt) now in force.
    fn words(&mut self, case: &mut TypeCase<'_>, hand: Hand, size: i32, setting: Setting, text: &str, set: &mut Option<(u8, i32)>) {
        let mut show = Show::default();
        let mut before = Manner::EDGE;
        for cluster in clusters(text) {
            let glyph = case.glyph(hand, cluster.base, cluster.marked(text));
            if !glyph.is_drawn() {
                continue;
            }
            if *set != Some((glyph.font, size)) {
                show.close(self.out);
                *set = Some((glyph.font, size));
                self.put(format!("/{} ", font_name(Slot::ALL[glyph.font as usize])).as_bytes());
                self.number(size);
                self.put(b"Tf ");
            }
            show.shift(self.out, setting.added(before, glyph.manner));
            before = glyph.manner;
            show.glyph(self.out, glyph.id);
            if glyph.marked {
                self.marks(case, hand, glyph, &text[cluster.start..cluster.end], &mut show);
            }
        }
        show.close(self.out);
    }

    /// The marks that lie over `glyph`, of cluster `text`.
    fn marks(&mut self, case: &TypeCase<'_>, hand: Hand, glyph: Glyph, text: &str, show: &mut Show) {
        for over in case.overs(hand, text) {
            // A mark with an advance of its own is drawn in the middle of the base; one without already lies over it.
            let back = if over.advance == 0 { 0 } else { (i32::from(glyph.advance) + i32::from(over.advance)) / 2 };
            show.shift(self.out, -back);
            show.glyph(self.out, over.id);
            show.shift(self.out, back - i32::from(over.advance));
        }
    }

    /// Begins a stretch that stands for `text`, whatever its glyphs' own table says.
    fn spell(&mut self, text: &str) {
        self.put(b"/Span<</ActualText<FEFF");
        for unit in text.encode_utf16() {
            self.put(format!("{unit:04X}").as_bytes());
        }
        self.put(b">>>BDC\n");
    }
}

/// A stretch of glyphs being shown: a plain string until a blank has to be set between two of them.
#[derive(Default)]
struct Show {
    /// Where the open string or array begins.
    open: Option<usize>,
    /// Whether it is an array.
    spaced: bool,
}

impl Show {
    #[inline]
    fn glyph(&mut self, out: &mut Vec<u8>, id: u16) {
        if self.open.is_none() {
            self.open = Some(out.len());
            out.push(b'(');
        }
        for byte in id.to_be_bytes() {
            match byte {
                b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
                b'\r' => out.extend_from_slice(b"\\r"),
                _ => out.push(byte),
            }
        }
    }

    /// Moves the pen on by `added`, in 1/1000 em; PDF counts backwards.
    #[inline]
    fn shift(&mut self, out: &mut Vec<u8>, added: i32) {
        if added == 0 {
            return;
        }
        match self.open {
            Some(at) => {
                if !self.spaced {
                    out.insert(at, b'[');
                }
                out.push(b')');
            }
            None => {
                self.open = Some(out.len());
                out.push(b'[');
            }
        }
        self.spaced = true;
        out.extend_from_slice((-added).to_string().as_bytes());
        out.push(b'(');
    }

    fn close(&mut self, out: &mut Vec<u8>) {
        if self.open.take().is_some() {
            out.extend_from_slice(if std::mem::take(&mut self.spaced) { b")]TJ\n" } else { b")Tj\n" });
        }
    }
}

/// A decimal number given in hundredths, without needless zeros.
fn number(out: &mut Vec<u8>, hundredths: i32) {
    if hundredths < 0 {
        out.push(b'-');
    }
    let (mut whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    let mut digits = [0_u8; 8];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (whole % 10) as u8;
        whole /= 10;
        if whole == 0 || at == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
    if part > 0 {
        out.extend_from_slice(&[b'.', b'0' + (part / 10) as u8]);
        if part % 10 > 0 {
            out.push(b'0' + (part % 10) as u8);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_short_and_exact() {
        let shown = |hundredths| {
            let mut out = Vec::new();
            number(&mut out, hundredths);
            String::from_utf8(out).unwrap()
        };
        assert_eq!(shown(0), "0");
        assert_eq!(shown(-5), "-0.05");
        assert_eq!(shown(1250), "12.5");
        assert_eq!(shown(84189), "841.89");
        assert_eq!(shown(-10000), "-100");
    }
}
