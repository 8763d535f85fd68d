//! What the 持出し・送付, the checks before sending and the 提供記録簿 say (第11条・第13条・第14条・第29条・第36条・第37条第6項).

use super::said::{Counted, Said};
use crate::inspection::facts::Facts;

/// What they say to item `item_id`.
pub(super) fn said(item_id: &str, facts: &Facts) -> Option<Said> {
    takeouts(item_id, facts)
        .map(|text| ("takeout", Counted::Begun("に申請したもの"), text))
        .or_else(|| sends(item_id, facts).map(|text| ("send_check", Counted::Period, text)))
        .or_else(|| provisions(item_id, facts).map(|(counted, text)| ("provision", counted, text)))
}

fn takeouts(item_id: &str, facts: &Facts) -> Option<String> {
    let t = &facts.takeouts;
    Some(match item_id {
        "11-1-3" => format!(
            "持出し・送付 {}件（ほかに出る前の申請 {}件）うち事前の承認の記載なし {}件・返却も受領も記載なし {}件・\
             期限後の返却 {}件・期限を過ぎて戻らないもの {}件",
            t.out, t.waiting, t.unapproved, t.open, t.late_back, t.overdue
        ),
        "13-2-1" => format!("持出し・送付 {}件 うち認証機能の設定なし {}件・暗号化なし {}件", t.out, t.no_auth, t.unencrypted),
        "13-2-2" => format!(
            "認証機能を設定しない持出し・送付 {}件 うち理由の記載なし {}件・代替措置の記載なし {}件",
            t.no_auth, t.no_auth_reason, t.no_substitute
        ),
        "29-2-1" => {
            format!("端末の持出し {}件・持込み {}件 うち事前の承認の記載なし {}件", t.terminals_out, t.terminals_in, t.terminals_unapproved)
        }
        _ => return None,
    })
}

fn sends(item_id: &str, facts: &Facts) -> Option<String> {
    let (what, s) = match item_id {
        "14-1-1" => ("送付等の確認", &facts.sends.sent),
        "14-1-2" => ("HP掲載の確認", &facts.sends.published),
        _ => return None,
    };
    Some(format!(
        "{what} {}件 うち確かめていない欄があるもの {}件・確認者の記載なし {}件・1人で確認 {}件",
        s.total, s.unchecked, s.no_checker, s.alone
    ))
}

/// 実地の調査 and 改善要求 are written on a line later; all else stands from the day it was provided.
fn provisions(item_id: &str, facts: &Facts) -> Option<(Counted, String)> {
    let p = &facts.provisions;
    let (outside, organs) = (&p.outside, &p.organs);
    let all = outside.total + organs.total;
    let later = Counted::Begun("に提供したもの");
    Some(match item_id {
        "36-1-1" => {
            let text = format!(
                "行政機関等以外の者への提供 {}件 うち書面の取交わし日の記載なし {}件（その理由の記載もなし {}件）",
                outside.total, outside.no_agreement, outside.no_agreement_reason
            );
            (Counted::Period, text)
        }
        "36-2-1" => {
            let text =
                format!("行政機関等以外の者への提供 {}件 うち安全確保の措置の要求の記載なし {}件", outside.total, outside.no_safeguards);
            (Counted::Period, text)
        }
        "36-2-2" => {
            let text = format!(
                "行政機関等以外の者への提供 {}件 うち実地の調査の記載あり {}件・改善要求の記載あり {}件",
                outside.total, outside.surveyed, outside.improved
            );
            (later, text)
        }
        "36-3-1" => {
            let text = format!(
                "行政機関等への提供 {}件 うち書面の取交わし日の記載なし {}件・安全確保の措置の要求の記載なし {}件・実地の調査の記載あり {}件",
                organs.total, organs.no_agreement, organs.no_safeguards, organs.surveyed
            );
            (later, text)
        }
        "36-4-1" => {
            let text = format!("提供 {all}件 うち特定個人情報を含むもの {}件（番号法の根拠の記載なし {}件）", p.number, p.number_no_basis);
            (Counted::Period, text)
        }
        "37-6-1" => (Counted::Period, format!("提供 {all}件 うち加工の内容の記載なし {}件", p.unprocessed)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::made::{Made, day};
    use crate::rules::ALONE;

    const APPROVED: [(&str, &str); 2] = [("approved_by", "9"), ("approved_at", "5/1")];

    #[test]
    fn takeouts_are_counted_with_what_is_missing() {
        let mut made = Made::new();
        let slip = |more: &[(&'static str, &'static str)]| {
            let mut answers = vec![("kind", "carry"), ("applied_on", "5/1"), ("departed_at", "5/2"), ("auth_set", "はい")];
            answers.retain(|(field, _)| !more.iter().any(|(other, _)| other == field));
            answers.extend_from_slice(more);
            answers
        };
        let back = [("status", "returned"), ("due_back_on", "5/3"), ("returned_at", "5/3"), ("encrypted", "はい")];
        made.put("takeout", 1, &slip(&[&APPROVED[..], &back[..]].concat()));
        let late = [("status", "returned"), ("due_back_on", "5/3"), ("returned_at", "5/4")];
        made.put("takeout", 2, &slip(&[&APPROVED[..], &late[..]].concat()));
        made.put("takeout", 3, &slip(&[("status", "out"), ("due_back_on", "9/30"), ("approved_by", "9"), ("approved_at", "5/3")]));
        made.put("takeout", 4, &slip(&[("kind", "send"), ("status", "received"), ("received_on", "5/9"), ("auth_set", "いいえ")]));
        made.put("takeout", 5, &[("kind", "carry"), ("applied_on", "9/30"), ("status", "requested")]);
        made.put("takeout", 6, &slip(&[("status", "cancelled")]));
        made.put("takeout", 7, &[("kind", "carry"), ("applied_on", "5/1"), ("status", "rejected")]);
        made.put("takeout", 8, &slip(&[("applied_on", "10/1"), ("departed_at", "10/1"), ("status", "out")]));
        assert_eq!(
            made.said("11-1-3"),
            "持出し・送付 4件（ほかに出る前の申請 1件）うち事前の承認の記載なし 2件・返却も受領も記載なし 1件・期限後の返却 1件・期限を過ぎて戻らないもの 1件",
            "approved after it left is not approved before"
        );
        assert_eq!(made.said("13-2-1"), "持出し・送付 4件 うち認証機能の設定なし 1件・暗号化なし 3件");
        assert_eq!(made.said("13-2-2"), "認証機能を設定しない持出し・送付 1件 うち理由の記載なし 1件・代替措置の記載なし 1件");
        assert_eq!(made.said("29-2-1"), "端末の持出し 0件・持込み 0件 うち事前の承認の記載なし 0件");
    }

    #[test]
    fn terminals_are_counted_both_ways() {
        let mut made = Made::new();
        let out = [("kind", "terminal_out"), ("applied_on", "5/1"), ("departed_at", "5/2"), ("status", "out")];
        made.put("takeout", 1, &[&APPROVED[..], &out[..]].concat());
        made.put("takeout", 2, &[("kind", "terminal_in"), ("applied_on", "5/1"), ("departed_at", "5/2"), ("status", "out")]);
        assert_eq!(made.said("29-2-1"), "端末の持出し 1件・持込み 1件 うち事前の承認の記載なし 1件");
        assert!(made.said("13-2-1").starts_with("持出し・送付 1件"), "what is carried in does not leave");
    }

    #[test]
    fn checks_before_sending_are_asked_what_their_means_asks() {
        let mut made = Made::new();
        let whole = [("check_address", "はい"), ("check_content", "はい"), ("check_enclosed", "はい"), ("checker", "2")];
        made.put("send_check", 1, &[&[("means", "post"), ("checked_at", "4/1")], &whole[..]].concat());
        made.put_marked("send_check", 2, ALONE, &[&[("means", "mail"), ("checked_at", "9/30")], &whole[..]].concat());
        made.put("send_check", 3, &[&[("means", "post"), ("checked_at", "10/1")], &whole[..]].concat());
        made.put_on("send_check", 4, day(2026, 3, 31), "checked_at", &[("means", "fax")]);
        made.put_struck("send_check", 5, &[("means", "fax"), ("checked_at", "5/1")]);
        made.put("send_check", 6, &[("means", "web"), ("checked_at", "5/1"), ("check_content", "はい"), ("check_hidden", "いいえ")]);
        assert_eq!(
            made.said("14-1-1"),
            "送付等の確認 2件 うち確かめていない欄があるもの 1件・確認者の記載なし 0件・1人で確認 1件",
            "a mail is asked for hidden sheets and BCC, a letter is not"
        );
        assert_eq!(made.said("14-1-2"), "HP掲載の確認 1件 うち確かめていない欄があるもの 1件・確認者の記載なし 1件・1人で確認 0件");
    }

    #[test]
    fn what_is_provided_is_counted_by_recipient() {
        let mut made = Made::new();
        let outside = [("recipient_kind", "outside"), ("provided_on", "5/1")];
        let agreed = [("agreement_on", "4/20"), ("safeguards", "施錠保管"), ("processed", "氏名を除いた"), ("surveyed_on", "10/1")];
        made.put("provision", 1, &[&outside[..], &agreed[..]].concat());
        made.put("provision", 2, &[&outside[..], &[("no_agreement_reason", "法令の定めによるため")]].concat());
        made.put("provision", 3, &outside);
        made.put("provision", 4, &[("recipient_kind", "organ"), ("provided_on", "5/1"), ("contains_number", "はい")]);
        made.put("provision", 5, &[("recipient_kind", "outside"), ("provided_on", "10/1")]);
        made.put_struck("provision", 6, &outside);
        assert_eq!(made.said("36-1-1"), "行政機関等以外の者への提供 3件 うち書面の取交わし日の記載なし 2件（その理由の記載もなし 1件）");
        assert_eq!(made.said("36-2-1"), "行政機関等以外の者への提供 3件 うち安全確保の措置の要求の記載なし 2件");
        assert_eq!(made.said("36-2-2"), "行政機関等以外の者への提供 3件 うち実地の調査の記載あり 1件・改善要求の記載あり 0件");
        assert_eq!(
            made.said("36-3-1"),
            "行政機関等への提供 1件 うち書面の取交わし日の記載なし 1件・安全確保の措置の要求の記載なし 1件・実地の調査の記載あり 0件"
        );
        assert_eq!(made.said("36-4-1"), "提供 4件 うち特定個人情報を含むもの 1件（番号法の根拠の記載なし 1件）");
        assert_eq!(made.said("37-6-1"), "提供 4件 うち加工の内容の記載なし 3件");
    }
}
