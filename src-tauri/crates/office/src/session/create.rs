//! The first run: a sealed store, the section, its first 保護管理者, and the recovery key that is printed once.

use std::path::Path;

use domain::calendar::Holiday;
use domain::problem::{Code, Problem, Problems};
use domain::registers;
use domain::registers::section::SECTION;
use domain::role::Role;
use domain::rules;
use domain::value::{Value, Values};
use store::{Account, Cost, Login, NewStore, Purpose, RecoveryKey, Store};

use crate::act::Act;
use crate::assets;
use crate::clock::Clock;
use crate::desk::Desk;
use crate::inspection::counted::Counted;
use crate::office::{Office, Recent, Who};
use crate::refuse::{by_store, fault};
use crate::session::password::must_be_strong;
use crate::session::people::must_be_a_name;

/// What the first run asks.
#[derive(Debug, Clone, Copy)]
pub struct NewOffice<'a> {
    /// 課名, e.g. 総務課.
    pub section: &'a str,
    /// 課記号, e.g. 総務.
    pub code: &'a str,
    /// Login name of the first 保護管理者.
    pub manager: &'a str,
    /// Their password.
    pub password: &'a str,
    /// Identifier of the regulation profile.
    pub profile: &'a str,
    /// Real, practice or test.
    pub purpose: Purpose,
}

impl Office {
    /// Makes a sealed store at `place` with its first 保護管理者 at work in it, and gives the recovery key to be printed.
    ///
    /// Nothing is left behind when a particular is missing or the password is too easy to guess.
    pub fn create(place: &Path, new: NewOffice<'_>, clock: Clock) -> Result<(Office, RecoveryKey), Problems> {
        let mut problems = Vec::new();
        for (field, label, value) in
            [("section", "課名", new.section), ("code", "課記号", new.code), ("manager", "保護管理者のログイン名", new.manager)]
        {
            if value.trim().is_empty() {
                problems.push(Problem::new(Code::Missing, format!("{label}が空です。"), format!("{label}を入力してください。")).at(field));
            }
        }
        if !problems.is_empty() {
            return Err(Problems(problems));
        }
        must_describe(new)?;
        must_be_a_name(new.manager)?;
        let profile = assets::profile(new.profile)?;
        let cost = if new.purpose == Purpose::Real {
            must_be_strong(new.password, &[new.section, new.code, new.manager, &profile.city])?;
            Cost::Calibrated
        } else {
            Cost::Floor
        };
        let first = Login { name: new.manager, password: new.password };
        let (store, recovery) = Store::create(place, NewStore { purpose: new.purpose, cost, first }).map_err(by_store)?;
        let who = Who { name: new.manager.to_owned(), role: Role::Manager, staff: None, written: new.manager.to_owned() };
        let checklist = assets::checklist()?;
        let (place, recent, counted) = (place.to_owned(), Recent::default(), Counted::default());
        let mut office = Office { store, clock, who, profile, checklist, place, recent, counted };
        let done = office.act(Act::Create, |desk| furnish(desk, new))?;
        office.who.staff = Some(done.value);
        Ok((office, recovery))
    }
}

/// Refuses, before anything is made, what the section's card would refuse afterwards.
fn must_describe(new: NewOffice<'_>) -> Result<(), Problems> {
    let words = |text: &str| Value::Text(text.to_owned());
    let card = Values::new().with("name", words(new.section)).with("code", words(new.code));
    let found = [rules::check_section(&card), rules::free_text(&SECTION, &card)].concat();
    let asked_as = |field: Option<String>| field.map(|field| if field == "name" { "section".to_owned() } else { field });
    let unfit: Vec<Problem> =
        found.into_iter().filter(Problem::blocks).map(|one| Problem { field: asked_as(one.field.clone()), ..one }).collect();
    if unfit.is_empty() { Ok(()) } else { Err(Problems(unfit)) }
}

/// Puts the country's holidays, the section, its first person and their account into the new store.
fn furnish(desk: &mut Desk<'_, '_>, new: NewOffice<'_>) -> Result<domain::value::Link, Problems> {
    let (Some(section), Some(staff), Some(calendar)) =
        (registers::by_id("section"), registers::by_id("staff"), registers::by_id("calendar"))
    else {
        return Err(fault("台帳の定義"));
    };
    desk.tx.set_setting("section_code", new.code).map_err(by_store)?;
    desk.tx.set_setting("profile", new.profile).map_err(by_store)?;
    let words = |text: &str| Value::Text(text.to_owned());
    // Deadlines roll past holidays from the first day; the office corrects and adds to them as to any record.
    for Holiday { day, name } in assets::holidays()? {
        let values = Values::new().with("day", Value::Date(day)).with("name", words(&name));
        desk.make(calendar, values.with("kind", Value::Choice("holiday".to_owned())), None)?;
    }
    let person = Values::new().with("name", words(new.manager));
    let link = desk.make(staff, person, None)?;
    let values = Values::new()
        .with("name", words(new.section))
        .with("code", words(new.code))
        .with("manager_title", words(&format!("{}長", new.section)))
        .with("general_title", words(desk.profile.post("general")))
        .with("audit_title", words(desk.profile.post("auditor")))
        .with("uses_system", Value::Flag(true));
    desk.make(section, values, None)?;
    desk.tx
        .put_account(Account { name: new.manager.to_owned(), role: Role::Manager, staff: Some(link.clone()), disabled: false })
        .map_err(by_store)?;
    desk.tx.summary(format!("{}の保管庫を作成", new.section));
    Ok(link)
}
