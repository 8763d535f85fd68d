//! How long records are kept, from when to when, and that nothing is purged before (D31; 第15条第1項, 文書管理の保存期間).

use chrono::{Days, Months, NaiveDate};

use crate::article::Article;
use crate::nendo::Nendo;
use crate::problem::Problem;
use crate::profile::Limits;
use crate::register::Register;
use crate::value::Values;

/// How long something is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Keep {
    /// Up to and with this day (保存期間満了日).
    Until(NaiveDate),
    /// 永年 or 常用: as long as it is used, or for ever.
    Always,
}

impl Keep {
    /// What a card of `info_asset` says; `None` where it says nothing that could be counted.
    pub fn of_asset(asset: &Values) -> Option<Keep> {
        if let Some(until) = asset.date("retention_until") {
            return Some(Keep::Until(until));
        }
        let years = match asset.text("retention_years") {
            "permanent" | "current" => return Some(Keep::Always),
            id => id.strip_prefix('y')?.parse().ok()?,
        };
        Some(Keep::Until(end_of(asset.date("retention_from")?, years)))
    }

    /// Whether the time is over on `day`.
    pub fn over(self, day: NaiveDate) -> bool {
        matches!(self, Keep::Until(until) if until < day)
    }

    /// 「令和14年3月31日まで」 or 「永年・常用」.
    pub fn words(self) -> String {
        match self {
            Keep::Until(until) => format!("{}まで", crate::wareki::long(until)),
            Keep::Always => "永年・常用".to_owned(),
        }
    }
}

/// 起算日: 1 April after the 年度 in which the record was completed.
pub fn start_after(completed: Nendo) -> NaiveDate {
    completed.after().from()
}

/// 満了日: `years` after `from`, less a day.
pub fn end_of(from: NaiveDate, years: u32) -> NaiveDate {
    from.checked_add_months(Months::new(years.saturating_mul(12)))
        .and_then(|next| next.checked_sub_days(Days::new(1)))
        .unwrap_or(NaiveDate::MAX)
}

/// How many years the records of `register` are kept by the profile; `None` for cards that are 常用 as long as they stand.
pub fn years_of(register: &Register, limits: &Limits) -> Option<i64> {
    match register.id {
        "handling_event" | "send_check" | "erasure_check" | "log_review" | "provision" => Some(limits.ledger_retention_years),
        "disposal" | "disposal_item" | "disposal_chain" | "attendance" | "certificate" | "photo" => Some(limits.disposal_retention_years),
        "inspection" | "inspection_answer" | "inspection_photo" | "corrective_action" | "stocktake" | "stocktake_line" | "year_end"
        | "year_end_step" | "handover" | "handover_item" => Some(limits.inspection_retention_years),
        "takeout" => Some(limits.takeout_retention_years),
        "room_entry" | "key_log" => Some(limits.room_retention_years),
        "incident" | "incident_step" => Some(limits.incident_retention_years),
        _ => None,
    }
}

/// D31: what speaks against purging a record of `register` completed in `completed`: its time is not over, or nobody
/// decided it. `decided` is the number of the 伺 that was approved.
pub fn may_purge(register: &Register, completed: Nendo, decided: Option<&str>, today: NaiveDate, limits: &Limits) -> Vec<Problem> {
    let article = Article("15-1");
    let mut found = Vec::new();
    let years = years_of(register, limits).and_then(|years| u32::try_from(years).ok());
    let keep = years.map_or(Keep::Always, |years| Keep::Until(end_of(start_after(completed), years)));
    if !keep.over(today) {
        let what = format!("{}の{}の記録は、保存期間が満了していません（{}）。", completed.label(), register.name, keep.words());
        found.push(Problem::refused("D31", article, what, "満了してから、廃棄・消去伺を起こしてください。"));
    }
    if decided.is_none_or(|no| no.trim().is_empty()) {
        let what = "保存期間の満了した記録を消すことの決裁がありません。";
        found.push(Problem::refused("D31", article, what, "廃棄・消去伺を起こし、保護管理者の決裁を受けてください。"));
    }
    found
}

/// The one thing that still stands between the records of `register` completed in `completed` and their disposal: the
/// decision. `None` where their time is not over on `day`.
pub fn awaits_decision(register: &Register, completed: Nendo, day: NaiveDate, limits: &Limits) -> Option<Problem> {
    let mut lacks = may_purge(register, completed, None, day, limits);
    if lacks.len() == 1 { lacks.pop() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registers::by_id;
    use crate::value::Value;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn five_years_run_from_the_april_after() {
        let from = start_after(Nendo(2026));
        assert_eq!((from, end_of(from, 5)), (day(2027, 4, 1), day(2032, 3, 31)));
        let asset = Values::new().with("retention_years", Value::Choice("y5".to_owned())).with("retention_from", Value::Date(from));
        assert_eq!(Keep::of_asset(&asset), Some(Keep::Until(day(2032, 3, 31))));
        assert_eq!(Keep::of_asset(&asset.with("retention_until", Value::Date(day(2030, 3, 31)))), Some(Keep::Until(day(2030, 3, 31))));
        assert_eq!(Keep::of_asset(&Values::new().with("retention_years", Value::Choice("current".to_owned()))), Some(Keep::Always));
        assert_eq!(Keep::of_asset(&Values::new()), None);
        assert!(Keep::Until(day(2032, 3, 31)) < Keep::Always, "the longest of several is the greatest");
    }

    #[test]
    fn d31_nothing_is_purged_before_its_time_or_without_a_decision() {
        let events = by_id("handling_event").unwrap();
        let purge = |on, decided| may_purge(events, Nendo(2026), decided, on, &Limits::default()).len();
        assert_eq!(purge(day(2032, 4, 1), Some("R14-例-廃棄-0001")), 0);
        assert_eq!(purge(day(2032, 3, 31), Some("R14-例-廃棄-0001")), 1);
        assert_eq!(purge(day(2032, 4, 1), None), 1);
        assert_eq!(purge(day(2032, 3, 31), Some(" ")), 2);
        let waiting = |on| awaits_decision(events, Nendo(2026), on, &Limits::default()).map(|lacks| lacks.what);
        assert_eq!(waiting(day(2032, 3, 31)), None);
        assert!(waiting(day(2032, 4, 1)).unwrap().contains("決裁がありません"));
        let cards = may_purge(by_id("media").unwrap(), Nendo(2000), Some("例"), day(2040, 4, 1), &Limits::default());
        assert_eq!(cards[0].rule, Some("D31"), "cards are 常用");
    }
}
