//! Reads a TOML text that a person wrote: a slip of the pen and a name nobody knows are told apart, each with its line.

use serde::de::DeserializeOwned;

/// Where a text is wrong and why, a clause without a full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slip {
    /// The line, or 「全体」 where none can be named.
    pub place: String,
    /// What is wrong there.
    pub why: String,
}

/// Reads `text` as a `T`.
///
/// # Errors
/// A [`Slip`] with the line where the text is no TOML, or holds a name or kind of value that `T` has not.
pub(crate) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Slip> {
    // Windows editors put a mark before UTF-8 text.
    let text = text.trim_start_matches('\u{FEFF}');
    // Parsed twice, so that a slip of the pen and an unknown name are two different answers.
    text.parse::<toml::Table>().map_err(|error| at(text, &error, "TOMLの書き方が正しくありません"))?;
    toml::from_str(text).map_err(|error| at(text, &error, "知らない項目名か、種類の違う値があります"))
}

/// A slip with the line at which `error` lies in `text`. The library's own words are English and stay behind.
fn at(text: &str, error: &toml::de::Error, why: &str) -> Slip {
    let before = error.span().and_then(|span| text.get(..span.start));
    let place = before.map_or_else(|| "全体".to_owned(), |before| format!("{}行目", before.matches('\n').count() + 1));
    Slip { place, why: why.to_owned() }
}
