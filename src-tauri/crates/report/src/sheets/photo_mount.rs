//! F08b 写真台紙 (証明書別紙): six photographs a page with what, when and by whom, and their SHA-256.
//!
//! Photographs go into the PDF byte for byte. A slot that should hold one and does not is drawn and named.

use std::sync::Arc;

use crate::error::{Error, Result};
use crate::flow::Flow;
use crate::fonts::{Fonts, Hand};
use crate::frame::{Frame, Plate, joined};
use crate::jpeg::Jpeg;
use crate::page::{Align, Page, Paper, Picture, Style, THIN};
use crate::printed::Printed;

/// The photographs of one certificate.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PhotoMount {
    /// 証明書番号 that the sheets belong to.
    pub certificate_no: String,
    /// The media, each with its slots.
    pub media: Vec<PhotographedMedium>,
}

/// One medium's photographs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PhotographedMedium {
    /// 管理番号.
    pub media_no: String,
    /// 製造番号.
    pub serial_no: String,
    /// Its slots, in order. Three or more begin a new column of the sheet.
    pub slots: Vec<PhotoSlot>,
}

/// A place for a photograph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhotoSlot {
    /// A photograph.
    Taken(Photo),
    /// None, though one belongs here; the words are its 区分, e.g. 「処理後」.
    Gap(String),
    /// Room for a print to be glued in; the words are its 区分.
    Room(String),
}

/// A photograph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// JPEG bytes, upright and without personal metadata.
    pub jpeg: Arc<[u8]>,
    /// 区分, e.g. 「製造番号ラベル」.
    pub kind: String,
    /// 撮影日時.
    pub taken_at: String,
    /// 撮影者.
    pub taken_by: String,
    /// SHA-256 of the original, in hexadecimal.
    pub sha256: String,
    /// 説明; may be empty.
    pub note: String,
}

const WIDE: f32 = 78.0;
const HIGH: f32 = 58.0;
const ROWS: usize = 3;
const COLUMNS: usize = 2;
const CAPTION: f32 = 3.3;
/// Before the original's hash, whose 64 digits are set small enough for one line.
const HASH: &str = "SHA-256";
/// From one photograph's top to the next one's below it.
const PITCH: f32 = HIGH + 5.0 * CAPTION + 3.0;

/// Prints the photographs of a certificate, six a page, a medium's photographs under one another.
pub fn photo_mount(fonts: &Fonts, frame: &Frame, sheet: &PhotoMount) -> Result<Printed> {
    let taken = sheet.media.iter().flat_map(|medium| &medium.slots).filter_map(|slot| match slot {
        PhotoSlot::Taken(photo) => Some(photo),
        PhotoSlot::Gap(_) | PhotoSlot::Room(_) => None,
    });
    let pictures: Vec<Jpeg<'_>> =
        taken.zip(1..).map(|(photo, no)| Jpeg::read(&photo.jpeg).map_err(|why| Error::Photo { no, why })).collect::<Result<_>>()?;

    let mut count = joined(&[
        &if sheet.certificate_no.is_empty() { String::new() } else { format!("証明書番号　{}", sheet.certificate_no) },
        &if frame.blank { String::new() } else { format!("写真 {}枚", pictures.len()) },
    ]);
    if let Some(proof) = &frame.proof {
        // The photographs leave no room for the block that other certificates have: its words stand here, its code at the foot.
        count += &format!("\n帳票番号　{}　データのSHA-256　{}", proof.report_id, proof.sha256);
    }
    let mut flow = Flow::new(fonts, frame, Paper::PORTRAIT, Plate::Slip, count)?;
    let gutter = flow.paper.body() - COLUMNS as f32 * WIDE;
    let (mut column, mut row, mut which) = (0, 0, 0);
    for medium in &sheet.media {
        // A medium's set stands in a column of its own; single photographs simply follow each other.
        if medium.slots.len() >= ROWS && row > 0 {
            (column, row) = (column + 1, 0);
        }
        for (nth, slot) in medium.slots.iter().enumerate() {
            // Seal boxes on the first page leave room for fewer.
            if row == ((flow.cursor.room() + 3.0) / PITCH).clamp(1.0, ROWS as f32) as usize {
                (column, row) = (column + 1, 0);
            }
            if column == COLUMNS {
                flow.turn();
                column = 0;
            }
            if nth == 0 {
                flow.mark(&medium.media_no);
            }
            let x = flow.paper.left + column as f32 * (WIDE + gutter);
            let y = flow.cursor.y + row as f32 * PITCH;
            draw_slot(&mut flow, medium, slot, pictures.get(which), which, (x, y));
            which += usize::from(matches!(slot, PhotoSlot::Taken(_)));
            row += 1;
        }
    }
    // The sheet's slots take the whole page.
    flow.cursor.y = flow.cursor.bottom;
    flow.finish(&pictures)
}

fn draw_slot(
    flow: &mut Flow<'_>,
    medium: &PhotographedMedium,
    slot: &PhotoSlot,
    picture: Option<&Jpeg<'_>>,
    which: usize,
    (x, y): (f32, f32),
) {
    let (page, case) = flow.page_and_case();
    let lines = match slot {
        PhotoSlot::Taken(photo) => {
            if let Some(jpeg) = picture {
                page.pictures.push(within(jpeg, which, x, y));
            }
            vec![
                format!("管理番号　{}", medium.media_no),
                format!("製造番号　{}", medium.serial_no),
                joined(&[&format!("区分　{}", photo.kind), &photo.note]),
                format!("撮影　{}　{}", photo.taken_at, photo.taken_by),
                format!("{HASH}　{}", photo.sha256),
            ]
        }
        PhotoSlot::Gap(kind) => {
            cross(page, x, y);
            let words = format!("写真なし（{kind}）");
            page.fitted(case, &words, (x + 4.0, WIDE - 8.0), y + HIGH / 2.0 + 1.5, Style::new(10.0, Hand::Gothic).at(Align::Centre));
            vec![format!("管理番号　{}", medium.media_no), format!("製造番号　{}", medium.serial_no), format!("区分　{kind}")]
        }
        PhotoSlot::Room(kind) => {
            let words = format!("（{kind}）");
            page.fitted(case, &words, (x + 4.0, WIDE - 8.0), y + HIGH / 2.0 + 1.5, Style::new(9.0, Hand::Gothic).at(Align::Centre));
            vec!["管理番号".to_owned(), "製造番号".to_owned(), format!("区分　{kind}"), "撮影日時・撮影者".to_owned()]
        }
    };
    page.outline(x, y, WIDE, HIGH, THIN);
    for (nth, line) in lines.iter().enumerate() {
        let at = y + HIGH + 3.2 + nth as f32 * CAPTION;
        let size = if line.starts_with(HASH) { 6.0 } else { 7.5 };
        page.fitted(case, line, (x, WIDE), at, Style::new(size, Hand::Gothic));
    }
}

/// The photograph as large as its place allows, in its own shape, in the middle.
fn within(jpeg: &Jpeg<'_>, which: usize, x: f32, y: f32) -> Picture {
    let (wide, high) = (f32::from(jpeg.width), f32::from(jpeg.height));
    let scale = (WIDE / wide).min(HIGH / high);
    let (width, height) = (wide * scale, high * scale);
    Picture { which, x: x + (WIDE - width) / 2.0, y: y + (HIGH - height) / 2.0, width, height }
}

/// Light strokes from the corners of an empty place towards its words.
fn cross(page: &mut Page, x: f32, y: f32) {
    page.fill(x, y, WIDE, HIGH, 0.97);
    for (left, right) in [(0.0, 0.18), (0.82, 1.0)] {
        for (from, to) in [(left, right), (1.0 - left, 1.0 - right)] {
            page.rules.push(crate::page::Rule {
                x0: x + left * WIDE,
                y0: y + from * HIGH,
                x1: x + right * WIDE,
                y1: y + to * HIGH,
                thickness: 0.1,
            });
        }
    }
}
