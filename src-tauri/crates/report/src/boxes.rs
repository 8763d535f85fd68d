//! 決裁欄: squares for seals, boxes for signatures, or a line that says the approval was electronic.

use crate::case::TypeCase;
use crate::fonts::Hand;
use crate::lines::{Line, break_lines, measure};
use crate::page::{Align, Page, Style, THICK, THIN, baseline};

/// How people approve on this paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BoxKind {
    /// 押印欄: squares of 18 mm.
    Seal,
    /// 署名欄: boxes of 30 mm × 12 mm.
    Sign,
    /// 「電子決裁 令和○年○月○日」 or the like, in one box.
    Electronic(String),
    /// No boxes.
    None,
}

/// The boxes for approval on the first page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boxes {
    /// How people approve.
    pub kind: BoxKind,
    /// The posts, from left to right, e.g. 保護管理者, 保護担当者.
    pub titles: Vec<String>,
}

const TITLE_ROW: f32 = 6.0;
const TITLE_SIZE: f32 = 7.0;
const NOTE: (f32, f32) = (72.0, 14.0);

impl Boxes {
    /// No boxes.
    pub fn none() -> Boxes {
        Boxes { kind: BoxKind::None, titles: Vec::new() }
    }

    /// All words in the boxes.
    pub(crate) fn words(&self) -> Vec<&str> {
        let mut words: Vec<&str> = self.titles.iter().map(String::as_str).collect();
        if let BoxKind::Electronic(text) = &self.kind {
            words.push(text);
        }
        words
    }

    /// One box under its title.
    fn one(&self) -> (f32, f32) {
        match self.kind {
            BoxKind::Seal => (18.0, 18.0),
            BoxKind::Sign => (30.0, 12.0),
            BoxKind::Electronic(_) | BoxKind::None => (0.0, 0.0),
        }
    }

    /// Width and height of all boxes, in millimetres; zero when there are none.
    pub(crate) fn size(&self) -> (f32, f32) {
        match self.kind {
            BoxKind::None => (0.0, 0.0),
            BoxKind::Electronic(_) => NOTE,
            BoxKind::Seal | BoxKind::Sign if self.titles.is_empty() => (0.0, 0.0),
            BoxKind::Seal | BoxKind::Sign => {
                let (width, height) = self.one();
                (width * self.titles.len() as f32, TITLE_ROW + height)
            }
        }
    }

    /// Draws the boxes with their top left corner at (`x`, `y`).
    pub(crate) fn draw(&self, page: &mut Page, case: &mut TypeCase<'_>, x: f32, y: f32) {
        let (wide, high) = self.size();
        if wide == 0.0 {
            return;
        }
        page.outline(x, y, wide, high, THICK);
        if let BoxKind::Electronic(text) = &self.kind {
            draw_note(page, case, text, x, y);
            return;
        }
        let each = self.one().0;
        page.level(x, x + wide, y + TITLE_ROW, THIN);
        for (nth, title) in self.titles.iter().enumerate() {
            let left = x + nth as f32 * each;
            if nth > 0 {
                page.upright(left, y, y + high, THIN);
            }
            let at = baseline(y, TITLE_ROW, TITLE_SIZE);
            page.fitted(case, title, (left + 0.8, each - 1.6), at, Style::new(TITLE_SIZE, Hand::Gothic).at(Align::Centre));
        }
    }
}

fn draw_note(page: &mut Page, case: &mut TypeCase<'_>, text: &str, x: f32, y: f32) {
    const SIZE: f32 = 8.0;
    const LEADING: f32 = 4.2;
    let mut lines: Vec<Line> = Vec::new();
    break_lines(case, Hand::Gothic, text, measure(NOTE.0 - 4.0, SIZE), &mut lines);
    let top = y + (NOTE.1 - lines.len() as f32 * LEADING) / 2.0;
    for (nth, line) in lines.iter().enumerate() {
        let at = baseline(top + nth as f32 * LEADING, LEADING, SIZE);
        page.line_of(text, *line, (x + 2.0, NOTE.0 - 4.0), at, Style::new(SIZE, Hand::Gothic).at(Align::Centre));
    }
}
