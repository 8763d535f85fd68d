//! D9: one person does, another checks; and the one excuse of a section that has only one (第14条).

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

/// What is known of the section on the day, for [`OnePerson::of`].
#[derive(Debug, Clone, Copy)]
pub struct Section<'a> {
    /// 1人で確認する事情.
    pub reason: &'a str,
    /// Who wrote it: only the 保護管理者 can.
    pub accepted_by: &'a str,
    /// Members of staff on the day, without the 保護管理者.
    pub staff: usize,
}

impl OnePerson {
    /// The excuse of a section: a reason, somebody who accepted it, and nobody besides them and one member of staff.
    pub fn of(section: Section<'_>) -> Option<OnePerson> {
        let (reason, accepted_by) = (section.reason.trim(), section.accepted_by.trim());
        let holds = !reason.is_empty() && !accepted_by.is_empty() && section.staff <= 1;
        holds.then(|| OnePerson { reason: reason.to_owned(), accepted_by: accepted_by.to_owned() })
    }

    /// The same excuse with what a record of its own says besides. Such words alone excuse nobody.
    #[must_use]
    pub fn because(self, own: &str) -> OnePerson {
        let own = own.trim();
        let reason = if own.is_empty() || own == self.reason { self.reason } else { format!("{}。{own}", self.reason) };
        OnePerson { reason, ..self }
    }
}

/// Where one person stands for two: refused with `next`, unless the section is excused; then said with its reason.
pub(crate) fn alone(excuse: Option<OnePerson>, article: Article, what: impl Into<String>, next: &str) -> Problem {
    match excuse {
        Some(OnePerson { reason, accepted_by }) => {
            let next = format!("{accepted_by}が認めた理由「{reason}」とともに記録します。");
            Problem::warning("D9", article, what, next)
        }
        None => {
            let next = format!("{next}職員が1人だけの課は、保護管理者が課の記録の「1人で確認する事情」に理由を書いてください。");
            Problem::refused("D9", article, what, next)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d9_only_a_section_of_one_with_an_accepted_reason_is_excused() {
        let section = Section { reason: "職員1名の地域センターのため", accepted_by: "所長 例 花子", staff: 1 };
        assert!(OnePerson::of(section).is_some());
        assert!(OnePerson::of(Section { staff: 0, ..section }).is_some(), "the 保護管理者 alone");
        assert_eq!(OnePerson::of(Section { staff: 2, ..section }), None);
        assert_eq!(OnePerson::of(Section { reason: " ", ..section }), None);
        assert_eq!(OnePerson::of(Section { accepted_by: "", ..section }), None);
    }

    #[test]
    fn d9_what_a_record_says_is_added_to_the_reason_of_the_section() {
        let excuse = OnePerson { reason: "職員1名のため".to_owned(), accepted_by: "所長".to_owned() };
        assert_eq!(excuse.clone().because("応援なし").reason, "職員1名のため。応援なし");
        assert_eq!(excuse.clone().because(" "), excuse);
        let said = alone(Some(excuse), Article("14"), "同じ人です。", "別の職員が確かめてください。");
        assert!(!said.blocks() && said.next.contains("所長"));
        let refused = alone(None, Article("14"), "同じ人です。", "別の職員が確かめてください。");
        assert!(refused.blocks() && refused.next.contains("課の記録"));
    }
}
