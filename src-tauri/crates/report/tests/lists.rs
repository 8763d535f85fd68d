//! Registers on paper: rows over pages, rare characters, totals, and what a reader of the file finds.

#![allow(clippy::unwrap_used)] // a failing step should stop the test where it fails
#![allow(dead_code)] // the specimens of the other forms are not all used here

mod reader;
mod specimen;

use reader::{run, running, saved, strokes, text};
use report::{Align, Column, Digits, Error, ListSheet, OddCharacter, Printed, Row, Rows, list};

fn small_list(cells: &[&str]) -> Printed {
    let frame = specimen::frame("F03", "様式第3号（第16条関係）", "取扱状況記録簿", &[]);
    let sheet = ListSheet {
        columns: vec![Column::new("氏名", 200.0, Align::Left), Column::new("件数", 62.0, Align::Right)],
        totals: None,
        shown: cells.len() as u64,
        whole: cells.len() as u64,
        blank: None,
    };
    let rows = cells.iter().map(|cell| Row::new([*cell, "1"])).collect();
    list(&specimen::fonts(), &frame, &sheet, &mut Rows::new(rows), &mut |_, _| true).unwrap()
}

#[test]
fn rare_names_come_back_as_they_were_written() {
    let names = [
        "𠮷野家 𩸽 𠀋 𡈽", "髙﨑 德永 濵田 渡邉", "葛\u{E0100}城と葛城", "邉\u{E0110}と邉\u{E0100}と邉", "噓 俱 剝 頰 㐂 ㈱", "ｱｲｳ ｶﾞｷﾞ ﾊﾟ",
        "か\u{309A}き\u{3099}",
    ];
    let printed = small_list(&names);
    assert_eq!((printed.missing.len(), printed.substituted.len()), (0, 0), "{printed:?}");
    let words = text(&printed);
    for name in names {
        assert!(words.contains(name), "{name} became:\n{words}");
    }
}

#[test]
fn what_no_font_has_is_owned_up_to_at_the_foot_of_the_last_page() {
    let printed = small_list(&["例\u{13000}号", "例\u{E01EF}"]);
    let odd = |text: &str, codes: &str| OddCharacter { text: text.into(), codes: codes.into() };
    assert_eq!(printed.missing, [odd("\u{13000}", "U+13000")]);
    assert_eq!(printed.substituted, [odd("例\u{E01EF}", "U+4F8B U+E01EF")]);
    let words = running(&printed);
    assert!(words.contains("表示できない文字（〓で示した文字）:U+13000"), "{words}");
    assert!(words.contains("標準の字形で示した異体字:例（U+4F8BU+E01EF）"), "{words}");
}

#[test]
fn notes_that_find_no_room_get_a_page_that_is_counted() {
    let with_note = |rows: usize| {
        let mut cells = vec!["例"; rows];
        cells[0] = "\u{13000}";
        small_list(&cells)
    };
    let turns = (25..60).find(|rows| with_note(*rows).pages == 2).unwrap();
    let printed = with_note(turns);
    let last = run("pdftotext", &["-raw", "-f", "2", "-l", "2", "PDF", "-"], &printed);
    assert!(last.contains("U+13000") && last.contains("2／2頁"), "{last}");
}

#[test]
fn a_row_taller_than_a_page_goes_on_and_no_word_is_lost() {
    let long: String = (0..6_000).map(|no| format!("項{no}、")).collect();
    let printed = small_list(&["前の行", &long, "次の行"]);
    assert!(printed.pages >= 3, "{} pages", printed.pages);
    let words = running(&printed);
    for no in [0, 1_234, 3_456, 5_999] {
        assert!(words.contains(&format!("項{no}、")), "項{no} is lost");
    }
    assert!(words.contains("次の行"));
}

#[test]
fn a_row_cut_over_pages_says_so_at_both_ends() {
    let long: String = (0..6_000).map(|no| format!("項{no}、")).collect();
    let printed = small_list(&["前の行", &long, "次の行"]);
    let page = |no: usize| {
        let no = no.to_string();
        let words = run("pdftotext", &["-raw", "-f", &no, "-l", &no, "PDF", "-"], &printed);
        ["（続く）", "（続き）"].map(|mark| words.matches(mark).count())
    };
    let marks: Vec<[usize; 2]> = (1..=printed.pages).map(page).filter(|marks| *marks != [0, 0]).collect();
    let (last, cut) = marks.split_last().unwrap();
    assert_eq!((cut[0], *last), ([1, 0], [0, 1]), "{marks:?}");
    assert!(cut[1..].iter().all(|marks| *marks == [1, 1]), "{marks:?}");
}

#[test]
fn totals_never_stand_alone_on_a_page() {
    let with = |rows: usize| {
        let frame = specimen::frame("F01", "様式第1号", "媒体管理台帳", &[]);
        let columns = vec![Column::new("区分", 131.0, Align::Left), Column::new("件数", 131.0, Align::Right)];
        let totals = Some(vec!["合計".to_owned(), "9".to_owned()]);
        let sheet = ListSheet { columns, totals, shown: rows as u64, whole: rows as u64, blank: None };
        let rows = (0..rows).map(|no| Row::new([format!("例{no}"), "1".to_owned()])).collect();
        list(&specimen::fonts(), &frame, &sheet, &mut Rows::new(rows), &mut |_, _| true).unwrap()
    };
    let turning = (20..60).find(|rows| with(*rows).pages == 2).unwrap();
    let last = run("pdftotext", &["-raw", "-f", "2", "-l", "2", "PDF", "-"], &with(turning));
    assert!(last.contains("合計") && last.contains(&format!("例{}", turning - 1)), "{last}");
}

#[test]
fn empty_rows_and_full_width_figures_come_where_the_office_wants_them() {
    let printed = |empty_rows: bool, digits: Digits| {
        let frame = report::Frame { empty_rows, digits, ..specimen::frame("F01", "様式第1号", "媒体管理台帳", &[]) };
        let columns = vec![Column::new("摘要", 131.0, Align::Left), Column::new("件数", 131.0, Align::Right)];
        let sheet = ListSheet { columns, totals: None, shown: 1, whole: 1, blank: None };
        let rows = vec![Row::new(["R8-総務-USB-0012を3名で", "7"])];
        list(&specimen::fonts(), &frame, &sheet, &mut Rows::new(rows), &mut |_, _| true).unwrap()
    };
    let (plain, ruled) = (printed(false, Digits::Half), printed(true, Digits::SingleFull));
    assert!(strokes(&ruled) > strokes(&plain) + 15, "the page is not ruled to its end");
    assert!(running(&plain).contains("R8-総務-USB-0012を3名で7"), "{}", running(&plain));
    assert!(running(&ruled).contains("R8-総務-USB-0012を３名で7"), "{}", running(&ruled));
    assert!(running(&ruled).contains("令和８年11月22日現在"), "{}", running(&ruled));
}

#[test]
fn pages_are_named_and_a_long_book_has_its_months_in_the_table_of_contents() {
    let frame = specimen::frame("F03", "様式第3号", "取扱状況記録簿", &[]);
    let sheet = ListSheet { columns: vec![Column::new("例", 262.0, Align::Left)], totals: None, shown: 80, whole: 80, blank: None };
    let rows = (0..80).map(|no| Row { mark: format!("令和8年{}月", 4 + no / 40), ..Row::new(["例"]) }).collect();
    let printed = list(&specimen::fonts(), &frame, &sheet, &mut Rows::new(rows), &mut |_, _| true).unwrap();
    let file = saved(&printed);
    let document = lopdf::Document::load(file.path()).unwrap();
    let contents = document.get_toc().unwrap().toc;
    let told: Vec<(String, usize)> = contents.into_iter().map(|entry| (entry.title, entry.page)).collect();
    assert_eq!(told, [("取扱状況記録簿", 1), ("令和8年4月", 1), ("令和8年5月", 2)].map(|(title, page)| (title.to_owned(), page)));
    let labels = document.catalog().unwrap().get(b"PageLabels").and_then(lopdf::Object::as_dict).unwrap();
    assert!(format!("{labels:?}").contains("Nums"), "{labels:?}");
}

#[test]
fn headings_are_repeated_and_all_rows_are_there() {
    let printed = specimen::handling_list(300);
    let words = text(&printed);
    assert_eq!(words.matches("対象情報").count(), printed.pages);
    let numbers = words.matches("R8-総務-USB-").count();
    assert_eq!(numbers, 300);
    assert!(words.contains("抽出 300件／全 300件"));
}

#[test]
fn a_struck_row_keeps_its_words_and_gets_a_line_through_each_text() {
    let printed_with = |struck: bool| {
        let frame = specimen::frame("F01", "様式第1号", "媒体管理台帳", &[]);
        let columns = vec![Column::new("管理番号", 131.0, Align::Left), Column::new("状態", 131.0, Align::Centre)];
        let sheet = ListSheet { columns, totals: None, shown: 1, whole: 1, blank: None };
        let row = Row { struck, ..Row::new(["R8-総務-USB-0001", "使用中"]) };
        list(&specimen::fonts(), &frame, &sheet, &mut Rows::new(vec![row]), &mut |_, _| true).unwrap()
    };
    let (kept, struck) = (printed_with(false), printed_with(true));
    assert!(text(&struck).contains("R8-総務-USB-0001"));
    assert_eq!(strokes(&struck), strokes(&kept) + 2);
    assert_ne!(kept.content_sha256, struck.content_sha256);
}

#[test]
fn printing_tells_how_far_it_is_and_can_be_stopped() {
    let frame = specimen::frame("F01", "様式第1号", "媒体管理台帳", &[]);
    let sheet = ListSheet { columns: specimen::media_columns(), totals: None, shown: 60, whole: 60, blank: None };
    let rows: Vec<Row> = (1..=60).map(specimen::medium).collect();
    let mut seen = Vec::new();
    let stopped = list(&specimen::fonts(), &frame, &sheet, &mut Rows::new(rows), &mut |done, rows| {
        seen.push((done, rows));
        seen.len() < 2
    });
    assert_eq!(stopped, Err(Error::Cancelled));
    assert!(seen.len() == 2 && seen[0].0 > 5 && seen[1].0 > seen[0].0 && seen[1].1 == 60, "{seen:?}");
}
