//! Days and counts after which the program speaks up; a city sets its own, these are what it gets otherwise.

use std::collections::BTreeMap;

use super::wrong::wrong;
use crate::problem::Problem;

/// Writes the struct, its defaults and its reading from names in one list, so that no limit can be in one and not the other.
macro_rules! limits {
    ($($(#[$doc:meta])* $name:ident = $default:literal,)*) => {
        /// Days and counts, all at least 1.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Limits {
            $($(#[$doc])* pub $name: i64,)*
        }

        impl Default for Limits {
            fn default() -> Limits {
                Limits { $($name: $default,)* }
            }
        }

        impl Limits {
            /// The name and value of each limit, in the order of the definition.
            pub fn named(&self) -> Vec<(&'static str, i64)> {
                vec![$((stringify!($name), self.$name),)*]
            }

            fn place(&mut self, name: &str) -> Option<&mut i64> {
                match name {
                    $(stringify!($name) => Some(&mut self.$name),)*
                    _ => None,
                }
            }
        }
    };
}

limits! {
    /// A ledger line recorded more than this many days after the deed is marked 「後日記載」 (第16条).
    late_entry_days = 3,
    /// A temporary copy is to be erased within this many days (第25条).
    temp_copy_days = 7,
    /// What was sent is to be confirmed as received within this many days (第14条).
    receipt_days = 7,
    /// A medium should not wait longer than this many days for its disposal (第15条第1項).
    awaiting_disposal_days = 90,
    /// A certificate is to arrive within this many days after the hand-over (第15条第2項).
    certificate_days = 30,
    /// The end of a lease is announced this many days ahead (第15条第1項).
    lease_notice_days = 90,
    /// The due day of a corrective action is announced this many days ahead (第43条).
    corrective_notice_days = 7,
    /// An information asset that had entries is asked after when it has had none for this many days (第16条).
    silent_ledger_days = 30,
    /// Media are counted this many times a 年度: in the first half, in the second, and at its end (第13条).
    stocktakes_per_year = 3,
    /// The section is to inspect itself this many times a 年度 (第42条).
    inspections_per_year = 1,
    /// A copy of this program's own records is to be made within this many days (第32条).
    backup_days = 30,
    /// Something that is not back on its day goes to the 保護管理者 after this many days (第11条・第13条).
    overdue_escalation_days = 1,
    /// The last day of a loan is announced this many days ahead (第13条).
    loan_notice_days = 7,
    /// The first of the stock-takes is due by the end of this month (第13条).
    stocktake_first_month = 4,
    /// The second of the stock-takes is due by the end of this month (第13条).
    stocktake_second_month = 10,
    /// The self-inspection is planned for the end of this month (第42条).
    inspection_month = 9,
    /// A self-inspection not done by the end of this month is overdue (第42条).
    inspection_last_month = 12,
    /// Access logs are reviewed at least every this many months (第21条).
    log_review_months = 3,
    /// Everybody is trained at least every this many months (第8条).
    training_months = 12,
    /// Somebody new is trained within this many days (第8条).
    newcomer_training_days = 30,
    /// Grants and loans of somebody who leaves are looked at this many days ahead (第10条).
    transfer_notice_days = 14,
    /// A contractor is checked at least every this many months for each contract (第37条第4項).
    contractor_check_months = 12,
    /// A contractor's monthly report is due on this day of the next month (第37条第2項第3号).
    contractor_report_day = 10,
    /// The end of a contractor's certification is announced this many days ahead.
    certification_notice_days = 90,
    /// A contractor keeps its logs this many years past the contract's end (安全管理基準 5(6)).
    contractor_log_years = 1,
    /// More people than this make an incident one that is reported (法第68条).
    ppc_subjects = 100,
    /// 速報: the day, counted from knowing, on which it begins to press.
    ppc_first_notice_days = 3,
    /// 速報: the last day, counted from knowing.
    ppc_first_days = 5,
    /// 確報: the last day, counted from knowing.
    ppc_final_days = 30,
    /// 確報 where an ill purpose is feared: the last day, counted from knowing.
    ppc_final_malicious_days = 60,
    /// 確報 is announced this many days ahead.
    ppc_final_notice_days = 7,
    /// The end of a retention period is announced this many days ahead.
    retention_notice_days = 30,
    /// A book of entries is looked through at least every this many months (第34条).
    room_check_months = 1,
    /// Take-outs are kept this many years.
    takeout_retention_years = 3,
    /// Books of entries and keys are kept this many years.
    room_retention_years = 1,
    /// Incidents are kept this many years.
    incident_retention_years = 10,
    /// Records of handling are kept this many years.
    ledger_retention_years = 5,
    /// Disposals with their certificates and photographs are kept this many years.
    disposal_retention_years = 5,
    /// Inspections are kept this many years.
    inspection_retention_years = 5,
    /// The day on which something out is due back is announced this many days ahead (第11条・第13条).
    takeout_notice_days = 1,
    /// A medium that waits too long for its disposal is announced this many days ahead (第15条第1項).
    awaiting_disposal_notice_days = 14,
    /// The end of a lease goes to the 保護管理者 this many days ahead (第15条第1項).
    lease_last_notice_days = 30,
    /// A certificate that is due is announced this many days ahead (第15条第2項).
    certificate_notice_days = 7,
    /// A temporary copy that is to be erased is announced this many days ahead (第25条).
    temp_copy_notice_days = 2,
    /// The look at temporary copies at a month's end is announced this many days ahead (第25条).
    temp_copy_check_notice_days = 5,
    /// A stock-take is announced this many days before its month ends (第13条).
    stocktake_notice_days = 31,
    /// The self-inspection is announced this many days before its month ends (第42条).
    inspection_notice_days = 30,
    /// A training that is due is announced this many days ahead (第8条).
    training_notice_days = 30,
    /// A review of access logs is announced this many days ahead (第21条).
    log_review_notice_days = 14,
    /// A look through a book of entries is announced this many days ahead (第34条).
    room_check_notice_days = 14,
    /// A copy of this program's own records is announced this many days ahead (第32条).
    backup_notice_days = 3,
    /// A contract's beginning and its end are announced this many days ahead (第37条).
    contract_notice_days = 30,
    /// A contractor's yearly check is announced this many days ahead (第37条第4項).
    contractor_check_notice_days = 30,
    /// A contractor's monthly report is announced this many days ahead (第37条第2項第3号).
    contractor_report_notice_days = 7,
    /// Reports that are missing are asked for this many months back; what is older is the yearly check's matter.
    contractor_report_look_back_months = 12,
    /// The end of the time for which a contractor keeps its logs is announced this many days ahead (安全管理基準 5(6)).
    contractor_log_notice_days = 30,
    /// The list of a half-year's incidents is out within this many months after it (第40条第1項).
    publication_months = 1,
    /// Rights and loans are looked at on the first day of this month (第10条).
    rights_review_first_month = 4,
    /// Rights and loans are looked at on the first day of this month, too (第10条).
    rights_review_second_month = 10,
    /// The closing of a 年度 is announced this many days before the last day for it, the end of April (第4条第1項).
    year_end_notice_days = 88,
}

impl Limits {
    /// The defaults with what a profile file sets; an unknown name, zero, more than 9,999 and a month or
    /// day that no year or not every month has are refused.
    pub(super) fn from_parts(parts: &BTreeMap<String, i64>) -> Result<Limits, Problem> {
        let mut limits = Limits::default();
        for (name, value) in parts {
            let place = format!("limits.{name}");
            let limit = limits.place(name).ok_or_else(|| wrong(&place, "知らない名前です"))?;
            let (most, why) = match name.as_str() {
                name if name.ends_with("_month") => (12, "月は1から12までの整数で書きます"),
                // Every month has it.
                name if name.ends_with("_day") => (28, "日は1から28までの整数で書きます"),
                _ => (9_999, "1から9999までの整数で書きます"),
            };
            if !(1..=most).contains(value) {
                return Err(wrong(&place, why));
            }
            *limit = *value;
        }
        Ok(limits)
    }
}
