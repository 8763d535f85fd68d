//! A chart drawn on a page, measured.

use super::scale::Plot;
use super::*;
use crate::case::TypeCase;
use crate::fonts::{Fonts, Hand};
use crate::lines::MM_PER_PT;
use crate::page::Page;

const AREA: Area = Area { x: 25.0, y: 100.0, width: 165.0, height: 60.0 };

fn amount(size: u32) -> Option<Amount> {
    Some(Amount { size, words: size.to_string() })
}

fn series(pattern: Pattern, side: Side, sizes: &[Option<u32>]) -> Series {
    let amounts = sizes.iter().map(|size| size.and_then(amount)).collect();
    Series { name: format!("{pattern:?}"), pattern, side, amounts }
}

fn chart(scale: Scale, series: Vec<Series>) -> Chart {
    let places = series.first().map_or(0, |one| one.amounts.len());
    let places = (1..=places).map(|nth| format!("{nth}月")).collect();
    Chart { title: "媒体の増減（月別、点）".into(), places, series, scale, above: None, note: String::new() }
}

/// The heights of the bars, in their order.
fn heights(chart: &Chart) -> Vec<f32> {
    Plot::new(chart, AREA).bars(chart).into_iter().map(|(_, _, bar)| bar.height).collect()
}

/// Everything a chart leaves on a page: left, top, right, foot of each thing.
fn marks(chart: &Chart) -> Vec<[f32; 4]> {
    let bytes = std::fs::read("/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf").unwrap();
    let fonts = Fonts::new(bytes);
    let mut case = TypeCase::new(&fonts).unwrap();
    let mut page = Page::default();
    draw(&mut page, &mut case, chart, AREA);
    let mut marks: Vec<[f32; 4]> = page.fills.iter().map(|fill| [fill.x, fill.y, fill.x + fill.width, fill.y + fill.height]).collect();
    marks.extend(page.rules.iter().map(|rule| [rule.x0.min(rule.x1), rule.y0.min(rule.y1), rule.x0.max(rule.x1), rule.y0.max(rule.y1)]));
    for run in &page.runs {
        let wide = case.width(Hand::Gothic, page.words(run)) as f32 / 1000.0 * run.size * MM_PER_PT;
        marks.push([run.x, run.y - run.size * MM_PER_PT * 0.88, run.x + wide, run.y + run.size * MM_PER_PT * 0.12]);
    }
    marks
}

#[test]
fn bars_are_as_long_as_what_they_stand_for() {
    let rates = chart(Scale::Percent, vec![series(Pattern::Solid, Side::Up, &[Some(1000), Some(500), Some(953), Some(0)])]);
    let found = heights(&rates);
    assert!((found[0] - AREA.height).abs() < 0.01, "100 % reaches the top: {found:?}");
    assert!((found[1] * 2.0 - found[0]).abs() < 0.01 && (found[2] - AREA.height * 0.953).abs() < 0.01, "{found:?}");
    assert_eq!(found[3], 0.0);

    let moved = chart(
        Scale::Count,
        vec![series(Pattern::Hatched, Side::Up, &[Some(24), Some(6)]), series(Pattern::White, Side::Down, &[Some(8), Some(0)])],
    );
    let found = heights(&moved);
    assert!((found[0] - found[1] * 3.0).abs() < 0.01 && (found[0] - found[2] * 4.0).abs() < 0.01, "one unit on both sides: {found:?}");
}

#[test]
fn what_came_stands_above_the_base_line_and_what_went_below_it() {
    let moved = chart(Scale::Count, vec![series(Pattern::Hatched, Side::Up, &[Some(3)]), series(Pattern::White, Side::Down, &[Some(2)])]);
    let plot = Plot::new(&moved, AREA);
    let bars = plot.bars(&moved);
    assert!((bars[0].2.foot() - plot.zero).abs() < 0.01 && (bars[1].2.y - plot.zero).abs() < 0.01, "{bars:?}");
    assert_eq!(bars[0].2.x, bars[1].2.x, "the two of one month stand over each other");
}

#[test]
fn bars_of_a_place_stand_beside_each_other_in_the_legends_order_and_keep_a_gap_to_the_next_place() {
    let four = Pattern::ALL.map(|pattern| series(pattern, Side::Up, &[Some(900), None, Some(800)]));
    let rates = chart(Scale::Percent, four.into());
    let bars = Plot::new(&rates, AREA).bars(&rates);
    assert_eq!(bars.len(), 8, "nothing is drawn where there is nothing to tell");
    for pair in bars.windows(2) {
        assert!(pair[0].2.right() <= pair[1].2.x + 0.01, "{pair:?}");
        if pair[0].0 != pair[1].0 {
            assert!(pair[1].2.x - pair[0].2.right() > 3.0, "{pair:?}");
        }
    }
}

#[test]
fn the_axis_counts_in_even_steps_and_reaches_over_the_longest_bar() {
    for (up, down, marks) in [
        (0, 0, vec![0, 1]),
        (1, 0, vec![0, 1]),
        (3, 2, vec![-2, -1, 0, 1, 2, 3]),
        (25, 3, vec![-10, 0, 10, 20, 30]),
        (1200, 0, vec![0, 500, 1000, 1500]),
        (u32::MAX, 0, vec![0, 200_000_000, 400_000_000, 600_000_000, 800_000_000, 1_000_000_000]),
    ] {
        let sides = vec![series(Pattern::Hatched, Side::Up, &[Some(up)]), series(Pattern::White, Side::Down, &[Some(down)])];
        let plot = Plot::new(&chart(Scale::Count, sides), AREA);
        assert_eq!(plot.grid().iter().map(|(units, _)| *units).collect::<Vec<_>>(), marks, "{up} and {down}");
        assert!((plot.grid()[0].1 - AREA.foot()).abs() < 0.01, "the axis fills its room");
    }
    let rates = chart(Scale::Percent, vec![series(Pattern::Solid, Side::Up, &[Some(1)])]);
    assert_eq!(Plot::new(&rates, AREA).grid().len(), 6, "every 20 %");
}

#[test]
fn nothing_leaves_the_frame() {
    let years = Pattern::ALL.map(|pattern| Series {
        name: "令和元年度（随時）".into(),
        ..series(pattern, Side::Up, &[Some(1000), Some(1001), Some(0), None, Some(999)])
    });
    let full = Chart {
        note: "前年度までの同じ回の点検の記録がないため、今回の点検だけを示します。".repeat(2),
        ..chart(Scale::Percent, years.into())
    };
    let sides = vec![series(Pattern::Hatched, Side::Up, &[Some(24); 12]), series(Pattern::White, Side::Down, &[Some(7); 12])];
    let months =
        Chart { above: Some(Above { label: "月末（点）".into(), figures: vec!["12,345".into(); 13] }), ..chart(Scale::Count, sides) };
    let empty = chart(Scale::Count, Vec::new());
    let nothing = chart(Scale::Count, vec![series(Pattern::Solid, Side::Up, &[None, Some(0)])]);
    for drawn in [full, months, empty, nothing] {
        for mark in marks(&drawn) {
            let [left, top, right, foot] = mark;
            assert!(left >= AREA.x - 0.05 && right <= AREA.right() + 0.05, "{mark:?} of {drawn:?}");
            assert!(top >= AREA.y - 0.05 && foot <= AREA.foot() + 0.05, "{mark:?} of {drawn:?}");
        }
    }
}

#[test]
fn a_bar_has_its_figure_and_a_place_without_one_has_none() {
    let drawn = chart(Scale::Percent, vec![series(Pattern::Solid, Side::Up, &[Some(953), None])]);
    let with = marks(&drawn).len();
    let both = chart(Scale::Percent, vec![series(Pattern::Solid, Side::Up, &[Some(953), Some(0)])]);
    // A bar of nothing is its figure alone.
    assert_eq!(marks(&both).len(), with + 1);
}
