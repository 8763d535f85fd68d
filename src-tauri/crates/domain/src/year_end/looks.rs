//! What is still open at the end of a 年度, looked up in the records that the alerts and these looks ask for.

use chrono::NaiveDate;

use crate::due::{Alert, Given, Wanted, all, with};
use crate::nendo::Nendo;
use crate::record::Record;

const CASES: Wanted = with("cases", "disposal", &[("status", &["draft", "approved", "handed_over", "performed", "proven"])]);
const ACTIONS_OPEN: Wanted = with("actions_open", "corrective_action", &[("status", &["open", "working"])]);
const INCIDENTS_OPEN: Wanted = with("incidents_open", "incident", &[("status", &["draft", "open"])]);
const ALL_BACKUPS: Wanted = all("all_backups", "backup");
const ASSETS: Wanted = all("assets", "info_asset");
const CALENDAR: Wanted = all("calendar_days", "calendar");

/// What these looks need besides what the alerts need.
pub const WANTED: &[Wanted] = &[CASES, ACTIONS_OPEN, INCIDENTS_OPEN, ALL_BACKUPS, ASSETS, CALENDAR];

/// Something that is not in order yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// The register in which it is done.
    pub register: &'static str,
    /// The record's number; empty where the matter is the section's or the record is still to be made.
    pub no: String,
    /// What it is.
    pub what: String,
}

impl Open {
    /// What names it when it is carried over: its number, else its words.
    pub fn key(&self) -> &str {
        if self.no.is_empty() { &self.what } else { &self.no }
    }
}

/// What is asked at the end of a year.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// The records, as of the year's last day.
    pub given: &'a Given<'a>,
    /// The year.
    pub year: Nendo,
    /// The last day on which the year's summary was printed; `None` if never.
    pub printed_on: Option<NaiveDate>,
    /// Records whose retention is over, one line for each register and year.
    pub ended: &'a [Open],
}

impl Asked<'_> {
    /// What `alerts` say is due by the turn of the year, 1 April included: rights and contracts begin on it.
    pub(super) fn due(&self, alerts: &[Alert]) -> Vec<Open> {
        let turn = self.year.after().from();
        let found = alerts.iter().flat_map(|alert| alert(self.given)).filter(|due| due.on <= turn);
        found.map(|due| Open { register: due.register, no: due.no, what: due.what }).collect()
    }
}

fn each(asked: &Asked<'_>, wanted: &Wanted, what: impl Fn(&Record) -> Option<String>) -> Vec<Open> {
    let records = asked.given.of(wanted).iter();
    records.filter_map(|one| Some(Open { register: wanted.register, no: one.no.clone(), what: what(one)? })).collect()
}

fn section(register: &'static str, what: String) -> Vec<Open> {
    vec![Open { register, no: String::new(), what }]
}

/// Nothing besides what the alerts say.
pub(super) fn nothing(_: &Asked<'_>) -> Vec<Open> {
    Vec::new()
}

/// Disposals that are not closed.
pub(super) fn cases(asked: &Asked<'_>) -> Vec<Open> {
    each(asked, &CASES, |case| Some(format!("{}が完了していません。", case.no)))
}

/// Every corrective action that is not done, whatever its day.
pub(super) fn actions(asked: &Asked<'_>) -> Vec<Open> {
    each(asked, &ACTIONS_OPEN, |one| {
        let until = one.values.date("due_on").map(|day| format!("（期限 {}）", crate::wareki::long(day))).unwrap_or_default();
        Some(format!("是正措置{}が終わっていません{until}。", one.no))
    })
}

/// Incidents that are not closed.
pub(super) fn incidents(asked: &Asked<'_>) -> Vec<Open> {
    each(asked, &INCIDENTS_OPEN, |one| Some(format!("事案{}が終結していません。", one.no)))
}

/// A backup was tried out within the year.
pub(super) fn drill(asked: &Asked<'_>) -> Vec<Open> {
    let tried = |one: &Record| one.values.date("restored_on").is_some_and(|day| asked.year.contains(day));
    if asked.given.of(&ALL_BACKUPS).iter().any(tried) {
        return Vec::new();
    }
    section("backup", format!("{}に、バックアップからの復元を確かめた記録がありません。", asked.year.label()))
}

/// Every card of the information held was looked through within the year, or made in it.
pub(super) fn assets(asked: &Asked<'_>) -> Vec<Open> {
    each(asked, &ASSETS, |card| {
        let seen = card.values.date("last_reviewed_on").unwrap_or_else(|| card.created_at.date());
        (seen < asked.year.from()).then(|| format!("「{}」を{}に見直していません。", card.values.text("name"), asked.year.label()))
    })
}

/// The next year's holidays are written down.
pub(super) fn calendar(asked: &Asked<'_>) -> Vec<Open> {
    let next = asked.year.after();
    if asked.given.of(&CALENDAR).iter().any(|card| card.values.date("day").is_some_and(|day| next.contains(day))) {
        return Vec::new();
    }
    section("calendar", format!("{}の祝日・閉庁日が登録されていません。", next.label()))
}

/// What may be disposed of, by a 伺: nothing here deletes anything.
pub(super) fn retention(asked: &Asked<'_>) -> Vec<Open> {
    asked.ended.to_vec()
}

/// The year's summary was printed on its last day or after.
pub(super) fn summary(asked: &Asked<'_>) -> Vec<Open> {
    if asked.printed_on.is_some_and(|day| day >= asked.year.until()) {
        return Vec::new();
    }
    section("", format!("{}の総括表（F13）を、3月31日以後に印刷していません。", asked.year.label()))
}
