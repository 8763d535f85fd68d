//! Who held which post on which day, so that an approval of last June is judged by last June's 保護管理者 (第3条〜第6条).

use chrono::NaiveDate;

use crate::record::Record;
use crate::value::RecordId;

/// A post of the regulation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Post {
    /// 総括保護管理者.
    General,
    /// 保護管理者.
    Manager,
    /// 保護管理者の代理.
    Deputy,
    /// 保護担当者.
    Officer,
    /// 監査責任者.
    Auditor,
}

impl Post {
    /// Every post, in the order of the form.
    pub const ALL: &'static [Post] = &[Post::General, Post::Manager, Post::Deputy, Post::Officer, Post::Auditor];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Post::General => "general",
            Post::Manager => "manager",
            Post::Deputy => "deputy",
            Post::Officer => "officer",
            Post::Auditor => "auditor",
        }
    }

    /// The post with identifier `id`.
    pub fn from_id(id: &str) -> Option<Post> {
        Post::ALL.iter().copied().find(|post| post.id() == id)
    }

    /// Whether it approves what leaves the section: the 保護管理者, or who was designated in their stead.
    pub const fn approves(self) -> bool {
        matches!(self, Post::Manager | Post::Deputy)
    }
}

/// A member of staff in a post, from day to day, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tenure {
    /// Whose.
    pub staff: RecordId,
    /// Which post.
    pub post: Post,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; `None` while it lasts.
    pub until: Option<NaiveDate>,
}

impl Tenure {
    /// What a card of 職の指定簿 says; `None` for posts held by somebody outside the section's staff.
    pub fn read(card: &Record) -> Option<Tenure> {
        let values = &card.values;
        Some(Tenure {
            staff: values.link("staff")?.id,
            post: Post::from_id(values.text("post"))?,
            from: values.date("from")?,
            until: values.date("until"),
        })
    }

    /// Whether it covers `day`.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// Whether `staff` could approve on `day` (D10).
pub fn could_approve(tenures: &[Tenure], staff: RecordId, day: NaiveDate) -> bool {
    tenures.iter().any(|tenure| tenure.staff == staff && tenure.post.approves() && tenure.covers(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_is_held_from_its_first_day_to_its_last() {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let tenure = |post, until| Tenure { staff: RecordId(9), post, from: day(4, 1), until };
        let ended = [tenure(Post::Manager, Some(day(9, 30)))];
        assert!(could_approve(&ended, RecordId(9), day(4, 1)) && could_approve(&ended, RecordId(9), day(9, 30)));
        assert!(!could_approve(&ended, RecordId(9), day(10, 1)) && !could_approve(&ended, RecordId(9), day(3, 31)));
        assert!(!could_approve(&ended, RecordId(8), day(5, 1)), "somebody else");
        assert!(could_approve(&[tenure(Post::Deputy, None)], RecordId(9), day(12, 1)), "a deputy while it lasts");
        assert!(!could_approve(&[tenure(Post::Officer, None)], RecordId(9), day(12, 1)), "an officer keeps, and approves nothing");
    }

    #[test]
    fn identifiers_are_those_of_the_register() {
        let theirs: Vec<_> = crate::registers::posts::POST.iter().map(|choice| choice.id).collect();
        assert_eq!(Post::ALL.iter().map(|post| post.id()).collect::<Vec<_>>(), theirs);
    }
}
