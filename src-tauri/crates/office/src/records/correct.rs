//! Correcting: a card keeps its former values in its history; a line of a ledger stays and a new one takes its place (D21).

use std::collections::BTreeMap;

use domain::article::Article;
use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::record::{Record, Standing};
use domain::register::{Register, Shape};
use domain::role::Duty;
use domain::rules::{self, Change};
use domain::value::{Link, Values};
use store::NewRecord;

use super::add::{has_its_own_verb, is_decided, must_be_kept_by};
use crate::act::{Act, Done};
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::by_store;

impl Office {
    /// Corrects the fields in `raw` of record `no`, for `reason`. `version` is the one that was read, 0 to skip the check.
    pub fn correct(
        &mut self,
        register: &str,
        no: &str,
        reason: &str,
        version: i64,
        raw: &BTreeMap<String, Raw>,
    ) -> Result<Done<Link>, Problems> {
        let register = self.register(register)?;
        self.act(Act::Correct, |desk| {
            let link = desk.correct(register, no, reason, version, raw)?;
            desk.tx.summary(format!("{}の{no}を訂正（{reason}）", register.name));
            Ok(link)
        })
    }

    /// Fills a field that may be filled later, once, e.g. the day a temporary copy was erased.
    pub fn fill_later(&mut self, register: &str, no: &str, raw: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        let register = self.register(register)?;
        self.act(Act::FillLater, |desk| {
            let old = desk.record(register, no)?;
            let filled = desk.understand(register, raw)?;
            Problems::settle(rules::check_fill(register, &old, &filled))?;
            Problems::settle(
                filled.0.keys().filter(|field| is_decided(register, field)).map(|field| has_its_own_verb(register, field)).collect(),
            )?;
            let mut after = old.values.clone();
            for (field, value) in &filled.0 {
                after.set(field.clone(), value.clone());
            }
            let parent = desk.parent_of(register, &old)?;
            desk.judged(register, after, Change::Edit(&old), parent.as_ref())?;
            for (field, value) in filled.0 {
                desk.tx.fill(register, old.id, &field, value).map_err(by_store)?;
            }
            desk.tx.summary(format!("{}の{}に後から記入", register.name, old.no));
            Ok(Link { id: old.id, no: old.no.clone(), label: old.no })
        })
    }
}

impl Desk<'_, '_> {
    /// Corrects one record within an act, by everything a correction must hold to.
    pub(crate) fn correct(
        &mut self,
        register: &'static Register,
        no: &str,
        reason: &str,
        version: i64,
        raw: &BTreeMap<String, Raw>,
    ) -> Result<Link, Problems> {
        let old = self.record(register, no)?;
        Problems::settle(rules::check_correct(&old, reason))?;
        must_be_kept_by(self, register)?;
        must_be_in_charge(self, register, &old, raw)?;
        must_be_theirs(self, &old)?;
        if version != 0 && version != old.version {
            return Err(by_store(store::Error::Stale));
        }
        let changed = changes(self, register, &old, raw)?;
        if register.id == "section" && changed.has("code") {
            self.tx.set_setting("section_code", changed.text("code")).map_err(by_store)?;
        }
        let link = self.replace(register, &old, changed, reason)?;
        self.days_in_order(register, &old)?;
        self.look_at_proof_again(register, &old)?;
        Ok(link)
    }

    /// Puts corrected values in the place of `old`: in the card itself, or as a new line that points at the old one.
    pub(crate) fn replace(&mut self, register: &'static Register, old: &Record, values: Values, reason: &str) -> Result<Link, Problems> {
        match register.shape {
            Shape::Card | Shape::Part { .. } => {
                self.change(register, old, values)?;
                Ok(Link { id: old.id, no: old.no.clone(), label: old.no.clone() })
            }
            Shape::Ledger => {
                let (values, marks) = self.judged(register, values, Change::Correct { of: old, reason }, None)?;
                let no = corrected_number(&old.no);
                let fy = self.year_of(register, &values).0;
                let new = NewRecord { no: no.clone(), fy, parent: old.parent, values, marks, corrects: Some(old.id) };
                let id = self.tx.insert(register, new).map_err(by_store)?;
                let standing = Standing::Corrected { by: id, reason: reason.to_owned() };
                self.tx.strike(register, old.id, standing).map_err(by_store)?;
                Ok(Link { id, no: no.clone(), label: no })
            }
        }
    }
}

/// The number of the line that corrects line `no`: `R8-取扱-0012` → `R8-取扱-0012訂1` → `R8-取扱-0012訂2`. No running number is used up.
fn corrected_number(no: &str) -> String {
    match no.rsplit_once('訂') {
        Some((base, times)) => match times.parse::<u32>() {
            Ok(times) => format!("{base}訂{}", times + 1),
            Err(_) => format!("{no}訂1"),
        },
        None => format!("{no}訂1"),
    }
}

/// The old values with the answers in `raw` in their place; an empty answer empties the field.
fn changes(desk: &Desk<'_, '_>, register: &'static Register, old: &Record, raw: &BTreeMap<String, Raw>) -> Result<Values, Problems> {
    let mut values = old.values.clone();
    let decided: Vec<Problem> = raw
        .keys()
        .filter(|field| is_decided(register, field))
        .map(|field| {
            let label = register.field(field).map_or(field.as_str(), |field| field.label);
            let next = "決めたことをやり直すときは、その手続を取りやめて、初めから行ってください。";
            Problem::refused("D21", register.article, format!("「{label}」は訂正できません。"), next).at(field.clone())
        })
        .collect();
    Problems::settle(decided)?;
    for (field, answer) in raw {
        if matches!(answer, Raw::Empty) {
            values.clear(field);
        }
    }
    for (field, value) in desk.understand_correction(register, raw)?.0 {
        values.set(field, value);
    }
    if values == old.values {
        return Err(Problem::new(Code::Usage, "変わったところがありません。", "直す項目を書き換えてから、訂正してください。").into());
    }
    Ok(values)
}

/// The section's particulars are the 保護管理者's; so is what lets one person stand for two after the decision (D9).
fn must_be_in_charge(desk: &Desk<'_, '_>, register: &Register, old: &Record, raw: &BTreeMap<String, Raw>) -> Result<(), Problems> {
    if desk.who.role.may(Duty::Approve) {
        return Ok(());
    }
    if register.id == "section" {
        let next = "保護管理者に頼んでください。";
        return Err(Problem::new(Code::NotAllowed, "課の情報を直せるのは保護管理者だけです。", next).on(Article("4-1")).into());
    }
    const DECIDED: &[&str] = &["one_person_reason", "retention_checked", "count_before", "counted_by"];
    let decided = register.id == "disposal" && old.values.text("status") != "draft";
    if let (true, Some(field)) = (decided, DECIDED.iter().find(|field| raw.contains_key(**field))) {
        let next = "保護管理者に直してもらってください。";
        return Err(Problem::refused("D9", Article("14"), "決裁の後にこの欄を直せるのは保護管理者だけです。", next).at(*field).into());
    }
    Ok(())
}

/// What somebody else wrote is corrected by those who keep the registers.
pub(crate) fn must_be_theirs(desk: &Desk<'_, '_>, old: &Record) -> Result<(), Problems> {
    let own = old.created_by == desk.who.written;
    if own || desk.who.role.may(Duty::Keep) {
        return Ok(());
    }
    Err(Problem::new(Code::NotAllowed, "他の人が書いた行です。", "保護担当者又は保護管理者に訂正を頼んでください。")
        .on(Article("5-2"))
        .into())
}

#[cfg(test)]
mod tests {
    use super::corrected_number;

    #[test]
    fn a_correction_uses_up_no_running_number() {
        assert_eq!(corrected_number("R8-取扱-0012"), "R8-取扱-0012訂1");
        assert_eq!(corrected_number("R8-取扱-0012訂1"), "R8-取扱-0012訂2");
        assert_eq!(corrected_number("R8-訂正係-0003"), "R8-訂正係-0003訂1");
    }
}
