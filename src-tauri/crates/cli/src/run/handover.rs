//! `handover`: the set of somebody who leaves, and its receipt (第10条).

use domain::problem::Problems;
use domain::registers::handover::HANDOVER;
use office::Office;
use office::handover::HandoverView;
use office::records::Ask;
use serde_json::{Value as Json, json};
use wire::answers::raw;

use super::steps;
use crate::answers;
use crate::args::handover::Handover;
use crate::dress;
use crate::say::Say;

/// Does one step.
pub fn step(office: &mut Office, step: Handover, say: &mut Say) -> Result<u8, Problems> {
    match step {
        Handover::Make => {
            let done = office.make_handover(&raw(&answers::fields()?))?;
            steps::told(office, "handover", &done, "作成しました", say)
        }
        Handover::Update(one) => {
            let done = office.refresh_handover(&one.no, &raw(&answers::fields()?))?;
            steps::told(office, "handover", &done, "更新しました", say)
        }
        Handover::Receive(one) => {
            let done = office.receive_handover(&one.no, &raw(&answers::fields()?))?;
            steps::told(office, "handover", &done, "受領しました", say)
        }
        Handover::Cancel(why) => {
            let done = office.cancel_handover(&why.no, &raw(&steps::reason(&why, "cancel_reason")?))?;
            steps::told(office, "handover", &done, "取り消しました", say)
        }
        Handover::Status(perhaps) => match perhaps.no {
            Some(no) => one(office, &no, say),
            None => all(office, say),
        },
    }
}

fn all(office: &mut Office, say: &mut Say) -> Result<u8, Problems> {
    let page = office.list("handover", &Ask { limit: 200, ..Ask::default() })?;
    for record in &page.rows {
        let value = dress::row(&HANDOVER, record);
        let of = |field: &str| value[field].as_str().unwrap_or_default().to_owned();
        let words = format!("［{}］{} {} → {}{}", of("status"), record.no, of("leaving"), of("receiver"), of("receiver_post"));
        say.answer(&value, &words);
    }
    if page.rows.is_empty() && !say.is_json() {
        say.words("引継ぎはありません。");
    }
    Ok(0)
}

fn one(office: &mut Office, no: &str, say: &mut Say) -> Result<u8, Problems> {
    let view = office.handover(no)?;
    if say.is_json() {
        let value = whole(&view, office);
        say.value(&value);
        return Ok(0);
    }
    let head = dress::row(&HANDOVER, &view.head);
    let of = |field: &str| head[field].as_str().unwrap_or_default().to_owned();
    say.words(&format!("{} ［{}］ {} → {}{}", view.head.no, of("status"), of("leaving"), of("receiver"), of("receiver_post")));
    for item in &view.items {
        let line = dress::rows("handover_item", std::slice::from_ref(&item.line));
        let of = |field: &str| line[0][field].as_str().unwrap_or_default().to_owned();
        let mark = if item.open { '■' } else { '□' };
        say.words(&format!("  {mark} {} {} {}（{}）", of("kind"), of("subject_no"), of("what"), of("turn")));
        if item.open {
            say.words(&format!("      → {}", item.next));
        }
    }
    for matter in &view.due {
        let words = dress::due_words(matter, office.profile());
        say.words(&words);
    }
    for block in &view.blocks {
        let sentence = say.sentence(block);
        say.words(&sentence);
    }
    Ok(0)
}

fn whole(view: &HandoverView, office: &Office) -> Json {
    let items: Vec<Json> = view
        .items
        .iter()
        .map(|item| {
            let line = dress::rows("handover_item", std::slice::from_ref(&item.line))[0].take();
            dress::with(line, [("register", json!(item.register)), ("open", json!(item.open)), ("next", json!(item.next))])
        })
        .collect();
    let due: Vec<Json> = view.due.iter().map(|matter| dress::due(matter, office.profile())).collect();
    let blocks: Vec<Json> = view.blocks.iter().map(|problem| dress::block(problem, office.profile())).collect();
    let more =
        [("items", json!(items)), ("due", json!(due)), ("posts", dress::rows("post_holder", &view.posts)), ("blocks", json!(blocks))];
    dress::with(dress::row(&HANDOVER, &view.head), more)
}
