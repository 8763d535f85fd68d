//! Characters that nobody sees but that change what is read: control characters, marks that turn the direction of writing.
//!
//! They come with pasted text. What stands beside them would look one way on screen and another on paper, so they are
//! refused and the place is named, rather than taken out behind the person's back.

use crate::problem::{Code, Problem};

/// Characters shown of the words before the place.
const SHOWN: usize = 10;

/// Whether nobody can see `c` although it is there. Line breaks and tabs are seen as spaces; the selectors that choose a
/// shape of a character (異体字) and the joiners inside one belong to what is seen.
fn is_unseen(c: char) -> bool {
    let control = c.is_control() && !breaks_line(c) && c != '\t';
    // Width nothing, direction marks, embeddings and overrides, word joiner, isolates, byte order mark, language tags.
    control
        || matches!(c,
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}

/// Whether `c` ends a line: besides the usual two, those that word processors put in their place.
pub(super) fn breaks_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The problem of `words`, written as `label`, that hold such a character; `None` where everything can be seen.
pub fn unseen(label: &str, words: &str) -> Option<Problem> {
    let (at, found) = words.char_indices().find(|(_, c)| is_unseen(*c))?;
    let before: Vec<char> = words[..at].chars().filter(|c| !c.is_whitespace()).collect();
    let before: String = before[before.len().saturating_sub(SHOWN)..].iter().collect();
    let place = if before.is_empty() { "はじめ".to_owned() } else { format!("「{before}」のすぐ後") };
    let what = format!("「{label}」の{place}に、目に見えない文字（U+{:04X}）があります。", u32::from(found));
    Some(Problem::new(Code::Unreadable, what, "その前後を消して、貼り付けずに打ち直してください。"))
}

#[cfg(test)]
mod tests {
    use super::unseen;

    #[test]
    fn what_can_be_seen_is_let_through() {
        for words in ["", "例示電機", "一行目\r\n二行目\t三列目", "神社\u{E0100}", "辻\u{FE00}", "か\u{3099}", "👨\u{200D}👩"]
        {
            assert_eq!(unseen("備考", words), None, "{words:?}");
        }
    }

    #[test]
    fn what_nobody_sees_is_named_with_its_place() {
        for (words, code) in [
            ("例示\u{202E}電機", "U+202E"),
            ("例示\u{2066}電機", "U+2066"),
            ("例示\u{200B}電機", "U+200B"),
            ("例示\u{7}", "U+0007"),
            ("例示\u{0}", "U+0000"),
            ("例示\u{9b}", "U+009B"),
        ] {
            let found = unseen("備考", words).unwrap();
            assert!(found.what.contains("「例示」のすぐ後") && found.what.contains(code), "{}", found.what);
        }
        assert!(unseen("備考", "\u{FEFF}例示").unwrap().what.contains("はじめ"));
    }
}
