//! The end of a 年度 and handovers for the page.

use domain::profile::Profile;
use domain::registers::handover::{HANDOVER, HANDOVER_ITEM};
use domain::registers::posts::POST_HOLDER;
use domain::year_end::{By, State, StepState};
use office::handover::{HandoverItem, HandoverView};
use office::year_end::YearEndView;
use wire::handover::{HandoverItemJson, HandoverJson};
use wire::problem::ProblemJson;
use wire::row::Row;
use wire::year_end::{OpenJson, StepStanding, YearEndJson, YearEndStepJson};

use crate::pack::home::matters;

/// The end of a 年度.
pub fn year_end(view: &YearEndView, profile: &Profile) -> YearEndJson {
    YearEndJson {
        fy: view.year.short(),
        label: view.year.label(),
        no: view.head.as_ref().map(|head| head.no.clone()).unwrap_or_default(),
        closed: view.closed(),
        steps: view.steps.iter().map(|one| step(one, profile)).collect(),
        blocks: problems(&view.blocks, profile),
    }
}

fn step(one: &StepState, profile: &Profile) -> YearEndStepJson {
    let said = one.state.confirmed();
    let on = said.and_then(|said| said.on).map(domain::wareki::long).unwrap_or_default();
    YearEndStepJson {
        id: one.step.id.to_owned(),
        name: one.step.name().to_owned(),
        article: profile.article_label(one.step.article),
        register: one.step.register.to_owned(),
        by_person: one.step.by == By::Person,
        standing: match one.state {
            State::Done => StepStanding::Done,
            State::Confirmed(_) => StepStanding::Confirmed,
            State::CarriedOver(_) => StepStanding::Carried,
            State::Open => StepStanding::Open,
        },
        label: one.state.label().to_owned(),
        open: one
            .open
            .iter()
            .map(|open| OpenJson { register: open.register.to_owned(), no: open.no.clone(), what: open.what.clone() })
            .collect(),
        next: one.step.next.to_owned(),
        confirmed: said.map(|said| format!("{on}　{}", said.by)).unwrap_or_default(),
        reason: said.map(|said| said.reason.clone()).unwrap_or_default(),
    }
}

/// A handover with everything on its screen.
pub fn handover(view: &HandoverView, profile: &Profile) -> HandoverJson {
    HandoverJson {
        head: Row::of(&HANDOVER, &view.head),
        items: view.items.iter().map(item).collect(),
        due: matters(&view.due, profile),
        posts: view.posts.iter().map(|card| Row::of(&POST_HOLDER, card)).collect(),
        blocks: problems(&view.blocks, profile),
    }
}

fn item(item: &HandoverItem) -> HandoverItemJson {
    HandoverItemJson {
        row: Row::of(&HANDOVER_ITEM, &item.line),
        register: item.register.to_owned(),
        open: item.open,
        next: item.next.to_owned(),
    }
}

fn problems(problems: &[domain::problem::Problem], profile: &Profile) -> Vec<ProblemJson> {
    problems.iter().map(|problem| ProblemJson::of(problem, profile)).collect()
}
