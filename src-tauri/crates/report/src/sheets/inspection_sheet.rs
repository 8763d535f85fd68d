//! F09 自己点検票 (第42条): every item with its answer, evidence and finding; then what is to be put right.

use crate::error::Result;
use crate::flow::{Flow, Group};
use crate::fonts::{Fonts, Hand};
use crate::frame::{Frame, Plate};
use crate::page::{Align, Paper, Style};
use crate::printed::Printed;
use crate::sheets::parts::counted;
use crate::table::{Column, Grid, Row};

/// A self-inspection, item by item.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InspectionSheet {
    /// 実施期間.
    pub period: String,
    /// 点検者.
    pub inspector: String,
    /// 保護管理者の確認; empty before it.
    pub confirmed_by: String,
    /// The axes with their items: 記録媒体, 処理経路, 保管方法, 体制・その他.
    pub groups: Vec<InspectionGroup>,
    /// 是正措置.
    pub actions: Vec<CorrectiveAction>,
    /// What of 是正措置 is still to be written, e.g. 「未作成　2件（13-1-3、15-2-1）」; empty where nothing is.
    pub unplanned: String,
    /// 判定基準; the usual legend when empty.
    pub legend: String,
}

/// The items of one axis.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InspectionGroup {
    /// 軸.
    pub axis: String,
    /// 点検項目.
    pub items: Vec<InspectionItem>,
}

/// One item as it was answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InspectionItem {
    /// No.
    pub no: String,
    /// 条項.
    pub article: String,
    /// 点検項目, in the words it was answered under.
    pub question: String,
    /// 判定, e.g. 「○」, 「×」, 「未再確認」.
    pub judgement: String,
    /// 証拠.
    pub evidence: String,
    /// 所見・改善, or the reason for 該当なし.
    pub finding: String,
}

/// A corrective action.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CorrectiveAction {
    /// The item's number.
    pub item_no: String,
    /// 措置の内容.
    pub what: String,
    /// 担当.
    pub owner: String,
    /// 期限.
    pub due: String,
    /// 完了日; empty while open.
    pub done: String,
    /// 状態, e.g. 「対応中」, 「期限超過」.
    pub state: String,
}

const LEGEND: &str = "判定基準　○＝適（定めどおり行われ、証拠がある）　△＝要改善（行われているが、一部に不備がある）　\
×＝不適（行われていない、又は重大な不備がある）　－＝該当なし（理由を所見欄に記す）　未＝未確認";

/// Prints a self-inspection.
pub fn inspection_sheet(fonts: &Fonts, frame: &Frame, sheet: &InspectionSheet) -> Result<Printed> {
    let items: usize = sheet.groups.iter().map(|group| group.items.len()).sum();
    let mut flow = Flow::new(fonts, frame, Paper::PORTRAIT, Plate::Slip, format!("点検項目 {items}項目"))?;
    let confirmed = if sheet.confirmed_by.is_empty() && !frame.blank { "（未確認）" } else { &sheet.confirmed_by };
    flow.facts([("実施期間", sheet.period.as_str()), ("点検者", &sheet.inspector), ("保護管理者の確認", confirmed)], 34.0, 8.5);
    flow.gap(3.0);

    let columns = [
        Column::new("No", 14.0, Align::Centre),
        Column::new("条項", 17.0, Align::Centre),
        Column::new("点検項目", 56.0, Align::Left),
        Column::new("判定", 11.0, Align::Centre),
        Column::new("証拠", 40.0, Align::Left),
        Column::new("所見・改善", 27.0, Align::Left),
    ];
    let grid = Grid::new(&columns, flow.paper.left, flow.paper.body(), 7.5);
    let rows: Vec<Vec<Row>> = sheet.groups.iter().map(|group| group.items.iter().map(item_row).collect()).collect();
    let titles: Vec<String> = sheet.groups.iter().map(|group| format!("{}（{}項目）", group.axis, group.items.len())).collect();
    let groups: Vec<Group<'_>> = titles.iter().zip(&rows).map(|(title, rows)| Group { title, rows }).collect();
    flow.grouped(&grid, &groups, true);

    flow.gap(2.0);
    let legend = if sheet.legend.is_empty() { LEGEND } else { &sheet.legend };
    flow.paragraph(legend, Style::new(7.5, Hand::Gothic));
    flow.heading(&format!("是正措置{}", counted(frame.blank, sheet.actions.len(), "件")));
    if !sheet.actions.is_empty() || frame.blank {
        action_table(&mut flow, &sheet.actions);
    }
    let text = Style::new(9.0, Hand::Gothic);
    match (sheet.unplanned.as_str(), sheet.actions.as_slice()) {
        ("", []) if !frame.blank => flow.paragraph("是正措置を要する項目はありません。", text),
        ("", _) => {}
        (unplanned, _) => flow.paragraph(unplanned, text),
    }
    flow.finish(&[])
}

fn item_row(item: &InspectionItem) -> Row {
    Row::new([&item.no, &item.article, &item.question, &item.judgement, &item.evidence, &item.finding])
}

/// 是正措置 as a table; the report to the 総括保護管理者 (F10) shows the same.
pub(crate) fn action_table(flow: &mut Flow<'_>, actions: &[CorrectiveAction]) {
    let columns = [
        Column::new("項目", 14.0, Align::Centre),
        Column::new("措置の内容", 59.0, Align::Left),
        Column::new("担当", 25.0, Align::Left),
        Column::new("期限", 25.0, Align::Left),
        Column::new("完了日", 25.0, Align::Left),
        Column::new("状態", 17.0, Align::Centre),
    ];
    let rows: Vec<Row> =
        actions.iter().map(|one| Row::new([&one.item_no, &one.what, &one.owner, &one.due, &one.done, &one.state])).collect();
    flow.table(&columns, &rows, 8.0);
}
