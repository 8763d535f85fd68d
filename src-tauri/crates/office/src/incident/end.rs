//! The end of an incident: closed by the 保護管理者 when everybody was told and it cannot recur (D30), or it was none.

use std::collections::BTreeMap;

use domain::article::Article;
use domain::entry::Raw;
use domain::incident::{Stage, may_advance};
use domain::media::Status;
use domain::problem::{Problem, Problems};
use domain::registers::incident::INCIDENT;
use domain::registers::media::MEDIA;
use domain::value::{Link, Value, Values};

use super::report::running;
use super::step::must_run;
use crate::act::{Act, Done};
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::by_store;

impl Office {
    /// Closes incident `no`; what is still missing may be said with it. Refused with everything that lacks (D30).
    pub fn close_incident(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::CloseIncident, |desk| {
            let mut asked = running();
            asked.push("closed_on");
            desk.end_incident(no, Stage::Closed, &asked, answers, |desk, values| {
                if !values.has("closed_on") {
                    values.set("closed_on", Value::Date(desk.today()));
                }
                values.set("closed_by", Value::Link(desk.own_staff("closed_by")?));
                Ok(())
            })
            .and_then(|link| desk.still_missing(no).map(|()| link))
        })
    }

    /// Calls incident `no` off: it turned out to be none, for `cancel_reason`.
    pub fn cancel_incident(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::CancelIncident, |desk| desk.end_incident(no, Stage::Cancelled, &["cancel_reason", "note"], answers, |_, _| Ok(())))
    }
}

impl Desk<'_, '_> {
    /// Says which of the incident's media nobody has found: the end of the case does not find them.
    fn still_missing(&mut self, no: &str) -> Result<(), Problems> {
        let links = self.record(&INCIDENT, no)?.values.links("media_ids").to_vec();
        let mut missing = Vec::new();
        for link in links {
            let card = self.read().get(&MEDIA, link.id).map_err(by_store)?;
            if card.values.chose("status", Status::Missing.id()) {
                missing.push(card.no);
            }
        }
        if !missing.is_empty() {
            let what = format!("{}は、所在不明のままです。", missing.join("、"));
            let next = "見つかったときは、媒体の画面の「発見」で記録してください。";
            self.warn(Problem::warning("D14", Article("38-1"), what, next).at("media_ids"));
        }
        Ok(())
    }

    fn end_incident(
        &mut self,
        no: &str,
        to: Stage,
        asked: &[&str],
        answers: &BTreeMap<String, Raw>,
        more: impl FnOnce(&Desk<'_, '_>, &mut Values) -> Result<(), Problems>,
    ) -> Result<Link, Problems> {
        let record = self.record(&INCIDENT, no)?;
        must_run(&record)?;
        self.perhaps_under_way(&Link { id: record.id, no: record.no.clone(), label: record.no.clone() })?;
        let record = self.record(&INCIDENT, no)?;
        let mut values = self.lay_over(&INCIDENT, &record.values, asked, answers)?;
        more(self, &mut values)?;
        // What follows from the answers given with the end counts for the end.
        let (derived, _) = self.judged(&INCIDENT, values.clone(), domain::rules::Change::Edit(&record), None)?;
        self.settle(may_advance(&derived, to))?;
        values = derived.with("status", Value::Choice(to.id().to_owned()));
        self.change(&INCIDENT, &record, values)?;
        self.tx.subject(&INCIDENT, record.id, &record.no);
        self.tx.summary(format!("{no}を{}に", to.label()));
        Ok(Link { id: record.id, no: record.no.clone(), label: record.no })
    }
}
