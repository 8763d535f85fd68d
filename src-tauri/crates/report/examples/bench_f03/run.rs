//! What is measured, what a measured run is, and the middle of several.

use std::fmt;
use std::path::Path;

/// The font every way sets the rows in.
pub const FONT: &str = "/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf";

/// How much to measure.
#[derive(Clone, Copy)]
pub struct Trial {
    /// Rows that the peers set.
    pub rows: usize,
    /// Rows that we and the floor set, to see how both grow.
    pub growth: &'static [usize],
    /// Runs of each, of which the median counts.
    pub times: usize,
}

impl Trial {
    /// What the figures are about; a page takes 19 of these rows.
    pub const FULL: Trial = Trial { rows: 30_000, growth: &[1_900, 19_000, 57_000, 190_000], times: 3 };
    /// Only shows that everything still works.
    pub const SMALL: Trial = Trial { rows: 300, growth: &[100, 300], times: 1 };
}

/// What one run cost: CPU time of all its processes in microseconds, and the most memory one of them held in KiB.
#[derive(Clone, Copy)]
pub struct Cost {
    pub cpu: u64,
    pub peak: u64,
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.cpu, self.peak)
    }
}

/// A run's cost and what came of it.
#[derive(Clone, Copy)]
pub struct Run {
    pub cost: Cost,
    pub pages: usize,
    pub bytes: u64,
}

impl Run {
    /// CPU time, in seconds.
    pub fn seconds(&self) -> f64 {
        self.cost.cpu.max(1) as f64 / 1e6
    }

    /// CPU time for a page, in milliseconds.
    pub fn page_ms(&self) -> f64 {
        self.seconds() * 1000.0 / self.pages as f64
    }

    /// Peak memory, in MiB.
    pub fn peak_mib(&self) -> f64 {
        self.cost.peak as f64 / 1024.0
    }

    /// The file's size, in MiB.
    pub fn file_mib(&self) -> f64 {
        self.bytes as f64 / 1_048_576.0
    }
}

/// The median of `times` runs by CPU time, with the pages of the PDF that each of them writes to `target`.
pub fn middle(times: usize, target: &Path, run: impl FnMut() -> Cost) -> Run {
    let mut costs: Vec<Cost> = std::iter::repeat_with(run).take(times).collect();
    costs.sort_by_key(|cost| cost.cpu);
    // Read by a library that wrote none of them, so that a broken file is no page at all.
    let pages = lopdf::Document::load(target).unwrap().get_pages().len();
    Run { cost: costs[times / 2], pages, bytes: std::fs::metadata(target).unwrap().len() }
}
