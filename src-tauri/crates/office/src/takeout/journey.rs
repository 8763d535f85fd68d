//! Out of the house and back: what leaves is 持出中, what comes back is looked through, what was sent is confirmed as
//! received (第11条・第13条・第14条).

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::problem::Problems;
use domain::takeout::Stage;
use domain::value::{Link, Value};

use super::moves::Step;
use crate::act::{Act, Done};
use crate::office::Office;

const DEPART: Step = Step { to: Stage::Out, fields: &["departed_at", "depart_checker", "note"], deeds: &["departed_at"] };

const RETURN: Step = Step {
    to: Stage::Returned,
    fields: &["returned_at", "return_checker", "return_complete", "erased_there", "one_person_reason", "note"],
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
                Ok(())
            })
        })
    }

    /// Records that what take-out `no` took came back and was looked through; its media are 保管中 again. The checker is
    /// the person at work unless another is named.
    pub fn return_takeout(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::ReturnTakeout, |desk| {
            desk.step(no, &RETURN, answers, |desk, values| {
                if !values.has("returned_at") {
                    values.set("returned_at", Value::Moment(desk.now));
                }
                desk.name_oneself(values, "return_checker");
                Ok(())
            })
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
