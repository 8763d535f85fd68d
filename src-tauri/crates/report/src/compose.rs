//! Kana with a separate voicing mark: the one character it makes, or the font's own ligature for it.

use ttf_parser::gsub::SubstitutionSubtable;
use ttf_parser::{Face, GlyphId};

/// The single character for `base` with U+3099 (濁点) or U+309A (半濁点), where Unicode has one.
pub(crate) fn precomposed(base: char, mark: char) -> Option<char> {
    const VOICED: &str = "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ";
    const HALF_VOICED: &str = "はひふへほハヒフヘホ";
    // In these rows the voiced kana follows its base at once, the half-voiced one after that.
    match mark {
        '\u{3099}' if base == 'う' => Some('ゔ'),
        '\u{3099}' if base == 'ウ' => Some('ヴ'),
        '\u{3099}' if VOICED.contains(base) => char::from_u32(base as u32 + 1),
        '\u{309A}' if HALF_VOICED.contains(base) => char::from_u32(base as u32 + 2),
        _ => None,
    }
}

/// The font's ligature of `base` and `mark` (か゚ and its kin have no character of their own).
pub(crate) fn ligature(face: &Face<'_>, base: char, mark: char) -> Option<GlyphId> {
    let (base, mark) = (face.glyph_index(base)?, face.glyph_index(mark)?);
    for lookup in face.tables().gsub?.lookups {
        for subtable in lookup.subtables.into_iter::<SubstitutionSubtable<'_>>() {
            let SubstitutionSubtable::Ligature(ligatures) = subtable else { continue };
            let Some(set) = ligatures.coverage.get(base).and_then(|at| ligatures.ligature_sets.get(at)) else {
                continue;
            };
            for one in set {
                if one.components.len() == 1 && one.components.get(0) == Some(mark) {
                    return Some(one.glyph);
                }
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::precomposed;

    #[test]
    fn kana_and_mark_become_one_character_where_there_is_one() {
        assert_eq!(precomposed('か', '\u{3099}'), Some('が'));
        assert_eq!(precomposed('ハ', '\u{309A}'), Some('パ'));
        assert_eq!(precomposed('ウ', '\u{3099}'), Some('ヴ'));
        assert_eq!(precomposed('か', '\u{309A}'), None);
    }
}
