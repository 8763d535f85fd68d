//! What the registers of rights, designations, log reviews and training say (第4条・第5条・第8条・第10条・第18条・第20条〜第22条).

use super::said::{Counted, Said};
use crate::inspection::facts::Facts;

/// What they say to item `item_id`.
pub(super) fn said(item_id: &str, facts: &Facts) -> Option<Said> {
    grants(item_id, facts)
        .or_else(|| designations(item_id, facts))
        .or_else(|| logs(item_id, facts).map(|text| ("log_review", Counted::Begun("に点検したもの"), text)))
        .or_else(|| training(item_id, facts))
        .or_else(|| section(item_id, facts))
}

fn grants(item_id: &str, facts: &Facts) -> Option<Said> {
    let g = &facts.grants;
    let (counted, text) = match item_id {
        "10-1-1" => {
            let text = format!("有効なアクセス権限 {}件（職員 {}人）うち根拠の記載なし {}件", g.open, g.people.len(), g.no_basis);
            (Counted::State, text)
        }
        "10-1-2" => {
            let text = format!("アクセス権限の付与 {}件・失効 {}件 うち失効理由の記載なし {}件", g.given, g.ended, g.ended_no_reason);
            (Counted::Period, text)
        }
        "22-1-1" => {
            let text = format!(
                "有効な特権 {}件（職員 {}人）うち承認者の記載なし {}件・根拠の記載なし {}件",
                g.privileged,
                g.privileged_people.len(),
                g.privileged_no_approver,
                g.privileged_no_basis
            );
            (Counted::State, text)
        }
        _ => return None,
    };
    Some(("access_grant", counted, text))
}

fn designations(item_id: &str, facts: &Facts) -> Option<Said> {
    let d = &facts.designations;
    let head = format!("特定個人情報等取扱者の指定 {}件（職員 {}人）", d.open, d.people.len());
    let text = match item_id {
        "4-3-1" => format!("{head}うち役割の記載なし {}件・取り扱う範囲の記載なし {}件", d.no_duty, d.no_scope),
        "18-1-1" => format!("{head}うち取り扱う範囲の記載なし {}件・対象の台帳の記載なし {}件", d.no_scope, d.no_asset),
        _ => return None,
    };
    Some(("handler_designation", Counted::State, text))
}

fn logs(item_id: &str, facts: &Facts) -> Option<String> {
    let l = &facts.logs;
    let head = format!("アクセス記録の点検 {}件", l.reviews);
    Some(match item_id {
        "10-3-1" => format!("{head} うち異常あり {}件（事案の番号の記載なし {}件）", l.unusual, l.unusual_no_incident),
        "20-1-1" => format!("{head} 対象のシステム {} 見た記録 {}件", l.systems.len(), l.lines_seen),
        "20-1-2" => format!("{head} うち抽出条件の記載なし {}件", l.no_criteria),
        "21-1-1" => {
            format!("{head} 対象のシステム {} うち異常あり {}件・確認者の記載なし {}件", l.systems.len(), l.unusual, l.unconfirmed)
        }
        _ => return None,
    })
}

fn training(item_id: &str, facts: &Facts) -> Option<Said> {
    let t = &facts.training;
    (item_id == "8-4-1").then(|| {
        let text = format!(
            "研修 {}回 うち出欠の記載なし {}回 対象 延べ{}人 うち未受講 {}人（フォローの記載なし {}人）",
            t.held,
            t.unlisted(),
            t.expected,
            t.absent,
            t.unfollowed
        );
        ("training", Counted::Begun("に実施したもの"), text)
    })
}

fn section(item_id: &str, facts: &Facts) -> Option<Said> {
    (item_id == "5-1-1").then(|| {
        let named = if facts.officer_named { "あり" } else { "なし" };
        ("section", Counted::State, format!("課の情報に保護担当者の記載{named}"))
    })
}

#[cfg(test)]
mod tests {
    use super::super::made::{Made, day};

    #[test]
    fn rights_in_force_and_rights_that_moved_are_told_apart() {
        let mut made = Made::new();
        made.put_on("access_grant", 1, day(2024, 4, 1), "granted_on", &[("staff", "1"), ("basis", "事務分担表")]);
        made.put("access_grant", 2, &[("staff", "1"), ("granted_on", "4/1"), ("privileged", "はい"), ("approver", "9")]);
        made.put("access_grant", 3, &[("staff", "2"), ("granted_on", "4/1"), ("ended_on", "9/30"), ("end_reason", "transfer")]);
        made.put("access_grant", 4, &[("staff", "2"), ("granted_on", "10/1"), ("ended_on", "10/1")]);
        made.put("access_grant", 5, &[("staff", "3"), ("granted_on", "11/1")]);
        made.put_struck("access_grant", 6, &[("staff", "3"), ("granted_on", "4/1")]);
        assert_eq!(made.said("10-1-1"), "有効なアクセス権限 2件（職員 1人）うち根拠の記載なし 1件");
        assert_eq!(made.said("10-1-2"), "アクセス権限の付与 2件・失効 1件 うち失効理由の記載なし 0件");
        assert_eq!(made.said("22-1-1"), "有効な特権 1件（職員 1人）うち承認者の記載なし 0件・根拠の記載なし 1件");
    }

    #[test]
    fn designations_that_were_ended_are_not_counted() {
        let mut made = Made::new();
        made.put("handler_designation", 1, &[("staff", "1"), ("duty", "入力"), ("designated_on", "4/1"), ("info_asset_ids", "7")]);
        made.put("handler_designation", 2, &[("staff", "1"), ("duty", "照合"), ("scope", "年末調整"), ("designated_on", "4/1")]);
        made.put("handler_designation", 3, &[("staff", "2"), ("designated_on", "4/1"), ("released_on", "10/1")]);
        assert_eq!(made.said("4-3-1"), "特定個人情報等取扱者の指定 2件（職員 1人）うち役割の記載なし 0件・取り扱う範囲の記載なし 1件");
        assert_eq!(
            made.said("18-1-1"),
            "特定個人情報等取扱者の指定 2件（職員 1人）うち取り扱う範囲の記載なし 1件・対象の台帳の記載なし 1件"
        );
    }

    #[test]
    fn log_reviews_are_counted_by_their_day() {
        let mut made = Made::new();
        let quiet = [("system", "人事給与システム"), ("lines_seen", "128"), ("criteria", "時間外"), ("confirmed_by", "9")];
        made.put("log_review", 1, &[&[("reviewed_on", "7/8")], &quiet[..]].concat());
        made.put("log_review", 2, &[("reviewed_on", "9/30"), ("system", "人事給与システム"), ("lines_seen", "2"), ("anomaly", "はい")]);
        made.put("log_review", 3, &[&[("reviewed_on", "10/5")], &quiet[..]].concat());
        assert_eq!(made.said("10-3-1"), "アクセス記録の点検 2件 うち異常あり 1件（事案の番号の記載なし 1件）");
        assert_eq!(made.said("20-1-1"), "アクセス記録の点検 2件 対象のシステム 1 見た記録 130件");
        assert_eq!(made.said("20-1-2"), "アクセス記録の点検 2件 うち抽出条件の記載なし 1件");
        assert_eq!(made.said("21-1-1"), "アクセス記録の点検 2件 対象のシステム 1 うち異常あり 1件・確認者の記載なし 1件");
    }

    #[test]
    fn training_is_counted_with_those_who_stayed_away() {
        let mut made = Made::new();
        made.put("training", 1, &[("held_on", "5/20")]);
        made.put("training", 2, &[("held_on", "9/30")]);
        made.put("training", 3, &[("held_on", "10/20")]);
        for (attendee, (training, attended)) in
            [(1, "present"), (1, "absent"), (1, "exempt"), (3, "absent"), (8, "absent")].iter().enumerate()
        {
            made.put_part("training_attendee", attendee as i64, *training, &[("attended", *attended)]);
        }
        made.put_part("training_attendee", 9, 1, &[("attended", "absent"), ("followed_on", "6/1")]);
        assert_eq!(made.said("8-4-1"), "研修 2回 うち出欠の記載なし 1回 対象 延べ3人 うち未受講 2人（フォローの記載なし 1人）");
    }

    #[test]
    fn the_officer_of_the_section_is_told_of() {
        let mut made = Made::new();
        assert_eq!(made.said("5-1-1"), "課の情報に保護担当者の記載なし");
        made.put("section", 1, &[("officer", "2")]);
        assert_eq!(made.said("5-1-1"), "課の情報に保護担当者の記載あり");
    }
}
