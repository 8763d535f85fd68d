//! A contract's course: it starts with clauses and a prior check, is checked every year, and ends with return and erasure (第37条).

use chrono::{Datelike, Months, NaiveDate};

use crate::article::Article;
use crate::contract::faults::{clauses, logs};
use crate::problem::{Code, Level, Problem};
use crate::profile::Limits;
use crate::value::Values;

/// How far a contract has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// 準備中.
    Preparing,
    /// 契約中.
    Active,
    /// 終了.
    Ended,
    /// 取りやめ.
    Cancelled,
}

impl Stage {
    /// Every stage.
    pub const ALL: &'static [Stage] = &[Stage::Preparing, Stage::Active, Stage::Ended, Stage::Cancelled];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Stage::Preparing => "preparing",
            Stage::Active => "active",
            Stage::Ended => "ended",
            Stage::Cancelled => "cancelled",
        }
    }

    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Stage::Preparing => "準備中",
            Stage::Active => "契約中",
            Stage::Ended => "終了",
            Stage::Cancelled => "取りやめ",
        }
    }

    /// The stage with identifier `id`; a record without one is being prepared.
    pub fn from_id(id: &str) -> Stage {
        Stage::ALL.iter().copied().find(|stage| stage.id() == id).unwrap_or(Stage::Preparing)
    }

    /// Which stages may follow.
    pub const fn followed_by(self) -> &'static [Stage] {
        match self {
            Stage::Preparing => &[Stage::Active, Stage::Cancelled],
            Stage::Active => &[Stage::Ended],
            Stage::Ended | Stage::Cancelled => &[],
        }
    }
}

/// What speaks against taking the contract `values` to stage `to`. `prior_checks` are the days of its 事前確認 that are
/// completed; `open_media` how many of the city's media the last report still saw with the contractor.
pub fn may_advance(values: &Values, to: Stage, prior_checks: &[NaiveDate], open_media: Option<i64>, limits: &Limits) -> Vec<Problem> {
    let from = Stage::from_id(values.text("status"));
    if !from.followed_by().contains(&to) {
        let then: Vec<&str> = from.followed_by().iter().map(|stage| stage.label()).collect();
        let next = match then.as_slice() {
            [] => "終わった契約は変えられません。新しい契約を登録してください。".to_owned(),
            _ => format!("次に進めるのは「{}」です。", then.join("」か「")),
        };
        let what = format!("この契約は「{}」なので、「{}」にはできません。", from.label(), to.label());
        return vec![Problem::new(Code::Rule, what, next).on(Article("37-1")).at("status")];
    }
    match to {
        Stage::Active => may_start(values, prior_checks, limits),
        Stage::Ended => may_end(values, open_media, limits),
        Stage::Preparing | Stage::Cancelled => Vec::new(),
    }
}

/// D24: where 特定個人情報 is handled, nothing starts without the twelve clauses and a prior check by the standard's
/// items on or before the first day. Without numbers a missing clause is said and does not hold the contract up.
fn may_start(values: &Values, prior_checks: &[NaiveDate], limits: &Limits) -> Vec<Problem> {
    let number = values.flag("handles_number");
    let level = if number { Level::Refuse } else { Level::Warn };
    let mut found: Vec<Problem> = clauses(values).map(|problem| Problem { level, ..problem }).into_iter().collect();
    let done_by = |day: Option<NaiveDate>| day.is_some_and(|day| prior_checks.iter().any(|checked| *checked <= day));
    if number && !done_by(values.date("from")) {
        // Work that was let begin only after a late check was never done unchecked; that it was late stays written.
        let level = if done_by(values.date("started_on")) { Level::Warn } else { Level::Refuse };
        let next = "委託先点検を「事前確認」で記録し、全ての項目に答えて完了してください。契約開始日を過ぎたときは、点検の後の日から業務の開始を認め、事情を備考に書いてください。";
        let what = "契約開始日までに完了した事前確認がありません。";
        found.push(Problem { level, ..Problem::refused("D24", Article("37-2"), what, next) }.at("from"));
    }
    found.extend(logs(values, limits));
    found.extend(lacking(values, &[("started_on", "業務開始を認めた日")]));
    found
}

/// What is said of an end before its day.
fn early(values: &Values) -> Option<Problem> {
    let (until, ended) = (values.date("until")?, values.date("ended_on")?);
    (ended < until).then(|| {
        let what = format!("契約終了日（{}）より前に終わらせようとしています。", crate::wareki::long(until));
        let next = "途中で終わったときは、契約終了日を改めてから終わらせてください。ログ保管期限もその日から数えます。";
        Problem { level: Level::Warn, ..Problem::new(Code::Rule, what, next).on(Article("37-1-6")).at("until") }
    })
}

/// The end: media returned, data erased, somebody looked, and the logs outlive it.
fn may_end(values: &Values, open_media: Option<i64>, limits: &Limits) -> Vec<Problem> {
    let asked = [
        ("returned_on", "返却確認日"),
        ("erased_on", "消去確認日"),
        ("end_checker", "終了を確認した職員"),
        ("ended_on", "終了を確認した日"),
    ];
    let mut found = lacking(values, &asked);
    if let Some(left) = open_media.filter(|left| *left > 0) {
        found.push(Problem {
            level: Level::Warn,
            ..Problem::new(
                Code::Rule,
                format!("最後の取扱状況報告では、媒体が{left}点委託先に残っています。"),
                "全て返却されたかを、引渡しの記録と突き合わせてください。",
            )
            .on(Article("37-1-6"))
            .at("returned_on")
        });
    }
    for (field, label) in [("returned_on", "返却確認日"), ("erased_on", "消去確認日"), ("ended_on", "終了を確認した日")] {
        if matches!((values.date("from"), values.date(field)), (Some(from), Some(then)) if then < from) {
            let what = format!("{label}が、契約開始日より前になっています。");
            found.push(Problem::new(Code::Rule, what, "日付を確かめてください。").on(Article("37-1-6")).at(field));
        }
    }
    found.extend(logs(values, limits));
    found.extend(early(values));
    found
}

fn lacking(values: &Values, asked: &[(&str, &str)]) -> Vec<Problem> {
    asked
        .iter()
        .filter(|(field, _)| !values.has(field))
        .map(|(field, label)| {
            let next = format!("{label}を書いてから進めてください。");
            Problem::new(Code::Missing, format!("{label}が書かれていません。"), next).on(Article("37-1-6")).at(*field)
        })
        .collect()
}

/// By when the contract is to be checked next: the profile's months after the last check, or after its first day.
/// `None` where the contract ends before.
pub fn next_check_on(from: NaiveDate, until: NaiveDate, last: Option<NaiveDate>, limits: &Limits) -> Option<NaiveDate> {
    let months = u32::try_from(limits.contractor_check_months).unwrap_or(12);
    let next = last.unwrap_or(from).checked_add_months(Months::new(months))?;
    // A contract of one year is checked within that year, not on the day after it.
    let whole_run = last.is_none_or(|last| last < from);
    if next <= until { Some(next) } else { whole_run.then_some(until) }
}

/// The day on which the report for the month of `month` is due: the profile's day of the next month (安全管理基準 10).
pub fn report_due_on(month: NaiveDate, limits: &Limits) -> NaiveDate {
    let day = u32::try_from(limits.contractor_report_day).unwrap_or(1);
    month.with_day(1).and_then(|first| first.checked_add_months(Months::new(1))).and_then(|next| next.with_day(day)).unwrap_or(month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registers::contract::{CLAUSES, NUMBER_CLAUSES, STATUS};
    use crate::value::{Link, RecordId, Value};

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn ready() -> Values {
        let mut values = Values::new()
            .with("from", Value::Date(day(2026, 4, 1)))
            .with("until", Value::Date(day(2027, 3, 31)))
            .with("handles_number", Value::Flag(true))
            .with("log_keep_until", Value::Date(day(2028, 3, 31)))
            .with("started_on", Value::Date(day(2026, 4, 1)));
        for field in CLAUSES.iter().chain(NUMBER_CLAUSES) {
            values.set(*field, Value::Text("第5条".to_owned()));
        }
        values
    }

    fn active() -> Values {
        ready().with("status", Value::Choice("active".to_owned()))
    }

    fn said(values: &Values, to: Stage, prior: &[NaiveDate], left: Option<i64>) -> Vec<(&'static str, String, bool)> {
        let found = may_advance(values, to, prior, left, &Limits::default());
        found.into_iter().map(|one| (one.rule.unwrap_or(""), one.field.clone().unwrap_or_default(), one.blocks())).collect()
    }

    #[test]
    fn d24_a_contract_about_numbers_starts_with_clauses_and_a_prior_check() {
        assert_eq!(said(&ready(), Stage::Active, &[day(2026, 4, 1)], None), []);
        assert_eq!(said(&ready(), Stage::Active, &[day(2026, 4, 2)], None), [("D24", "from".to_owned(), true)]);
        let mut bare = ready();
        bare.clear("clause_workers");
        assert_eq!(said(&bare, Stage::Active, &[day(2026, 3, 1)], None), [("D24", "clause_workers".to_owned(), true)]);
        let mut plain = ready().with("handles_number", Value::Flag(false));
        plain.clear("clause_copying");
        assert_eq!(said(&plain, Stage::Active, &[], None), [("D24", "clause_copying".to_owned(), false)], "said, not held up");
    }

    #[test]
    fn it_ends_with_everything_returned_and_erased() {
        let ended = active()
            .with("returned_on", Value::Date(day(2027, 3, 31)))
            .with("erased_on", Value::Date(day(2027, 4, 10)))
            .with("ended_on", Value::Date(day(2027, 4, 10)))
            .with("end_checker", Value::Link(Link { id: RecordId(1), no: String::new(), label: String::new() }));
        assert_eq!(said(&ended, Stage::Ended, &[], Some(0)), []);
        assert_eq!(said(&ended, Stage::Ended, &[], Some(2)), [("", "returned_on".to_owned(), false)]);
        let mut unproven = ended.clone();
        unproven.clear("erased_on");
        assert_eq!(said(&unproven, Stage::Ended, &[], None), [("", "erased_on".to_owned(), true)]);
        let short = ended.with("log_keep_until", Value::Date(day(2027, 12, 31)));
        assert_eq!(said(&short, Stage::Ended, &[], None), [("D26", "log_keep_until".to_owned(), true)]);
    }

    #[test]
    fn stages_follow_in_order() {
        assert_eq!(said(&ready(), Stage::Ended, &[], None), [("", "status".to_owned(), true)]);
        assert_eq!(said(&active(), Stage::Cancelled, &[], None), [("", "status".to_owned(), true)]);
        let theirs: Vec<_> = STATUS.iter().map(|choice| (choice.id, choice.label)).collect();
        assert_eq!(Stage::ALL.iter().map(|stage| (stage.id(), stage.label())).collect::<Vec<_>>(), theirs);
    }

    #[test]
    fn each_contract_is_checked_once_a_year() {
        let (from, until) = (day(2026, 4, 1), day(2029, 3, 31));
        let limits = Limits::default();
        assert_eq!(next_check_on(from, until, None, &limits), Some(day(2027, 4, 1)));
        assert_eq!(next_check_on(from, until, Some(day(2026, 9, 10)), &limits), Some(day(2027, 9, 10)));
        assert_eq!(next_check_on(from, until, Some(day(2028, 9, 10)), &limits), None, "it ends before");
        assert_eq!(next_check_on(from, day(2027, 3, 31), None, &limits), Some(day(2027, 3, 31)), "a year's contract within its year");
        assert_eq!(next_check_on(from, day(2027, 3, 31), Some(day(2026, 3, 20)), &limits), Some(day(2027, 3, 20)));
        assert_eq!(report_due_on(day(2026, 12, 15), &limits), day(2027, 1, 10));
    }
}
