//! When an inspection is complete, and what of it may never change (D19, D20; 第5条・第42条・第43条).

use chrono::NaiveDate;

use crate::article::Article;
use crate::inspection::answer::{Answer, Corrective, Judgement};
use crate::problem::Problem;
use crate::role::Role;
use crate::value::{RecordId, Values};

const INSPECTION: Article = Article("42");

/// Who inspected and who confirmed, with the posts they hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// 点検者.
    pub inspector: Option<RecordId>,
    /// The inspector's post: 保護担当者 by the section's record, or by the role in the program.
    pub inspector_role: Option<Role>,
    /// 確認した保護管理者.
    pub confirmed_by: Option<RecordId>,
    /// The confirmer's post.
    pub confirmer_role: Option<Role>,
    /// 保護管理者確認日.
    pub confirmed_on: Option<NaiveDate>,
    /// 基準日.
    pub base_on: Option<NaiveDate>,
}

/// D19: what keeps the answers from being complete. It says which items, never how to answer them.
pub fn check_answers(answers: &[Answer], actions: &[Corrective]) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut say = |field: &str, items: Vec<&Answer>, what: &str, next: &str| {
        if !items.is_empty() {
            found.push(d19(format!("{}が{}件あります（{}）。", what, items.len(), ids(&items)), next).at(field));
        }
    };
    let all = |keep: &dyn Fn(&Answer) -> bool| answers.iter().filter(|answer| keep(answer)).collect::<Vec<_>>();
    let acted = |answer: &Answer| actions.iter().any(|action| action.answers(answer));
    say(
        "judgement",
        all(&|answer| answer.judgement == Judgement::Open && !answer.carried),
        "未点検の項目",
        "確かめて判定を選んでください。",
    );
    say(
        "judgement",
        all(&|answer| answer.carried),
        "前回から引き継いだまま確かめていない項目（未再確認）",
        "今回の状況を確かめ、判定を選び直してください。",
    );
    say(
        "finding",
        all(&|answer| answer.judgement.needs_action() && answer.finding.is_empty()),
        "所見のない「要改善」「不適」の項目",
        "どのような状態だったかを所見に書いてください。",
    );
    say(
        "judgement",
        all(&|answer| answer.judgement.needs_action() && !acted(answer)),
        "是正措置が決まっていない「要改善」「不適」の項目",
        "措置内容・担当・期限を、是正措置に登録してください。",
    );
    say(
        "na_reason",
        all(&|answer| answer.judgement == Judgement::NotApplicable && answer.na_reason.is_empty()),
        "理由のない「該当なし」の項目",
        "該当しない理由を書いてください。",
    );
    if answers.is_empty() {
        found.push(d19("点検項目が1件もありません。".to_owned(), "点検票を選んで、点検を始め直してください。"));
    }
    found
}

/// D19: everything that speaks against completing the inspection.
pub fn may_close(head: &Head, answers: &[Answer], actions: &[Corrective]) -> Vec<Problem> {
    let mut found = check_answers(answers, actions);
    match (head.inspector, head.inspector_role) {
        (None, _) => found.push(d19("点検者が書かれていません。".to_owned(), "点検を行った保護担当者を書いてください。").at("inspector")),
        (Some(_), Some(Role::Officer)) => {}
        (Some(_), _) => found.push(
            d19(
                "点検者が保護担当者ではありません。".to_owned(),
                "保護担当者が点検し直すか、課の情報で保護担当者の指名を確かめてください。",
            )
            .on(Article("5-2"))
            .at("inspector"),
        ),
    }
    match (head.confirmed_by, head.confirmer_role) {
        (None, _) => found.push(
            d19("保護管理者の確認を受けていません。".to_owned(), "保護管理者に結果を見てもらい、確認を記録してください。")
                .at("confirmed_by"),
        ),
        (Some(_), Some(Role::Manager)) => {}
        (Some(_), _) => {
            found.push(d19("確認した人が保護管理者ではありません。".to_owned(), "保護管理者が確認し直してください。").at("confirmed_by"))
        }
    }
    if head.confirmed_by.is_some() && head.confirmed_on.is_none() {
        found.push(d19("保護管理者の確認日が書かれていません。".to_owned(), "確認した日を書いてください。").at("confirmed_on"));
    }
    if matches!((head.confirmed_on, head.base_on), (Some(confirmed), Some(base)) if confirmed < base) {
        found.push(
            d19("保護管理者の確認日が基準日より前になっています。".to_owned(), "確認日と基準日を確かめてください。").at("confirmed_on"),
        );
    }
    found
}

fn d19(what: String, next: &str) -> Problem {
    Problem::refused("D19", INSPECTION, what, next)
}

/// Item numbers in a sentence: the first eight, then 「ほか」.
fn ids(items: &[&Answer]) -> String {
    let first: Vec<&str> = items.iter().take(8).map(|answer| answer.item_id.as_str()).collect();
    let more = if items.len() > first.len() { " ほか" } else { "" };
    format!("{}{more}", first.join("、"))
}

/// The fields that hold an item as it was worded when the inspection was opened.
const FROZEN: &[&str] =
    &["item_id", "order_no", "axis", "article_text", "item_text", "evidence_text", "scope", "freq", "checklist_version"];

/// D20: refuses to change the wording an answer was given under, at any time.
pub fn check_frozen(before: &Values, after: &Values) -> Vec<Problem> {
    FROZEN
        .iter()
        .filter(|field| before.get(field) != after.get(field))
        .map(|field| {
            Problem::refused(
                "D20",
                Article("43"),
                "点検を始めたときの項目の文言は変えられません。",
                "文言を改めるときは、点検票の新しい版を作り、次の点検から使ってください。",
            )
            .at(*field)
        })
        .collect()
}

/// D20: refuses to change an answer of an inspection that is completed, reported or called off.
pub fn check_still_open(status: &str) -> Option<Problem> {
    if matches!(status, "" | "open") {
        return None;
    }
    Some(Problem::refused(
        "D20",
        Article("43"),
        "この点検は終わっているので、回答は変えられません。",
        "その後に分かったことは、随時の点検か是正措置に書いてください。",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::Axis;
    use crate::value::Value;

    fn answer(id: &str, judgement: Judgement) -> Answer {
        Answer {
            item_id: id.to_owned(),
            axis: Axis::Media,
            item_text: "問い".to_owned(),
            judgement,
            finding: "所見".to_owned(),
            na_reason: "理由".to_owned(),
            evidence: String::new(),
            carried: false,
        }
    }

    fn action(id: &str) -> Corrective {
        Corrective { inspection: Some(RecordId(1)), item_id: id.to_owned(), complete: true, cancelled: false }
    }

    fn head() -> Head {
        let day = NaiveDate::from_ymd_opt(2026, 9, 30);
        Head {
            inspector: Some(RecordId(2)),
            inspector_role: Some(Role::Officer),
            confirmed_by: Some(RecordId(3)),
            confirmer_role: Some(Role::Manager),
            confirmed_on: day,
            base_on: day,
        }
    }

    fn all_answered() -> Vec<Answer> {
        vec![answer("13-1-1", Judgement::Ok), answer("13-1-2", Judgement::Bad), answer("13-1-3", Judgement::NotApplicable)]
    }

    #[test]
    fn d19_a_complete_inspection_is_let_through() {
        assert_eq!(may_close(&head(), &all_answered(), &[action("13-1-2")]), Vec::new());
    }

    #[test]
    fn d19_what_is_open_unexplained_or_unanswered_blocks() {
        let with = |change: &dyn Fn(&mut Vec<Answer>)| {
            let mut answers = all_answered();
            change(&mut answers);
            answers
        };
        for (answers, actions) in [
            (with(&|all| all[0].judgement = Judgement::Open), vec![action("13-1-2")]),
            (with(&|all| all[0].carried = true), vec![action("13-1-2")]),
            (with(&|all| all[1].finding.clear()), vec![action("13-1-2")]),
            (all_answered(), vec![]),
            (all_answered(), vec![Corrective { complete: false, ..action("13-1-2") }]),
            (all_answered(), vec![Corrective { cancelled: true, ..action("13-1-2") }]),
            (with(&|all| all[1].judgement = Judgement::Improve), vec![]),
            (with(&|all| all[2].na_reason.clear()), vec![action("13-1-2")]),
            (Vec::new(), vec![]),
        ] {
            let found = check_answers(&answers, &actions);
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!(found[0].rule, Some("D19"));
            assert!(found[0].blocks());
        }
    }

    #[test]
    fn d19_inspector_and_confirmer_hold_their_posts() {
        for head in [
            Head { inspector: None, ..head() },
            Head { inspector_role: Some(Role::Clerk), ..head() },
            Head { inspector_role: Some(Role::Manager), ..head() },
            Head { confirmed_by: None, ..head() },
            Head { confirmer_role: Some(Role::Officer), ..head() },
            Head { confirmed_on: None, ..head() },
            Head { confirmed_on: NaiveDate::from_ymd_opt(2026, 9, 29), ..head() },
        ] {
            let found = may_close(&head, &all_answered(), &[action("13-1-2")]);
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!(found[0].rule, Some("D19"));
        }
    }

    #[test]
    fn d20_wording_stays_and_answers_may_change_until_the_end() {
        let before = Values::new().with("item_text", Value::Text("問い".to_owned()));
        let judged = before.clone().with("judgement", Value::Choice("ok".to_owned()));
        assert_eq!(check_frozen(&before, &judged), Vec::new());
        let reworded = before.clone().with("item_text", Value::Text("別の問い".to_owned()));
        assert_eq!(check_frozen(&before, &reworded)[0].rule, Some("D20"));
        assert_eq!(check_still_open("open"), None);
        for status in ["closed", "reported", "cancelled"] {
            assert!(check_still_open(status).unwrap().blocks());
        }
    }
}
