//! A later day on which what is out is due back: granted by the 保護管理者, with the reason on the slip (第11条第1項第2号).

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::problem::Problems;
use domain::registers::takeout::TAKEOUT;
use domain::rules;
use domain::show::{self, Dates};
use domain::takeout::{Extension, Slip, may_extend};
use domain::value::{Link, Value};

use super::known::Known;
use super::moves::must_stand;
use crate::act::{Act, Done};
use crate::office::Office;
use crate::posts::tenures;
use crate::refuse::by_store;

/// What an extension says; its 備考 is the reason.
const FIELDS: &[&str] = &["due_back_on", "until", "note"];

impl Office {
    /// Puts off the day on which what take-out `no` took is due back. The decision is the person's at work, today; the
    /// reason, in `note`, is added to what stands there, so that the slip shows the old day and the new one.
    pub fn extend_takeout(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::ExtendTakeout, |desk| {
            let head = desk.record(&TAKEOUT, no)?;
            must_stand(&head)?;
            let mut before = head.values.clone();
            before.clear("note");
            let mut values = desk.lay_over(&TAKEOUT, &before, FIELDS, answers)?;
            if values.date("until") < values.date("due_back_on")
                && let Some(day) = values.date("due_back_on")
            {
                values.set("until", Value::Date(day));
            }
            let known = Known::around(&desk.read(), desk.today(), &values, &head)?;
            let today = desk.today();
            let posts = tenures(&desk.read(), Some(today))?;
            let reason = values.text("note").trim().to_owned();
            let decider = Some(desk.own_staff("approved_by")?.id);
            let extension = Extension { reason: &reason, decider, today, tenures: &posts };
            let mut found = may_extend(&Slip::read(&head.values), &Slip::read(&values), &extension, &known.facts());
            found.extend(rules::free_text(&TAKEOUT, &values));
            desk.settle(found)?;
            let day =
                |values: &domain::value::Values| values.date("due_back_on").map(|day| show::date(day, Dates::Short)).unwrap_or_default();
            let (was, is) = (day(&head.values), day(&values));
            let said = format!("返却予定日を{was}から{is}に延長（{reason}）");
            let notes = [head.values.text("note").trim(), &said].into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join("\n");
            values.set("note", Value::Text(notes));
            // What was approved stays as it was for everybody else; the rules of the extension have just let this through.
            desk.tx.update(&TAKEOUT, head.id, Some(head.version), values, head.marks.clone()).map_err(by_store)?;
            desk.tx.subject(&TAKEOUT, head.id, &head.no);
            desk.tx.summary(format!("{no}の{said}"));
            Ok(Link { id: head.id, no: head.no.clone(), label: head.no })
        })
    }
}
