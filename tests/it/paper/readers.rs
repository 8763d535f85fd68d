//! Three readers that share no code (poppler, mupdf, pdf.js) find the same pages and the same text in every form.
//!
//! They are compared as they read, in the order of the page's content: all three then give what the program wrote, one form
//! after the other. Only white space is left out: where a gap becomes a space and where a line ends is each reader's guess.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::papers::{self, Paper};
use super::tools;

/// The readers, by the names that failures call them.
pub const READERS: [&str; 3] = ["poppler", "mupdf", "pdf.js"];

/// The text of each page of `file` as poppler reads it in the order of its content, with its line ends.
pub fn poppler(file: &Path) -> Vec<String> {
    pages(&tools::text(Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(file).arg("-"), "poppler-utils"))
}

/// The same as mupdf reads it.
pub fn mupdf(file: &Path) -> Vec<String> {
    pages(&joined(&tools::ask(Command::new("mutool").args(["draw", "-q", "-F", "text"]).arg(file), "mupdf-tools")))
}

/// UTF-8 in which mupdf writes a character past U+FFFF that is not alone in its glyph as the two halves UTF-16 has for it.
fn joined(bytes: &[u8]) -> String {
    let mut units: Vec<u16> = Vec::new();
    for part in bytes.utf8_chunks() {
        units.extend(part.valid().encode_utf16());
        // A half is three bytes that no character has; they come one by one, its last six bits each time.
        for byte in part.invalid() {
            match byte {
                0xED => units.push(0xD),
                _ => *units.last_mut().unwrap() = units[units.len() - 1] << 6 | u16::from(byte & 0x3F),
            }
        }
    }
    String::from_utf16(&units).expect("whole characters")
}

/// The same of several files as pdf.js reads them; starting it takes longer than reading, so it is started once.
pub fn pdf_js(files: &[PathBuf]) -> Vec<Vec<String>> {
    let script = tools::beside("pages.mjs");
    let told = tools::text(Command::new("node").arg(script).args(files), "Node and, with npm ci, what ui/package.json names");
    told.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("not the pages of a file: {line}"))).collect()
}

/// Both end every page with a form feed.
fn pages(text: &str) -> Vec<String> {
    let text = text.strip_suffix('\n').unwrap_or(text);
    text.strip_suffix('\u{c}').unwrap_or(text).split('\u{c}').map(str::to_owned).collect()
}

/// `text` without white space.
pub fn run_on(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Where two texts part, with some words before and after.
fn parting(ours: &str, theirs: &str) -> String {
    let same = ours.chars().zip(theirs.chars()).take_while(|(one, other)| one == other).count();
    let from = |text: &str| text.chars().skip(same.saturating_sub(8)).take(30).collect::<String>();
    format!("「{}」 is 「{}」", from(ours), from(theirs))
}

fn disagreements(paper: &Paper, by_pdf_js: &[String]) -> Vec<String> {
    let read = [poppler(&paper.file), mupdf(&paper.file), by_pdf_js.to_vec()];
    let mut found = Vec::new();
    for (reader, pages) in READERS.iter().zip(&read) {
        if pages.len() != paper.pages {
            found.push(format!("{}: {reader} finds {} pages of {}", paper.name, pages.len(), paper.pages));
        }
    }
    for (reader, pages) in READERS.iter().zip(&read).skip(1) {
        for (nth, (ours, theirs)) in read[0].iter().zip(pages).enumerate() {
            let (ours, theirs) = (run_on(ours), run_on(theirs));
            if ours != theirs {
                found.push(format!("{} page {}: for {reader} {}", paper.name, nth + 1, parting(&ours, &theirs)));
            }
        }
    }
    found
}

#[test]
fn three_readers_find_the_same_pages_and_the_same_text_in_every_form() {
    let papers = papers::all();
    let files: Vec<PathBuf> = papers.iter().map(|paper| paper.file.clone()).collect();
    let by_pdf_js = pdf_js(&files);
    assert_eq!(by_pdf_js.len(), papers.len(), "pdf.js read every file");
    let read: Vec<(&Paper, &Vec<String>)> = papers.iter().zip(&by_pdf_js).collect();
    let found = tools::each(&read, |(paper, pages)| disagreements(paper, pages)).concat();
    tools::none("Readers that do not find what poppler finds:", &found);
}

#[test]
fn readers_that_disagree_are_told_apart() {
    let paper = &papers::all()[0];
    let mut pages = poppler(&paper.file);
    assert_eq!(disagreements(paper, &pages), Vec::<String>::new());
    pages[0] = pages[0].replacen("媒体", "媒休", 1);
    assert_eq!(disagreements(paper, &pages).len(), 1, "one wrong character is found");
    pages.pop();
    assert_eq!(disagreements(paper, &pages).len(), 2, "so is a page that is missing");
}

#[test]
fn halves_of_a_character_are_joined() {
    assert_eq!(joined(b"\xE8\x91\x9B\xED\xAD\x80\xED\xB4\x80 \xF0\xA0\xAE\xB7"), "葛\u{E0100} 𠮷");
}
