//! How a year's end stands: the steps as the registers say them today, or as they stood when the year was closed.

use chrono::NaiveDate;
use domain::nendo::Nendo;
use domain::problem::{Problem, Problems};
use domain::profile::Limits;
use domain::query::Query;
use domain::record::Record;
use domain::register::Shape;
use domain::registers::year_end::{YEAR_END, YEAR_END_STEP};
use domain::retention::awaits_decision;
use domain::year_end::{Asked, Open, StepState, WANTED, closed_states, may_close, states};
use store::{LogQuery, Reader};

use crate::act::Act;
use crate::asked::{When, asked};
use crate::office::Office;
use crate::refuse::by_store;

/// How far back records are looked for whose retention is over: longer than any is kept, and than any office has kept them.
const YEARS_BACK: i32 = 40;

/// A year's end with everything on its screen.
#[derive(Debug, Clone)]
pub struct YearEndView {
    /// The year.
    pub year: Nendo,
    /// Its record; `None` until something was confirmed.
    pub head: Option<Record>,
    /// Every step.
    pub steps: Vec<StepState>,
    /// What speaks against closing it today; empty for a closed year.
    pub blocks: Vec<Problem>,
}

impl YearEndView {
    /// Whether the year was closed.
    pub fn closed(&self) -> bool {
        self.head.as_ref().is_some_and(|head| head.values.chose("status", "closed"))
    }
}

impl Office {
    /// How the end of `year` stands.
    pub fn year_end(&self, year: Nendo) -> Result<YearEndView, Problems> {
        let mut view = stand(&self.read(), &self.profile.limits, year, self.clock.today())?;
        if !view.closed() {
            view.blocks = may_close(year, self.clock().today(), &view.steps);
        }
        Ok(view)
    }

    /// The year whose end is at hand: the last one until its April is over or it is closed, then this one.
    pub fn year_at_hand(&self) -> Result<Nendo, Problems> {
        let this = Nendo::of(self.clock().today());
        let begun = Nendo::of(self.read().log_line(1).map_err(by_store)?.at.date());
        let last = this.before();
        let open = begun <= last && !head(&self.read(), last)?.is_some_and(|head| head.values.chose("status", "closed"));
        Ok(if open { last } else { this })
    }
}

/// How the end of `year` stands in what `read` sees, without what speaks against closing it.
pub(super) fn stand(read: &Reader<'_>, limits: &Limits, year: Nendo, today: NaiveDate) -> Result<YearEndView, Problems> {
    let head = head(read, year)?;
    let mut lines = match &head {
        Some(head) => read.parts(&YEAR_END_STEP, head.id).map_err(by_store)?,
        None => Vec::new(),
    };
    lines.sort_by_key(|line| line.id);
    let mut view = YearEndView { year, head, steps: Vec::new(), blocks: Vec::new() };
    view.steps = if view.closed() {
        closed_states(&lines)
    } else {
        let printed_on = printed_on(read, year)?;
        let ended = ended(read, limits, year)?;
        // A year that still runs is looked at from today to its end: nothing is late that is not late yet.
        let day = today.clamp(year.from(), year.until());
        let when = When { day, ahead: (year.until() - day).num_days() + 1 };
        asked(read, limits, when, WANTED, |given| states(&Asked { given, year, printed_on, ended: &ended }, &lines))?
    };
    Ok(view)
}

/// The record of `year`.
pub(super) fn head(read: &Reader<'_>, year: Nendo) -> Result<Option<Record>, Problems> {
    let query = Query { fy: Some(year.0), limit: 1, ..Query::default() };
    Ok(read.list(&YEAR_END, &query).map_err(by_store)?.rows.into_iter().next())
}

/// The last day from the year's end on, on which its summary was printed.
fn printed_on(read: &Reader<'_>, year: Nendo) -> Result<Option<NaiveDate>, Problems> {
    let mut query = LogQuery { act: Some(Act::Print.id().to_owned()), from: Some(year.until()), limit: 200, ..LogQuery::default() };
    loop {
        let page = read.log(&query).map_err(by_store)?;
        let told = |summary: &str| summary.starts_with("F13 ") && summary.contains(&year.label()) && summary.ends_with("を印刷");
        if let Some(line) = page.rows.iter().find(|line| told(&line.summary)) {
            return Ok(Some(line.at.date()));
        }
        if page.next.is_none() {
            return Ok(None);
        }
        query.after = page.next;
    }
}

/// Records whose retention is over when the year is: one line for each register and the year they were completed in.
fn ended(read: &Reader<'_>, limits: &Limits, year: Nendo) -> Result<Vec<Open>, Problems> {
    let turn = year.after().from();
    let mut found = Vec::new();
    for register in read.book().all().filter(|register| !matches!(register.shape, Shape::Part { .. })) {
        for completed in (year.0 - YEARS_BACK..year.0).map(Nendo) {
            let Some(lacks) = awaits_decision(register, completed, turn, limits) else { continue };
            let count = read.count(register, &Query { fy: Some(completed.0), ..Query::default() }).map_err(by_store)?;
            if count > 0 {
                let what = format!("{}の{}{count}件は、保存期間が満了します。{}", completed.label(), register.name, lacks.next);
                found.push(Open { register: register.id, no: String::new(), what });
            }
        }
    }
    Ok(found)
}
