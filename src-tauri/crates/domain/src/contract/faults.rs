//! What is wrong with a contract as it stands (D24–D26; 第37条第1項・第2項, 安全管理基準 3(3)・5(6)・11).

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use crate::article::Article;
use crate::problem::{Code, Level, Problem};
use crate::profile::Limits;
use crate::registers::contract::{CLAUSES, CONTRACT, NUMBER_CLAUSES};
use crate::value::Values;

/// Editions of the standards that a certificate may no longer stand on. The regulation names some of them; they are
/// remarked on and never refused.
const WITHDRAWN: &[&str] = &["27001:2005", "27001:2013", "27001:2006", "27001:2014", "15001:1999", "15001:2006", "15001:2017"];

/// The clauses the contract should hold and does not: field and label, in the order of the paragraphs.
pub fn lacking_clauses(values: &Values) -> Vec<(&'static str, &'static str)> {
    let asked = CLAUSES.iter().chain(if values.flag("handles_number") { NUMBER_CLAUSES } else { &[] });
    asked
        .filter(|field| denied(values.text(field)))
        .filter_map(|field| CONTRACT.field(field).map(|field| (field.id, field.label)))
        .collect()
}

/// Whether a clause's place says that there is none.
fn denied(place: &str) -> bool {
    let plain: String = place.chars().filter(|sign| !sign.is_whitespace()).collect();
    let none = ["なし", "無し", "無", "ない", "未", "未定", "未記載", "記載なし", "不明", "いいえ", "×"];
    none.contains(&plain.as_str())
        || plain.chars().all(|sign| matches!(sign, '-' | '－' | 'ー' | '―' | '‐' | '−' | '*' | '＊' | '?' | '？'))
}

/// The first day until which the contractor must keep its logs: the contract's end and the profile's years (D26).
pub fn log_keep_least(until: NaiveDate, limits: &Limits) -> NaiveDate {
    let months = u32::try_from(limits.contractor_log_years.saturating_mul(12)).unwrap_or(12);
    until.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// What is wrong with the contract `values` as it is written on `today`.
pub fn faults(values: &Values, today: NaiveDate, limits: &Limits) -> Vec<Problem> {
    let mut found = Vec::new();
    let (from, until) = (values.date("from"), values.date("until"));
    if matches!((from, until), (Some(from), Some(until)) if until < from) {
        found.push(
            Problem::new(Code::Rule, "契約終了日が契約開始日より前になっています。", "契約期間を確かめてください。")
                .on(Article("37-1"))
                .at("until"),
        );
    }
    found.extend(clauses(values).map(|problem| Problem { level: Level::Warn, ..problem }));
    found.extend(logs(values, limits));
    found.extend(workers(values, today, limits));
    found.extend(edition(values));
    found
}

/// D24: the clauses that lack, as a refusal; while the contract is being prepared it is only said.
pub(super) fn clauses(values: &Values) -> Option<Problem> {
    let lacking = lacking_clauses(values);
    let (field, _) = *lacking.first()?;
    let labels: Vec<&str> = lacking.iter().map(|(_, label)| *label).collect();
    let article = if values.flag("handles_number") { Article("37-2") } else { Article("37-1") };
    let what = format!("契約書などに明記を確かめていない事項が{}あります（{}）。", labels.len(), labels.join("、"));
    Some(Problem::refused("D24", article, what, "契約書・仕様書のどこに書かれているかを確かめて、条項の欄に写してください。").at(field))
}

/// D26: logs outlive the contract.
pub(super) fn logs(values: &Values, limits: &Limits) -> Option<Problem> {
    let (until, kept) = (values.date("until")?, values.date("log_keep_until")?);
    let least = log_keep_least(until, limits);
    (kept < least).then(|| {
        Problem::refused(
            "D26",
            Article("37-2-3"),
            format!("ログ保管期限が、契約終了日から{}年に足りません。", limits.contractor_log_years),
            format!("{}以後にして、委託先に確かめてください。", crate::wareki::long(least)),
        )
        .at("log_keep_until")
    })
}

/// D25: everybody who handles 特定個人情報等 was trained, within the year.
fn workers(values: &Values, today: NaiveDate, limits: &Limits) -> Vec<Problem> {
    if !values.flag("handles_number") {
        return Vec::new();
    }
    let names = |field: &str| -> BTreeSet<String> {
        let plain = |line: &str| line.chars().filter(|sign| !sign.is_whitespace()).collect::<String>();
        values.text(field).lines().map(plain).filter(|line| !line.is_empty()).collect()
    };
    let mut found = Vec::new();
    let untrained = names("workers").difference(&names("trained_workers")).count();
    if untrained > 0 {
        found.push(
            Problem::warning(
                "D25",
                Article("37-2-2"),
                format!("従業者名簿のうち{untrained}人が、受講者名簿にありません。"),
                "委託先に研修を受けさせるよう求め、受講したら受講者名簿に書いてください。",
            )
            .at("trained_workers"),
        );
    }
    let months = u32::try_from(limits.training_months).unwrap_or(12);
    let stale = values.date("last_trained_on").is_some_and(|on| on.checked_add_months(Months::new(months)).is_some_and(|end| end < today));
    if stale {
        found.push(
            Problem::warning(
                "D25",
                Article("37-2-2"),
                format!("委託先の最後の研修から{months}か月を過ぎています。"),
                "委託先に今年度の研修の実施を求め、実施日を書いてください。",
            )
            .at("last_trained_on"),
        );
    }
    found
}

fn edition(values: &Values) -> Option<Problem> {
    let words: String = values.text("certification_edition").chars().filter(|sign| !sign.is_whitespace()).collect();
    let words = words.replace('：', ":");
    WITHDRAWN.iter().any(|old| words.contains(old)).then(|| Problem {
        level: Level::Warn,
        ..Problem::new(Code::Rule, "認証の規格の版が、今は使われていない版です。", "委託先に、今の版の登録証を求めてください。")
            .on(Article("37-1"))
            .at("certification_edition")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Value;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn text(words: &str) -> Value {
        Value::Text(words.to_owned())
    }

    fn whole(handles_number: bool) -> Values {
        let mut values = Values::new()
            .with("from", Value::Date(day(2026, 4, 1)))
            .with("until", Value::Date(day(2027, 3, 31)))
            .with("handles_number", Value::Flag(handles_number));
        for field in CLAUSES.iter().chain(if handles_number { NUMBER_CLAUSES } else { &[] }) {
            values.set(*field, text("特記仕様書 第5"));
        }
        values
    }

    fn said(values: &Values) -> Vec<(&'static str, bool)> {
        faults(values, day(2026, 11, 22), &Limits::default()).iter().map(|one| (one.rule.unwrap_or(""), one.blocks())).collect()
    }

    #[test]
    fn d24_a_contract_names_where_each_clause_stands() {
        assert_eq!((said(&whole(false)), said(&whole(true))), (vec![], vec![]));
        let mut bare = whole(true);
        bare.clear("clause_copying");
        bare.clear("clause_site_visit");
        assert_eq!(lacking_clauses(&bare).iter().map(|(id, _)| *id).collect::<Vec<_>>(), ["clause_copying", "clause_site_visit"]);
        assert_eq!(said(&bare), [("D24", false)], "said while it is written");
        assert!(clauses(&bare).unwrap().blocks(), "refused where it counts");
        assert_eq!(said(&whole(false).with("handles_number", Value::Flag(true))), [("D24", false)], "four more for numbers");
    }

    #[test]
    fn d26_logs_are_kept_a_year_past_the_end() {
        let kept = |on| said(&whole(true).with("log_keep_until", Value::Date(on)));
        assert_eq!(kept(day(2028, 3, 31)), []);
        assert_eq!(kept(day(2028, 3, 30)), [("D26", true)]);
        assert_eq!(log_keep_least(day(2028, 2, 29), &Limits::default()), day(2029, 2, 28));
    }

    #[test]
    fn d25_every_handler_was_trained_within_the_year() {
        let listed = whole(true).with("workers", text("従業者 1\n従業者2")).with("trained_workers", text("従業者1\n従業者　2\n従業者3"));
        assert_eq!(said(&listed), []);
        assert_eq!(said(&listed.clone().with("trained_workers", text("従業者1"))), [("D25", false)]);
        assert_eq!(said(&listed.clone().with("last_trained_on", Value::Date(day(2025, 11, 22)))), []);
        assert_eq!(said(&listed.with("last_trained_on", Value::Date(day(2025, 11, 21)))), [("D25", false)]);
        assert_eq!(said(&whole(false).with("workers", text("従業者1"))), [], "without numbers no list is asked for");
    }

    #[test]
    fn a_withdrawn_edition_is_remarked_on() {
        let stands_on = |words: &str| said(&whole(false).with("certification_edition", text(words)));
        assert_eq!(stands_on("JIS Q 15001:2023"), []);
        assert_eq!(stands_on("ISO/IEC 27001：2013"), [("", false)]);
    }

    #[test]
    fn a_contract_ends_after_it_begins() {
        assert_eq!(said(&whole(false).with("until", Value::Date(day(2026, 3, 31)))), [("", true)]);
    }
}
