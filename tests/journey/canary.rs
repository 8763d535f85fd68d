//! After a session nothing of what was typed, named or photographed may stand in clear anywhere the program writes.

use std::path::Path;

use crate::day::{PURPOSE, SERIAL, photographs};
use crate::wizard::{MANAGER, PASSWORD};
use crate::workplace::Workplace;

/// Looks through the store, the temporary folder, the webview's data folder and the session's home for clear text.
pub fn nothing_in_clear(workplace: &Workplace) {
    let mut canaries: Vec<(String, Vec<u8>)> = [SERIAL, PURPOSE, MANAGER, PASSWORD, "例示市民課", "例示相談受付票", "例 一郎"]
        .map(|word| (word.to_owned(), word.as_bytes().to_vec()))
        .to_vec();
    let utf16: Vec<(String, Vec<u8>)> =
        canaries.iter().map(|(word, _)| (format!("{word} (UTF-16)"), word.encode_utf16().flat_map(u16::to_le_bytes).collect())).collect();
    canaries.extend(utf16);
    for photograph in photographs() {
        let bytes = std::fs::read(&photograph).expect("a photograph");
        let middle = bytes.len() / 2;
        canaries.push((photograph.display().to_string(), bytes[middle..middle + 32].to_vec()));
    }
    // The page only ever gets copies drawn anew: wherever one were kept, it would begin like this.
    canaries.push(("a picture".to_owned(), b"\xff\xd8\xff\xe0\x00\x10JFIF".to_vec()));
    let mut looked = 0;
    search(workplace.data.path(), &canaries, &mut looked);
    assert!(looked > 10, "only {looked} files were looked through: the session left its store somewhere else");
}

fn search(folder: &Path, canaries: &[(String, Vec<u8>)], looked: &mut usize) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let place = entry.path();
        if place.is_dir() {
            search(&place, canaries, looked);
            continue;
        }
        // Sockets and the like cannot be read, and hold nothing.
        let Ok(bytes) = std::fs::read(&place) else { continue };
        *looked += 1;
        for (name, canary) in canaries {
            let found = bytes.windows(canary.len()).any(|window| window == canary.as_slice());
            assert!(!found, "「{name}」 stands in clear in {}", place.display());
        }
    }
}
