//! The parts of a disposal, one by one, as they are typed; the case as a whole is judged in `crate::disposal` (第15条).

use crate::article::Article;
use crate::disposal::{Action, Execution, Method, Stage, by_another, checker, destroys_what_stays, in_line, in_note, matrix, performer};
use crate::problem::{Code, Problem};
use crate::rules::context::{Change, Context};
use crate::value::Values;

/// The head: what was decided stays decided.
pub fn head(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let mut found: Vec<Problem> = in_note(values.text("note")).into_iter().collect();
    let Change::Edit(before) = context.change else { return found };
    if Stage::from_id(before.values.text("status")) == Some(Stage::Draft) || before.values.text("status").is_empty() {
        return found;
    }
    for field in ["execution", "reason", "drafted_on", "drafted_by"] {
        if before.values.get(field) != values.get(field) {
            found.push(decided(field));
        }
    }
    found
}

fn decided(field: &str) -> Problem {
    Problem::refused(
        "D2",
        Article("15-1"),
        "決裁を受けた伺のこの欄は変えられません。",
        "内容を改めるときは、この伺を取り消して、新しい伺を起こしてください。",
    )
    .at(field)
}

/// A line: only drafts take new media; its method is judged at once where the medium is known.
pub fn item(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    let stage = stage(context).filter(|stage| !stage.ended());
    let moved = match context.change {
        Change::New => stage.is_some_and(|stage| stage != Stage::Draft),
        Change::Edit(before) | Change::Correct { of: before, .. } => {
            stage.is_some_and(|stage| stage != Stage::Draft)
                && before.values.link("media_id").map(|link| link.id) != values.link("media_id").map(|link| link.id)
        }
    };
    if moved {
        found.push(decided("media_id"));
    }
    let known = values.link("media_id").and_then(|link| context.media.get(&link.id));
    if let (Some(medium), Some(method)) = (known, Method::from_id(values.text("method"))) {
        let reason = values.text("method_reason");
        found.extend(matrix::check(&medium.no, medium.family, medium.class, medium.encrypted, method, reason));
        let action = Action::from_id(values.text("action"));
        found.extend(action.and_then(|action| destroys_what_stays(&medium.no, action, method)));
    }
    if let Some(medium) = known
        && matches!(context.change, Change::New)
    {
        found.extend(crate::disposal::not_free(medium).map(|one| one.at("media_id")));
    }
    if matches!((values.moment("started_at"), values.moment("finished_at")), (Some(start), Some(end)) if end < start) {
        found.push(
            Problem::new(Code::Rule, "終了日時が開始日時より前になっています。", "開始と終了の日時を確かめてください。")
                .on(Article("15-1"))
                .at("finished_at"),
        );
    }
    let named = known.map_or("この明細", |medium| medium.no.as_str());
    found.extend(in_line(named, [values.text("method_reason"), values.text("tool"), values.text("note")]));
    if let (Some(performer), Some(checker)) = (performer(values), checker(values)) {
        let own = context.parent.map_or("", |head| head.values.text("one_person_reason"));
        let excuse = context.one_person.clone().map(|excuse| excuse.because(own));
        // Without its 伺 nobody knows who carries it out; then only the same person in both places is refused.
        let execution = context.parent.and_then(|head| Execution::from_id(head.values.text("execution"))).unwrap_or(Execution::Contract);
        found.extend(by_another(named, execution, &performer, &checker, excuse));
    }
    found
}

/// A step of the chain: nothing leaves before the decision. The order of the steps is the case's.
pub fn step(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let decided_on = context.parent.and_then(|head| head.values.date("approved_on"));
    if !matches!((values.date("handed_on"), decided_on), (Some(handed), Some(decided)) if handed < decided) {
        return None;
    }
    Some(
        Problem::refused(
            "D2",
            Article("15-1"),
            "引渡日が決裁日より前になっています。",
            "引渡日を確かめてください。決裁の前に引き渡していたときは、保護管理者に報告してください。",
        )
        .at("handed_on"),
    )
}

/// A certificate: it is received after it was issued.
pub fn certificate(values: &Values) -> Option<Problem> {
    if !matches!((values.date("issued_on"), values.date("received_on")), (Some(issued), Some(received)) if received < issued) {
        return None;
    }
    Some(
        Problem::refused("D2", Article("15-2"), "受領日が発行日より前になっています。", "証明書の日付を確かめてください。")
            .at("received_on"),
    )
}

fn stage(context: &Context<'_>) -> Option<Stage> {
    context.parent.map(|head| Stage::from_id(head.values.text("status")).unwrap_or(Stage::Draft))
}
