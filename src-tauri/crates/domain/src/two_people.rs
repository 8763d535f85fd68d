//! D9: one person does, another checks; and the excuse of a section that has only one (第14条).

use crate::article::Article;
use crate::problem::Problem;

/// Who is excused from the second person: a section with one member of staff, for a reason its 保護管理者 accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnePerson {
    /// Why nobody else could check.
    pub reason: String,
    /// The 保護管理者 who accepted it, 「職 氏名」.
    pub accepted_by: String,
}

impl OnePerson {
    /// Whether there is both a reason and somebody who accepted it.
    fn holds(&self) -> bool {
        !self.reason.trim().is_empty() && !self.accepted_by.trim().is_empty()
    }
}

/// Where one person stands for two: refused with `next`, unless the excuse holds; then said with its reason.
pub(crate) fn alone(excuse: Option<OnePerson>, article: Article, what: impl Into<String>, next: &str) -> Problem {
    match excuse.filter(OnePerson::holds) {
        Some(OnePerson { reason, accepted_by }) => {
            let next = format!("{}が認めた理由「{}」とともに記録します。", accepted_by.trim(), reason.trim());
            Problem::warning("D9", article, what, next)
        }
        None => Problem::refused("D9", article, what, next),
    }
}
