//! The screens' imports, drawn from their files: what they may reach, and the arrows between them.

use std::collections::BTreeSet;

use super::arrows::Arrows;
use super::tree;

/// Where the screens' sources start; `@/` in an import stands for it.
const SOURCE: &str = "ui/src";

/// The endings an import may leave out.
const ENDINGS: &[&str] = &["", ".ts", ".tsx", "/index.ts", "/index.tsx"];

#[test]
fn only_the_ipc_folder_speaks_to_tauri() {
    let mut offences = Vec::new();
    for file in sources().iter().filter(|file| !file.path.starts_with("ui/src/ipc/")) {
        let spoken = imports(&file.text).into_iter().filter(|name| name.starts_with("@tauri-apps"));
        offences.extend(spoken.map(|name| format!("{}: {name}", file.path)));
    }
    tree::none("Only ui/src/ipc may import @tauri-apps; add the call there:", &offences);
}

#[test]
fn screens_never_import_each_other() {
    let screen =
        |path: &str| path.strip_prefix("ui/src/screens/").and_then(|rest| rest.split_once('/')).map(|(screen, _)| screen.to_owned());
    let mut offences = Vec::new();
    for (from, tos) in arrows() {
        for to in tos {
            if let (Some(one), Some(other)) = (screen(&from), screen(&to))
                && one != other
            {
                offences.push(format!("{from} imports {to}"));
            }
        }
    }
    tree::none("Screens that import each other; what both need belongs into ui/src/parts:", &offences);
}

#[test]
fn parts_and_words_know_no_screen() {
    let low = ["ui/src/parts/", "ui/src/words/", "ui/src/ipc/", "ui/src/styles/"];
    let high = ["ui/src/screens/", "ui/src/app/"];
    let mut offences = Vec::new();
    for (from, tos) in arrows() {
        if low.iter().any(|folder| from.starts_with(folder)) {
            offences
                .extend(tos.iter().filter(|to| high.iter().any(|folder| to.starts_with(folder))).map(|to| format!("{from} imports {to}")));
        }
    }
    tree::none("Parts, words and ipc stand below the screens and the frame, and may not import them:", &offences);
}

/// Which file imports which, by path.
pub fn arrows() -> Arrows {
    let files = sources();
    let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let mut arrows = Arrows::new();
    for file in &files {
        let led = imports(&file.text).into_iter().filter_map(|name| target(file.folder(), &name, &paths));
        arrows.entry(file.path.clone()).or_default().extend(led.filter(|to| *to != file.path));
    }
    arrows
}

fn sources() -> Vec<tree::File> {
    tree::files(SOURCE, &[".ts", ".tsx"])
}

/// What a file imports or re-exports, as written between the quotes.
fn imports(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for keyword in ["from", "import"] {
        for (at, _) in text.match_indices(keyword) {
            let alone = |c: Option<char>| !c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '$' | '.'));
            let after = &text[at + keyword.len()..];
            if !alone(text[..at].chars().last()) || !alone(after.chars().next()) {
                continue;
            }
            let after = after.trim_start().trim_start_matches('(').trim_start();
            if let Some(quote) = after.chars().next().filter(|c| matches!(c, '"' | '\'')) {
                found.extend(after[1..].split(quote).next().map(str::to_owned));
            }
        }
    }
    found
}

/// The file an import in `folder` leads to; `None` for a package.
fn target(folder: &str, name: &str, paths: &BTreeSet<&str>) -> Option<String> {
    let start = match name.strip_prefix("@/") {
        Some(rest) => format!("{SOURCE}/{rest}"),
        None if name.starts_with('.') => format!("{folder}/{name}"),
        None => return None,
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in start.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let place = parts.join("/");
    // An import may name the file that the other will have been turned into.
    let place = place.strip_suffix(".js").unwrap_or(&place);
    ENDINGS.iter().map(|ending| format!("{place}{ending}")).find(|path| paths.contains(path.as_str()))
}

#[test]
fn every_way_to_import_is_seen() {
    let text = "import a from \"./a\";\nimport { b,\n  c } from '../b';\nimport \"./c.css\";\nexport * from \"./d\";\nconst e = await import(\"./e\");\nconst fromage = Array.from(\"x\");";
    let mut found = imports(text);
    found.sort();
    assert_eq!(found, ["../b", "./a", "./c.css", "./d", "./e"]);
}

#[test]
fn an_import_leads_to_a_file() {
    let paths = BTreeSet::from(["ui/src/parts/list/index.ts", "ui/src/words/ja.ts", "ui/src/app/frame.tsx"]);
    assert_eq!(target("ui/src/screens/media", "../../parts/list", &paths).as_deref(), Some("ui/src/parts/list/index.ts"));
    assert_eq!(target("ui/src/screens/media", "@/words/ja", &paths).as_deref(), Some("ui/src/words/ja.ts"));
    assert_eq!(target("ui/src/app", "./frame.js", &paths).as_deref(), Some("ui/src/app/frame.tsx"));
    assert_eq!(target("ui/src/app", "react", &paths), None);
}
