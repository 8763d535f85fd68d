//! Two inspections of consecutive years: last year's with faults that were put right, this year's carried over from it.

use chrono::{Datelike, NaiveDate, TimeDelta};
use domain::inspection::Facts;
use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::wareki;

use super::judged::{Fault, shown};
use super::script::{answers, day_of, working};
use super::stage::{NAME, Progress, at, sit};
use crate::disposal::PhotoFrom;
use crate::inspection::parts::parts;
use crate::office::Office;

/// What the registers are silent about and was seen on the spot: item, judgement, finding, measure, days until due.
type Seen = (&'static str, &'static str, &'static str, &'static str, i64);

const LAST_YEAR: &[Seen] = &[
    ("30-1-1", "要改善", "離席時に画面ロックをしていない端末が1台あった", "自動ロックを5分に設定する", 30),
    ("34-1-5", "不適", "書庫の鍵の貸出しを記録していない日があった", "鍵を渡す職員を決め、貸出簿を毎日確かめる", 60),
];

/// Last year's, all of whose faults were put right since.
pub(super) fn last_year(office: &mut Office, year: Nendo, today: NaiveDate, progress: &mut Progress<'_>) -> Result<(), Problems> {
    let base = day_of(year.before().0, 9, 30);
    hold(office, base, "", LAST_YEAR, today, &mut |done, whole| progress("昨年度の点検", done, whole))
}

/// This year's, carried over from last year's; some faults are still to be put right.
pub(super) fn this_year(office: &mut Office, year: Nendo, today: NaiveDate, progress: &mut Progress<'_>) -> Result<(), Problems> {
    let base = day_of(year.0, 9, 30);
    if base + TimeDelta::days(25) < today {
        hold(office, base, "last", &[], today, &mut |done, whole| progress("今年度の点検", done, whole))?;
    }
    Ok(())
}

/// What is wrong with `item`: what the registers show, else what was seen on the spot.
fn fault_of(item: &str, facts: &Facts, seen: &[Seen]) -> Option<Fault> {
    let on_the_spot = || {
        let found = seen.iter().find(|seen| seen.0 == item);
        found.map(|(_, judgement, finding, measure, days)| Fault::new(judgement, *finding, measure, *days))
    };
    shown(item, facts).or_else(on_the_spot)
}

fn hold(
    office: &mut Office,
    base: NaiveDate,
    carry: &str,
    seen: &[Seen],
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
    let facts = office.facts_for(&whole.head)?;
    office.accept_evidence_for(&no, &[])?;
    for (nth, answer) in whole.answers.iter().enumerate() {
        at(office, working(start + TimeDelta::days(i64::try_from(nth / 15).unwrap_or(0))), 10 + (nth as u32 % 6), (nth as u32 * 7) % 60);
        let item = answer.values.text("item_id").to_owned();
        progress(nth + 1, count);
        if answer.values.chose("judgement", "na") {
            continue;
        }
        match fault_of(&item, &facts, seen) {
            None => {
                office.answer_inspection(&no, &item, &answers(&[("judgement", "適")]))?;
            }
            Some(Fault { judgement, finding, measure, days }) => {
                office.answer_inspection(&no, &item, &answers(&[("judgement", judgement), ("finding", &finding)]))?;
                let due = working(base + TimeDelta::days(days));
                let (due_on, finished) = (wareki::iso(due), working(due - TimeDelta::days(5)));
                // This year's 不適 are still being worked at, the one or the other too long.
                let done_on =
                    if (carry.is_empty() || judgement == "要改善") && finished <= today { wareki::iso(finished) } else { String::new() };
                let action = [
                    ("inspection", no.as_str()),
                    ("item_id", &item),
                    ("finding", &finding),
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
    // The letter to the 総括保護管理者 goes out on the next working day, under a number of its own.
    let told = working(base + TimeDelta::days(21));
    at(office, told, 10, 0);
    let letter = [("reported_on", wareki::iso(told)), ("document_no", format!("市生第{}号", 300 + base.ordinal()))];
    let letter: Vec<(&str, &str)> = letter.iter().map(|(field, words)| (*field, words.as_str())).collect();
    office.fill_later("inspection", &no, &answers(&letter))?;
    sit(office, "担当")
}
