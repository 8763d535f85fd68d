//! Contracts that start, are to be checked, reported on and ended (第37条, 安全管理基準 5(6)・10・11).

use chrono::{Datelike, NaiveDate};

use crate::contract::{Stage, next_check_on, report_due_on};
use crate::due::given::{Given, Matter};
use crate::due::matter::Due;
use crate::due::wanted::{CHECKS, CONTRACTS, REPORTS};
use crate::record::Record;
use crate::role::Role;

fn contracts<'a>(given: &'a Given<'_>, stage: Stage) -> impl Iterator<Item = &'a Record> {
    given.of(&CONTRACTS).iter().filter(move |one| Stage::from_id(one.values.text("status")) == stage)
}

fn name(record: &Record) -> &str {
    record.values.text("name")
}

/// D24: a contract that begins has its clauses and its prior check.
pub fn started(given: &Given<'_>) -> Vec<Due> {
    given.each(contracts(given, Stage::Preparing), given.limits.contract_notice_days, |one| {
        let from = one.values.date("from")?;
        let begins = if from < given.today { "契約期間が始まっています" } else { "契約が始まります" };
        let what = format!("「{}」の{begins}。業務の開始をまだ認めていません。", name(one));
        let next = "条項と事前確認をそろえて業務の開始を認めるか、取りやめた契約なら取りやめを記録してください。";
        Some((from, Matter::of(one, "contract", "37-2", what, next)))
    })
}

/// 委託先点検 of the contractor itself, once in the profile's months for each contract.
pub fn checked(given: &Given<'_>) -> Vec<Due> {
    given.each(contracts(given, Stage::Active), given.limits.contractor_check_notice_days, |one| {
        let closed = |check: &&Record| {
            let of_it = check.values.link("contract_id").is_some_and(|link| link.id == one.id);
            of_it && check.values.chose("status", "closed") && !check.values.chose("target", "sub")
        };
        let last = given.of(&CHECKS).iter().filter(closed).filter_map(|check| check.values.date("checked_on")).max();
        let on = next_check_on(one.values.date("from")?, one.values.date("until")?, last, given.limits)?;
        let what = format!("「{}」の委託先を点検する時期です。", name(one));
        Some((on, Matter::of(one, "contract", "37-4", what, "実地（原則）で点検し、委託先点検に41項目の答えを入れてください。")))
    })
}

/// 取扱状況報告書: each month of a contract about numbers, by the profile's day of the next. The last one is due after the end.
pub fn reported(given: &Given<'_>) -> Vec<Due> {
    let month = |day: NaiveDate| (day.year(), day.month());
    let mut found = Vec::new();
    let begun = contracts(given, Stage::Active).chain(contracts(given, Stage::Ended));
    for one in begun.filter(|one| one.values.flag("handles_number")) {
        let (Some(from), Some(until)) = (one.values.date("from"), one.values.date("until")) else { continue };
        let until = one.values.date("ended_on").map_or(until, |ended| ended.min(until));
        let of_it = |report: &&Record| report.values.link("contract_id").is_some_and(|link| link.id == one.id);
        let reports: Vec<&Record> = given.of(&REPORTS).iter().filter(of_it).collect();
        let since = from.max(given.begun_on);
        for back in (1..=given.limits.contractor_report_look_back_months).rev() {
            let Some(day) =
                u32::try_from(back).ok().and_then(|back| given.month_end(given.today).checked_sub_months(chrono::Months::new(back)))
            else {
                continue;
            };
            let end = given.month_end(day);
            if end < since || day.with_day(1).is_none_or(|first| first > until) {
                continue;
            }
            let report = reports.iter().find(|report| report.values.date("month").is_some_and(|known| month(known) == month(end)));
            if report.is_some_and(|report| report.values.has("received_on")) {
                continue;
            }
            let on = report.and_then(|report| report.values.date("due_on")).unwrap_or_else(|| report_due_on(end, given.limits));
            let what = format!("「{}」の{}月分の取扱状況報告書を受け取っていません。", name(one), end.month());
            let next = "委託先に提出を求め、受け取ったら受領日と内容を記録してください。";
            let no = report.map_or("", |report| report.no.as_str());
            let matter = Matter { article: "37-2-3", register: "contractor_report", no, whom: Role::Officer, what, next };
            found.extend(given.near(on, given.limits.contractor_report_notice_days, matter));
        }
    }
    found
}

/// 認証有効期限.
pub fn certified(given: &Given<'_>) -> Vec<Due> {
    given.each(contracts(given, Stage::Active), given.limits.certification_notice_days, |one| {
        let until = one.values.date("certification_until")?;
        let said = if until < given.today { "期限を過ぎています" } else { "期限を迎えます" };
        let what = format!("「{}」の委託先の認証が{said}。", name(one));
        let next = "更新後の登録証を求め、認証番号と有効期限を改めてください。";
        Some((until, Matter::of(one, "contract", "37-1", what, next)))
    })
}

/// The end: media returned and data erased, confirmed on paper.
pub fn ended(given: &Given<'_>) -> Vec<Due> {
    given.each(contracts(given, Stage::Active), given.limits.contract_notice_days, |one| {
        let until = one.values.date("until")?;
        let said = if until < given.today { "終わりました" } else { "終わります" };
        let what = format!("「{}」の契約が{said}。返却と消去を確認していません。", name(one));
        let next = "媒体の返却と情報の消去を書面で確かめ、契約を終了にしてください。";
        Some((until, Matter::of(one, "contract", "37-1-6", what, next)))
    })
}

/// ログ保管満了: said until the day itself; after it nothing is owed.
pub fn logs_kept(given: &Given<'_>) -> Vec<Due> {
    given.each(contracts(given, Stage::Ended), given.limits.contractor_log_notice_days, |one| {
        let on = one.values.date("log_keep_until").filter(|on| *on >= given.today)?;
        let what = format!("「{}」の委託先のログ保管期限が満了します。", name(one));
        let next = "確かめる必要のある記録がないかを見てから、委託先に消去を求めてください。";
        Some((on, Matter::of(one, "contract", "37-2-3", what, next)))
    })
}

/// 是正期限 of what a check found.
pub fn put_right(given: &Given<'_>) -> Vec<Due> {
    let open = given.of(&CHECKS).iter().filter(|check| !check.values.has("findings_done_on"));
    given.each(open, given.limits.corrective_notice_days, |check| {
        let what = format!("委託先点検{}の指摘が改められたことを確かめていません。", check.no);
        let next = "委託先に状況を確かめ、是正確認日を記録してください。";
        Some((check.values.date("findings_due_on")?, Matter::of(check, "contractor_check", "37-4", what, next)))
    })
}
