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
use domain::problem::{Code, Problem, Problems};

use crate::clock::Clock;
use crate::office::Office;
use crate::session::{Door, NewOffice, Purpose, RecoveryKey, peek};
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
        contracts::make(&mut office, year, &days, progress)?;
        others::make(&mut office, year, &days, progress)?;
    }
    stocktakes::make(&mut office, year, now.date(), progress)?;
    incidents::make(&mut office, year, now.date(), progress)?;
    inspections::this_year(&mut office, year, now.date(), progress)?;
    turns::make(&mut office, year, now.date(), progress)?;
    stage::sit(&mut office, NAME)?;
    office.clock = Clock::Fixed(now);
    Ok((office, recovery))
}

/// Opens the practice store at `place` for `name`, one of its people, making it first when there is none.
pub fn practice(place: &Path, name: &str) -> Result<Office, Problems> {
    if !place.exists() {
        make_today(place)?;
    }
    let door = Door { place: place.to_owned(), attempts: None };
    let clock = Clock::for_purpose(Purpose::Practice)?;
    Office::log_in(&door, name, PASSWORD, clock)
}

/// Makes the practice store at `place` anew, as of today: what was tried in it is given up, its days are this year's again.
/// Nothing but a practice store is ever put away, and the old one stays until the new one is whole.
pub fn practice_anew(place: &Path) -> Result<Office, Problems> {
    let aside = place.with_extension("old");
    if place.exists() {
        if peek(place)?.purpose != Purpose::Practice {
            return Err(not_practice());
        }
        std::fs::rename(place, &aside).map_err(|_| cannot_put_away())?;
    }
    if let Err(problems) = make_today(place) {
        let _ = std::fs::remove_dir_all(place);
        let _ = std::fs::rename(&aside, place);
        return Err(problems);
    }
    // Whatever of the old one cannot be taken away now lies beside the new one and hinders nobody.
    let _ = std::fs::remove_dir_all(&aside);
    practice(place, NAME)
}

fn make_today(place: &Path) -> Result<(), Problems> {
    let now = Clock::for_purpose(Purpose::Practice)?.now();
    let (office, _) = make(place, Nendo::of(now.date()), 1, now, &mut |_, _, _| {})?;
    office.close()
}

fn not_practice() -> Problems {
    let next = "本番の台帳は作り直せません。練習用データを開いてから行ってください。";
    Problem::new(Code::NotAllowed, "この台帳は、練習用データではありません。", next).into()
}

fn cannot_put_away() -> Problems {
    let next = "練習用データを開いているほかの窓を閉じてから、もう一度行ってください。";
    Problem::new(Code::InUse, "前の練習用データを片付けられません。", next).into()
}
