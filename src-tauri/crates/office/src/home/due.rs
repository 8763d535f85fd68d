//! The due list: the records the alerts ask for, fetched; what is due is the domain's to say (第8条〜第43条).

use chrono::NaiveDate;
use domain::article::Article;
use domain::due::due;
use domain::problem::Problems;
use domain::role::Role;

use crate::asked::{When, asked};
use crate::office::Office;

pub use domain::due::{Due, Press};

/// The log does not hold together: the first thing anybody sees (D21).
pub(super) fn log_trouble(today: NaiveDate, what: String) -> Due {
    Due {
        press: Press::Overdue,
        on: today,
        whom: Role::Manager,
        what,
        next: "操作記録の画面で検証し、情報担当に知らせてください。",
        article: Article("20-2"),
        register: "",
        no: String::new(),
    }
}

impl Office {
    /// What is due on `day`, the most pressing first.
    pub fn due(&self, day: NaiveDate) -> Result<Vec<Due>, Problems> {
        asked(&self.read(), &self.profile.limits, When { day, ahead: 0 }, &[], due)
    }

    /// What is due on `day` or within `days` after it: each alert speaks at least so far ahead.
    pub(crate) fn due_within(&self, day: NaiveDate, days: i64) -> Result<Vec<Due>, Problems> {
        let mut found = asked(&self.read(), &self.profile.limits, When { day, ahead: days }, &[], due)?;
        found.retain(|one| (one.on - day).num_days() <= days);
        Ok(found)
    }
}
