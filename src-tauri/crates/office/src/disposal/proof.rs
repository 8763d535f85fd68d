//! The two ways to be sure that a contractor really did it: attendance, or a certificate with photographs (第15条第2項).

use std::collections::BTreeMap;

use domain::article::Article;
use domain::disposal::{Stage, may_advance, may_prove};
use domain::entry::Raw;
use domain::problem::{Level, Problem, Problems};
use domain::record::Record;
use domain::register::{Register, Shape};
use domain::value::{Link, Value};

use super::copy::Paper;
use crate::act::{Act, Done};
use crate::case::register;
use crate::desk::Desk;
use crate::office::Office;

impl Office {
    /// Records attendance at disposal `no`.
    pub fn attend(&mut self, no: &str, _: &[String], answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::Attend, |desk| {
            desk.record_proof(no, "attendance", answers, |values, desk| {
                if !values.has("attended") {
                    values.set("attended", Value::Flag(true));
                }
                if let (true, false, Some(staff)) = (values.flag("attended"), values.has("staff"), &desk.who.staff) {
                    values.set("staff", Value::Link(staff.clone()));
                }
            })?;
            desk.tx.summary(format!("{no}の立会いを記録"));
            desk.case_link(no)
        })
    }

    /// Records a certificate for disposal `no`. Serials that do not agree are said, not refused: the paper says what it says.
    pub fn record_certificate(&mut self, no: &str, _: &[String], answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.certify(no, answers, None)
    }

    /// The same with the paper itself.
    pub fn record_certificate_with(
        &mut self,
        no: &str,
        answers: &BTreeMap<String, Raw>,
        paper: &Paper<'_>,
    ) -> Result<Done<Link>, Problems> {
        self.certify(no, answers, Some(paper))
    }

    fn certify(&mut self, no: &str, answers: &BTreeMap<String, Raw>, paper: Option<&Paper<'_>>) -> Result<Done<Link>, Problems> {
        self.act(Act::Certify, |desk| {
            let kept = paper.map(|paper| paper.seal(desk)).transpose()?;
            desk.record_proof(no, "certificate", answers, |values, _| {
                if let Some(kept) = &kept {
                    kept.tie_to(values);
                }
            })?;
            desk.tx.summary(format!("{no}の証明書を記録{}", if kept.is_some() { "（写しあり）" } else { "" }));
            desk.case_link(no)
        })
    }
}

impl Desk<'_, '_> {
    fn record_proof(
        &mut self,
        no: &str,
        part: &str,
        answers: &BTreeMap<String, Raw>,
        fill: impl FnOnce(&mut domain::value::Values, &Desk<'_, '_>),
    ) -> Result<(), Problems> {
        let part = register(part)?;
        let gathered = self.case(no)?;
        if gathered.case.stage.ended() || gathered.case.stage == Stage::Draft {
            let next = "決裁の後、完了の前に記録してください。";
            let what = format!("{no}は「{}」なので、記録できません。", gathered.case.stage.label());
            return Err(Problem::refused("D2", Article("15-2"), what, next).into());
        }
        if gathered.case.stage == Stage::Approved && gathered.case.execution.by_others() && part.id == "certificate" {
            let next = "引渡し（disposal hand-over）を記録してから、証明書を記録してください。";
            return Err(Problem::refused("D2", Article("15-2"), format!("{no}は、まだ引き渡していません。"), next).into());
        }
        let mut values = self.understand(part, answers)?;
        fill(&mut values, self);
        self.make(part, values, Some(&gathered.head))?;
        let case = self.case(no)?.case;
        // Days out of order can never become right by more papers; everything else may still come.
        let (days, rest): (Vec<_>, Vec<_>) = may_prove(&case).into_iter().partition(|problem| problem.rule == Some("D2"));
        self.settle(days)?;
        let serials = rest.into_iter().filter(|problem| matches!(problem.rule, Some("D7")) && !case.certificates.is_empty());
        let said: Vec<Problem> = serials.map(|problem| Problem { level: Level::Warn, ..problem }).collect();
        self.settle(said)?;
        self.perhaps_proven(no)
    }

    /// Moves the case on when everything is proven.
    pub(super) fn perhaps_proven(&mut self, no: &str) -> Result<(), Problems> {
        let gathered = self.case(no)?;
        let due = gathered.case.stage.followed_by(gathered.case.execution).contains(&Stage::Proven);
        if due && !may_advance(&gathered.case, Stage::Proven).iter().any(Problem::blocks) {
            self.stage(&gathered.head, Stage::Proven)?;
        }
        Ok(())
    }

    /// A case whose proof was taken away or put right is looked at anew: it is no longer proven, or it is by now. Nothing
    /// happens for records that belong to no disposal.
    pub(crate) fn look_at_proof_again(&mut self, register: &Register, record: &Record) -> Result<(), Problems> {
        if !matches!(register.shape, Shape::Part { of: "disposal" }) {
            return Ok(());
        }
        let Some(head) = self.parent_of(register, record)? else { return Ok(()) };
        self.perhaps_proven(&head.no)?;
        self.perhaps_unproven(&head.no)
    }

    /// Moves the case back when it is proven no more: the alert for papers that are missing speaks again.
    pub(super) fn perhaps_unproven(&mut self, no: &str) -> Result<(), Problems> {
        let gathered = self.case(no)?;
        let Some(lack) = may_prove(&gathered.case).into_iter().find(Problem::blocks).filter(|_| gathered.case.stage == Stage::Proven)
        else {
            return Ok(());
        };
        self.stage(&gathered.head, Stage::Performed)?;
        let what = format!(
            "{no}の履行の確認が足りなくなったため、「{}」に戻しました（{}）。",
            Stage::Performed.label(),
            lack.what.trim_end_matches('。')
        );
        self.warn(Problem::warning("D6", Article("15-2"), what, lack.next));
        Ok(())
    }

    pub(super) fn case_link(&self, no: &str) -> Result<Link, Problems> {
        let head = self.case(no)?.head;
        Ok(Link { id: head.id, no: head.no.clone(), label: head.no })
    }
}
