//! ホーム: what today asks for, each with its article, its record and one step to done.

mod counted;
mod due;
mod settings;
mod since;

use chrono::Days;
use domain::problem::Problems;
use domain::query::{Condition, Filter, Query};
use domain::show::{self, Dates};
use store::LogQuery;

use crate::act::Act;
use crate::asked::LIVING;
use crate::office::Office;
use crate::records::{HistoryLine, lines_of};
use crate::refuse::by_store;

pub use counted::Counted;
pub use due::{Due, Press};
pub use since::Since;

/// The first screen.
#[derive(Debug, Clone)]
pub struct Home {
    /// What is due, the most pressing first.
    pub due: Vec<Due>,
    /// The numbers.
    pub counts: Vec<Counted>,
    /// The last things that were done.
    pub recent: Vec<HistoryLine>,
    /// What changed since the last report to the 総括保護管理者; `None` before the first.
    pub since: Option<Since>,
    /// What the program put right of its own accord lately, in the log's words; whoever comes in must hear of it.
    pub notices: Vec<String>,
    /// Whether the section's registers are still empty.
    pub empty: bool,
}

/// How many of the last things the first screen shows.
const RECENT: usize = 8;
/// For how many days what was put right is told of.
const NOTICED: u64 = 7;

impl Office {
    /// What today asks for.
    pub fn home(&self) -> Result<Home, Problems> {
        let year = domain::nendo::Nendo::of(self.clock.today()).0;
        let is = |field: &str, choice: &str| Filter { field: field.to_owned(), condition: Condition::Is(choice.to_owned()) };
        let any = |field: &str, ids: &[&str]| Filter {
            field: field.to_owned(),
            condition: Condition::AnyOf(ids.iter().map(|id| (*id).to_owned()).collect()),
        };
        let open = ["draft", "approved", "handed_over", "performed", "proven"];
        let counts = vec![
            self.counted("媒体（使用中・保管中など）", "media", None, vec![any("status", LIVING)])?,
            self.counted("廃棄待ちの媒体", "media", None, vec![is("status", "awaiting_disposal")])?,
            self.counted("今年度の取扱記録", "handling_event", Some(year), Vec::new())?,
            self.counted("保有個人情報等", "info_asset", None, Vec::new())?,
            self.counted("手続中の廃棄", "disposal", None, vec![any("status", &open)])?,
            self.counted("是正中の措置", "corrective_action", None, vec![any("status", &["open", "working"])])?,
        ];
        let empty = counts.iter().all(|one| one.count == 0);
        // Logging in, looking and searching are recorded but are no news to the person who did them.
        let query = LogQuery { limit: 60, ..Default::default() };
        let mut lines = self.read().log(&query).map_err(by_store)?.rows;
        lines.retain(|line| line.body.get("changes").is_some());
        lines.truncate(RECENT);
        let mut due = self.due(self.clock.today())?;
        if let Some(what) = self.log_trouble() {
            due.insert(0, due::log_trouble(self.clock.today(), what));
        }
        // Somebody may be harmed meanwhile: what an incident asks for stands before what merely is the older.
        due.sort_by_key(|one| (one.press, one.register != "incident"));
        let used = self.recovery_used()?.then(|| due::sheet_used(self.clock.today()));
        let waiting = used.into_iter().chain(self.waiting()?);
        let first = due.iter().position(|one| one.press != Press::Overdue).unwrap_or(due.len());
        due.splice(first..first, waiting);
        let recent = lines_of(self.read().book(), &lines);
        Ok(Home { due, counts, recent, since: self.since_report()?, notices: self.notices()?, empty })
    }

    /// Whether somebody came in with the recovery sheet since it was last made.
    fn recovery_used(&self) -> Result<bool, Problems> {
        let last = |act: Act| -> Result<i64, Problems> {
            let query = LogQuery { act: Some(act.id().to_owned()), limit: 1, ..Default::default() };
            Ok(self.read().log(&query).map_err(by_store)?.rows.first().map_or(0, |line| line.seq))
        };
        Ok(last(Act::Recover)? > last(Act::RenewRecovery)?)
    }

    /// The lines of settling of the last days, newest first: a key file that was altered is nobody's news a month later,
    /// and everybody's on the day.
    fn notices(&self) -> Result<Vec<String>, Problems> {
        let from = self.clock.today() - Days::new(NOTICED);
        let query = LogQuery { act: Some(Act::Settle.id().to_owned()), from: Some(from), ..Default::default() };
        let lines = self.read().log(&query).map_err(by_store)?.rows;
        Ok(lines.iter().map(|line| format!("{}　{}しました。", show::moment(line.at, Dates::Wareki), line.summary)).collect())
    }

    fn counted(&self, label: &'static str, register: &'static str, fy: Option<i32>, filters: Vec<Filter>) -> Result<Counted, Problems> {
        let query = Query { fy, filters, ..Default::default() };
        let count = self.read().count(self.register(register)?, &query).map_err(by_store)?;
        Ok(Counted { label, count, register })
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use chrono::{Days, NaiveDate};

    use crate::clock::Clock;
    use crate::office::Office;
    use crate::session::{Door, NewOffice, Purpose};

    #[test]
    fn a_copy_of_the_keys_that_was_written_anew_is_told_of_for_a_week() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("store");
        let (name, password) = ("例 一郎", "青い屋根と古い時計と川");
        let new = NewOffice { section: "総務課", code: "総務", manager: name, password, profile: "nagasaki", purpose: Purpose::Test };
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let (office, _) = Office::create(&place, new, Clock::standing_at(day)).unwrap();
        assert!(office.home().unwrap().notices.is_empty());
        office.log_out().unwrap();

        fs::write(place.join("keys.b"), "not a key file").unwrap();
        let door = Door { place, attempts: None };
        let notices = |after: u64| {
            let office = Office::log_in(&door, name, password, Clock::standing_at(day + Days::new(after))).unwrap();
            let notices = office.home().unwrap().notices;
            office.log_out().unwrap();
            notices
        };
        let first = notices(0);
        assert!(first.len() == 1 && first[0].starts_with("令和8年11月22日") && first[0].contains("鍵ファイルの控え"), "{first:?}");
        // The next who comes in did nothing to it and hears of it all the same; nothing is written a second time.
        assert_eq!(notices(7), first);
        assert!(notices(8).is_empty());
    }
}
