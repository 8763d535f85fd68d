//! Ruled tables: columns, rows that wrap, headings, struck rows (見え消し), and where rows turn the page.

use std::borrow::Cow;

use crate::case::TypeCase;
use crate::cursor::{ABOVE, Piece, RowHeight};
use crate::digits::Digits;
use crate::fonts::Hand;
use crate::lines::{Line, MM_PER_PT, break_lines, measure};
use crate::page::{Align, Page, Style, THICK, THIN, baseline};

/// A column of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its heading.
    pub label: String,
    /// Its width in millimetres; all columns are scaled together when they do not fill the page.
    pub width_mm: f32,
    /// How its cells stand.
    pub align: Align,
}

impl Column {
    /// A column named `label`.
    pub fn new(label: impl Into<String>, width_mm: f32, align: Align) -> Column {
        Column { label: label.into(), width_mm, align }
    }
}

/// One row of a list: a text per column, and whether it is struck out (取消・訂正前).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Texts, in the columns' order; missing ones are empty.
    pub cells: Vec<String>,
    /// Whether a line goes through every text.
    pub struck: bool,
    /// At least so many lines high, to leave room for a pen; 0 for as high as its words.
    pub room: usize,
    /// What the table of contents calls the page on which the first such row stands, e.g. 「令和8年4月」; empty for none.
    pub mark: String,
}

impl Row {
    /// A row of `cells`.
    pub fn new<T: Into<String>>(cells: impl IntoIterator<Item = T>) -> Row {
        Row { cells: cells.into_iter().map(Into::into).collect(), ..Row::default() }
    }
}

/// The light grey behind headings.
pub(crate) const SHADE: f32 = 0.93;

/// A table's columns on the page and its type.
#[derive(Debug, Clone)]
pub(crate) struct Grid {
    pub x: f32,
    labels: Vec<String>,
    widths: Vec<f32>,
    aligns: Vec<Align>,
    size: f32,
    pub rows: RowHeight,
    /// Columns that are headings of what stands right of them.
    headings: &'static [usize],
    /// How wide their labels are spread, in 1/1000 em.
    even: u32,
}

/// The longest label that others are spread to (均等割付), in 1/1000 em; longer ones stand as they are.
const LONGEST_EVEN: u32 = 6_000;
/// Space between a cell's rule and its text.
const SIDE: f32 = 1.2;

/// A row's texts broken into lines.
#[derive(Debug, Default)]
pub(crate) struct Broken {
    lines: Vec<Line>,
    /// Where each cell's lines end.
    ends: Vec<usize>,
    /// The most lines of any cell; at least one.
    pub tallest: usize,
}

impl Grid {
    /// `columns` from `x`, scaled to fill `width`, in `size` points.
    pub fn new(columns: &[Column], x: f32, width: f32, size: f32) -> Grid {
        let total: f32 = columns.iter().map(|column| column.width_mm.max(1.0)).sum();
        let scale = if total > 0.0 { width / total } else { 1.0 };
        Grid {
            x,
            labels: columns.iter().map(|column| column.label.clone()).collect(),
            widths: columns.iter().map(|column| column.width_mm.max(1.0) * scale).collect(),
            aligns: columns.iter().map(|column| column.align).collect(),
            size,
            rows: RowHeight { leading: size * MM_PER_PT * 1.3, least: 0.0 },
            headings: &[],
            even: 0,
        }
    }

    /// With the labels of `rows` spread to the longest of them.
    #[must_use]
    pub fn evened<'r>(mut self, case: &mut TypeCase<'_>, rows: impl Iterator<Item = &'r Row>) -> Grid {
        let labels = rows.flat_map(|row| self.headings.iter().filter_map(|at| row.cells.get(*at)));
        let widths = labels.map(|label| case.width(Hand::Bold, label)).filter(|wide| *wide <= LONGEST_EVEN);
        self.even = widths.max().unwrap_or(0);
        self
    }

    /// With rows at least `mm` high.
    #[must_use]
    pub fn at_least(mut self, mm: f32) -> Grid {
        self.rows.least = mm;
        self
    }

    /// With the first column as a shaded heading of each row.
    #[must_use]
    pub fn with_headed_rows(self) -> Grid {
        self.with_headings(&[0])
    }

    /// With these columns, from 0, as shaded headings of what stands right of them.
    #[must_use]
    pub fn with_headings(mut self, columns: &'static [usize]) -> Grid {
        self.headings = columns;
        self
    }

    /// The whole table's width.
    pub fn width(&self) -> f32 {
        self.widths.iter().sum()
    }

    /// `row` with its figures so; columns of figures stay half width, so that they can be compared.
    pub fn dressed<'r>(&self, row: &'r Row, digits: Digits) -> Cow<'r, Row> {
        if digits == Digits::Half {
            return Cow::Borrowed(row);
        }
        let mut row = row.clone();
        for (cell, _) in row.cells.iter_mut().zip(&self.aligns).filter(|(_, align)| **align != Align::Right) {
            *cell = digits.set(cell).into_owned();
        }
        Cow::Owned(row)
    }

    /// Breaks `cells` into lines, into `out`.
    pub fn break_row(&self, case: &mut TypeCase<'_>, hand: Hand, cells: &[String], out: &mut Broken) {
        out.lines.clear();
        out.ends.clear();
        out.tallest = 1;
        for (at, width) in self.widths.iter().enumerate() {
            let before = out.lines.len();
            if let Some(text) = cells.get(at).filter(|text| !text.is_empty()) {
                let hand = if self.headings.contains(&at) { Hand::Bold } else { hand };
                break_lines(case, hand, text, measure(width - 2.0 * SIDE, self.size), &mut out.lines);
            }
            out.ends.push(out.lines.len());
            out.tallest = out.tallest.max(out.lines.len() - before);
        }
    }

    /// Draws a piece of a row with its top at `y`.
    pub fn draw_row(&self, (page, case): (&mut Page, &mut TypeCase<'_>), y: f32, row: &Row, broken: &Broken, piece: Piece, hand: Hand) {
        let (height, (from, to)) = (piece.height, piece.lines);
        let whole = from == 0 && to >= broken.tallest;
        let mut x = self.x;
        let mut first = 0;
        for (at, width) in self.widths.iter().enumerate() {
            let lines = &broken.lines[first..broken.ends[at]];
            first = broken.ends[at];
            let heading = self.headings.contains(&at);
            if heading {
                page.fill(x, y, *width, height, SHADE);
            }
            let hand = if heading { Hand::Bold } else { hand };
            let shown = &lines[from.min(lines.len())..to.min(lines.len())];
            let text = row.cells.get(at).map_or("", String::as_str);
            // A short cell stands in the middle of its row; a row cut over two pages begins at the top.
            let goes_on = if from > 0 { self.rows.leading } else { 0.0 };
            let slack = if whole { (height - shown.len() as f32 * self.rows.leading) / 2.0 } else { ABOVE + goes_on };
            for (nth, line) in shown.iter().enumerate() {
                let top = y + slack + nth as f32 * self.rows.leading;
                let place = (x + SIDE, width - 2.0 * SIDE);
                let line = if heading && lines.len() == 1 { line.evened(case, hand, text, self.even) } else { *line };
                page.line_of(
                    text,
                    line,
                    place,
                    baseline(top, self.rows.leading, self.size),
                    Style::new(self.size, hand).at(self.aligns[at]),
                );
                if row.struck && line.width > 0 {
                    let start = self.aligns[at].start(place.0, place.1, line.mm(self.size));
                    page.level(start, start + line.mm(self.size), top + self.rows.leading / 2.0, 0.25);
                }
            }
            if from > 0 && lines.len() > from {
                self.mark(page, case, (x, *width), y + ABOVE, "（続き）", Align::Left);
            }
            if lines.len() > to {
                self.mark(page, case, (x, *width), y + height - ABOVE - self.rows.leading, "（続く）", Align::Right);
            }
            x += width;
        }
        page.level(self.x, self.x + self.width(), y + height, THIN);
    }

    /// A line in a cell of a cut row.
    fn mark(&self, page: &mut Page, case: &mut TypeCase<'_>, (x, width): (f32, f32), top: f32, words: &str, align: Align) {
        let place = (x + SIDE, width - 2.0 * SIDE);
        page.fitted(case, words, place, baseline(top, self.rows.leading, self.size), Style::new(self.size, Hand::Gothic).at(align));
    }

    /// Words for a pen to mark in the cells of an empty row at `y`, `high` millimetres high.
    pub fn preprint(&self, page: &mut Page, case: &mut TypeCase<'_>, (y, high): (f32, f32), cells: &[&'static str]) {
        let mut x = self.x;
        for (words, width) in cells.iter().zip(&self.widths) {
            if !words.is_empty() {
                let top = y + (high - self.rows.leading) / 2.0;
                let style = Style::new(self.size, Hand::Gothic).at(Align::Centre);
                page.fitted(case, words, (x + SIDE, width - 2.0 * SIDE), baseline(top, self.rows.leading, self.size), style);
            }
            x += width;
        }
    }

    /// The height of the heading row.
    pub fn head_height(&self, case: &mut TypeCase<'_>) -> f32 {
        self.heads(case).1
    }

    /// Draws the heading row at `y`; gives its height.
    pub fn draw_head(&self, page: &mut Page, case: &mut TypeCase<'_>, y: f32) -> f32 {
        let (heads, height) = self.heads(case);
        page.fill(self.x, y, self.width(), height, SHADE);
        let mut x = self.x;
        for (head, width) in heads.iter().zip(&self.widths) {
            let leading = head.size * MM_PER_PT * 1.3;
            let top = y + (height - head.lines.len() as f32 * leading) / 2.0;
            for (nth, line) in head.lines.iter().enumerate() {
                let at = baseline(top + nth as f32 * leading, leading, head.size);
                let place = (x + SIDE, width - 2.0 * SIDE);
                page.line_of(head.label, *line, place, at, Style::new(head.size, Hand::Bold).at(Align::Centre));
            }
            x += width;
        }
        page.level(self.x, self.x + self.width(), y + height, THICK);
        height
    }

    /// The headings as they are set, and the height of their row: a label a little too wide is set smaller,
    /// a much too wide one takes more lines.
    fn heads(&self, case: &mut TypeCase<'_>) -> (Vec<Head<'_>>, f32) {
        let mut tallest: f32 = 0.0;
        let mut heads = Vec::with_capacity(self.labels.len());
        for (label, width) in self.labels.iter().zip(&self.widths) {
            let room = width - 2.0 * SIDE;
            let wide = case.width(Hand::Bold, label) as f32 / 1000.0 * self.size * MM_PER_PT;
            let size = if wide <= room { self.size } else { self.size * (room / wide).max(0.78) };
            let mut lines = Vec::new();
            // One unit more than measured, so that rounding never sends the last character to a line of its own.
            break_lines(case, Hand::Bold, label, measure(room, size) + 1, &mut lines);
            tallest = tallest.max(lines.len() as f32 * size * MM_PER_PT * 1.3);
            heads.push(Head { label, size, lines });
        }
        (heads, tallest + 2.0 * ABOVE + 0.6)
    }

    /// Closes a table drawn from `top` to `bottom` on this page: its sides and the rules between columns.
    pub fn close(&self, page: &mut Page, top: f32, bottom: f32) {
        if bottom <= top {
            return;
        }
        let mut x = self.x;
        for width in &self.widths[..self.widths.len().saturating_sub(1)] {
            x += width;
            page.upright(x, top, bottom, THIN);
        }
        page.outline(self.x, top, self.width(), bottom - top, THICK);
    }
}

/// A column's heading, set.
struct Head<'l> {
    label: &'l str,
    /// In points.
    size: f32,
    lines: Vec<Line>,
}
