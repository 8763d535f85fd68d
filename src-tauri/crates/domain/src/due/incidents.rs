//! Incidents: told at once, reported in time, made public (第38条〜第40条).

use crate::due::given::{Given, Matter};
use crate::due::matter::Due;
use crate::due::wanted::INCIDENTS;
use crate::incident::{Half, Publication, Stage, listed};
use crate::record::Record;
use crate::role::Role;

fn unfinished<'a>(given: &'a Given<'_>) -> impl Iterator<Item = &'a Record> {
    given.of(&INCIDENTS).iter().filter(|one| !Stage::from_id(one.values.text("status")).ended())
}

fn about<'a>(record: &'a Record, article: &'static str, what: String, next: &'static str) -> Matter<'a> {
    Matter { article, register: "incident", no: &record.no, whom: Role::Manager, what, next }
}

/// A draft goes to the 保護管理者 直ちに, on the day it was noticed.
pub fn told(given: &Given<'_>) -> Vec<Due> {
    unfinished(given)
        .filter(|one| !one.values.has("manager_told_at"))
        .filter_map(|one| {
            let what = format!("事案{}が、保護管理者に報告されていません。", one.no);
            let next = "直ちに保護管理者に報告し、報告日時を記録してください。";
            given.near(one.values.date("known_at")?, 0, Matter { whom: Role::Clerk, ..about(one, "38-1", what, next) })
        })
        .collect()
}

/// 速報: from the first day on, more urgently from the third.
pub fn first_report(given: &Given<'_>) -> Vec<Due> {
    unfinished(given)
        .filter(|one| one.values.flag("ppc_required") && !one.values.has("ppc_first_on"))
        .filter_map(|one| {
            let day = (given.today - one.values.date("known_at")?).num_days() + 1;
            let pressing = if day >= given.limits.ppc_first_notice_days { "急いでください。" } else { "" };
            let what = format!("事案{}の速報を個人情報保護委員会に提出していません（知った日から{day}日目）。{pressing}", one.no);
            let next = "委員会の報告フォームから速報を提出し、提出日を記録してください。";
            // The day of knowing is the first: before it there is nothing to report.
            given.near(one.values.date("ppc_first_due")?, given.limits.ppc_first_days - 1, about(one, "39", what, next))
        })
        .collect()
}

/// 確報.
pub fn final_report(given: &Given<'_>) -> Vec<Due> {
    unfinished(given)
        .filter(|one| one.values.flag("ppc_required") && !one.values.has("ppc_final_on"))
        .filter_map(|one| {
            let what = format!("事案{}の確報を個人情報保護委員会に提出していません。", one.no);
            let next = "9項目をそろえて確報を提出し、提出日を記録してください。";
            given.near(one.values.date("ppc_final_due")?, given.limits.ppc_final_notice_days, about(one, "39", what, next))
        })
        .collect()
}

/// 公表: grave cases at once, the others with the list of their half, within the month after it.
pub fn published(given: &Given<'_>) -> Vec<Due> {
    let mut found = Vec::new();
    for one in unfinished(given).filter(|one| one.values.chose("publication", Publication::AtOnce.id()) && !one.values.has("published_on"))
    {
        let Some(on) = one.values.date("known_at") else { continue };
        let what = format!("事案{}は「重大」に当たり、まだ公表していません。", one.no);
        let next = "公表の内容と時期を総括保護管理者に確かめ、公表日を記録してください。";
        found.extend(given.near(on, 0, about(one, "40-1", what, next)));
    }
    let half = Half::of(given.today).before();
    let waiting = listed(half, given.of(&INCIDENTS))
        .into_iter()
        .filter(|one| one.values.chose("publication", Publication::Batch.id()) && !one.values.has("published_on"))
        .count();
    if waiting > 0 {
        let what = format!("{}の事案{waiting}件を一括で公表する時期です。", half.label());
        let next = "事案一覧を印刷して総括保護管理者に提出し、公表したら公表日を記録してください。";
        let matter = Matter { article: "40-1", register: "incident", no: "", whom: Role::Officer, what, next };
        found.extend(given.near(half.list_due_on(), 31, matter));
    }
    found
}
