//! One matter that is due, and how pressing it is.

use chrono::NaiveDate;

use crate::article::Article;
use crate::role::Role;

/// How pressing a matter is, the most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Press {
    /// Its day has passed.
    Overdue,
    /// Its day is today.
    Today,
    /// Its day is near.
    Soon,
}

impl Press {
    /// How pressing a matter of `on` is on `day`.
    pub fn of(on: NaiveDate, day: NaiveDate) -> Press {
        match on.cmp(&day) {
            std::cmp::Ordering::Less => Press::Overdue,
            std::cmp::Ordering::Equal => Press::Today,
            std::cmp::Ordering::Greater => Press::Soon,
        }
    }

    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Press::Overdue => "期限超過",
            Press::Today => "今日",
            Press::Soon => "まもなく",
        }
    }
}

/// One matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// How pressing.
    pub press: Press,
    /// Its day.
    pub on: NaiveDate,
    /// Whom it waits for: what stays undone goes to the 保護管理者.
    pub whom: Role,
    /// The article it stands on.
    pub article: Article,
    /// The register in which it is done.
    pub register: &'static str,
    /// The record's number; empty where the matter is the section's or the record is still to be made.
    pub no: String,
    /// What it is.
    pub what: String,
    /// The one step to done.
    pub next: &'static str,
}
