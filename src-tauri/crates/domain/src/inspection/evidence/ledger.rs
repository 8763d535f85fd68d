//! What the 取扱状況記録簿 and the 保有個人情報等管理台帳 say (第11条・第12条・第16条〜第18条・第25条).

use super::said::{Counted, Said};
use crate::inspection::facts::Facts;

/// What they say to item `item_id`.
///
/// 24-1-2 names the ledger, but no line of it tells of a virus check: it is silent. 16-1-3 names no register. What is written
/// is looked through for a 個人番号 as it is saved, so that counting again would say 0 always, and say it too of what no
/// check digit shows: the other contents of 特定個人情報, a photograph. That zero would be taken for the answer.
pub(super) fn said(item_id: &str, facts: &Facts) -> Option<Said> {
    let lines = |text| Some(("handling_event", Counted::Period, text));
    events(item_id, facts).and_then(lines).or_else(|| assets(item_id, facts).map(|text| ("info_asset", Counted::State, text)))
}

fn events(item_id: &str, facts: &Facts) -> Option<String> {
    let e = &facts.events;
    Some(match item_id {
        "11-1-2" => format!("複製・送信 {}件 うち指示・承認者の記載なし {}件", e.copies, e.copies_unapproved),
        "12-1-1" => format!("訂正 {}件 うち指示・承認者の記載なし {}件", e.corrections, e.corrections_unapproved),
        "16-1-2" => match e.longest_gap(facts.days.as_of) {
            None => "記録 0件".to_owned(),
            Some(gap) => format!("記録 {}件 うち後日記載 {}件 記録のない期間は最長{gap}日", e.total, e.late),
        },
        "25-1-1" => format!("一時複製 {}件", e.temp_copies),
        "25-1-2" | "25-1-3" => format!(
            "一時複製 {}件 うち消去の記録なし {}件（{}日を超えるもの {}件）",
            e.temp_copies, e.temp_open, facts.temp_copy_days, e.temp_late
        ),
        _ => return None,
    })
}

fn assets(item_id: &str, facts: &Facts) -> Option<String> {
    let a = &facts.assets;
    Some(match item_id {
        "16-1-1" => format!(
            "保有個人情報等 {}件（番号 {}件・要配慮 {}件）処理経路の記載なし {}件 媒体 {}点",
            a.total, a.number, a.sensitive, a.no_route, facts.media.total
        ),
        "17-1-1" => format!("保有個人情報等 {}件 うち外国での取扱いあり {}件", a.total, a.foreign),
        "18-3-1" => format!("番号を含む保有個人情報等 {}件 うち根拠法令の記載なし {}件", a.number, a.number_no_basis),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::made::{Made, day};
    use crate::rules::LATE;

    #[test]
    fn lines_outside_the_period_and_lines_struck_count_for_nothing() {
        let mut made = Made::new();
        made.put("handling_event", 1, &[("kind", "copy"), ("occurred_at", "5/1"), ("approver", "9")]);
        made.put("handling_event", 2, &[("kind", "transmit"), ("occurred_at", "9/30")]);
        made.put("handling_event", 3, &[("kind", "correct"), ("occurred_at", "9/30")]);
        made.put("handling_event", 4, &[("kind", "copy"), ("occurred_at", "10/1")]);
        made.put_on("handling_event", 5, day(2026, 3, 31), "occurred_at", &[("kind", "copy")]);
        made.put_struck("handling_event", 6, &[("kind", "copy"), ("occurred_at", "5/5")]);
        assert_eq!(made.said("11-1-2"), "複製・送信 2件 うち指示・承認者の記載なし 1件");
        assert_eq!(made.said("12-1-1"), "訂正 1件 うち指示・承認者の記載なし 1件");
    }

    #[test]
    fn gaps_and_late_lines_of_the_ledger_are_told() {
        let mut made = Made::new();
        assert_eq!(made.said("16-1-2"), "記録 0件");
        made.put("handling_event", 1, &[("kind", "view"), ("occurred_at", "9/1")]);
        made.put_marked("handling_event", 2, LATE, &[("kind", "view"), ("occurred_at", "9/20")]);
        assert_eq!(made.said("16-1-2"), "記録 2件 うち後日記載 1件 記録のない期間は最長19日");
    }

    #[test]
    fn temporary_copies_left_open_are_told_by_their_age() {
        let mut made = Made::new();
        made.put("handling_event", 1, &[("kind", "temp_copy"), ("occurred_at", "9/1")]);
        made.put("handling_event", 2, &[("kind", "temp_copy"), ("occurred_at", "9/29")]);
        made.put("handling_event", 3, &[("kind", "temp_copy"), ("occurred_at", "9/1"), ("erased_on", "9/2")]);
        made.put("handling_event", 4, &[("kind", "temp_copy"), ("occurred_at", "9/28"), ("erased_on", "10/1")]);
        assert_eq!(made.said("25-1-2"), "一時複製 4件 うち消去の記録なし 3件（7日を超えるもの 1件）", "erased after the period ended");
    }

    #[test]
    fn information_without_a_route_is_told() {
        let mut made = Made::new();
        made.put_part("route_step", 9, 1, &[]);
        for id in [1, 2] {
            made.put("info_asset", id, &[("info_class", "number")]);
        }
        assert!(made.said("16-1-1").contains("保有個人情報等 2件（番号 2件・要配慮 0件）処理経路の記載なし 1件"));
        assert_eq!(made.said("18-3-1"), "番号を含む保有個人情報等 2件 うち根拠法令の記載なし 2件");
    }
}
