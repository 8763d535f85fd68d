//! A character with marks: the one character it makes, the font's own ligature or variant for it, or a mark over a base.

use ttf_parser::gsub::SubstitutionSubtable;
use ttf_parser::{Face, GlyphId};
use unicode_normalization::UnicodeNormalization;

/// The one glyph in which `face` shows `text`, a base with what clings to it.
pub(crate) fn one_glyph(face: &Face<'_>, text: &str) -> Option<GlyphId> {
    let mut composed = text.nfc();
    if let (Some(whole), None) = (composed.next(), composed.next()) {
        // A variant selector is never composed away, so this is the very same character.
        return face.glyph_index(whole);
    }
    let mut characters = text.chars();
    let (Some(base), Some(mark), None) = (characters.next(), characters.next(), characters.next()) else { return None };
    if is_selector(mark) { face.glyph_variation_index(base, mark) } else { ligature(face, base, mark) }
}

/// Whether `face` has each mark of `text` apart from its base. A selector is no mark: it asks for another shape.
pub(crate) fn can_lie_over(face: &Face<'_>, text: &str) -> bool {
    text.chars().skip(1).all(|mark| !is_selector(mark) && face.glyph_index(mark).is_some())
}

fn is_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// The font's ligature of `base` and `mark` (か゚ and its kin have no character of their own).
fn ligature(face: &Face<'_>, base: char, mark: char) -> Option<GlyphId> {
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
    use super::*;

    fn shown(text: &str) -> Option<GlyphId> {
        let bytes = std::fs::read("/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf").unwrap();
        one_glyph(&Face::parse(&bytes, 0).unwrap(), text)
    }

    #[test]
    fn base_and_mark_become_one_character_where_there_is_one() {
        for (apart, whole) in [("か\u{3099}", "が"), ("ハ\u{309A}", "パ"), ("ウ\u{3099}", "ヴ"), ("e\u{301}", "é")] {
            assert!(shown(apart).is_some() && shown(apart) == shown(whole), "{apart}");
        }
    }

    #[test]
    fn kana_without_a_character_of_their_own_have_the_fonts_ligature() {
        for text in ["か\u{309A}", "セ\u{309A}", "ㇷ\u{309A}"] {
            assert!(shown(text).is_some_and(|id| Some(id) != shown(&text[..3])), "{text}");
        }
        assert_eq!(shown("例\u{301}"), None);
    }
}
