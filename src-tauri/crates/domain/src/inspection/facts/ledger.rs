//! Counts of what is held and of what was done with it: the 保有個人情報等管理台帳 and the 取扱状況記録簿 (第16条).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::inspection::facts::days::Days;
use crate::media::InfoClass;
use crate::record::Record;
use crate::rules::ledger::LATE;
use crate::value::RecordId;

/// Counts of the information held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AssetFacts {
    /// All entries.
    pub total: usize,
    /// With 番号.
    pub number: usize,
    /// With 番号 and without 根拠法令.
    pub number_no_basis: usize,
    /// With 要配慮.
    pub sensitive: usize,
    /// Without a single step of 処理経路; needs the steps to be taken first.
    pub no_route: usize,
    /// Handled abroad.
    pub foreign: usize,
    with_route: BTreeSet<RecordId>,
}

impl AssetFacts {
    /// Takes a step of a 処理経路. Steps come before the information they belong to.
    pub fn take_route_step(&mut self, step: &Record) {
        self.with_route.extend(step.parent);
    }

    /// Takes an entry of the information held.
    pub fn take(&mut self, asset: &Record) {
        let values = &asset.values;
        let class = InfoClass::from_id(values.text("info_class"));
        self.total += 1;
        self.number += usize::from(class == Some(InfoClass::Number));
        self.number_no_basis += usize::from(class == Some(InfoClass::Number) && values.text("legal_basis").trim().is_empty());
        self.sensitive += usize::from(class == Some(InfoClass::Sensitive));
        self.no_route += usize::from(!self.with_route.contains(&asset.id));
        self.foreign += usize::from(values.flag("foreign"));
    }
}

/// Counts of the handling ledger within the period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventFacts {
    /// All lines that stand.
    pub total: usize,
    /// 複製・送信.
    pub copies: usize,
    /// … without 指示・承認者.
    pub copies_unapproved: usize,
    /// 訂正.
    pub corrections: usize,
    /// … without 指示・承認者.
    pub corrections_unapproved: usize,
    /// 一時複製.
    pub temp_copies: usize,
    /// … not erased yet.
    pub temp_open: usize,
    /// … not erased yet and late.
    pub temp_late: usize,
    /// Written down late (後日記載).
    pub late: usize,
    days: BTreeSet<NaiveDate>,
}

impl EventFacts {
    /// Takes a line; a temporary copy is late after `temp_copy_days` (第25条).
    pub fn take(&mut self, line: &Record, days: &Days, temp_copy_days: i64) {
        let values = &line.values;
        let Some(day) = values.date("occurred_at").filter(|day| days.within(Some(*day))) else { return };
        let unapproved = usize::from(!values.has("approver"));
        self.total += 1;
        self.days.insert(day);
        self.late += usize::from(line.marks.iter().any(|mark| mark == LATE));
        match values.text("kind") {
            "copy" | "transmit" => {
                self.copies += 1;
                self.copies_unapproved += unapproved;
            }
            "correct" => {
                self.corrections += 1;
                self.corrections_unapproved += unapproved;
            }
            "temp_copy" => {
                // What was erased after the period was still there at its end.
                let open = values.date("erased_on").is_none_or(|erased| erased > days.as_of);
                self.temp_copies += 1;
                self.temp_open += usize::from(open);
                self.temp_late += usize::from(open && (days.as_of - day).num_days() > temp_copy_days);
            }
            _ => {}
        }
    }

    /// The longest stretch of days without a line, up to `as_of`; `None` where there is no line at all.
    pub fn longest_gap(&self, as_of: NaiveDate) -> Option<i64> {
        let days: Vec<NaiveDate> = self.days.iter().copied().chain([as_of]).collect();
        if self.days.is_empty() {
            return None;
        }
        days.windows(2).map(|pair| (pair[1] - pair[0]).num_days()).max()
    }
}
