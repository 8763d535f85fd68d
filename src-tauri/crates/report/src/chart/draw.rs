//! A chart on a page: title and legend, grid, bars with their figures, what stands along the foot, and a note.

use super::area::Area;
use super::scale::Plot;
use super::shape::{Chart, Scale, Side};
use crate::case::TypeCase;
use crate::fonts::Hand;
use crate::lines::MM_PER_PT;
use crate::page::{Align, Page, Style, THIN, baseline};

/// The row of the title and the legend.
const TITLE: f32 = 6.0;
/// A row of words over or under the bars.
const ROW: f32 = 4.6;
/// Room for the figures at the ends of the longest bars.
const FIGURE: f32 = 3.4;
/// Room for the figures of the axis.
const AXIS: f32 = 10.0;
const SMALL: f32 = 7.0;
/// Figures at bars and on the axis.
const SMALLEST: f32 = 6.5;
const GREY: f32 = 0.8;

/// Draws `chart` within `area`.
pub(crate) fn draw(page: &mut Page, case: &mut TypeCase<'_>, chart: &Chart, area: Area) {
    head(page, case, chart, area);
    let above = if chart.above.is_some() { ROW } else { 0.0 };
    let note = if chart.note.is_empty() { 0.0 } else { ROW };
    let below = if chart.series.iter().any(|one| one.side == Side::Down) { FIGURE } else { 0.6 };
    let top = area.y + TITLE + above + FIGURE;
    let foot = area.foot() - note - ROW - below;
    let plot = Plot::new(chart, Area { x: area.x + AXIS, y: top, width: area.width - AXIS, height: foot - top });

    grid(page, case, chart, &plot, area.x);
    if let Some(above) = &chart.above {
        let at = baseline(area.y + TITLE, ROW, SMALL);
        page.fitted(case, &above.label, (area.x, AXIS - 1.0), at, Style::new(SMALL, Hand::Gothic));
        for (nth, figure) in above.figures.iter().take(chart.places.len()).enumerate() {
            let room = plot.place(chart, nth);
            page.fitted(case, figure, (room.x, room.width), at, Style::new(SMALL + 0.5, Hand::Bold).at(Align::Centre));
        }
    }
    bars(page, case, chart, &plot);
    let at = baseline(foot + below, ROW, SMALL);
    for (nth, place) in chart.places.iter().enumerate() {
        let room = plot.place(chart, nth);
        page.fitted(case, place, (room.x, room.width), at, Style::new(SMALL, Hand::Gothic).at(Align::Centre));
    }
    let at = baseline(area.foot() - note, ROW, SMALL);
    page.fitted(case, &chart.note, (area.x, area.width), at, Style::new(SMALL, Hand::Gothic));
}

/// The title on the left, the legend on the right of the same row.
fn head(page: &mut Page, case: &mut TypeCase<'_>, chart: &Chart, area: Area) {
    const SWATCH: (f32, f32) = (6.0, 3.0);
    const GAP: f32 = 1.2;
    let words: Vec<f32> = chart.series.iter().map(|one| case.width(Hand::Gothic, &one.name) as f32 / 1000.0 * SMALL * MM_PER_PT).collect();
    let wide: f32 = words.iter().map(|wide| SWATCH.0 + GAP + wide + 2.0 * GAP).sum();
    // However many series there are, the title keeps a third of the row.
    let legend = wide.min(area.width * 2.0 / 3.0);
    let squeezed = if wide > 0.0 { legend / wide } else { 1.0 };
    let at = baseline(area.y, TITLE, 8.5);
    page.fitted(case, &chart.title, (area.x, area.width - legend - GAP), at, Style::new(8.5, Hand::Bold));
    let mut x = area.right() - legend;
    for (series, wide) in chart.series.iter().zip(words) {
        let each = (SWATCH.0 + GAP + wide + 2.0 * GAP) * squeezed;
        let swatch = Area { x, y: area.y + (TITLE - SWATCH.1) / 2.0, width: SWATCH.0, height: SWATCH.1 };
        series.pattern.fill(page, swatch);
        let place = (x + SWATCH.0 + GAP, each - SWATCH.0 - GAP);
        page.fitted(case, &series.name, place, baseline(area.y, TITLE, SMALL), Style::new(SMALL, Hand::Gothic));
        x += each;
    }
}

/// Pale lines across, the dark base line, and the figures of the axis.
fn grid(page: &mut Page, case: &mut TypeCase<'_>, chart: &Chart, plot: &Plot, left: f32) {
    for (units, y) in plot.grid() {
        let words = match chart.scale {
            Scale::Percent => format!("{}%", units / 10),
            Scale::Count => units.abs().to_string(),
        };
        if units != 0 {
            // As fills, so that the bars lie over them.
            page.fill(plot.area.x, y - THIN / 4.0, plot.area.width, THIN / 2.0, GREY);
        }
        let at = baseline(y - ROW / 2.0, ROW, SMALLEST);
        page.fitted(case, &words, (left, AXIS - 1.2), at, Style::new(SMALLEST, Hand::Gothic).at(Align::Right));
    }
    page.level(plot.area.x, plot.area.right(), plot.zero, THIN);
    page.upright(plot.area.x, plot.area.y, plot.area.foot(), THIN);
}

fn bars(page: &mut Page, case: &mut TypeCase<'_>, chart: &Chart, plot: &Plot) {
    for (place, nth, bar) in plot.bars(chart) {
        let series = &chart.series[nth];
        if bar.height > 0.0 {
            series.pattern.fill(page, bar);
        }
        let Some(amount) = series.amounts[place].as_ref() else { continue };
        let top = match series.side {
            Side::Up => bar.y - FIGURE,
            Side::Down => bar.foot(),
        };
        let style = Style::new(SMALLEST, Hand::Gothic).at(Align::Centre);
        page.fitted(case, &amount.words, (bar.x, bar.width), baseline(top, FIGURE, SMALLEST), style);
    }
}
