//! Two incidents of the practice section: one that was dealt with to the end, one that turned out to be none.

use chrono::{NaiveDate, TimeDelta};
use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::query::{Condition, Filter, Query, Sort};
use domain::wareki;

use super::script::{answers, day_of, working};
use super::stage::{NAME, Progress, at, sit};
use crate::office::Office;
use crate::refuse::by_store;

pub(super) fn make(office: &mut Office, year: Nendo, today: NaiveDate, progress: &mut Progress<'_>) -> Result<(), Problems> {
    missent(office, working(day_of(year.before().0, 1, 14)))?;
    progress("漏えい等事案", 1, 2);
    let day = working(day_of(year.0, 7, 8));
    if day + TimeDelta::days(3) < today {
        missed(office, day)?;
    }
    progress("漏えい等事案", 2, 2);
    Ok(())
}

/// A notice in the wrong envelope, for three people, closed within the month.
fn missent(office: &mut Office, day: NaiveDate) -> Result<(), Problems> {
    sit(office, "係員")?;
    at(office, day, 10, 20);
    let (known, told) = (format!("{}T10:05", wareki::iso(day)), wareki::iso(day));
    let first = [
        ("known_at", known.as_str()),
        ("nature", "漏えい"),
        ("cause", "誤送付"),
        ("summary", "通知書を別の世帯の封筒に入れて送付した"),
        ("items", "氏名、住所、申請日"),
        ("info_asset_ids", "証明書交付申請書綴"),
        ("subject_count", "3"),
        ("count_state", "確定"),
        ("occurred_on", told.as_str()),
        ("sensitive", "いいえ"),
        ("financial", "いいえ"),
        ("malicious", "いいえ"),
        ("contains_number", "いいえ"),
        ("number_system", "いいえ"),
        ("public_view", "いいえ"),
        ("well_encrypted", "いいえ"),
        ("grave", "いいえ"),
    ];
    let no = office.report_incident(&answers(&first))?.value.no;
    let step = |office: &mut Office, hour: u32, kind: &str, what: &str, head: &[(&str, &str)]| {
        at(office, day, hour, 40);
        office.step_incident(&no, &answers(&[("kind", kind), ("what", what)]), &answers(head)).map(|_| ())
    };
    step(office, 10, "保護管理者へ報告", "課長に口頭で報告した", &[])?;
    step(office, 11, "第一次措置", "送付先の3世帯に電話し、開封しないよう頼んだ", &[])?;
    step(office, 13, "総括保護管理者等へ報告", "総務部長に報告した", &[])?;
    step(office, 16, "回収・復旧", "2名で訪問し、3通とも未開封で回収した", &[])?;
    step(office, 17, "本人へ通知・謝罪", "3世帯を訪問して謝罪した", &[("harm", "なし")])?;
    sit(office, NAME)?;
    at(office, working(day + TimeDelta::days(20)), 11, 0);
    let last = [
        ("cause_detail", "封入と封緘を1人で行い、宛名の照合を省いた"),
        ("prevention", "封入は2人で行い、送付等確認記録に両名を書く"),
        ("shared_with", "市民課、例地域センター"),
        ("publication_state", "下半期の一覧で公表する"),
    ];
    office.close_incident(&no, &answers(&last))?;
    Ok(())
}

/// A stick nobody could find for a day.
fn missed(office: &mut Office, day: NaiveDate) -> Result<(), Problems> {
    let is = |field: &str, id: &str| Filter { field: field.to_owned(), condition: Condition::Is(id.to_owned()) };
    let sort = Some(Sort { field: "no".to_owned(), descending: true });
    let query = Query { filters: vec![is("media_type", "usb"), is("status", "in_use")], sort, limit: 1, ..Query::default() };
    let Some(card) = office.read().list(office.register("media")?, &query).map_err(by_store)?.rows.into_iter().next() else {
        return Ok(());
    };
    sit(office, "係員")?;
    at(office, day, 16, 50);
    office.move_media("lose", &card.no, &answers(&[]))?;
    let lost = office.read().pointing(office.register("incident")?, "media_ids", card.id).map_err(by_store)?;
    let Some(no) = lost.last().map(|incident| incident.no.clone()) else { return Ok(()) };
    office.step_incident(&no, &answers(&[("kind", "保護管理者へ報告"), ("what", "課長に口頭で報告した")]), &answers(&[]))?;
    at(office, working(day + TimeDelta::days(1)), 9, 30);
    let found = [("kind", "調査"), ("what", "書庫の棚で見つかった。課の外には出ていない")];
    office.step_incident(&no, &answers(&found), &answers(&[]))?;
    office.move_media("find", &card.no, &answers(&[]))?;
    sit(office, NAME)?;
    at(office, working(day + TimeDelta::days(1)), 13, 0);
    office.cancel_incident(&no, &answers(&[("cancel_reason", "書庫で発見し、外に出ていないことを確認したため")]))?;
    Ok(())
}
