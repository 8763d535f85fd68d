//! `add`, `correct`, `fill`, `void`, `undo`: changes of one record of any register.

use domain::problem::Problems;
use domain::value::Link;
use office::{Done, Office};
use serde_json::json;
use wire::answers::raw;

use crate::answers;
use crate::args::record::{Add, Correct, Named, Reasoned};
use crate::dress;
use crate::say::Say;

/// A new record; it comes back as it was recorded.
pub fn add(office: &mut Office, add: &Add, say: &mut Say) -> Result<u8, Problems> {
    office.register(&add.register)?;
    let done = office.add(&add.register, &add.parent, &raw(&answers::fields()?))?;
    changed(office, &add.register, &done, "登録しました", say)
}

/// The record as corrected.
pub fn correct(office: &mut Office, correct: &Correct, say: &mut Say) -> Result<u8, Problems> {
    let Reasoned { register, no, reason } = &correct.record;
    let done = office.correct(register, no, reason, correct.version, &raw(&answers::fields()?))?;
    changed(office, register, &done, "訂正しました", say)
}

/// The record with its field filled.
pub fn fill(office: &mut Office, one: &Named, say: &mut Say) -> Result<u8, Problems> {
    let done = office.fill_later(&one.register, &one.no, &raw(&answers::fields()?))?;
    changed(office, &one.register, &done, "記入しました", say)
}

/// The record, struck out.
pub fn void(office: &mut Office, one: &Reasoned, say: &mut Say) -> Result<u8, Problems> {
    let done = office.void(&one.register, &one.no, &one.reason)?;
    changed(office, &one.register, &done, "取り消しました", say)
}

/// What was undone.
pub fn undo(office: &mut Office, say: &mut Say) -> Result<u8, Problems> {
    let undone = office.undoable()?.into_iter().next().map(|line| line.summary).unwrap_or_default();
    let done = office.undo()?;
    let next = office.undoable()?.into_iter().next().map(|line| line.summary);
    let moved: Vec<&str> = done.moved.iter().copied().collect();
    let then = match &next {
        Some(next) => format!("もう一度行うと「{next}」を元に戻します。"),
        None => "これより前に元に戻せる操作はありません。".to_owned(),
    };
    let words = format!("{} 「{undone}」を元に戻しました。{then}", done.value.no);
    say.changed(json!({ "no": done.value.no, "moved": moved, "undone": undone, "next": next }), &words, &done.warnings);
    Ok(0)
}

fn changed(office: &mut Office, register: &str, done: &Done<Link>, words: &str, say: &mut Say) -> Result<u8, Problems> {
    let row = dress::outcome(office, register, done)?;
    say.changed(row, &format!("{} {words}", done.value.no), &done.warnings);
    Ok(0)
}
