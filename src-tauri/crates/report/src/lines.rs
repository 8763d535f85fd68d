//! Breaking a text into lines of a given width: 禁則, 追い込み where a little room is wanting, 追い出し where it is much.
//!
//! A long serial number is cut only when it must be.

use crate::case::{TypeCase, clusters};
use crate::fonts::Hand;
use crate::kinsoku::Manner;
use crate::setting::Setting;

/// Millimetres in a point.
pub(crate) const MM_PER_PT: f32 = 25.4 / 72.0;

/// One line of a text: where it lies in it (bytes), how wide it is (1/1000 em) and how it is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line {
    pub start: u32,
    pub end: u32,
    pub width: u32,
    pub setting: Setting,
}

impl Line {
    /// The line's words.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start as usize..self.end as usize]
    }

    /// Its width in millimetres at `size` points.
    pub fn mm(&self, size: f32) -> f32 {
        self.width as f32 / 1000.0 * size * MM_PER_PT
    }

    /// The same line set out to `room` (1/1000 em), unless it would be torn apart.
    pub fn justified(self, case: &mut TypeCase<'_>, hand: Hand, text: &str, room: u32) -> Line {
        let wanting = room.saturating_sub(self.width);
        let places = case.openings(hand, self.of(text));
        let widen = wanting / places.max(1);
        if places == 0 || widen == 0 || widen > WIDEST {
            return self;
        }
        self.opened(widen, places)
    }

    /// The same line spread over `room` (均等割付), where it is shorter and may be opened between all its characters.
    pub fn evened(self, case: &mut TypeCase<'_>, hand: Hand, text: &str, room: u32) -> Line {
        let words = self.of(text);
        let places = case.openings(hand, words);
        // Numbers before a label, and words in brackets or Latin letters behind it, would lose what they belong to.
        let plain = clusters(words).all(|cluster| case.glyph(hand, cluster.base, cluster.marked(words)).manner.is_japanese());
        if self.width >= room || places == 0 || !plain {
            return self;
        }
        let widen = ((room - self.width) / places).min(WIDEST_EVEN);
        self.opened(widen, places)
    }

    fn opened(self, widen: u32, places: u32) -> Line {
        Line { width: self.width + widen * places, setting: Setting { widen: widen as u16, ..self.setting }, ..self }
    }
}

/// The most by which a label is opened; one that is torn further apart is no word any more.
const WIDEST_EVEN: u32 = 4_000;
/// The most by which a line is opened between two characters; a looser one stays ragged.
const WIDEST: u32 = 200;

/// How many 1/1000 em of `size` points fit into `mm`.
pub(crate) fn measure(mm: f32, size: f32) -> u32 {
    (mm.max(0.0) / (size * MM_PER_PT) * 1000.0) as u32
}

/// Appends the lines of `text`, each at most `room` (1/1000 em) wide, to `out`; at least one line.
pub(crate) fn break_lines(case: &mut TypeCase<'_>, hand: Hand, text: &str, room: u32, out: &mut Vec<Line>) {
    Breaker { case, hand, setting: Setting::CLOSE, room }.text(text, out);
}

/// The same for a paragraph: with running text's blanks, and every line but the last of a part set out to `room`.
pub(crate) fn break_paragraph(case: &mut TypeCase<'_>, hand: Hand, text: &str, room: u32, justify: bool, out: &mut Vec<Line>) {
    Breaker { case, hand, setting: Setting::RUNNING, room }.text(text, out);
    for line in out.iter_mut().filter(|_| justify) {
        if !matches!(text.as_bytes().get(line.end as usize), None | Some(b'\n')) {
            *line = line.justified(case, hand, text, room);
        }
    }
}

struct Breaker<'c, 'f> {
    case: &'c mut TypeCase<'f>,
    hand: Hand,
    setting: Setting,
    room: u32,
}

impl Breaker<'_, '_> {
    fn text(&mut self, text: &str, out: &mut Vec<Line>) {
        let mut at = 0;
        for part in text.split('\n') {
            let end = at + part.len();
            loop {
                let line = self.line(text, at, end);
                out.push(line);
                at = line.end as usize;
                if at == end {
                    break;
                }
            }
            at = end + 1;
        }
    }

    /// The line that begins at `from`; `to` is where its part ends.
    fn line(&mut self, text: &str, from: usize, to: usize) -> Line {
        let room = self.room as i32;
        // Both without the blanks at the line's end; spare is what 追い込み may take.
        let (mut width, mut spare) = (0_i32, 0_i32);
        let mut chances = Chances::default();
        let mut before = Manner::EDGE;
        for cluster in clusters(&text[from..to]) {
            let here = from + cluster.start;
            let glyph = self.case.glyph(self.hand, cluster.base, cluster.marked(&text[from..to]));
            if here > from && before.may_break_before(glyph.manner) {
                chances.add(Chance { end: here, width: width + ending(before), spare }, before, glyph.manner);
            }
            let blank = before.blank(glyph.manner, self.setting.gap);
            let wider = width + i32::from(blank.added) + i32::from(glyph.advance);
            let looser = spare + i32::from(blank.spare);
            let over = wider + ending(glyph.manner) - room;
            // A space at the end of a line hangs in the margin; what may not begin the next one is brought in if it can be.
            if over > 0 && here > from && !glyph.manner.is_space() && !(glyph.manner.never_first() && over <= looser) {
                let forced = Chance { end: here, width: width + ending(before), spare };
                let best = self.best(text, to, &chances).unwrap_or(forced);
                return self.cut(from, best);
            }
            (width, spare, before) = (wider, looser, glyph.manner);
        }
        self.cut(from, Chance { end: to, width: width + ending(before), spare })
    }

    /// The last place where the line may end; a better one before it where what follows is the text's last line anyway.
    fn best(&mut self, text: &str, to: usize, chances: &Chances) -> Option<Chance> {
        let last = chances.last?;
        let room = self.room as i32;
        if self.setting == Setting::CLOSE {
            let bracket = chances.bracket.filter(|chance| self.is_one_bracket(&text[chance.end..to]));
            // What stands in brackets is read as one, and so are both parts of a name: they have the last line for themselves.
            for better in [bracket, chances.earlier_space, chances.space].into_iter().flatten() {
                if better.width * 3 >= room && self.fits(&text[better.end..to]) {
                    return Some(better);
                }
            }
        }
        let rest = clusters(&text[last.end..to]);
        let alone = rest.filter(|cluster| !self.manner(cluster.base).never_first()).take(2).count() < 2;
        // A single character never makes the last line, unless it would leave the one before it half empty.
        let earlier = chances.earlier.filter(|chance| alone && chance.width * 3 >= room * 2);
        Some(earlier.unwrap_or(last))
    }

    fn manner(&mut self, c: char) -> Manner {
        self.case.glyph(self.hand, c, None).manner
    }

    /// Whether one pair of brackets holds all of `text`, which begins with the opening one.
    fn is_one_bracket(&mut self, text: &str) -> bool {
        let mut depth = 0;
        let mut characters = text.chars().peekable();
        while let Some(c) = characters.next() {
            let manner = self.manner(c);
            depth += i32::from(manner.opens()) - i32::from(manner.closes_bracket());
            if depth == 0 {
                return characters.peek().is_none();
            }
        }
        false
    }

    /// Whether `text` stands on one line.
    fn fits(&mut self, text: &str) -> bool {
        // No character is narrower than a quarter of an em: what is longer than that need not be measured.
        text.len() as u32 <= self.room / 250 * 4 && self.case.width_in(self.hand, text, self.setting) <= self.room
    }

    fn cut(&self, from: usize, at: Chance) -> Line {
        let over = at.width - self.room as i32;
        let tightened = over > 0 && over <= at.spare;
        let tighten = if tightened { (over * 1000).div_euclid(at.spare) as u16 + 1 } else { 0 };
        let width = if tightened { self.room } else { at.width.max(0) as u32 };
        Line { start: from as u32, end: at.end as u32, width, setting: Setting { tighten: tighten.min(1000), ..self.setting } }
    }
}

/// A place where a line may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Chance {
    /// In bytes of the whole text.
    end: usize,
    /// How wide the line is up to there.
    width: i32,
    /// How much of that 追い込み may take.
    spare: i32,
}

/// The places where a line may end.
#[derive(Default)]
struct Chances {
    last: Option<Chance>,
    /// The one before the last.
    earlier: Option<Chance>,
    /// The last one before an opening bracket.
    bracket: Option<Chance>,
    /// The last one behind a space.
    space: Option<Chance>,
    /// The one behind the space before that.
    earlier_space: Option<Chance>,
}

impl Chances {
    #[inline]
    fn add(&mut self, chance: Chance, before: Manner, next: Manner) {
        self.earlier = self.last.replace(chance);
        if before.is_space() {
            self.earlier_space = self.space.replace(chance);
        }
        if next.opens() {
            self.bracket = Some(chance);
        }
    }
}

/// What the blank of a last character adds to the width of its line: nothing, or less than nothing.
#[inline]
fn ending(last: Manner) -> i32 {
    i32::from(last.blank(Manner::EDGE, 0).added)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::Fonts;

    fn lines(text: &str, em: u32, paragraph: bool) -> Vec<(String, Line)> {
        let bytes = std::fs::read("/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf").unwrap();
        let fonts = Fonts::new(bytes);
        let mut case = TypeCase::new(&fonts).unwrap();
        let mut lines = Vec::new();
        if paragraph {
            break_paragraph(&mut case, Hand::Gothic, text, em * 1000, true, &mut lines);
        } else {
            break_lines(&mut case, Hand::Gothic, text, em * 1000, &mut lines);
        }
        for line in &lines {
            let spaces = line.of(text).chars().rev().take_while(|c| *c == ' ').count() as u32 * 500;
            assert!(line.width <= em * 1000 + spaces, "{line:?} is too wide");
            let set = case.width_in(Hand::Gothic, line.of(text), line.setting);
            assert!(line.width.abs_diff(set) <= 2 * line.of(text).chars().count() as u32, "{line:?} is set {set} wide");
        }
        lines.iter().map(|line| (line.of(text).to_owned(), *line)).collect()
    }

    /// `text` broken to `em` full-width characters a line.
    fn broken(text: &str, em: u32) -> Vec<String> {
        lines(text, em, false).into_iter().map(|(words, _)| words).collect()
    }

    #[test]
    fn a_full_stop_that_finds_no_room_takes_the_character_before_it_along() {
        assert_eq!(broken("媒体を保管する次。次", 8), ["媒体を保管する", "次。次"]);
        assert_eq!(broken("あいうえ「かき」", 5), ["あいうえ", "「かき」"]);
        assert_eq!(broken("データー", 3), ["デー", "ター"]);
    }

    #[test]
    fn the_blank_of_a_bracket_or_comma_makes_room_for_what_may_not_begin_a_line() {
        let found = lines("例、あいうえ。かき", 6, false);
        assert_eq!(found[0].0, "例、あいうえ。");
        assert!(found[0].1.setting.tighten > 0 && found[0].1.width == 6000, "{found:?}");
        // The half blank at the end of a line is not printed.
        assert_eq!(broken("あいうえ（か）きく", 7), ["あいうえ（か）", "きく"]);
    }

    #[test]
    fn what_stands_in_brackets_has_the_last_line_for_itself_where_it_fits() {
        assert_eq!(broken("住民基本台帳（写しの交付申請書）", 14), ["住民基本台帳", "（写しの交付申請書）"]);
        assert_eq!(broken("S6XNX0T000001（ラベル目視）", 11), ["S6XNX0T000001", "（ラベル目視）"]);
        // Nor where it is only a part of what follows.
        assert_eq!(broken("一覧（1件、うち公表のないもの）を公表する（期限）", 18)[0], "一覧（1件、うち公表のないもの）を公");
        // It does not where the line before it would be nearly empty, or where it needs more than a line.
        assert_eq!(broken("例（写しの交付申請書の控え）", 11), ["例（写しの交付申請書の", "控え）"]);
        assert_eq!(broken("台帳の例（写しの交付申請書の控え）", 9), ["台帳の例（写しの交", "付申請書の控え）"]);
    }

    #[test]
    fn a_name_has_the_last_line_for_itself_where_it_fits() {
        assert_eq!(broken("課長補佐 例 花子", 7), ["課長補佐 ", "例 花子"]);
        assert_eq!(broken("例示リサイクル 作業主任", 10), ["例示リサイクル ", "作業主任"]);
        assert_eq!(broken("例 本庁舎地下一階の作業室", 8), ["例 本庁舎地下一", "階の作業室"]);
    }

    #[test]
    fn a_single_character_never_makes_the_last_line() {
        assert_eq!(broken("抽出及び目視の検査", 8), ["抽出及び目視の", "検査"]);
        assert_eq!(broken("抽出及び目視の検査。", 8), ["抽出及び目視の", "検査。"]);
    }

    #[test]
    fn a_bracket_at_the_head_of_a_line_stands_at_the_margin() {
        let found = lines("「例」", 5, false);
        assert_eq!(found[0].1.width, 2000, "{found:?}");
    }

    #[test]
    fn a_paragraph_is_set_out_to_its_measure_but_for_its_last_line() {
        let text = "次のとおり、保有個人情報等が記録された媒体の廃棄・消去をR8年に実施し、その結果を確認したことを証明します。";
        let found = lines(text, 17, true);
        let (last, others) = found.split_last().unwrap();
        for (words, line) in others {
            assert!(line.width >= 17_000 - words.chars().count() as u32 && line.width <= 17_000, "{words}: {line:?}");
        }
        assert!(last.1.setting.widen == 0 && last.1.width < 17_000, "{last:?}");
    }

    #[test]
    fn a_short_label_is_spread_and_one_with_latin_words_is_not() {
        let bytes = std::fs::read("/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf").unwrap();
        let fonts = Fonts::new(bytes);
        let mut case = TypeCase::new(&fonts).unwrap();
        let mut spread = |text: &str| {
            let mut lines = Vec::new();
            break_lines(&mut case, Hand::Gothic, text, 20_000, &mut lines);
            lines[0].evened(&mut case, Hand::Gothic, text, 6_000).width
        };
        assert_eq!((spread("立会所"), spread("伺番号"), spread("処分後の行先")), (6_000, 6_000, 6_000));
        assert_eq!((spread("写真"), spread("①概要"), spread("印"), spread("ISMS")), (6_000, 3_000, 1_000, 2_000));
    }

    #[test]
    fn words_and_numbers_go_to_the_next_line_whole_and_long_serials_are_cut() {
        assert_eq!(broken("件数は1234件", 4), ["件数は", "1234件"]);
        assert_eq!(broken("番号 ABCDEFGHIJKLMNOP", 4), ["番号 ", "ABCDEFGH", "IJKLMNOP"]);
        assert_eq!(broken("ABCDEFGHIJ", 2), ["ABCD", "EFGH", "IJ"]);
    }

    #[test]
    fn a_space_hangs_over_the_end_of_a_line() {
        assert_eq!(broken("総務課 係員", 3), ["総務課 ", "係員"]);
    }

    #[test]
    fn given_line_ends_are_kept_and_nothing_is_one_empty_line() {
        assert_eq!(broken("例社／\n受領者", 10), ["例社／", "受領者"]);
        assert_eq!(broken("", 10), [""]);
        assert_eq!(broken("あ\n\nい", 10), ["あ", "", "い"]);
    }

    #[test]
    fn a_selector_is_never_torn_from_its_base() {
        assert_eq!(broken("葛\u{E0100}葛\u{E0100}葛\u{E0100}", 2), ["葛\u{E0100}葛\u{E0100}", "葛\u{E0100}"]);
        assert_eq!(broken("か\u{3099}き\u{3099}", 1), ["か\u{3099}", "き\u{3099}"]);
    }

    #[test]
    fn no_character_is_lost_however_narrow_the_column() {
        let text = "令和8年11月22日、課長（例 一郎）が「R8-総務-USB-0012」を返却した。";
        for em in 1..12 {
            assert_eq!(broken(text, em).concat(), text);
            assert_eq!(lines(text, em, true).into_iter().map(|(words, _)| words).collect::<String>(), text);
        }
    }
}
