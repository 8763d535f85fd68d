//! Asking to take out or to send (申請): which media, what is on them, where to, how protected (第11条第1項第2号).

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::registers::takeout::TAKEOUT;
use domain::takeout::Stage;
use domain::value::{Link, Value, Values};

use crate::act::{Act, Done};
use crate::desk::{Desk, link_of};
use crate::media_moves::find::named;
use crate::office::Office;

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
}
