//! Stock-takes for the page.

use domain::profile::Profile;
use domain::registers::stocktake::{STOCKTAKE, STOCKTAKE_LINE};
use office::Done;
use office::stocktake::{Counted, Outcome, StocktakeView};
use wire::problem::ProblemJson;
use wire::row::Row;
use wire::stocktake::{CountOutcome, CountedJson, StocktakeCounted, StocktakeJson};

use crate::pack::register::saved_unit;

/// A stock-take with everything on its screen.
pub fn view(view: &StocktakeView, profile: &Profile) -> StocktakeJson {
    StocktakeJson {
        head: Row::of(&STOCKTAKE, &view.head),
        lines: view.lines.iter().map(|line| Row::of(&STOCKTAKE_LINE, line)).collect(),
        remaining: u32::try_from(view.remaining).unwrap_or(u32::MAX),
        balanced: view.balance.settles(),
        blocks: view.blocks.iter().map(|problem| ProblemJson::of(problem, profile)).collect(),
    }
}

/// What became of the labels.
pub fn counted(done: Done<Vec<Counted>>, profile: &Profile) -> StocktakeCounted {
    let counted = done.value.iter().map(one).collect();
    let said = saved_unit(done, profile);
    StocktakeCounted { counted, moved: said.moved, warnings: said.warnings }
}

fn one(counted: &Counted) -> CountedJson {
    let outcome = match counted.outcome {
        Outcome::Found => CountOutcome::Found,
        Outcome::WrongPlace => CountOutcome::WrongPlace,
        Outcome::Again => CountOutcome::Again,
        Outcome::Unexpected => CountOutcome::Unexpected,
        Outcome::Outside => CountOutcome::Outside,
        Outcome::Missing => CountOutcome::Missing,
    };
    CountedJson { label: counted.label.clone(), outcome, line: counted.line.clone() }
}
