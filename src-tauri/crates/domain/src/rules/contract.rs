//! Contracts and what belongs to them, as they are written down (D24–D27; 第37条).

use chrono::{Datelike, Months, NaiveDate};

use crate::article::Article;
use crate::contract::{answer_faults, faults};
use crate::media::InfoClass;
use crate::problem::{Code, Level, Problem};
use crate::rules::context::{Change, Context};
use crate::value::Values;

/// The contract itself.
pub fn contract(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let mut found = faults(values, context.today, &context.limits);
    found.extend(about_numbers(values, context));
    found
}

/// D24: whether numbers are handled is no free choice where the information says it, and it does not begin to be so while
/// the contract runs: the prior check would never have been made.
fn about_numbers(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let handles = values.flag("handles_number");
    let named = context.info_classes.values().any(|class| *class == InfoClass::Number);
    let (what, next) = if named && !handles {
        (
            "対象情報に番号（特定個人情報等）があるのに、「特定個人情報の有無」が「はい」になっていません。",
            "「はい」にするか、対象情報を確かめてください。",
        )
    } else if let Change::Edit(before) = context.change
        && before.values.chose("status", "active")
        && handles
        && !before.values.flag("handles_number")
    {
        (
            "始まっている契約を、途中から特定個人情報を取り扱うものに変えることはできません。",
            "変更契約を新しい契約として登録し、事前確認と条項をそろえてから始めてください。",
        )
    } else {
        return None;
    };
    Some(Problem::refused("D24", Article("37-2"), what, next).at("handles_number"))
}

/// A subcontractor: the city hands to step 1, so a subcontractor's step is at least 2.
pub fn sub(values: &Values) -> Option<Problem> {
    values.int("step").is_some_and(|step| step < 2).then(|| {
        Problem::new(Code::Rule, "再委託の段は2からです。", "再委託先は2、再々委託先は3と書いてください。").on(Article("37-5")).at("step")
    })
}

/// A permission does not outlive its contract.
pub fn permission(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let (until, end) = (values.date("until")?, context.parent?.values.date("until")?);
    (until > end).then(|| {
        Problem::refused("D27", Article("37-2"), "許可の期限が契約終了日より後になっています。", "契約終了日までにしてください。")
            .at("until")
    })
}

/// One answer of a check.
pub fn answer(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    answer_faults(values, context.parent.and_then(|head| head.values.date("checked_on")))
}

/// A check: a prior check comes before the contract's first day.
pub fn check(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let first = context.beside.contract.as_ref()?.values.date("from")?;
    let late = values.chose("occasion", "prior") && values.date("checked_on").is_some_and(|on| on > first);
    late.then(|| {
        Problem::warning(
            "D24",
            Article("37-2"),
            "事前確認が契約開始日より後になっています。",
            "契約を始める前の確認としては数えられません。「定期」か「随時」として記録してください。",
        )
        .at("checked_on")
    })
}

/// The last day of the month of `day`.
fn month_end(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(day)
}

/// A report: once received it says whether anything happened, and it belongs to the contract's time.
pub fn report(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    if values.has("received_on") {
        for (field, label) in [("accident", "事故・違反の有無"), ("checked_by", "確認者")] {
            if !values.has(field) {
                let next = format!("受け取った報告書を確かめて、{label}を入れてください。");
                found.push(Problem::new(Code::Missing, format!("{label}が書かれていません。"), next).on(Article("37-2-3")).at(field));
            }
        }
    }
    let beyond = |month: chrono::NaiveDate| {
        let contract = &context.beside.contract.as_ref()?.values;
        let last = month_end(month);
        Some(last < contract.date("from")? || month > contract.date("until")?)
    };
    if values.date("month").and_then(beyond) == Some(true) {
        let what = "対象月が契約期間の外です。";
        found.push(Problem::new(Code::Rule, what, "契約か対象月を確かめてください。").on(Article("37-2-3")).at("month"));
    }
    let ends = context.beside.contract.as_ref().and_then(|contract| contract.values.date("until"));
    let over = |month: NaiveDate| ends.map_or(month_end(month), |until| until.min(month_end(month)));
    if matches!((values.date("month"), values.date("received_on")), (Some(month), Some(received)) if received < over(month)) {
        let what = "対象月が終わる前に、報告書を受け取ったことになっています。";
        let said = Problem::new(Code::Rule, what, "対象月と受領日を確かめてください。").on(Article("37-2-3")).at("received_on");
        found.push(Problem { level: Level::Warn, ..said });
    }
    if values.flag("accident") {
        found.push(Problem {
            level: Level::Warn,
            ..Problem::new(
                Code::Rule,
                "委託先で事故・違反があったと報告されています。",
                "漏えい等のおそれがあれば、直ちに保護管理者に報告し、事案として記録してください。",
            )
            .on(Article("38-1"))
            .at("accident")
        });
    }
    found
}
