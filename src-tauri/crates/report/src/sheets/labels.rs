//! F20 媒体ラベル: stickers for media on label sheets or tape, each with a code that a scanner reads.
//!
//! A label carries no form number, no boxes and no log head: there is no room, and it is no record. That it was printed
//! stands in the log all the same.

use qrcode::EcLevel;
use sha2::Digest;

use crate::bars::{self, Symbology};
use crate::binder::{Binder, Mark};
use crate::case::TypeCase;
use crate::error::{Error, Result};
use crate::fonts::{Fonts, Hand};
use crate::frame::Frame;
use crate::page::{Align, Page, Paper, Style, THIN};
use crate::printed::{Printed, hexadecimal};
use crate::qr;

/// A sheet of equal labels without gaps between them, in millimetres. Tape is a sheet of one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LabelPaper {
    /// The sheet's width and height.
    pub sheet: (f32, f32),
    /// Labels across and down.
    pub count: (usize, usize),
    /// One label's width and height.
    pub label: (f32, f32),
    /// Where the first label begins, from the left and from the top.
    pub first: (f32, f32),
}

impl LabelPaper {
    /// Labels on one sheet.
    pub fn on_one(&self) -> usize {
        self.count.0 * self.count.1
    }
}

/// The labels to print, and where on the first sheet they begin.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelSheet {
    /// The paper.
    pub paper: LabelPaper,
    /// The first label's place on the first sheet, from 1: sheets that were begun are used up.
    pub start: usize,
    /// How far everything is moved right and down, for a printer that does not hit the paper, in millimetres.
    pub moved: (f32, f32),
    /// Whether each label's edge is drawn, to try where the printer hits.
    pub edges: bool,
    /// The labels.
    pub labels: Vec<Label>,
}

/// One medium's label.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Label {
    /// 管理番号, large.
    pub media_no: String,
    /// 課名.
    pub section: String,
    /// 種別.
    pub kind: String,
    /// 登録日, 「R8.4.1 登録」.
    pub registered: String,
    /// 「持出禁止」 or the like; may be empty.
    pub warning: String,
    /// What the scanner reads.
    pub code: LabelCode,
}

/// The code on a label and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum LabelCode {
    /// A QR code: any characters.
    Qr(String),
    /// Code128: ASCII.
    Code128(String),
    /// NW-7: digits.
    Nw7(String),
    /// None, for a label that is filled in by hand.
    #[default]
    None,
}

const SIDE: f32 = 2.0;
/// How near to the paper's edge office printers print, in millimetres.
const REACH: f32 = 5.0;
const NUMBER: f32 = 11.0;
const SMALL: f32 = 6.5;

/// Prints labels. Of `frame` only what describes the document is used, and 「練習」.
pub fn labels(fonts: &Fonts, frame: &Frame, sheet: &LabelSheet) -> Result<Printed> {
    let on_one = sheet.paper.on_one();
    if on_one == 0 || sheet.start == 0 || sheet.start > on_one {
        return Err(Error::NoLabels);
    }
    let mut case = TypeCase::new(fonts)?;
    let paper = Paper { width: sheet.paper.sheet.0, height: sheet.paper.sheet.1, left: 0.0, right: 0.0, top: 0.0 };
    let mut digest = frame.digest();
    let mut pages: Vec<Page> = Vec::new();
    for (label, place) in sheet.labels.iter().zip(sheet.start - 1..) {
        if pages.len() <= place / on_one {
            let mut page = Page::default();
            page.watermark = frame.practice.then_some("練習");
            pages.push(page);
        }
        let within = place % on_one;
        let (column, row) = (within % sheet.paper.count.0, within / sheet.paper.count.0);
        let (wide, high) = sheet.paper.label;
        let x = sheet.paper.first.0 + column as f32 * wide + sheet.moved.0;
        let y = sheet.paper.first.1 + row as f32 * high + sheet.moved.1;
        if let Some(page) = pages.last_mut() {
            if sheet.edges {
                page.outline(x, y, wide, high, THIN);
            }
            let (left, right) = unreached(&sheet.paper, x, wide);
            draw(page, &mut case, label, (x + left, y), (wide - left - right, high))?;
        }
    }
    if pages.is_empty() {
        return Err(Error::NoLabels);
    }
    for page in &pages {
        page.runs.iter().for_each(|run| digest.update(page.words(run).as_bytes()));
    }
    let content = hexadecimal(&digest.finalize());
    let mut binder = Binder::new(paper);
    for page in &pages {
        binder.page(page, &mut case)?;
    }
    binder.mark(Mark { title: frame.title.clone(), page: 0 });
    let pdf = binder.finish(&case, &[], &frame.colophon(), &content)?;
    Ok(Printed::new(pdf, pages.len(), content, &case))
}

/// A label in its place: words left and a QR code right, or bars under the words.
/// How much of a label from `x` on lies where no printer reaches, left and right. A tape is printed to its edges.
fn unreached(paper: &LabelPaper, x: f32, wide: f32) -> (f32, f32) {
    if paper.on_one() == 1 {
        return (0.0, 0.0);
    }
    let lost = |from_edge: f32| (REACH - from_edge - SIDE).max(0.0);
    (lost(x), lost(paper.sheet.0 - x - wide))
}

fn draw(page: &mut Page, case: &mut TypeCase<'_>, label: &Label, at: (f32, f32), size: (f32, f32)) -> Result<()> {
    let side = SIDE.min(size.1 / 8.0);
    let (x, y) = (at.0 + side, at.1 + side);
    let (wide, high) = (size.0 - 2.0 * side, size.1 - 2.0 * side);
    match &label.code {
        LabelCode::Qr(words) => {
            let square = high.min(wide * 0.4).min(22.0);
            qr::draw(page, words, x + wide - square, y + (high - square) / 2.0, square, EcLevel::M)?;
            words_of(page, case, label, (x, y), (wide - square - 2.0, high));
        }
        LabelCode::Code128(words) => barred(page, case, label, (Symbology::Code128, words), (x, y), (wide, high))?,
        LabelCode::Nw7(words) => barred(page, case, label, (Symbology::Nw7, words), (x, y), (wide, high))?,
        LabelCode::None => words_of(page, case, label, (x, y), (wide, high)),
    }
    Ok(())
}

fn barred(
    page: &mut Page,
    case: &mut TypeCase<'_>,
    label: &Label,
    (symbology, words): (Symbology, &str),
    (x, y): (f32, f32),
    (wide, high): (f32, f32),
) -> Result<()> {
    const WORDS: f32 = 2.6;
    let bars = (high * 0.36).min(11.0);
    bars::draw(page, symbology, words, (x, y + high - bars - WORDS), (wide, bars))?;
    let style = Style::new(SMALL - 0.5, Hand::Gothic).at(Align::Centre);
    page.fitted(case, words, (x, wide), y + high - 0.4, style);
    words_of(page, case, label, (x, y), (wide, high - bars - WORDS - 0.8));
    Ok(())
}

/// The number as large as the room allows, section and kind above and below it, and the warning last.
fn words_of(page: &mut Page, case: &mut TypeCase<'_>, label: &Label, (x, y): (f32, f32), (wide, high): (f32, f32)) {
    let lines = [
        (label.section.as_str(), SMALL, Hand::Gothic),
        (&label.media_no, NUMBER, Hand::Bold),
        (&label.kind, SMALL, Hand::Gothic),
        (&label.registered, SMALL, Hand::Gothic),
        (&label.warning, SMALL + 1.0, Hand::Bold),
    ];
    let lines: Vec<_> = lines.into_iter().filter(|(words, ..)| !words.is_empty()).collect();
    let asked: f32 = lines.iter().map(|(_, size, _)| size * LEADING).sum();
    // A low label sets everything smaller rather than lose a line.
    let scale = (high / asked.max(0.1)).min(1.0);
    let mut top = y + (high - asked * scale) / 2.0;
    for (words, size, hand) in lines {
        let (size, leading) = (size * scale, size * LEADING * scale);
        page.fitted(case, words, (x, wide), crate::page::baseline(top, leading, size), Style::new(size, hand));
        top += leading;
    }
}

/// Millimetres of line for each point of type.
const LEADING: f32 = crate::lines::MM_PER_PT * 1.3;
