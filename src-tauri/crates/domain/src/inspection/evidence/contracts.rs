//! What the 委託契約, the checks of contractors and their reports say (第37条).

use super::said::{Counted, Said};
use crate::inspection::facts::Facts;
use crate::inspection::facts::contracts::clause_of;
use crate::registers::contract::{CONTRACT, NUMBER_CLAUSES};

/// What they say to item `item_id`. 37-2-(3) asks for a clause and for the reports under it; its register is the reports'.
pub(super) fn said(item_id: &str, facts: &Facts) -> Option<Said> {
    checks(item_id, facts).or_else(|| reports(item_id, facts)).or_else(|| {
        let text = clauses(item_id, facts).or_else(|| contracts(item_id, facts))?;
        Some(("contract", Counted::State, text))
    })
}

fn contracts(item_id: &str, facts: &Facts) -> Option<String> {
    let c = &facts.contracts;
    let head = format!("契約中の委託 {}件", c.running.len());
    Some(match item_id {
        "37-1-1" => format!("{head} うち選定時の確認日の記載なし {}件", c.no_selection),
        "37-1-2" => format!("{head} うち責任者・従事者名簿の受領日の記載なし {}件", c.no_people_list),
        "37-3-1" => format!("{head} うち委託する個人情報の範囲の記載なし {}件", c.no_scope),
        _ => return None,
    })
}

fn clauses(item_id: &str, facts: &Facts) -> Option<String> {
    let (c, clause) = (&facts.contracts, clause_of(item_id)?);
    let head = match NUMBER_CLAUSES.contains(&clause) {
        true => format!("契約中の委託（特定個人情報あり）{}件", c.numbers.len()),
        false => format!("契約中の委託 {}件", c.running.len()),
    };
    let text = format!("{head} うち条項（{}）の記載なし {}件", CONTRACT.field(clause)?.label, c.lacking(clause));
    Some(match clause {
        "clause_return" => format!("{text}・契約終了日を過ぎて返却と消去の確認がないもの {}件", c.past_end),
        "clause_workers" => format!("{text}・従業者名簿の記載なし {}件", c.no_workers),
        _ => text,
    })
}

fn checks(item_id: &str, facts: &Facts) -> Option<Said> {
    let (c, k) = (&facts.contracts, &facts.checks);
    let made = Counted::Begun("に実施したもの");
    let (counted, text) = match item_id {
        "37-2-1" => {
            let prior = c.numbers.intersection(&k.prior).count();
            let text =
                format!("契約中の委託（特定個人情報あり）{}件 うち事前確認の完了の記載なし {}件", c.numbers.len(), c.numbers.len() - prior);
            (Counted::State, text)
        }
        "37-4-1" => {
            let p = &k.prime;
            let unchecked = c.running.difference(&k.checked).count();
            let text = format!(
                "委託先の点検 {}件 うち完了 {}件・実地 {}件・是正確認の記載がない指摘 {}件 契約中の委託 {}件のうち点検の完了の記載なし {unchecked}件",
                p.made,
                p.closed,
                p.on_site,
                p.not_put_right,
                c.running.len()
            );
            (made, text)
        }
        "37-5-1" => {
            let s = &k.sub;
            let text = format!(
                "再委託先の点検 {}件 うち完了 {}件・実地 {}件・是正確認の記載がない指摘 {}件",
                s.made, s.closed, s.on_site, s.not_put_right
            );
            (made, text)
        }
        _ => return None,
    };
    Some(("contractor_check", counted, text))
}

fn reports(item_id: &str, facts: &Facts) -> Option<Said> {
    let r = &facts.reports;
    (item_id == "37-2-(3)").then(|| {
        let text = format!(
            "取扱状況報告 {}件 うち受領日の記載なし {}件・期限後の受領 {}件・事故や違反の報告 {}件",
            r.total, r.not_received, r.late, r.accidents
        );
        ("contractor_report", Counted::Begun("を対象の月とするもの"), text)
    })
}

#[cfg(test)]
mod tests {
    use super::super::made::{Made, day};

    #[test]
    fn contracts_that_run_are_asked_for_their_clauses_and_papers() {
        let mut made = Made::new();
        let whole = [("status", "active"), ("until", "3/31"), ("selected_on", "4/1"), ("scope", "氏名と住所")];
        made.put("contract", 1, &[&whole[..], &[("clause_secrecy", "特記 第2"), ("clause_return", "なし")]].concat());
        made.put("contract", 2, &[("status", "active"), ("until", "9/30"), ("handles_number", "はい"), ("clause_workers", "特記 第9")]);
        made.put("contract", 3, &[("status", "preparing"), ("until", "3/31")]);
        made.put("contract", 4, &[("status", "ended"), ("until", "5/31")]);
        made.put_struck("contract", 5, &[("status", "active"), ("until", "3/31")]);
        assert_eq!(made.said("37-1-1"), "契約中の委託 2件 うち選定時の確認日の記載なし 1件");
        assert_eq!(made.said("37-1-2"), "契約中の委託 2件 うち責任者・従事者名簿の受領日の記載なし 2件");
        assert_eq!(made.said("37-3-1"), "契約中の委託 2件 うち委託する個人情報の範囲の記載なし 1件");
        assert_eq!(made.said("37-1-(1)"), "契約中の委託 2件 うち条項（秘密保持・目的外利用の禁止）の記載なし 1件");
        assert_eq!(
            made.said("37-1-(6)"),
            "契約中の委託 2件 うち条項（終了時の消去・媒体の返却）の記載なし 2件・契約終了日を過ぎて返却と消去の確認がないもの 1件"
        );
        assert_eq!(
            made.said("37-2-(2)"),
            "契約中の委託（特定個人情報あり）1件 うち条項（従事者の明確化・監督教育）の記載なし 0件・従業者名簿の記載なし 1件"
        );
        assert_eq!(made.said("37-2-(4)"), "契約中の委託（特定個人情報あり）1件 うち条項（実地の調査）の記載なし 1件");
    }

    #[test]
    fn checks_are_counted_in_the_period_and_prior_ones_whenever_they_were() {
        let mut made = Made::new();
        made.put("contract", 1, &[("status", "active"), ("handles_number", "はい")]);
        made.put("contract", 2, &[("status", "active"), ("handles_number", "はい")]);
        let prior = [("contract_id", "1"), ("occasion", "prior"), ("status", "closed")];
        made.put_on("contractor_check", 1, day(2025, 5, 10), "checked_on", &prior);
        made.put(
            "contractor_check",
            2,
            &[("contract_id", "1"), ("checked_on", "9/8"), ("status", "closed"), ("method", "on_site"), ("findings", "記録の欠け")],
        );
        made.put("contractor_check", 3, &[("contract_id", "2"), ("checked_on", "9/8"), ("status", "open"), ("method", "paper")]);
        made.put("contractor_check", 4, &[("contract_id", "2"), ("checked_on", "10/1"), ("status", "closed")]);
        made.put("contractor_check", 5, &[("contract_id", "2"), ("checked_on", "9/8"), ("status", "cancelled")]);
        made.put("contractor_check", 6, &[("contract_id", "2"), ("checked_on", "9/8"), ("status", "closed"), ("target", "sub")]);
        assert_eq!(made.said("37-2-1"), "契約中の委託（特定個人情報あり）2件 うち事前確認の完了の記載なし 1件");
        assert_eq!(
            made.said("37-4-1"),
            "委託先の点検 2件 うち完了 1件・実地 1件・是正確認の記載がない指摘 1件 契約中の委託 2件のうち点検の完了の記載なし 1件"
        );
        assert_eq!(made.said("37-5-1"), "再委託先の点検 1件 うち完了 1件・実地 0件・是正確認の記載がない指摘 0件");
    }

    #[test]
    fn reports_are_counted_by_their_month() {
        let mut made = Made::new();
        made.put("contractor_report", 1, &[("month", "4/1"), ("due_on", "5/10"), ("received_on", "5/11"), ("accident", "はい")]);
        made.put("contractor_report", 2, &[("month", "9/1"), ("due_on", "10/10")]);
        made.put("contractor_report", 3, &[("month", "10/1"), ("due_on", "11/10")]);
        made.put_on("contractor_report", 4, day(2026, 3, 1), "month", &[]);
        assert_eq!(made.said("37-2-(3)"), "取扱状況報告 2件 うち受領日の記載なし 1件・期限後の受領 1件・事故や違反の報告 1件");
    }
}
