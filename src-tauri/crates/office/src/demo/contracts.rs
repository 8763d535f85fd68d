//! Contracts of the practice section: one that handles 番号 for years, one for this year, one that has ended.

use std::ops::RangeInclusive;

use chrono::{Datelike, Months, NaiveDate, TimeDelta};
use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::registers::contract::{CLAUSES, NUMBER_CLAUSES};
use domain::wareki;

use super::script::{answers, day_of, working};
use super::stage::{NAME, Progress, at, sit};
use crate::assets;
use crate::office::Office;
use crate::refuse::by_store;

/// Who works for the contractor that handles 番号.
const SUBCONTRACTOR: &str = "例示リース株式会社";

/// One contract: name, vendor, information, whether it handles 番号, first and last day.
struct Terms {
    name: &'static str,
    vendor: &'static str,
    asset: &'static str,
    number: bool,
    from: NaiveDate,
    until: NaiveDate,
}

/// What happened with them within `days`.
pub(super) fn make(
    office: &mut Office,
    year: Nendo,
    days: &RangeInclusive<NaiveDate>,
    progress: &mut Progress<'_>,
) -> Result<(), Problems> {
    let last = year.before().0;
    let terms = [
        Terms {
            name: "住民情報システム運用保守業務",
            vendor: "例示システム株式会社",
            asset: "個人番号カード交付管理票",
            number: true,
            from: day_of(last, 6, 1),
            until: day_of(year.0 + 1, 3, 31),
        },
        Terms {
            name: "通知書印刷封入業務",
            vendor: "株式会社例示データ処理",
            asset: "証明書交付申請書綴",
            number: false,
            from: day_of(year.0, 5, 1),
            until: day_of(year.0, 3, 31),
        },
        Terms {
            name: "申込書データ入力業務",
            vendor: "株式会社例示データ処理",
            asset: "イベント参加申込書",
            number: false,
            from: day_of(last, 5, 1),
            until: day_of(last, 3, 31),
        },
    ];
    for (nth, terms) in terms.iter().enumerate() {
        hold(office, terms, year, days)?;
        progress("委託", nth + 1, 3);
    }
    Ok(())
}

fn hold(office: &mut Office, terms: &Terms, year: Nendo, days: &RangeInclusive<NaiveDate>) -> Result<(), Problems> {
    let no = if days.contains(&terms.from) {
        sign(office, terms)?
    } else {
        let signed = office.read().named(office.register("contract")?, terms.name).map_err(by_store)?;
        let Some(contract) = signed.into_iter().next() else { return Ok(()) };
        contract.no
    };
    let yearly = working(day_of(year.0, 9, 8));
    if terms.until >= yearly && days.contains(&yearly) && days.contains(&(yearly + TimeDelta::days(5))) {
        check(office, &no, yearly, &[])?;
        if terms.number {
            check(office, &no, yearly, &[("target", "再委託先"), ("sub_vendor", SUBCONTRACTOR)])?;
        }
    }
    if terms.number {
        reports(office, &no, terms, days)?;
    }
    let ended = working(terms.until + TimeDelta::days(9));
    if days.contains(&ended) {
        sit(office, "担当")?;
        at(office, ended, 14, 0);
        let (back, erased) = (wareki::iso(terms.until), wareki::iso(ended));
        office.end_contract(&no, &answers(&[("returned_on", &back), ("erased_on", &erased)]))?;
    }
    Ok(())
}

/// The contract with its papers, and its start; its number.
fn sign(office: &mut Office, terms: &Terms) -> Result<String, Problems> {
    let prepared = working(terms.from - TimeDelta::days(25));
    sit(office, "担当")?;
    at(office, prepared, 10, 0);
    let (from, until) = (wareki::iso(terms.from), wareki::iso(terms.until));
    let kept = wareki::iso(terms.until.checked_add_months(Months::new(12)).unwrap_or(terms.until));
    let selected = wareki::iso(prepared);
    let mut row = vec![
        ("name", terms.name),
        ("vendor", terms.vendor),
        ("from", from.as_str()),
        ("until", until.as_str()),
        ("info_asset_ids", terms.asset),
        ("handles_number", if terms.number { "はい" } else { "いいえ" }),
        ("selected_on", selected.as_str()),
        ("workers_received_on", selected.as_str()),
        ("scope", "業務に必要な項目だけを渡す"),
        ("certification", if terms.number { "ISMS" } else { "なし" }),
    ];
    if terms.number {
        row.extend([
            ("log_keep_until", kept.as_str()),
            ("certification_no", "例-00000"),
            ("certification_edition", "ISO/IEC 27001:2022"),
            ("certification_until", until.as_str()),
            ("workers", "従業者1\n従業者2\n従業者3"),
            ("trained_workers", "従業者1\n従業者2\n従業者3"),
        ]);
    }
    let clauses = CLAUSES.iter().chain(if terms.number { NUMBER_CLAUSES } else { &[] });
    row.extend(clauses.map(|field| (*field, "個人情報取扱特記事項")));
    let no = office.add("contract", "", &answers(&row))?.value.no;
    if terms.number {
        let sub = [
            ("step", "2"),
            ("vendor", SUBCONTRACTOR),
            ("work", "機器の交換"),
            ("subsidiary", "いいえ"),
            ("approval_no", "市生第12号"),
            ("approved_on", selected.as_str()),
            ("from", from.as_str()),
        ];
        sit(office, NAME)?;
        office.add("contract_sub", &no, &answers(&sub))?;
        let permission = [
            ("kind", "第三者委託（基準5(12)）"),
            ("permission_no", "市生第13号"),
            ("permitted_on", selected.as_str()),
            ("until", until.as_str()),
        ];
        office.permit_contractor(&no, &answers(&permission))?;
        check(office, &no, prepared + TimeDelta::days(6), &[])?;
    }
    sit(office, NAME)?;
    at(office, working(terms.from - TimeDelta::days(4)), 11, 0);
    office.start_contract(&no, &answers(&[]))?;
    Ok(no)
}

/// A check of every item, of the contractor or of `whom`, and the 保護管理者's confirmation a few days later.
fn check(office: &mut Office, no: &str, day: NaiveDate, whom: &[(&str, &str)]) -> Result<(), Problems> {
    sit(office, "担当")?;
    let day = working(day);
    at(office, day, 13, 30);
    let check = office.check_contractor(no, &answers(&[&[("respondent", "総括責任者 例 五郎")], whom].concat()))?.value.no;
    for item in &assets::contractor_checklist()?.items {
        let judged = [("self_answer", "適"), ("judgement", "適"), ("evidence", item.evidence.as_str())];
        office.answer_contractor(&check, &item.id, &answers(&judged))?;
    }
    sit(office, NAME)?;
    at(office, working(day + TimeDelta::days(3)), 9, 40);
    office.complete_contractor_check(&check, &answers(&[]))?;
    Ok(())
}

/// 取扱状況報告書, month by month, received in time.
fn reports(office: &mut Office, no: &str, terms: &Terms, days: &RangeInclusive<NaiveDate>) -> Result<(), Problems> {
    sit(office, "担当")?;
    let mut month = terms.from;
    for nth in 0..36 {
        let next = month.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX);
        let received = working(next.with_day(6).unwrap_or(next));
        if received > *days.end() {
            break;
        }
        if !days.contains(&received) {
            month = next;
            continue;
        }
        at(office, received, 11, 10);
        let (first, received) = (wareki::iso(month), wareki::iso(received));
        let carried = (nth % 3).to_string();
        let row = [
            ("month", first.as_str()),
            ("received_on", received.as_str()),
            ("workers_total", "3"),
            ("workers_change", "増0、減0"),
            ("training", if nth % 6 == 0 { "全員に標的型メールの研修を実施" } else { "当月の予定なし" }),
            ("carried", carried.as_str()),
            ("copied", "0"),
            ("erased", "1"),
            ("media_received", "0"),
            ("media_returned", "0"),
            ("media_left", "2"),
            ("logs_checked", "はい"),
            ("accident", "いいえ"),
        ];
        office.receive_contractor_report(no, &answers(&row))?;
        month = next;
    }
    Ok(())
}
