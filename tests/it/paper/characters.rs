//! One list with every kind of difficult character: three readers get back what was put in, and what no font has is owned up to.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::NaiveDate;
use image::GrayImage;
use report::{Align, Boxes, Column, Frame, ListSheet, Row, Rows, list};

use super::compare::{SAME, apart, shaded, shown as shown_apart};
use super::difficult::{COMPOSED, Line, MARKED, NAMES, UNSEEN, has_no_picture, lines, plain};
use super::papers;
use super::readers::{READERS, mupdf, pdf_js, poppler, run_on};
use super::render::{self, Corner};
use super::{pictures, sound, tools, words};

/// What the golden files of this page are called.
pub const NAME: &str = "characters";

/// The page, and what each reader makes of each of its lines.
struct Read {
    file: PathBuf,
    /// Of each reader: what came back of each line, in their order, and the whole text.
    by: Vec<(Vec<String>, String)>,
}

fn read() -> &'static Read {
    static READ: OnceLock<Read> = OnceLock::new();
    READ.get_or_init(|| {
        let file = papers::folder("pdf").join(format!("{NAME}.pdf"));
        let texts = lines().enumerate().map(|(nth, line)| [line.kind.to_owned(), format!("{:02}【{}】", nth + 1, line.put)]);
        fs::write(&file, printed(&texts.collect::<Vec<_>>())).unwrap();
        let js = pdf_js(std::slice::from_ref(&file)).concat();
        let by = [poppler(&file), mupdf(&file), js].map(|pages| {
            let whole = run_on(&pages.concat());
            ((1..=lines().count()).map(|nth| between(&whole, nth)).collect(), whole)
        });
        Read { file, by: by.into() }
    })
}

/// What stands between the marks of line `nth`.
fn between(text: &str, nth: usize) -> String {
    let rest = text.split(&format!("{nth:02}【")).nth(1).unwrap_or("(not found)");
    rest.split('】').next().unwrap_or_default().to_owned()
}

/// A list with these lines, a kind and a text each.
fn printed(lines: &[[String; 2]]) -> Vec<u8> {
    let fonts = office::assets::fonts().unwrap_or_else(|problems| panic!("{problems:#?}"));
    let words = |text: &str| text.to_owned();
    let frame = Frame {
        form_id: words("F00"),
        edition: words("第1版"),
        form_label: words("様式第0号"),
        title: words("文字の試験"),
        section: words("例示課"),
        year: words("令和8年度"),
        as_of: String::new(),
        filter_line: String::new(),
        printed_at: words("令和8年11月22日 09:00"),
        printed_by: words("係員"),
        log_head: words("#1 0a1b2c3d"),
        practice: false,
        blank: false,
        boxes: Boxes::none(),
        created: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap().and_hms_opt(9, 0, 0).unwrap(),
        ..Frame::default()
    };
    let count = lines.len() as u64;
    let columns = vec![Column::new("種類", 40.0, Align::Left), Column::new("文字", 222.0, Align::Left)];
    let sheet = ListSheet { columns, totals: None, shown: count, whole: count, blank: None };
    let rows = lines.iter().cloned().map(Row::new).collect();
    list(&fonts, &frame, &sheet, &mut Rows::new(rows), &mut |_, _| true).unwrap().pdf
}

/// Of these lines, what came back otherwise.
fn wrong(kinds: &[Line]) -> Vec<String> {
    let mut found = Vec::new();
    for (reader, (came, _)) in READERS.iter().zip(&read().by) {
        for (line, came) in lines().zip(came).filter(|(line, _)| kinds.iter().any(|one| one.kind == line.kind)) {
            let back = run_on(line.back);
            // What leaves no trace on the page may or may not come back from it.
            let same = *came == back || came.chars().filter(|c| !has_no_picture(*c)).eq(back.chars());
            if !same {
                found.push(format!("{} by {reader}: {} instead of {}", line.kind, plain(came), plain(&back)));
            }
        }
    }
    found
}

#[test]
fn rare_kanji_and_their_variants_come_back_as_they_were_put_in() {
    tools::none("These come back as something else:", &wrong(NAMES));
}

#[test]
fn composed_kana_letters_and_signs_come_back_as_they_were_put_in() {
    tools::none("These come back as something else:", &wrong(COMPOSED));
}

#[test]
fn what_has_no_picture_leaves_no_trace() {
    let mut found = wrong(UNSEEN);
    for line in UNSEEN {
        let marked = line.put.chars().filter(|c| has_no_picture(*c) && read().by.iter().any(|(_, whole)| owned_up(whole, *c)));
        found.extend(marked.map(|c| format!("{}: {} is a 〓 on the page", line.kind, code_point(c))));
    }
    tools::none("These leave a mark or change what stands beside them:", &found);
}

/// The upper half of a page that says nothing but `text`: its foot may own up to what it left out.
fn alone(text: &str, name: &str) -> GrayImage {
    let file = papers::folder("pdf").join(format!("{NAME}-{name}.pdf"));
    fs::write(&file, printed(&[[String::new(), text.to_owned()]])).unwrap();
    let page = render::pages(&file, 1, Corner::LeftOut).remove(0);
    image::imageops::crop_imm(&page, 0, 0, page.width(), page.height() / 2).to_image()
}

#[test]
fn letters_with_their_marks_look_like_what_they_make_and_what_has_no_picture_like_nothing() {
    let mut found = Vec::new();
    for line in lines().filter(|line| !line.looks.is_empty()) {
        let (put, looks) = (alone(line.put, "put"), alone(line.looks, "looks"));
        if apart(&put, &looks) != Some(SAME) {
            let shown = papers::folder("actual").join(format!("{NAME}-{}-differs.png", line.kind));
            shown_apart(&looks, &put).save(&shown).unwrap();
            found.push(format!("{}: {} does not look like {}: {}", line.kind, plain(line.put), line.looks, shown.display()));
        }
    }
    tools::none("Not drawn as it must look:", &found);
}

#[test]
fn what_no_font_has_is_marked_and_its_code_point_stands_at_the_foot() {
    let mut found = wrong(MARKED);
    for (reader, (_, whole)) in READERS.iter().zip(&read().by) {
        for line in lines() {
            let silent = line.owned_up.chars().filter(|c| !owned_up(whole, *c)).map(code_point).collect::<Vec<String>>();
            if !silent.is_empty() {
                found.push(format!("{} by {reader}: not at the foot: {}", line.kind, silent.join(" ")));
            }
            let printed = line.back.chars().filter(|c| *c != '〓' && !line.owned_up.contains(*c));
            let blamed = printed.filter(|c| owned_up(whole, *c)).map(code_point).collect::<Vec<String>>();
            if !blamed.is_empty() {
                found.push(format!("{} by {reader}: at the foot though printed: {}", line.kind, blamed.join(" ")));
            }
        }
    }
    tools::none("Not marked, or not owned up to:", &found);
}

/// The code points that the foot of the page says could not be shown: what no font has, then what is nobody else's.
fn foot(whole: &str) -> String {
    let codes = |rest: &str| -> String {
        let after = rest.split_once(':').map_or("", |(_, codes)| codes);
        after.chars().take_while(|c| c.is_ascii_hexdigit() || "U+、".contains(*c)).collect()
    };
    whole.split("（〓で示した文字）").skip(1).map(codes).collect::<Vec<String>>().join("、")
}

fn owned_up(whole: &str, c: char) -> bool {
    foot(whole).split('、').any(|code| code == code_point(c))
}

fn code_point(c: char) -> String {
    format!("U+{:04X}", c as u32)
}

#[test]
fn difficult_characters_are_read_and_drawn_as_they_are_known_to_be() {
    let read = read();
    let mut now = String::new();
    for (nth, line) in lines().enumerate() {
        let _ = writeln!(now, "{:02} {}", nth + 1, line.kind);
        let came: Vec<&String> = read.by.iter().map(|(came, _)| &came[nth]).collect();
        if came.iter().all(|one| *one == came[0]) {
            let _ = writeln!(now, "   {}", plain(came[0]));
            continue;
        }
        for (reader, came) in READERS.iter().zip(came) {
            let _ = writeln!(now, "   {reader}: {}", plain(came));
        }
    }
    let _ = writeln!(now, "表示できない文字\n   {}", foot(&read.by[0].1));
    let page = shaded(&render::pages(&read.file, 1, Corner::Compared)[0]);
    let found: Vec<String> = [words::held(&format!("{NAME}.txt"), &now), pictures::held(&format!("{NAME}-1.png"), &page)]
        .into_iter()
        .filter_map(Result::err)
        .collect();
    tools::none("Characters that are read or drawn differently:", &[found, sound::offences(NAME, &read.file)].concat());
}
