//! `takeout`: asked for, decided, gone, back or received, one step at a time (第11条・第13条).

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::problem::Problems;
use domain::registers::takeout::TAKEOUT;
use domain::value::Link;
use office::takeout::TakeoutView;
use office::{Done, Office};
use serde_json::{Value as Json, json};
use wire::answers::raw;

use super::steps;
use crate::answers;
use crate::args::steps::Why;
use crate::args::takeout::Takeout;
use crate::dress;
use crate::say::Say;

/// Does one step.
pub fn step(office: &mut Office, step: Takeout, say: &mut Say) -> Result<u8, Problems> {
    match step {
        Takeout::Request => request(office, say),
        Takeout::Approve(one) => on_slip(office, &one.no, &answers::fields()?, Office::approve_takeout, "承認しました", say),
        Takeout::Reject(why) => {
            on_slip(office, &why.no, &steps::reason(&why, "reject_reason")?, Office::reject_takeout, "却下しました", say)
        }
        Takeout::Withdraw(why) => {
            on_slip(office, &why.no, &steps::reason(&why, "reject_reason")?, Office::withdraw_takeout, "取り下げました", say)
        }
        Takeout::Extend(later) => {
            let mut given = steps::reason(&Why { no: later.no.clone(), reason: later.reason.clone() }, "note")?;
            if let Some(until) = &later.until {
                given.insert("due_back_on".to_owned(), json!(until));
            }
            on_slip(office, &later.no, &given, Office::extend_takeout, "返却予定日を延ばしました", say)
        }
        Takeout::Depart(one) => on_slip(office, &one.no, &answers::fields()?, Office::depart_takeout, "持出しを記録しました", say),
        Takeout::Return(one) => on_slip(office, &one.no, &answers::fields()?, Office::return_takeout, "返却を記録しました", say),
        Takeout::Received(one) => on_slip(office, &one.no, &answers::fields()?, Office::receive_takeout, "受領を記録しました", say),
        Takeout::Show(one) => show(office, &one.no, say),
    }
}

type Verb = fn(&mut Office, &str, &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems>;

fn on_slip(office: &mut Office, no: &str, given: &wire::answers::Answers, verb: Verb, words: &str, say: &mut Say) -> Result<u8, Problems> {
    let done = verb(office, no, &raw(given))?;
    steps::told(office, "takeout", &done, words, say)
}

fn request(office: &mut Office, say: &mut Say) -> Result<u8, Problems> {
    let mut given = answers::fields()?;
    let media = steps::media(&mut given)?;
    let done = office.request_takeout(&media, &raw(&given))?;
    steps::told(office, "takeout", &done, "申請しました", say)
}

fn show(office: &mut Office, no: &str, say: &mut Say) -> Result<u8, Problems> {
    let view = office.takeout(no)?;
    if say.is_json() {
        let value = whole(&view, office);
        say.value(&value);
        return Ok(0);
    }
    let late = view.overdue.map(|days| format!("（返却期限を{days}日過ぎています）")).unwrap_or_default();
    say.words(&format!("{} {}{late}", view.head.no, view.slip.stage.label()));
    for card in &view.media {
        say.words(&format!("  {} {}", card.no, card.values.text("serial_no")));
    }
    let next: Vec<&str> = view.next.iter().map(|stage| stage.label()).collect();
    if !next.is_empty() {
        say.words(&format!("  次: {}", next.join("、")));
    }
    for block in &view.blocks {
        let sentence = say.sentence(block);
        say.words(&sentence);
    }
    Ok(0)
}

fn whole(view: &TakeoutView, office: &Office) -> Json {
    let next: Vec<&str> = view.next.iter().map(|stage| stage.label()).collect();
    let blocks: Vec<Json> = view.blocks.iter().map(|problem| dress::block(problem, office.profile())).collect();
    let more = [
        ("media", dress::rows("media", &view.media)),
        ("overdue_days", json!(view.overdue)),
        ("next", json!(next)),
        ("blocks", json!(blocks)),
    ];
    dress::with(dress::row(&TAKEOUT, &view.head), more)
}
