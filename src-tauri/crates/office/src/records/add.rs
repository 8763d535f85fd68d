//! Adding a record to any register.

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::register::{Fill, Register, Shape};
use domain::registers;
use domain::registers::own_field::OWN_FIELD;
use domain::role::Duty;
use domain::value::{Link, Values};

use super::refers::{Origin, default_actor, not_added_here, origin};
use crate::act::{Act, Done};
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::not_allowed;

impl Office {
    /// Adds a record to `register`. `parent` is the number of the record it is a part of; empty where it stands alone.
    pub fn add(&mut self, register: &str, parent: &str, raw: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        let register = self.register(register)?;
        match origin(register) {
            Some(Origin::Begun(verb) | Origin::Told(verb, _)) => return verb(self, parent, raw),
            Some(Origin::Verbs(next)) => return Err(not_added_here(register, next).into()),
            Some(Origin::Asked(_)) | None => {}
        }
        self.act(Act::Add, |desk| {
            let parent = parent_of(desk, register, parent)?;
            desk.add(register, raw, parent.as_ref())
        })
    }
}

impl Desk<'_, '_> {
    /// Understands one record as typed and makes it; its line in the log says so.
    pub fn add(&mut self, register: &'static Register, raw: &BTreeMap<String, Raw>, parent: Option<&Record>) -> Result<Link, Problems> {
        let values = self.understand(register, raw)?;
        let link = self.enter(register, values, parent)?;
        self.tx.summary(format!("{}に{}を登録", register.name, link.no));
        Ok(link)
    }

    /// Makes a record of what was understood, by everything that adding one must hold to.
    pub(crate) fn enter(&mut self, register: &'static Register, mut values: Values, parent: Option<&Record>) -> Result<Link, Problems> {
        let duty = Duty::to_add(register.id);
        if !self.who.role.may(duty) {
            return Err(not_allowed(self.who.role, duty, &format!("{}の登録", register.name)).into());
        }
        match origin(register) {
            Some(Origin::Asked(ask)) => return ask(self, values),
            Some(Origin::Told(_, told)) => return told(self, values, parent),
            Some(Origin::Verbs(_) | Origin::Begun(_)) | None => {}
        }
        let early = values.0.keys().filter(|field| is_decided(register, field)).map(|field| has_its_own_verb(register, field));
        Problems::settle(early.collect())?;
        default_actor(self, register, &mut values);
        self.make(register, values, parent)
    }
}

impl Desk<'_, '_> {
    /// The same for a card that bears the number `no` already, on its label or its papers.
    pub(crate) fn enter_as(&mut self, register: &'static Register, values: Values, no: &str) -> Result<Link, Problems> {
        self.kept_number = Some((register.id, no.to_owned()));
        let entered = self.enter(register, values, None);
        self.kept_number = None;
        entered
    }
}

/// What a register asks is decided by those who keep the registers.
pub(super) fn must_be_kept_by(desk: &Desk<'_, '_>, register: &Register) -> Result<(), Problems> {
    if register.id != OWN_FIELD.id || desk.who.role.may(Duty::Keep) {
        return Ok(());
    }
    Err(not_allowed(desk.who.role, Duty::Keep, "独自項目を決めること").into())
}

/// A field that only the verb of its decision fills.
pub(crate) fn has_its_own_verb(register: &Register, field: &str) -> Problem {
    let label = register.field(field).map_or(field, |field| field.label);
    Problem::new(Code::Usage, format!("「{label}」はここでは書けません。"), "その手続の画面で記録してください。").at(field)
}

/// Whether `field` records somebody's decision, so that only the verb of that decision fills it.
pub(super) fn is_decided(register: &Register, field: &str) -> bool {
    register.fields.iter().any(|known| (known.id == field || known.label == field) && known.fill == Fill::Decided)
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
            ("handover", Act::MakeHandover),
            ("media", Act::Add),
        ] {
            assert_eq!(Duty::to_add(register), act.duty(), "{register}");
        }
    }
}
