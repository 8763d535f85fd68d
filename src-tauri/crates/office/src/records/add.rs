//! Adding a record to any register.

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::register::{Fill, Register, Shape};
use domain::registers;
use domain::value::Link;

use super::refers::{default_actor, has_no_verb_of_its_own};
use crate::act::{Act, Done};
use crate::desk::Desk;
use crate::office::Office;

impl Office {
    /// Adds a record to `register`. `parent` is the number of the record it is a part of; empty where it stands alone.
    pub fn add(&mut self, register: &str, parent: &str, raw: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        let register = self.register(register)?;
        // Typed like any other record, what has lines of its own begins with them all the same.
        match register.id {
            "stocktake" => return self.open_stocktake(raw),
            "contractor_check" => return self.check_contractor("", raw),
            // Whoever permits an exception or hears of an incident does so whatever form it is written on.
            "contract_permission" => return self.permit_contractor(parent, raw),
            "incident" => return self.report_incident(raw),
            _ => {}
        }
        has_no_verb_of_its_own(register)?;
        self.act(Act::Add, |desk| {
            let parent = parent_of(desk, register, parent)?;
            desk.add(register, raw, parent.as_ref())
        })
    }
}

impl Desk<'_, '_> {
    /// Understands one record as typed and makes it; its line in the log says so.
    pub fn add(&mut self, register: &'static Register, raw: &BTreeMap<String, Raw>, parent: Option<&Record>) -> Result<Link, Problems> {
        let mut values = self.understand(register, raw)?;
        if register.id == "takeout" {
            // A slip that is typed like any other record is a request all the same.
            let link = self.request(values)?;
            self.tx.summary(format!("{}に{}を登録", register.name, link.no));
            return Ok(link);
        }
        let early: Vec<Problem> = register
            .fields
            .iter()
            .filter(|field| field.fill == Fill::Later && values.has(field.id) && decided_elsewhere(field.id))
            .map(|field| has_its_own_verb(register, field.id))
            .collect();
        Problems::settle(early)?;
        default_actor(self, register, &mut values);
        let link = self.make(register, values, parent)?;
        self.tx.summary(format!("{}に{}を登録", register.name, link.no));
        Ok(link)
    }
}

/// A field that only the verb of its decision fills.
pub(crate) fn has_its_own_verb(register: &Register, field: &str) -> Problem {
    let label = register.field(field).map_or(field, |field| field.label);
    Problem::new(Code::Usage, format!("「{label}」はここでは書けません。"), "その手続の画面で記録してください。").at(field)
}

/// Fields that record somebody's decision: only the verb of that decision fills them.
pub(super) fn decided_elsewhere(field: &str) -> bool {
    matches!(field, "approved_on" | "approved_by" | "closed_on" | "closed_by" | "confirmed_on" | "confirmed_by" | "cancel_reason")
}

fn parent_of(desk: &Desk<'_, '_>, register: &'static Register, parent: &str) -> Result<Option<Record>, Problems> {
    match register.shape {
        Shape::Part { of } => {
            let owner = registers::by_id(of).ok_or_else(|| crate::refuse::no_register(of))?;
            if parent.is_empty() {
                return Err(Problem::new(
                    Code::Missing,
                    format!("{}がどの{}のものか分かりません。", register.name, owner.name),
                    format!("{}の番号を指定してください。", owner.name),
                )
                .at("parent")
                .into());
            }
            Ok(Some(desk.record(owner, parent)?))
        }
        Shape::Card | Shape::Ledger => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use domain::role::Duty;

    use super::*;

    #[test]
    fn what_a_screen_offers_to_add_is_what_the_act_lets_through() {
        for (register, act) in [
            ("stocktake", Act::OpenStocktake),
            ("contractor_check", Act::CheckContractor),
            ("contract_permission", Act::PermitContractor),
            ("incident", Act::ReportIncident),
            ("media", Act::Add),
        ] {
            assert_eq!(Duty::to_add(register), act.duty(), "{register}");
        }
    }
}
