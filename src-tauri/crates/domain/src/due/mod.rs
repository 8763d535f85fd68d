//! What is due on a day: every deadline and every cycle of the regulation, each with its article, its record and one step to done.
//!
//! [`WANTED`] says which records are needed, [`Given`] holds them, [`due`] answers. Limits and cycles are the profile's.

pub(crate) mod contracts;
mod given;
pub(crate) mod incidents;
mod matter;
pub(crate) mod media;
pub(crate) mod people;
pub(crate) mod takeouts;
mod turn;
mod wanted;
pub(crate) mod yearly;

pub use given::{Given, LastEntry};
pub use matter::{Due, Press};
pub use wanted::{WANTED, Wanted};
pub(crate) use wanted::{all, lacking, with};

/// One sort of alert: everything of its kind that is due.
pub(crate) type Alert = fn(&Given<'_>) -> Vec<Due>;

/// Every alert, in the order of the articles.
const ALERTS: &[Alert] = &[
    people::trained,
    people::leaving,
    people::rights_reviewed,
    takeouts::back,
    takeouts::received,
    media::lent,
    media::counted,
    media::waiting,
    media::leased,
    media::certified,
    yearly::silent,
    yearly::kept,
    people::logs_reviewed,
    media::copies_erased,
    media::copies_looked_at,
    media::backed_up,
    people::keys_back,
    people::rooms_checked,
    contracts::started,
    contracts::checked,
    contracts::reported,
    contracts::certified,
    contracts::ended,
    contracts::logs_kept,
    contracts::put_right,
    incidents::told,
    incidents::first_report,
    incidents::final_report,
    incidents::counted_without_holidays,
    incidents::published,
    yearly::inspected,
    yearly::put_right,
    yearly::audited,
    yearly::agreed,
    turn::handed_over,
    turn::closed,
];

/// What is due, the most pressing first, then by day, then by record.
pub fn due(given: &Given<'_>) -> Vec<Due> {
    let mut all: Vec<Due> = ALERTS.iter().flat_map(|alert| alert(given)).collect();
    all.sort_by(|one, other| (one.press, one.on, one.register, &one.no).cmp(&(other.press, other.on, other.register, &other.no)));
    all
}

#[cfg(test)]
mod tests;
