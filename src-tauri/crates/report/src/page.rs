//! A page before it is PDF: text runs, rules, fills and pictures in millimetres from the top left corner.

use crate::case::TypeCase;
use crate::fonts::Hand;
use crate::lines::{Line, MM_PER_PT};
use crate::setting::Setting;

/// A sheet of paper and its margins, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Paper {
    pub width: f32,
    pub height: f32,
    pub left: f32,
    pub right: f32,
    pub top: f32,
}

impl Paper {
    /// Registers: A4 横, 20 mm left for binding.
    pub const LANDSCAPE: Paper = Paper { width: 297.0, height: 210.0, left: 20.0, right: 15.0, top: 10.0 };
    /// Slips and certificates: A4 縦, 25 mm left for binding.
    pub const PORTRAIT: Paper = Paper { width: 210.0, height: 297.0, left: 25.0, right: 20.0, top: 12.0 };

    /// The width between the margins.
    pub fn body(&self) -> f32 {
        self.width - self.left - self.right
    }

    /// Where the right margin begins.
    pub fn right_edge(&self) -> f32 {
        self.width - self.right
    }
}

/// Where a text stands against its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// 左寄せ.
    Left,
    /// 中央.
    Centre,
    /// 右寄せ (figures).
    Right,
}

impl Align {
    /// Where something `wide` begins in a place from `x` of `room`.
    pub(crate) fn start(self, x: f32, room: f32, wide: f32) -> f32 {
        match self {
            Align::Left => x,
            Align::Centre => x + (room - wide) / 2.0,
            Align::Right => x + room - wide,
        }
    }
}

/// How words are set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    /// In points.
    pub size: f32,
    pub hand: Hand,
    pub align: Align,
}

impl Style {
    /// `size` points, from the left.
    pub fn new(size: f32, hand: Hand) -> Style {
        Style { size, hand, align: Align::Left }
    }

    /// Standing at `align`.
    pub fn at(mut self, align: Align) -> Style {
        self.align = align;
        self
    }
}

/// Words on one baseline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Run {
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// In points.
    pub size: f32,
    pub hand: Hand,
    pub setting: Setting,
    from: u32,
    to: u32,
}

/// A straight line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rule {
    pub x0: f32,
    pub y0: f32,
    pub x1: f32,
    pub y1: f32,
    pub thickness: f32,
}

/// A filled rectangle; `grey` is 0 black to 1 white.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Fill {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub grey: f32,
}

/// A photograph: `which` counts the document's photographs from 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Picture {
    pub which: usize,
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

/// Rule thicknesses, in millimetres.
pub(crate) const THIN: f32 = 0.2;
pub(crate) const THICK: f32 = 0.4;

/// One page. Reused from page to page in long registers, so that memory stays flat.
#[derive(Debug, Clone, Default)]
pub(crate) struct Page {
    words: String,
    pub runs: Vec<Run>,
    pub rules: Vec<Rule>,
    pub fills: Vec<Fill>,
    pub pictures: Vec<Picture>,
    /// Light words across the page (練習).
    pub watermark: Option<&'static str>,
}

impl Page {
    /// Takes everything off the page.
    pub fn clear(&mut self) {
        self.words.clear();
        self.runs.clear();
        self.rules.clear();
        self.fills.clear();
        self.pictures.clear();
        self.watermark = None;
    }

    /// Puts `words` on the baseline `y`, beginning at `x`.
    pub fn text(&mut self, x: f32, y: f32, size: f32, hand: Hand, words: &str) {
        self.set(x, y, size, hand, Setting::CLOSE, words);
    }

    fn set(&mut self, x: f32, y: f32, size: f32, hand: Hand, setting: Setting, words: &str) {
        if words.is_empty() {
            return;
        }
        let from = self.words.len() as u32;
        self.words.push_str(words);
        self.runs.push(Run { x, y, size, hand, setting, from, to: self.words.len() as u32 });
    }

    /// Puts `line` of `text` into a place from x of a width.
    pub fn line_of(&mut self, text: &str, line: Line, place: (f32, f32), y: f32, style: Style) {
        let x = style.align.start(place.0, place.1, line.mm(style.size));
        self.set(x, y, style.size, style.hand, line.setting, line.of(text));
    }

    /// Words on one line in a place from x of a width; set smaller when they would not fit.
    pub fn fitted(&mut self, case: &mut TypeCase<'_>, words: &str, place: (f32, f32), y: f32, style: Style) {
        let wide = case.width(style.hand, words) as f32 / 1000.0 * style.size * MM_PER_PT;
        let scale = if wide > place.1 { place.1 / wide } else { 1.0 };
        let x = style.align.start(place.0, place.1, wide * scale);
        self.text(x, y, style.size * scale, style.hand, words);
    }

    /// The words of `run`.
    pub fn words(&self, run: &Run) -> &str {
        &self.words[run.from as usize..run.to as usize]
    }

    /// A level line.
    pub fn level(&mut self, x0: f32, x1: f32, y: f32, thickness: f32) {
        self.rules.push(Rule { x0, y0: y, x1, y1: y, thickness });
    }

    /// An upright line.
    pub fn upright(&mut self, x: f32, y0: f32, y1: f32, thickness: f32) {
        self.rules.push(Rule { x0: x, y0, x1: x, y1, thickness });
    }

    /// The four sides of a rectangle.
    pub fn outline(&mut self, x: f32, y: f32, width: f32, height: f32, thickness: f32) {
        self.level(x, x + width, y, thickness);
        self.level(x, x + width, y + height, thickness);
        self.upright(x, y, y + height, thickness);
        self.upright(x + width, y, y + height, thickness);
    }

    /// A filled rectangle.
    pub fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, grey: f32) {
        self.fills.push(Fill { x, y, width, height, grey });
    }
}

/// The baseline of text of `size` points in a line box from `top` of `leading`: the em box stands in its middle.
pub(crate) fn baseline(top: f32, leading: f32, size: f32) -> f32 {
    let em = size * MM_PER_PT;
    top + (leading - em) / 2.0 + em * 0.88
}
