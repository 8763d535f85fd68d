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

/// Dots an inch below which a serial number on a photographed label is no longer read on paper.
const LEGIBLE: u32 = 300;

/// What is wrong with the pictures of a file as `pdfimages -list` tells them; how many there are.
fn pictures(name: &str, file: &Path) -> (usize, Vec<String>) {
    let listed = tools::text(Command::new("pdfimages").arg("-list").arg(file), "poppler-utils");
    let pictures: Vec<Vec<&str>> = listed.lines().skip(2).map(|line| line.split_whitespace().collect()).collect();
    let dots = |words: &[&str], at: usize| words.get(at).and_then(|word| word.parse::<u32>().ok()).unwrap_or(0);
    let good = |words: &[&str]| words.get(8) == Some(&"jpeg") && dots(words, 12) >= LEGIBLE && dots(words, 13) >= LEGIBLE;
    let found = pictures.iter().filter(|words| !good(words)).map(|words| format!("{name}: {}", words.join(" ")));
    (pictures.len(), found.collect())
}

#[test]
fn photographs_on_their_mount_are_jpeg_and_fine_enough_to_read_a_label() {
    let mounts: Vec<_> = papers::all().iter().filter(|paper| paper.form == "F08b" && !paper.name.ends_with("blank")).collect();
    let (counts, found): (Vec<usize>, Vec<Vec<String>>) = mounts.iter().map(|paper| pictures(&paper.name, &paper.file)).unzip();
    assert!(!counts.is_empty() && counts.iter().all(|count| *count > 0), "a mount without photographs: {counts:?}");
    tools::none("Pictures that are not JPEG, or have fewer than 300 dots an inch:", &found.concat());
}
