//! ホーム: what today asks for, each with its article, its record and one step to done.

mod counted;
mod due;
mod settings;
mod since;

use domain::problem::Problems;
use domain::query::{Condition, Filter, Query};
use store::LogQuery;

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
    /// Whether the section's registers are still empty.
    pub empty: bool,
}

/// How many of the last things the first screen shows.
const RECENT: usize = 8;

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
        Ok(Home { due, counts, recent: lines_of(self.read().book(), &lines), since: self.since_report()?, empty })
    }

    fn counted(&self, label: &'static str, register: &'static str, fy: Option<i32>, filters: Vec<Filter>) -> Result<Counted, Problems> {
        let query = Query { fy, filters, ..Default::default() };
        let count = self.read().count(self.register(register)?, &query).map_err(by_store)?;
        Ok(Counted { label, count, register })
    }
}
