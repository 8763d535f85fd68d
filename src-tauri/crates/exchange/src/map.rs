//! Maps of columns (TOML): which column of a file is which field of a register.

use std::collections::BTreeMap;

use domain::import::Map;
use serde::Deserialize;

use crate::Refusal;

/// The file as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    heading: Option<usize>,
    columns: BTreeMap<String, String>,
    fixed: BTreeMap<String, String>,
}

/// Reads a map: `heading` (the row from 1, 0 for none), `[columns]` (heading or letter = field, empty to leave it out),
/// `[fixed]` (field = the answer where a cell is empty).
///
/// # Errors
/// [`Refusal::Table`] where the file is no TOML or holds anything else.
pub fn read_map(text: &str) -> Result<Map, Refusal> {
    let file: File = toml::from_str(text.trim_start_matches('\u{FEFF}')).map_err(|error| {
        let line = error.span().and_then(|span| text.get(..span.start)).map_or(1, |before| before.matches('\n').count() + 1);
        let next = "heading = 3、[columns] の下に \"見出し\" = \"項目\"、[fixed] の下に 項目 = \"値\" の形で書いてください。";
        Refusal::Table { why: format!("対応表の{line}行目が読み取れません。"), next }
    })?;
    Ok(Map { heading: file.heading, columns: file.columns, fixed: file.fixed })
}

#[cfg(test)]
mod tests {
    use super::read_map;

    #[test]
    fn a_map_is_read_whole_or_its_line_is_named() {
        let map = read_map("\u{FEFF}heading = 3\n[columns]\n\"いつ\" = \"登録年月日\"\nC = \"\"\n[fixed]\nnetwork = \"独立\"\n").unwrap();
        assert_eq!((map.heading, map.columns["いつ"].as_str(), map.columns["C"].as_str()), (Some(3), "登録年月日", ""));
        assert_eq!(map.fixed["network"], "独立");
        for (wrong, line) in [("heading = 3\ncolums = 1", 2), ("[columns]\n\"a\" = 3", 2), ("heading", 1)] {
            assert!(read_map(wrong).unwrap_err().to_string().contains(&format!("{line}行目")), "{wrong}");
        }
    }
}
