//! F08c 引渡・証明 突合表 (第15条): every serial number handed over, against the one on the certificate.

use crate::error::Result;
use crate::flow::Flow;
use crate::fonts::{Fonts, Hand};
use crate::frame::{Frame, Plate};
use crate::page::{Align, Paper, Style};
use crate::printed::Printed;
use crate::sheets::proven;
use crate::table::{Column, Row};

/// What was handed over against what came back on the certificate.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reconciliation {
    /// Which disposal, e.g. 「伺番号 R8-廃-003」.
    pub request_no: String,
    /// 証明書番号.
    pub certificate_no: String,
    /// One row per medium handed over, and per serial number that only the certificate has.
    pub rows: Vec<ReconciledMedium>,
}

/// A medium in the reconciliation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReconciledMedium {
    /// 管理番号; empty for a serial number that only the certificate has.
    pub media_no: String,
    /// 製造番号(台帳).
    pub serial_in_register: String,
    /// 引渡日.
    pub handed_on: String,
    /// 受領者.
    pub received_by: String,
    /// 製造番号(証明書); empty while it has not come.
    pub serial_on_certificate: String,
    /// 一致.
    pub matched: Matched,
    /// 写真枚数.
    pub photos: u32,
    /// 立会.
    pub attendance: String,
    /// 備考.
    pub note: String,
}

/// Whether the two serial numbers are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Matched {
    /// ○ 一致.
    Yes,
    /// × 不一致.
    No,
    /// － 証明書未着.
    #[default]
    Awaited,
}

impl Matched {
    fn mark(self) -> &'static str {
        match self {
            Matched::Yes => "○",
            Matched::No => "×",
            Matched::Awaited => "未着",
        }
    }
}

/// Prints a reconciliation.
pub fn reconciliation(fonts: &Fonts, frame: &Frame, sheet: &Reconciliation) -> Result<Printed> {
    let mut flow = Flow::new(fonts, frame, Paper::LANDSCAPE, Plate::Register, String::new())?;
    let of = |matched: Matched| sheet.rows.iter().filter(|row| row.matched == matched).count();
    let (yes, no, awaited) = (of(Matched::Yes), of(Matched::No), of(Matched::Awaited));
    let photos: u32 = sheet.rows.iter().map(|row| row.photos).sum();
    let result = if frame.blank {
        "対象　　　点　一致（○）　　　点　不一致（×）　　　点　証明書未着　　　点　写真　　　枚".to_owned()
    } else {
        format!("対象 {}点　一致（○）{yes}点　不一致（×）{no}点　証明書未着 {awaited}点　写真 {photos}枚", sheet.rows.len())
    };
    flow.facts([("伺番号", sheet.request_no.as_str()), ("証明書番号", &sheet.certificate_no), ("突合結果", &result)], 34.0, 8.5);
    flow.gap(3.0);
    let columns = [
        Column::new("管理番号", 40.0, Align::Left),
        Column::new("製造番号（台帳）", 42.0, Align::Left),
        Column::new("引渡日", 28.0, Align::Left),
        Column::new("受領者", 34.0, Align::Left),
        Column::new("製造番号（証明書）", 42.0, Align::Left),
        Column::new("一致", 12.0, Align::Centre),
        Column::new("写真", 12.0, Align::Right),
        Column::new("立会", 22.0, Align::Left),
        Column::new("備考", 30.0, Align::Left),
    ];
    let rows: Vec<Row> = sheet.rows.iter().map(row_of).collect();
    flow.table(&columns, &rows, 7.5);
    flow.gap(2.0);
    if frame.blank {
        return flow.finish(&[]);
    }
    let remark = if no + awaited == 0 {
        "台帳の製造番号と証明書の製造番号は、すべて一致しました。".to_owned()
    } else {
        format!("不一致・未着が{}点あるため、この廃棄は完了していません。", no + awaited)
    };
    flow.keep(6.0 + proven::room(frame));
    flow.paragraph(&remark, Style::new(9.0, Hand::Bold));
    proven::draw(&mut flow, frame)?;
    flow.finish(&[])
}

fn row_of(row: &ReconciledMedium) -> Row {
    Row::new([
        row.media_no.as_str(),
        &row.serial_in_register,
        &row.handed_on,
        &row.received_by,
        &row.serial_on_certificate,
        row.matched.mark(),
        &row.photos.to_string(),
        &row.attendance,
        &row.note,
    ])
}
