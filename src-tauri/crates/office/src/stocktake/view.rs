//! A stock-take as its screen shows it: its lines, how many are still to be seen, what differs, what holds up its end.

use domain::problem::{Problem, Problems};
use domain::record::Record;
use domain::registers::stocktake::STOCKTAKE;
use domain::stocktake::{Balance, Found, Names, may_close, remaining};

use super::gathered::Gathered;
use crate::alone::one_person;
use crate::office::Office;

/// A stock-take with everything on its screen.
#[derive(Debug, Clone)]
pub struct StocktakeView {
    /// The head.
    pub head: Record,
    /// The lines, in the order of the inventory, what was not expected last.
    pub lines: Vec<Record>,
    /// How many were found how.
    pub tally: Vec<(Found, usize)>,
    /// How many nobody has looked at yet.
    pub remaining: usize,
    /// 期首, 増, 減, 期末.
    pub balance: Balance,
    /// What would refuse closing now.
    pub blocks: Vec<Problem>,
}

impl Office {
    /// Shows stock-take `no`, and records that it was looked at.
    pub fn stocktake(&mut self, no: &str) -> Result<StocktakeView, Problems> {
        let gathered = Gathered::of(&self.read(), no)?;
        self.record_look(&STOCKTAKE, &gathered.head)?;
        let balance = Balance::read(&gathered.head.values);
        let tally = Found::ALL.iter().map(|found| (*found, gathered.lines.iter().filter(|line| line.found == *found).count())).collect();
        let blocks = if gathered.stage().ended() {
            Vec::new()
        } else {
            let found = may_close(
                &Names::read(&gathered.head.values, one_person(&self.read(), self.clock.today(), [&gathered.head])?),
                &gathered.lines,
                balance,
            );
            found.into_iter().filter(Problem::blocks).collect()
        };
        let remaining = remaining(&gathered.lines).len();
        Ok(StocktakeView { tally, remaining, balance, blocks, lines: gathered.records, head: gathered.head })
    }
}
