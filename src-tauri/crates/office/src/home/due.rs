//! The due list: the records the alerts ask for, fetched; what is due is the domain's to say (第8条〜第43条).

use chrono::NaiveDate;
use domain::article::Article;
use domain::due::due;
use domain::problem::Problems;
use domain::query::{Condition, Filter, Query};
use domain::role::{Duty, Role};

use crate::asked::{When, asked};
use crate::office::Office;
use crate::refuse::by_store;

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

/// The key on the sheet has been typed, and so seen: it is no longer the safe's alone.
pub(super) fn sheet_used(today: NaiveDate) -> Due {
    Due {
        press: Press::Today,
        on: today,
        whom: Role::Manager,
        what: "復旧用の控えを使ってログインしました。".to_owned(),
        next: "「設定」の「復旧用の控えの更新」で新しい控えを作って金庫にしまい、前の控えは廃棄してください。",
        article: Article("19-2"),
        register: "",
        no: String::new(),
    }
}

/// So many of a kind are shown; the rest follow when these are decided.
const WAITING_SHOWN: usize = 20;

/// What waits for the word of a 保護管理者: the register, the state it waits in, its article, what it waits for.
const WAITING: &[(&str, &str, &str, &str, &str)] = &[
    ("disposal", "draft", "15-1", "決裁", "内容を確かめて、決裁するか、起案者に直してもらってください。"),
    ("takeout", "requested", "11-1-2", "承認", "内容を確かめて、承認するか、却下してください。"),
];

impl Office {
    /// What was drafted or asked for and waits for the decision of the person at work; nothing for who decides nothing.
    pub(super) fn waiting(&self) -> Result<Vec<Due>, Problems> {
        let today = self.clock.today();
        let mut found = Vec::new();
        if !self.who.role.may(Duty::Approve) {
            return Ok(found);
        }
        for (id, state, article, word, next) in WAITING {
            let register = self.register(id)?;
            let filters = vec![Filter { field: "status".to_owned(), condition: Condition::Is((*state).to_owned()) }];
            let query = Query { filters, limit: WAITING_SHOWN, ..Query::default() };
            for record in self.read().list(register, &query).map_err(by_store)?.rows {
                found.push(Due {
                    press: Press::Today,
                    on: today,
                    whom: Role::Manager,
                    what: format!("{}{}が{word}を待っています。", register.name, record.no),
                    next,
                    article: Article(article),
                    register: id,
                    no: record.no,
                });
            }
        }
        Ok(found)
    }

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
