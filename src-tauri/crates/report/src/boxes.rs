//! 決裁欄: squares for seals, boxes for signatures, or a line that says the approval was electronic.

use crate::case::TypeCase;
use crate::fonts::Hand;
use crate::lines::{Line, break_lines, measure};
use crate::page::{Align, Page, Style, THICK, THIN, baseline};

/// How people approve on this paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum BoxKind {
    /// 押印欄: squares of 18 mm.
    Seal,
    /// 署名欄: boxes of 30 mm × 12 mm.
    Sign,
    /// 「電子決裁 令和○年○月○日」 or the like, in one box.
    Electronic(String),
    /// No boxes.
    #[default]
    None,
}

/// The boxes for approval on the first page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Boxes {
    /// How people approve.
    pub kind: BoxKind,
    /// The posts, from left to right, e.g. 保護管理者, 保護担当者.
    pub titles: Vec<String>,
    /// A box a month, in a row above the rows of a book that is confirmed month by month.
    pub monthly: Option<Monthly>,
}

/// 月次確認: whose mark each month takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Monthly {
    /// The post, e.g. 保護担当者.
    pub title: String,
    /// The months from left to right, e.g. 4月.
    pub months: Vec<String>,
}

const TITLE_ROW: f32 = 6.0;
const TITLE_SIZE: f32 = 7.0;
/// The row of months: the height of its titles and of its boxes, and the room for what it is.
const MONTH_ROW: f32 = 4.5;
const MONTH_BOX: f32 = 12.0;
const MONTHS_OF: f32 = 28.0;
const NOTE: (f32, f32) = (72.0, 14.0);

impl Boxes {
    /// No boxes.
    pub fn none() -> Boxes {
        Boxes::default()
    }

    /// All words in the boxes.
    pub(crate) fn words(&self) -> Vec<&str> {
        let mut words: Vec<&str> = self.titles.iter().map(String::as_str).collect();
        if let BoxKind::Electronic(text) = &self.kind {
            words.push(text);
        }
        if let Some(monthly) = self.by_month() {
            words.push(&monthly.title);
            words.extend(monthly.months.iter().map(String::as_str));
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

    /// The boxes of the months, where people put their mark on paper at all.
    fn by_month(&self) -> Option<&Monthly> {
        self.monthly.as_ref().filter(|_| matches!(self.kind, BoxKind::Seal | BoxKind::Sign))
    }

    /// The height of the row of months, in millimetres; zero where there is none.
    pub(crate) fn monthly_height(&self) -> f32 {
        if self.by_month().is_some() { MONTH_ROW + MONTH_BOX } else { 0.0 }
    }

    /// Draws the row of months over the width of the body, with its top left corner at (`x`, `y`).
    pub(crate) fn draw_monthly(&self, page: &mut Page, case: &mut TypeCase<'_>, (x, y): (f32, f32), wide: f32) {
        let Some(monthly) = self.by_month() else { return };
        let high = self.monthly_height();
        let each = (wide - MONTHS_OF) / monthly.months.len().max(1) as f32;
        let small = Style::new(TITLE_SIZE, Hand::Gothic).at(Align::Centre);
        page.outline(x, y, wide, high, THICK);
        page.level(x + MONTHS_OF, x + wide, y + MONTH_ROW, THIN);
        let what = if self.kind == BoxKind::Sign { "月次確認（署名）" } else { "月次確認印" };
        for (nth, words) in [what, &monthly.title].into_iter().enumerate() {
            let top = y + high / 2.0 - MONTH_ROW + nth as f32 * MONTH_ROW;
            page.fitted(case, words, (x + 0.8, MONTHS_OF - 1.6), baseline(top, MONTH_ROW, TITLE_SIZE), small);
        }
        for (nth, month) in monthly.months.iter().enumerate() {
            let left = x + MONTHS_OF + nth as f32 * each;
            page.upright(left, y, y + high, THIN);
            page.fitted(case, month, (left + 0.8, each - 1.6), baseline(y, MONTH_ROW, TITLE_SIZE), small);
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
