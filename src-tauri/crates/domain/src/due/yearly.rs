//! The self-inspection and what must be put right after it, silent ledgers, retention that ends (第7条・第15条・第16条・第41条〜第43条).

use crate::due::given::{Given, Matter};
use crate::due::matter::Due;
use crate::due::wanted::{ACTIONS, AUDITS, INSPECTIONS, KEPT, MEETINGS};
use crate::nendo::Nendo;
use crate::record::Record;
use crate::role::Role;

/// 自己点検: planned for one month, overdue only after another: in between it is late and not yet red. One that was missed
/// stays overdue until the next is completed.
pub fn inspected(given: &Given<'_>) -> Vec<Due> {
    let year = Nendo::of(given.today);
    let made_good = completed(given, year) > 0;
    let missed = Some(year.before()).filter(|before| !made_good && given.begun_on <= before.until());
    missed.into_iter().chain([year]).filter_map(|year| inspected_in(given, year)).collect()
}

/// The inspections of `year` that were not called off.
fn held_in<'a>(given: &'a Given<'_>, year: Nendo) -> impl Iterator<Item = &'a Record> {
    let of_year =
        move |one: &&Record| one.values.date("base_on").is_some_and(|day| year.contains(day)) && !one.values.chose("status", "cancelled");
    given.of(&INSPECTIONS).iter().filter(of_year)
}

fn completed(given: &Given<'_>, year: Nendo) -> usize {
    held_in(given, year).filter(|one| !one.values.chose("status", "open")).count()
}

fn inspected_in(given: &Given<'_>, year: Nendo) -> Option<Due> {
    let month_end = |month: i64| year.month(month).map_or(year.until(), |first| given.month_end(first));
    if i64::try_from(completed(given, year)).unwrap_or(i64::MAX) >= given.limits.inspections_per_year {
        return None;
    }
    let (planned, last) = (month_end(given.limits.inspection_month), month_end(given.limits.inspection_last_month));
    let late = given.today > planned;
    let on = if late { last } else { planned };
    let planned_in = format!("予定の{}月を過ぎています。", given.limits.inspection_month);
    let late = if late { planned_in.as_str() } else { "" };
    let open = held_in(given, year).find(|one| one.values.chose("status", "open"));
    let (no, what) = match open {
        Some(open) => (open.no.as_str(), format!("{}の自己点検が終わっていません。{late}", year.label())),
        None => ("", format!("{}の自己点検を始めていません。{late}", year.label())),
    };
    let next = match no {
        "" => "点検を始め、期限までに保護管理者の確認を受けてください。",
        _ => "点検を進めて、保護管理者の確認を受けてください。",
    };
    let ahead = if given.today > planned || open.is_some() { 366 } else { given.limits.inspection_notice_days };
    given.near(on, ahead, Matter { article: "42", register: "inspection", no, whom: Role::Officer, what, next })
}

/// 是正期限.
pub fn put_right(given: &Given<'_>) -> Vec<Due> {
    given.each(given.of(&ACTIONS), given.limits.corrective_notice_days, |one| {
        let what = format!("是正措置{}（{}）が終わっていません。", one.no, one.values.text("item_id"));
        let next = "措置を終えて、完了日を記録してください。";
        Some((one.values.date("due_on")?, Matter::of(one, "corrective_action", "43", what, next)))
    })
}

/// What an audit found.
pub fn audited(given: &Given<'_>) -> Vec<Due> {
    given.each(given.of(&AUDITS), given.limits.corrective_notice_days, |one| {
        let what = format!("監査{}の指摘の改善が終わっていません。", one.no);
        let next = "改善を終えて、改善完了日を記録してください。";
        Some((one.values.date("improvement_due_on")?, Matter::of(one, "audit", "43", what, next)))
    })
}

/// What a meeting left to this section.
pub fn agreed(given: &Given<'_>) -> Vec<Due> {
    given.each(given.of(&MEETINGS), given.limits.corrective_notice_days, |one| {
        let what = format!("会議{}で決まった「課で行うこと」が終わっていません。", one.no);
        Some((one.values.date("follow_up_due_on")?, Matter::of(one, "meeting", "7-1", what, "終えて、実施日を記録してください。")))
    })
}

/// 取扱状況記録の空白: information that had entries and has had none for the profile's days.
pub fn silent(given: &Given<'_>) -> Vec<Due> {
    let entries = given.last_entries.iter();
    entries
        .filter_map(|last| {
            let on = given.after(last.on, given.limits.silent_ledger_days);
            let what = if on <= given.today {
                format!("「{}」の取扱いの記録が{}日ありません。", last.name, (given.today - last.on).num_days())
            } else {
                // Told ahead, for a handover: nothing is missing yet.
                let words = crate::show::date(last.on, crate::show::Dates::Short);
                format!("「{}」の取扱いの記録は、{words}が最後です。", last.name)
            };
            let next = "取扱いがなかったかを確かめ、書き漏れがあれば記録してください。";
            given.near(on, 0, Matter { article: "16", register: "info_asset", no: &last.no, whom: Role::Officer, what, next })
        })
        .collect()
}

/// 保存期間満了: from then on it may be disposed of, by a 伺.
pub fn kept(given: &Given<'_>) -> Vec<Due> {
    given.each(given.of(&KEPT), given.limits.retention_notice_days, |card| {
        let what = format!("「{}」の保存期間が満了します。", card.values.text("name"));
        let next = "延長するか廃棄するかを決め、廃棄するときは伺を起こして、削除・廃棄状況に書いてください。";
        Some((card.values.date("retention_until")?, Matter::of(card, "info_asset", "15-1", what, next)))
    })
}
