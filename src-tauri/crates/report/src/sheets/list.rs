//! Registers as lists (F01 媒体管理台帳, F03 取扱状況記録簿, F07 廃棄・消去記録簿, and any other).
//!
//! One pass over the rows, page by page: what a page says of the whole document (how many pages there are, the digest
//! of its words) is drawn over the finished pages at the end. Memory stays flat however long the register is.

use sha2::{Digest, Sha256};

use crate::binder::{Binder, Mark};
use crate::case::TypeCase;
use crate::cursor::Cursor;
use crate::error::{Error, Result};
use crate::fonts::{Fonts, Hand};
use crate::frame::{Body, Frame, Plate, Sheet, number};
use crate::notes::Notes;
use crate::page::{Page, Paper};
use crate::printed::{Printed, hexadecimal};
use crate::table::{Broken, Column, Grid, Row};

/// Where a list's rows come from.
pub trait RowSource {
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

/// Prints a register as a list.
///
/// `progress(done, rows)` is called after every page with the rows drawn so far and [`ListSheet::shown`]; when it gives
/// `false` the work stops with [`Error::Cancelled`].
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
    let mut digest = frame.digest();
    digest.update(count.as_bytes());
    for column in &table.columns {
        digest.update(column.label.as_bytes());
        digest.update([0x1F]);
    }
    let cursor = Cursor { y: body.first.0 + head, bottom: body.first.1, next: body.next };
    let mut binder = Binder::new(PAPER);
    binder.mark(Mark { title: frame.title.clone(), page: 0 });
    let press = Press {
        frame,
        table,
        grid,
        count,
        body,
        head,
        digest,
        case,
        binder,
        page: Page::default(),
        no: 1,
        rows: 0,
        cursor,
        marked: String::new(),
        progress,
    };
    press.run(rows)
}

/// The page being drawn and the document it goes into.
struct Press<'a, 'f> {
    frame: &'a Frame,
    table: &'a ListSheet,
    grid: Grid,
    count: String,
    body: Body,
    /// The height of the heading row.
    head: f32,
    digest: Sha256,
    case: TypeCase<'f>,
    binder: Binder,
    page: Page,
    /// The page being drawn, from 1.
    no: usize,
    /// Rows drawn.
    rows: usize,
    cursor: Cursor,
    /// The heading of the table of contents that the last row stood under.
    marked: String,
    progress: &'a mut dyn FnMut(usize, usize) -> bool,
}

impl Press<'_, '_> {
    fn run(mut self, rows: &mut dyn RowSource) -> Result<Printed> {
        self.begin();
        let totals = self.table.totals.clone().map(Row::new);
        let (mut broken, mut broken_totals) = (Broken::default(), Broken::default());
        let mut next = rows.next();
        while let Some(row) = next {
            next = rows.next();
            let row = self.grid.dressed(&row, self.frame.digits);
            self.grid.break_row(&mut self.case, Hand::Gothic, &row.cells, &mut broken);
            if let (None, Some(totals)) = (&next, &totals) {
                self.grid.break_row(&mut self.case, Hand::Bold, &totals.cells, &mut broken_totals);
                self.keep_with_totals(broken.tallest, broken_totals.tallest)?;
            }
            self.row(&row, &broken, Hand::Gothic)?;
            self.rows += 1;
        }
        if let Some(totals) = totals {
            self.grid.break_row(&mut self.case, Hand::Bold, &totals.cells, &mut broken_totals);
            self.row(&totals, &broken_totals, Hand::Bold)?;
        }
        self.last()
    }

    fn table_top(&self) -> f32 {
        if self.no == 1 { self.body.first.0 } else { self.body.next.0 }
    }

    /// Begins the table on a new page.
    fn begin(&mut self) {
        self.page.watermark = self.frame.watermark();
        let top = self.table_top();
        self.grid.draw_head(&mut self.page, &mut self.case, top);
    }

    /// Totals never stand alone on a page: the last row, of `lines` lines, turns it with them.
    fn keep_with_totals(&mut self, lines: usize, totals: usize) -> Result<()> {
        let before = self.cursor.y;
        let rows = self.grid.rows;
        if self.cursor.turns_for(self.head, rows.height(lines) + rows.height(totals)) {
            self.turn(before)?;
            self.begin();
        }
        Ok(())
    }

    fn row(&mut self, row: &Row, broken: &Broken, hand: Hand) -> Result<()> {
        feed(&mut self.digest, row);
        let mut from = 0;
        while from < broken.tallest {
            let before = self.cursor.y;
            let piece = self.cursor.piece(self.grid.rows, self.head, (from, broken.tallest));
            if piece.turn {
                self.turn(before)?;
                self.begin();
            }
            self.mark(&row.mark);
            let top = self.cursor.y - piece.height;
            self.grid.draw_row((&mut self.page, &mut self.case), top, row, broken, piece, hand);
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
        self.grid.close(&mut self.page, top, bottom);
        self.hand_on()
    }

    fn hand_on(&mut self) -> Result<()> {
        self.binder.page(&self.page, &mut self.case)?;
        self.page.clear();
        let rows = usize::try_from(self.table.shown).unwrap_or(usize::MAX);
        if self.no == SAMPLE {
            self.binder.reserve(self.no.saturating_mul(rows) / self.rows.max(1));
        }
        if !(self.progress)(self.rows.min(rows), rows) {
            return Err(Error::Cancelled);
        }
        self.no += 1;
        Ok(())
    }

    /// Blank rows, notes, and the end of the document.
    fn last(mut self) -> Result<Printed> {
        let notes = Notes::of(&mut self.case, PAPER);
        let apart = notes.height() > self.cursor.room();
        let (table, ruled) = (self.table, self.frame.empty_rows.then(Vec::new));
        if let Some(cells) = table.blank.as_ref().or(ruled.as_ref()) {
            let kept = if apart { 0.0 } else { notes.height() };
            while self.cursor.room() - kept >= BLANK_ROW {
                self.grid.preprint(&mut self.page, &mut self.case, (self.cursor.y, BLANK_ROW), cells);
                self.cursor.y += BLANK_ROW;
                self.page.level(self.grid.x, self.grid.x + self.grid.width(), self.cursor.y, crate::page::THIN);
            }
        }
        let bottom = self.cursor.y;
        if apart {
            self.turn(bottom)?;
            self.page.watermark = self.frame.watermark();
            self.cursor.turn(0.0);
        } else {
            let top = self.table_top();
            self.grid.close(&mut self.page, top, bottom);
        }
        notes.draw(&mut self.page, PAPER, self.cursor.bottom);
        self.hand_on()?;
        self.bind()
    }

    /// Draws over every page what is known only now, and binds.
    fn bind(mut self) -> Result<Printed> {
        let (pages, content) = (self.no - 1, hexadecimal(&self.digest.finalize()));
        let sheet = Sheet { paper: PAPER, plate: Plate::Register, count: &self.count, pages, content: Some(&content) };
        let case = &mut self.case;
        self.page.clear();
        if pages > 1 {
            self.frame.shell(&mut self.page, case, sheet, false)?;
            self.binder.share(&self.page, case)?;
        }
        for no in 1..=pages {
            self.page.clear();
            if no == 1 {
                self.frame.shell(&mut self.page, case, sheet, true)?;
            }
            number(&mut self.page, case, sheet, no);
            self.binder.over(no - 1, &self.page, case, no > 1)?;
        }
        let pdf = self.binder.finish(case, &[], &self.frame.colophon(), &content)?;
        Ok(Printed::new(pdf, pages, content, &self.case))
    }
}

fn feed(digest: &mut Sha256, row: &Row) {
    for cell in &row.cells {
        digest.update(cell.as_bytes());
        digest.update([0x1F]);
    }
    digest.update([if row.struck { 0x1D } else { 0x1E }]);
}
