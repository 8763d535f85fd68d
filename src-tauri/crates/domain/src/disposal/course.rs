//! From one stage to the next: what must hold, and what is still to be done, in words (第15条).

use crate::article::Article;
use crate::disposal::case::Case;
use crate::disposal::chain;
use crate::disposal::checks;
use crate::disposal::days;
use crate::disposal::proof;
use crate::disposal::stage::Stage;
use crate::problem::{Code, Problem};
use crate::value::RecordId;

/// What speaks against taking `case` to stage `to`: refusals and warnings.
pub fn may_advance(case: &Case, to: Stage) -> Vec<Problem> {
    if !case.stage.followed_by(case.execution).contains(&to) {
        return vec![out_of_turn(case, to)];
    }
    match to {
        Stage::Approved => may_approve(case),
        Stage::HandedOver => may_hand_over(case),
        Stage::Performed => may_perform(case),
        Stage::Proven => may_prove(case),
        Stage::Closed => may_close(case),
        Stage::Draft | Stage::Cancelled => Vec::new(),
    }
}

fn out_of_turn(case: &Case, to: Stage) -> Problem {
    let then: Vec<&str> = case.stage.followed_by(case.execution).iter().map(|stage| stage.label()).collect();
    let next = match then.as_slice() {
        [] => "終わった伺は変えられません。新しい伺を起こしてください。".to_owned(),
        _ => format!("次に進めるのは「{}」です。", then.join("」か「")),
    };
    Problem::new(Code::Rule, format!("この伺は「{}」なので、「{}」にはできません。", case.stage.label(), to.label()), next)
        .on(Article("15-1"))
        .at("status")
}

/// What speaks against the 保護管理者 deciding it.
pub fn may_approve(case: &Case) -> Vec<Problem> {
    let mut found = no_media(case);
    found.extend(checks::free_to_go(case));
    found.extend(chain::doubled_lines(case));
    found.extend(checks::methods(case));
    found.extend(checks::machines(case));
    found.extend(checks::paper(case));
    found.extend(checks::decided_by_another(case));
    found.extend(days::in_order(case));
    found
}

/// What speaks against the media leaving the house.
pub fn may_hand_over(case: &Case) -> Vec<Problem> {
    let mut found = undecided(case);
    let first = case.chain.iter().find(|step| step.step == 1);
    if first.is_none_or(|step| step.handed_on.is_none()) {
        found.push(
            Problem::new(
                Code::Missing,
                "最初の段の引渡し（事業者と引渡日）が書かれていません。",
                "委託の段階に、市から直接受け取る事業者と引渡日を書いてください。",
            )
            .on(Article("15-2"))
            .at("handed_on"),
        );
    }
    found.extend(checks::machines(case));
    found.extend(days::in_order(case));
    found.extend(chain::check_subcontracts(case));
    found.extend(proof::check_serials(case));
    found
}

/// What speaks against calling the procedure done.
pub fn may_perform(case: &Case) -> Vec<Problem> {
    let mut found = undecided(case);
    found.extend(checks::methods(case));
    found.extend(days::in_order(case));
    found.extend(checks::performed(case));
    found
}

/// What speaks against calling it proven.
pub fn may_prove(case: &Case) -> Vec<Problem> {
    let mut found = checks::outcomes(case);
    found.extend(days::in_order(case));
    found.extend(proof::check(case));
    found.extend(proof::check_serials(case));
    found.extend(chain::check_subcontracts(case));
    found
}

/// Everything that speaks against closing it: no medium leaves the inventory before this is empty of refusals.
pub fn may_close(case: &Case) -> Vec<Problem> {
    let mut found = Vec::new();
    if !case.stage.followed_by(case.execution).contains(&Stage::Closed) {
        found.push(out_of_turn(case, Stage::Closed));
    }
    found.extend(no_media(case));
    found.extend(undecided(case));
    found.extend(checks::free_to_go(case));
    found.extend(checks::methods(case));
    found.extend(checks::machines(case));
    found.extend(checks::paper(case));
    found.extend(checks::decided_by_another(case));
    found.extend(checks::performed(case));
    found.extend(may_prove(case));
    found
}

fn no_media(case: &Case) -> Vec<Problem> {
    if !case.items.is_empty() {
        return Vec::new();
    }
    vec![
        Problem::new(Code::Missing, "明細に媒体が1点もありません。", "処分する媒体を明細に加えてください。")
            .on(Article("15-1"))
            .at("media_id"),
    ]
}

/// D2 at its root: nothing happens before the decision.
fn undecided(case: &Case) -> Vec<Problem> {
    if case.approved_on.is_some() {
        return Vec::new();
    }
    vec![
        Problem::refused(
            "D2",
            Article("15-1"),
            "保護管理者の決裁を受けていません。",
            "伺を保護管理者に回し、決裁日を記録してから進めてください。",
        )
        .at("approved_on"),
    ]
}

/// What sort of work a step is; the screen opens the place where it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Work {
    /// Put media on the case, or change what a line says.
    Lines,
    /// Have it decided.
    Approval,
    /// Write down the hand-over.
    HandOver,
    /// Write down the procedure.
    Procedure,
    /// Write down attendance, or register the certificate.
    Proof,
    /// Take photographs.
    Photographs,
    /// Clear up serial numbers.
    Serials,
    /// Close it.
    Close,
}

/// One thing still to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What sort of work.
    pub work: Work,
    /// In words: what, and how.
    pub what: String,
    /// Whether the case cannot be closed without it.
    pub must: bool,
    /// The article that asks for it.
    pub article: Option<Article>,
    /// The lines it is about; empty for the case as a whole.
    pub items: Vec<RecordId>,
}

/// What is still to be done until the case is closed, in the order of its course. Empty once it has ended.
pub fn next_steps(case: &Case) -> Vec<Step> {
    if case.stage.ended() {
        return Vec::new();
    }
    let mut steps = Vec::new();
    if case.stage == Stage::Draft {
        steps.extend(may_approve(case).iter().map(|problem| from_problem(Work::Lines, problem)));
        steps.push(whole(Work::Approval, "保護管理者の決裁を受け、決裁日と決裁者を記録する。", "15-1"));
    }
    if case.execution.by_others() && matches!(case.stage, Stage::Draft | Stage::Approved) {
        steps.push(whole(Work::HandOver, "事業者への引渡し（引渡日・受領者・数量・製造番号）を記録する。", "15-2"));
    }
    match procedure(case) {
        Some(open) => steps.push(open),
        None => {
            let flaws = [checks::performed(case), checks::outcomes(case)].concat();
            steps.extend(flaws.iter().map(|problem| from_problem(Work::Procedure, problem)));
        }
    }
    steps.extend(days::in_order(case).iter().map(|problem| from_problem(Work::Procedure, problem)));
    if case.execution.by_others() && case.stage <= Stage::Approved {
        steps.push(whole(Work::Proof, "処分に立ち会うか、処分の後に写真付きの証明書を受け取る。", "15-2"));
    } else {
        steps.extend(proof::check(case).iter().map(|problem| from_problem(Work::Proof, problem)));
    }
    let chain = [chain::check_subcontracts(case), proof::check_serials(case)].concat();
    steps.extend(chain.iter().map(|problem| from_problem(Work::Serials, problem)));
    steps.extend(photographs(case));
    if !may_close(case).iter().any(Problem::blocks) {
        steps.push(whole(Work::Close, "全ての確認が済んだので、伺を完了にする。", "15-2"));
    }
    steps
}

fn procedure(case: &Case) -> Option<Step> {
    let open: Vec<RecordId> = case.items.iter().filter(|item| !item.is_machine() && !item.performed()).map(|item| item.id).collect();
    if open.is_empty() {
        return None;
    }
    let what = format!("{}点のうち{}点の実施（日時・方法・実施者・確認者・検証の結果）を記録する。", case.items.len(), open.len());
    Some(Step { items: open, ..whole(Work::Procedure, &what, "15-1") })
}

fn photographs(case: &Case) -> Vec<Step> {
    let gaps = proof::photo_gaps(case);
    let (blocking, wished): (Vec<_>, Vec<_>) = gaps.into_iter().partition(|gap| gap.blocks);
    [(blocking, true), (wished, false)]
        .into_iter()
        .filter(|(gaps, _)| !gaps.is_empty())
        .map(|(gaps, must)| {
            let mut slots: Vec<_> = gaps.iter().flat_map(|gap| gap.slots.iter().copied()).collect();
            slots.sort_unstable();
            slots.dedup();
            let names: Vec<&str> = slots.iter().map(|slot| slot.label()).collect();
            let what = format!("{}点に写真が足りない（{}）。", gaps.len(), names.join("・"));
            Step { must, items: gaps.iter().map(|gap| gap.item).collect(), ..whole(Work::Photographs, &what, "15-2") }
        })
        .collect()
}

fn whole(work: Work, what: &str, article: &'static str) -> Step {
    Step { work, what: what.to_owned(), must: true, article: Some(Article(article)), items: Vec::new() }
}

fn from_problem(work: Work, problem: &Problem) -> Step {
    Step { work, what: format!("{}{}", problem.what, problem.next), must: problem.blocks(), article: problem.article, items: Vec::new() }
}
