//! Who is at work, and what the window finds when it starts.

use domain::profile::Profile;
use domain::role::{Duty, Role};
use domain::wareki;
use office::print::Made;
use office::session::{Account, Purpose, RecoveryKey, peek};
use office::{Office, places};
use wire::list::Candidate;
use wire::people::PersonJson;
use wire::problem::Refusal;
use wire::regulation::{LimitJson, PostJson, RegulationJson};
use wire::row::iso_date;
use wire::session::{Boot, Created, PracticeRequest, SessionJson, StoreState};

use crate::pack::print;
use crate::workplace::Workplace;

/// What the window finds.
pub fn boot(workplace: &Workplace) -> Result<Boot, Refusal> {
    let session = if workplace.is_open() { Some(workplace.behind_the_lock(session)?) } else { None };
    let state = match (&session, workplace.is_locked()) {
        (Some(_), true) => StoreState::Locked,
        (Some(_), false) => StoreState::Open,
        (None, _) if peek(&workplace.door().place).is_ok() => StoreState::Closed,
        (None, _) => StoreState::None,
    };
    let profiles = if state == StoreState::None { office::assets::profiles() } else { Vec::new() };
    let offered = |one: Profile| Candidate { label: format!("{}　{}", one.city, one.name), no: one.id };
    Ok(Boot {
        state,
        practice: match &session {
            Some(session) => session.practice,
            None => peek(&workplace.door().place).is_ok_and(|found| found.purpose == Purpose::Practice),
        },
        practising: workplace.practising(),
        has_practice: peek(&places::practice()).is_ok(),
        session,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        profiles: profiles.into_iter().map(offered).collect(),
    })
}

/// The login name of whoever is to practise.
pub fn trainee(request: &PracticeRequest) -> &str {
    match request.name.as_str() {
        "" => office::demo::NAME,
        name => name,
    }
}

/// Who is at work now.
pub fn at_work(workplace: &Workplace) -> Result<SessionJson, Refusal> {
    workplace.at_work(session)
}

/// A store that was just made: its recovery key, and the sheet to print.
pub fn created(workplace: &Workplace, recovery: &RecoveryKey) -> Result<Created, Refusal> {
    let made = workplace.at_work(|office| office.print_recovery(recovery))?;
    handed_out(workplace, recovery, made)
}

/// A recovery key with its sheet, for the screen.
pub fn handed_out(workplace: &Workplace, recovery: &RecoveryKey, made: Made) -> Result<Created, Refusal> {
    let session = workplace.at_work(session)?;
    Ok(Created { session, recovery: recovery.lines().to_vec(), sheet: print::printout(workplace, made) })
}

/// Who may log in.
pub fn people(accounts: Vec<Account>) -> Vec<PersonJson> {
    accounts
        .into_iter()
        .map(|account| PersonJson {
            name: account.name,
            role: account.role.id().to_owned(),
            role_label: account.role.label().to_owned(),
            staff: account.staff.map(|link| link.label).unwrap_or_default(),
            disabled: account.disabled,
        })
        .collect()
}

fn session(office: &mut Office) -> Result<SessionJson, domain::problem::Problems> {
    let today = office.clock().today();
    let section = office.section()?;
    let idle = office.setting("idle_minutes", "10")?;
    let who = office.who();
    Ok(SessionJson {
        name: who.name.clone(),
        role: who.role.id().to_owned(),
        role_label: who.role.label().to_owned(),
        section: section.values.text("name").to_owned(),
        practice: office.purpose() == Purpose::Practice,
        today: iso_date(today),
        today_words: wareki::explained(today),
        fy: domain::nendo::Nendo::of(today).short(),
        idle_minutes: idle.parse().unwrap_or(10),
        may: duties(who.role),
    })
}

fn duties(role: Role) -> Vec<String> {
    [Duty::Write, Duty::Keep, Duty::Approve, Duty::Appoint, Duty::Audit]
        .into_iter()
        .filter(|duty| role.may(*duty))
        .map(|duty| duty.id().to_owned())
        .collect()
}

/// The regulation that applies.
pub fn regulation(profile: &Profile) -> RegulationJson {
    let limit = |(id, label, value): (&str, &str, i64)| LimitJson { id: id.to_owned(), label: label.to_owned(), value };
    RegulationJson {
        city: profile.city.clone(),
        name: profile.name.clone(),
        cited: [profile.kind.as_str(), &profile.number].into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join("　"),
        posts: profile.posts().map(|post| PostJson { title: post.title.clone(), held_by: post.held_by.clone() }).collect(),
        limits: profile.limits.named().into_iter().map(limit).collect(),
    }
}
