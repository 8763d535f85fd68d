//! Incidents: told at once, reported in time, made public (第38条〜第40条).

use chrono::Datelike;

use crate::due::given::{Given, Matter};
use crate::due::matter::Due;
use crate::due::wanted::INCIDENTS;
use crate::incident::{Half, Publication, Stage, listed};
use crate::record::Record;
use crate::role::Role;
use crate::show::{self, Dates};

fn unfinished<'a>(given: &'a Given<'_>) -> impl Iterator<Item = &'a Record> {
    given.of(&INCIDENTS).iter().filter(|one| !Stage::from_id(one.values.text("status")).ended())
}

fn about<'a>(record: &'a Record, article: &'static str, what: String, next: &'static str) -> Matter<'a> {
    Matter::of(record, "incident", article, what, next).to(Role::Manager)
}

/// A draft goes to the 保護管理者 直ちに, on the day it was noticed.
pub fn told(given: &Given<'_>) -> Vec<Due> {
    given.each(unfinished(given).filter(|one| !one.values.has("manager_told_at")), 0, |one| {
        let what = format!("事案{}が、保護管理者に報告されていません。", one.no);
        let next = "直ちに保護管理者に報告し、報告日時を記録してください。";
        Some((one.values.date("known_at")?, about(one, "38-1", what, next).to(Role::Clerk)))
    })
}

/// Which incidents still owe the commission the report sent on `field`.
fn owing<'a>(given: &'a Given<'_>, field: &'static str) -> impl Iterator<Item = &'a Record> {
    unfinished(given).filter(move |one| one.values.flag("ppc_required") && !one.values.has(field))
}

/// 速報: from the first day on, more urgently from the third.
pub fn first_report(given: &Given<'_>) -> Vec<Due> {
    // The day of knowing is the first: before it there is nothing to report.
    given.each(owing(given, "ppc_first_on"), given.limits.ppc_first_days - 1, |one| {
        let day = (given.today - one.values.date("known_at")?).num_days() + 1;
        let pressing = if day >= given.limits.ppc_first_notice_days { "急いでください。" } else { "" };
        let what = format!("事案{}の速報を個人情報保護委員会に提出していません（知った日から{day}日目）。{pressing}", one.no);
        let next = "委員会の報告フォームから速報を提出し、提出日を記録してください。";
        Some((one.values.date("ppc_first_due")?, about(one, "39", what, next)))
    })
}

/// 確報.
pub fn final_report(given: &Given<'_>) -> Vec<Due> {
    given.each(owing(given, "ppc_final_on"), given.limits.ppc_final_notice_days, |one| {
        let what = format!("事案{}の確報を個人情報保護委員会に提出していません。", one.no);
        let next = "9項目をそろえて確報を提出し、提出日を記録してください。";
        Some((one.values.date("ppc_final_due")?, about(one, "39", what, next)))
    })
}

/// 確報 in a year whose holidays nobody wrote down: its last day was counted as if that year had none.
pub fn counted_without_holidays(given: &Given<'_>) -> Vec<Due> {
    let uncounted =
        owing(given, "ppc_final_on").filter(|one| one.values.date("ppc_final_due").is_some_and(|on| !given.closed.knows(on.year())));
    given.each(uncounted, given.limits.ppc_final_malicious_days, |one| {
        let on = one.values.date("ppc_final_due")?;
        let what = format!("事案{}の確報の期限（{}）の年の祝日が登録されていません。", one.no, show::date(on, Dates::Wareki));
        let next = "その年の祝日・閉庁日を登録し、確報の期限を確かめてください。";
        Some((on, Matter::at_large("calendar", "39", what, next)))
    })
}

/// How many half-years back an unpublished list is asked for.
const HALVES: usize = 4;

/// 公表: grave cases at once, the others with the list of their half, within the month after it.
pub fn published(given: &Given<'_>) -> Vec<Due> {
    let grave =
        unfinished(given).filter(|one| one.values.chose("publication", Publication::AtOnce.id()) && !one.values.has("published_on"));
    let mut found = given.each(grave, 0, |one| {
        let what = format!("事案{}は「重大」に当たり、まだ公表していません。", one.no);
        let next = "公表の内容と時期を総括保護管理者に確かめ、公表日を記録してください。";
        Some((one.values.date("known_at")?, about(one, "40-1", what, next)))
    });
    // A list that was missed stays overdue; two years back it is the audit's matter.
    let halves = std::iter::successors(Some(Half::of(given.today).before()), |half| Some(half.before())).take(HALVES);
    for half in halves {
        let listed = listed(half, given.of(&INCIDENTS));
        let waiting =
            listed.iter().filter(|one| one.values.chose("publication", Publication::Batch.id()) && !one.values.has("published_on")).count();
        if waiting > 0 {
            let what =
                format!("{}の事案一覧（{}件、うち公表日の記録がないもの{waiting}件）を公表する時期です。", half.label(), listed.len());
            let next = "事案一覧を印刷して総括保護管理者に提出し、公表したら公表日を記録してください。";
            let matter = Matter::at_large("incident", "40-1", what, next);
            found.extend(given.near(half.list_due_on(given.limits), given.ahead.max(366), matter));
        }
    }
    found
}
