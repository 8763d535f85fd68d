//! Records for a form's figures: those of a register whose day lies within a period, and numbers as a head reads them.

use chrono::NaiveDate;
use domain::problem::Problems;
use domain::query::{Condition, Filter, Query};
use domain::record::Record;

use crate::office::Office;
use crate::refuse::by_store;

/// The standing records of `register` whose `field` lies from the first to the last of these days.
pub(super) fn within(office: &Office, register: &str, field: &str, from: NaiveDate, until: NaiveDate) -> Result<Vec<Record>, Problems> {
    all(office, register, [Condition::From(from), Condition::To(until)].map(|condition| is(field, condition)).into())
}

/// The standing records of `register` that meet `filters`.
pub(super) fn all(office: &Office, register: &str, filters: Vec<Filter>) -> Result<Vec<Record>, Problems> {
    let mut found = Vec::new();
    let query = Query { filters, ..Query::default() };
    office
        .read()
        .each(office.register(register)?, &query, &mut |record| -> store::Result<()> {
            found.push(record);
            Ok(())
        })
        .map_err(by_store)?;
    Ok(found)
}

/// `condition` of `field`.
pub(super) fn is(field: &str, condition: Condition) -> Filter {
    Filter { field: field.to_owned(), condition }
}

/// One of `choices` in `field`.
pub(super) fn one_of(field: &str, choices: &[&str]) -> Filter {
    is(field, Condition::AnyOf(choices.iter().map(ToString::to_string).collect()))
}

/// How many there are.
pub(super) fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// From `before` to `now`: 「（＋3）」, 「（−2）」, 「（±0）」.
pub(super) fn moved(before: u64, now: u64) -> String {
    match before.cmp(&now) {
        std::cmp::Ordering::Less => format!("（＋{}）", now - before),
        std::cmp::Ordering::Equal => "（±0）".to_owned(),
        std::cmp::Ordering::Greater => format!("（−{}）", before - now),
    }
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn what_moved_is_said_with_its_sign() {
        assert_eq!([moved(62, 60), moved(3, 5), moved(0, 0)], ["（−2）", "（＋2）", "（±0）"]);
    }
}
