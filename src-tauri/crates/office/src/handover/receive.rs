//! The set is received, by the successor in person or on paper; or called off. Nobody's access ends by it.

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::handover::{How, Turn, may_receive};
use domain::problem::{Code, Level, Problem, Problems};
use domain::record::Record;
use domain::registers::handover::HANDOVER;
use domain::role::Duty;
use domain::value::{Link, Value, Values};

use super::gather::gathered;
use crate::act::{Act, Done};
use crate::desk::link_of;
use crate::office::Office;
use crate::refuse::not_allowed;

/// A set is received by whom it was made out to, and not before it was made (第10条).
fn not_as_made(head: &Record, values: &Values) -> Vec<Problem> {
    let refuse = |field: &str, what: String, next: &str| Problem::new(Code::Rule, what, next).on(HANDOVER.article).at(field);
    let mut found = Vec::new();
    if let (Some(meant), Some(by)) = (head.values.link("receiver"), values.link("received_by"))
        && meant.id != by.id
    {
        let what = format!("この引継ぎの引受者は{}です。{}が受領することはできません。", meant.label, by.label);
        found.push(refuse("received_by", what, "引受者が変わったときは、この引継ぎを取り消して、新しく作ってください。"));
    }
    if values.date("received_on").is_some_and(|on| on < head.created_at.date()) {
        let what = format!("受領日が、引継書を作った日（{}）より前になっています。", domain::wareki::long(head.created_at.date()));
        found.push(refuse("received_on", what, "実際に受領した日を書いてください。"));
    }
    found
}

impl Office {
    /// Records that set `no` was handed over and received, today where it does not say. The successor at work receives it
    /// in person; that it was signed on paper is written down by those who keep the registers.
    pub fn receive_handover(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::ReceiveHandover, |desk| {
            let head = desk.open_handover(no)?;
            let mut values = desk.lay_over(&HANDOVER, &head.values, &["handed_on", "received_on", "received_by", "note"], answers)?;
            let how = How::of(&values, desk.who.staff.as_ref().map(|staff| staff.id));
            if how == How::Paper && !desk.who.role.may(Duty::Keep) {
                return Err(not_allowed(desk.who.role, Duty::Keep, "紙で受領したことの記録").into());
            }
            if !values.has("received_by") {
                let taker = if how == How::Own { desk.who.staff.clone() } else { values.link("receiver").cloned() };
                if let Some(taker) = taker {
                    values.set("received_by", Value::Link(taker));
                }
            }
            if !values.has("received_on") {
                values.set("received_on", Value::Date(desk.today()));
            }
            if let (false, Some(day)) = (values.has("handed_on"), values.date("received_on")) {
                values.set("handed_on", Value::Date(day));
            }
            let values =
                values.with("received_how", Value::Choice(how.id().to_owned())).with("status", Value::Choice("received".to_owned()));
            let mut found = may_receive(&values);
            found.extend(not_as_made(&head, &values));
            found.extend(desk.not_ahead(&HANDOVER, &values, &["handed_on", "received_on"]));
            if let Some(leaving) = values.link("leaving") {
                let left = gathered(&desk.read(), leaving)?.into_iter().filter(|held| held.turn == Turn::GiveBack).count();
                if left > 0 {
                    let what = format!("引継者に、返すもの・終えるものが{left}件残っています。");
                    let next = "離れる日までに、返却・失効・利用の終了を済ませてください。引継ぎだけでは終わりません。";
                    found.push(Problem { level: Level::Warn, ..Problem::new(Code::Rule, what, next).on(HANDOVER.article) });
                }
            }
            desk.settle(found)?;
            desk.change(&HANDOVER, &head, values)?;
            desk.tx.subject(&HANDOVER, head.id, &head.no);
            desk.tx.summary(format!("{no}を受領"));
            Ok(link_of(&HANDOVER, &head))
        })
    }

    /// Calls set `no` off, with `cancel_reason`.
    pub fn cancel_handover(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::CancelHandover, |desk| {
            let head = desk.open_handover(no)?;
            let values = desk.lay_over(&HANDOVER, &head.values, &["cancel_reason", "note"], answers)?;
            if !values.has("cancel_reason") {
                let next = "なぜやめるのかを書いてください。";
                return Err(Problem::new(Code::Missing, "取消の理由が空です。", next).on(HANDOVER.article).at("cancel_reason").into());
            }
            desk.change(&HANDOVER, &head, values.with("status", Value::Choice("cancelled".to_owned())))?;
            desk.tx.subject(&HANDOVER, head.id, &head.no);
            desk.tx.summary(format!("{no}を取消し"));
            Ok(link_of(&HANDOVER, &head))
        })
    }
}
