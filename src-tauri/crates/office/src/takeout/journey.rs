//! Out of the house and back: what leaves is 持出中, what comes back is looked through, what was sent is confirmed as
//! received (第11条・第13条・第14条).

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::incident::draft_for_difference;
use domain::problem::Problems;
use domain::registers::incident::INCIDENT;
use domain::registers::media::MEDIA;
use domain::registers::takeout::TAKEOUT;
use domain::takeout::{Slip, Stage};
use domain::value::{Link, Value};

use super::moves::Step;
use crate::act::{Act, Done};
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::by_store;

const DEPART: Step =
    Step { to: Stage::Out, fields: &["departed_at", "depart_checker", "one_person_reason", "note"], deeds: &["departed_at"] };

const RETURN: Step = Step {
    to: Stage::Returned,
    fields: &[
        "returned_at", "return_checker", "return_complete", "missing_media_ids", "return_difference", "erased_there", "one_person_reason",
        "note",
    ],
    deeds: &["returned_at"],
};

const RECEIVED: Step =
    Step { to: Stage::Received, fields: &["received_by", "received_on", "erased_there", "note"], deeds: &["received_on"] };

impl Office {
    /// Records that take-out `no` left the house, now unless `departed_at` says when; its media are 持出中.
    pub fn depart_takeout(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::DepartTakeout, |desk| {
            desk.step(no, &DEPART, answers, |desk, values| {
                if !values.has("departed_at") {
                    values.set("departed_at", Value::Moment(desk.now));
                }
                // Who sends off what somebody else asked for has looked at it: the second pair of eyes of article 14.
                if values.chose("kind", "send") && desk.who.staff.as_ref().map(|own| own.id) != values.link("applicant").map(|link| link.id)
                {
                    desk.name_oneself(values, "depart_checker");
                }
                Ok(())
            })
        })
    }

    /// Records that what take-out `no` took came back and was looked through; its media that are still out are 保管中 again.
    /// The checker is the person at work unless another is named. What did not come back is 所在不明, and any difference
    /// begins an incident in the same act (D14).
    pub fn return_takeout(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::ReturnTakeout, |desk| {
            let done = desk.step(no, &RETURN, answers, |desk, values| {
                if !values.has("returned_at") {
                    values.set("returned_at", Value::Moment(desk.now));
                }
                desk.name_oneself(values, "return_checker");
                Ok(())
            })?;
            desk.report_difference(no)?;
            Ok(done)
        })
    }

    /// Records that what was sent with take-out `no` arrived; what does not come back is 移管済 from then on.
    pub fn receive_takeout(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::ReceiveTakeout, |desk| {
            desk.step(no, &RECEIVED, answers, |desk, values| {
                if !values.has("received_on") {
                    values.set("received_on", Value::Date(desk.today()));
                }
                Ok(())
            })
        })
    }
}

impl Desk<'_, '_> {
    /// Begins what follows from a return with a difference: each medium that did not come back is reported as lost; where all
    /// came back, but not as they went out, one incident tells of it.
    fn report_difference(&mut self, no: &str) -> Result<(), Problems> {
        let slip = self.record(&TAKEOUT, no)?;
        let values = &slip.values;
        if Slip::read(values).complete != Some(false) {
            return Ok(());
        }
        let missing = values.links("missing_media_ids");
        for link in missing {
            let card = self.read().get(&MEDIA, link.id).map_err(by_store)?;
            self.report_lost_with(&card, |draft| {
                // What the slip says was on it is lost with it, whatever its card says.
                let mut assets = draft.links("info_asset_ids").to_vec();
                assets.extend(values.links("info_asset_ids").iter().filter(|one| !draft.links("info_asset_ids").contains(one)).cloned());
                draft.set("info_asset_ids", Value::Links(assets));
                if let Some(count) = values.get("subject_count") {
                    draft.set("subject_count", count.clone());
                    draft.set("count_state", Value::Choice("estimate".to_owned()));
                }
                let difference = values.text("return_difference").trim();
                let summary = format!("{}持出し{no}の返却のときに分かった。{difference}", draft.text("summary"));
                draft.set("summary", Value::Text(summary));
            })?;
        }
        if missing.is_empty() {
            let about = (values.links("media_ids").to_vec(), values.links("info_asset_ids").to_vec());
            let noticed_by = self.own_staff("known_by")?;
            let draft = draft_for_difference(no, values.text("return_difference"), about, noticed_by, self.now);
            self.make(&INCIDENT, draft, None)?;
        }
        Ok(())
    }
}
