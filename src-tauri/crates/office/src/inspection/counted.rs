//! What the registers say to an inspection, counted once and kept until one of them moves.
//!
//! An inspection's screen is read again after each of its hundred answers, and an answer moves nothing that is counted.
//! Nobody else writes: an open store is one program's alone.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::inspection::Facts;

/// The registers in which an inspection itself is written; nothing of them is counted.
const OWN: &[&str] = &["inspection", "inspection_answer", "inspection_photo"];

/// The counts of one 基準日 made on one day, as long as they hold.
#[derive(Default)]
pub(crate) struct Counted(Cell<Option<Arc<Facts>>>);

impl Counted {
    /// The counts for `as_of`, if they were made today and nothing moved since.
    pub fn get(&self, as_of: NaiveDate, today: NaiveDate) -> Option<Arc<Facts>> {
        let kept = self.0.take();
        let found = kept.as_ref().filter(|facts| facts.days.as_of == as_of && facts.days.seen_on == today).map(Arc::clone);
        self.0.set(kept);
        found
    }

    /// Keeps counts that were made.
    pub fn keep(&self, facts: Facts) -> Arc<Facts> {
        let facts = Arc::new(facts);
        self.0.set(Some(Arc::clone(&facts)));
        facts
    }

    /// Lets the counts go if one of the registers that `moved` may be counted.
    pub fn moved(&self, moved: &BTreeSet<&'static str>) {
        if moved.iter().any(|register| !OWN.contains(register)) {
            self.0.set(None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_hold_until_a_register_that_is_counted_moves() {
        let day = NaiveDate::from_ymd_opt(2026, 9, 30).unwrap();
        let counted = Counted::default();
        assert!(counted.get(day, day).is_none());
        let facts = counted.keep(Facts::new(day, day, day, 7));
        assert!(counted.get(day, day).is_some_and(|kept| Arc::ptr_eq(&kept, &facts)));
        assert!(counted.get(day.succ_opt().unwrap(), day).is_none(), "another 基準日 is counted anew");
        assert!(counted.get(day, day.succ_opt().unwrap()).is_none(), "what stood yesterday is counted anew");
        counted.moved(&BTreeSet::from(["inspection_answer", "inspection"]));
        assert!(counted.get(day, day).is_some());
        counted.moved(&BTreeSet::from(["inspection_answer", "media"]));
        assert!(counted.get(day, day).is_none());
    }
}
