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
    /// Media are to be counted this many times a 年度 (第13条).
    stocktakes_per_year = 2,
    /// The section is to inspect itself this many times a 年度 (第42条).
    inspections_per_year = 1,
    /// A copy of this program's own records is to be made within this many days (第32条).
    backup_days = 30,
    /// Records of handling are kept this many years.
    ledger_retention_years = 5,
    /// Disposals with their certificates and photographs are kept this many years.
    disposal_retention_years = 5,
    /// Inspections are kept this many years.
    inspection_retention_years = 5,
}

impl Limits {
    /// The defaults with what a profile file sets; an unknown name, zero or more than 9,999 is refused.
    pub(super) fn from_parts(parts: &BTreeMap<String, i64>) -> Result<Limits, Problem> {
        let mut limits = Limits::default();
        for (name, value) in parts {
            let place = format!("limits.{name}");
            let limit = limits.place(name).ok_or_else(|| wrong(&place, "知らない名前です"))?;
            if !(1..=9_999).contains(value) {
                return Err(wrong(&place, "1から9999までの整数で書きます"));
            }
            *limit = *value;
        }
        Ok(limits)
    }
}
