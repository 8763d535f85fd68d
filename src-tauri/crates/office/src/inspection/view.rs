//! An inspection as its screen and its papers show it: answers, live proposals, last year beside them, counts.

use domain::inspection::compare::Course;
use domain::inspection::{Answer, Change, Proposal, Tally, compare, propose, tally};
use domain::problem::{Problem, Problems};
use domain::record::Record;

use super::close::what_blocks;
use super::parts::{Parts, all, before, parts, parts_of, register};
use crate::office::Office;

/// One item with everything beside it.
#[derive(Debug, Clone)]
pub struct ItemView {
    /// The answer with the frozen wording.
    pub answer: Record,
    /// What the registers say now.
    pub proposal: Option<Proposal>,
    /// Last time's answer.
    pub last: Option<Answer>,
    /// Photographs kept as evidence.
    pub photos: Vec<Record>,
}

/// An inspection with everything on its screen.
#[derive(Debug, Clone)]
pub struct InspectionView {
    /// The inspection.
    pub head: Record,
    /// The inspection before, where there is one.
    pub last: Option<Record>,
    /// The items in order.
    pub items: Vec<ItemView>,
    /// The corrective actions.
    pub actions: Vec<Record>,
    /// Counted by axis.
    pub tally: Tally,
    /// Against last time.
    pub changes: Vec<Change>,
    /// What would refuse completion now; empty once it is complete.
    pub blocks: Vec<Problem>,
}

/// The score of one inspection.
#[derive(Debug, Clone)]
pub struct Score {
    /// The inspection.
    pub head: Record,
    /// Counted by axis.
    pub tally: Tally,
}

impl Office {
    /// Shows inspection `no`, and records that it was looked at.
    pub fn inspection(&mut self, no: &str) -> Result<InspectionView, Problems> {
        let view = self.inspection_for_paper(no)?;
        self.record_look(register("inspection")?, &view.head)?;
        Ok(view)
    }

    /// The same without recording a look: for papers, which record that they were printed.
    pub(crate) fn inspection_for_paper(&self, no: &str) -> Result<InspectionView, Problems> {
        let read = self.read();
        let whole = parts(&read, no)?;
        let last = match before(&read, &whole.head)? {
            Some(last) => Some(parts_of(&read, last)?),
            None => None,
        };
        let open = whole.head.values.text("status") == "open";
        let facts = if open { Some(self.facts_for(&whole.head)?) } else { None };
        let blocks = if open { what_blocks(&read, &whole)? } else { Vec::new() };
        let now = self.clock.now();
        let answers = whole.answers_read();
        let earlier = last.as_ref().map(Parts::answers_read).unwrap_or_default();
        let items = whole
            .answers
            .iter()
            .map(|answer| {
                let id = answer.values.text("item_id");
                ItemView {
                    answer: answer.clone(),
                    proposal: facts.as_ref().and_then(|facts| propose(id, facts, now)),
                    last: earlier.iter().find(|last| last.item_id == id).cloned(),
                    photos: whole
                        .photos
                        .iter()
                        .filter(|photo| photo.values.link("inspection_answer_id").is_some_and(|link| link.id == answer.id))
                        .cloned()
                        .collect(),
                }
            })
            .collect();
        Ok(InspectionView {
            items,
            tally: tally(&answers),
            changes: if last.is_some() { compare(&earlier, &answers) } else { Vec::new() },
            last: last.map(|last| last.head),
            blocks,
            actions: whole.actions,
            head: whole.head,
        })
    }

    /// Scores of every completed inspection, oldest first.
    pub fn inspection_scores(&self) -> Result<Vec<Score>, Problems> {
        let read = self.read();
        all(&read)?
            .into_iter()
            // One that has only begun says nothing of the section yet, one that was called off never will.
            .filter(|head| matches!(head.values.text("status"), "closed" | "reported"))
            .map(|head| {
                let whole = parts_of(&read, head)?;
                Ok(Score { tally: tally(&whole.answers_read()), head: whole.head })
            })
            .collect()
    }

    /// Compares inspection `no` with `with`, or with the one before where `with` is empty. That it was looked at is recorded.
    pub fn compare_inspections(&mut self, no: &str, with: &str) -> Result<Vec<Change>, Problems> {
        let now = parts(&self.read(), no)?;
        self.record_look(register("inspection")?, &now.head)?;
        let read = self.read();
        let then = match with {
            "" => match before(&read, &now.head)? {
                Some(head) => parts_of(&read, head)?.answers_read(),
                None => Vec::new(),
            },
            with => parts(&read, with)?.answers_read(),
        };
        Ok(compare(&then, &now.answers_read()))
    }
}

/// How many items improved, got worse and stayed, in words for the screen.
pub fn changes_in_words(changes: &[Change]) -> Vec<String> {
    changes_in_brief(changes, usize::MAX)
}

/// The same for the first page of a report, on which at most `most` items of a kind are named.
pub(crate) fn changes_in_brief(changes: &[Change], most: usize) -> Vec<String> {
    [Course::Worse, Course::Improved]
        .into_iter()
        .filter_map(|course| {
            let ids: Vec<&str> = changes.iter().filter(|one| one.course == course).map(|one| one.item_id.as_str()).collect();
            let named = ids.iter().take(most).copied().collect::<Vec<_>>().join("、");
            let others = if ids.len() > most { format!("、ほか{}件", ids.len() - most) } else { String::new() };
            (!ids.is_empty()).then(|| format!("{}：{}件（{named}{others}）", course.label(), ids.len()))
        })
        .collect()
}
