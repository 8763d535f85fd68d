//! One step confirmed by a person, or what is open in it carried over by name.

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::nendo::Nendo;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::registers::year_end::{YEAR_END, YEAR_END_STEP};
use domain::value::{Link, Value, Values};
use domain::year_end::{Open, Step, may_confirm};

use super::view::{head, stand};
use crate::act::{Act, Done};
use crate::desk::{Desk, link_of};
use crate::office::Office;

const ASKED: &[&str] = &["step", "reason", "confirmed_on", "confirmed_by", "note"];

impl Office {
    /// Confirms the step that `answers` name, today and by the person at work where they do not say; where the registers
    /// say that something is open in it, that is carried over, for `reason`.
    pub fn confirm_year_end(&mut self, year: Nendo, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::ConfirmYearEnd, |desk| {
            let mut line = desk.lay_over(&YEAR_END_STEP, &Values::new(), ASKED, answers)?;
            let step = Step::find(line.text("step")).ok_or_else(no_step)?;
            if year > Nendo::of(desk.today()) {
                let what = format!("{}は、まだ始まっていません。", year.label());
                return Err(Problem::new(Code::Usage, what, "確かめる年度を選び直してください。").on(YEAR_END.article).at("fy").into());
            }
            let view = stand(&desk.read(), &desk.profile.limits, year, desk.today())?;
            let open: Vec<Open> = view.steps.into_iter().find(|one| one.step.id == step.id).map(|one| one.open).unwrap_or_default();
            desk.settle(may_confirm(step, &open, line.text("reason")))?;
            if !line.has("confirmed_on") {
                line.set("confirmed_on", Value::Date(desk.today()));
            }
            if !line.has("confirmed_by") {
                line.set("confirmed_by", Value::Link(desk.own_staff("confirmed_by")?));
            }
            let head = desk.year_end_of(year)?;
            desk.write_step(&head, line, &open)?;
            desk.tx.subject(&YEAR_END, head.id, &head.no);
            desk.tx.summary(format!("{}の「{}」を確認", year.label(), step.name()));
            Ok(link_of(&YEAR_END, &head))
        })
    }
}

impl Desk<'_, '_> {
    /// The record of the year's end, made when nothing was confirmed before.
    pub(super) fn year_end_of(&mut self, year: Nendo) -> Result<Record, Problems> {
        if let Some(head) = head(&self.read(), year)? {
            return Ok(head);
        }
        let made = self.make(&YEAR_END, Values::new().with("base_on", Value::Date(year.until())), None)?;
        self.record(&YEAR_END, &made.no)
    }

    /// Writes one line: what was looked at, and what was open then.
    pub(super) fn write_step(&mut self, head: &Record, line: Values, open: &[Open]) -> Result<(), Problems> {
        let named: Vec<&str> = open.iter().map(Open::key).collect();
        let mut line = line.with("open_count", Value::Int(i64::try_from(open.len()).unwrap_or(i64::MAX)));
        if !named.is_empty() {
            line.set("carried", Value::Text(named.join("\n")));
        }
        self.make(&YEAR_END_STEP, line, Some(head)).map(drop)
    }
}

fn no_step() -> Problems {
    let next = "yearend status で事項を確かめ、step に書いてください。";
    Problem::new(Code::Missing, "どの事項を確かめたのかが書かれていません。", next).on(YEAR_END.article).at("step").into()
}
