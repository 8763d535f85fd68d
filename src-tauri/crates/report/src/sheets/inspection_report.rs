//! F10 自己点検結果報告書 (第42条), a letter to the 総括保護管理者: what a busy head reads stands on page one.
//!
//! Numbers first, then what is 不適, what is overdue and what changed, and the rates as a chart; everything else follows.

use crate::error::Result;
use crate::flow::Flow;
use crate::fonts::{Fonts, Hand};
use crate::frame::{Frame, Plate};
use crate::page::{Align, Paper, Style};
use crate::printed::Printed;
use crate::sheets::glance::{Glance, charted, glances, in_brief};
use crate::sheets::inspection_sheet::{CorrectiveAction, action_table};
use crate::sheets::parts::{Fact, counted, figures_in_boxes};
use crate::sheets::tally::{Tally, YearTally, rate_chart, rate_table, tally_table};
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
    /// 3 結果集計, one row per axis; whose they are in the chart's legend, and 点検番号.
    pub now: YearTally,
    /// The same of the years before, the oldest first.
    pub earlier: Vec<YearTally>,
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
    /// What changed since last time, a line each.
    pub changes: Vec<String>,
    /// 8 別添, a line each.
    pub attachments: Vec<String>,
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

impl Shortcoming {
    fn is_unfit(&self) -> bool {
        self.judgement.starts_with('×')
    }

    /// The number and what is wrong; the question where nothing was written about that.
    fn in_brief(&self) -> String {
        let wrong = if self.finding.is_empty() { &self.question } else { &self.finding };
        format!("{}　{}", self.item_no, in_brief(wrong))
    }
}

/// Room for lines that are written by hand.
const ROOM: f32 = 16.0;
const BODY: &str = "このことについて、自己点検を実施したので、その結果を下記のとおり報告します。";
/// How many items, and how many things past their day, page one has room for.
const NAMED: usize = 4;

/// Prints the report.
pub fn inspection_report(fonts: &Fonts, frame: &Frame, sheet: &InspectionReport) -> Result<Printed> {
    let mut flow = Flow::new(fonts, frame, Paper::PORTRAIT, Plate::Letter, String::new())?;
    head(&mut flow, frame, sheet);
    at_a_glance(&mut flow, frame, sheet);

    let text = Style::new(9.5, Hand::Mincho);
    flow.gap(1.5);
    flow.keep(OPENING);
    flow.paragraph("記", Style::new(10.5, Hand::Mincho).at(Align::Centre));
    flow.gap(0.5);
    flow.paragraph(&format!("1　点検期間　　{}", sheet.period), text);
    flow.paragraph(&format!("2　点検者　　　{}", sheet.inspectors), text);
    flow.heading("3　結果集計");
    tally_table(&mut flow, &sheet.now.tallies, frame);
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
    for line in sheet.overdue.iter().skip(NAMED) {
        flow.indented(&format!("期限超過（1頁に記載したもののほか）：{line}"), Style::new(9.0, Hand::Gothic), 2.0);
    }
    flow.heading("7　前回からの変化（適率の推移）");
    rates(&mut flow, frame, sheet);
    flow.heading("8　別添");
    if frame.blank {
        flow.room(ROOM);
    } else {
        lines(&mut flow, &sheet.attachments);
    }
    flow.gap(1.0);
    flow.paragraph("以上", Style::new(10.5, Hand::Mincho).at(Align::Right));
    flow.finish(&[])
}

/// 「記」 and the two lines under it stand on one page, in millimetres.
const OPENING: f32 = 17.0;

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

/// The figures a head looks for, what is wrong, what is past its day, what changed, and the rates beside those of before.
fn at_a_glance(flow: &mut Flow<'_>, frame: &Frame, sheet: &InspectionReport) {
    let total = Tally::sum(&sheet.now.tallies);
    let count = |count: u32| if frame.blank { String::new() } else { format!("{count}件") };
    let figures = [
        ("適率", if frame.blank { String::new() } else { total.rate() }),
        ("不適 ×", count(total.unfit)),
        ("要改善 △", count(total.improve)),
        ("未確認", count(total.unconfirmed)),
        ("期限超過", count(u32::try_from(sheet.overdue.len()).unwrap_or(u32::MAX))),
    ];
    figures_in_boxes(flow, &figures);
    if sheet.carried_over > 0 {
        let words = format!("前回の回答を引き継ぎ、まだ再確認していない項目が{}件あります（未再確認）。", sheet.carried_over);
        flow.indented(&words, Style::new(9.0, Hand::Gothic), 2.0);
    }
    flow.gap(0.8);
    glances(flow, &told(frame, sheet));
    if !frame.blank {
        charted(flow, &rate_chart(&years(sheet)));
    }
}

/// What stands under the figures. Their numbers are in the boxes above.
fn told(frame: &Frame, sheet: &InspectionReport) -> [Glance; 3] {
    const LABELS: [&str; 3] = ["不適 ×", "期限超過", "前回からの変化"];
    if frame.blank {
        return LABELS.map(Glance::empty);
    }
    let unfit = sheet.shortcomings.iter().filter(|one| one.is_unfit()).map(Shortcoming::in_brief).collect::<Vec<_>>();
    let unfit = Glance::of(LABELS[0], &unfit, NAMED, "4に記載");
    let otherwise = if sheet.nothing_found.is_empty() { unfit.otherwise.clone() } else { sheet.nothing_found.clone() };
    let late = Glance::of(LABELS[1], &sheet.overdue, NAMED, "6に記載");
    let changes =
        Glance { label: LABELS[2].to_owned(), lines: sheet.changes.clone(), otherwise: "該当なし".to_owned(), ..Glance::default() };
    [Glance { otherwise, count: String::new(), ..unfit }, Glance { count: String::new(), ..late }, changes]
}

/// The inspections of the chart, the oldest first.
fn years(sheet: &InspectionReport) -> Vec<YearTally> {
    sheet.earlier.iter().chain([&sheet.now]).cloned().collect()
}

/// The figures of the chart; what else changed stands on page one.
fn rates(flow: &mut Flow<'_>, frame: &Frame, sheet: &InspectionReport) {
    if frame.blank {
        rate_table(flow, &sheet.now.tallies, &[]);
        return;
    }
    flow.indented(
        "変わった点は、1頁の「前回からの変化」のとおりです。軸ごとの適率は、次のとおりです。",
        Style::new(9.5, Hand::Mincho),
        4.0,
    );
    rate_table(flow, &sheet.now.tallies, &years(sheet));
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
    let (unfit, others): (Vec<_>, Vec<_>) = shortcomings.iter().partition(|one| one.is_unfit());
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
