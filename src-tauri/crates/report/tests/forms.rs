//! Every form as outside readers see it: poppler's text, qpdf's check, and the same bytes twice.

#![allow(clippy::unwrap_used)] // a failing step should stop the test where it fails

mod reader;
mod specimen;

use reader::{run, running, strokes, text};
use report::sheets::photo_mount::{Photo, PhotoMount, PhotoSlot, PhotographedMedium, photo_mount};
use report::{Align, BoxKind, Boxes, Column, Error, Fonts, ListSheet, Monthly, Row, Rows, list};

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
fn the_practice_mark_lies_on_every_page_of_practice_paper_only() {
    let practice = specimen::handling_list(60);
    let marks = text(&practice);
    let count = |words: &str| words.matches('習').count();
    assert_eq!(count(&marks), practice.pages);
    assert_eq!(count(&text(&specimen::media_list(20))), 0);
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
    assert!(at("適率") < at("施錠できない棚") && at("施錠できない棚") < at("返却期限") && at("返却期限") < at("結果集計"));
    assert!(at("施錠できない棚") < at("送付時の確認者"));
    assert!(at("1／2頁") > at("棚卸で所在を確認できない媒体"), "the unfit items are not on page one");
}
