//! F06 廃棄・消去伺 (第15条): what is to be disposed of, why, how, by whom; and the decision.

use crate::error::Result;
use crate::flow::Flow;
use crate::fonts::{Fonts, Hand};
use crate::frame::{Frame, Plate};
use crate::page::{Align, Paper, Style};
use crate::printed::Printed;
use crate::sheets::parts::{ChainStep, Fact, chain_table, counted};
use crate::table::{Column, Row};

/// A request to dispose of media or to erase what they hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DisposalRequest {
    /// 伺番号.
    pub request_no: String,
    /// 文書番号.
    pub document_no: String,
    /// 起案日.
    pub drafted_on: String,
    /// 起案者.
    pub drafted_by: String,
    /// 理由.
    pub reason: String,
    /// 実施区分, e.g. 「委託」.
    pub carried_out_by: String,
    /// 予定日.
    pub planned_on: String,
    /// 保存期間満了の確認; empty when it does not apply.
    pub retention_check: String,
    /// Further lines under these, in order.
    pub further: Vec<Fact>,
    /// 委託先と段階; empty for own work.
    pub chain: Vec<ChainStep>,
    /// 決裁, e.g. 「令和8年11月22日　保護管理者 課長 例 一郎　承認」; empty before the decision.
    pub decision: String,
    /// 伺い文; the usual sentence when empty.
    pub statement: String,
    /// 明細.
    pub items: Vec<RequestItem>,
}

/// One medium of a request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RequestItem {
    /// 管理番号.
    pub media_no: String,
    /// 種別.
    pub kind: String,
    /// 製造番号.
    pub serial_no: String,
    /// 情報区分.
    pub info_class: String,
    /// 方法.
    pub method: String,
}

const STATEMENT: &str = "次のとおり、保有個人情報等が記録された媒体の廃棄・消去を行ってよろしいか伺います。";

/// Prints a disposal request.
pub fn disposal_request(fonts: &Fonts, frame: &Frame, sheet: &DisposalRequest) -> Result<Printed> {
    let mut flow = Flow::new(fonts, frame, Paper::PORTRAIT, Plate::Slip, String::new())?;
    let statement = if sheet.statement.is_empty() { STATEMENT } else { &sheet.statement };
    flow.paragraph(&format!("　{statement}"), Style::new(10.0, Hand::Gothic));
    flow.gap(2.0);

    let decision = if sheet.decision.is_empty() && !frame.blank { "（未決裁）" } else { &sheet.decision };
    let mut facts = vec![
        ("伺番号", sheet.request_no.as_str()),
        ("文書番号", &sheet.document_no),
        ("起案日", &sheet.drafted_on),
        ("起案者", &sheet.drafted_by),
        ("廃棄・消去の理由", &sheet.reason),
        ("実施区分", &sheet.carried_out_by),
        ("実施予定日", &sheet.planned_on),
    ];
    if !sheet.retention_check.is_empty() {
        facts.push(("保存期間満了の確認", &sheet.retention_check));
    }
    facts.extend(sheet.further.iter().map(|fact| (fact.label.as_str(), fact.value.as_str())));
    facts.push(("決裁", decision));
    flow.facts(facts, 38.0, 9.0);

    if frame.blank || !sheet.chain.is_empty() {
        flow.heading("委託先と段階");
        chain_table(&mut flow, &sheet.chain);
    }
    flow.heading(&format!("明細{}", counted(frame.blank, sheet.items.len(), "点")));
    items(&mut flow, &sheet.items);
    flow.finish(&[])
}

fn items(flow: &mut Flow<'_>, items: &[RequestItem]) {
    let columns = [
        Column::new("管理番号", 40.0, Align::Left),
        Column::new("種別", 30.0, Align::Left),
        Column::new("製造番号", 45.0, Align::Left),
        Column::new("情報区分", 25.0, Align::Left),
        Column::new("方法", 25.0, Align::Left),
    ];
    let rows: Vec<Row> =
        items.iter().map(|item| Row::new([&item.media_no, &item.kind, &item.serial_no, &item.info_class, &item.method])).collect();
    flow.table(&columns, &rows, 8.5);
}
