//! Specimens of a slip with every kind of part.

use report::sheets::glance::{Figure, Glance};
use report::sheets::parts::Fact;
use report::sheets::slip::{Bar, Part, Slip, slip};
use report::{Above, Align, Amount, Chart, Column, Frame, Pattern, Printed, Row, Scale, Series, Side};

use super::{fonts, frame};

fn columns() -> Vec<Column> {
    vec![Column::new("媒体種別", 105.0, Align::Left), Column::new("期首", 30.0, Align::Right), Column::new("期末", 30.0, Align::Right)]
}

/// F13, with `rows` kinds of media.
pub fn summary(rows: usize) -> Printed {
    let mut sheet = parts(rows);
    sheet.parts.push(Part::Chart(chart()));
    slip(&fonts(), &frame("F13", "様式第13号（第16条関係）", "保有個人情報等管理状況総括表", &["保護管理者"]), &sheet).unwrap()
}

/// The same, empty.
pub fn blank_summary() -> Printed {
    let frame = Frame {
        blank: true, ..frame("F13", "様式第13号（第16条関係）", "保有個人情報等管理状況総括表", &["保護管理者"])
    };
    slip(&fonts(), &frame, &parts(0)).unwrap()
}

/// 増 and 減 of a half-year whose last month is still to come.
pub fn chart() -> Chart {
    let amount = |size: u32| Some(Amount { size, words: size.to_string() });
    let bars = |name: &str, pattern, side, sizes: [u32; 5]| {
        let amounts = sizes.into_iter().map(amount).chain([None]).collect();
        Series { name: name.into(), pattern, side, amounts }
    };
    Chart {
        title: "媒体の増減（点）　月別".into(),
        places: (4..10).map(|month| format!("{month}月")).collect(),
        series: vec![bars("増", Pattern::Hatched, Side::Up, [24, 1, 0, 3, 0]), bars("減", Pattern::White, Side::Down, [2, 0, 7, 0, 1])],
        scale: Scale::Count,
        above: Some(Above { label: "月末".into(), figures: ["62", "63", "56", "59", "58", ""].map(String::from).into() }),
        note: String::new(),
    }
}

/// A figure beside that of the period before.
pub fn figure(label: &str) -> Figure {
    Figure { label: label.into(), value: "60点".into(), before: "前期末 62点（−2）".into() }
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
            Part::Compared(["媒体（期末）", "持出中（期末）", "処分した媒体", "証明書未着", "漏えい等事案"].map(figure).into()),
            Part::Glances(vec![Glance::of("期限超過", &["9日超過　返却".into(), "3日超過　返却".into()], 1, "6に記載")]),
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
