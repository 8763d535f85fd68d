//! Every form is a sound PDF: its structure passes qpdf, and every font is embedded, cut down and readable.

use std::path::Path;
use std::process::Command;

use super::{papers, tools};

/// What is wrong with the file, in words that begin with `name`.
pub fn offences(name: &str, file: &Path) -> Vec<String> {
    let checked = Command::new("qpdf").arg("--check").arg(file).output().expect("qpdf is missing: install qpdf");
    let words = String::from_utf8_lossy(&checked.stdout);
    if !checked.status.success() || !words.contains("No syntax or stream encoding errors found") {
        // No other program need look at such a file.
        return vec![format!("{name}: {words}{}", String::from_utf8_lossy(&checked.stderr))];
    }
    let fonts = tools::text(Command::new("pdffonts").arg(file), "poppler-utils");
    let fonts: Vec<&str> = fonts.lines().skip(2).collect();
    let mut found = Vec::new();
    if fonts.is_empty() {
        found.push(format!("{name}: no font at all"));
    }
    // The columns emb, sub and uni: in the file, only what is used of it, with the characters its glyphs stand for.
    found.extend(fonts.iter().filter(|font| !font.contains("yes yes yes")).map(|font| format!("{name}: {font}")));
    found
}

#[test]
fn every_form_is_sound_and_carries_its_fonts() {
    let found = tools::each(papers::all(), |paper| offences(&paper.name, &paper.file)).concat();
    tools::none("Not sound, or a font is not embedded, cut down and readable:", &found);
}

#[test]
fn a_file_cut_short_is_not_sound() {
    let paper = &papers::all()[0];
    let whole = std::fs::read(&paper.file).unwrap();
    let file = papers::folder("pdf").join("cut-short.pdf");
    std::fs::write(&file, &whole[..whole.len() - 200]).unwrap();
    assert!(!offences("cut", &file).is_empty());
}
