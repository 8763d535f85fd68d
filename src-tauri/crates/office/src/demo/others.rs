//! The registers that are lists and no more: meetings, training, rights, reviews of logs, rooms and keys, provision,
//! backups, papers about systems, audits; a believable year of each.

use std::ops::RangeInclusive;

use chrono::{Datelike, Months, NaiveDate, TimeDelta};
use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::wareki;

use super::script::{answers, day_of, round, working};
use super::stage::{Progress, at, sit};
use crate::office::Office;

/// Those who handle the section's business day by day.
const STAFF: &[&str] = &["例 一郎", "例 二郎", "例 三葉", "例 四季", "例 五月", "例 六花"];

/// Everybody in the section: training is for all of them.
const ALL: &[&str] = &["例 太郎", "例 花子", "例 一郎", "例 二郎", "例 三葉", "例 四季", "例 五月", "例 六花", "例髙﨑 七海"];

/// One family of registers, filled for last year and this one where their days lie in a span.
type Part = fn(&mut Office, i32, i32, &Span) -> Result<(), Problems>;

/// The days for which is made what is made.
type Span = RangeInclusive<NaiveDate>;

pub(super) fn make(office: &mut Office, year: Nendo, days: &Span, progress: &mut Progress<'_>) -> Result<(), Problems> {
    sit(office, "担当")?;
    let last = year.before().0;
    let parts: [Part; 6] = [rights, training, looks, rooms, copies, reviews];
    for (nth, part) in parts.iter().enumerate() {
        part(office, last, year.0, days)?;
        progress("その他の台帳", nth + 1, parts.len());
    }
    Ok(())
}

/// One record of `register` on `day`; nothing where the day is no one of these `days`.
fn line(office: &mut Office, register: &str, day: NaiveDate, days: &Span, row: &[(&str, &str)]) -> Result<Option<String>, Problems> {
    if !days.contains(&day) {
        return Ok(None);
    }
    at(office, day, 16, 0);
    Ok(Some(office.add(register, "", &answers(row))?.value.no))
}

/// アクセス権限, 特定個人情報等取扱者, 入室権限 (第4条・第10条・第34条).
fn rights(office: &mut Office, last: i32, _: i32, days: &Span) -> Result<(), Problems> {
    let day = working(day_of(last, 4, 3));
    let on = wareki::iso(day);
    for (nth, staff) in STAFF.iter().enumerate() {
        for target in ["住民情報システム", "文書管理システム"] {
            let row = [
                ("staff", *staff),
                ("target", target),
                ("target_kind", "情報システム"),
                ("rights", if nth == 0 { "更新" } else { "閲覧" }),
                ("privileged", "いいえ"),
                ("granted_on", on.as_str()),
                ("basis", "事務分掌"),
                ("approver", "例 太郎"),
            ];
            line(office, "access_grant", day, days, &row)?;
        }
    }
    for (staff, duty) in [("例 一郎", "責任者"), ("例 二郎", "入力・照合"), ("例 四季", "窓口での確認")] {
        let row = [
            ("staff", staff),
            ("duty", duty),
            ("scope", "住民異動届に係る番号の確認"),
            ("designated_on", on.as_str()),
            ("designated_by", "例 太郎"),
        ];
        line(office, "handler_designation", day, days, &row)?;
    }
    for (staff, person) in [("例 一郎", ""), ("", "情報政策課 システム担当")] {
        let row = [
            ("room", "サーバ室"),
            ("staff", staff),
            ("person", person),
            ("reason", "機器の点検のため"),
            ("granted_on", on.as_str()),
            ("granted_by", "例 太郎"),
        ];
        line(office, "room_authority", day, days, &row)?;
    }
    Ok(())
}

/// 教育研修と出欠, 会議 (第7条・第8条).
fn training(office: &mut Office, last: i32, this: i32, days: &Span) -> Result<(), Problems> {
    for fy in [last, this] {
        for (month, name, audience, method) in
            [(5, "個人情報の取扱い（新任・継続）", "課内", "集合"), (10, "情報セキュリティ研修", "情報システム", "オンライン")]
        {
            let day = working(day_of(fy, month, 20));
            let on = wareki::iso(day);
            let row = [
                ("name", name),
                ("audience", audience),
                ("held_on", on.as_str()),
                ("method", method),
                ("lecturer", "保護担当者"),
                ("content", "持出し、送付、廃棄の手順と、事案が起きたときの報告"),
            ];
            let Some(no) = line(office, "training", day, days, &row)? else { continue };
            for (nth, staff) in ALL.iter().enumerate() {
                let absent = nth == 6 && month == 10;
                let row = [
                    ("staff", *staff),
                    ("attended", if absent { "未受講" } else { "受講" }),
                    ("attended_on", if absent { "" } else { on.as_str() }),
                    ("absence_reason", if absent { "窓口当番のため" } else { "" }),
                ];
                office.add("training_attendee", &no, &answers(&row))?;
            }
        }
        let day = working(day_of(fy, 5, 12));
        let on = wareki::iso(day);
        let row = [
            ("held_on", on.as_str()),
            ("kind", "定期"),
            ("place", "例市役所 会議室"),
            ("chair", "総務部長"),
            ("attendees", "各課の保護管理者"),
            ("agenda", "今年度の点検と研修の計画"),
            ("decisions", "自己点検は9月末を基準日とする"),
        ];
        line(office, "meeting", day, days, &row)?;
    }
    Ok(())
}

/// アクセス記録の点検, 一時複製の確認, 送付等確認 (第14条・第20条・第21条・第25条).
fn looks(office: &mut Office, last: i32, this: i32, days: &Span) -> Result<(), Problems> {
    for quarter in 0..7 {
        let from = day_of(last, 4, 1).checked_add_months(Months::new(quarter * 3)).unwrap_or(NaiveDate::MAX);
        let until = from.checked_add_months(Months::new(3)).map_or(from, |next| next - TimeDelta::days(1));
        let day = working(until + TimeDelta::days(8));
        let (from, until, on) = (wareki::iso(from), wareki::iso(until), wareki::iso(day));
        let row = [
            ("system", "住民情報システム"),
            ("from", from.as_str()),
            ("until", until.as_str()),
            ("reviewed_on", on.as_str()),
            ("criteria", "時間外のログイン、1日100件を超える閲覧"),
            ("lines_seen", "4200"),
            ("anomaly", "いいえ"),
            ("reviewer", "例 花子"),
            ("confirmed_by", "例 太郎"),
            ("confirmed_on", on.as_str()),
        ];
        line(office, "log_review", day, days, &row)?;
    }
    let mut month = day_of(last, 4, 30);
    while month <= *days.end() {
        let day = working(NaiveDate::from_ymd_opt(month.year(), month.month(), 27).unwrap_or(month));
        let on = wareki::iso(day);
        let count = super::ledger::open_copies(office, day)?.len().to_string();
        let row = [
            ("checked_on", on.as_str()),
            ("checker", "例 太郎"),
            ("open_count", count.as_str()),
            ("places_seen", "共有フォルダ、各端末のデスクトップ"),
            (
                "finding",
                if count == "0" {
                    "不要な複製は残っていない"
                } else {
                    "消去の記録がない複製を見付け、取扱者に消去を指示した"
                },
            ),
        ];
        line(office, "erasure_check", day, days, &row)?;
        month = month.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX);
    }
    for nth in 0..12_u32 {
        let fy = if nth < 7 { last } else { this };
        let day = working(day_of(fy, 4 + nth % 7, 9 + nth));
        let moment = format!("{}T11:{:02}", wareki::iso(day), nth * 4);
        let mail = nth % 2 == 0;
        let count = (1 + nth * 3).to_string();
        let row = [
            ("checked_at", moment.as_str()),
            ("means", if mail { "メール" } else { "郵送" }),
            ("addressee", if mail { "例示県 市町村課" } else { "申請者（通知書）" }),
            ("subject", if mail { "集計結果の回答" } else { "交付のお知らせ" }),
            ("subject_count", count.as_str()),
            ("check_address", "はい"),
            ("check_content", "はい"),
            ("check_enclosed", if mail { "" } else { "はい" }),
            ("check_hidden", if mail { "はい" } else { "" }),
            ("check_bcc", if mail { "はい" } else { "" }),
            ("author", round(STAFF, nth as usize)),
            ("checker", round(STAFF, nth as usize + 1)),
            ("result", "誤りなし・送付した"),
        ];
        at(office, day, 12, 0);
        if days.contains(&day) {
            office.add("send_check", "", &answers(&row))?;
        }
    }
    Ok(())
}

/// 入退室と鍵 (第34条).
fn rooms(office: &mut Office, last: i32, this: i32, days: &Span) -> Result<(), Problems> {
    // One field of the section's own, as other sections may wish for one, too.
    let keys = [
        ("register", "鍵管理簿"),
        ("label", "本数"),
        ("kind", "数"),
        ("help", "渡した鍵の本数を書きます。"),
        ("example", "1"),
        ("listed", "はい"),
    ];
    line(office, "own_field", working(day_of(last, 4, 2)), days, &keys)?;
    for nth in 0..10_u32 {
        let fy = if nth < 6 { last } else { this };
        let day = working(day_of(fy, 4 + nth % 7, 6 + nth * 2));
        let (on, stamp) = (wareki::iso(day), |hour: u32| format!("{}T{hour:02}:10", wareki::iso(day)));
        let outsider = nth % 3 == 1;
        let badge = format!("来-{:02}", nth + 1);
        let (entered, left) = (stamp(9), stamp(10));
        let row = [
            ("room", "サーバ室"),
            ("entered_at", entered.as_str()),
            ("left_at", left.as_str()),
            ("person", if outsider { "例 保守員" } else { "例 一郎" }),
            ("org", if outsider { "例示システム株式会社" } else { "市民生活課" }),
            ("outsider", if outsider { "はい" } else { "いいえ" }),
            ("purpose", if outsider { "機器の保守" } else { "バックアップ媒体の交換" }),
            ("badge_no", if outsider { badge.as_str() } else { "" }),
            ("escort", if outsider { "例 一郎" } else { "" }),
            ("checked_by", "例 花子"),
            ("checked_on", on.as_str()),
        ];
        line(office, "room_entry", day, days, &row)?;
        let (lent, back) = (stamp(9), stamp(11));
        let row = [
            ("key_name", "書庫の鍵"),
            ("location_id", "書庫"),
            ("lent_at", lent.as_str()),
            ("borrower", round(STAFF, nth as usize)),
            ("purpose", "簿冊の閲覧"),
            ("lender", "例 花子"),
            ("returned_at", back.as_str()),
            ("received_by", "例 花子"),
            ("本数", if nth % 4 == 0 { "2" } else { "1" }),
        ];
        line(office, "key_log", day, days, &row)?;
    }
    Ok(())
}

/// 提供, バックアップ, 設計書 (第32条・第33条・第36条).
fn copies(office: &mut Office, last: i32, this: i32, days: &Span) -> Result<(), Problems> {
    let tape = super::takeouts::first_of(office, "tape")?;
    let mut month = day_of(last, 4, 25);
    while month <= *days.end() {
        let day = working(month);
        let on = wareki::iso(day);
        let quarter = month.month().is_multiple_of(3);
        let row = [
            ("made_on", on.as_str()),
            ("target_kind", if quarter { "業務システム" } else { "この台帳" }),
            ("target", if quarter { "住民情報の抽出ファイル" } else { "保護台帳の保管庫" }),
            ("media_id", tape.as_str()),
            ("location_id", "サーバ室"),
            ("dispersed", "はい"),
            ("encrypted", "はい"),
            ("performer", "例 一郎"),
        ];
        line(office, "backup", day, days, &row)?;
        month = month.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX);
    }
    for (fy, month) in [(last, 8), (this, 8)] {
        let day = working(day_of(fy, month, 18));
        let on = wareki::iso(day);
        let row = [
            ("provided_on", on.as_str()),
            ("recipient", "例示県 統計課"),
            ("recipient_kind", "行政機関等"),
            ("info_asset_id", "窓口予約一覧"),
            ("contains_number", "いいえ"),
            ("subject_count", "850"),
            ("purpose", "統計の作成"),
            ("legal_basis", "統計法"),
            ("items", "予約日、用件の区分"),
            ("method", "LGWANによる送信"),
            ("processed", "氏名を除いた"),
            ("approver", "例 太郎"),
            ("actor", "例 二郎"),
        ];
        line(office, "provision", day, days, &row)?;
    }
    let day = working(day_of(last, 4, 10));
    let on = wareki::iso(day);
    for (name, kind) in [("住民情報システム構成図", "構成図"), ("バックアップ手順書", "操作・運用手順書")] {
        let row = [
            ("name", name),
            ("system", "住民情報システム"),
            ("kind", kind),
            ("received_on", on.as_str()),
            ("copies", "1"),
            ("location_id", "耐火金庫"),
            ("custodian", "例 一郎"),
            ("readers", "課内の特定個人情報等取扱者"),
        ];
        line(office, "design_doc", day, days, &row)?;
    }
    Ok(())
}

/// 監査と評価・見直し (第41条・第43条).
fn reviews(office: &mut Office, last: i32, this: i32, days: &Span) -> Result<(), Problems> {
    let held = working(day_of(last, 2, 10));
    let day = working(held + TimeDelta::days(14));
    let (planned, on, told) = (wareki::iso(held), wareki::iso(held), wareki::iso(held - TimeDelta::days(14)));
    let (talked, reported, due) = (wareki::iso(held + TimeDelta::days(7)), wareki::iso(day), wareki::iso(day + TimeDelta::days(30)));
    let row = [
        ("theme", "媒体の管理と持出しの記録"),
        ("kind", "定期"),
        ("planned_on", planned.as_str()),
        ("auditor", "総務課長（監査責任者）"),
        ("method", "記録の突合と現地確認"),
        ("notified_on", told.as_str()),
        ("held_on", on.as_str()),
        ("opinion_on", talked.as_str()),
        ("result", "おおむね適切"),
        ("findings", "書庫の鍵の貸出しの記録に空白の日があった"),
        ("finding_count", "1"),
        ("reported_on", reported.as_str()),
        ("improvement", "鍵を渡す職員を決め、毎日の終わりに確かめる"),
        ("improvement_due_on", due.as_str()),
        ("improvement_done_on", reported.as_str()),
    ];
    let audit = line(office, "audit", day, days, &row)?.unwrap_or_default();
    let after = working(day + TimeDelta::days(20));
    let reviewed = wareki::iso(after);
    let row = [
        ("reviewed_on", reviewed.as_str()),
        ("subject", "鍵の貸出しの手順"),
        ("causes", "監査の結果"),
        ("audit_id", audit.as_str()),
        ("evaluation", "渡す職員を決めてから、記録の空白はない"),
        ("outcome", "見直す"),
        ("changes", "鍵の貸出簿を毎日確かめる"),
        ("effective_on", reviewed.as_str()),
        ("decided_by", "市民生活課長"),
    ];
    line(office, "review", after, days, &row)?;
    for day in [day_of(last, 10, 1), day_of(this, 4, 2), day_of(this, 10, 1)] {
        let day = working(day);
        let on = wareki::iso(day);
        let row = [
            ("reviewed_on", on.as_str()),
            ("subject", "アクセス権限"),
            ("causes", "その他"),
            ("evaluation", "異動の時期に、有効な権限を一覧で確かめた"),
            ("outcome", "現行のまま"),
            ("decided_by", "市民生活課長"),
        ];
        line(office, "review", day, days, &row)?;
    }
    Ok(())
}
