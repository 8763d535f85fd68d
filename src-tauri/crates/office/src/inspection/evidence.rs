//! Evidence from the registers: proposed live, frozen when a person accepts it. Never an answer.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::inspection::facts::{Facts, Reach, WALKS};
use domain::inspection::opening::CARRIED_MARK;
use domain::inspection::{DATED, Proposal, propose};
use domain::nendo::Nendo;
use domain::problem::{Code, Problem, Problems};
use domain::query::Query;
use domain::record::Record;
use domain::register::Register;
use domain::value::{Link, Value};
use store::Reader;

use super::parts::{link, parts, register};
use crate::act::{Act, Done};
use crate::case::gather;
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::by_store;

impl Office {
    /// What the registers say to `item` of inspection `no` today. That it was looked at is recorded.
    pub fn propose(&mut self, no: &str, item: &str) -> Result<Option<Proposal>, Problems> {
        let whole = parts(&self.read(), no)?;
        self.record_look(register("inspection")?, &whole.head)?;
        let facts = self.facts_for(&whole.head)?;
        Ok(propose(whole.answer(item)?.values.text("item_id"), &facts, self.clock.now()))
    }

    /// What the registers say to inspection `head` now, counted anew only where one of them moved.
    pub(crate) fn facts_for(&self, head: &Record) -> Result<Arc<Facts>, Problems> {
        let as_of = as_of(head);
        let today = self.clock.now().date();
        match self.counted.get(as_of, today) {
            Some(facts) => Ok(facts),
            None => Ok(self.counted.keep(facts(&self.read(), as_of, today, self.profile.limits.temp_copy_days)?)),
        }
    }

    /// Freezes what the registers say to `item` as its evidence, with the moment.
    pub fn accept_evidence(&mut self, no: &str, item: &str) -> Result<Done<Link>, Problems> {
        self.accept_evidence_for(no, &[item.to_owned()])
    }

    /// The same for several items at once, counted at one moment; for every item the registers speak of where `items` is empty.
    pub fn accept_evidence_for(&mut self, no: &str, items: &[String]) -> Result<Done<Link>, Problems> {
        self.act(Act::AcceptEvidence, |desk| {
            let whole = parts(&desk.read(), no)?;
            whole.must_be_open()?;
            let facts = facts(&desk.read(), as_of(&whole.head), desk.today(), desk.profile.limits.temp_copy_days)?;
            let mut accepted = Vec::new();
            if items.is_empty() {
                for answer in &whole.answers {
                    if !answer.values.chose("judgement", "na") && freeze(desk, answer, &facts)? {
                        accepted.push(answer.values.text("item_id").to_owned());
                    }
                }
            }
            for item in items {
                if !freeze(desk, whole.answer(item)?, &facts)? {
                    let next = "書類や現地で確かめたことを、証拠の欄に書いてください。";
                    return Err(Problem::new(Code::NotFound, format!("{item}には、台帳から示せる件数がありません。"), next).into());
                }
                accepted.push(item.clone());
            }
            desk.tx.summary(format!("{no}の{}に台帳の件数を証拠として採用", accepted.join("、")));
            Ok(link(&whole.head))
        })
    }
}

/// Writes what the registers say beside the answer; false where they are silent. What a person wrote there stays.
fn freeze(desk: &mut Desk<'_, '_>, answer: &Record, facts: &Facts) -> Result<bool, Problems> {
    let Some(Proposal { text: words, .. }) = propose(answer.values.text("item_id"), facts, desk.now) else { return Ok(false) };
    let kept = answer.values.text("evidence");
    // Last time's words are only shown beside the item; accepting today's facts puts them aside.
    let kept = if kept.starts_with(CARRIED_MARK) { "" } else { kept };
    let own = kept.lines().filter(|line| !line.contains(DATED)).collect::<Vec<_>>().join("\n");
    let both = if own.trim().is_empty() { words } else { format!("{own}\n{words}") };
    let values = answer.values.clone().with("evidence", Value::Text(both)).with("evidence_at", Value::Moment(desk.now));
    desk.change(register("inspection_answer")?, answer, values)?;
    Ok(true)
}

/// The day an inspection looks at.
fn as_of(head: &Record) -> NaiveDate {
    head.values.date("base_on").unwrap_or_else(|| head.created_at.date())
}

/// Counts the registers for the 年度 of the 基準日 `as_of`, as they are at this moment, which is on `today`: one pass over each.
fn facts(read: &Reader<'_>, as_of: NaiveDate, today: NaiveDate, temp_copy_days: i64) -> Result<Facts, Problems> {
    let year = Nendo::of(as_of);
    let mut facts = Facts::new(year.from(), as_of, today, temp_copy_days);
    for walk in WALKS {
        let walked = register(walk.register)?;
        match walk.reach {
            Reach::Whole => each(read, walked, None, &mut |record| walk.count(&mut facts, &record))?,
            Reach::Year => each(read, walked, Some(year.0), &mut |record| walk.count(&mut facts, &record))?,
            Reach::PartsOf(counted) => {
                for whole in counted(&facts) {
                    for part in read.parts(walked, whole).map_err(by_store)? {
                        walk.count(&mut facts, &part);
                    }
                }
            }
        }
    }
    let mut cases = Vec::new();
    each(read, register("disposal")?, None, &mut |record| cases.push(record.no))?;
    for no in cases {
        facts.take_disposal(&gather(read, &no, as_of)?.case);
    }
    Ok(facts)
}

fn each(read: &Reader<'_>, walked: &'static Register, fy: Option<i32>, count: &mut dyn FnMut(Record)) -> Result<(), Problems> {
    let query = Query { fy, limit: usize::MAX, ..Default::default() };
    read.each(walked, &query, &mut |record| {
        count(record);
        Ok::<(), store::Error>(())
    })
    .map(|_| ())
    .map_err(by_store)
}
