//! Two inspections of consecutive years: last year's with faults that were put right, this year's carried over from it.

use chrono::{Datelike, NaiveDate, TimeDelta};
use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::wareki;

use super::script::{answers, day_of, working};
use super::stage::{NAME, Progress, at, sit};
use crate::disposal::PhotoFrom;
use crate::inspection::parts::parts;
use crate::office::Office;

/// What was found: item, judgement, finding, measure, days until due, whether it was done in time.
type Fault = (&'static str, &'static str, &'static str, &'static str, i64, bool);

const LAST_YEAR: &[Fault] = &[
    ("13-1-3", "不適", "棚卸を半期に1回行っていなかった", "4月と10月に棚卸を行う予定を組む", 60, true),
    ("25-1-2", "要改善", "一時複製2件の消去日の記入が遅れた", "週1回、消去の状況を係長が確かめる", 40, true),
    ("30-1-1", "要改善", "離席時に画面ロックをしていない端末が1台あった", "自動ロックを5分に設定する", 30, true),
    ("34-1-5", "不適", "書庫の鍵の貸出しを記録していなかった", "鍵の貸出簿を備える", 60, true),
];

const THIS_YEAR: &[Fault] = &[
    ("16-1-2", "要改善", "後日記載が数件あった", "朝礼で記載を確かめる", 20, true),
    ("25-1-2", "不適", "一時複製の消去が確かめられないものがあった", "月末に保護担当者が一覧で確かめる", 25, false),
    ("27-1-3", "要改善", "許可媒体一覧の更新が台帳より遅れていた", "媒体の登録と同じ日に一覧を直す", 75, false),
];

pub(super) fn make(office: &mut Office, year: Nendo, today: NaiveDate, progress: &mut Progress<'_>) -> Result<(), Problems> {
    let last = year.before();
    let base = day_of(last.0, 9, 30);
    hold(office, base, "", LAST_YEAR, today, &mut |done, whole| progress("昨年度の点検", done, whole))?;
    let base = day_of(year.0, 9, 30);
    if base + TimeDelta::days(25) < today {
        hold(office, base, "last", THIS_YEAR, today, &mut |done, whole| progress("今年度の点検", done, whole))?;
    }
    Ok(())
}

fn hold(
    office: &mut Office,
    base: NaiveDate,
    carry: &str,
    faults: &[Fault],
    today: NaiveDate,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<(), Problems> {
    sit(office, "担当")?;
    let start = working(base + TimeDelta::days(1));
    at(office, start, 9, 0);
    let (on, from, to) = (wareki::iso(base), wareki::iso(start), wareki::iso(base + TimeDelta::days(15)));
    let head =
        [("round", "定期1"), ("base_on", on.as_str()), ("from", &from), ("to", &to), ("inspector", "例 花子"), ("report_needed", "はい")];
    let no = office.open_inspection(&answers(&head), carry)?.value.no;
    let whole = parts(&office.read(), &no)?;
    let count = whole.answers.len();
    at(office, start, 9, 30);
    office.accept_evidence_for(&no, &[])?;
    for (nth, answer) in whole.answers.iter().enumerate() {
        at(office, working(start + TimeDelta::days(i64::try_from(nth / 15).unwrap_or(0))), 10 + (nth as u32 % 6), (nth as u32 * 7) % 60);
        let item = answer.values.text("item_id").to_owned();
        progress(nth + 1, count);
        if answer.values.chose("judgement", "na") {
            continue;
        }
        match faults.iter().find(|fault| fault.0 == item) {
            None => {
                office.answer_inspection(&no, &item, &answers(&[("judgement", "適")]))?;
            }
            Some((_, judgement, finding, measure, days, done)) => {
                office.answer_inspection(&no, &item, &answers(&[("judgement", judgement), ("finding", finding)]))?;
                let due = working(base + TimeDelta::days(*days));
                let (due_on, finished) = (wareki::iso(due), working(due - TimeDelta::days(5)));
                let done_on = if *done && finished <= today { wareki::iso(finished) } else { String::new() };
                let action = [
                    ("inspection", no.as_str()),
                    ("item_id", &item),
                    ("finding", finding),
                    ("measure", measure),
                    ("owner", "例 一郎"),
                    ("due_on", &due_on),
                ];
                let action = office.add("corrective_action", "", &answers(&action))?.value.no;
                if !done_on.is_empty() {
                    let end = [("done_on", done_on.as_str()), ("checked_by", "例 花子"), ("status", "完了")];
                    let now = office.clock;
                    at(office, finished.max(start), 16, 0);
                    office.correct("corrective_action", &action, "措置が終わったため", 0, &answers(&end))?;
                    office.clock = now;
                }
            }
        }
    }
    // What was seen on the spot: the shelf of media, as it stood that day.
    at(office, start, 17, 0);
    let taken = start.and_hms_opt(14, 30, 0).unwrap_or_default();
    let seed = u32::try_from(start.num_days_from_ce()).unwrap_or(0);
    let shelf = exchange::sample::drive_photo("storage", "保管庫A", taken, seed);
    let from = PhotoFrom { owner: "inspection", no: &no, name: "保管状態.jpg", item: "13-1-1", slot: "", taken_by: "係員A" };
    office.put_photo(from, &shelf)?;
    sit(office, NAME)?;
    at(office, working(base + TimeDelta::days(20)), 11, 0);
    office.confirm_inspection(&no)?;
    sit(office, "担当")
}
