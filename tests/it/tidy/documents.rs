//! The documents keep their word: what they link to is there, and the glossary knows every register.

use super::tree;

#[test]
fn every_link_in_a_document_leads_somewhere() {
    let mut offences = Vec::new();
    for file in tree::files("", &[".md"]) {
        for link in links(&file.text) {
            let outside = link.contains("://") || link.starts_with('#') || link.starts_with("mailto:");
            let place = tree::root().join(file.folder()).join(link.split('#').next().unwrap_or_default());
            if !outside && !place.exists() {
                offences.push(format!("{}: {link}", file.path));
            }
        }
    }
    tree::none("Links that lead nowhere:", &offences);
}

#[test]
fn no_document_names_a_path_that_is_gone() {
    let mut offences = Vec::new();
    for name in ["README.md", "README.ja.md", "ARCHITECTURE.md", "STYLE.md", "SECURITY.md", "tests/README.md"] {
        let text = std::fs::read_to_string(tree::root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        for path in paths(&text) {
            if !tree::root().join(&path).exists() {
                offences.push(format!("{name}: {path}"));
            }
        }
    }
    tree::none("Paths in backticks that are not in the tree:", &offences);
}

#[test]
fn the_glossary_knows_every_register() {
    let page = std::fs::read_to_string(tree::root().join("ARCHITECTURE.md")).unwrap();
    let missing: Vec<String> = domain::registers::all()
        .iter()
        .filter(|register| !page.contains(register.name) || !page.contains(&format!("`{}`", register.id)))
        .map(|register| format!("{} `{}`", register.name, register.id))
        .collect();
    tree::none("Registers that the glossary of ARCHITECTURE.md does not name with their identifier:", &missing);
}

/// The targets of `[…](target)` and `![…](target)`.
fn links(text: &str) -> Vec<String> {
    text.split("](").skip(1).filter_map(|rest| rest.split(')').next()).map(str::to_owned).collect()
}

/// Whole paths in backticks that start at one of the tree's folders. One with a pattern or a gap in it names many or none.
fn paths(text: &str) -> Vec<String> {
    let whole = |path: &str| {
        ["src-tauri/", "ui/", "assets/", "tests/"].iter().any(|top| path.starts_with(top)) && !path.contains(['*', '<', '…', ' ', '{'])
    };
    // Built or copied there, so not in a fresh checkout.
    let made = |path: &str| path.starts_with("ui/dist") || path.starts_with("ui/node_modules") || path.ends_with(".ttf");
    text.split('`').skip(1).step_by(2).filter(|path| whole(path) && !made(path)).map(str::to_owned).collect()
}

#[test]
fn links_and_paths_are_found() {
    let text = "See [the map](ARCHITECTURE.md#crates) and ![a page](assets/pictures/home.png), `ui/src/ipc`, `ui/src/screens/<screen>`, `target/demo`.";
    assert_eq!(links(text), ["ARCHITECTURE.md#crates", "assets/pictures/home.png"]);
    assert_eq!(paths(text), ["ui/src/ipc"]);
}
