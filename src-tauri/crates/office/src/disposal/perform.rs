//! What was done to the media, for many lines at once (第15条第1項).

use std::collections::BTreeMap;

use domain::article::Article;
use domain::disposal::{Case, Stage, may_advance, may_perform};
use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::value::{Link, RecordId};

use super::draft::picked;
use super::moves::against;
use crate::act::{Act, Done};
use crate::case::register;
use crate::desk::Desk;
use crate::office::Office;

impl Office {
    /// Records the procedure for the lines `items` of disposal `no`; for all of them where `items` is empty.
    ///
    /// Lines may be recorded in several goes; the case moves on when the last is whole.
    pub fn perform(&mut self, no: &str, items: &[String], answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::Perform, |desk| {
            let gathered = desk.case(no)?;
            if !(wiped_here(desk, answers)? && gathered.case.stage == Stage::Approved && gathered.case.execution.by_others()) {
                in_turn(&gathered.case, no)?;
            }
            let touched: Vec<RecordId> = picked(&gathered.items, items)?.iter().map(|line| line.id).collect();
            desk.change_lines(&gathered.items, items, answers)?;
            let mut part = desk.case(no)?.case;
            part.items.retain(|item| touched.contains(&item.id));
            desk.settle(may_perform(&part))?;
            perhaps_performed(desk, no)?;
            desk.tx.summary(format!("{no}の{}点の実施を記録", touched.len()));
            Ok(Link { id: gathered.head.id, no: no.to_owned(), label: no.to_owned() })
        })
    }
}

/// Whether the answers tell of erasing in the house, which is done before the media leave it.
fn wiped_here(desk: &Desk<'_, '_>, answers: &BTreeMap<String, Raw>) -> Result<bool, Problems> {
    let said: BTreeMap<String, Raw> = answers
        .iter()
        .filter(|(field, _)| *field == WIPED || *field == WIPED_LABEL)
        .map(|(field, raw)| (field.clone(), raw.clone()))
        .collect();
    Ok(desk.understand(register("disposal_item")?, &said)?.flag(WIPED))
}

/// 庁舎内事前消去, as a program and as a person write it.
const WIPED: &str = "wiped_on_site";
const WIPED_LABEL: &str = "庁舎内事前消去";

/// A procedure is recorded after the decision, and for contracted work after the hand-over; and again until it is proven.
fn in_turn(case: &Case, no: &str) -> Result<(), Problems> {
    let now = case.stage.followed_by(case.execution).contains(&Stage::Performed);
    if now || matches!(case.stage, Stage::Performed | Stage::Proven) {
        return Ok(());
    }
    let found = against(case, Stage::Performed);
    if found.iter().any(Problem::blocks) {
        return Err(Problems(found));
    }
    let next = "決裁と引渡しの記録を先に済ませてください。";
    Err(Problem::new(Code::Rule, format!("{no}は、まだ実施を記録できません。"), next).on(Article("15-1")).into())
}

/// Moves the case on when every line is whole.
pub(super) fn perhaps_performed(desk: &mut Desk<'_, '_>, no: &str) -> Result<(), Problems> {
    let gathered = desk.case(no)?;
    let due = gathered.case.stage.followed_by(gathered.case.execution).contains(&Stage::Performed);
    if due && !may_advance(&gathered.case, Stage::Performed).iter().any(Problem::blocks) {
        desk.stage(&gathered.head, Stage::Performed)?;
    }
    Ok(())
}
