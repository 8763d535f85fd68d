//! What a busy head reads on page one, the same way on every report: figures beside those of last time, the few things to
//! look at, and a chart.

use crate::case::clusters;
use crate::chart::{self, Area, Chart};
use crate::flow::Flow;
use crate::fonts::Hand;
use crate::page::{Align, Style, THICK, THIN};
use crate::table::{Column, Grid, Row, SHADE};

/// A figure in a box, with what it was before.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figure {
    /// What it is, e.g. 「媒体（期末）」.
    pub label: String,
    /// What it says, e.g. 「55点」.
    pub value: String,
    /// What it was and how far it moved, e.g. 「前期末 38点（＋17）」; may be empty.
    pub before: String,
}

/// One row of what a head must know: what it is about, and a line for each thing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Glance {
    /// What it is about, e.g. 「不適 ×」.
    pub label: String,
    /// How many there are in words, e.g. 「3件」; empty where nothing is counted.
    pub count: String,
    /// The lines that page one has room for.
    pub lines: Vec<String>,
    /// What is said of the others, e.g. 「ほか2件（4に記載）」; may be empty.
    pub rest: String,
    /// What stands where there are none, e.g. 「該当なし」.
    pub otherwise: String,
    /// At least so many lines high, to leave room for a pen; 0 for as high as its words.
    pub room: usize,
}

impl Glance {
    /// `label` over `all`, of which at most `most` are told; of the others, how many there are and that they stand `in_full`,
    /// e.g. 「4に記載」.
    pub fn of(label: &str, all: &[String], most: usize, in_full: &str) -> Glance {
        let rest = if all.len() > most { format!("ほか{}件（{in_full}）", all.len() - most) } else { String::new() };
        let (count, otherwise) = (format!("{}件", all.len()), "該当なし".to_owned());
        Glance { label: label.to_owned(), count, lines: all.iter().take(most).cloned().collect(), rest, otherwise, room: 0 }
    }

    /// The row of a form that is filled in by hand.
    pub fn empty(label: &str) -> Glance {
        Glance { label: label.to_owned(), room: 3, ..Glance::default() }
    }
}

impl Glance {
    /// A line for each thing; of several each has its dot, so that a line that wraps is not taken for two.
    fn words(&self) -> String {
        match self.lines.as_slice() {
            [] => self.otherwise.clone(),
            [one] if self.rest.is_empty() => one.clone(),
            lines => {
                let dotted = lines.iter().map(|line| format!("・{line}"));
                dotted.chain([self.rest.clone()].into_iter().filter(|rest| !rest.is_empty())).collect::<Vec<_>>().join("\n")
            }
        }
    }
}

/// How much of a sentence page one repeats of what stands in full further on, in characters.
const BRIEF: usize = 56;

/// The beginning of `text` on one or two lines; 「…」 where something was left out.
pub fn in_brief(text: &str) -> String {
    let words: String = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("　");
    let cut = clusters(&words).nth(BRIEF).map(|next| next.start);
    cut.map_or_else(|| words.clone(), |cut| format!("{}…", &words[..cut]))
}

/// How many boxes stand in a row.
const BOXES: usize = 4;
/// The height of a box and of its label.
const HIGH: f32 = 18.0;
const LABEL: f32 = 5.2;

/// Figures with what they were before, four boxes to a row.
pub(crate) fn compared(flow: &mut Flow<'_>, figures: &[Figure]) {
    for row in figures.chunks(BOXES) {
        flow.keep(HIGH + 1.2);
        let (x, y) = (flow.paper.left, flow.cursor.y);
        let each = flow.paper.body() / BOXES as f32;
        let wide = each * row.len() as f32;
        let (page, case) = flow.page_and_case();
        page.fill(x, y, wide, LABEL, SHADE);
        for (nth, figure) in row.iter().enumerate() {
            let left = x + nth as f32 * each;
            let place = (left + 0.8, each - 1.6);
            if nth > 0 {
                page.upright(left, y, y + HIGH, THIN);
            }
            page.fitted(case, &figure.label, place, y + 3.7, Style::new(8.0, Hand::Gothic).at(Align::Centre));
            page.fitted(case, &figure.value, place, y + 11.6, Style::new(15.0, Hand::Bold).at(Align::Centre));
            page.fitted(case, &figure.before, place, y + 16.2, Style::new(7.5, Hand::Gothic).at(Align::Centre));
        }
        page.outline(x, y, wide, HIGH, THICK);
        flow.cursor.y += HIGH;
        flow.gap(1.2);
    }
}

/// The rows a head must know.
pub(crate) fn glances(flow: &mut Flow<'_>, rows: &[Glance]) {
    const NAMES: f32 = 30.0;
    let columns = [Column::new("", NAMES, Align::Left), Column::new("", flow.paper.body() - NAMES, Align::Left)];
    let grid = Grid::new(&columns, flow.paper.left, flow.paper.body(), 8.5).with_headed_rows().at_least(6.4);
    let row = |glance: &Glance| {
        let label = if glance.count.is_empty() { glance.label.clone() } else { format!("{}　{}", glance.label, glance.count) };
        Row { room: glance.room, ..Row::new([label, glance.words()]) }
    };
    let rows: Vec<Row> = rows.iter().map(row).collect();
    flow.ruled(&grid, &rows, false);
    flow.gap(2.0);
}

/// How high a chart is, with its legend and its words, in millimetres.
const CHART: f32 = 56.0;

/// `chart` over the whole width.
pub(crate) fn charted(flow: &mut Flow<'_>, chart: &Chart) {
    flow.keep(CHART);
    let area = Area { x: flow.paper.left, y: flow.cursor.y, width: flow.paper.body(), height: CHART };
    let (page, case) = flow.page_and_case();
    chart::draw(page, case, chart, area);
    flow.cursor.y += CHART;
    flow.gap(1.0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_page_one_has_no_room_for_is_counted() {
        let all: Vec<String> = (1..=6).map(|no| format!("13-{no}")).collect();
        let some = Glance::of("不適 ×", &all, 4, "4に記載");
        assert_eq!((some.count.as_str(), some.words().as_str()), ("6件", "・13-1\n・13-2\n・13-3\n・13-4\nほか2件（4に記載）"));
        assert_eq!(Glance::of("不適 ×", &all[..4], 4, "4に記載").words(), "・13-1\n・13-2\n・13-3\n・13-4");
        assert_eq!(Glance::of("不適 ×", &all[..1], 4, "4に記載").words(), "13-1");
        let none = Glance::of("不適 ×", &[], 4, "4に記載");
        assert_eq!((none.count.as_str(), none.words().as_str()), ("0件", "該当なし"));
    }

    #[test]
    fn a_long_finding_is_cut_between_characters_and_says_so() {
        let whole = "葛\u{E0100}".repeat(BRIEF);
        assert_eq!(in_brief(&whole), whole);
        assert_eq!(in_brief(&format!("{whole}町")), format!("{whole}…"));
        assert_eq!(in_brief("鍵の管理簿がない\n\n 書庫B "), "鍵の管理簿がない　書庫B");
    }
}
