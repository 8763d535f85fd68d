//! How a file looks: its first line says what it is for, it is short, and it holds nothing unfinished or foreign.

use super::tree;

/// Past this a file wants splitting.
const LONGEST: usize = 400;

#[test]
fn the_first_line_says_what_the_room_is_for() {
    let says = |file: &tree::File| {
        let sign = if file.path.ends_with(".rs") { "//! " } else { "// " };
        file.text.lines().next().is_some_and(|line| line.starts_with(sign) && line.len() > sign.len() + 10)
    };
    let offences: Vec<String> = sources().into_iter().filter(|file| !says(file)).map(|file| file.path).collect();
    tree::none("Files whose first line is not a comment (`//!` in Rust, `//` in TypeScript) saying what they are for:", &offences);
}

#[test]
fn no_file_is_too_long() {
    let offences: Vec<String> = sources()
        .into_iter()
        .map(|file| (file.text.lines().count(), file.path))
        .filter(|(lines, _)| *lines > LONGEST)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    tree::none(&format!("Files past {LONGEST} lines want splitting:"), &offences);
}

#[test]
fn nothing_is_left_unfinished() {
    // Put together here, so that this file does not name them itself.
    let unfinished = [
        ["TO", "DO"],
        ["FIX", "ME"],
        ["XX", "X:"],
        ["todo", "!("],
        ["unimple", "mented!"],
        ["#[ig", "nore"],
        ["db", "g!("],
        ["it.sk", "ip("],
        ["test.sk", "ip("],
        ["be.sk", "ip("],
        ["it.on", "ly("],
        ["test.on", "ly("],
        ["be.on", "ly("],
    ];
    let unfinished: Vec<String> = unfinished.iter().map(|halves| halves.concat()).collect();
    tree::none("Finish it, or leave it out:", &holding(&sources(), &unfinished));
}

#[test]
fn the_project_speaks_of_itself_alone() {
    let foreign = [
        ["/wo", "rk/"],
        ["/ro", "ot/"],
        ["/tmp/", "brief"],
        ["static.crates", ".io"],
        ["index.crates", ".io"],
        ["registry.npm", "js.org"],
        ["files.python", "hosted.org"],
        ["deb.deb", "ian.org"],
        ["chat", "GPT"],
        ["Co-Author", "ed-By"],
    ];
    let foreign: Vec<String> = foreign.iter().map(|halves| halves.concat()).collect();
    let mut files = sources();
    files.extend(tree::files("", &[".md", ".toml", ".sql", ".json", ".css", ".html", ".yml", ".sh", "/run", ".txt"]));
    tree::none("Paths of one machine, hosts of a registry, words of a tool:", &holding(&files, &foreign));
}

#[test]
fn unsafe_code_stays_in_the_tokenizer() {
    let word = ["un", "safe "].concat();
    let tokenizer = "src-tauri/crates/store/src/search/tokenizer";
    let offences: Vec<String> = tree::files("", &[".rs"])
        .into_iter()
        .filter(|file| !file.path.starts_with(tokenizer) && super::rust_code::bare(&file.text).contains(&word))
        .map(|file| file.path)
        .collect();
    tree::none("Only the tokenizer, which speaks to SQLite's C interface, needs it:", &offences);
}

/// What people wrote in Rust and TypeScript.
fn sources() -> Vec<tree::File> {
    let mut files = tree::files("", &[".rs"]);
    files.extend(tree::files("ui", &[".ts", ".tsx"]));
    files.retain(|file| !file.generated());
    files
}

fn holding(files: &[tree::File], words: &[String]) -> Vec<String> {
    let mut offences = Vec::new();
    for file in files {
        for (number, line) in file.text.lines().enumerate() {
            offences.extend(words.iter().filter(|word| line.contains(*word)).map(|word| format!("{}:{}: {word}", file.path, number + 1)));
        }
    }
    offences
}
