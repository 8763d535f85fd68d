//! The practice section: a believable year and a half of an imaginary 課, made through the same verbs as the real thing.
//!
//! Nobody in it exists: people are 例 一郎 and so on, vendors are 例示. Same year, same section: nothing is drawn by chance.

mod contracts;
mod disposals;
mod incidents;
mod inspections;
mod judged;
mod ledger;
mod media;
mod others;
mod people;
mod posts;
mod script;
mod stage;
mod stocktakes;
mod takeouts;
mod turns;

use std::path::Path;

use chrono::{NaiveDateTime, TimeDelta};
use domain::nendo::Nendo;
use domain::problem::Problems;

use crate::clock::Clock;
use crate::office::Office;
use crate::session::{Door, NewOffice, Purpose, RecoveryKey};
pub use stage::{NAME, PASSWORD, Progress};

/// Makes a practice store at `place` for the 年度 `year`, its ledger `scale` times as long, as seen at `now`.
pub fn make(
    place: &Path,
    year: Nendo,
    scale: usize,
    now: NaiveDateTime,
    progress: &mut Progress<'_>,
) -> Result<(Office, RecoveryKey), Problems> {
    let start = year.before().from().and_hms_opt(9, 0, 0).unwrap_or(now);
    let new = NewOffice {
        section: "市民生活課",
        code: "市生",
        manager: NAME,
        password: PASSWORD,
        profile: "nagasaki",
        purpose: Purpose::Practice,
    };
    let (mut office, recovery) = Office::create(place, new, Clock::Fixed(start))?;
    progress("職員・保管場所・事業者", 0, 1);
    people::make(&mut office)?;
    posts::make(&mut office, year)?;
    // Last year's inspection saw what was there then, so that the rest is made after it.
    let base = script::day_of(year.before().0, 9, 30);
    let next = base + TimeDelta::days(1);
    for days in [year.before().from()..=base, next..=now.date()] {
        if *days.start() == next {
            inspections::last_year(&mut office, year, now.date(), progress)?;
            ledger::erase_late(&mut office, next + TimeDelta::days(20))?;
        }
        media::make(&mut office, year, &days, progress)?;
        ledger::make(&mut office, year, now.date(), scale, &days, progress)?;
        if *days.start() == next {
            disposals::make(&mut office, year, now.date(), progress)?;
        }
        takeouts::make(&mut office, year, now.date(), &days, progress)?;
    }
    stocktakes::make(&mut office, year, now.date(), progress)?;
    contracts::make(&mut office, year, now.date(), progress)?;
    incidents::make(&mut office, year, now.date(), progress)?;
    others::make(&mut office, year, now.date(), progress)?;
    inspections::this_year(&mut office, year, now.date(), progress)?;
    turns::make(&mut office, year, now.date(), progress)?;
    stage::sit(&mut office, NAME)?;
    office.clock = Clock::Fixed(now);
    Ok((office, recovery))
}

/// Opens the practice store at `place`, making it first when there is none.
pub fn practice(place: &Path) -> Result<Office, Problems> {
    if !place.exists() {
        let now = Clock::for_purpose(Purpose::Practice)?.now();
        let (office, _) = make(place, Nendo::of(now.date()), 1, now, &mut |_, _, _| {})?;
        office.close()?;
    }
    let door = Door { place: place.to_owned(), attempts: None };
    let clock = Clock::for_purpose(Purpose::Practice)?;
    Office::log_in(&door, NAME, PASSWORD, clock)
}
