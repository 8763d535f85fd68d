//! The contractor's answers: where an exception was permitted, where an item may not apply, and when a check is complete (D27; 第37条第2項・第4項).

use chrono::NaiveDate;

use crate::article::Article;
use crate::problem::{Code, Problem};
use crate::record::Record;
use crate::value::Values;

/// What is wrong with one answer of a check that was made on `checked_on`.
pub fn answer_faults(answer: &Values, checked_on: Option<NaiveDate>) -> Vec<Problem> {
    let mut found = Vec::new();
    for field in ["judgement", "self_answer"] {
        if answer.chose(field, "na") && !answer.flag("na_allowed") {
            let next = "この基準は全ての委託先に求められます。「適」か「不適」で答えてください。";
            found.push(Problem::new(Code::Rule, "この項目は「該当なし」にできません。", next).on(Article("37-4")).at(field));
        }
        if answer.chose(field, "permitted") && !answer.flag("permission_allowed") {
            let next = "本市の許可による例外があるのは、基準5(1)・5(2)・5(12)の項目だけです。";
            found.push(Problem::refused("D27", Article("37-2"), "この項目は「許可あり」にできません。", next).at(field));
        }
    }
    if answer.chose("judgement", "permitted") {
        found.extend(permission(answer, checked_on));
    }
    found
}

/// D27: a permission has a number and a day, was given by the day of the check, and had not run out.
fn permission(answer: &Values, checked_on: Option<NaiveDate>) -> Vec<Problem> {
    let refused = |field: &str, what: &str, next: &str| Problem::refused("D27", Article("37-2"), what, next).at(field);
    let mut found = Vec::new();
    if answer.text("permission_no").trim().is_empty() || !answer.has("permission_on") {
        let field = if answer.has("permission_on") { "permission_no" } else { "permission_on" };
        found.push(refused(field, "「許可あり」に、許可の番号と日がありません。", "委託先への許可の記録から、番号と日を写してください。"));
    }
    let Some(checked_on) = checked_on else { return found };
    if answer.date("permission_on").is_some_and(|given| given > checked_on) {
        found.push(refused("permission_on", "許可日が点検の日より後になっています。", "点検の日に許可があったかを確かめてください。"));
    }
    if answer.date("permission_until").is_some_and(|until| until < checked_on) {
        found.push(refused(
            "permission_until",
            "許可の期限が、点検の日に切れています。",
            "許可を改めて受けさせるか、「不適」としてください。",
        ));
    }
    found
}

/// What speaks against completing the check `head` with its `answers`.
pub fn may_close_check(head: &Values, answers: &[Record]) -> Vec<Problem> {
    let standing: Vec<&Record> = answers.iter().filter(|answer| answer.stands()).collect();
    let open = standing.iter().filter(|answer| matches!(answer.values.text("judgement"), "" | "open")).count();
    let mut found = Vec::new();
    if standing.is_empty() || open > 0 {
        let what = if standing.is_empty() {
            "点検の項目がありません。".to_owned()
        } else {
            format!("まだ答えていない項目が{open}件あります。")
        };
        found.push(Problem::new(Code::Missing, what, "全ての項目の「市の確認」に答えてください。").on(Article("37-4")).at("judgement"));
    }
    let bad = standing.iter().filter(|answer| answer.values.chose("judgement", "bad")).count();
    if bad > 0 && head.text("findings").trim().is_empty() {
        let next = "委託先に改めるよう求めたことを「指摘」に書いてください。";
        found.push(
            Problem::new(Code::Missing, format!("不適が{bad}ありますが、指摘が書かれていません。"), next)
                .on(Article("37-4"))
                .at("findings"),
        );
    }
    if bad > 0 && !head.has("findings_due_on") {
        let next = "いつまでに改めるよう求めたかを書いてください。";
        found.push(Problem::new(Code::Missing, "是正期限が書かれていません。", next).on(Article("37-4")).at("findings_due_on"));
    }
    for (field, label) in [("confirmed_by", "確認した保護管理者"), ("closed_on", "完了日")] {
        if !head.has(field) {
            let next = format!("{label}を書いてください。");
            found.push(Problem::new(Code::Missing, format!("{label}が書かれていません。"), next).on(Article("37-4")).at(field));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::value::{Link, RecordId, Value};

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn choice(id: &str) -> Value {
        Value::Choice(id.to_owned())
    }

    fn text(words: &str) -> Value {
        Value::Text(words.to_owned())
    }

    const CHECK: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 9, 10);

    fn permitted() -> Values {
        Values::new()
            .with("judgement", choice("permitted"))
            .with("permission_allowed", Value::Flag(true))
            .with("permission_no", text("例総第120号"))
            .with("permission_on", Value::Date(day(4, 5)))
            .with("permission_until", Value::Date(day(9, 10)))
    }

    fn fields(found: &[Problem]) -> Vec<(&'static str, &str)> {
        found.iter().map(|one| (one.rule.unwrap_or(""), one.field.as_deref().unwrap_or(""))).collect()
    }

    #[test]
    fn d27_a_permission_has_number_day_and_time_left() {
        assert_eq!(answer_faults(&permitted(), CHECK), []);
        let cases = [
            (permitted().with("permission_no", text(" ")), "permission_no"),
            (permitted().with("permission_on", Value::Date(day(9, 11))), "permission_on"),
            (permitted().with("permission_until", Value::Date(day(9, 9))), "permission_until"),
            (permitted().with("permission_allowed", Value::Flag(false)), "judgement"),
        ];
        for (answer, field) in cases {
            assert_eq!(fields(&answer_faults(&answer, CHECK)), [("D27", field)]);
        }
    }

    #[test]
    fn some_items_always_apply() {
        let na = Values::new().with("judgement", choice("na"));
        assert_eq!(answer_faults(&na.clone().with("na_allowed", Value::Flag(true)), CHECK), []);
        assert_eq!(fields(&answer_faults(&na, CHECK)), [("", "judgement")]);
    }

    fn answer(judgement: &str) -> Record {
        let at = day(9, 10).and_hms_opt(9, 0, 0).unwrap();
        Record::sample(1, String::new(), at, Values::new().with("judgement", choice(judgement)))
    }

    #[test]
    fn a_check_is_complete_when_everything_is_answered_and_dealt_with() {
        let link = Link { id: RecordId(9), no: String::new(), label: String::new() };
        let head = Values::new().with("confirmed_by", Value::Link(link)).with("closed_on", Value::Date(day(9, 12)));
        assert_eq!(may_close_check(&head, &[answer("ok"), answer("na")]), []);
        assert_eq!(fields(&may_close_check(&head, &[answer("ok"), answer("open")])), [("", "judgement")]);
        assert_eq!(fields(&may_close_check(&head, &[])), [("", "judgement")]);
        assert_eq!(fields(&may_close_check(&head, &[answer("bad")])), [("", "findings"), ("", "findings_due_on")]);
        let dealt = head.with("findings", text("記録の保管")).with("findings_due_on", Value::Date(day(10, 31)));
        assert_eq!(may_close_check(&dealt, &[answer("bad")]), []);
        assert_eq!(fields(&may_close_check(&Values::new(), &[answer("ok")])), [("", "confirmed_by"), ("", "closed_on")]);
    }
}
