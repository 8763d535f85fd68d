//! The 保護管理者's decision (第15条第1項: 保護管理者の指示に従い).

use std::collections::BTreeMap;

use domain::disposal::{Stage, may_advance};
use domain::entry::Raw;
use domain::media::Status;
use domain::problem::Problems;
use domain::value::{Link, Value, Values};

use crate::act::{Act, Done};
use crate::case::register;
use crate::office::Office;

/// What the 保護管理者 may write on the 伺 when deciding it.
const ASKED: &[&str] = &["approved_on", "document_no", "one_person_reason", "retention_checked", "count_before", "counted_by", "note"];

impl Office {
    /// Approves disposal `no`. The decision is the person's at work; only its day may be given (`approved_on`, not in the future).
    pub fn approve_disposal(&mut self, no: &str, _: &[String], answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::ApproveDisposal, |desk| {
            let disposals = register("disposal")?;
            let gathered = desk.case(no)?;
            let decider = desk.staff_at_work("approved_by")?;
            let own = Values::new().with("approved_by", decider.clone());
            let given = desk.about_head("決裁", answers, ASKED, &own)?;
            let mut values = gathered.head.values.clone();
            values.set("approved_on", Value::Date(desk.today()));
            values.set("approved_by", decider);
            values.0.extend(given.0);
            desk.change(disposals, &gathered.head, values)?;
            let case = desk.case(no)?.case;
            desk.settle(may_advance(&case, Stage::Approved))?;
            desk.stage(&gathered.head, Stage::Approved)?;
            // Whoever took one back into use while it was a draft: from the decision on it waits.
            for card in gathered.media.values() {
                desk.move_medium(card, Status::AwaitingDisposal)?;
            }
            desk.tx.summary(format!("{no}を決裁"));
            Ok(Link { id: gathered.head.id, no: no.to_owned(), label: no.to_owned() })
        })
    }
}
