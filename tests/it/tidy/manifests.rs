//! The manifests: which crate may know which, and why each dependency is there.

use super::tree;

/// Every package and the packages of this house it may name. Adding a line here draws a new arrow: ask first
/// what the new crate must not know.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("store", &["domain"]),
    ("report", &["domain"]),
    ("exchange", &["domain"]),
    ("wire", &["domain"]),
    ("office", &["domain", "store", "report", "exchange"]),
    ("daicho", &["domain", "office", "wire"]),
    ("hogo-daicho", &["domain", "office", "wire"]),
    ("tests", &["domain", "store", "report", "exchange", "office", "wire"]),
    ("xtask", &[]),
];

/// Outside packages that one crate alone may name, and that crate. An entry ending in `*` stands for all that start so.
const ONE_HOME: &[(&str, &str)] = &[
    ("tauri", "hogo-daicho"),
    ("tauri-*", "hogo-daicho"),
    ("rusqlite", "store"),
    ("libsqlite3-sys", "store"),
    ("printpdf", "report"),
    ("lopdf", "report"),
];

/// What the domain may stand on: nothing that knows a disk, a clock or a wire.
const DOMAIN_MAY_USE: &[&str] = &["chrono", "icu_calendar", "unicode-normalization", "proptest"];

/// One dependency as a manifest states it.
struct Dependency {
    package: String,
    name: String,
    place: String,
    explained: bool,
}

#[test]
fn every_arrow_between_crates_falls() {
    let mut offences = Vec::new();
    for dependency in dependencies() {
        let Some((_, allowed)) = MAY_NAME.iter().find(|(package, _)| *package == dependency.package) else {
            offences.push(format!("{}: {} is not in the table of MAY_NAME", dependency.place, dependency.package));
            continue;
        };
        let ours = MAY_NAME.iter().any(|(package, _)| *package == dependency.name);
        if ours && !allowed.contains(&dependency.name.as_str()) {
            offences.push(format!("{}: {} must not know {}", dependency.place, dependency.package, dependency.name));
        }
    }
    tree::none("Arrows that point up or sideways (ARCHITECTURE.md, crates):", &offences);
}

#[test]
fn what_one_crate_hides_no_other_names() {
    let hidden =
        |name: &str| ONE_HOME.iter().find(|(hidden, _)| hidden.strip_suffix('*').map_or(*hidden == name, |start| name.starts_with(start)));
    let offences: Vec<String> = dependencies()
        .iter()
        .filter_map(|dependency| {
            let (_, home) = hidden(&dependency.name).filter(|(_, home)| *home != dependency.package)?;
            Some(format!("{}: {} belongs to {home} alone", dependency.place, dependency.name))
        })
        .collect();
    tree::none("A package that one crate exists to hide is named by another:", &offences);
}

#[test]
fn the_domain_stands_on_little() {
    let offences: Vec<String> = dependencies()
        .iter()
        .filter(|dependency| dependency.package == "domain" && !DOMAIN_MAY_USE.contains(&dependency.name.as_str()))
        .map(|dependency| format!("{}: {}", dependency.place, dependency.name))
        .collect();
    tree::none("The domain asks nobody; it may not depend on:", &offences);
}

#[test]
fn every_dependency_says_why_it_is_there() {
    let unexplained = |dependency: &&Dependency| !dependency.explained;
    let offences: Vec<String> =
        dependencies().iter().chain(&shared()).filter(unexplained).map(|one| format!("{}: {}", one.place, one.name)).collect();
    tree::none("Dependencies without a comment on their line or the line before:", &offences);
}

/// Every dependency of every package.
fn dependencies() -> Vec<Dependency> {
    let manifests = tree::files("", &["Cargo.toml"]);
    manifests.iter().filter(|manifest| manifest.path != "Cargo.toml").flat_map(read).collect()
}

/// The dependencies the workspace's own manifest shares out.
fn shared() -> Vec<Dependency> {
    tree::files("", &["Cargo.toml"]).iter().filter(|manifest| manifest.path == "Cargo.toml").flat_map(read).collect()
}

fn read(manifest: &tree::File) -> Vec<Dependency> {
    let lines: Vec<&str> = manifest.text.lines().map(str::trim).collect();
    let package = lines.iter().find_map(|line| line.strip_prefix("name = ")).unwrap_or("the workspace").trim_matches('"').to_owned();
    let (mut inside, mut open, mut found) = (false, 0_i32, Vec::new());
    for (number, line) in lines.iter().enumerate() {
        let code = line.split(" #").next().unwrap_or_default();
        if line.starts_with('[') && open == 0 {
            inside = line.trim_end_matches(']').ends_with("dependencies");
        } else if inside && open == 0 && !line.starts_with('#') && code.contains('=') {
            let name = code.split(['=', '.']).next().unwrap_or_default().trim().trim_matches('"').to_owned();
            // What the workspace shares out has its reason there; our own crates have theirs beside `members`.
            let elsewhere = code.contains("workspace = true") || code.contains("path = ");
            let commented = line.contains(" # ") || (number > 0 && lines[number - 1].starts_with('#'));
            let place = format!("{}:{}", manifest.path, number + 1);
            found.push(Dependency { package: package.clone(), name, place, explained: elsewhere || commented });
        }
        open += code.matches(['[', '{']).count() as i32 - code.matches([']', '}']).count() as i32;
    }
    found
}

#[test]
fn a_manifest_is_read_line_by_line() {
    let text = "[package]\nname = \"store\"\n\n[features]\nvendored = [\"x/y\"]\n\n[dependencies]\ndomain = { workspace = true }\n# keys\nargon2 = \"0.5\"\n\
        image = { version = \"1\", features = [\n  \"jpeg\",\n] } # photographs\nhmac = \"0.12\"\n[dev-dependencies]\ntempfile = \"3\" # folders\n";
    let found = read(&tree::File { path: "x/Cargo.toml".to_owned(), text: text.to_owned() });
    let told: Vec<(&str, bool)> = found.iter().map(|one| (one.name.as_str(), one.explained)).collect();
    assert_eq!(told, [("domain", true), ("argon2", true), ("image", false), ("hmac", false), ("tempfile", true)]);
    assert!(found.iter().all(|one| one.package == "store"));
}
