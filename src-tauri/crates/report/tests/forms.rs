//! Every form as outside readers see it: poppler's text, qpdf's check, and the same bytes twice.

#![allow(clippy::unwrap_used)] // a failing step should stop the test where it fails

mod specimen;

use std::io::Write;
use std::process::Command;

use report::sheets::photo_mount::{Photo, PhotoMount, PhotoSlot, PhotographedMedium, photo_mount};
use report::{Align, BoxKind, Boxes, Column, Digits, Error, Fonts, ListSheet, Monthly, OddCharacter, Printed, Row, Rows, list};

fn saved(printed: &Printed) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::with_suffix(".pdf").unwrap();
    file.write_all(&printed.pdf).unwrap();
    file
}

fn run(program: &str, arguments: &[&str], printed: &Printed) -> String {
    let file = saved(printed);
    let path = file.path().to_str().unwrap();
    let arguments = arguments.iter().map(|one| if *one == "PDF" { path } else { one });
    let out = Command::new(program).args(arguments).output().unwrap_or_else(|e| panic!("{program}: {e}"));
    let words = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(out.status.success(), "{program}: {words}{}", String::from_utf8_lossy(&out.stderr));
    words
}

fn text(printed: &Printed) -> String {
    run("pdftotext", &["-raw", "PDF", "-"], printed)
}

/// The text without line ends and spaces: wrapped cells read on.
fn running(printed: &Printed) -> String {
    text(printed).split_whitespace().collect()
}

/// How many straight lines the document draws.
fn strokes(printed: &Printed) -> usize {
    let file = saved(printed);
    let plain = tempfile::NamedTempFile::with_suffix(".pdf").unwrap();
    let done = Command::new("qpdf").arg("--stream-data=uncompress").args([file.path(), plain.path()]).status();
    assert!(done.unwrap().success());
    String::from_utf8_lossy(&std::fs::read(plain.path()).unwrap()).matches(" l S").count()
}

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
fn every_form_passes_the_outside_check_and_comes_out_the_same_twice() {
    for ((name, first), (_, second)) in specimen::all().into_iter().zip(specimen::all()) {
        assert_eq!(first.sha256, second.sha256, "{name} differs between two runs");
        let verdict = run("qpdf", &["--check", "PDF"], &first);
        assert!(verdict.contains("No syntax or stream encoding errors"), "{name}: {verdict}");
        let about = run("pdfinfo", &["PDF"], &first);
        let field = |label: &str| about.lines().find_map(|line| line.strip_prefix(label)).map(str::trim).unwrap();
        assert_eq!(field("Pages:"), first.pages.to_string(), "{name}");
        assert_eq!(field("PDF version:"), "1.7", "{name}");
        assert!(field("Page size:").ends_with("(A4)"), "{name}");
        for line in run("pdffonts", &["PDF"], &first).lines().skip(2) {
            assert!(line.contains("yes yes yes"), "{name}: a font is not embedded, cut down and readable: {line}");
        }
        assert!(first.missing.is_empty() && first.substituted.is_empty(), "{name}");
    }
}

#[test]
fn every_page_says_which_form_which_page_who_printed_it_and_where_the_log_stood() {
    for (name, printed) in specimen::all() {
        for no in 1..=printed.pages {
            let page = no.to_string();
            let words = run("pdftotext", &["-raw", "-f", &page, "-l", &page, "PDF", "-"], &printed);
            for part in [
                &format!("{no}／{}頁", printed.pages),
                "令和8年11月22日 14:05 係員A",
                "記録先頭 #1234 0a1b2c3d",
                "総務課 令和8年度 令和8年11月22日現在",
            ] {
                // Full-width spaces come back as plain ones.
                assert!(words.replace('\u{3000}', " ").contains(part), "{name} page {no} lacks {part}:\n{words}");
            }
            let check = format!("照合 {name} 第1版 {}", &printed.content_sha256[..8]);
            let shown = words.replace('\u{3000}', " ").contains(&check);
            assert_eq!(shown, name != "RK", "{name} page {no}: {check}");
        }
    }
}

#[test]
fn the_recovery_key_is_on_the_paper_and_nowhere_else_in_the_document() {
    let printed = specimen::recovery();
    assert!(text(&printed).contains("ONLY-FORT-ESTS"));
    let bytes = String::from_utf8_lossy(&printed.pdf);
    assert!(!bytes.contains("FORT"), "the key stands in clear in the file's own words");
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
fn without_bold_mincho_and_name_fonts_a_page_still_comes_out() {
    let bytes = std::fs::read("/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf").unwrap();
    let frame = specimen::frame("F01", "様式第1号", "媒体管理台帳", &["保護管理者"]);
    let sheet = ListSheet { columns: specimen::media_columns(), totals: None, shown: 1, whole: 1, blank: None };
    let rows = vec![Row::new(["1", "𠮷"])];
    let printed = list(&Fonts::new(bytes), &frame, &sheet, &mut Rows::new(rows), &mut |_, _| true).unwrap();
    assert_eq!(printed.missing.len(), 1);
    // The glyph is 〓, but the words behind it stay what was written.
    assert!(text(&printed).contains('𠮷'));
}

#[test]
fn a_broken_font_is_refused() {
    let frame = specimen::frame("F01", "様式第1号", "媒体管理台帳", &[]);
    let sheet = ListSheet { columns: specimen::media_columns(), totals: None, shown: 0, whole: 0, blank: None };
    let refused = list(&Fonts::new(*b"no font"), &frame, &sheet, &mut Rows::default(), &mut |_, _| true);
    assert!(matches!(refused, Err(Error::Font(_))));
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
fn the_practice_mark_lies_on_every_page_of_practice_paper_only() {
    let practice = specimen::handling_list(60);
    let marks = text(&practice);
    let count = |words: &str| words.matches('習').count();
    assert_eq!(count(&marks), practice.pages);
    assert_eq!(count(&text(&specimen::media_list(20))), 0);
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
fn every_kind_of_approval_box_prints_and_none_leaves_no_mark() {
    for (kind, says) in [
        (BoxKind::Seal, Some("保護管理者")),
        (BoxKind::Sign, Some("保護管理者")),
        (BoxKind::Electronic("電子決裁　令和8年11月22日".into()), Some("電子決裁")),
        (BoxKind::None, None),
    ] {
        let mut frame = specimen::frame("F01", "様式第1号", "媒体台帳", &[]);
        let monthly =
            Monthly { title: "月の確認者".into(), months: (4..=12).chain(1..=3).map(|month| format!("{month}月")).collect() };
        frame.boxes =
            Boxes { kind: kind.clone(), titles: vec!["保護管理者".into(), "保護担当者".into()], monthly: Some(monthly) };
        let columns = vec![Column::new("番号", 10.0, Align::Left)];
        let sheet = ListSheet { columns, totals: None, shown: 0, whole: 0, blank: Some(Vec::new()) };
        let printed = list(&specimen::fonts(), &frame, &sheet, &mut Rows::default(), &mut |_, _| true).unwrap();
        let words = text(&printed);
        assert_eq!(says.is_some_and(|says| words.contains(says)), says.is_some(), "{kind:?}: {words}");
        for mark in ["保護担当者", "月次確認", "月の確認者", "12月"] {
            assert_eq!(words.contains(mark), matches!(kind, BoxKind::Seal | BoxKind::Sign), "{kind:?}: {mark}");
        }
    }
}

#[test]
fn photographs_go_in_byte_for_byte_and_gaps_are_named() {
    let printed = specimen::disposal::mount();
    let listed = run("pdfimages", &["-list", "PDF"], &printed);
    assert_eq!(listed.lines().filter(|line| line.contains("jpeg")).count(), 8, "{listed}");
    let jpeg = specimen::disposal::jpeg(400, 300, 69);
    assert!(printed.pdf.windows(jpeg.len()).any(|bytes| bytes == &jpeg[..]));
    assert!(text(&printed).contains("写真なし（処理後）"));
}

#[test]
fn many_photographs_of_uneven_sets_all_find_a_place() {
    let frame = specimen::frame("F08b", "様式第8号の2", "写真台紙", &["保護担当者"]);
    let photo = |no: usize| {
        PhotoSlot::Taken(Photo {
            jpeg: specimen::disposal::jpeg(64, 48, no as u8),
            kind: format!("区分{no:03}"),
            taken_at: "令和8年11月5日".into(),
            taken_by: "係員A".into(),
            sha256: "00".repeat(32),
            note: String::new(),
        })
    };
    let mut next = 0;
    let media = [1, 1, 3, 5, 2, 4]
        .map(|count| {
            let slots = (next..next + count).map(photo).collect();
            next += count;
            PhotographedMedium { media_no: format!("M{next}"), serial_no: String::new(), slots }
        })
        .into();
    let sheet = PhotoMount { certificate_no: String::new(), media };
    let printed = photo_mount(&specimen::fonts(), &frame, &sheet).unwrap();
    let words = text(&printed);
    for no in 0..16 {
        assert!(words.contains(&format!("区分{no:03}")), "区分{no:03} is lost");
    }
}

#[test]
fn a_photograph_that_is_no_jpeg_is_refused_by_its_number() {
    let frame = specimen::frame("F08b", "様式第8号の2", "写真台紙", &[]);
    let bad = Photo {
        jpeg: b"GIF89a".as_slice().into(),
        kind: "処分前全景".into(),
        taken_at: String::new(),
        taken_by: String::new(),
        sha256: String::new(),
        note: String::new(),
    };
    let medium = PhotographedMedium { slots: vec![PhotoSlot::Taken(bad)], ..PhotographedMedium::default() };
    let sheet = PhotoMount { certificate_no: String::new(), media: vec![medium] };
    let refused = photo_mount(&specimen::fonts(), &frame, &sheet).unwrap_err();
    assert_eq!(refused, Error::Photo { no: 1, why: "not a JPEG" });
}

#[test]
fn long_tables_of_slips_go_on_over_the_pages() {
    for printed in [specimen::disposal::request(120), specimen::disposal::certificate_of(120)] {
        assert!(printed.pages >= 4);
        assert!(text(&printed).contains("R7-総務-SSD-0120"));
    }
    let inspected = specimen::inspection::inspected(40);
    let words = running(&inspected);
    for no in ["10-1", "11-20", "13-40"] {
        assert!(words.contains(no), "{no} is lost");
    }
}

#[test]
fn a_form_without_rows_is_ruled_for_the_pen() {
    let (blank, filled) = (specimen::disposal::request(0), specimen::disposal::request(5));
    assert_eq!(blank.pages, 1);
    assert!(text(&blank).contains("明細（0点）"));
    assert_eq!(strokes(&blank), strokes(&filled), "five empty rows stand where five media would");
}

#[test]
fn the_certificate_never_claims_that_nothing_can_be_recovered() {
    let words = running(&specimen::disposal::certificate_of(3));
    assert!(words.contains("実施し、その結果を確認したことを証明します。"), "{words}");
    assert!(!words.contains("復元"), "{words}");
}

#[test]
fn the_report_names_what_is_unfit_before_what_could_be_better() {
    let words = text(&specimen::inspection::reported());
    let at = |what: &str| words.find(what).unwrap_or_else(|| panic!("{what} is missing:\n{words}"));
    assert!(at("適率") < at("期限超過：") && at("期限超過：") < at("結果集計"));
    assert!(at("施錠できない棚") < at("送付時の確認者"));
    assert!(at("1／2頁") > at("不適・要改善の事項"), "the unfit items are not on page one");
}

#[test]
fn printing_can_be_stopped_and_changing_rows_are_noticed() {
    let frame = specimen::frame("F01", "様式第1号", "媒体管理台帳", &[]);
    let sheet = ListSheet { columns: specimen::media_columns(), totals: None, shown: 60, whole: 60, blank: None };
    let rows: Vec<Row> = (1..=60).map(specimen::medium).collect();
    let mut seen = Vec::new();
    let stopped = list(&specimen::fonts(), &frame, &sheet, &mut Rows::new(rows.clone()), &mut |done, pages| {
        seen.push((done, pages));
        done < 2
    });
    assert_eq!(stopped, Err(Error::Cancelled));
    assert_eq!(seen.len(), 2);

    struct Growing(Vec<Row>, usize);
    impl report::RowSource for Growing {
        fn rewind(&mut self) {
            self.0.extend((0..40).map(specimen::medium));
            self.1 = 0;
        }
        fn next(&mut self) -> Option<Row> {
            self.1 += 1;
            self.0.get(self.1 - 1).cloned()
        }
    }
    let changed = list(&specimen::fonts(), &frame, &sheet, &mut Growing(rows, 0), &mut |_, _| true);
    assert_eq!(changed, Err(Error::RowsChanged));
}
