//! Slips, certificates and letters: paragraphs, tables and boxes one under the other, over as many pages as needed.

use sha2::Digest;

use crate::binder::{Binder, Mark};
use crate::case::TypeCase;
use crate::cursor::Cursor;
use crate::error::Result;
use crate::fonts::{Fonts, Hand};
use crate::frame::{Frame, Plate, Sheet};
use crate::jpeg::Jpeg;
use crate::lines::{Line, MM_PER_PT, break_paragraph, measure};
use crate::notes::Notes;
use crate::page::{Align, Page, Paper, Style, baseline};
use crate::printed::{Printed, hexadecimal};
use crate::table::{Broken, Column, Grid, Row, SHADE};

/// A document that grows downwards.
pub(crate) struct Flow<'f> {
    pub case: TypeCase<'f>,
    frame: &'f Frame,
    pub paper: Paper,
    plate: Plate,
    count: String,
    pages: Vec<Page>,
    pub cursor: Cursor,
    marks: Vec<Mark>,
    /// A heading that waits for what follows it, so that both stand on one page, and how many millimetres under it at least.
    waiting: Option<(String, f32)>,
}

impl<'f> Flow<'f> {
    /// An empty document; `count` stands with the filter line (may be empty).
    pub fn new(fonts: &'f Fonts, frame: &'f Frame, paper: Paper, plate: Plate, count: String) -> Result<Flow<'f>> {
        let mut case = TypeCase::new(fonts)?;
        let body = frame.body(&mut case, paper, plate, &count);
        let cursor = Cursor { y: body.first.0, bottom: body.first.1, next: body.next };
        let marks = vec![Mark { title: frame.title.clone(), page: 0 }];
        Ok(Flow { case, frame, paper, plate, count, pages: vec![Page::default()], cursor, marks, waiting: None })
    }

    /// The page being filled.
    pub fn page(&mut self) -> &mut Page {
        if self.pages.is_empty() {
            self.pages.push(Page::default());
        }
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    /// The page being filled, and the type to fill it with.
    pub fn page_and_case(&mut self) -> (&mut Page, &mut TypeCase<'f>) {
        self.page();
        let last = self.pages.len() - 1;
        (&mut self.pages[last], &mut self.case)
    }

    /// Begins a new page.
    pub fn turn(&mut self) {
        self.cursor.turn(0.0);
        self.pages.push(Page::default());
    }

    /// Begins a new page unless `mm` are left on this one, with the heading that waits above them.
    pub fn keep(&mut self, mm: f32) {
        let heading = self.waiting.take();
        let (above, least) = heading.as_ref().map_or((0.0, 0.0), |(_, least)| (HEADING, *least));
        if self.cursor.room() < mm.max(least) + above {
            self.turn();
        }
        if let Some((heading, _)) = heading {
            self.paragraph(&heading, Style::new(9.5, Hand::Bold));
            self.gap(0.6);
        }
    }

    /// Leaves `mm` free. Under a heading there is none: it stands on what follows it, wherever that goes.
    pub fn gap(&mut self, mm: f32) {
        if self.waiting.is_none() {
            self.cursor.y = (self.cursor.y + mm).min(self.cursor.bottom);
        }
    }

    /// Leaves `mm` free for a pen, on one page.
    pub fn room(&mut self, mm: f32) {
        self.keep(mm);
        self.cursor.y += mm;
    }

    /// Puts this page into the table of contents.
    pub fn mark(&mut self, title: &str) {
        let page = self.pages.len().saturating_sub(1);
        self.marks.push(Mark { title: title.to_owned(), page });
    }

    /// A paragraph; its lines may turn the page.
    pub fn paragraph(&mut self, text: &str, style: Style) {
        self.indented(text, style, 0.0);
    }

    /// A paragraph with `mm` free at both sides.
    pub fn indented(&mut self, text: &str, style: Style, mm: f32) {
        let place = (self.paper.left + mm, self.paper.body() - 2.0 * mm);
        self.paragraph_in(text, style, place);
    }

    /// A paragraph in a place from x of a width.
    pub fn paragraph_in(&mut self, text: &str, style: Style, place: (f32, f32)) {
        let leading = style.size * MM_PER_PT * 1.55;
        let text = &*self.frame.digits.set(text);
        let mut lines: Vec<Line> = Vec::new();
        break_paragraph(&mut self.case, style.hand, text, measure(place.1, style.size), style.align == Align::Left, &mut lines);
        // A few lines stay together; of more, a heading takes the first with it.
        let together = if lines.len() <= SHORT_TEXT { lines.len() } else { 2 };
        self.keep(leading * together.max(1) as f32);
        for line in lines {
            self.keep(leading);
            let at = baseline(self.cursor.y, leading, style.size);
            self.page().line_of(text, line, place, at, Style::new(style.size, style.hand).at(style.align));
            self.cursor.y += leading;
        }
    }

    /// A numbered paragraph, its lines standing behind the number.
    pub fn numbered(&mut self, number: &str, text: &str, style: Style) {
        const NUMBER: f32 = 7.0;
        let leading = style.size * MM_PER_PT * 1.55;
        self.keep(leading * 2.0);
        let (left, wide, at) = (self.paper.left, self.paper.body(), baseline(self.cursor.y, leading, style.size));
        self.page().text(left, at, style.size, style.hand, number);
        self.paragraph_in(text, style, (left + NUMBER, wide - NUMBER));
    }

    /// A heading; it is set when it is known how much of what follows belongs on its page.
    pub fn heading(&mut self, text: &str) {
        self.heading_of(text, 0.0);
    }

    /// The same over a section of which `mm` belong on its page.
    pub fn heading_of(&mut self, text: &str, mm: f32) {
        if self.waiting.is_some() {
            self.keep(HEADING);
        }
        self.gap(2.2);
        self.waiting = Some((text.to_owned(), mm));
    }

    /// A table with a heading row, repeated on each page. `size` in points. Without rows it is ruled for the pen.
    pub fn table(&mut self, columns: &[Column], rows: &[Row], size: f32) {
        let grid = Grid::new(columns, self.paper.left, self.paper.body(), size);
        if rows.is_empty() {
            self.ruled(&grid.at_least(BLANK_ROW), &vec![Row::default(); BLANK_ROWS], true);
        } else {
            self.ruled(&grid, rows, true);
        }
    }

    /// A table of labels and values, without a heading row.
    pub fn facts<'t>(&mut self, facts: impl IntoIterator<Item = (&'t str, &'t str)>, label_mm: f32, size: f32) {
        let columns = [Column::new("", label_mm, Align::Left), Column::new("", self.paper.body() - label_mm, Align::Left)];
        let grid = Grid::new(&columns, self.paper.left, self.paper.body(), size).with_headed_rows().at_least(6.4);
        let rows: Vec<Row> = facts.into_iter().map(|(label, value)| Row::new([label, value])).collect();
        self.ruled(&grid, &rows, false);
    }

    /// Rows in `grid`; a heading row when the table has one.
    pub fn ruled(&mut self, grid: &Grid, rows: &[Row], headed: bool) {
        let groups = [Group { title: "", rows }];
        self.grouped(grid, &groups, headed);
    }

    /// Groups of rows under one heading row, each group under a line with its title.
    pub fn grouped(&mut self, grid: &Grid, groups: &[Group<'_>], headed: bool) {
        let grid = &grid.clone().evened(&mut self.case, groups.iter().flat_map(|group| group.rows));
        let head = if headed { grid.head_height(&mut self.case) } else { 0.0 };
        let mut broken = Broken::default();
        // A short table stays whole; a long one begins where its heading and first rows fit.
        let (mut whole, mut first) = (head, 0.0);
        for row in groups.iter().flat_map(|group| group.rows).take(SHORT_TABLE) {
            let height = self.height(grid, row, &mut broken);
            whole += height;
            first = if first > 0.0 { first } else { height };
        }
        let title = if groups.first().is_some_and(|group| !group.title.is_empty()) { GROUP_ROW } else { 0.0 };
        self.keep((whole + title).min(head + title + first.clamp(LONG_START, self.tallest_row(head + title))));
        let mut top = self.cursor.y;
        self.table_head(grid, headed);
        for group in groups {
            if !group.title.is_empty() {
                let first = group.rows.first().map_or(0.0, |row| self.height(grid, row, &mut broken));
                if self.cursor.room() < GROUP_ROW + first.min(self.tallest_row(head + GROUP_ROW)) {
                    self.turn_table(grid, &mut top, self.cursor.y, headed);
                }
                self.group_title(grid, &mut top, group.title);
            }
            for row in group.rows {
                let row = grid.dressed(row, self.frame.digits);
                self.break_row(grid, &row, &mut broken);
                self.table_row(grid, &row, &broken, head, headed, &mut top);
            }
        }
        let bottom = self.cursor.y;
        grid.close(self.page(), top, bottom);
    }

    fn break_row(&mut self, grid: &Grid, row: &Row, broken: &mut Broken) {
        grid.break_row(&mut self.case, Hand::Gothic, &row.cells, broken);
        broken.tallest = broken.tallest.max(row.room);
    }

    fn height(&mut self, grid: &Grid, row: &Row, broken: &mut Broken) -> f32 {
        self.break_row(grid, row, broken);
        grid.rows.height(broken.tallest)
    }

    /// The tallest row that fits on a page under `above`; a taller one is cut, and begins on any page with a few lines left.
    fn tallest_row(&self, above: f32) -> f32 {
        (self.cursor.next.1 - self.cursor.next.0 - above - HEADING).max(LONG_START)
    }

    fn table_head(&mut self, grid: &Grid, headed: bool) {
        if headed {
            let top = self.cursor.y;
            let (page, case) = self.page_and_case();
            let height = grid.draw_head(page, case, top);
            self.cursor.y += height;
        }
    }

    /// Ends the table on this page at `bottom` and begins it again on the next.
    fn turn_table(&mut self, grid: &Grid, top: &mut f32, bottom: f32, headed: bool) {
        grid.close(self.page(), *top, bottom);
        self.turn();
        *top = self.cursor.y;
        self.table_head(grid, headed);
    }

    fn table_row(&mut self, grid: &Grid, row: &Row, broken: &Broken, head: f32, headed: bool, top: &mut f32) {
        let mut from = 0;
        while from < broken.tallest {
            let before = self.cursor;
            let piece = self.cursor.piece(grid.rows, head, (from, broken.tallest));
            if piece.turn {
                let after = self.cursor;
                self.cursor = before;
                self.turn_table(grid, top, before.y, headed);
                self.cursor = after;
            }
            let y = self.cursor.y - piece.height;
            grid.draw_row(self.page_and_case(), y, row, broken, piece, Hand::Gothic);
            from = piece.lines.1;
        }
    }

    /// A shaded line across the table. The column rules end above it and begin again below.
    fn group_title(&mut self, grid: &Grid, top: &mut f32, title: &str) {
        let y = self.cursor.y;
        grid.close(self.page(), *top, y);
        let page = self.page();
        page.fill(grid.x, y, grid.width(), GROUP_ROW, SHADE);
        page.text(grid.x + 1.5, baseline(y, GROUP_ROW, 8.5), 8.5, Hand::Bold, title);
        page.outline(grid.x, y, grid.width(), GROUP_ROW, crate::page::THICK);
        self.cursor.y += GROUP_ROW;
        *top = self.cursor.y;
    }

    /// Draws every page's frame, and binds. `pictures` are the photographs its pages name.
    pub fn finish(self, pictures: &[Jpeg<'_>]) -> Result<Printed> {
        let mut digest = self.frame.digest();
        digest.update(self.count.as_bytes());
        for page in &self.pages {
            for run in &page.runs {
                digest.update(page.words(run).as_bytes());
                digest.update([0x1F]);
            }
        }
        for jpeg in pictures {
            digest.update(jpeg.bytes);
        }
        let content = hexadecimal(&digest.finalize());
        self.bind(pictures, content, true)
    }

    /// As [`Flow::finish`], but nothing on or in the document is derived from what it says (it holds a secret).
    pub fn finish_secret(self) -> Result<Printed> {
        let content = hexadecimal(&self.frame.digest().finalize());
        self.bind(&[], content, false)
    }

    fn bind(mut self, pictures: &[Jpeg<'_>], content: String, checked: bool) -> Result<Printed> {
        self.keep(0.0);
        for words in self.frame.words() {
            self.case.note(Hand::Gothic, words);
        }
        let notes = Notes::of(&mut self.case, self.paper);
        if notes.height() > self.cursor.room() {
            self.turn();
        }
        let (paper, bottom) = (self.paper, self.cursor.bottom);
        notes.draw(self.page(), paper, bottom);

        let pages = self.pages.len();
        let mut binder = Binder::new(paper);
        for (page, no) in self.pages.iter_mut().zip(1..) {
            let content = checked.then_some(content.as_str());
            let sheet = Sheet { paper, plate: self.plate, count: &self.count, pages, content };
            self.frame.draw(page, &mut self.case, sheet, no)?;
            binder.page(page, &mut self.case)?;
        }
        for mark in self.marks {
            binder.mark(mark);
        }
        let pdf = binder.finish(&self.case, pictures, &self.frame.colophon(), &content)?;
        Ok(Printed::new(pdf, pages, content, &self.case))
    }
}

/// Rows under a title that spans the table.
pub(crate) struct Group<'r> {
    pub title: &'r str,
    pub rows: &'r [Row],
}

const GROUP_ROW: f32 = 6.0;
/// How much of a long table stands under its heading at least.
const LONG_START: f32 = 45.0;
/// Lines of a paragraph that are kept together.
const SHORT_TEXT: usize = 3;
/// The height of a heading on one line.
const HEADING: f32 = 6.0;
/// Rows of a table that is to be filled in by hand, and their height.
const BLANK_ROWS: usize = 5;
const BLANK_ROW: f32 = 8.0;
/// Rows of a table that are kept together.
const SHORT_TABLE: usize = 6;
