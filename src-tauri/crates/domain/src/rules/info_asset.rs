//! The cards of the information held: by which route it is processed, and how long it is kept (第15条第1項・第42条).

use chrono::{Datelike, Months, NaiveDate};

use crate::article::Article;
use crate::nendo::Nendo;
use crate::problem::{Code, Level, Problem};
use crate::rules::context::{Change, Context};
use crate::value::{Value, Values};
use crate::wareki;

const KEEPING: Article = Article("15-1");

/// A step of the 処理経路 whose place nobody said comes last.
pub fn derive_step(mut values: Values, context: &Context<'_>) -> Values {
    if !values.has("order_no") && matches!(context.change, Change::New) {
        values.set("order_no", Value::Int(context.beside.last_step + 1));
    }
    values
}

/// 保存期間満了日 where 起算日 and 保存期間 say it and nobody wrote it.
pub fn derive(mut values: Values) -> Values {
    let last = values.date("retention_from").zip(years(&values)).and_then(|(from, years)| last_day(from, years));
    if let (false, Some(last)) = (values.has("retention_until"), last) {
        values.set("retention_until", Value::Date(last));
    }
    values
}

/// The rules of one card.
pub fn check(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let mut found: Vec<Problem> = starts_in_april(values).into_iter().collect();
    found.extend(ends_with_its_years(values));
    found.extend(route(context));
    found
}

/// 保存期間 is counted from 1 April after the 年度 in which the papers were completed.
fn starts_in_april(values: &Values) -> Option<Problem> {
    let from = values.date("retention_from")?;
    years(values)?;
    if (from.month(), from.day()) == (4, 1) {
        return None;
    }
    let april = Nendo::of(from).after().from();
    Some(
        Problem {
            level: Level::Warn,
            ..Problem::new(
                Code::Rule,
                "起算日が4月1日になっていません。",
                format!(
                    "完結した年度の翌年度の4月1日（この日に完結したなら{}）から数えるのでないか、確かめてください。",
                    wareki::long(april)
                ),
            )
        }
        .on(KEEPING)
        .at("retention_from"),
    )
}

/// 満了日 follows from 起算日 and 保存期間: so many years, less a day.
fn ends_with_its_years(values: &Values) -> Option<Problem> {
    let until = values.date("retention_until")?;
    let wrong = |what: String, next: String| Problem::new(Code::Rule, what, next).on(KEEPING).at("retention_until");
    if matches!(values.text("retention_years"), "permanent" | "current") {
        let next = "満了日を消すか、保存期間の年数を選んでください。";
        return Some(wrong("永年・常用の情報に、保存期間満了日が書かれています。".to_owned(), next.to_owned()));
    }
    let from = values.date("retention_from")?;
    match last_day(from, years(values)?) {
        Some(due) if due != until => Some(wrong(
            format!("保存期間満了日が、起算日と保存期間から決まる日（{}）と違います。", wareki::long(due)),
            "満了日を直すか、起算日と保存期間を確かめてください。".to_owned(),
        )),
        _ => None,
    }
}

/// The years of a 保存期間 that has an end.
fn years(values: &Values) -> Option<u32> {
    values.text("retention_years").strip_prefix('y')?.parse().ok()
}

fn last_day(from: NaiveDate, years: u32) -> Option<NaiveDate> {
    from.checked_add_months(Months::new(years * 12))?.pred_opt()
}

/// Information without a 処理経路 cannot be inspected on the axis 第42条 names.
fn route(context: &Context<'_>) -> Option<Problem> {
    (context.route_steps == 0).then(|| Problem {
        level: Level::Warn,
        ..Problem::new(
            Code::Rule,
            "処理経路がまだ1段階も登録されていません。",
            "取得から廃棄までの段階を登録してください。点検の「処理経路」で使います。",
        )
        .on(Article("42"))
    })
}
