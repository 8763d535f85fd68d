//! Completing an inspection: the 保護担当者 has answered everything, the 保護管理者 has seen it (D19).

use domain::article::Article;
use domain::inspection::{Corrective, check_answers, may_close};
use domain::problem::{Problem, Problems};
use domain::record::Record;
use domain::role::Duty;
use domain::value::{Link, Value, Values};
use store::Reader;

use super::parts::{Parts, link, parts, parts_of, posts, register};
use crate::act::{Act, Done};
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::by_store;

impl Office {
    /// Completes inspection `no`. When the 保護管理者 does it, that is the confirmation too.
    pub fn close_inspection(&mut self, no: &str) -> Result<Done<Link>, Problems> {
        self.act(Act::CloseInspection, |desk| {
            if desk.who.role.may(Duty::Approve) {
                confirm(desk, no)?;
            }
            complete(desk, no)?;
            desk.tx.summary(format!("{no}を完了"));
            Ok(link(&parts(&desk.read(), no)?.head))
        })
    }

    /// The 保護管理者 confirms the answers of inspection `no`; with everything in place that completes it.
    pub fn confirm_inspection(&mut self, no: &str) -> Result<Done<Link>, Problems> {
        self.act(Act::ConfirmInspection, |desk| {
            let whole = parts(&desk.read(), no)?;
            let found = check_answers(&whole.answers_read(), &whole.actions_read());
            Problems::settle(found)?;
            confirm(desk, no)?;
            complete(desk, no)?;
            desk.tx.summary(format!("{no}を確認し、完了"));
            Ok(link(&parts(&desk.read(), no)?.head))
        })
    }
}

impl Office {
    /// Calls inspection `no` off: it was begun by mistake, for `reason`. What was answered stays to be read; nothing counts
    /// it any more, and its round can be held.
    pub fn cancel_inspection(&mut self, no: &str, reason: &str) -> Result<Done<Link>, Problems> {
        self.act(Act::CancelInspection, |desk| {
            let whole = parts(&desk.read(), no)?;
            whole.must_be_open()?;
            if reason.trim().is_empty() {
                let next = "なぜ取りやめるのかを、後から読む人に分かるように書いてください。";
                return Err(Problem::refused("D21", Article("42"), "取りやめの理由が書かれていません。", next).at("reason").into());
            }
            Problems::settle(domain::rules::check_reason(reason).into_iter().collect())?;
            if let Some(action) = whole.actions.first() {
                let what = format!("{no}には、是正措置{}があります。", action.no);
                let next = "先にその是正措置を取り消すか、この点検を最後まで行ってください。";
                return Err(Problem::refused("D19", Article("43"), what, next).into());
            }
            let before = whole.head.values.text("note").trim();
            let note =
                [before, &format!("取りやめ: {}", reason.trim())].into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join("\n");
            let values = whole.head.values.clone().with("note", Value::Text(note)).with("status", Value::Choice("cancelled".to_owned()));
            write(desk, &whole.head, values)?;
            desk.tx.summary(format!("{no}を取りやめ（{}）", reason.trim()));
            Ok(link(&whole.head))
        })
    }
}

/// A corrective action of a completed inspection that its finding rests on is not struck out: something would be wrong and
/// nobody asked to put it right (D19; 第43条).
pub(crate) fn may_void_action(desk: &Desk<'_, '_>, action: &Record) -> Result<(), Problems> {
    let Some(inspection) = action.values.link("inspection") else { return Ok(()) };
    let head = desk.read().get(register("inspection")?, inspection.id).map_err(by_store)?;
    let whole = parts_of(&desk.read(), head)?;
    let rest: Vec<_> = whole.actions.iter().filter(|one| one.id != action.id).map(|one| Corrective::read(&one.values)).collect();
    let (before, after) = (check_answers(&whole.answers_read(), &whole.actions_read()), check_answers(&whole.answers_read(), &rest));
    if whole.must_be_open().is_ok() || after.iter().filter(|one| one.blocks()).count() <= before.iter().filter(|one| one.blocks()).count() {
        return Ok(());
    }
    let what = format!("{}は、完了した{}の指摘に対する是正措置なので、取り消せません。", action.no, inspection.no);
    let next = "誤りは訂正で直すか、別の是正措置を登録してから取り消してください。";
    Err(Problem::refused("D19", Article("43"), what, next).into())
}

/// What would refuse completing the inspection now.
pub(super) fn what_blocks(read: &Reader<'_>, whole: &Parts) -> Result<Vec<Problem>, Problems> {
    let mut found = may_close(&posts(read, &whole.head)?, &whole.answers_read(), &whole.actions_read());
    found.retain(Problem::blocks);
    Ok(found)
}

fn confirm(desk: &mut Desk<'_, '_>, no: &str) -> Result<(), Problems> {
    let whole = parts(&desk.read(), no)?;
    whole.must_be_open()?;
    let mut values = whole.head.values.clone();
    if values.has("confirmed_by") {
        return Ok(());
    }
    if let Some(staff) = &desk.who.staff {
        values.set("confirmed_by", Value::Link(staff.clone()));
    }
    values.set("confirmed_on", Value::Date(desk.today()));
    write(desk, &whole.head, values)
}

fn complete(desk: &mut Desk<'_, '_>, no: &str) -> Result<(), Problems> {
    let whole = parts(&desk.read(), no)?;
    whole.must_be_open()?;
    let head = posts(&desk.read(), &whole.head)?;
    let warnings = Problems::settle(may_close(&head, &whole.answers_read(), &whole.actions_read()))?;
    for warning in warnings {
        desk.warn(warning);
    }
    let values = whole.head.values.clone().with("status", Value::Choice("closed".to_owned()));
    write(desk, &whole.head, values)
}

fn write(desk: &mut Desk<'_, '_>, head: &Record, values: Values) -> Result<(), Problems> {
    let inspections = register("inspection")?;
    desk.change(inspections, head, values)
}
