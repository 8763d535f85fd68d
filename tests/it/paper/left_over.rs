//! No golden file is left over that no form has any more, and one that is missing is named with the command that makes it.

use std::collections::BTreeSet;
use std::fs;

use super::golden::{ANEW, file, path, writing};
use super::pictures::PAGES;
use super::{characters, papers, tools};

/// The names of the golden files that there must be.
fn wanted() -> BTreeSet<String> {
    let papers = papers::all();
    let texts = papers.iter().map(|paper| format!("{}.txt", paper.form));
    let pictures = papers.iter().flat_map(|paper| (1..=paper.pages.min(PAGES)).map(|no| format!("{}-{no}.png", paper.name)));
    let page = characters::NAME;
    texts.chain(pictures).chain([format!("{page}.txt"), format!("{page}-1.png")]).collect()
}

fn left_over(there: &BTreeSet<String>, wanted: &BTreeSet<String>) -> Vec<String> {
    there.difference(wanted).map(|name| format!("tests/golden/paper/{name}")).collect()
}

#[test]
fn no_golden_file_is_left_over() {
    let there = || fs::read_dir(path("")).into_iter().flatten().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let wanted = wanted();
    if writing() {
        there().filter(|name| !wanted.contains(name)).for_each(|name| fs::remove_file(path(&name)).unwrap());
    }
    tools::none(&format!("No form has these any more; {ANEW} takes them away:"), &left_over(&there().collect(), &wanted));
}

#[test]
fn a_left_over_and_a_missing_file_are_named() {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<String>>();
    assert_eq!(left_over(&names(&["F01.txt", "F99.txt"]), &names(&["F01.txt", "F02.txt"])), ["tests/golden/paper/F99.txt"]);
    if !writing() {
        let missing = file("no-form.txt", Vec::new).err().unwrap_or_default();
        assert!(missing.contains("no-form.txt") && missing.contains(ANEW), "{missing}");
    }
}
