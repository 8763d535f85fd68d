//! What several journeys need: a section of their own, answers as they are typed, and the words on a page.

use std::collections::BTreeMap;
use std::process::Command;

use chrono::NaiveDate;
use domain::entry::Raw;
use office::session::{NewOffice, Purpose};
use office::{Clock, Office};
use tempfile::TempDir;

/// The head who opened the section.
pub const HEAD: &str = "例 一郎";
pub const PASSWORD: &str = "青い屋根と古い時計と川";

/// A section of that purpose, new and empty, with its store in the folder's `store`. Only a real one knows the hour: the others
/// stand at 14:00 on 22 November 2026.
pub fn created(purpose: Purpose) -> (Office, TempDir) {
    let folder = TempDir::new().unwrap();
    let new = NewOffice { section: "総務課", code: "総務", manager: HEAD, password: PASSWORD, profile: "nagasaki", purpose };
    let now = NaiveDate::from_ymd_opt(2026, 11, 22).and_then(|day| day.and_hms_opt(14, 0, 0)).unwrap();
    let clock = if purpose == Purpose::Real { Clock::System } else { Clock::Fixed(now) };
    let (office, _) = Office::create(&folder.path().join("store"), new, clock).unwrap_or_else(|problems| panic!("{problems:#?}"));
    (office, folder)
}

pub fn raw(answers: &[(&str, &str)]) -> BTreeMap<String, Raw> {
    answers.iter().map(|(field, words)| ((*field).to_owned(), Raw::Text((*words).to_owned()))).collect()
}

/// What stands on the pages, in the order of drawing, so that a wrapped cell reads on; without spaces.
pub fn on_page(folder: &TempDir, pdf: &[u8]) -> String {
    let page = folder.path().join("page.pdf");
    std::fs::write(&page, pdf).unwrap();
    let told = Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(&page).arg("-").output();
    let told = told.expect("pdftotext is missing: install poppler-utils");
    String::from_utf8(told.stdout).unwrap().split_whitespace().collect()
}
