//! How long a bar is, and where grid lines lie: the arithmetic of a chart, without a page.

use super::area::Area;
use super::shape::{Chart, Scale, Series, Side};

/// Where the bars of a chart stand within the room left to them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Plot {
    /// From the top of the longest bar above to the foot of the longest below.
    pub area: Area,
    /// The base line, from the top of the page.
    pub zero: f32,
    /// Millimetres to a unit.
    unit: f32,
    /// Units from one grid line to the next.
    step: u32,
    /// How far the axis reaches above and below the base line, in units.
    reach: (u32, u32),
}

/// At most so many steps on the axis of whole numbers.
const STEPS: u32 = 5;

impl Plot {
    /// Fits the bars of `chart` into `area`.
    pub fn new(chart: &Chart, area: Area) -> Plot {
        let (reach, step) = match chart.scale {
            Scale::Percent => ((1000, 0), 200),
            Scale::Count => {
                let (up, down) = (longest(chart, Side::Up), longest(chart, Side::Down));
                let step = even(up.max(1).saturating_add(down));
                ((up.max(1).next_multiple_of(step), down.next_multiple_of(step)), step)
            }
        };
        let unit = area.height / (reach.0 + reach.1) as f32;
        Plot { area, zero: area.y + unit * reach.0 as f32, unit, step, reach }
    }

    /// The bars with the place and the series of each, from the left.
    pub fn bars(&self, chart: &Chart) -> Vec<(usize, usize, Area)> {
        let columns = [Side::Up, Side::Down].map(|side| chart.series.iter().filter(|one| one.side == side).count());
        let columns = columns.into_iter().max().unwrap_or(0).max(1);
        let room = self.place(chart, 0).width;
        let width = (room * FILLED / columns as f32).min(WIDEST);
        let mut bars = Vec::new();
        for place in 0..chart.places.len() {
            let first = self.place(chart, place).x + (room - width * columns as f32) / 2.0;
            let mut taken = [0, 0];
            for (nth, series) in chart.series.iter().enumerate() {
                let column = &mut taken[usize::from(series.side == Side::Down)];
                let x = first + width * *column as f32;
                *column += 1;
                if let Some(amount) = series.amounts.get(place).and_then(Option::as_ref) {
                    bars.push((place, nth, self.bar(series, amount.size, x, width)));
                }
            }
        }
        bars
    }

    /// A bar never leaves the axis, whatever its amount.
    fn bar(&self, series: &Series, size: u32, x: f32, width: f32) -> Area {
        match series.side {
            Side::Up => {
                let height = self.unit * size.min(self.reach.0) as f32;
                Area { x, y: self.zero - height, width, height }
            }
            Side::Down => Area { x, y: self.zero, width, height: self.unit * size.min(self.reach.1) as f32 },
        }
    }

    /// The room of place `nth`, over the whole height.
    pub fn place(&self, chart: &Chart, nth: usize) -> Area {
        let width = self.area.width / chart.places.len().max(1) as f32;
        Area { x: self.area.x + width * nth as f32, width, ..self.area }
    }

    /// The grid lines from the foot: how many units from the base line, and where on the page.
    pub fn grid(&self) -> Vec<(i64, f32)> {
        let (up, down) = (i64::from(self.reach.0), i64::from(self.reach.1));
        let step = usize::try_from(self.step).unwrap_or(1).max(1);
        (-down..=up).step_by(step).map(|units| (units, self.zero - self.unit * units as f32)).collect()
    }
}

/// How much of a place its bars fill, and how wide one is at most, in millimetres.
const FILLED: f32 = 0.84;
const WIDEST: f32 = 9.0;

fn longest(chart: &Chart, side: Side) -> u32 {
    let of_side = chart.series.iter().filter(|series| series.side == side);
    of_side.flat_map(|series| series.amounts.iter().flatten()).map(|amount| amount.size).max().unwrap_or(0).min(LARGEST)
}

/// An axis reaches no further: nothing an office counts is more.
const LARGEST: u32 = 1_000_000_000;

/// The smallest of 1, 2, 5, 10, 20, 50… of which at most [`STEPS`] reach over `whole`.
fn even(whole: u32) -> u32 {
    let mut ten = 1_u32;
    loop {
        for step in [1, 2, 5].map(|one| ten.saturating_mul(one)) {
            if whole.div_ceil(step) <= STEPS || step == u32::MAX {
                return step;
            }
        }
        ten = ten.saturating_mul(10);
    }
}
