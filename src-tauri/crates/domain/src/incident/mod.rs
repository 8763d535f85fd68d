//! An incident: what kind it is, which clocks run, what it still lacks, and when it is made public (第38条〜第40条).

mod assess;
mod clock;
mod course;
mod half_year;
mod lost;

pub use assess::{Assessment, Ground, Publication, Traits, assess};
pub use clock::{Clock, Deadlines, Span, deadlines, nth_day};
pub use course::{Stage, derive, faults, may_advance};
pub use half_year::{Half, listed};
pub use lost::{draft_for_difference, draft_for_lost};
