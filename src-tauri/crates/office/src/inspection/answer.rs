//! Answering one item. The wording stays as it was when the inspection was opened (D20).

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::inspection::Judgement;
use domain::problem::Problems;
use domain::value::{Link, Value};

use super::parts::{answer_to, link, register};
use crate::act::{Act, Done};
use crate::office::Office;

impl Office {
    /// Answers `item` of inspection `no`; only the fields in `raw` change.
    pub fn answer_inspection(&mut self, no: &str, item: &str, raw: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::AnswerInspection, |desk| {
            let answers = register("inspection_answer")?;
            let old = answer_to(&desk.read(), no, item)?;
            let given = desk.understand(answers, raw)?;
            let mut values = old.values.clone();
            for (field, answer) in raw {
                if matches!(answer, Raw::Empty) {
                    values.clear(field);
                }
            }
            for (field, value) in given.0 {
                values.set(field, value);
            }
            if raw.contains_key("judgement") {
                if !values.has("judgement") {
                    values.set("judgement", Value::Choice(Judgement::Open.id().to_owned()));
                }
                if !values.chose("judgement", Judgement::NotApplicable.id()) {
                    values.clear("na_reason");
                }
                if let Some(staff) = &desk.who.staff {
                    values.set("answered_by", Value::Link(staff.clone()));
                }
                values.set("answered_at", Value::Moment(desk.now));
            }
            let said = domain::show::label(
                &answers.field("judgement").map_or(domain::register::Kind::Text, |field| field.kind),
                values.text("judgement"),
            )
            .to_owned();
            desk.change(answers, &old, values)?;
            desk.tx.summary(format!("{no}の{}を「{said}」と回答", old.values.text("item_id")));
            Ok(link(&old))
        })
    }
}
