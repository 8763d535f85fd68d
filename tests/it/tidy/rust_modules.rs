//! Which module of a crate names which, drawn from its files. A parent that lists a child by `mod` does not name it.

use std::collections::BTreeMap;

use super::arrows::Arrows;
use super::rust_code::{self, Mention};
use super::tree;

/// A module's path inside its crate; empty for the crate's root.
type Module = Vec<String>;

/// The folders in which a crate's source starts, whatever kind of crate it is.
pub fn crates() -> Vec<String> {
    let roots = tree::files("", &["/lib.rs", "/main.rs", "lib.rs", "main.rs"]);
    let mut folders: Vec<String> = roots.iter().map(|file| file.folder().to_owned()).collect();
    folders.dedup();
    folders
}

/// Which module names which in the crate whose source starts in `root`.
pub fn arrows(root: &str) -> Arrows {
    let files = tree::files(root, &[".rs"]);
    let modules: BTreeMap<Module, &tree::File> =
        files.iter().map(|file| (module_of(file.path.strip_prefix(root).unwrap_or(&file.path)), file)).collect();
    let known = |module: &[String]| modules.contains_key(module);
    let mut arrows = Arrows::new();
    for (module, file) in &modules {
        for mention in rust_code::mentions(&file.text) {
            if let Some(named) = named(module, &mention, &known).filter(|named| named != module) {
                arrows.entry(spoken(module)).or_default().insert(spoken(&named));
            }
        }
    }
    arrows
}

/// `/registers/mod.rs` is `registers`; `/lib.rs` is the root.
fn module_of(path: &str) -> Module {
    let mut parts: Vec<&str> = path.trim_start_matches('/').trim_end_matches(".rs").split('/').collect();
    if matches!(parts.last(), Some(&"mod")) || matches!(parts.as_slice(), ["lib" | "main"]) {
        parts.pop();
    }
    parts.into_iter().map(str::to_owned).collect()
}

/// The module of this crate that `mention`, written in `module`, leads to; `None` if it leads elsewhere.
fn named(module: &[String], mention: &Mention, known: &dyn Fn(&[String]) -> bool) -> Option<Module> {
    let here: Module = module.iter().chain(&mention.inside).cloned().collect();
    let (mut place, rest) = match mention.path.split_first()? {
        (first, rest) if first == "crate" => (Module::new(), rest),
        (first, rest) if first == "self" => (here, rest),
        (first, _) if first == "super" => {
            let ups = mention.path.iter().take_while(|segment| *segment == "super").count();
            (here[..here.len().saturating_sub(ups)].to_vec(), &mention.path[ups..])
        }
        (first, rest) => {
            let child: Module = module.iter().cloned().chain([first.clone()]).collect();
            if !known(&child) {
                return None;
            }
            (child, rest)
        }
    };
    // An inline module is a part of its file.
    while !known(&place) && !place.is_empty() {
        place.pop();
    }
    for segment in rest {
        place.push(segment.clone());
        if !known(&place) {
            place.pop();
            break;
        }
    }
    Some(place)
}

fn spoken(module: &[String]) -> String {
    std::iter::once("crate").chain(module.iter().map(String::as_str)).collect::<Vec<_>>().join("::")
}

#[test]
fn a_path_leads_to_the_module_that_holds_it() {
    let all: Vec<Module> = ["", "value", "media", "media/status"].iter().map(|path| module_of(path)).collect();
    let all: Vec<Module> = all.into_iter().map(|module| if module == [""] { Module::new() } else { module }).collect();
    let known = |module: &[String]| all.iter().any(|one| one == module);
    let lead = |from: &str, path: &str, inside: &[&str]| {
        let mention =
            Mention { path: path.split("::").map(str::to_owned).collect(), inside: inside.iter().map(|name| (*name).to_owned()).collect() };
        named(&module_of(from), &mention, &known).map(|module| spoken(&module))
    };
    let to = |name: &str| Some(name.to_owned());
    assert_eq!(lead("media.rs", "crate::value::Value", &[]), to("crate::value"));
    assert_eq!(lead("media/status.rs", "super::Medium", &[]), to("crate::media"));
    assert_eq!(lead("media/mod.rs", "status::Status::Lent", &[]), to("crate::media::status"));
    assert_eq!(lead("media/mod.rs", "super::Local", &["inner"]), to("crate::media"), "super of an inline module is its file");
    assert_eq!(lead("media/mod.rs", "chrono::NaiveDate", &[]), None);
    assert_eq!(lead("media/mod.rs", "crate::Rooted", &[]), to("crate"));
}
