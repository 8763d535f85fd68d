//! What a busy head reads: page one of the inspection's report, and charts that a copier keeps.

#![allow(clippy::unwrap_used)] // a failing step should stop the test where it fails
#![allow(dead_code)] // the specimens of the other forms are not all used here

mod reader;
mod specimen;

use reader::drawing;
use report::sheets::inspection_report::{InspectionReport, Shortcoming, inspection_report};
use report::sheets::slip::{Part, Slip, slip};
use report::{Frame, Printed};
use specimen::inspection::{report, report_frame, year};
use specimen::slips::chart;

/// What stands on the pages `from` to `to`, without spaces.
fn words(printed: &Printed, from: usize, to: usize) -> String {
    let (from, to) = (from.to_string(), to.to_string());
    reader::run("pdftotext", &["-raw", "-f", &from, "-l", &to, "PDF", "-"], printed).split_whitespace().collect()
}

fn made(sheet: &InspectionReport) -> Printed {
    inspection_report(&specimen::fonts(), &report_frame(), sheet).unwrap()
}

/// A report with many × and many things past their day.
fn full() -> InspectionReport {
    let unfit = |no: usize| Shortcoming {
        item_no: format!("20-{no}"),
        judgement: "×".into(),
        question: "問い".into(),
        finding: format!("所見{no}のとおり。{}", "詳しい経過、".repeat(40)),
        ..Shortcoming::default()
    };
    InspectionReport {
        shortcomings: (1..=6).map(unfit).collect(),
        overdue: (1..=7).map(|no| format!("{}日超過　第{no}の件", 90 - no)).collect(),
        ..report()
    }
}

#[test]
fn page_one_goes_from_the_figures_over_what_is_wrong_late_and_changed_to_the_chart() {
    let first = words(&made(&report()), 1, 1);
    let mut at = 0;
    for next in [
        "下記のとおり報告します",
        "要改善△",
        "13-3施錠できない棚に外付HDD2台を置いていた。",
        "期限超過返却期限",
        "前回からの変化",
        "解消2件",
        "適率（%）点検の軸別・年度別",
        "令和5年度",
        "令和8年度",
        "記録媒体",
        "記1点検期間",
    ] {
        let found = first[at..].find(next);
        at += found.unwrap_or_else(|| panic!("「{next}」 does not follow on page one:\n{first}"));
    }
}

#[test]
fn what_page_one_has_no_room_for_is_counted_there_and_told_further_on() {
    let printed = made(&full());
    let (first, others) = (words(&printed, 1, 1), words(&printed, 2, printed.pages));
    assert!(first.contains("20-4所見4のとおり。") && first.contains("…") && !first.contains("所見5"), "{first}");
    assert!(first.contains("ほか2件（4に記載）") && first.contains("ほか3件（6に記載）"), "{first}");
    let whole = words(&printed, 1, printed.pages);
    for no in 1..=6 {
        assert!(others.contains(&format!("所見{no}のとおり。")) || whole.matches(&format!("所見{no}のとおり。")).count() == 2, "{others}");
    }
    // A thing past its day is told once.
    for no in 1..=7 {
        assert_eq!(whole.matches(&format!("第{no}の件")).count(), 1, "{no}: {whole}");
    }
    assert!(first.contains("点検の軸別・年度別"), "the chart stays on page one:\n{first}");
}

#[test]
fn the_figures_of_the_chart_stand_in_a_table_too() {
    let printed = made(&report());
    let whole = words(&printed, 1, printed.pages);
    let table = &whole[whole.find("7前回からの変化（適率の推移）").unwrap()..];
    // 記録媒体 of three years ago: 19 of 26 items that apply.
    for told in ["令和5年度（令和5年度-点検-01）73.0%", "令和6年度（", "令和7年度（", "令和8年度（令和8年度-点検-01）84.6%"]
    {
        assert!(table.contains(told), "「{told}」:\n{table}");
    }
    assert!(whole.contains("73.0") && whole.matches("73.0").count() == 2, "once at its bar, once in the table:\n{whole}");
    assert!(!whole.contains("今回の点検だけ"));
    let alone = made(&InspectionReport { earlier: Vec::new(), ..report() });
    assert!(words(&alone, 1, 1).contains("前年度までに完了した同じ回の点検の記録がないため、今回の点検だけを示します。"));
}

#[test]
fn an_empty_report_has_room_for_a_pen_and_no_chart() {
    let frame = Frame { blank: true, ..report_frame() };
    let sheet = InspectionReport { now: year("", 0), ..InspectionReport::default() };
    let printed = inspection_report(&specimen::fonts(), &frame, &sheet).unwrap();
    let whole = words(&printed, 1, printed.pages);
    for label in ["不適×", "期限超過", "前回からの変化", "7前回からの変化（適率の推移）"] {
        assert!(whole.contains(label), "「{label}」:\n{whole}");
    }
    for computed in ["%", "0件", "該当なし・", "年度別", "ほか"] {
        assert!(!whole.contains(computed), "「{computed}」:\n{whole}");
    }
}

#[test]
fn a_chart_is_drawn_without_colour() {
    let sheet = Slip { count: String::new(), parts: vec![Part::Chart(chart())] };
    let of_months = slip(&specimen::fonts(), &specimen::frame("F13", "様式第13号", "総括表", &[]), &sheet).unwrap();
    for printed in [made(&report()), of_months] {
        let drawing = drawing(&printed);
        for colour in [" rg\n", " RG\n", " k\n", " K\n", " sc\n", " scn\n", " Do "] {
            assert!(!drawing.contains(colour), "「{}」 paints in colour or a picture", colour.trim());
        }
        assert!(drawing.contains(" re f") && drawing.contains(" l S"), "fills and rules");
    }
}

#[test]
fn a_month_to_come_has_no_bar_and_no_figure() {
    let sheet = Slip { count: String::new(), parts: vec![Part::Chart(chart())] };
    let made = |sheet: &Slip| slip(&specimen::fonts(), &specimen::frame("F13", "様式第13号", "総括表", &[]), sheet).unwrap();
    let printed = made(&sheet);
    let said = words(&printed, 1, 1);
    for told in ["媒体の増減（点）月別", "増", "減", "月末", "6263565958", "9月"] {
        assert!(said.contains(told), "「{told}」:\n{said}");
    }
    let mut shorter = chart();
    shorter.series.iter_mut().for_each(|series| series.amounts[4] = None);
    let shorter = made(&Slip { parts: vec![Part::Chart(shorter)], ..sheet });
    assert!(drawing(&shorter).matches(" l S").count() < drawing(&printed).matches(" l S").count(), "a bar less");
}
