//! F10 自己点検結果報告書 (第42条), a letter to the 総括保護管理者: what a busy head reads stands on page one.
//!
//! Numbers first, then what is 不適, then what is overdue; everything else follows.

use crate::error::Result;
use crate::flow::Flow;
use crate::fonts::{Fonts, Hand};
use crate::frame::{Frame, Plate};
use crate::page::{Align, Paper, Style};
use crate::printed::Printed;
use crate::sheets::inspection_sheet::{CorrectiveAction, action_table};
use crate::sheets::parts::{Fact, counted, figures_in_boxes};
use crate::table::{Column, Row};

/// The report of a self-inspection.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InspectionReport {
    /// 文書番号; empty for 事務連絡.
    pub document_no: String,
    /// 日付.
    pub dated: String,
    /// 宛先, e.g. 「総括保護管理者（総務部長）様」.
    pub addressee: String,
    /// 発信者: a line each, e.g. 「総務課長」, 「例 一郎」.
    pub sender: Vec<String>,
    /// 件名; the form's title when empty.
    pub subject: String,
    /// 本文; the usual sentence when empty.
    pub body: String,
    /// 1 点検期間.
    pub period: String,
    /// 2 点検者.
    pub inspectors: String,
    /// 3 結果集計, one row per axis.
    pub tallies: Vec<Tally>,
    /// 前回から引き継ぎ、まだ再確認していない項目 (counted within the figures, and named apart).
    pub carried_over: u32,
    /// What the letter says under 4 where nothing stands there; 「該当なし」 when empty.
    pub nothing_found: String,
    /// 4 不適・要改善の事項.
    pub shortcomings: Vec<Shortcoming>,
    /// 5 是正計画.
    pub actions: Vec<CorrectiveAction>,
    /// What is still to be planned under 5, e.g. 「未作成　2件（13-1-3、15-2-1）」; empty where all is planned.
    pub unplanned: String,
    /// Things past their day, most pressing first, e.g. 「返却期限超過　R8-総務-USB-0012（3日）」.
    pub overdue: Vec<String>,
    /// 6 台帳件数.
    pub counts: Vec<Fact>,
    /// 7 前回からの変化, a line each.
    pub changes: Vec<String>,
    /// 8 別添, a line each.
    pub attachments: Vec<String>,
}

/// The judgements of one axis.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// 軸.
    pub axis: String,
    /// ○ 適.
    pub fit: u32,
    /// △ 要改善.
    pub improve: u32,
    /// × 不適.
    pub unfit: u32,
    /// － 該当なし.
    pub not_applicable: u32,
    /// 未確認.
    pub unconfirmed: u32,
}

impl Tally {
    fn all(&self) -> u32 {
        self.fit + self.improve + self.unfit + self.not_applicable + self.unconfirmed
    }

    /// 適率: of the items that apply, the share judged 適; unconfirmed items count as not (yet) 適.
    fn rate(&self) -> String {
        let applying = self.all() - self.not_applicable;
        if applying == 0 {
            return "－".to_owned();
        }
        // One decimal, rounded down: 99.96 % is not yet 100 %.
        let per_mille = self.fit * 1000 / applying;
        format!("{}.{}%", per_mille / 10, per_mille % 10)
    }

    fn plus(&self, other: &Tally) -> Tally {
        Tally {
            axis: "計".to_owned(),
            fit: self.fit + other.fit,
            improve: self.improve + other.improve,
            unfit: self.unfit + other.unfit,
            not_applicable: self.not_applicable + other.not_applicable,
            unconfirmed: self.unconfirmed + other.unconfirmed,
        }
    }
}

/// An item judged × or △.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shortcoming {
    /// The item's number.
    pub item_no: String,
    /// 条項.
    pub article: String,
    /// 判定: 「×」 or 「△」; × is printed first.
    pub judgement: String,
    /// 点検項目.
    pub question: String,
    /// 所見・改善.
    pub finding: String,
}

/// Room for lines that are written by hand.
const ROOM: f32 = 16.0;
const BODY: &str = "このことについて、自己点検を実施したので、その結果を下記のとおり報告します。";

/// Prints the report.
pub fn inspection_report(fonts: &Fonts, frame: &Frame, sheet: &InspectionReport) -> Result<Printed> {
    let mut flow = Flow::new(fonts, frame, Paper::PORTRAIT, Plate::Letter, String::new())?;
    let total = sheet.tallies.iter().fold(Tally::default(), |sum, one| sum.plus(one));
    head(&mut flow, frame, sheet);
    at_a_glance(&mut flow, frame, sheet, &total);

    let text = Style::new(9.5, Hand::Mincho);
    flow.gap(1.5);
    flow.paragraph("記", Style::new(10.5, Hand::Mincho).at(Align::Centre));
    flow.gap(0.5);
    flow.paragraph(&format!("1　点検期間　　{}", sheet.period), text);
    flow.paragraph(&format!("2　点検者　　　{}", sheet.inspectors), text);
    flow.heading("3　結果集計");
    tallies(&mut flow, frame, sheet, total);
    flow.heading(&format!("4　不適・要改善の事項{}", counted(frame.blank, sheet.shortcomings.len(), "件")));
    shortcomings(&mut flow, frame, sheet);
    flow.heading(&format!("5　是正計画{}", counted(frame.blank, sheet.actions.len(), "件")));
    if !sheet.actions.is_empty() || frame.blank {
        action_table(&mut flow, &sheet.actions);
    }
    match (sheet.unplanned.as_str(), sheet.actions.as_slice()) {
        ("", []) if !frame.blank => flow.indented("該当なし", text, 4.0),
        ("", _) => {}
        (unplanned, _) => flow.indented(unplanned, text, 4.0),
    }
    flow.heading("6　台帳件数");
    if sheet.counts.is_empty() {
        flow.indented("該当なし", text, 4.0);
    } else {
        counts(&mut flow, &sheet.counts);
    }
    for (heading, said) in [("7　前回からの変化", &sheet.changes), ("8　別添", &sheet.attachments)] {
        flow.heading(heading);
        if frame.blank {
            flow.room(ROOM);
        } else {
            lines(&mut flow, said);
        }
    }
    flow.gap(1.0);
    flow.paragraph("以上", Style::new(10.5, Hand::Mincho).at(Align::Right));
    flow.finish(&[])
}

fn head(flow: &mut Flow<'_>, frame: &Frame, sheet: &InspectionReport) {
    let text = Style::new(10.5, Hand::Mincho);
    flow.paragraph(&sheet.document_no, text.at(Align::Right));
    flow.paragraph(&sheet.dated, text.at(Align::Right));
    let boxes = frame.boxes.size().1;
    if boxes > 0.0 {
        flow.cursor.y = flow.cursor.y.max(flow.paper.top + 5.0 + boxes + 2.0);
    }
    flow.paragraph(&sheet.addressee, Style::new(11.0, Hand::Mincho));
    for line in &sheet.sender {
        flow.paragraph(line, text.at(Align::Right));
    }
    flow.gap(3.0);
    let subject = if sheet.subject.is_empty() { &frame.title } else { &sheet.subject };
    flow.paragraph(subject, Style::new(13.0, Hand::Mincho).at(Align::Centre));
    flow.gap(2.0);
    let body = if sheet.body.is_empty() { BODY } else { &sheet.body };
    flow.paragraph(&format!("　{body}"), text);
    flow.gap(2.0);
}

/// The figures a head looks for, and what is past its day.
fn at_a_glance(flow: &mut Flow<'_>, frame: &Frame, sheet: &InspectionReport, total: &Tally) {
    let count = |count: u32| if frame.blank { String::new() } else { format!("{count}件") };
    let figures = [
        ("適率", if frame.blank { String::new() } else { total.rate() }),
        ("不適 ×", count(total.unfit)),
        ("要改善 △", count(total.improve)),
        ("未確認", count(total.unconfirmed)),
        ("期限超過", count(u32::try_from(sheet.overdue.len()).unwrap_or(u32::MAX))),
    ];
    figures_in_boxes(flow, &figures);
    for line in &sheet.overdue {
        flow.indented(&format!("期限超過：{line}"), Style::new(9.0, Hand::Bold), 2.0);
    }
    if sheet.carried_over > 0 {
        let words = format!("前回の回答を引き継ぎ、まだ再確認していない項目が{}件あります（未再確認）。", sheet.carried_over);
        flow.indented(&words, Style::new(9.0, Hand::Gothic), 2.0);
    }
}

fn tallies(flow: &mut Flow<'_>, frame: &Frame, sheet: &InspectionReport, total: Tally) {
    let figures = ["○ 適", "△ 要改善", "× 不適", "－ 該当なし", "未確認", "計", "適率"];
    let mut columns = vec![Column::new("点検の軸", 39.0, Align::Left)];
    columns.extend(figures.map(|label| Column::new(label, 18.0, Align::Right)));
    let mut rows: Vec<Row> = sheet.tallies.iter().map(tally_row).collect();
    rows.push(tally_row(&Tally { axis: "計".to_owned(), ..total }));
    if frame.blank {
        rows.iter_mut().for_each(|row| row.cells.truncate(1));
    }
    flow.table(&columns, &rows, 9.0);
    let note = "適率＝適÷（計－該当なし）、小数第2位を切り捨てます。未確認の項目は適に数えません。";
    flow.paragraph(note, Style::new(7.5, Hand::Gothic));
}

fn tally_row(tally: &Tally) -> Row {
    let figures = [tally.fit, tally.improve, tally.unfit, tally.not_applicable, tally.unconfirmed, tally.all()];
    let figures = figures.iter().map(u32::to_string);
    Row::new(std::iter::once(tally.axis.clone()).chain(figures).chain([tally.rate()]))
}

fn shortcomings(flow: &mut Flow<'_>, frame: &Frame, sheet: &InspectionReport) {
    let shortcomings = &sheet.shortcomings;
    if shortcomings.is_empty() && !frame.blank {
        let nothing = if sheet.nothing_found.is_empty() { "該当なし" } else { &sheet.nothing_found };
        flow.indented(nothing, Style::new(9.5, Hand::Mincho), 4.0);
        return;
    }
    let columns = [
        Column::new("項目", 16.0, Align::Centre),
        Column::new("条項", 16.0, Align::Centre),
        Column::new("判定", 12.0, Align::Centre),
        Column::new("点検項目", 66.0, Align::Left),
        Column::new("所見・改善", 55.0, Align::Left),
    ];
    let (unfit, others): (Vec<_>, Vec<_>) = shortcomings.iter().partition(|one| one.judgement.starts_with('×'));
    let rows: Vec<Row> = unfit
        .into_iter()
        .chain(others)
        .map(|one| Row::new([&one.item_no, &one.article, &one.judgement, &one.question, &one.finding]))
        .collect();
    flow.table(&columns, &rows, 8.0);
}

/// Figures of the registers, two to a line.
fn counts(flow: &mut Flow<'_>, counts: &[Fact]) {
    let columns = [
        Column::new("台帳", 55.0, Align::Left),
        Column::new("件数", 27.5, Align::Right),
        Column::new("台帳", 55.0, Align::Left),
        Column::new("件数", 27.5, Align::Right),
    ];
    let rows: Vec<Row> =
        counts.chunks(2).map(|pair| Row::new(pair.iter().flat_map(|fact| [fact.label.as_str(), fact.value.as_str()]))).collect();
    flow.table(&columns, &rows, 8.5);
}

fn lines(flow: &mut Flow<'_>, lines: &[String]) {
    let text = Style::new(9.5, Hand::Mincho);
    if lines.is_empty() {
        flow.indented("該当なし", text, 4.0);
    }
    for line in lines {
        flow.indented(line, text, 4.0);
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn the_share_of_fit_items_leaves_out_what_does_not_apply_and_never_rounds_up() {
        let tally = Tally { fit: 1999, improve: 1, not_applicable: 50, ..Tally::default() };
        assert_eq!(tally.rate(), "99.9%");
        assert_eq!(Tally { not_applicable: 3, ..Tally::default() }.rate(), "－");
        assert_eq!(Tally { fit: 1, unconfirmed: 1, ..Tally::default() }.rate(), "50.0%");
    }
}
