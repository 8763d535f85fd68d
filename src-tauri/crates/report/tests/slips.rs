//! Slips and labels as outside readers see them; what holds for every form is in `forms.rs`.

#![allow(clippy::unwrap_used)] // a failing step should stop the test where it fails
#![allow(dead_code)] // the specimens of the other forms are not all used here

mod reader;
mod specimen;
#[path = "specimen/stickers.rs"]
mod stickers;

use reader::{run, text};
use report::sheets::glance::{Figure, Glance};
use report::sheets::labels::{Label, LabelCode, LabelPaper, LabelSheet, labels};
use report::sheets::parts::Fact;
use report::sheets::slip::{Bar, Part, Slip, slip};
use report::{Align, Chart, Column, Error, Printed, Row};
use specimen::slips::{chart, figure, summary};
use stickers::{SMALL, stickers};

fn page(printed: &Printed, no: usize) -> String {
    let no = no.to_string();
    run("pdftotext", &["-raw", "-f", &no, "-l", &no, "PDF", "-"], printed)
}

#[test]
fn a_heading_never_stands_alone_at_the_foot_of_a_page() {
    // Whatever the length of what comes before, each heading has its table's first row on its own page.
    for rows in 14..34 {
        let printed = summary(rows);
        for no in 1..=printed.pages {
            let words = page(&printed, no);
            assert_eq!(
                words.contains("2　内訳") || words.contains("2 内訳"),
                words.contains("種別901"),
                "{rows} rows, page {no}:\n{words}"
            );
        }
    }
}

#[test]
fn a_heading_goes_where_the_first_of_what_follows_goes_whatever_that_is() {
    let fact = |nth: usize| Fact::new(format!("前{nth}"), "例");
    let (first, tall) = ("始まり", format!("始まり{}", "長い所見、".repeat(160)));
    let columns = || vec![Column::new("項目", 40.0, Align::Left), Column::new("所見", 60.0, Align::Left)];
    let bar = || Bar { label: first.to_owned(), amount: 1, words: "1点".to_owned() };
    let kinds: Vec<(&str, Vec<Part>)> = vec![
        ("words", vec![Part::Words(first.to_owned())]),
        ("note", vec![Part::Note(first.to_owned())]),
        ("warning", vec![Part::Warning(first.to_owned())]),
        ("facts", vec![Part::Facts(vec![Fact::new(first, "例")])]),
        ("pairs", vec![Part::Pairs(vec![Fact::new(first, "例"); 3])]),
        ("figures", vec![Part::Figures(vec![Fact::new(first, "1")])]),
        ("compared", vec![Part::Compared(vec![Figure { label: first.to_owned(), ..figure("") }; 5])]),
        ("glances", vec![Part::Glances(vec![Glance::of(first, &["例".to_owned()], 1, ""); 3])]),
        ("chart", vec![Part::Chart(Chart { title: first.to_owned(), ..chart() })]),
        ("bars", vec![Part::Bars((0..20).map(|_| bar()).collect())]),
        ("tall row", vec![Part::Table { columns: columns(), groups: vec![(String::new(), vec![Row::new(["1", &tall])])] }]),
        ("group", vec![Part::Table { columns: columns(), groups: vec![("組".to_owned(), vec![Row::new(["1", &tall])]); 2] }]),
    ];
    let fonts = specimen::fonts();
    for (kind, parts) in &kinds {
        // From where the tallest of them no longer fits to where the heading itself does not.
        for before in (22..38).step_by(2) {
            let facts = Part::Facts((0..before).map(fact).collect());
            let sheet = Slip { count: String::new(), parts: [vec![facts, Part::Heading("見出し".to_owned())], parts.clone()].concat() };
            let printed = slip(&fonts, &specimen::frame("F13", "様式第13号", "総括表", &[]), &sheet).unwrap();
            let headed = (1..=printed.pages).map(|no| page(&printed, no)).find(|words| words.contains("見出し")).unwrap();
            assert!(headed.contains(first), "{kind} after {before}:\n{headed}");
        }
    }
}

#[test]
fn labels_fill_a_begun_sheet_and_go_on_over_the_next() {
    assert_eq!((stickers(10, 56).pages, stickers(11, 56).pages), (1, 2));
    let printed = stickers(11, 56);
    assert_eq!(printed.sha256, stickers(11, 56).sha256);
    let verdict = run("qpdf", &["--check", "PDF"], &printed);
    assert!(verdict.contains("No syntax or stream encoding errors"), "{verdict}");
    let words = text(&printed);
    for no in 1..=11 {
        assert!(words.contains(&format!("R8-総務-USB-{no:04}")), "label {no}: {words}");
    }
    assert_eq!(words.matches("持出禁止").count(), 11);
    for line in run("pdffonts", &["PDF"], &printed).lines().skip(2) {
        assert!(line.contains("yes yes yes"), "a font is not embedded, cut down and readable: {line}");
    }
}

#[test]
fn tape_is_a_page_for_each_label() {
    let tape = LabelPaper { sheet: (50.0, 12.0), count: (1, 1), label: (50.0, 12.0), first: (0.0, 0.0) };
    let label =
        Label { media_no: "R8-総務-USB-0001".into(), section: "総務課".into(), code: LabelCode::Qr("1".into()), ..Label::default() };
    let sheet = LabelSheet { paper: tape, start: 1, moved: (0.0, 0.0), edges: false, labels: vec![label.clone(), label] };
    let printed = labels(&specimen::fonts(), &specimen::frame("F20", "", "媒体ラベル", &[]), &sheet).unwrap();
    assert_eq!(printed.pages, 2);
    let about = run("pdfinfo", &["PDF"], &printed);
    assert!(about.contains("141.7") && about.contains("34.0"), "{about}");
}

#[test]
fn a_place_or_a_code_that_cannot_be_is_refused() {
    let made = |start: usize, labels_on_it: Vec<Label>| {
        let sheet = LabelSheet { paper: SMALL, start, moved: (0.0, 0.0), edges: false, labels: labels_on_it };
        labels(&specimen::fonts(), &specimen::frame("F20", "", "媒体ラベル", &[]), &sheet)
    };
    assert_eq!(made(0, vec![Label::default()]), Err(Error::NoLabels));
    assert_eq!(made(66, vec![Label::default()]), Err(Error::NoLabels));
    assert_eq!(made(1, Vec::new()), Err(Error::NoLabels));
    let kanji = Label { code: LabelCode::Code128("総務".into()), ..Label::default() };
    assert_eq!(made(1, vec![kanji]), Err(Error::Bars));
    assert!(made(65, vec![Label::default()]).is_ok());
}
