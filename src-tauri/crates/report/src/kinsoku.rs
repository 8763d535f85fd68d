//! How Japanese characters stand beside each other (JLREQ 3.1 and 3.8, JIS X 4051): where a line may end, what stays
//! together, and how much blank lies between two of them.
//!
//! A table of our own: registers hold names, serial numbers and short sentences, and every choice here is one of the
//! classes that JLREQ names (its numbers stand beside them).

/// What may not begin a line (行頭禁則: cl-02, 03, 04, 05, 06, 07, 09, 10, 11); half-width small kana are added in
/// [`Manner::of`].
const NEVER_FIRST: &str = "、。，．・：；？！゛゜ヽヾゝゞ々〻ー）］｝」』】〉》〕〙〗｠»’”,.)]}!?:;\
    ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ〜～゠–／ﾞﾟ｡､｣ｰ･‼⁇⁈⁉";

/// What may not end a line (行末禁則: cl-01, 12). 第 stays with its number.
const NEVER_LAST: &str = "（［｛「『【〈《〔〘〖｟«‘“([{｢￥＄￡¥$£＃№第";

/// Opening brackets whose left half is blank (cl-01).
const OPENS: &str = "（［｛「『【〈《〔〘〖｟‘“";
/// Closing brackets and commas whose right half is blank (cl-02, 07).
const CLOSES: &str = "）］｝」』】〉》〕〙〗｠’”、，";
/// Full stops, whose right half is blank and is never taken from them inside a line (cl-06).
const STOPS: &str = "。．";
/// A quarter is blank on either side (cl-05).
const MIDDLES: &str = "・：；";

/// What belongs to a word or number besides letters and figures.
const WITHIN_WORDS: &str = "-/.,:_#+@%'&=~";
/// Signs that follow a number and stay with it (cl-13), and what an office counts by.
const AFTER_NUMBERS: &str = "％‰℃°′″￠㎏㎡㎥㎜㎝㎞㏄㎎ℓ年月日時分秒件点枚頁条項号台個名人歳階回度版箱";
/// Signs of which two in a row are one (cl-08).
const IN_PAIRS: &str = "…‥―—─〳〴〵";

/// How a character behaves beside others. Found once per character and kept with its glyph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Manner {
    flags: u8,
    class: Class,
}

/// What decides the blank between two characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Signs beside which nothing is added or taken away.
    Other,
    /// Kana, kanji and full-width letters (cl-09, 10, 11, 15, 16, 19).
    Japanese,
    /// Latin letters and figures (cl-27).
    Western,
    Open,
    Close,
    Stop,
    Middle,
    /// Between Latin words (cl-26).
    Space,
    /// The beginning or the end of a line.
    Edge,
}

/// The blank between two characters, in 1/1000 em.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Blank {
    /// What is added to the first one's advance; below zero where two blanks meet and one is dropped.
    pub added: i16,
    /// How much may be taken away to bring a character into a full line (追い込み).
    pub spare: u16,
}

/// What holds its neighbours on one line: the no-break spaces and the no-break hyphen (UAX #14, class GL).
const GLUE: &str = "\u{A0}\u{2007}\u{202F}\u{2011}";

/// Half a full-width character: the blank of a bracket or comma.
const HALF: i16 = 500;
const QUARTER: u16 = 250;

impl Manner {
    const NEVER_FIRST: u8 = 1;
    const NEVER_LAST: u8 = 2;
    const OF_A_WORD: u8 = 4;
    const DIGIT: u8 = 8;
    const AFTER_NUMBER: u8 = 16;
    const IN_PAIRS: u8 = 32;
    const COMMA: u8 = 64;

    /// Of a character that may stand anywhere.
    pub const FREE: Manner = Manner { flags: 0, class: Class::Other };
    /// Of the beginning or the end of a line.
    pub const EDGE: Manner = Manner { flags: 0, class: Class::Edge };

    /// How `c` behaves when its glyph is `advance` wide (1/1000 em): only a full-width bracket has a blank half.
    pub fn of(c: char, advance: u16) -> Manner {
        let mut flags = 0;
        let mut set = |flag: u8, has: bool| flags |= if has { flag } else { 0 };
        let letter = c.is_ascii_alphanumeric() || ('À'..='ɏ').contains(&c);
        set(Manner::NEVER_FIRST, c == ' ' || NEVER_FIRST.contains(c) || IN_PAIRS.contains(c) || ('ｧ'..='ｯ').contains(&c) || clings(c));
        set(Manner::NEVER_FIRST, matches!(c, '%' | '％' | '‰' | '℃'));
        set(Manner::NEVER_LAST, NEVER_LAST.contains(c));
        set(Manner::NEVER_FIRST | Manner::NEVER_LAST, GLUE.contains(c));
        set(Manner::OF_A_WORD, letter || WITHIN_WORDS.contains(c));
        set(Manner::DIGIT, c.is_ascii_digit() || ('０'..='９').contains(&c));
        set(Manner::AFTER_NUMBER, AFTER_NUMBERS.contains(c));
        set(Manner::IN_PAIRS, IN_PAIRS.contains(c));
        set(Manner::COMMA, matches!(c, '、' | '，'));
        Manner { flags, class: class(c, letter, advance) }
    }

    fn is(self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    /// Whether this is a space between words: it hangs over the end of a line.
    #[inline]
    pub fn is_space(self) -> bool {
        self.class == Class::Space
    }

    /// Whether this is kana, kanji or a full-width letter.
    #[inline]
    pub fn is_japanese(self) -> bool {
        self.class == Class::Japanese
    }

    /// Whether this is an opening bracket.
    #[inline]
    pub fn opens(self) -> bool {
        self.class == Class::Open
    }

    /// Whether this is a closing bracket.
    #[inline]
    pub fn closes_bracket(self) -> bool {
        self.class == Class::Close && self.flags & Manner::COMMA == 0
    }

    /// Whether this may not begin a line.
    #[inline]
    pub fn never_first(self) -> bool {
        self.is(Manner::NEVER_FIRST)
    }

    /// Whether a line may end after this when `next` follows.
    #[inline]
    pub fn may_break_before(self, next: Manner) -> bool {
        let both = self.flags & next.flags;
        let counted = self.is(Manner::DIGIT) && next.is(Manner::AFTER_NUMBER);
        let one = both & (Manner::OF_A_WORD | Manner::IN_PAIRS) != 0 || counted;
        !one && !next.is(Manner::NEVER_FIRST) && !self.is(Manner::NEVER_LAST)
    }

    /// The blank between this and `next`; `gap` (1/1000 em) is what lies between Japanese and Latin (和欧間).
    #[inline]
    pub fn blank(self, next: Manner, gap: u16) -> Blank {
        use Class::{Close, Edge, Japanese, Middle, Open, Space, Stop, Western};
        match (self.class, next.class) {
            (Japanese, Japanese) | (Western, Western) => Blank::default(),
            (Japanese, Western) | (Western, Japanese) => Blank { added: gap as i16, spare: gap / 2 },
            (Close | Stop, Close | Stop | Edge) | (Open | Edge, Open) => Blank { added: -HALF, spare: 0 },
            (Close | Stop, Open) => Blank { added: -HALF, spare: HALF as u16 },
            (Close | Stop, Middle) | (Middle, Open) => Blank { added: -HALF, spare: QUARTER },
            (Edge, _) | (_, Edge) => Blank::default(),
            (Close, _) | (_, Open) => Blank { added: 0, spare: HALF as u16 },
            (Middle, _) | (_, Middle) | (Space, _) => Blank { added: 0, spare: QUARTER },
            _ => Blank::default(),
        }
    }

    /// Whether a line that is set out to its full measure (行の調整, 字間) may be opened between this and `next`.
    #[inline]
    pub fn opens_before(self, next: Manner) -> bool {
        let both = self.flags & next.flags;
        self.class != Class::Edge && next.class != Class::Edge && both & (Manner::OF_A_WORD | Manner::IN_PAIRS) == 0
    }
}

fn class(c: char, letter: bool, advance: u16) -> Class {
    let full = advance >= 900;
    match c {
        ' ' => Class::Space,
        _ if letter => Class::Western,
        _ if full && OPENS.contains(c) => Class::Open,
        _ if full && CLOSES.contains(c) => Class::Close,
        _ if full && STOPS.contains(c) => Class::Stop,
        _ if full && MIDDLES.contains(c) => Class::Middle,
        '々' | '〆' | '〇' | 'ー' => Class::Japanese,
        'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ㇰ'..='ㇿ' | 'ｦ'..='ﾟ' | '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => Class::Japanese,
        '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' => Class::Japanese,
        _ => Class::Other,
    }
}

/// Whether `c` belongs to the character before it: a variation selector, a combining (semi-)voiced mark or accent.
#[inline]
pub(crate) fn clings(c: char) -> bool {
    c >= '\u{300}'
        && matches!(c, '\u{300}'..='\u{36F}' | '\u{20D0}'..='\u{20FF}' | '\u{3099}' | '\u{309A}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FE20}'..='\u{FE2F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Whether nobody sees `c`: it only tells a program where to break, join or turn.
pub(crate) fn unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

/// Whether `c` is 外字, a character of somebody's own (private use): whatever a font draws for it means something else
/// on another PC.
pub(crate) fn private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(c: char) -> Manner {
        Manner::of(c, if c.is_ascii() || ('｡'..='ﾟ').contains(&c) { 500 } else { 1000 })
    }

    fn may_break(before: char, after: char) -> bool {
        of(before).may_break_before(of(after))
    }

    fn added(before: char, after: char) -> i16 {
        of(before).blank(of(after), 100).added
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
        for (before, after) in [('R', '8'), ('1', '4'), ('-', '0'), (':', '0'), ('1', ','), ('é', 't')] {
            assert!(!may_break(before, after), "{before} and {after} were parted");
        }
        assert!(may_break('-', '総'));
        assert!(may_break('務', 'U'));
        assert!(may_break(' ', 'A'));
    }

    #[test]
    fn a_number_stays_with_what_it_counts_and_two_dashes_are_one() {
        for (before, after) in [('8', '年'), ('２', '件'), ('5', '℃'), ('…', '…'), ('―', '―'), ('第', '1')] {
            assert!(!may_break(before, after), "{before} and {after} were parted");
        }
        assert!(may_break('年', '1') && may_break('今', '年'));
        assert!(!may_break('リ', '\u{A0}') && !may_break('\u{A0}', '9'));
    }

    #[test]
    fn a_selector_clings_to_its_base() {
        assert!(!may_break('葛', '\u{E0100}'));
        assert!(!may_break('か', '\u{3099}'));
        assert!(!clings('か'));
    }

    #[test]
    fn of_two_blanks_that_meet_one_is_dropped() {
        for (before, after) in [('）', '「'), ('」', '。'), ('、', '「'), ('「', '『'), ('。', '」'), ('）', '・')] {
            assert_eq!(added(before, after), -500, "{before}{after}");
        }
        for (before, after) in [('字', '「'), ('。', '字'), ('字', '体'), ('A', '1'), ('(', '「'), ('-', '字')] {
            assert_eq!(added(before, after), 0, "{before}{after}");
        }
        assert_eq!((added('年', '1'), added('1', '月')), (100, 100));
    }

    #[test]
    fn a_full_stop_gives_no_room_away_and_a_comma_does() {
        assert_eq!(of('。').blank(of('字'), 0).spare, 0);
        assert_eq!(of('、').blank(of('字'), 0).spare, 500);
        assert_eq!(of('字').blank(of('A'), 250).spare, 125);
    }
}
