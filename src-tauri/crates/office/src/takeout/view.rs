//! A take-out as its screen shows it: the slip, its media, how long it is overdue, and what the next step still wants.

use domain::problem::{Problem, Problems};
use domain::record::Record;
use domain::registers::takeout::TAKEOUT;
use domain::takeout::{Slip, Stage, extendable, faults};

use super::known::Known;
use crate::office::Office;
use crate::refuse::{by_store, no_such};

/// A take-out with everything on its screen.
#[derive(Debug, Clone)]
pub struct TakeoutView {
    /// The slip.
    pub head: Record,
    /// The slip as its rules see it.
    pub slip: Slip,
    /// The cards of its media.
    pub media: Vec<Record>,
    /// By how many days it is overdue today; `None` where it is not.
    pub overdue: Option<i64>,
    /// Which stages may follow.
    pub next: &'static [Stage],
    /// Whether the day on which its media are due back can be put off.
    pub extendable: bool,
    /// What speaks against the slip as it stands today.
    pub blocks: Vec<Problem>,
}

impl Office {
    /// Shows take-out `no`, and records that it was looked at.
    pub fn takeout(&mut self, no: &str) -> Result<TakeoutView, Problems> {
        let head = self.read().find(&TAKEOUT, no).map_err(by_store)?.ok_or_else(|| no_such(TAKEOUT.name, no))?;
        let slip = Slip::read(&head.values);
        let known = Known::around(&self.read(), self.clock.today(), &head.values, &head)?;
        let next = slip.stage.followed_by(slip.journey);
        let blocks = if next.is_empty() { Vec::new() } else { faults(&slip, &known.facts()).into_iter().filter(Problem::blocks).collect() };
        self.record_look(&TAKEOUT, &head)?;
        Ok(TakeoutView {
            extendable: extendable(&slip),
            overdue: slip.overdue(self.clock().today()),
            media: known.cards,
            next,
            blocks,
            slip,
            head,
        })
    }
}
