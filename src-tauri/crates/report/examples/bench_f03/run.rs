//! What a measured run is, and the middle of three.

/// The font every way sets the rows in.
pub const FONT: &str = "/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf";

/// What one run cost: pages and bytes it made, CPU milliseconds, peak memory in KiB.
#[derive(Clone, Copy)]
pub struct Run {
    pub pages: u64,
    pub bytes: u64,
    pub cpu: u64,
    pub peak: u64,
}

/// The median of three runs by CPU time.
pub fn middle(mut run: impl FnMut() -> Run) -> Run {
    let mut runs = [run(), run(), run()];
    runs.sort_by_key(|run| run.cpu);
    runs[1]
}
