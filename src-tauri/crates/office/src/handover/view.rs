//! A handover set as its screen and its paper show it: what was listed and what of it is settled, what is due next, who holds which post.

use domain::due::Due;
use domain::handover::{Hold, may_receive};
use domain::posts::Tenure;
use domain::problem::{Problem, Problems};
use domain::query::Query;
use domain::record::Record;
use domain::registers::handover::{HANDOVER, HANDOVER_ITEM};
use domain::registers::posts::POST_HOLDER;

use super::gather::gathered;
use super::make::is;
use crate::office::Office;
use crate::refuse::{by_store, no_such};

/// How far ahead the set looks for what is due.
const DAYS_AHEAD: i64 = 60;

/// How a person's access is ended when they have gone.
const END_ACCESS: &str = "離れた後に、設定の「使う人と鍵」で利用を終えてください。";

/// One thing of a set.
#[derive(Debug, Clone)]
pub struct HandoverItem {
    /// Its line.
    pub line: Record,
    /// The register it is kept in; empty for an account.
    pub register: &'static str,
    /// Whether it is still in the leaving person's name.
    pub open: bool,
    /// The one step to done.
    pub next: &'static str,
}

/// A set with everything on its screen.
#[derive(Debug, Clone)]
pub struct HandoverView {
    /// The set.
    pub head: Record,
    /// What it lists.
    pub items: Vec<HandoverItem>,
    /// What is due in the next sixty days.
    pub due: Vec<Due>,
    /// The cards of those who hold a post today.
    pub posts: Vec<Record>,
    /// What speaks against receiving it now.
    pub blocks: Vec<Problem>,
}

impl Office {
    /// Shows set `no`, and records that it was looked at.
    pub fn handover(&mut self, no: &str) -> Result<HandoverView, Problems> {
        let head = self.read().find(&HANDOVER, no).map_err(by_store)?.ok_or_else(|| no_such(HANDOVER.name, no))?;
        let view = self.handover_for_paper(head)?;
        self.record_look(&HANDOVER, &view.head)?;
        Ok(view)
    }

    /// The same without recording: for verbs that record something themselves.
    pub(crate) fn handover_for_paper(&self, head: Record) -> Result<HandoverView, Problems> {
        let read = self.read();
        let today = self.clock().today();
        let held = match head.values.link("leaving") {
            Some(leaving) => gathered(&read, leaving)?,
            None => Vec::new(),
        };
        let lines = read.parts(&HANDOVER_ITEM, head.id).map_err(by_store)?;
        let items = lines.into_iter().filter(Record::stands).map(|line| {
            let hold = Hold::of(line.values.text("kind"));
            HandoverItem {
                open: held.iter().any(|one| is(&line, one)),
                register: hold.map_or("", |hold| hold.wanted.register),
                next: hold.map_or(END_ACCESS, |hold| hold.next),
                line,
            }
        });
        let mut posts = Vec::new();
        read.each(&POST_HOLDER, &Query::default(), &mut |card| -> Result<(), store::Error> {
            let lasts = Tenure::read(&card).map_or_else(|| !card.values.has("until"), |tenure| tenure.covers(today));
            if lasts {
                posts.push(card);
            }
            Ok(())
        })
        .map_err(by_store)?;
        let blocks = if head.values.chose("status", "prepared") {
            let values = head.values.clone().with("status", domain::value::Value::Choice("received".to_owned()));
            may_receive(&values).into_iter().filter(|one| one.blocks() && one.field.as_deref() != Some("received_by")).collect()
        } else {
            Vec::new()
        };
        Ok(HandoverView { items: items.collect(), due: self.due_within(today, DAYS_AHEAD)?, posts, blocks, head })
    }
}
