//! The first word of an incident: what is known now, by whom; the rest follows (第38条第1項: 直ちに).

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::incident::{Stage, may_advance};
use domain::problem::{Problem, Problems};
use domain::record::Record;
use domain::registers::incident::INCIDENT;
use domain::role::Duty;
use domain::value::{Link, Value, Values};

use crate::act::{Act, Done};
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::by_store;

/// What ends an incident is written by the verbs that end it.
pub(super) const AT_THE_END: &[&str] = &["closed_on", "closed_by", "cancel_reason"];

/// The fields a person may write while it runs.
pub(super) fn running() -> Vec<&'static str> {
    INCIDENT.fields.iter().map(|field| field.id).filter(|field| !AT_THE_END.contains(field)).collect()
}

impl Office {
    /// Writes an incident down. Who noticed it and when is the person at work, now, where it does not say. Written by
    /// the 保護管理者 it is reported to them by that.
    pub fn report_incident(&mut self, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::ReportIncident, |desk| {
            let mut values = desk.lay_over(&INCIDENT, &Values::new(), &running(), answers)?;
            if !values.has("known_at") {
                values.set("known_at", Value::Moment(desk.now));
            }
            desk.name_oneself(&mut values, "known_by");
            if desk.who.role.may(Duty::Approve) && !values.has("manager_told_at") {
                values.set("manager_told_at", Value::Moment(desk.now));
            }
            let link = desk.report_incident(values)?;
            desk.tx.subject(&INCIDENT, link.id, &link.no);
            desk.tx.summary(format!("{}を報告", link.no));
            Ok(Link { label: link.no.clone(), ..link })
        })
    }
}

impl Desk<'_, '_> {
    /// Makes the incident; one that the 保護管理者 was told of is 対応中 at once.
    pub(crate) fn report_incident(&mut self, mut values: Values) -> Result<Link, Problems> {
        values.set("status", Value::Choice(Stage::Draft.id().to_owned()));
        if !may_advance(&values, Stage::Open).iter().any(Problem::blocks) {
            values.set("status", Value::Choice(Stage::Open.id().to_owned()));
        }
        self.make(&INCIDENT, values, None)
    }

    /// A draft that the 保護管理者 was told of is 対応中 from then on.
    pub(super) fn perhaps_under_way(&mut self, link: &Link) -> Result<(), Problems> {
        let now = self.incident(link)?;
        let draft = Stage::from_id(now.values.text("status")) == Stage::Draft;
        if draft && !may_advance(&now.values, Stage::Open).iter().any(Problem::blocks) {
            let values = now.values.clone().with("status", Value::Choice(Stage::Open.id().to_owned()));
            self.change(&INCIDENT, &now, values)?;
        }
        Ok(())
    }

    /// The incident as it stands at this point of the act.
    pub(super) fn incident(&self, link: &Link) -> Result<Record, Problems> {
        self.read().get(&INCIDENT, link.id).map_err(by_store)
    }
}
