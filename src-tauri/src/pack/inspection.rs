//! Self-inspections for the page.

use domain::checklist::Axis;
use domain::inspection::{Count, Tally};
use domain::nendo::Nendo;
use domain::profile::Profile;
use domain::registers;
use domain::show;
use office::inspection::{InspectionView, ItemView, Score, changes_in_words};
use wire::inspection::{InspectionItemJson, InspectionJson, ProposalJson, ScoreYear, TallyJson};
use wire::problem::ProblemJson;

use crate::pack::disposal::{photo, row, rows};

/// An inspection with everything on its screen.
pub fn view(view: &InspectionView, profile: &Profile) -> InspectionJson {
    InspectionJson {
        head: row("inspection", &view.head),
        items: view.items.iter().map(item).collect(),
        actions: rows("corrective_action", &view.actions),
        tally: tally(&view.tally),
        blocks: view.blocks.iter().map(|problem| ProblemJson::of(problem, profile)).collect(),
        changes: changes_in_words(&view.changes),
    }
}

/// Scores over the years.
pub fn scores(scores: &[Score]) -> Vec<ScoreYear> {
    scores
        .iter()
        .map(|score| {
            let round = registers::by_id("inspection")
                .and_then(|register| register.field("round"))
                .map(|field| show::label(&field.kind, score.head.values.text("round")).to_owned())
                .unwrap_or_default();
            ScoreYear { no: score.head.no.clone(), label: format!("{} {round}", Nendo(score.head.fy).label()), tally: tally(&score.tally) }
        })
        .collect()
}

fn item(item: &ItemView) -> InspectionItemJson {
    let values = &item.answer.values;
    InspectionItemJson {
        item_id: values.text("item_id").to_owned(),
        axis: Axis::from_id(values.text("axis")).map(|axis| axis.label().to_owned()).unwrap_or_default(),
        row: row("inspection_answer", &item.answer),
        preset: values.chose("judgement", "na") && item.answer.version == 1,
        proposal: item.proposal.as_ref().map(|proposal| ProposalJson {
            text: proposal.text.clone(),
            register: proposal.register.to_owned(),
            fy: proposal.over.map(Nendo::short).unwrap_or_default(),
        }),
        last: item.last.as_ref().map(|last| last.judgement.label().to_owned()).unwrap_or_default(),
        last_finding: item.last.as_ref().map(|last| last.finding.clone()).unwrap_or_default(),
        photos: item.photos.iter().map(photo).collect(),
    }
}

fn tally(tally: &Tally) -> Vec<TallyJson> {
    let mut all: Vec<TallyJson> = tally.rows.iter().map(|(axis, count)| counted(axis.label(), count)).collect();
    all.push(counted("合計", &tally.sum));
    all
}

fn counted(axis: &str, count: &Count) -> TallyJson {
    let few = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    TallyJson {
        axis: axis.to_owned(),
        ok: few(count.ok),
        improve: few(count.improve),
        bad: few(count.bad),
        na: few(count.not_applicable),
        open: few(count.open),
        carried: few(count.carried),
        rate_permille: count.rate().map(few),
    }
}
