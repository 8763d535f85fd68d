//! Moves of a disposal that several verbs make: settle findings, take the case and its media a step further.

use std::collections::BTreeMap;

use domain::article::Article;
use domain::disposal::{Case, Stage, doubled_lines, in_order, may_advance, may_perform};
use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::register::{Register, Shape};
use domain::rules::ALONE;
use domain::show::{self, Dates};
use domain::value::{Value, Values};

use crate::case::{Gathered, gather, register};
use crate::desk::Desk;
use crate::refuse::by_store;

/// What speaks against taking `case` to `to`. A step before the decision is not only out of turn: it breaks D2, and says so first.
pub(super) fn against(case: &Case, to: Stage) -> Vec<Problem> {
    let early = case.stage == Stage::Draft && !matches!(to, Stage::Approved | Stage::Cancelled);
    let undecided = |one: &Problem| one.rule == Some("D2") && one.field.as_deref() == Some("approved_on");
    let mut found: Vec<Problem> = if early { may_perform(case).into_iter().filter(undecided).collect() } else { Vec::new() };
    found.extend(may_advance(case, to));
    found
}

impl Desk<'_, '_> {
    /// Gathers disposal `no` as it stands at this point of the act.
    pub(crate) fn case(&self, no: &str) -> Result<Gathered, Problems> {
        gather(&self.read(), no, self.today())
    }

    /// Refuses with what blocks, notes the rest as warnings.
    pub(crate) fn settle(&mut self, findings: Vec<Problem>) -> Result<(), Problems> {
        let warnings = Problems::settle(findings)?;
        for warning in warnings {
            if !self.warnings.contains(&warning) {
                self.warnings.push(warning);
            }
        }
        Ok(())
    }

    /// D2 over the whole case, after something in `record` of `register` was corrected: only the case knows what a day must follow.
    pub(crate) fn days_in_order(&mut self, register: &'static Register, record: &Record) -> Result<(), Problems> {
        let head = match register.shape {
            Shape::Part { of: "disposal" } => self.parent_of(register, record)?.map(|head| head.no),
            _ => (register.id == "disposal").then(|| record.no.clone()),
        };
        match head {
            Some(no) => {
                let case = self.case(&no)?.case;
                self.settle(in_order(&case))?;
                // A serial put right on one line must not become that of another (D7).
                self.settle(doubled_lines(&case).into_iter().filter(|_| register.id == "disposal_item").collect())
            }
            None => Ok(()),
        }
    }

    /// The answers to the verb `verb` about the 伺 itself: those in `asked`, and in `own` what the program knows better,
    /// which may be said as it is. Anything else is refused instead of passed over.
    pub(super) fn about_head(&self, verb: &str, answers: &BTreeMap<String, Raw>, asked: &[&str], own: &Values) -> Result<Values, Problems> {
        let disposals = register("disposal")?;
        let mut given = self.understand(disposals, answers)?;
        let mut refused = Vec::new();
        for (field, value) in &given.0 {
            let label = disposals.field(field).map_or(field.as_str(), |field| field.label);
            let same = match (own.get(field), value) {
                (Some(Value::Link(known)), Value::Link(said)) => known.id == said.id,
                (known, said) => known == Some(said),
            };
            if !same && own.has(field) {
                let known = disposals.field(field).zip(own.get(field)).map(|(field, value)| show::value(field, value, Dates::Wareki));
                let what = format!("「{label}」には、操作している本人と今日の日付が入ります（{}）。", known.unwrap_or_default());
                refused.push(
                    Problem::new(Code::Rule, what, "この欄を空けるか、本人がその日に操作してください。")
                        .on(Article("15-1"))
                        .at(field.clone()),
                );
            } else if !same && !asked.contains(&field.as_str()) {
                let next = "伺の内容は、起案中に訂正で直してください。";
                refused.push(
                    Problem::new(Code::Usage, format!("「{label}」は、{verb}では書けません。"), next).on(Article("15-1")).at(field.clone()),
                );
            }
        }
        if !refused.is_empty() {
            return Err(Problems(refused));
        }
        given.0.retain(|field, _| asked.contains(&field.as_str()));
        Ok(given)
    }

    /// The person at work as a reference, for `field` of the 伺.
    pub(super) fn staff_at_work(&self, field: &str) -> Result<Value, Problems> {
        self.who.staff.clone().map(Value::Link).ok_or_else(|| {
            let next = "設定で、この利用者を職員の記録と結び付けてください。";
            Problem::new(Code::Missing, "操作している人の氏名が分かりません。", next).at(field).into()
        })
    }

    /// Takes the 伺 to `stage`.
    pub(crate) fn stage(&mut self, head: &Record, stage: Stage) -> Result<(), Problems> {
        let disposals = register("disposal")?;
        let now = self.read().get(disposals, head.id).map_err(by_store)?;
        let mut values = now.values.clone();
        values.set("status", Value::Choice(stage.id().to_owned()));
        let mut marks = now.marks;
        // What the section's one person did alone was just said; the case bears the mark.
        let alone = self.warnings.iter().any(|warning| warning.rule == Some("D9"));
        if alone && !marks.iter().any(|mark| mark == ALONE) {
            marks.push(ALONE.to_owned());
        }
        self.tx.update(disposals, now.id, Some(now.version), values, marks).map_err(by_store)
    }

    /// Moves the card of a medium to `status`, if it is not there already.
    pub(crate) fn move_medium(&mut self, card: &Record, status: domain::media::Status) -> Result<(), Problems> {
        let media = register("media")?;
        let now = self.read().get(media, card.id).map_err(by_store)?;
        let from = domain::media::Status::from_id(now.values.text("status")).unwrap_or(domain::media::Status::InUse);
        if from == status {
            return Ok(());
        }
        domain::media::step(&now.no, from, status)?;
        let mut values = now.values.clone();
        values.set("status", Value::Choice(status.id().to_owned()));
        values.set("status_on", Value::Date(self.today()));
        self.tx.update(media, now.id, Some(now.version), values, now.marks).map_err(by_store)
    }
}
