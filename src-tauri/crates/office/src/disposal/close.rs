//! Closing: nothing leaves the inventory before everything is proven. Calling off: the media go back to the shelf.

use std::collections::BTreeMap;

use domain::disposal::{Action, Case, Stage, may_advance};
use domain::entry::Raw;
use domain::media::Status;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::value::{Link, Value, Values};

use super::moves::against;
use crate::act::{Act, Done};
use crate::case::{Gathered, register};
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::by_store;

/// What may be written on the 伺 when it is closed.
const ASKED: &[&str] = &["one_person_reason", "retention_checked", "count_before", "counted_by", "note"];

impl Office {
    /// Closes disposal `no`: its media end, its lines are done. Refused with everything that still blocks.
    pub fn close_disposal(&mut self, no: &str, _: &[String], answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::CloseDisposal, |desk| {
            let mut last = Values::new().with("closed_on", Value::Date(desk.today()));
            if let Some(staff) = &desk.who.staff {
                last.set("closed_by", Value::Link(staff.clone()));
            }
            note_reason(desk, no, answers, &last)?;
            desk.perhaps_proven(no)?;
            let gathered = desk.case(no)?;
            let ended_today = Case { closed_on: last.date("closed_on"), ..gathered.case.clone() };
            desk.settle(against(&ended_today, Stage::Closed))?;
            for line in &gathered.items {
                let action = Action::from_id(line.values.text("action")).unwrap_or(Action::Discard);
                if let Some(card) = line.values.link("media_id").and_then(|link| gathered.media.get(&link.id)) {
                    desk.move_medium(card, action.ends_as())?;
                }
                finish(desk, line, "done")?;
            }
            write_head(desk, &gathered, last)?;
            desk.stage(&gathered.head, Stage::Closed)?;
            desk.tx.summary(format!("{no}を完了"));
            desk.case_link(no)
        })
    }

    /// Calls disposal `no` off, with a reason (`cancel_reason`). Refused once the media have left the house.
    pub fn cancel_disposal(&mut self, no: &str, _: &[String], answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::CancelDisposal, |desk| {
            let gathered = desk.case(no)?;
            desk.settle(may_advance(&gathered.case, Stage::Cancelled))?;
            let given = desk.about_head("取りやめ", answers, &["cancel_reason"], &Values::new())?;
            let reason = given.text("cancel_reason").trim().to_owned();
            if reason.is_empty() {
                let next = "取りやめる理由を書いてください。";
                return Err(Problem::new(Code::Missing, "理由が空です。", next).at("cancel_reason").into());
            }
            for line in &gathered.items {
                if let Some(card) = line.values.link("media_id").and_then(|link| gathered.media.get(&link.id)) {
                    // One that was lost meanwhile is not on the shelf.
                    if card.values.chose("status", Status::AwaitingDisposal.id()) {
                        desk.move_medium(card, Status::Stored)?;
                    }
                }
                finish(desk, line, "cancelled")?;
            }
            write_head(desk, &gathered, Values::new().with("cancel_reason", Value::Text(reason.clone())))?;
            desk.stage(&gathered.head, Stage::Cancelled)?;
            desk.tx.summary(format!("{no}を取りやめ（{reason}）"));
            desk.case_link(no)
        })
    }
}

/// A one-person section's reason may come with the closing itself; it counts only from the 保護管理者 (D9).
fn note_reason(desk: &mut Desk<'_, '_>, no: &str, answers: &BTreeMap<String, Raw>, own: &Values) -> Result<(), Problems> {
    let given = desk.about_head("完了", answers, ASKED, own)?;
    if given.0.is_empty() {
        return Ok(());
    }
    if given.has("one_person_reason") && !desk.who.role.may(domain::role::Duty::Approve) {
        let next = "保護管理者に、理由を書いて完了してもらってください。";
        return Err(Problem::refused("D9", domain::article::Article("14"), "1人で確認したことを認められるのは保護管理者だけです。", next)
            .at("one_person_reason")
            .into());
    }
    let gathered = desk.case(no)?;
    write_head(desk, &gathered, given)
}

fn write_head(desk: &mut Desk<'_, '_>, gathered: &Gathered, fields: Values) -> Result<(), Problems> {
    let disposals = register("disposal")?;
    let now = desk.read().get(disposals, gathered.head.id).map_err(by_store)?;
    let mut values = now.values.clone();
    values.0.extend(fields.0);
    desk.change(disposals, &now, values)
}

fn finish(desk: &mut Desk<'_, '_>, line: &Record, result: &str) -> Result<(), Problems> {
    let items = register("disposal_item")?;
    let mut values = line.values.clone();
    values.set("result", Value::Choice(result.to_owned()));
    desk.tx.update(items, line.id, Some(line.version), values, line.marks.clone()).map_err(by_store)
}
