//! 復旧用の控え: the recovery key on paper, large and as a QR code, with where it must be kept.
//!
//! The only page with a secret on it. Nothing else on the page, and nothing in the document, is derived from
//! the key, so there is no check line and no check QR here.

use qrcode::EcLevel;

use crate::error::Result;
use crate::flow::Flow;
use crate::fonts::{Fonts, Hand};
use crate::frame::{Frame, Plate};
use crate::page::{Align, Paper, Style, THICK};
use crate::printed::Printed;
use crate::qr;
use crate::table::{Column, Grid, Row};

/// The recovery key and whose store it opens.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct RecoverySheet {
    /// The key in groups, a line each, e.g. 「K7QM-2XPA-9DRT-…」.
    pub key_lines: Vec<String>,
    /// What the QR code says: the whole key as it is typed.
    pub key: String,
    /// 台帳の名前 (課名).
    pub store_name: String,
    /// 作成日.
    pub made_on: String,
    /// 保護管理者: 職・氏名.
    pub holder: String,
}

impl std::fmt::Debug for RecoverySheet {
    /// Leaves the key out: it must not reach a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RecoverySheet").field("store_name", &self.store_name).finish_non_exhaustive()
    }
}

const ORDERS: [&str; 5] = [
    "この控えは1枚だけ印刷し、写しを取らないでください。写真の撮影や共有フォルダへの保存もしないでください。",
    "封筒に入れて封をし、封をした日と保護管理者の氏名を記して、耐火金庫に保管してください。",
    "利用者がパスワードを忘れて台帳を開けないときに限り開封し、上のキーを入力して新しいパスワードを設定してください。",
    "開封したときや紛失したときは、直ちにキーを作り直し、古い控えは裁断してください。",
    "このキーとパスワードをどちらも失うと、台帳を開く方法はありません。",
];

/// Prints the recovery sheet.
pub fn recovery_sheet(fonts: &Fonts, frame: &Frame, sheet: &RecoverySheet) -> Result<Printed> {
    const QR: f32 = 42.0;
    let mut flow = Flow::new(fonts, frame, Paper::PORTRAIT, Plate::Slip, String::new())?;
    flow.gap(2.0);
    flow.facts([("台帳", sheet.store_name.as_str()), ("作成日", &sheet.made_on), ("保護管理者", &sheet.holder)], 34.0, 10.0);
    flow.gap(6.0);
    flow.paragraph("復旧用の鍵", Style::new(12.0, Hand::Bold));
    flow.gap(2.0);

    let (x, top, wide) = (flow.paper.left, flow.cursor.y, flow.paper.body());
    let leading = 22.0 * crate::lines::MM_PER_PT * 1.55;
    let height = (sheet.key_lines.len() as f32 * leading).max(QR) + 10.0;
    let (page, _) = flow.page_and_case();
    page.outline(x, top, wide, height, THICK);
    if !sheet.key.is_empty() {
        qr::draw(page, &sheet.key, x + wide - QR - 6.0, top + (height - QR) / 2.0, QR, EcLevel::M)?;
    }
    flow.cursor.y = top + (height - sheet.key_lines.len() as f32 * leading) / 2.0;
    let room = (x + 6.0, wide - QR - 20.0);
    let widest = sheet.key_lines.iter().map(|line| flow.case.width(Hand::Bold, line)).max().unwrap_or(1);
    // As large as the longest line allows, and no larger than 22 points.
    let size = (room.1 / crate::lines::MM_PER_PT * 1000.0 / widest as f32 - 0.1).min(22.0);
    for line in &sheet.key_lines {
        flow.paragraph_in(line, Style::new(size, Hand::Bold), room);
    }
    flow.cursor.y = top + height + 8.0;

    flow.paragraph("保管のしかた", Style::new(12.0, Hand::Bold));
    flow.gap(2.0);
    for (order, number) in ORDERS.iter().zip(1..) {
        flow.numbered(&number.to_string(), order, Style::new(10.5, Hand::Gothic));
        flow.gap(1.5);
    }
    flow.gap(5.0);
    let columns = [Column::new("", 40.0, Align::Left), Column::new("", 125.0, Align::Left)];
    let grid = Grid::new(&columns, flow.paper.left, flow.paper.body(), 10.0).with_headed_rows().at_least(12.0);
    let rows = ["封をした日", "保管場所", "保護管理者 署名"].map(|label| Row::new([label]));
    flow.ruled(&grid, &rows, false);
    flow.gap(4.0);
    let foot = Style::new(9.0, Hand::Gothic).at(Align::Right);
    flow.paragraph("この控えは保護台帳が印刷しました。キーは操作記録に残りません。", foot);
    flow.finish_secret()
}
