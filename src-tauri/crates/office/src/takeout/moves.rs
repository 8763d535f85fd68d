//! Moves that every step of a take-out makes: the slip to its next stage, its media to where that puts them.

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::media::Status;
use domain::problem::{Problem, Problems};
use domain::record::Record;
use domain::registers::takeout::TAKEOUT;
use domain::takeout::{Slip, Stage, may_advance};
use domain::value::{Link, Value, Values};

use super::known::Known;
use crate::desk::Desk;

/// One step: to which stage, which fields it asks, and which of them tell of something done.
pub(super) struct Step {
    pub(super) to: Stage,
    pub(super) fields: &'static [&'static str],
    pub(super) deeds: &'static [&'static str],
}

impl Desk<'_, '_> {
    /// Takes slip `no` one step further with the answers of that step; `more` fills what nobody need say.
    pub(super) fn step(
        &mut self,
        no: &str,
        step: &Step,
        answers: &BTreeMap<String, Raw>,
        more: impl FnOnce(&Desk<'_, '_>, &mut Values) -> Result<(), Problems>,
    ) -> Result<Link, Problems> {
        let head = self.record(&TAKEOUT, no)?;
        must_stand(&head)?;
        let mut values = self.lay_over(&TAKEOUT, &head.values, step.fields, answers)?;
        more(self, &mut values)?;
        let slip = Slip::read(&values);
        let known = Known::around(&self.read(), self.today(), &values, &head)?;
        let mut found = may_advance(&slip, step.to, &known.facts());
        found.extend(self.not_ahead(&TAKEOUT, &values, step.deeds));
        self.settle(found)?;
        values.set("status", Value::Choice(step.to.id().to_owned()));
        self.change(&TAKEOUT, &head, values.clone())?;
        // Only what is out comes back: a medium that got lost on the way is found by its own move.
        let back = |card: &&Record| {
            step.to != Stage::Returned || card.values.chose("status", Status::TakenOut.id()) && !slip.missing.contains(&card.id)
        };
        let cards: Vec<Record> = known.cards.iter().filter(back).cloned().collect();
        self.enter_ledger(&head, &values, step.to, &cards)?;
        if let Some(status) = slip.puts_media_in(step.to) {
            for card in &cards {
                self.move_medium(card, status)?;
            }
        }
        self.tx.subject(&TAKEOUT, head.id, &head.no);
        self.tx.summary(format!("{no}を{}に", step.to.label()));
        Ok(Link { id: head.id, no: head.no.clone(), label: head.no })
    }
}

pub(super) fn must_stand(head: &Record) -> Result<(), Problems> {
    if head.stands() {
        return Ok(());
    }
    let next = "新しく申請してください。";
    Err(Problem::refused("D21", TAKEOUT.article, format!("{}は取り消された記録です。", head.no), next).into())
}
