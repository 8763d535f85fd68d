//! Asking to take out or to send (申請): which media, what is on them, where to, how protected (第11条第1項第2号).

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::registers::takeout::TAKEOUT;
use domain::role::Duty;
use domain::takeout::Stage;
use domain::value::{Link, Value, Values};

use crate::act::{Act, Done};
use crate::desk::{Desk, link_of};
use crate::media_moves::find::named;
use crate::office::Office;
use crate::refuse::not_allowed;

impl Office {
    /// Asks to take media out. `media` names them by 管理番号 or serial, one a line, where `media_ids` does not.
    pub fn request_takeout(&mut self, media: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::RequestTakeout, |desk| {
            let mut values = desk.understand(&TAKEOUT, answers)?;
            if !media.trim().is_empty() {
                let cards = named(&desk.read(), media)?;
                let register = domain::registers::by_id("media").ok_or_else(|| crate::refuse::fault("台帳の定義"))?;
                values.set("media_ids", Value::Links(cards.iter().map(|card| link_of(register, card)).collect()));
            }
            let link = desk.request(values)?;
            desk.tx.summary(format!("{}を申請", link.no));
            Ok(link)
        })
    }
}

impl Desk<'_, '_> {
    /// Makes a request of these answers: by whom and when where it does not say, and as yet decided by nobody.
    pub(crate) fn request(&mut self, mut values: Values) -> Result<Link, Problems> {
        if self.taking_in && (values.has("returned_at") || values.has("received_on")) {
            return self.past_journey(values);
        }
        let early = TAKEOUT.fields.iter().filter(|field| field.fill.follows() && values.has(field.id));
        let early: Vec<Problem> = early
            .map(|field| {
                let what = format!("「{}」は申請では書けません。", field.label);
                Problem::new(Code::Usage, what, "承認・持出し・返却の手続（takeout）で記録してください。").at(field.id)
            })
            .collect();
        Problems::settle(early)?;
        self.name_oneself(&mut values, "applicant");
        if !values.has("applied_on") {
            values.set("applied_on", Value::Date(self.today()));
        }
        values.set("status", Value::Choice(Stage::Requested.id().to_owned()));
        let ahead = self.not_ahead(&TAKEOUT, &values, &["applied_on"]);
        self.settle(ahead)?;
        // Typed by a person: the section's own fields are asked for too.
        let asked = self.as_used(&TAKEOUT);
        self.make(asked, values, None)
    }

    /// A journey that has ended, from the book that was kept before: as it was asked for, allowed, made and ended. Nothing moves
    /// by it any more, and no line of the handling ledger is written.
    fn past_journey(&mut self, mut values: Values) -> Result<Link, Problems> {
        if !self.who.role.may(Duty::Keep) {
            return Err(not_allowed(self.who.role, Duty::Keep, "終わった持出しの取込み").into());
        }
        let to = if values.has("returned_at") { Stage::Returned } else { Stage::Received };
        let asked = ["applicant", "applied_on", "approved_by", "approved_at", "departed_at"];
        let ended: &[&str] = if to == Stage::Returned { &["return_checker"] } else { &["received_by"] };
        let missing = |field: &&str| {
            let label = TAKEOUT.field(field).map_or("", |field| field.label);
            let next = "元の台帳から写してください。まだ終わっていない持出しは、返却・受領の列を空けて申請から始めます。";
            Problem::new(Code::Missing, format!("終わった持出しには、{label}が要ります。"), next).on(TAKEOUT.article).at(*field)
        };
        Problems::settle(asked.iter().chain(ended).filter(|field| !values.has(field)).map(missing).collect())?;
        values.set("status", Value::Choice(to.id().to_owned()));
        let ahead = self.not_ahead(&TAKEOUT, &values, &["applied_on", "approved_at", "departed_at", "returned_at", "received_on"]);
        self.settle(ahead)?;
        self.make(self.as_used(&TAKEOUT), values, None)
    }
}
