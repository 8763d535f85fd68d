//! What the 総括表 counts: what happened within a period, and what stood open on the evening of a day.

use chrono::NaiveDate;
use domain::problem::Problems;
use domain::query::Condition;
use domain::record::Record;

use super::gather::{all, count, is, one_of, within};
use crate::office::Office;
use crate::refuse::by_store;

/// Every journey that had begun by `on`.
pub(super) fn gone(office: &Office, on: NaiveDate) -> Result<Vec<Record>, Problems> {
    all(office, "takeout", vec![is("departed_at", Condition::To(on))])
}

/// Whether what left was still away on the evening of `on`.
pub(super) fn away(journey: &Record, on: NaiveDate) -> bool {
    let came = |field| journey.values.date(field).is_some_and(|day| day <= on);
    !came("returned_at") && !came("received_on")
}

/// The lines of disposals that were carried out within the period.
pub(super) fn disposed(office: &Office, from: NaiveDate, until: NaiveDate) -> Result<Vec<Record>, Problems> {
    let mut lines = within(office, "disposal_item", "finished_at", from, until)?;
    lines.retain(|line| line.values.text("result") != "cancelled");
    Ok(lines)
}

/// The incidents that became known within the period and were some.
pub(super) fn incidents(office: &Office, from: NaiveDate, until: NaiveDate) -> Result<Vec<Record>, Problems> {
    let mut incidents = within(office, "incident", "known_at", from, until)?;
    incidents.retain(|one| !one.values.chose("status", "cancelled"));
    Ok(incidents)
}

/// A disposal by others of which the certificate had not come.
pub(super) struct Unproven {
    /// 伺番号.
    pub no: String,
    /// The day the first contractor took the media.
    pub handed_on: NaiveDate,
    /// How many media.
    pub media: u64,
}

/// The disposals handed over by `on` whose certificate had not come on that evening.
pub(super) fn unproven(office: &Office, on: NaiveDate) -> Result<Vec<Unproven>, Problems> {
    let register = |id| office.register(id);
    let parts = |part, case: &Record| office.read().parts(register(part)?, case.id).map_err(by_store);
    let stages = ["handed_over", "performed", "proven", "closed"];
    let cases = all(office, "disposal", vec![one_of("execution", &["contract", "lease_return"]), one_of("status", &stages)])?;
    let mut found = Vec::new();
    for case in cases.iter().filter(|case| case.values.date("closed_on").is_none_or(|closed| closed > on)) {
        let handed = parts("disposal_chain", case)?.iter().filter_map(|step| step.values.date("handed_on")).min();
        let Some(handed_on) = handed.filter(|handed| *handed <= on) else { continue };
        let proven = matches!(case.values.text("status"), "proven" | "closed");
        let last = parts("certificate", case)?.iter().filter_map(|one| one.values.date("received_on")).max();
        if proven && last.is_some_and(|last| last <= on) {
            continue;
        }
        let items = parts("disposal_item", case)?;
        let media = count(items.iter().filter(|item| item.values.text("result") != "cancelled").count());
        found.push(Unproven { no: case.no.clone(), handed_on, media });
    }
    Ok(found)
}
