//! Opening an inspection: every item of the checklist in today's wording, what does not apply preset, last time's words in grey.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::article::Article;
use domain::entry::Raw;
use domain::inspection::{Extent, Flags, answers};
use domain::posts::Post;
use domain::problem::{Problem, Problems};
use domain::query::Query;
use domain::value::{Link, Value};

use super::parts::{before, link, named, parts_of, register};
use crate::act::{Act, Done};
use crate::desk::Desk;
use crate::office::Office;
use crate::posts::tenures;
use crate::refuse::{by_store, fault};

impl Office {
    /// Opens an inspection. `carry_from` is the number of the one to carry over from, empty for none, `last` for the latest.
    pub fn open_inspection(&mut self, head: &BTreeMap<String, Raw>, carry_from: &str) -> Result<Done<Link>, Problems> {
        self.act(Act::OpenInspection, |desk| {
            let (inspections, items) = (register("inspection")?, register("inspection_answer")?);
            let mut values = desk.understand(inspections, head)?;
            for field in ["confirmed_on", "confirmed_by", "reported_on"] {
                values.clear(field);
            }
            if !values.has("base_on") {
                values.set("base_on", Value::Date(desk.today()));
            }
            if let (false, Some(staff)) = (values.has("inspector"), desk.who.staff.clone())
                && may_inspect(desk, &staff, values.date("base_on"))?
            {
                values.set("inspector", Value::Link(staff));
            }
            values.set("status", Value::Choice("open".to_owned()));
            values.set("checklist_version", Value::Text(desk.checklist.version.clone()));
            let opened = desk.make(inspections, values, None)?;

            let read = desk.read();
            let record = read.get(inspections, opened.id).map_err(by_store)?;
            let last = match carry_from {
                "" => None,
                "last" => before(&read, &record)?,
                no => Some(named(&read, no)?),
            };
            let earlier = match last {
                Some(last) => parts_of(&read, last)?.answers_read(),
                None => Vec::new(),
            };
            let sections = read.list(register("section")?, &Query { limit: 1, ..Default::default() }).map_err(by_store)?.rows;
            let flags = sections.first().map(|section| Flags::read(&section.values)).ok_or_else(|| fault("課の記録"))?;
            let silent = sections.first().is_some_and(|section| Flags::FIELDS.iter().any(|field| !section.values.has(field)));
            let profile = desk.profile;
            let asked = answers(desk.checklist, Extent::WithExtra, flags, &earlier, &|key| profile.short_of(key));
            let count = asked.len();
            for values in asked {
                desk.put(items, values, Some(opened.id), Vec::new())?;
            }
            if silent {
                let what = "課の情報に、適用区分を答えていないところがあります。答えていない区分の項目も、点検の対象にしました。";
                let next = "当てはまらない区分は、課の情報で「いいえ」と答えてから点検を始めると、該当なしになります。";
                desk.warn(Problem::warning("D19", Article("42"), what, next));
            }
            desk.tx.summary(format!("{}（{count}項目）を開始", opened.no));
            desk.tx.subject(inspections, opened.id, &opened.no);
            Ok(link(&record))
        })
    }
}

/// Whether `staff` may be put down as the one who inspects without being asked: a 保護担当者 on that day, or anybody where
/// nobody is registered in that post. A name that nobody wrote must not then be found fault with.
fn may_inspect(desk: &Desk<'_, '_>, staff: &Link, day: Option<NaiveDate>) -> Result<bool, Problems> {
    let posts = tenures(&desk.read(), None)?;
    let officers: Vec<_> = posts.iter().filter(|one| one.post == Post::Officer).collect();
    let covered = officers.iter().any(|one| one.staff == staff.id && day.is_some_and(|day| one.covers(day)));
    Ok(officers.is_empty() || covered)
}
