//! Where a Japanese line may end (行頭禁則・行末禁則), and which letters and figures stay together.
//!
//! A small table of our own: registers hold names, serial numbers and short sentences, so the rules of
//! JIS X 4051 that matter are these two lists and the unbroken run of Latin letters and figures.

/// What may not begin a line (行頭禁則); half-width small kana are added in [`Manner::of`].
const NEVER_FIRST: &str = "、。，．・：；？！゛゜ヽヾゝゞ々〻ー）］｝」』】〉》〕〙〗｠»’”,.)]}!?:;%％‰℃\
    ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〜～…‥‐–／ﾞﾟ｡､｣ｰ･";

/// What may not end a line (行末禁則). 第 stays with its number.
const NEVER_LAST: &str = "（［｛「『【〈《〔〘〖｟«‘“([{｢￥＄¥$＃第";

/// What belongs to a word or number besides ASCII letters and figures.
const WITHIN_WORDS: &str = "-/.,:_#+@%'&=~";

/// How a character behaves at the end of a line. Found once per character and kept with its glyph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Manner(u8);

impl Manner {
    const NEVER_FIRST: u8 = 1;
    const NEVER_LAST: u8 = 2;
    const OF_A_WORD: u8 = 4;
    const SPACE: u8 = 8;

    /// Of a character that may stand anywhere.
    pub const FREE: Manner = Manner(0);

    /// How `c` behaves.
    pub fn of(c: char) -> Manner {
        let mut manner = 0;
        if NEVER_FIRST.contains(c) || ('ｧ'..='ｯ').contains(&c) || clings(c) {
            manner |= Manner::NEVER_FIRST;
        }
        if NEVER_LAST.contains(c) {
            manner |= Manner::NEVER_LAST;
        }
        if c.is_ascii_alphanumeric() || WITHIN_WORDS.contains(c) {
            manner |= Manner::OF_A_WORD;
        }
        if c == ' ' {
            // A space hangs over the end of a line; the next word begins the next one.
            manner |= Manner::SPACE | Manner::NEVER_FIRST;
        }
        Manner(manner)
    }

    /// Whether this is a space.
    #[inline]
    pub fn is_space(self) -> bool {
        self.0 & Manner::SPACE != 0
    }

    /// Whether a line may end after this when `next` follows.
    #[inline]
    pub fn may_break_before(self, next: Manner) -> bool {
        next.0 & Manner::NEVER_FIRST == 0 && self.0 & Manner::NEVER_LAST == 0 && self.0 & next.0 & Manner::OF_A_WORD == 0
    }
}

/// Whether `c` belongs to the character before it: a variation selector or a combining (semi-)voiced mark.
#[inline]
pub(crate) fn clings(c: char) -> bool {
    c >= '\u{3099}' && matches!(c, '\u{3099}' | '\u{309A}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may_break(before: char, after: char) -> bool {
        Manner::of(before).may_break_before(Manner::of(after))
    }

    #[test]
    fn a_closing_mark_never_starts_a_line_and_an_opening_one_never_ends_it() {
        for after in "、。）」』】〕ーっャ々％…ｯﾞ".chars() {
            assert!(!may_break('字', after), "{after} began a line");
        }
        for before in "（「『【〔￥第".chars() {
            assert!(!may_break(before, '字'), "{before} ended a line");
        }
        assert!(may_break('字', '体'));
        assert!(may_break('」', '「'));
    }

    #[test]
    fn latin_letters_and_figures_stay_together() {
        for (before, after) in [('R', '8'), ('1', '4'), ('-', '0'), (':', '0'), ('1', ',')] {
            assert!(!may_break(before, after), "{before} and {after} were parted");
        }
        assert!(may_break('-', '総'));
        assert!(may_break('務', 'U'));
        assert!(may_break(' ', 'A'));
    }

    #[test]
    fn a_selector_clings_to_its_base() {
        assert!(!may_break('葛', '\u{E0100}'));
        assert!(!may_break('か', '\u{3099}'));
        assert!(!clings('か'));
    }
}
