//! What every page carries round its contents: form number, title, section, seal boxes, page number, and the
//! lines by which a page can be checked later (log head, digest, QR).

use chrono::NaiveDateTime;
use qrcode::EcLevel;
use sha2::{Digest, Sha256};

use crate::boxes::Boxes;
use crate::case::TypeCase;
use crate::digits::Digits;
use crate::error::Result;
use crate::fonts::Hand;
use crate::lines::{Line, MM_PER_PT, break_lines, measure};
use crate::page::{Align, Page, Paper, Style, THIN, baseline};
use crate::proof::Proof;
use crate::qr;
use crate::skeleton::Colophon;

/// The words round a form's contents, already in the office's Japanese.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Frame {
    /// The form's id, e.g. `F01`; goes into the check line.
    pub form_id: String,
    /// 様式の版, e.g. 「第1版」; empty for what is no form.
    pub edition: String,
    /// 様式番号, e.g. 「様式第1号（第13条関係）」.
    pub form_label: String,
    /// 様式名, e.g. 「媒体管理台帳」.
    pub title: String,
    /// 課名.
    pub section: String,
    /// 年度, e.g. 「令和8年度」.
    pub year: String,
    /// 基準日, e.g. 「令和8年11月22日現在」.
    pub as_of: String,
    /// What the rows were chosen by or which record it is, e.g. 「抽出条件　年度: 令和8年度／状態: 使用中」; may be empty.
    pub filter_line: String,
    /// 出力日時.
    pub printed_at: String,
    /// 出力者.
    pub printed_by: String,
    /// The operation log's head without the word 記録先頭, e.g. 「#123 0a1b2c3d」; may be empty.
    pub log_head: String,
    /// Whether 「練習」 lies across every page.
    pub practice: bool,
    /// Whether the form is empty, to be filled in by hand: then nothing is counted or concluded on it, and tables have empty
    /// ruled rows.
    pub blank: bool,
    /// Whether a list goes on in empty ruled rows to the end of its last page (手書き追記用).
    pub empty_rows: bool,
    /// How figures stand in running Japanese.
    pub digits: Digits,
    /// 決裁欄.
    pub boxes: Boxes,
    /// What the document proves, where it carries that as data.
    pub proof: Option<Proof>,
    /// Local time (Asia/Tokyo) for the document's own date.
    pub created: NaiveDateTime,
}

/// How the frame stands on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Plate {
    /// Title centred over the table, seal boxes in the top right corner.
    Register,
    /// Title centred, seal boxes under it on the right.
    Slip,
    /// A letter or certificate: it brings its own head; seal boxes in the top left corner.
    Letter,
}

/// Where the body may stand, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Body {
    pub first: (f32, f32),
    pub next: (f32, f32),
}

const QR_SIDE: f32 = 13.0;
const SMALL: f32 = 6.5;

impl Frame {
    /// All of the frame's words, to know its rare characters early and for the digest.
    pub(crate) fn words(&self) -> Vec<&str> {
        let mut words = vec![
            self.form_id.as_str(),
            &self.edition,
            &self.form_label,
            &self.title,
            &self.section,
            &self.year,
            &self.as_of,
            &self.filter_line,
            &self.printed_at,
            &self.printed_by,
            &self.log_head,
        ];
        words.extend(self.boxes.words());
        words
    }

    /// A digest that already holds the frame.
    pub(crate) fn digest(&self) -> Sha256 {
        let mut digest = Sha256::new();
        for word in self.words() {
            digest.update(word.as_bytes());
            digest.update([0x1F]);
        }
        digest
    }

    /// The document's own title, author and date.
    pub(crate) fn colophon(&self) -> Colophon<'_> {
        Colophon {
            title: &self.title,
            author: &self.section,
            subject: &self.form_label,
            form: &self.form_id,
            created: self.created,
            proof: self.proof.as_ref(),
        }
    }

    fn filter(&self, count: &str) -> String {
        match (self.filter_line.is_empty(), count.is_empty()) {
            (true, _) => count.to_owned(),
            (false, true) => self.filter_line.clone(),
            (false, false) => format!("{}　　{count}", self.filter_line),
        }
    }

    /// Whether section and filter stand beside the boxes; wide boxes go under them.
    fn beside(&self, paper: Paper) -> bool {
        self.boxes.size().0 < paper.body() * 0.62
    }

    /// The width of section and filter on the first page.
    fn meta_room(&self, paper: Paper) -> f32 {
        let boxes = self.boxes.size().0;
        paper.body() - if boxes > 0.0 && self.beside(paper) { boxes + 4.0 } else { 0.0 }
    }

    /// Where the boxes' top is.
    fn boxes_top(&self, paper: Paper, plate: Plate, meta: f32) -> f32 {
        match plate {
            Plate::Letter => paper.top + 5.0,
            _ if !self.beside(paper) => meta_top(paper) + meta + 1.0,
            Plate::Register => paper.top - 1.0,
            Plate::Slip => meta_top(paper),
        }
    }

    /// Where the body stands on `paper`; `count` is the line of counts (may be empty).
    pub(crate) fn body(&self, case: &mut TypeCase<'_>, paper: Paper, plate: Plate, count: &str) -> Body {
        let meta = self.meta(case, paper, count).len() as f32 * META_LEADING;
        let under_boxes = self.boxes_top(paper, plate, meta) + self.boxes.size().1;
        let top = match plate {
            Plate::Register | Plate::Slip => under_boxes.max(meta_top(paper) + meta) + self.months() + 2.5,
            Plate::Letter => paper.top + 6.0,
        };
        Body { first: (top, paper.height - 20.5), next: (paper.top + 8.5, paper.height - 16.0) }
    }

    /// The row of months with the gap above it.
    fn months(&self) -> f32 {
        let high = self.boxes.monthly_height();
        if high > 0.0 { high + MONTHS_GAP } else { 0.0 }
    }

    /// Section, year and day, and what the rows were chosen by, broken to the room beside the boxes.
    fn meta(&self, case: &mut TypeCase<'_>, paper: Paper, count: &str) -> Vec<(String, Line)> {
        let whose = joined(&[&self.section, &self.year, &self.as_of]);
        let mut out = Vec::new();
        for text in [whose, self.filter(count)] {
            let text = self.digits.set(&text).into_owned();
            if text.is_empty() {
                continue;
            }
            let mut lines = Vec::new();
            break_lines(case, Hand::Gothic, &text, measure(self.meta_room(paper), META_SIZE), &mut lines);
            out.extend(lines.into_iter().map(|line| (text.clone(), line)));
        }
        out
    }

    /// Draws the frame of page `no` (from 1) of `pages`.
    pub(crate) fn draw(&self, page: &mut Page, case: &mut TypeCase<'_>, on: Sheet<'_>, no: usize) -> Result<()> {
        page.watermark = self.watermark();
        self.shell(page, case, on, no == 1)?;
        number(page, case, on, no);
        Ok(())
    }

    /// The words that lie across every page.
    pub(crate) fn watermark(&self) -> Option<&'static str> {
        self.practice.then_some("練習")
    }

    /// What the code of a certificate says: by which act it was printed, the log's head then, and its data's SHA-256.
    pub(crate) fn proof_code(&self) -> Option<String> {
        let proof = self.proof.as_ref()?;
        Some(format!("HD2|{}|{}|{}|{}", self.form_id, proof.report_id, self.log_head, proof.sha256))
    }

    /// Draws all of the frame but the page's number: of the first page, or what all others have in common.
    pub(crate) fn shell(&self, page: &mut Page, case: &mut TypeCase<'_>, on: Sheet<'_>, first: bool) -> Result<()> {
        let paper = on.paper;
        page.text(paper.left, paper.top + 3.0, 8.0, Hand::Gothic, &self.form_label);
        if first {
            self.draw_head(page, case, paper, on.plate, on.count);
        } else {
            page.fitted(
                case,
                &self.title,
                (paper.left + 45.0, paper.body() - 90.0),
                paper.top + 3.2,
                Style::new(10.0, Hand::Bold).at(Align::Centre),
            );
            let whose = joined(&[&self.section, &self.year]);
            page.fitted(case, &whose, (paper.right_edge() - 43.0, 43.0), paper.top + 3.0, Style::new(7.0, Hand::Gothic).at(Align::Right));
        }
        self.draw_foot(page, case, on, first)
    }

    fn draw_head(&self, page: &mut Page, case: &mut TypeCase<'_>, paper: Paper, plate: Plate, count: &str) {
        let meta = self.meta(case, paper, count);
        let x = if plate == Plate::Letter { paper.left } else { paper.right_edge() - self.boxes.size().0 };
        let y = self.boxes_top(paper, plate, meta.len() as f32 * META_LEADING);
        self.boxes.draw(page, case, x, y);
        if plate == Plate::Letter {
            return;
        }
        let under = (y + self.boxes.size().1).max(meta_top(paper) + meta.len() as f32 * META_LEADING);
        self.boxes.draw_monthly(page, case, (paper.left, under + MONTHS_GAP), paper.body());
        // Centred on the page where the boxes allow it, else in the room beside them.
        let title_wide = case.width(Hand::Bold, &self.title) as f32 / 1000.0 * TITLE_SIZE * MM_PER_PT;
        let free = if plate == Plate::Register { self.meta_room(paper) } else { paper.body() };
        let room = if (paper.body() + title_wide) / 2.0 <= free { paper.body() } else { free };
        page.fitted(case, &self.title, (paper.left, room), paper.top + 11.5, Style::new(TITLE_SIZE, Hand::Bold).at(Align::Centre));
        for (nth, (text, line)) in meta.iter().enumerate() {
            let top = meta_top(paper) + nth as f32 * META_LEADING;
            let place = (paper.left, self.meta_room(paper));
            page.line_of(text, *line, place, baseline(top, META_LEADING, META_SIZE), Style::new(META_SIZE, Hand::Gothic));
        }
    }

    fn draw_foot(&self, page: &mut Page, case: &mut TypeCase<'_>, on: Sheet<'_>, first: bool) -> Result<()> {
        let Sheet { paper, pages, content, .. } = on;
        let mut right = paper.right_edge();
        let (upper, lower) = (paper.height - NUMBER_UP, paper.height - 6.5);
        let checked = content.map_or("", |content| &content[..8]);
        if let (true, Some(content)) = (first, content) {
            let words = self.proof_code().unwrap_or_else(|| format!("HD1|{}|{}|{}|{pages}", self.form_id, self.log_head, &content[..32]));
            qr::draw(page, &words, right - QR_SIDE, paper.height - 6.0 - QR_SIDE, QR_SIDE, EcLevel::L)?;
            right -= QR_SIDE + 3.0;
        }
        page.level(paper.left, right, paper.height - 13.8, THIN / 2.0);
        let room = right - paper.left - paper.body() / 2.0 - 10.0;
        let printed = joined(&[&format!("出力　{}", self.printed_at), &self.printed_by]);
        page.fitted(case, &printed, (paper.left, room), upper, Style::new(SMALL, Hand::Gothic));
        let whose = joined(&[&self.section, &self.year, &self.as_of]);
        page.fitted(case, &whose, (paper.left, room), lower, Style::new(SMALL, Hand::Gothic));
        if !checked.is_empty() {
            let check = joined(&["照合", &self.form_id, &self.edition, checked]);
            page.fitted(case, &check, (right - room, room), upper, Style::new(SMALL, Hand::Gothic).at(Align::Right));
        }
        if !self.log_head.is_empty() {
            let head = format!("記録先頭　{}", self.log_head);
            page.fitted(case, &head, (right - room, room), lower, Style::new(SMALL, Hand::Gothic).at(Align::Right));
        }
        Ok(())
    }
}

const TITLE_SIZE: f32 = 15.0;
const META_SIZE: f32 = 8.0;
const META_LEADING: f32 = 4.2;
const MONTHS_GAP: f32 = 1.5;

/// Under the title.
fn meta_top(paper: Paper) -> f32 {
    paper.top + 15.0
}

/// How far above the foot of the sheet a page's number stands.
const NUMBER_UP: f32 = 10.0;

/// Draws the page's number, 「3／12頁」.
pub(crate) fn number(page: &mut Page, case: &mut TypeCase<'_>, on: Sheet<'_>, no: usize) {
    let (paper, number) = (on.paper, format!("{no}／{}頁", on.pages));
    let style = Style::new(8.0, Hand::Gothic).at(Align::Centre);
    page.fitted(case, &number, (paper.left, paper.body()), paper.height - NUMBER_UP, style);
}

/// What every page of a document has in common.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sheet<'a> {
    pub paper: Paper,
    pub plate: Plate,
    /// 「抽出 n件／全 m件」; may be empty.
    pub count: &'a str,
    pub pages: usize,
    /// SHA-256 of what the document says, in hexadecimal; `None` where nothing may be derived from it.
    pub content: Option<&'a str>,
}

/// The non-empty `parts`, a full-width space between.
pub(crate) fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join("　")
}
