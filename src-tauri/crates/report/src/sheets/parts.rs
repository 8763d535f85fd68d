//! What several forms share: a labelled value, figures in boxes, and a step in the chain of contractors.

use crate::flow::Flow;
use crate::fonts::Hand;
use crate::page::{Align, Style, THICK, THIN};
use crate::table::{Column, Row, SHADE};

/// A label with its value, e.g. 「処分後の行先」「○○リサイクル」.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What it says.
    pub value: String,
    /// At least so many lines high, to leave room for a pen; 0 for as high as its words.
    pub room: usize,
}

impl Fact {
    /// `label` with `value`.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Fact {
        Fact { label: label.into(), value: value.into(), room: 0 }
    }

    /// With room for so many lines.
    #[must_use]
    pub fn with_room(mut self, lines: usize) -> Fact {
        self.room = lines;
        self
    }
}

/// The figures a head looks for, large and side by side, each under its label.
pub(crate) fn figures_in_boxes(flow: &mut Flow<'_>, figures: &[(&str, String)]) {
    const HIGH: f32 = 15.0;
    flow.keep(HIGH + 2.0);
    let (x, y, wide) = (flow.paper.left, flow.cursor.y, flow.paper.body());
    let each = wide / figures.len().max(1) as f32;
    let (page, case) = flow.page_and_case();
    page.fill(x, y, wide, 5.2, SHADE);
    for (nth, (label, figure)) in figures.iter().enumerate() {
        let left = x + nth as f32 * each;
        if nth > 0 {
            page.upright(left, y, y + HIGH, THIN);
        }
        page.fitted(case, label, (left + 0.8, each - 1.6), y + 3.7, Style::new(8.0, Hand::Gothic).at(Align::Centre));
        page.fitted(case, figure, (left + 0.8, each - 1.6), y + 12.0, Style::new(16.0, Hand::Bold).at(Align::Centre));
    }
    page.outline(x, y, wide, HIGH, THICK);
    flow.cursor.y += HIGH;
    flow.gap(1.2);
}

/// How many there are, 「（3点）」; room for the number on a form to be filled in by hand.
pub(crate) fn counted(blank: bool, count: usize, unit: &str) -> String {
    if blank { format!("（　　{unit}）") } else { format!("（{count}{unit}）") }
}

/// One step in the chain of contractors (第15条・第37条): who took over from whom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChainStep {
    /// 段階, e.g. 「委託先」, 「再委託先」.
    pub step: String,
    /// 事業者名.
    pub vendor: String,
    /// 再委託承認番号; empty for the first.
    pub permit_no: String,
    /// 引渡日.
    pub handed_on: String,
    /// 引渡者.
    pub handed_by: String,
    /// 受領者.
    pub received_by: String,
    /// 数量.
    pub quantity: String,
    /// 運搬方法・封印番号.
    pub transport: String,
}

/// The chain of contractors as a table.
pub(crate) fn chain_table(flow: &mut Flow<'_>, chain: &[ChainStep]) {
    let columns = [
        Column::new("段階", 18.0, Align::Centre),
        Column::new("事業者", 36.0, Align::Left),
        Column::new("再委託承認番号", 24.0, Align::Left),
        Column::new("引渡日", 24.0, Align::Left),
        Column::new("引渡者／受領者", 30.0, Align::Left),
        Column::new("数量", 11.0, Align::Right),
        Column::new("運搬・封印", 22.0, Align::Left),
    ];
    let rows: Vec<Row> = chain.iter().map(chain_row).collect();
    flow.table(&columns, &rows, 8.0);
}

fn chain_row(step: &ChainStep) -> Row {
    let hands = match (step.handed_by.is_empty(), step.received_by.is_empty()) {
        (true, true) => String::new(),
        (false, true) => step.handed_by.clone(),
        _ => format!("{}／\n{}", step.handed_by, step.received_by),
    };
    Row::new([&step.step, &step.vendor, &step.permit_no, &step.handed_on, &hands, &step.quantity, &step.transport])
}
