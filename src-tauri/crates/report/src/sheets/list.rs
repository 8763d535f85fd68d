//! Registers as lists (F01 媒体管理台帳, F03 取扱状況記録簿, F07 廃棄・消去記録簿, and any other).
//!
//! Two passes over the rows: the first counts pages and learns which characters occur, the second draws one
//! page at a time. Memory stays flat however long the register is.

use sha2::{Digest, Sha256};

use crate::binder::{Binder, Mark};
use crate::case::TypeCase;
use crate::error::{Error, Result};
use crate::fonts::{Fonts, Hand};
use crate::frame::{Body, Frame, Plate, Sheet};
use crate::notes::Notes;
use crate::page::{Page, Paper};
use crate::printed::{Printed, hexadecimal};
use crate::table::{Broken, Column, Cursor, Grid, Row};

/// Where a list's rows come from. They are read twice and must be the same both times.
pub trait RowSource {
    /// Goes back before the first row.
    fn rewind(&mut self);
    /// The next row, or `None` after the last.
    fn next(&mut self) -> Option<Row>;
}

/// Rows held in memory.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    rows: Vec<Row>,
    at: usize,
}

impl Rows {
    /// `rows`, from the first.
    pub fn new(rows: Vec<Row>) -> Rows {
        Rows { rows, at: 0 }
    }
}

impl RowSource for Rows {
    fn rewind(&mut self) {
        self.at = 0;
    }

    fn next(&mut self) -> Option<Row> {
        let row = self.rows.get(self.at).cloned();
        self.at += 1;
        row
    }
}

/// A register's list on paper.
#[derive(Debug, Clone, PartialEq)]
pub struct ListSheet {
    /// Columns; widths are scaled together to the 262 mm of A4 横.
    pub columns: Vec<Column>,
    /// 合計行: a text per column.
    pub totals: Option<Vec<String>>,
    /// 抽出 n件.
    pub shown: u64,
    /// 全 m件.
    pub whole: u64,
    /// Whether empty ruled rows follow to the end of the last page (手書き追記用), and what stands in their cells for a pen
    /// to mark, e.g. 「□有 □無」; no words for empty cells.
    pub blank: Option<Vec<&'static str>>,
}

const SIZE: f32 = 7.2;
const BLANK_ROW: f32 = 7.5;
/// After so many pages it is known how much room the whole book will take.
const SAMPLE: usize = 50;
const PAPER: Paper = Paper::LANDSCAPE;
/// Rows between two calls of `progress` while counting.
const COUNTING_STEP: usize = 2_000;

/// Prints a register as a list.
///
/// `progress(done, pages)` is called with rows counted and 0 in the first pass, with pages drawn and their
/// number in the second; when it gives `false` the work stops with [`Error::Cancelled`].
pub fn list(
    fonts: &Fonts,
    frame: &Frame,
    table: &ListSheet,
    rows: &mut dyn RowSource,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Printed> {
    let mut case = TypeCase::new(fonts)?;
    for words in frame.words() {
        case.note(Hand::Gothic, words);
    }
    let grid = Grid::new(&table.columns, PAPER.left, PAPER.body(), SIZE);
    let count = if frame.blank { String::new() } else { format!("抽出 {}件／全 {}件", table.shown, table.whole) };
    let body = frame.body(&mut case, PAPER, Plate::Register, &count);
    let head = grid.head_height(&mut case);
    let layout = Layout { frame, table, grid, count, body, head };

    rows.rewind();
    let counted = layout.count(&mut case, rows, progress)?;
    rows.rewind();
    layout.draw(case, counted, rows, progress)
}

struct Layout<'a> {
    frame: &'a Frame,
    table: &'a ListSheet,
    grid: Grid,
    count: String,
    body: Body,
    head: f32,
}

/// What the first pass finds out.
struct Counted {
    pages: usize,
    content: String,
    notes: Notes,
    /// Whether the notes need a page of their own.
    notes_turn: bool,
}

impl Layout<'_> {
    fn cursor(&self) -> Cursor {
        Cursor { y: self.body.first.0 + self.head, bottom: self.body.first.1, next: self.body.next }
    }

    fn totals(&self) -> Option<Row> {
        self.table.totals.clone().map(Row::new)
    }

    fn count(&self, case: &mut TypeCase<'_>, rows: &mut dyn RowSource, progress: &mut dyn FnMut(usize, usize) -> bool) -> Result<Counted> {
        let mut digest = self.frame.digest();
        digest.update(self.count.as_bytes());
        for column in &self.table.columns {
            digest.update(column.label.as_bytes());
            digest.update([0x1F]);
        }
        let (mut cursor, mut pages, mut rows_seen) = (self.cursor(), 1, 0);
        let mut broken = Broken::default();
        let mut next = rows.next();
        while let Some(row) = next {
            next = rows.next();
            let row = self.grid.dressed(&row, self.frame.digits);
            feed(&mut digest, &row);
            self.grid.break_row(case, Hand::Gothic, &row.cells, &mut broken);
            pages += usize::from(next.is_none() && self.turns_with_totals(case, &mut cursor, broken.tallest));
            pages += self.turns(&mut cursor, broken.tallest);
            rows_seen += 1;
            if rows_seen % COUNTING_STEP == 0 && !progress(rows_seen, 0) {
                return Err(Error::Cancelled);
            }
        }
        if let Some(totals) = self.totals() {
            feed(&mut digest, &totals);
            self.grid.break_row(case, Hand::Bold, &totals.cells, &mut broken);
            pages += self.turns(&mut cursor, broken.tallest);
        }
        let notes = Notes::of(case, PAPER);
        let notes_turn = notes.height() > cursor.room();
        pages += usize::from(notes_turn);
        Ok(Counted { pages, content: hexadecimal(&digest.finalize()), notes, notes_turn })
    }

    /// How many pages a row of `lines` lines turns.
    fn turns(&self, cursor: &mut Cursor, lines: usize) -> usize {
        let (mut from, mut turns) = (0, 0);
        while from < lines {
            let piece = cursor.piece(&self.grid, self.head, (from, lines));
            turns += usize::from(piece.turn);
            from = piece.lines.1;
        }
        turns
    }

    /// Totals never stand alone on a page: the last row, of `lines` lines, turns it with them.
    fn turns_with_totals(&self, case: &mut TypeCase<'_>, cursor: &mut Cursor, lines: usize) -> bool {
        let Some(totals) = self.totals() else { return false };
        let mut broken = Broken::default();
        self.grid.break_row(case, Hand::Bold, &totals.cells, &mut broken);
        cursor.turns_for(self.head, self.grid.height(lines) + self.grid.height(broken.tallest))
    }

    fn draw(
        &self,
        case: TypeCase<'_>,
        counted: Counted,
        rows: &mut dyn RowSource,
        progress: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Result<Printed> {
        let mut press = Press {
            layout: self,
            case,
            counted,
            binder: Binder::new(PAPER),
            page: Page::default(),
            no: 1,
            cursor: self.cursor(),
            marked: String::new(),
            progress,
        };
        press.binder.mark(Mark { title: self.frame.title.clone(), page: 0 });
        press.head();
        let mut broken = Broken::default();
        let mut next = rows.next();
        while let Some(row) = next {
            next = rows.next();
            let row = self.grid.dressed(&row, self.frame.digits);
            self.grid.break_row(&mut press.case, Hand::Gothic, &row.cells, &mut broken);
            let before = press.cursor.y;
            if next.is_none() && self.turns_with_totals(&mut press.case, &mut press.cursor, broken.tallest) {
                press.turn(before)?;
                press.head();
            }
            press.row(&row, &broken, Hand::Gothic)?;
        }
        if let Some(totals) = self.totals() {
            self.grid.break_row(&mut press.case, Hand::Bold, &totals.cells, &mut broken);
            press.row(&totals, &broken, Hand::Bold)?;
        }
        press.last()
    }
}

/// The second pass: the page being drawn and the document it goes into.
struct Press<'a, 'f> {
    layout: &'a Layout<'a>,
    case: TypeCase<'f>,
    counted: Counted,
    binder: Binder,
    page: Page,
    /// The page being drawn, from 1.
    no: usize,
    cursor: Cursor,
    /// The heading of the table of contents that the last row stood under.
    marked: String,
    progress: &'a mut dyn FnMut(usize, usize) -> bool,
}

impl Press<'_, '_> {
    fn table_top(&self) -> f32 {
        if self.no == 1 { self.layout.body.first.0 } else { self.layout.body.next.0 }
    }

    fn head(&mut self) {
        let top = self.table_top();
        self.layout.grid.draw_head(&mut self.page, &mut self.case, top);
    }

    fn row(&mut self, row: &Row, broken: &Broken, hand: Hand) -> Result<()> {
        let grid = &self.layout.grid;
        let mut from = 0;
        while from < broken.tallest {
            let before = self.cursor.y;
            let piece = self.cursor.piece(grid, self.layout.head, (from, broken.tallest));
            if piece.turn {
                self.turn(before)?;
                self.head();
            }
            self.mark(&row.mark);
            let top = self.cursor.y - piece.height;
            grid.draw_row((&mut self.page, &mut self.case), top, row, broken, piece, hand);
            from = piece.lines.1;
        }
        Ok(())
    }

    /// The first row under a heading of the table of contents brings its page into it.
    fn mark(&mut self, title: &str) {
        if !title.is_empty() && title != self.marked {
            title.clone_into(&mut self.marked);
            self.binder.mark(Mark { title: title.to_owned(), page: self.no - 1 });
        }
    }

    /// Hands the page on, its table ending at `bottom`.
    fn turn(&mut self, bottom: f32) -> Result<()> {
        let top = self.table_top();
        self.layout.grid.close(&mut self.page, top, bottom);
        self.hand_on()
    }

    fn hand_on(&mut self) -> Result<()> {
        let pages = self.counted.pages;
        let sheet = Sheet {
            paper: PAPER,
            plate: Plate::Register,
            count: &self.layout.count,
            no: self.no,
            pages,
            content: Some(&self.counted.content),
        };
        self.layout.frame.draw(&mut self.page, &mut self.case, sheet)?;
        self.binder.page(&self.page, &mut self.case)?;
        self.page.clear();
        if self.no == SAMPLE {
            self.binder.reserve(pages);
        }
        if !(self.progress)(self.no, pages) {
            return Err(Error::Cancelled);
        }
        self.no += 1;
        Ok(())
    }

    /// Blank rows, notes, and the end of the document.
    fn last(mut self) -> Result<Printed> {
        let grid = &self.layout.grid;
        let ruled = self.layout.frame.empty_rows.then(Vec::new);
        if let Some(cells) = self.layout.table.blank.as_ref().or(ruled.as_ref()) {
            let kept = if self.counted.notes_turn { 0.0 } else { self.counted.notes.height() };
            while self.cursor.room() - kept >= BLANK_ROW {
                grid.preprint(&mut self.page, &mut self.case, (self.cursor.y, BLANK_ROW), cells);
                self.cursor.y += BLANK_ROW;
                self.page.level(grid.x, grid.x + grid.width(), self.cursor.y, crate::page::THIN);
            }
        }
        let bottom = self.cursor.y;
        if self.counted.notes_turn {
            self.turn(bottom)?;
            self.cursor.turn(0.0);
        } else {
            let top = self.table_top();
            grid.close(&mut self.page, top, bottom);
        }
        self.counted.notes.draw(&mut self.page, PAPER, self.cursor.bottom);
        self.hand_on()?;
        if self.no - 1 != self.counted.pages {
            return Err(Error::RowsChanged);
        }
        let content = self.counted.content;
        let pdf = self.binder.finish(&self.case, &[], &self.layout.frame.colophon(), &content)?;
        Ok(Printed::new(pdf, self.counted.pages, content, &self.case))
    }
}

fn feed(digest: &mut Sha256, row: &Row) {
    for cell in &row.cells {
        digest.update(cell.as_bytes());
        digest.update([0x1F]);
    }
    digest.update([if row.struck { 0x1D } else { 0x1E }]);
}
