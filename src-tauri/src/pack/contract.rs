//! Contracts and checks of contractors for the page.

use domain::profile::Profile;
use domain::record::Record;
use domain::registers::contract::CONTRACT;
use domain::registers::contractor::{CONTRACTOR_ANSWER, CONTRACTOR_CHECK, CONTRACTOR_REPORT};
use domain::wareki;
use office::contract::{ContractView, ContractorCheckView};
use wire::contract::{ContractCheckJson, ContractJson, ContractorCheckJson, ContractorItemJson};
use wire::problem::ProblemJson;
use wire::row::Row;

/// A contract with what its course needs.
pub fn view(view: &ContractView, profile: &Profile) -> ContractJson {
    ContractJson {
        head: Row::of(&CONTRACT, &view.head),
        lacking: view.lacking.iter().map(|(_, label)| (*label).to_owned()).collect(),
        checks: view.checks.iter().map(|(check, answers)| in_short(check, answers)).collect(),
        reports: view.reports.iter().map(|report| Row::of(&CONTRACTOR_REPORT, report)).collect(),
        next_check: view.next_check.map(wareki::short).unwrap_or_default(),
        next: view.stage.followed_by().iter().map(|stage| stage.id().to_owned()).collect(),
        blocks: view.blocks.iter().map(|problem| ProblemJson::of(problem, profile)).collect(),
    }
}

/// A check with everything on its screen.
pub fn check(view: &ContractorCheckView, profile: &Profile) -> ContractorCheckJson {
    let item = |answer: &Record| ContractorItemJson {
        item_id: answer.values.text("item_id").to_owned(),
        row: Row::of(&CONTRACTOR_ANSWER, answer),
    };
    ContractorCheckJson {
        head: Row::of(&CONTRACTOR_CHECK, &view.head),
        items: view.answers.iter().map(item).collect(),
        blocks: view.blocks.iter().map(|problem| ProblemJson::of(problem, profile)).collect(),
    }
}

fn in_short(check: &Record, answers: &[Record]) -> ContractCheckJson {
    let judged = |id: &str| {
        let count = answers.iter().filter(|answer| answer.values.chose("judgement", id)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    };
    ContractCheckJson { row: Row::of(&CONTRACTOR_CHECK, check), open: judged("open"), bad: judged("bad") }
}
