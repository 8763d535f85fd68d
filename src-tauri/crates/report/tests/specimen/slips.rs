//! Specimens of a slip with every kind of part.

use report::sheets::parts::Fact;
use report::sheets::slip::{Bar, Part, Slip, slip};
use report::{Align, Column, Frame, Printed, Row};

use super::{fonts, frame};

fn columns() -> Vec<Column> {
    vec![Column::new("媒体種別", 105.0, Align::Left), Column::new("期首", 30.0, Align::Right), Column::new("期末", 30.0, Align::Right)]
}

/// F13, with `rows` kinds of media.
pub fn summary(rows: usize) -> Printed {
    slip(&fonts(), &frame("F13", "様式第13号（第16条関係）", "保有個人情報等管理状況総括表", &["保護管理者"]), &parts(rows)).unwrap()
}

/// The same, empty.
pub fn blank_summary() -> Printed {
    let frame = Frame {
        blank: true, ..frame("F13", "様式第13号（第16条関係）", "保有個人情報等管理状況総括表", &["保護管理者"])
    };
    slip(&fonts(), &frame, &parts(0)).unwrap()
}

fn parts(rows: usize) -> Slip {
    let row = |no: usize| Row::new([format!("種別{no:03}"), "3".into(), "4".into()]);
    let bar = |no: u64| Bar { label: format!("種別{no}"), amount: no, words: format!("{no}点") };
    Slip {
        count: "点検項目 41項目".into(),
        parts: vec![
            Part::Letter {
                dated: "令和8年11月22日".into(), to: "保護管理者（総務課長）　様".into(), from: vec!["受託者".into()]
            },
            Part::Figures(vec![Fact::new("媒体（期末）", "42点"), Fact::new("返却期限超過", "1件")]),
            Part::Words("　次のとおり報告します。".into()),
            Part::Warning("不突合：1点".into()),
            Part::Heading("1　増減".into()),
            Part::Table { columns: columns(), groups: vec![(String::new(), (1..=rows).map(row).collect())] },
            Part::Bars(vec![bar(3), bar(9)]),
            Part::Heading("2　内訳".into()),
            Part::Table { columns: columns(), groups: vec![("基準1".into(), vec![row(901)]), ("基準2".into(), vec![row(902)])] },
            Part::Heading("3　概要".into()),
            Part::Facts(vec![Fact::new("①概要", "例").with_room(3), Fact::new("②項目", "")]),
            Part::Pairs(vec![Fact::new("区分", "■持出し"), Fact::new("暗号化", "はい"), Fact::new("備考", "例")]),
            Part::Note("付記".into()),
        ],
    }
}
