//! `inspection show`, `propose`, `compare`: an inspection with what the registers say and with last time beside it.

use domain::inspection::{Change, Count, Judgement, Proposal};
use domain::problem::Problems;
use domain::profile::Profile;
use domain::registers::by_id;
use office::Office;
use office::inspection::{InspectionView, ItemView, changes_in_words};
use serde_json::{Value as Json, json};

use crate::dress;
use crate::say::Say;

/// Everything about one inspection. That it was looked at is recorded.
pub fn show(office: &mut Office, no: &str, say: &mut Say) -> Result<u8, Problems> {
    let view = office.inspection(no)?;
    if say.is_json() {
        let value = whole(&view, office.profile());
        say.value(&value);
        return Ok(0);
    }
    say.words(&format!("{} {}項目", view.head.no, view.items.len()));
    for item in &view.items {
        let values = &item.answer.values;
        let judgement = Judgement::from_id(values.text("judgement")).unwrap_or(Judgement::Open);
        let carried = if values.flag("carried") { "（未再確認）" } else { "" };
        say.words(&format!("  {:　<2}{} {}{carried}", judgement.sign(), values.text("item_id"), values.text("item_text")));
        for (label, field) in [("所見", "finding"), ("理由", "na_reason"), ("証拠", "evidence")] {
            if values.has(field) {
                say.words(&format!("        {label}: {}", values.text(field)));
            }
        }
    }
    for (axis, count) in &view.tally.rows {
        say.words(&tally_words(axis.label(), count));
    }
    say.words(&tally_words("合計", &view.tally.sum));
    for line in changes_in_words(&view.changes) {
        say.words(&line);
    }
    for block in &view.blocks {
        let sentence = say.sentence(block);
        say.words(&sentence);
    }
    Ok(0)
}

fn whole(view: &InspectionView, profile: &Profile) -> Json {
    let head = by_id("inspection").map(|register| dress::row(register, &view.head)).unwrap_or_default();
    let mut tally: Vec<Json> = view.tally.rows.iter().map(|(axis, count)| tally_row(axis.label(), count)).collect();
    tally.push(tally_row("合計", &view.tally.sum));
    let more = [
        ("items", view.items.iter().map(item).collect()),
        ("actions", dress::rows("corrective_action", &view.actions)),
        ("tally", json!(tally)),
        ("last", json!(view.last.as_ref().map(|last| &last.no))),
        ("changes", json!(changes_in_words(&view.changes))),
        ("blocks", view.blocks.iter().map(|one| dress::block(one, profile)).collect()),
    ];
    dress::with(head, more)
}

fn item(item: &ItemView) -> Json {
    let row = by_id("inspection_answer").map(|register| dress::row(register, &item.answer)).unwrap_or_default();
    let (last, finding) = match &item.last {
        Some(last) => (last.judgement.label(), last.finding.as_str()),
        None => ("", ""),
    };
    let more = [
        ("proposal", item.proposal.as_ref().map(proposed).unwrap_or_default()),
        ("last", json!(last)),
        ("last_finding", json!(finding)),
        ("photos", dress::rows("inspection_photo", &item.photos)),
    ];
    dress::with(row, more)
}

fn tally_row(axis: &str, count: &Count) -> Json {
    json!({
        "axis": axis, "ok": count.ok, "improve": count.improve, "bad": count.bad, "na": count.not_applicable, "open": count.open,
        "carried": count.carried, "rate_permille": count.rate(),
    })
}

fn tally_words(axis: &str, count: &Count) -> String {
    format!(
        "{axis}: ○{} △{} ×{} －{} 未点検{} 未再確認{} 適合率{}",
        count.ok,
        count.improve,
        count.bad,
        count.not_applicable,
        count.open,
        count.carried,
        count.rate_text()
    )
}

fn proposed(proposal: &Proposal) -> Json {
    json!({ "item_id": proposal.item_id, "text": proposal.text, "register": proposal.register })
}

/// What the registers say to one item.
pub fn proposal(office: &mut Office, no: &str, item: &str, say: &mut Say) -> Result<u8, Problems> {
    match office.propose(no, item)? {
        Some(proposal) => say.answer(&proposed(&proposal), &format!("{item} {}", proposal.text)),
        None => say.answer(&Json::Null, &format!("{item}には、台帳から示せる事実がありません。書類や現地で確かめてください。")),
    }
    Ok(0)
}

/// What the registers say to every item they say something to.
pub fn proposals(office: &mut Office, no: &str, say: &mut Say) -> Result<u8, Problems> {
    for proposal in office.inspection(no)?.items.iter().filter_map(|item| item.proposal.as_ref()) {
        say.answer(&proposed(proposal), &format!("{} {}", proposal.item_id, proposal.text));
    }
    Ok(0)
}

/// What became of each item since the other inspection.
pub fn compare(office: &mut Office, no: &str, with: &str, say: &mut Say) -> Result<u8, Problems> {
    let judged = |one: Option<Judgement>| one.map(Judgement::label).unwrap_or_default();
    for Change { item_id, before, now, course, reworded } in office.compare_inspections(no, with)? {
        let value = json!({
            "item_id": item_id, "before": judged(before), "now": judged(now), "course": course.label(), "reworded": reworded,
        });
        let (was, is) = (before.map_or("なし", Judgement::sign), now.map_or("なし", Judgement::sign));
        let words = if reworded { "（文言変更）" } else { "" };
        say.answer(&value, &format!("{item_id} {was}→{is} {}{words}", course.label()));
    }
    Ok(0)
}
