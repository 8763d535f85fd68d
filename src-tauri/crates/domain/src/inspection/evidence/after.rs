//! What the 事案 and the 是正措置 say (第38条・第42条).

use super::said::{Counted, Said};
use crate::inspection::facts::Facts;

/// What they say to item `item_id`.
pub(super) fn said(item_id: &str, facts: &Facts) -> Option<Said> {
    let (i, a) = (&facts.incidents, &facts.actions);
    Some(match item_id {
        "38-1-1" => {
            let text = format!(
                "漏えい等の事案 {}件 うち保護管理者への報告日時の記載なし {}件・報告が翌日以後のもの {}件",
                i.noticed, i.untold, i.told_later
            );
            ("incident", Counted::Begun("に認識したもの"), text)
        }
        "38-4-1" => {
            let text = format!(
                "これまでの漏えい等の事案 {}件 うち終結 {}件・再発防止の措置の記載なし {}件・共有先の記載なし {}件",
                i.total, i.closed, i.no_prevention, i.not_shared
            );
            ("incident", Counted::State, text)
        }
        "42-1-1" => {
            let text = format!("前回までの是正措置 {}件 うち完了 {}件・期限超過 {}件", a.total, a.done, a.overdue);
            ("corrective_action", Counted::State, text)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::made::{Made, day};

    #[test]
    fn incidents_are_told_of_for_the_year_and_for_good() {
        let mut made = Made::new();
        made.put("incident", 1, &[("known_at", "5/1"), ("manager_told_at", "5/1"), ("status", "open")]);
        made.put("incident", 2, &[("known_at", "9/30"), ("manager_told_at", "10/1"), ("status", "open"), ("prevention", "2人で行う")]);
        made.put("incident", 3, &[("known_at", "5/1"), ("status", "cancelled")]);
        let closed = [("status", "closed"), ("prevention", "2人で行う"), ("shared_with", "市民課")];
        made.put_on("incident", 4, day(2025, 1, 14), "known_at", &closed);
        made.put("incident", 5, &[("known_at", "5/2"), ("status", "draft")]);
        assert_eq!(made.said("38-1-1"), "漏えい等の事案 3件 うち保護管理者への報告日時の記載なし 1件・報告が翌日以後のもの 1件");
        assert_eq!(made.said("38-4-1"), "これまでの漏えい等の事案 4件 うち終結 1件・再発防止の措置の記載なし 2件・共有先の記載なし 3件");
    }

    #[test]
    fn actions_past_their_day_are_told() {
        let mut made = Made::new();
        made.put("corrective_action", 1, &[("due_on", "9/29")]);
        made.put("corrective_action", 2, &[("done_on", "9/1")]);
        made.put("corrective_action", 3, &[("due_on", "9/29"), ("status", "cancelled")]);
        assert_eq!(made.said("42-1-1"), "前回までの是正措置 2件 うち完了 1件・期限超過 1件");
    }
}
