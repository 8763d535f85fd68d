//! Completing an inspection: the 保護担当者 has answered everything, the 保護管理者 has seen it (D19).

use domain::inspection::{check_answers, may_close};
use domain::problem::{Problem, Problems};
use domain::record::Record;
use domain::role::Duty;
use domain::value::{Link, Value, Values};
use store::Reader;

use super::parts::{Parts, link, parts, posts, register};
use crate::act::{Act, Done};
use crate::desk::Desk;
use crate::office::Office;

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
