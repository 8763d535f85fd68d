//! What changed since the section last reported to the 総括保護管理者: how many records of each register were made or changed.

use domain::problem::Problems;
use domain::register::Shape;
use domain::show::{self, Dates};
use store::{LogLine, LogQuery};

use super::counted::Counted;
use crate::act::Act;
use crate::office::Office;
use crate::refuse::by_store;

/// What changed since the last report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since {
    /// The report as the log names it: 「F10 自己点検結果報告書（R8-総務-点検-01）」.
    pub report: String,
    /// When it was printed, in words.
    pub at: String,
    /// The registers with changes, in the order they are kept; each leads to where its records are seen.
    pub changed: Vec<Counted>,
}

/// The forms that go to the 総括保護管理者: the inspection's result (第42条) and the half-year list of incidents (第38条).
const REPORTS: &[&str] = &["F10", "F13"];

/// Prints read at a time while the last report is looked for.
const READ: usize = 200;

impl Office {
    /// What changed since the last report was printed; `None` where none ever was.
    pub(super) fn since_report(&self) -> Result<Option<Since>, Problems> {
        let Some((line, report)) = self.last_report()? else { return Ok(None) };
        let changed = self.read().changed_since(line.seq).map_err(by_store)?;
        let changed = self.read().book().all().filter_map(|register| {
            let register_seen = match register.shape {
                Shape::Part { of } => of,
                Shape::Card | Shape::Ledger => register.id,
            };
            changed.get(register.id).map(|count| Counted { label: register.name, count: *count, register: register_seen })
        });
        Ok(Some(Since { report, at: show::moment(line.at, Dates::Wareki), changed: changed.collect() }))
    }

    fn last_report(&self) -> Result<Option<(LogLine, String)>, Problems> {
        let mut query = LogQuery { act: Some(Act::Print.id().to_owned()), limit: READ, ..Default::default() };
        loop {
            let page = self.read().log(&query).map_err(by_store)?;
            if let Some(found) = page.rows.into_iter().find_map(|line| report_of(&line.summary).map(|report| (line, report))) {
                return Ok(Some(found));
            }
            if page.next.is_none() {
                return Ok(None);
            }
            query.after = page.next;
        }
    }
}

/// The report that a print's line tells of; `None` for other forms and for a print that was called off.
fn report_of(summary: &str) -> Option<String> {
    let report = summary.strip_suffix("を印刷")?;
    let form = report.split_whitespace().next()?;
    REPORTS.contains(&form).then(|| report.to_owned())
}

#[cfg(test)]
mod tests {
    use super::report_of;

    #[test]
    fn only_a_finished_print_of_a_report_is_one() {
        assert_eq!(report_of("F10 自己点検結果報告書（R8-点検-01）を印刷").as_deref(), Some("F10 自己点検結果報告書（R8-点検-01）"));
        assert_eq!(report_of("F10 自己点検結果報告書（R8-点検-01）の印刷を取りやめ"), None);
        assert_eq!(report_of("F01 媒体管理台帳（今年度、12件）を印刷"), None);
    }
}
