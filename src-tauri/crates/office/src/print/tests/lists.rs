//! The books: F01 and F03, their order, their counts, and what was struck out.

use super::section::{Section, raw, says, text};
use crate::print::order::{Fill, Order};
use crate::records::{Ask, Compare, Where};

#[test]
fn the_inventory_is_printed_by_number_with_its_total() {
    let mut section = Section::new();
    let made = section.list("F01", Ask::default());
    assert_eq!(made.name, "F01-媒体管理台帳-総務課.pdf");
    says(
        &made,
        &[
            "様式第1号（第13条関係）", "媒体管理台帳", "総務課", "令和8年11月22日現在", "抽出 4件／全 4件", "外付HDD", "SN-1001",
            "任用名簿", "第1書庫", "合計", "4点", "保護管理者", "保護担当者", "1／1頁",
        ],
    );
    let text = text(&made);
    assert!(text.find("SN-1001").unwrap() < text.find("SN-1004").unwrap());
    assert_eq!(made.notes, Vec::<String>::new());
}

#[test]
fn the_ledger_is_printed_by_day_with_the_sum_of_its_people() {
    let mut section = Section::new();
    section.event("R8.11.21 10:00", "1200", "窓口交付");
    section.event("R8.11.20 09:30", "34", "照会への回答");
    let made = section.list("F03", Ask { fy: "R8".to_owned(), ..Ask::default() });
    assert_eq!(made.name, "F03-保有個人情報等取扱状況記録簿-R8-総務課.pdf");
    says(&made, &["様式第3号（第16条関係）", "令和8年度", "R8.11.2009:30", "主事例𠮷次", "1,234", "2件", "窓口交付"]);
    let text = text(&made);
    assert!(text.find("照会への回答").unwrap() < text.find("窓口交付").unwrap(), "{text}");
}

#[test]
fn the_ledger_of_a_year_has_a_mark_for_each_of_its_months() {
    let mut section = Section::new();
    let order = |fy: &str, half: &str, boxes: &str| Order {
        form: "F03".to_owned(),
        ask: Ask { fy: fy.to_owned(), ..Ask::default() },
        half: half.to_owned(),
        boxes: boxes.to_owned(),
        ..Order::default()
    };
    for (order, words, absent) in [
        (order("R8", "", ""), &["月次確認印", "保護担当者", "4月5月6月", "1月2月3月"][..], "署名"),
        (order("R8", "second", "sign"), &["月次確認（署名）", "10月11月12月1月2月3月"], "4月5月"),
        (order("", "", ""), &[], "月次確認"),
        (order("R8", "", "electronic"), &[], "月次確認"),
        (Order { fill: Fill::ByHand, ..order("", "", "") }, &["月次確認印"], "令和8年度"),
    ] {
        let made = section.made(&order);
        says(&made, words);
        assert!(!text(&made).contains(absent), "{absent}: {order:?}");
    }
}

#[test]
fn a_filter_chosen_on_screen_stands_on_the_page() {
    let mut section = Section::new();
    section.event("R8.11.21 10:00", "5", "窓口交付");
    section.event("R8.11.20 09:30", "6", "照会への回答");
    let only = Where { field: "purpose".to_owned(), compare: Compare::Contains, value: "照会".to_owned() };
    let made = section.list("F03", Ask { filters: vec![only], ..Ask::default() });
    says(&made, &["目的・理由に「照会」を含む", "抽出 1件／全 2件", "照会への回答"]);
    assert!(!text(&made).contains("窓口交付"));
}

#[test]
fn the_page_begins_at_the_first_row_whatever_page_the_screen_shows() {
    let mut section = Section::new();
    for day in 1..=9 {
        section.event(&format!("R8.11.{day} 10:00"), "1", &format!("用件その{day}"));
    }
    let first = section.office.list("handling_event", &Ask { limit: 4, ..Ask::default() }).unwrap();
    let made = section.list("F03", Ask { limit: 4, after: first.next, ..Ask::default() });
    says(&made, &["抽出 9件／全 9件", "用件その1", "用件その9"]);
}

#[test]
fn a_struck_line_stands_with_its_correction_and_its_reason_beside_it() {
    let mut section = Section::new();
    let wrong = section.event("R8.11.21 10:00", "12", "窓口交付");
    let old = section.office.look("handling_event", &wrong).unwrap().record;
    section.office.correct("handling_event", &wrong, "数え間違い", old.version, &raw(&[("subject_count", "21")])).unwrap();
    let plain = section.list("F03", Ask::default());
    assert!(!text(&plain).contains("数え間違い"));
    says(&plain, &["訂正・取消しの行を除く", "抽出 1件／全 2件"]);
    let made = section.list("F03", Ask { struck_too: true, ..Ask::default() });
    says(&made, &["訂正の理由：数え間違い", "訂正後", "抽出 2件／全 2件"]);
    // Struck, its correction beside it, and the line that took its place; the total counts that line alone.
    let text = text(&made);
    for (words, times) in [("窓口交付", 2), ("訂正の理由", 1), ("合計1件", 1)] {
        assert_eq!(text.matches(words).count(), times, "{words}: {text}");
    }
}

#[test]
fn a_long_book_is_fetched_in_pieces_and_comes_out_whole() {
    let mut section = Section::new();
    for nth in 0..430 {
        section.event("R8.11.20 10:00", "1", &format!("連続{nth:04}"));
    }
    let made = section.list("F03", Ask::default());
    let text = text(&made);
    let missing: Vec<_> = (0..430).filter(|nth| !text.contains(&format!("連続{nth:04}"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(made.pages > 10 && text.contains("430件"));
}

#[test]
fn what_no_font_can_show_is_said() {
    let mut section = Section::new();
    section.event("R8.11.20 10:00", "1", "外字\u{E000}の確認");
    let made = section.list("F03", Ask::default());
    assert_eq!(made.notes.len(), 1);
    assert!(made.notes[0].contains("U+E000"), "{:?}", made.notes);
}
