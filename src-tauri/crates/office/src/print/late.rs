//! What is past its day, as the letters to the 総括保護管理者 tell it.

use chrono::NaiveDate;
use domain::problem::Problems;
use domain::show::{self, Dates};

use crate::home::{Due, Press};
use crate::office::Office;

/// A line for each thing past its day on `on`, the longest first. `but` is a record of which it would be no news.
pub(super) fn late(office: &Office, on: NaiveDate, but: Option<(&str, &str)>) -> Result<Vec<String>, Problems> {
    let mut late: Vec<Due> = office.due(on)?;
    late.retain(|due| due.press == Press::Overdue && but != Some((due.register, due.no.as_str())));
    late.sort_by_key(|due| due.on);
    Ok(late.iter().map(|due| said(due, on)).collect())
}

fn said(due: &Due, on: NaiveDate) -> String {
    let what = due.what.trim_end_matches('。');
    format!("{}日超過　{what}（期限 {}）", (on - due.on).num_days(), show::date(due.on, Dates::Short))
}
