//! Nobody asks: the domain knows no clock and no disk, and only `office/src/clock.rs` asks what time it is.
//!
//! The one other place that looks at the machine's clock is the store's brake on wrong passwords: it counts seconds across
//! a restart, never writes a date, and must not be let go by a clock that a test or a practice section has fixed.

use super::{rust_code, tree};

/// What the domain may not name, as the first segments of a path.
const NOT_IN_DOMAIN: &[&str] = &[
    "std::fs", "std::io", "std::env", "std::net", "std::process", "std::thread", "std::time", "chrono::Local", "chrono::Utc", "Local::",
    "Utc::", "SystemTime::", "Instant::", "serde", "serde_json", "rand", "getrandom",
];

/// Ways to ask the time of day. A stopwatch (`Instant`) is none: it does not know what day it is.
const ASKING: &[&str] = &["Local::now", "Utc::now", "SystemTime::now", "UNIX_EPOCH::elapsed"];

/// The same in SQL; there, too, the day is a parameter.
const ASKING_IN_SQL: &[&str] = &["CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME", "'now'", "unixepoch()"];

/// The same in the screens.
const ASKING_ON_SCREEN: &[&str] = &["Date.now(", "new Date()"];

#[test]
fn the_domain_asks_nobody() {
    let mut offences = Vec::new();
    for file in tree::files("src-tauri/crates/domain/src", &[".rs"]) {
        for mention in rust_code::mentions(&file.text) {
            let path = mention.path.join("::");
            if NOT_IN_DOMAIN.iter().any(|name| path.starts_with(name.trim_end_matches("::")) && starts_as_segments(&path, name)) {
                offences.push(format!("{}: {path}", file.path));
            }
        }
    }
    tree::none("Time, people, chance and files come to the domain as parameters, not by asking:", &offences);
}

#[test]
fn only_the_office_clock_asks_the_time() {
    let mut offences = Vec::new();
    let asks = |file: &tree::File| {
        let exempt = file.path == "src-tauri/crates/office/src/clock.rs"
            || file.path == "src-tauri/crates/store/src/keys/throttle.rs"
            || file.path.starts_with("src-tauri/crates/xtask/")
            || file.path.contains("/examples/")
            || file.path.contains("/benches/");
        !exempt
    };
    for file in tree::files("", &[".rs"]).into_iter().filter(asks) {
        for mention in rust_code::mentions(&file.text) {
            let path = mention.path.join("::");
            if ASKING.iter().any(|asking| path.ends_with(asking)) {
                offences.push(format!("{}: {path}", file.path));
            }
        }
    }
    let contains = |folder: &str, ending: &[&str], words: &[&str]| {
        let files = tree::files(folder, ending).into_iter();
        files
            .flat_map(|file| {
                words.iter().filter(|word| file.text.contains(**word)).map(|word| format!("{}: {word}", file.path)).collect::<Vec<_>>()
            })
            .collect::<Vec<_>>()
    };
    offences.extend(contains("src-tauri", &[".sql"], ASKING_IN_SQL));
    offences.extend(contains("ui/src", &[".ts", ".tsx"], ASKING_ON_SCREEN));
    tree::none("Only office/src/clock.rs asks the time; take the day or the moment as a parameter:", &offences);
}

/// Whether `path` starts with all segments of `name`, not merely with its letters.
fn starts_as_segments(path: &str, name: &str) -> bool {
    path.split("::").zip(name.trim_end_matches("::").split("::")).all(|(found, wanted)| found == wanted)
}

#[test]
fn a_name_that_only_begins_alike_is_not_the_clock() {
    assert!(starts_as_segments("std::time::SystemTime", "std::time"));
    assert!(!starts_as_segments("std::timely::Thing", "std::time"));
    assert!(!starts_as_segments("Locality::new", "Local::"));
}
