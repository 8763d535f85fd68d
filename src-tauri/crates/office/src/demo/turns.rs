//! The turn of the year in the practice section: last year's end is closed, and one member of staff has handed over.

use chrono::NaiveDate;
use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::wareki;

use super::script::{answers, day_of, working};
use super::stage::{NAME, Progress, at, sit};
use crate::office::Office;

/// What was open when last year was closed, and why it was let pass; said of every such step.
const CARRIED: &str = "保護台帳を使い始めた年度のため、紙の記録で確かめた";

/// One of the things that happen at the turn of the year.
type Turn = fn(&mut Office, Nendo, NaiveDate) -> Result<(), Problems>;

pub(super) fn make(office: &mut Office, year: Nendo, today: NaiveDate, progress: &mut Progress<'_>) -> Result<(), Problems> {
    let steps: [Turn; 2] = [handed_over, closed];
    for (nth, step) in steps.iter().enumerate() {
        step(office, year, today)?;
        progress("年度の切替え", nth + 1, steps.len());
    }
    Ok(())
}

/// Somebody gave up a duty at the end of last year; it was signed on paper.
fn handed_over(office: &mut Office, year: Nendo, today: NaiveDate) -> Result<(), Problems> {
    let made = working(day_of(year.before().0, 3, 25));
    let last = day_of(year.before().0, 3, 31);
    if last > today {
        return Ok(());
    }
    sit(office, "担当")?;
    at(office, made, 15, 0);
    let leaving = wareki::iso(last);
    let row =
        [("leaving", "例 六花"), ("leaving_on", leaving.as_str()), ("receiver", "例 五月"), ("note", "窓口の当番表は共有フォルダにある")];
    let no = office.make_handover(&answers(&row))?.value.no;
    at(office, last, 16, 0);
    office.receive_handover(&no, &answers(&[("received_by", "例 五月")]))?;
    Ok(())
}

/// Last year's end: what only people can say is confirmed, what was open is carried over, and it is closed.
fn closed(office: &mut Office, year: Nendo, today: NaiveDate) -> Result<(), Problems> {
    let day = working(day_of(year.0, 4, 14));
    if day > today {
        return Ok(());
    }
    sit(office, NAME)?;
    at(office, day, 10, 0);
    let last = year.before();
    let open = office.year_end(last)?.steps.into_iter().filter(|one| !one.state.settled());
    for one in open.collect::<Vec<_>>() {
        let reason = if one.open.is_empty() { "" } else { CARRIED };
        office.confirm_year_end(last, &answers(&[("step", one.step.id), ("reason", reason)]))?;
    }
    office.close_year_end(last)?;
    Ok(())
}
