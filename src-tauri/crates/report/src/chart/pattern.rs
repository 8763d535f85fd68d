//! How bars are told apart without colour: by rules and fills alone, so that a copier keeps the difference.

use super::area::Area;
use crate::page::{Page, Rule, THIN};

/// The face of a bar. The newest year is [`Pattern::Solid`]; what is older is lighter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pattern {
    /// Dark all over.
    Solid,
    /// Slanted lines.
    Hatched,
    /// White within an outline.
    White,
    /// Dots.
    Dotted,
}

impl Pattern {
    /// From the newest to the oldest.
    pub const ALL: [Pattern; 4] = [Pattern::Solid, Pattern::Hatched, Pattern::White, Pattern::Dotted];

    /// Fills `area` of `page`, which hides what lies under it.
    pub(crate) fn fill(self, page: &mut Page, area: Area) {
        let grey = if self == Pattern::Solid { DARK } else { WHITE };
        page.fill(area.x, area.y, area.width, area.height, grey);
        match self {
            Pattern::Solid | Pattern::White => {}
            Pattern::Hatched => page.rules.extend(hatching(area)),
            Pattern::Dotted => dots(area).for_each(|(x, y)| page.fill(x, y, DOT, DOT, BLACK)),
        }
        page.outline(area.x, area.y, area.width, area.height, THIN);
    }
}

const BLACK: f32 = 0.0;
const DARK: f32 = 0.25;
const WHITE: f32 = 1.0;
/// How far slanted lines stand apart along the foot, in millimetres.
const HATCH: f32 = 1.2;
/// The side of a dot, and how far dots stand apart.
const DOT: f32 = 0.35;
const APART: f32 = 1.1;

/// Lines that rise to the right at 45°, cut off at the edges of `area`.
fn hatching(area: Area) -> impl Iterator<Item = Rule> {
    // Each is the line v = u − k, u from the left edge and v upwards from the foot.
    let first = (-area.height / HATCH).floor() as i32 + 1;
    let last = (area.width / HATCH).ceil() as i32;
    (first..last).map(move |nth| {
        let k = nth as f32 * HATCH;
        let (from, to) = (k.max(0.0), (k + area.height).min(area.width));
        let at = |u: f32| (area.x + u, area.foot() - (u - k));
        let ((x0, y0), (x1, y1)) = (at(from), at(to));
        Rule { x0, y0, x1, y1, thickness: THIN }
    })
}

/// Dots in rows from the foot, every other row moved by half a step: their top left corners.
fn dots(area: Area) -> impl Iterator<Item = (f32, f32)> {
    let rows = (area.height / (APART / 2.0)).ceil() as usize;
    (0..rows).flat_map(move |row| {
        let y = area.foot() - APART / 2.0 * (row + 1) as f32 + (APART / 2.0 - DOT) / 2.0;
        let moved = if row.is_multiple_of(2) { 0.25 } else { 0.75 } * APART;
        let columns = (area.width / APART).ceil() as usize;
        let across = (0..columns).map(move |nth| area.x + moved + nth as f32 * APART);
        across.map(move |x| (x, y)).filter(move |(x, y)| *x + DOT <= area.right() && *y >= area.y)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BAR: Area = Area { x: 30.0, y: 50.0, width: 6.0, height: 17.3 };

    #[test]
    fn slanted_lines_end_at_the_edges_and_stand_evenly() {
        for area in [BAR, Area { height: 0.4, ..BAR }, Area { width: 40.0, height: 3.0, ..BAR }] {
            let lines: Vec<Rule> = hatching(area).collect();
            assert!(lines.len() as f32 >= (area.width + area.height) / HATCH - 1.0, "{area:?}: {lines:?}");
            for line in &lines {
                for (x, y) in [(line.x0, line.y0), (line.x1, line.y1)] {
                    assert!(x > area.x - 0.01 && x < area.right() + 0.01, "{area:?}: {line:?}");
                    assert!(y > area.y - 0.01 && y < area.foot() + 0.01, "{area:?}: {line:?}");
                }
                assert!((line.x1 - line.x0 - (line.y0 - line.y1)).abs() < 0.01, "45°: {line:?}");
                assert!(line.x1 > line.x0);
            }
        }
    }

    #[test]
    fn dots_stay_within_their_bar_and_fill_it() {
        let found: Vec<(f32, f32)> = dots(BAR).collect();
        assert!(found.len() > 100, "{}", found.len());
        for (x, y) in found {
            assert!(x >= BAR.x && x + DOT <= BAR.right() && y >= BAR.y && y + DOT <= BAR.foot(), "{x} {y}");
        }
    }

    #[test]
    fn no_two_patterns_look_alike() {
        let drawn = Pattern::ALL.map(|pattern| {
            let mut page = Page::default();
            pattern.fill(&mut page, BAR);
            (page.fills.len(), page.rules.len(), page.fills[0].grey < 0.5)
        });
        for (nth, one) in drawn.iter().enumerate() {
            assert!(!drawn[..nth].contains(one), "{drawn:?}");
        }
    }
}
