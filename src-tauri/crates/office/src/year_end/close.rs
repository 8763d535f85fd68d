//! The year is closed by the 保護管理者, with everything settled; how each step stood is written down with it.

use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::registers::year_end::YEAR_END;
use domain::value::{Link, Value, Values};
use domain::year_end::{State, may_close};

use super::view::stand;
use crate::act::{Act, Done};
use crate::desk::link_of;
use crate::office::Office;

impl Office {
    /// Closes `year`. What the registers said until now is frozen: a later change of a record changes no closed year.
    pub fn close_year_end(&mut self, year: Nendo) -> Result<Done<Link>, Problems> {
        self.act(Act::CloseYearEnd, |desk| {
            let head = desk.year_end_of(year)?;
            let staff = desk.own_staff("closed_by")?;
            let view = stand(&desk.read(), &desk.profile.limits, year, desk.today())?;
            desk.settle(may_close(year, desk.today(), &view.steps))?;
            for one in view.steps.iter().filter(|one| one.state == State::Done) {
                let line = Values::new()
                    .with("step", Value::Choice(one.step.id.to_owned()))
                    .with("confirmed_on", Value::Date(desk.today()))
                    .with("confirmed_by", Value::Link(staff.clone()));
                desk.write_step(&head, line, &[])?;
            }
            let values = head
                .values
                .clone()
                .with("status", Value::Choice("closed".to_owned()))
                .with("closed_on", Value::Date(desk.today()))
                .with("closed_by", Value::Link(staff));
            desk.change(&YEAR_END, &head, values)?;
            desk.tx.subject(&YEAR_END, head.id, &head.no);
            desk.tx.summary(format!("{}の年度末の確認を完了", year.label()));
            Ok(link_of(&YEAR_END, &head))
        })
    }
}
