//! Breaking a text into lines of a given width (禁則; a long serial number is cut only when it must be).

use crate::case::{TypeCase, clusters};
use crate::fonts::Hand;
use crate::kinsoku::Manner;

/// Millimetres in a point.
pub(crate) const MM_PER_PT: f32 = 25.4 / 72.0;

/// One line of a text: where it lies in it (bytes) and how wide it is (1/1000 em).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line {
    pub start: u32,
    pub end: u32,
    pub width: u32,
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
}

/// How many 1/1000 em of `size` points fit into `mm`.
pub(crate) fn measure(mm: f32, size: f32) -> u32 {
    (mm.max(0.0) / (size * MM_PER_PT) * 1000.0) as u32
}

/// Appends the lines of `text`, each at most `room` (1/1000 em) wide, to `out`; at least one line.
pub(crate) fn break_lines(case: &mut TypeCase<'_>, hand: Hand, text: &str, room: u32, out: &mut Vec<Line>) {
    let mut at = 0;
    for part in text.split('\n') {
        let end = at + part.len();
        break_part(case, hand, text, at, end, room, out);
        at = end + 1;
    }
}

fn break_part(case: &mut TypeCase<'_>, hand: Hand, text: &str, from: usize, to: usize, room: u32, out: &mut Vec<Line>) {
    let (mut start, mut width) = (from, 0_u32);
    // The last place where the line may end, and its width up to there.
    let (mut chance, mut chance_width) = (from, 0_u32);
    let mut before: Option<Manner> = None;
    for cluster in clusters(&text[from..to]) {
        let here = from + cluster.start;
        let glyph = case.glyph(hand, cluster.base, cluster.mark);
        if before.is_some_and(|before| before.may_break_before(glyph.manner)) {
            (chance, chance_width) = (here, width);
        }
        let advance = u32::from(glyph.advance);
        // A space at the end of a line hangs in the margin.
        if width + advance > room && here > start && !glyph.manner.is_space() {
            let (end, end_width) = if chance > start { (chance, chance_width) } else { (here, width) };
            out.push(Line { start: start as u32, end: end as u32, width: end_width });
            (start, width) = (end, width - end_width);
            (chance, chance_width) = (start, 0);
        }
        width += advance;
        before = Some(glyph.manner);
    }
    out.push(Line { start: start as u32, end: to as u32, width });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::Fonts;

    /// `text` broken to `em` full-width characters a line.
    fn broken(text: &str, em: u32) -> Vec<String> {
        let bytes = std::fs::read("/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf").unwrap();
        let fonts = Fonts::new(bytes);
        let mut case = TypeCase::new(&fonts).unwrap();
        let mut lines = Vec::new();
        break_lines(&mut case, Hand::Gothic, text, em * 1000, &mut lines);
        for line in &lines {
            let spaces = line.of(text).chars().rev().take_while(|c| *c == ' ').count() as u32 * 500;
            assert!(line.width <= em * 1000 + spaces, "{line:?} is too wide");
            assert_eq!(line.width, case.width(Hand::Gothic, line.of(text)));
        }
        lines.iter().map(|line| line.of(text).to_owned()).collect()
    }

    #[test]
    fn a_full_stop_takes_the_character_before_it_along() {
        assert_eq!(broken("媒体を保管する。次", 7), ["媒体を保管す", "る。次"]);
        assert_eq!(broken("あいうえ「かき」", 5), ["あいうえ", "「かき」"]);
        assert_eq!(broken("データー", 3), ["デー", "ター"]);
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
        }
    }
}
