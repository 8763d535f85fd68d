//! What a chart says, before it is drawn.

use super::pattern::Pattern;

/// A bar's length, in the unit of the others, and the figure written at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// How long: tenths of a percent, or how many.
    pub size: u32,
    /// What is written, e.g. 「95.3」.
    pub words: String,
}

/// On which side of the base line bars stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Above: what is, what came.
    Up,
    /// Below: what went.
    Down,
}

/// Bars of one pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// What they stand for in the legend, e.g. 「令和7年度」.
    pub name: String,
    /// How they are told from the others.
    pub pattern: Pattern,
    /// Where they stand.
    pub side: Side,
    /// One for each place; `None` where there is nothing to tell.
    pub amounts: Vec<Option<Amount>>,
}

/// What the axis measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// 0 to 100 %, sizes in tenths of a percent.
    Percent,
    /// Whole numbers, as far as the longest bar.
    Count,
}

/// A row of figures over the places, e.g. what was there at the end of each month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Above {
    /// What they are.
    pub label: String,
    /// One for each place; may be empty.
    pub figures: Vec<String>,
}

/// Grouped bars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What it shows and in which unit.
    pub title: String,
    /// What stands along the foot, from left to right.
    pub places: Vec<String>,
    /// The bars, in the order of the legend.
    pub series: Vec<Series>,
    /// What the axis measures.
    pub scale: Scale,
    /// Figures over the places.
    pub above: Option<Above>,
    /// What is said under it; may be empty.
    pub note: String,
}
