//! Golden texts: what every form says, line by line in the order it is written on the page.
//!
//! The text is poppler's in the order of the page's content: a line of the file is a line on paper, so wrapping shows, and
//! what moves without changing its words does not disturb it; where things stand is the pictures' to hold.

use std::fmt::Write as _;
use std::fs;

use super::papers::{self, Paper};
use super::{golden, readers, tools};

/// What stands for what no two runs have in common.
const MASK: &str = "…";

/// `line` without what differs between two runs with the same clock: the log's head (its hash comes of chance; its number
/// counts every act there ever was, so that one more in the practice section would change every page), and the check digits,
/// which are made of all the page says, the log's head included.
fn masked(line: &str) -> String {
    let parts: Vec<&str> = line.split_whitespace().collect();
    let after = |word: &str| parts.iter().position(|part| *part == word).map_or(&[][..], |at| &parts[at + 1..]);
    let of_head = after("記録先頭").iter().take(2).filter(|part| part.starts_with('#') || hexadecimal(part, 16));
    let of_check = after("照合").iter().filter(|part| hexadecimal(part, 8));
    of_head.chain(of_check).fold(line.trim_end().to_owned(), |line, part| line.replace(part, MASK))
}

fn hexadecimal(part: &str, digits: usize) -> bool {
    part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

/// What a paper says, page by page.
fn said(paper: &Paper) -> String {
    let mut text = format!("== {}\n", paper.heading);
    for (nth, page) in readers::poppler(&paper.file).iter().enumerate() {
        let _ = writeln!(text, "-- {}／{}頁", nth + 1, paper.pages);
        for line in page.lines().map(masked) {
            let _ = writeln!(text, "{line}");
        }
    }
    text
}

/// The first line that differs.
fn first_change(golden: &str, now: &str) -> String {
    let (mut old, mut new) = (golden.lines(), now.lines());
    for number in 1.. {
        match (old.next(), new.next()) {
            (None, None) => break,
            (was, is) if was == is => {}
            (was, is) => return format!("line {number} was 「{}」, is 「{}」", was.unwrap_or("(none)"), is.unwrap_or("(none)")),
        }
    }
    "only its line ends differ".to_owned()
}

/// Compares `now` with the golden text `name`; what differs stands beside it in the target folder.
pub fn held(name: &str, now: &str) -> Result<(), String> {
    let golden = golden::file(name, || now.as_bytes().to_vec())?;
    let golden = String::from_utf8(golden).map_err(|_| format!("tests/golden/paper/{name} is not text"))?;
    if golden == now {
        return Ok(());
    }
    let actual = papers::folder("actual").join(name);
    fs::write(&actual, now).unwrap();
    Err(format!("{name}: {}; the whole: {}", first_change(&golden, now), actual.display()))
}

#[test]
fn every_form_says_what_it_is_known_to_say() {
    let papers = papers::all();
    let said = tools::each(papers, said);
    let mut found = Vec::new();
    let mut forms: Vec<&str> = papers.iter().map(|paper| paper.form).collect();
    forms.dedup();
    for form in forms {
        let of_form = papers.iter().zip(&said).filter(|(paper, _)| paper.form == form);
        let now: Vec<&str> = of_form.map(|(_, text)| text.as_str()).collect();
        found.extend(held(&format!("{form}.txt"), &now.join("\n")).err());
    }
    tools::none(&format!("Forms that say something else; if that is right: {}", golden::ANEW), &found);
}

#[test]
fn only_the_logs_head_and_the_check_digits_are_masked() {
    assert_eq!(masked("市民生活課　記録先頭　#1274 7132bfd2acbcfd58"), "市民生活課　記録先頭　… …");
    assert_eq!(masked("1／4頁 照合　F01　第1版　10668b11"), "1／4頁 照合　F01　第1版　…");
    assert_eq!(masked("照合の結果 10668b11 #1274"), "照合の結果 10668b11 #1274");
    assert_eq!(first_change("一\n二\n", "一\n三\n"), "line 2 was 「二」, is 「三」");
    assert_eq!(first_change("一\n", "一\n二\n"), "line 2 was 「(none)」, is 「二」");
}
