//! Specimens of media labels.

use report::Printed;
use report::sheets::labels::{Label, LabelCode, LabelPaper, LabelSheet, labels};

use crate::specimen::{fonts, frame};

/// The 65 labels of the smallest usual sheet.
pub const SMALL: LabelPaper = LabelPaper { sheet: (210.0, 297.0), count: (5, 13), label: (38.1, 21.2), first: (9.75, 10.7) };

/// `count` labels with codes of each kind, from place `start`.
pub fn stickers(count: usize, start: usize) -> Printed {
    let label = |no: usize| Label {
        media_no: format!("R8-総務-USB-{no:04}"),
        section: "総務課".into(),
        kind: "USBメモリ".into(),
        registered: "R8.4.1 登録".into(),
        warning: "持出禁止".into(),
        code: match no % 3 {
            0 => LabelCode::Qr(format!("R8-総務-USB-{no:04}")),
            1 => LabelCode::Code128(format!("R8-SOMU-USB-{no:04}")),
            _ => LabelCode::Nw7(format!("{no:08}")),
        },
    };
    let sheet = LabelSheet { paper: SMALL, start, moved: (0.5, -0.5), edges: true, labels: (1..=count).map(label).collect() };
    labels(&fonts(), &frame("F20", "", "媒体ラベル", &[]), &sheet).unwrap()
}
