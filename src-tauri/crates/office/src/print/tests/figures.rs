//! F13: the figures beside those of the period before, what to look at, and the movement of the media month by month.

use super::section::{Section, at, raw, says, text};
use crate::clock::Clock;
use crate::print::made::Made;
use crate::print::order::Order;
use crate::records::Ask;

/// A section whose registers began in November 2026, as of 10 May 2027: two media more, one of them taken out and late.
fn second_year() -> Section {
    let mut section = Section::new();
    section.office.clock = Clock::Fixed(at(2027, 5, 10, 9));
    for serial in ["SN-2001", "SN-2002"] {
        let answers = raw(&[
            ("media_type", "USBメモリ"),
            ("maker", "例示電子"),
            ("model", "EX-USB3"),
            ("serial_no", serial),
            ("serial_source", "ラベル目視"),
            ("capacity", "16GB"),
            ("registered_on", "R9.5.6"),
            ("info_asset_ids", "任用名簿"),
            ("network", "LGWAN接続系"),
            ("auth_fn", "パスワード"),
            ("encryption", "ハードウェア"),
            ("location_id", "第1書庫"),
            ("custodian", "例 花子"),
            ("user", "例 𠮷次"),
            ("status", "使用中"),
        ]);
        section.office.add("media", "", &answers).unwrap();
    }
    section.office.clock = Clock::Fixed(at(2027, 5, 20, 9));
    section
}

fn summary(section: &mut Section, fy: &str, half: &str) -> Made {
    section.made(&Order { form: "F13".into(), ask: Ask { fy: fy.into(), ..Ask::default() }, half: half.into(), ..Order::default() })
}

/// What stands on page one.
fn first_page(made: &Made) -> String {
    let text = text(made);
    text[..text.find("1／").unwrap()].to_owned()
}

#[test]
fn page_one_lays_the_figures_beside_those_of_the_year_before() {
    let mut section = second_year();
    let made = summary(&mut section, "R9", "");
    let first = first_page(&made);
    for told in ["媒体（期末）", "6点前年度末4点（＋2）", "＋2−0前年度＋4−0", "媒体の種別USBメモリ0→2点（＋2）", "媒体の増減（点）月別"]
    {
        assert!(first.contains(told), "「{told}」:\n{first}");
    }
    // The year before had none before it: its registers began within it.
    let before = first_page(&summary(&mut section, "R8", ""));
    assert!(before.contains("前年度の記録はありません（初回）。") && !before.contains("前年度末4点"), "{before}");
    // A half is laid beside the half before, whatever year that is of.
    let half = first_page(&summary(&mut section, "R9", "first"));
    assert!(half.contains("6点前期末4点（＋2）") && half.contains("前期末からの変化"), "{half}");
}

#[test]
fn what_was_out_and_late_is_counted_as_of_the_last_day_of_each_period() {
    let mut section = second_year();
    section.office.clock = Clock::Fixed(at(2027, 3, 25, 9));
    let answers = [
        ("kind", "持出し"),
        ("applicant", "例 𠮷次"),
        ("info_asset_ids", "任用名簿"),
        ("subject_count", "35"),
        ("purpose", "訪問調査のため"),
        ("destination", "例県市町村課"),
        ("destination_address", "例県例市例町1-1"),
        ("from", "R9.3.25"),
        ("until", "R9.3.26"),
        ("due_back_on", "R9.3.26"),
        ("auth_set", "はい"),
        ("encrypted", "はい"),
        ("transport", "公用車・手渡し"),
        ("locked_case", "はい"),
    ];
    let no = section.office.request_takeout("R8-総務-HDD-0001", &raw(&answers)).unwrap().value.no;
    section.office.approve_takeout(&no, &raw(&[])).unwrap();
    section.office.depart_takeout(&no, &raw(&[("depart_checker", "例 花子")])).unwrap();
    section.office.clock = Clock::Fixed(at(2027, 4, 5, 17));
    section.office.return_takeout(&no, &raw(&[("return_checker", "例 花子"), ("return_complete", "はい")])).unwrap();
    section.office.clock = Clock::Fixed(at(2027, 5, 20, 9));
    let first = first_page(&summary(&mut section, "R9", ""));
    assert_eq!(first.matches("0件前年度末1件（−1）").count(), 2, "out, and late: {first}");
}

#[test]
fn the_months_stand_in_a_table_and_those_to_come_are_empty() {
    let mut section = second_year();
    says(&summary(&mut section, "R9", ""), &["月別の増減", "増 0 2 2 減 0 0 0 月末の点数 4 6 2　期末"]);
}

#[test]
fn a_fault_that_is_not_put_right_and_an_open_incident_are_on_page_one() {
    let mut section = second_year();
    let known = [
        ("known_at", "R9.5.18 10:00"),
        ("known_by", "例 花子"),
        ("nature", "発生のおそれ"),
        ("cause", "紛失"),
        ("summary", "封筒1通の所在が分からなくなった"),
    ];
    section.office.report_incident(&raw(&known)).unwrap();
    let made = summary(&mut section, "R9", "");
    let first = first_page(&made);
    assert!(first.contains("対応中の事案") && first.contains("封筒1通の所在が分からなくなった"), "{first}");
    // It is no matter of the year before.
    assert!(!text(&summary(&mut section, "R8", "")).contains("封筒1通"));
}

#[test]
fn an_empty_summary_has_empty_boxes_and_no_chart() {
    let mut section = Section::new();
    let made = section.made(&Order { form: "F13".into(), fill: crate::print::order::Fill::ByHand, ..Order::default() });
    says(&made, &["媒体（期末）", "未是正の×", "期限超過", "前回からの変化", "月別の増減", "月末の点数"]);
    let text = text(&made);
    for computed in ["月別増", "0点", "該当なし", "初回"] {
        assert!(!text.contains(computed), "「{computed}」:\n{text}");
    }
}
