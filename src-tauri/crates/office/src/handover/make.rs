//! The set is made: what is in the leaving person's name is written down, and made up to date until it is received.

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::handover::Held;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::registers::handover::{HANDOVER, HANDOVER_ITEM};
use domain::value::{Link, Value, Values};

use super::gather::gathered;
use crate::act::{Act, Done};
use crate::desk::{Desk, link_of};
use crate::office::Office;

const ASKED: &[&str] = &["leaving", "leaving_on", "receiver", "receiver_post", "note"];

impl Office {
    /// Makes the handover set of the person who leaves.
    pub fn make_handover(&mut self, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::MakeHandover, |desk| {
            let values = desk.lay_over(&HANDOVER, &Values::new(), ASKED, answers)?;
            if let Some(leaving) = values.link("leaving") {
                desk.must_be_the_only_one(leaving)?;
            }
            let made = desk.make(&HANDOVER, values, None)?;
            let head = desk.record(&HANDOVER, &made.no)?;
            let written = desk.write_items(&head)?;
            desk.tx.subject(&HANDOVER, head.id, &head.no);
            desk.tx.summary(format!("{}（{written}件）を作成", head.no));
            Ok(made)
        })
    }

    /// Brings set `no` up to date: what came since is added, what was settled stays and says so. `answers` may name
    /// another successor or day.
    pub fn refresh_handover(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::RefreshHandover, |desk| {
            let head = desk.open_handover(no)?;
            let values = desk.lay_over(&HANDOVER, &head.values, ASKED, answers)?;
            if values.link("leaving").map(|link| link.id) != head.values.link("leaving").map(|link| link.id) {
                let next = "この引継ぎを取り消して、新しく作ってください。";
                return Err(Problem::new(Code::Usage, "引継者は変えられません。", next).on(HANDOVER.article).at("leaving").into());
            }
            if values != head.values {
                desk.change(&HANDOVER, &head, values)?;
            }
            let head = desk.record(&HANDOVER, no)?;
            let written = desk.write_items(&head)?;
            desk.tx.subject(&HANDOVER, head.id, &head.no);
            desk.tx.summary(format!("{no}を更新（追加{written}件）"));
            Ok(link_of(&HANDOVER, &head))
        })
    }
}

impl Desk<'_, '_> {
    /// Set `no`, which is neither received nor called off.
    pub(super) fn open_handover(&self, no: &str) -> Result<Record, Problems> {
        let head = self.record(&HANDOVER, no)?;
        if head.stands() && head.values.chose("status", "prepared") {
            return Ok(head);
        }
        let next = "続きがあれば、新しい引継ぎを作ってください。";
        Err(Problem::refused("D21", HANDOVER.article, format!("{no}は終わっています。"), next).into())
    }

    fn must_be_the_only_one(&self, leaving: &Link) -> Result<(), Problems> {
        let others = self.read().pointing(&HANDOVER, "leaving", leaving.id).map_err(crate::refuse::by_store)?;
        match others.iter().find(|one| one.stands() && one.values.chose("status", "prepared")) {
            None => Ok(()),
            Some(other) => {
                let what = format!("同じ職員の引継ぎ（{}）が、まだ受領されていません。", other.no);
                let next = "その引継ぎを更新（handover update）して使ってください。";
                Err(Problem::new(Code::Exists, what, next).on(HANDOVER.article).at("leaving").into())
            }
        }
    }

    /// Writes a line for everything in the leaving person's name that has none yet; says how many.
    fn write_items(&mut self, head: &Record) -> Result<usize, Problems> {
        let Some(leaving) = head.values.link("leaving") else { return Ok(0) };
        let known = self.parts(&HANDOVER_ITEM, head.id)?;
        let new: Vec<Held> = gathered(&self.read(), leaving)?.into_iter().filter(|held| !known.iter().any(|line| is(line, held))).collect();
        for held in &new {
            let line = Values::new()
                .with("kind", Value::Choice(held.kind.to_owned()))
                .with("subject_no", Value::Text(held.no.clone()))
                .with("what", Value::Text(held.what.clone()))
                .with("turn", Value::Choice(held.turn.id().to_owned()));
            self.make(&HANDOVER_ITEM, line, Some(head))?;
        }
        Ok(new.len())
    }
}

/// Whether `line` is about `held`.
pub(super) fn is(line: &Record, held: &Held) -> bool {
    line.values.chose("kind", held.kind) && line.values.text("subject_no") == held.no
}
