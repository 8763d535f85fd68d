//! The decision on a take-out: approved, rejected, or called off by who asked (第11条第1項第2号: 保護管理者の指示に従い).

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::registers::takeout::TAKEOUT;
use domain::role::Duty;
use domain::takeout::Stage;
use domain::value::{Link, Value};

use super::moves::Step;
use crate::act::{Act, Done};
use crate::office::Office;

const APPROVE: Step = Step {
    to: Stage::Approved,
    fields: &["approved_by", "approved_at", "special_approval", "special_reason", "one_person_reason", "note"],
    deeds: &["approved_at"],
};

const REJECT: Step = Step { to: Stage::Rejected, fields: &["reject_reason", "note"], deeds: &[] };

const WITHDRAW: Step = Step { to: Stage::Cancelled, fields: &["reject_reason", "note"], deeds: &[] };

impl Office {
    /// Approves take-out `no`. It is the decision of the person at work, now, unless it says whose it was and when;
    /// whoever it was held the post on that day (D10).
    pub fn approve_takeout(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::ApproveTakeout, |desk| {
            desk.step(no, &APPROVE, answers, |desk, values| {
                if !values.has("approved_by") {
                    values.set("approved_by", Value::Link(desk.own_staff("approved_by")?));
                }
                if !values.has("approved_at") {
                    values.set("approved_at", Value::Moment(desk.now));
                }
                Ok(())
            })
        })
    }

    /// Rejects take-out `no`, with `reject_reason`.
    pub fn reject_takeout(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::RejectTakeout, |desk| desk.step(no, &REJECT, answers, |_, _| Ok(())))
    }

    /// Calls take-out `no` off before it left, with `reject_reason`: by who asked, or by those who keep the registers.
    pub fn withdraw_takeout(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::WithdrawTakeout, |desk| {
            let head = desk.record(&TAKEOUT, no)?;
            let own = desk.who.staff.as_ref().is_some_and(|staff| head.values.link("applicant").is_some_and(|link| link.id == staff.id));
            if !own && head.created_by != desk.who.written && !desk.who.role.may(Duty::Keep) {
                let next = "申請者か、保護担当者又は保護管理者に頼んでください。";
                return Err(Problem::new(Code::NotAllowed, "他の人の申請は取り下げられません。", next).on(TAKEOUT.article).into());
            }
            desk.step(no, &WITHDRAW, answers, |_, _| Ok(()))
        })
    }
}
