//! Days and counts after which the program speaks up; a city sets its own, these are what it gets otherwise.

use std::collections::BTreeMap;

use super::wrong::wrong;
use crate::problem::Problem;

/// Writes the struct, its defaults and its reading from names in one list, so that no limit can be in one and not the other.
macro_rules! limits {
    ($($(#[$doc:meta])* $name:ident = $default:literal, $label:literal,)*) => {
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
            /// The name of each limit, what a person calls it, and its value, in the order of the definition.
            pub fn named(&self) -> Vec<(&'static str, &'static str, i64)> {
                vec![$((stringify!($name), $label, self.$name),)*]
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
    late_entry_days = 3, "これを超えて後から書いた取扱いの記録に「後日記載」の印を付ける",
    /// A temporary copy is to be erased within this many days (第25条).
    temp_copy_days = 7, "一時複製を消すまでの日数",
    /// What was sent is to be confirmed as received within this many days (第14条).
    receipt_days = 7, "送付してから受領を確かめるまでの日数",
    /// A medium should not wait longer than this many days for its disposal (第15条第1項).
    awaiting_disposal_days = 90, "廃棄待ちのまま置いてよい日数",
    /// A certificate is to arrive within this many days after the hand-over (第15条第2項).
    certificate_days = 30, "引渡しから証明書が届くまでの日数",
    /// The end of a lease is announced this many days ahead (第15条第1項).
    lease_notice_days = 90, "リース満了を知らせ始める日数",
    /// The due day of a corrective action is announced this many days ahead (第43条).
    corrective_notice_days = 7, "是正の期限を知らせ始める日数",
    /// An information asset that had entries is asked after when it has had none for this many days (第16条).
    silent_ledger_days = 30, "取扱いの記録が途切れたことを尋ねるまでの日数",
    /// Media are counted this many times a 年度: in the first half, in the second, and at its end (第13条).
    stocktakes_per_year = 3, "1年度の棚卸の回数（上半期、下半期、年度末の順に数える）",
    /// The section is to inspect itself this many times a 年度 (第42条).
    inspections_per_year = 1, "1年度の自己点検の回数",
    /// A copy of this program's own records is to be made within this many days (第32条).
    backup_days = 30, "この台帳の控えを取る間隔",
    /// Something that is not back on its day goes to the 保護管理者 after this many days (第11条・第13条).
    overdue_escalation_days = 1, "返却期限を過ぎて何日で保護管理者に知らせるか",
    /// The last day of a loan is announced this many days ahead (第13条).
    loan_notice_days = 7, "貸与期限を知らせ始める日数",
    /// The first of the stock-takes is due by the end of this month (第13条).
    stocktake_first_month = 4, "1回目の棚卸を終える月",
    /// The second of the stock-takes is due by the end of this month (第13条).
    stocktake_second_month = 10, "2回目の棚卸を終える月",
    /// The self-inspection is planned for the end of this month (第42条).
    inspection_month = 9, "自己点検を行う月",
    /// A self-inspection not done by the end of this month is overdue (第42条).
    inspection_last_month = 12, "この月末までに終わらない自己点検は期限超過とする",
    /// Access logs are reviewed at least every this many months (第21条).
    log_review_months = 3, "アクセス記録を点検する間隔（月）",
    /// Everybody is trained at least every this many months (第8条).
    training_months = 12, "研修を受ける間隔（月）",
    /// Somebody new is trained within this many days (第8条).
    newcomer_training_days = 30, "新しく来た職員が研修を受けるまでの日数",
    /// Grants and loans of somebody who leaves are looked at this many days ahead (第10条).
    transfer_notice_days = 14, "課を離れる職員の権限と貸与の見直しを知らせ始める日数",
    /// A contractor is checked at least every this many months for each contract (第37条第4項).
    contractor_check_months = 12, "委託先を点検する間隔（契約ごと、月）",
    /// A contractor's monthly report is due on this day of the next month (第37条第2項第3号).
    contractor_report_day = 10, "取扱状況報告書の提出期限（翌月の日）",
    /// The end of a contractor's certification is announced this many days ahead.
    certification_notice_days = 90, "委託先の認証の期限を知らせ始める日数",
    /// A contractor keeps its logs this many years past the contract's end (安全管理基準 5(6)).
    contractor_log_years = 1, "委託先が契約終了後にログを保管する年数",
    /// More people than this make an incident one that is reported (法第68条).
    ppc_subjects = 100, "本人の数がこれを超えると委員会への報告の対象になる",
    /// 速報: the day, counted from knowing, on which it begins to press.
    ppc_first_notice_days = 3, "速報を促し始める日（知った日を1日目とする）",
    /// 速報: the last day, counted from knowing.
    ppc_first_days = 5, "速報の期限（知った日を1日目とする）",
    /// 確報: the last day, counted from knowing.
    ppc_final_days = 30, "確報の期限（知った日を1日目とする）",
    /// 確報 where an ill purpose is feared: the last day, counted from knowing.
    ppc_final_malicious_days = 60, "不正の目的のおそれがあるときの確報の期限",
    /// 確報 is announced this many days ahead.
    ppc_final_notice_days = 7, "確報の期限を知らせ始める日数",
    /// The end of a retention period is announced this many days ahead.
    retention_notice_days = 30, "保存期間の満了を知らせ始める日数",
    /// A book of entries is looked through at least every this many months (第34条).
    room_check_months = 1, "入退室の記録を確かめる間隔（月）",
    /// Take-outs are kept this many years.
    takeout_retention_years = 3, "持出し・送付の記録の保存年数",
    /// Books of entries and keys are kept this many years.
    room_retention_years = 1, "入退室と鍵の記録の保存年数",
    /// Incidents are kept this many years.
    incident_retention_years = 10, "事案の記録の保存年数",
    /// Records of handling are kept this many years.
    ledger_retention_years = 5, "取扱状況の記録の保存年数",
    /// Disposals with their certificates and photographs are kept this many years.
    disposal_retention_years = 5, "廃棄の記録・証明書・写真の保存年数",
    /// Inspections are kept this many years.
    inspection_retention_years = 5, "自己点検の保存年数",
    /// The day on which something out is due back is announced this many days ahead (第11条・第13条).
    takeout_notice_days = 1, "返却予定日を知らせ始める日数",
    /// A medium that waits too long for its disposal is announced this many days ahead (第15条第1項).
    awaiting_disposal_notice_days = 14, "廃棄待ちの期限を知らせ始める日数",
    /// The end of a lease goes to the 保護管理者 this many days ahead (第15条第1項).
    lease_last_notice_days = 30, "リース満了を保護管理者にも知らせる日数",
    /// A certificate that is due is announced this many days ahead (第15条第2項).
    certificate_notice_days = 7, "証明書の期限を知らせ始める日数",
    /// A temporary copy that is to be erased is announced this many days ahead (第25条).
    temp_copy_notice_days = 2, "一時複製の消去の期限を知らせ始める日数",
    /// The look at temporary copies at a month's end is announced this many days ahead (第25条).
    temp_copy_check_notice_days = 5, "月末の一時複製の確認を知らせ始める日数",
    /// A stock-take is announced this many days before its month ends (第13条).
    stocktake_notice_days = 31, "棚卸の期限（月末）を知らせ始める日数",
    /// The self-inspection is announced this many days before its month ends (第42条).
    inspection_notice_days = 30, "自己点検の予定月の末日を知らせ始める日数",
    /// A training that is due is announced this many days ahead (第8条).
    training_notice_days = 30, "研修の期限を知らせ始める日数",
    /// A review of access logs is announced this many days ahead (第21条).
    log_review_notice_days = 14, "アクセス記録の点検の時期を知らせ始める日数",
    /// A look through a book of entries is announced this many days ahead (第34条).
    room_check_notice_days = 14, "入退室の記録の確認を知らせ始める日数",
    /// A copy of this program's own records is announced this many days ahead (第32条).
    backup_notice_days = 3, "台帳の控えの時期を知らせ始める日数",
    /// A contract's beginning and its end are announced this many days ahead (第37条).
    contract_notice_days = 30, "委託契約の開始と終了を知らせ始める日数",
    /// A contractor's yearly check is announced this many days ahead (第37条第4項).
    contractor_check_notice_days = 30, "委託先の点検の時期を知らせ始める日数",
    /// A contractor's monthly report is announced this many days ahead (第37条第2項第3号).
    contractor_report_notice_days = 7, "取扱状況報告書の期限を知らせ始める日数",
    /// Reports that are missing are asked for this many months back; what is older is the yearly check's matter.
    contractor_report_look_back_months = 12, "未提出の報告書を遡って尋ねる月数",
    /// The end of the time for which a contractor keeps its logs is announced this many days ahead (安全管理基準 5(6)).
    contractor_log_notice_days = 30, "委託先のログ保管の満了を知らせ始める日数",
    /// The list of a half-year's incidents is out within this many months after it (第40条第1項).
    publication_months = 1, "半期の事案一覧を、半期の終わりから何か月以内に公表するか",
    /// Rights and loans are looked at on the first day of this month (第10条).
    rights_review_first_month = 4, "権限と貸与を見直す月（1日）",
    /// Rights and loans are looked at on the first day of this month, too (第10条).
    rights_review_second_month = 10, "権限と貸与を見直す月（1日）",
    /// The closing of a 年度 is announced this many days before the last day for it, the end of April (第4条第1項).
    year_end_notice_days = 88, "年度末の確認（4月末まで）を知らせ始める日数",
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
