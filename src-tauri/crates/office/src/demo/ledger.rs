//! A year and a half of handling, four hundred lines and more.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, TimeDelta};
use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::query::{Condition, Filter, Query, Sort};
use domain::record::Record;
use domain::wareki;

use super::script::{answers, round, working};
use super::stage::{Progress, at};
use crate::act::Act;
use crate::office::Office;
use crate::refuse::by_store;

/// What is done: kind, purpose, counterpart, protection, how many people it concerns.
const DEEDS: &[(&str, &str, &str, &str, usize)] = &[
    ("閲覧・利用", "窓口での本人確認のため", "", "", 3),
    ("出力（印刷）", "交付予定者への通知を作成するため", "", "", 48),
    ("入力", "異動届の内容を入力するため", "", "", 12),
    ("複製", "係内で分担して確認するため", "", "パスワード", 60),
    ("送付", "転出先の市町村へ通知するため", "例示市 市民課", "パスワード、書留等追跡可能", 6),
    ("送信", "集計結果を照会元へ回答するため", "例示県 市町村課", "LGWAN", 25),
    ("一時複製", "名簿を並べ替えて点検するため", "", "暗号化", 80),
    ("持出し", "出張窓口で受付を行うため", "例示地域センター", "パスワード、暗号化、施錠容器", 30),
    ("返却", "出張窓口から持ち帰ったため", "", "パスワード、暗号化、施錠容器", 30),
    ("訂正", "番地の誤りを直すため", "", "", 1),
    ("保管場所変更", "書庫の整理のため", "", "", 0),
    ("バックアップ", "月次の控えを作成するため", "", "暗号化", 0),
];

/// Lines of the plain practice section.
const LINES: usize = 420;
/// Lines added in one act where the section is scaled up.
const BATCH: usize = 2_000;

/// The lines written within `days`.
pub(super) fn make(
    office: &mut Office,
    year: Nendo,
    today: NaiveDate,
    scale: usize,
    days: &RangeInclusive<NaiveDate>,
    progress: &mut Progress<'_>,
) -> Result<(), Problems> {
    let whole = LINES * scale.max(1);
    // The information is registered on the first working days.
    let start = year.before().from() + TimeDelta::days(2);
    let span = (today - start).num_days().max(1);
    let media = carried_media(office)?;
    let register = office.register("handling_event")?;
    let mut nth = 0;
    while nth < whole {
        let until = if scale > 1 { (nth + BATCH).min(whole) } else { nth + 1 };
        let first = nth;
        nth = until;
        let day = day_for(start, span, first, whole, today);
        if !days.contains(&day) {
            continue;
        }
        at(office, day, 17, 0);
        office.act(Act::Add, |desk| {
            for line in first..until {
                // A line of a batch was recorded on the batch's day; what it records happened that day or just before.
                let written = |line: usize| if scale > 1 { day } else { day_for(start, span, line, whole, today) };
                // What is brought back on a line was taken out on the line before, and that day.
                let deed_day = if DEEDS[line % DEEDS.len()].0 == "返却" { written(line.max(1) - 1) } else { written(line) };
                let row = line_of(line, deed_day, today, &media);
                let pairs: Vec<(&str, &str)> = row.iter().map(|(field, words)| (*field, words.as_str())).collect();
                desk.add(register, &answers(&pairs), None)?;
            }
            if until - first > 1 {
                desk.tx.summary(format!("取扱状況記録簿に{}行を登録", until - first));
            }
            Ok(())
        })?;
        progress("取扱状況記録簿", until, whole);
    }
    if days.contains(&today) { correct_one(office) } else { Ok(()) }
}

/// On `day` the temporary copies that an inspection found open are erased at last (第25条).
pub(super) fn erase_late(office: &mut Office, day: NaiveDate) -> Result<(), Problems> {
    let day = working(day);
    at(office, day, 16, 0);
    let erased = wareki::iso(day);
    for line in open_copies(office, day)? {
        office.fill_later("handling_event", &line.no, &answers(&[("erased_on", erased.as_str())]))?;
    }
    Ok(())
}

/// The temporary copies made by `day` and not erased by then.
pub(super) fn open_copies(office: &Office, day: NaiveDate) -> Result<Vec<Record>, Problems> {
    let filters = vec![Filter { field: "kind".to_owned(), condition: Condition::Is("temp_copy".to_owned()) }];
    let query = Query { filters, limit: usize::MAX, ..Default::default() };
    let copies = office.read().list(office.register("handling_event")?, &query).map_err(by_store)?.rows;
    let open = |line: &Record| {
        line.values.date("occurred_at").is_some_and(|on| on <= day) && line.values.date("erased_on").is_none_or(|erased| erased > day)
    };
    Ok(copies.into_iter().filter(open).collect())
}

fn day_for(start: NaiveDate, span: i64, nth: usize, whole: usize, today: NaiveDate) -> NaiveDate {
    let ahead = i64::try_from(nth).unwrap_or(0) * span / i64::try_from(whole.max(1)).unwrap_or(1);
    working(start + TimeDelta::days(ahead)).min(today)
}

/// What line `nth` says of `day`.
fn line_of(nth: usize, day: NaiveDate, today: NaiveDate, media: &[Record]) -> Vec<(&'static str, String)> {
    let deed = DEEDS[nth % DEEDS.len()];
    // A take-out and the return on the next line are one errand: the same medium, information and person.
    let errand = if deed.0 == "返却" { nth - 1 } else { nth };
    let held: Vec<&Record> = media.iter().filter(|card| card.values.date("registered_on").is_some_and(|on| on < day)).collect();
    let carried = matches!(deed.0, "複製" | "持出し" | "返却" | "保管場所変更");
    let medium = if carried { held.get(errand % held.len().max(1)) } else { None };
    // Before the first medium came, nothing was carried.
    let (kind, purpose, counterpart, protection, count) = if carried && medium.is_none() { DEEDS[0] } else { deed };
    let asset = medium.and_then(|card| card.values.links("info_asset_ids").first().map(|link| link.no.clone()));
    let assets = [
        "住民異動届処理記録", "個人番号カード交付管理票", "国民健康保険資格台帳", "障害者手帳交付台帳", "相談受付票", "証明書交付申請書綴",
        "自治会役員名簿", "窓口予約一覧",
    ];
    let staff = ["例 四季", "例 五月", "例 三葉", "例 六花", "例 二郎"];
    let actor = round(&staff, errand);
    let checker = round(&["例 一郎", "例 三葉", "例髙﨑 七海"], nth + 1);
    let checker = if checker == actor { "例 一郎" } else { checker };
    let approved = matches!(kind, "複製" | "送信" | "送付" | "持出し" | "訂正");
    // Now and then somebody writes a line down a week late; the program marks it.
    let occurred = if nth % 61 == 60 && medium.is_none() { day - TimeDelta::days(7) } else { day };
    // Now and then something is only posted as it is, and a copy is forgotten: in September, and of late.
    let bare = kind == "送付" && nth.is_multiple_of(5);
    let forgotten = kind == "一時複製" && (occurred.month() == 9 || (nth.is_multiple_of(5) && (today - occurred).num_days() < 40));
    let hour = match kind {
        "持出し" => 9,
        "返却" => 16,
        _ => 9 + nth % 8,
    };
    let moment = format!("{}T{hour:02}:{:02}", wareki::iso(occurred), (nth * 7) % 60);
    vec![
        ("occurred_at", moment),
        ("kind", kind.to_owned()),
        ("info_asset_id", asset.unwrap_or_else(|| round(&assets, nth / 2).to_owned())),
        ("media_id", medium.map(|card| card.no.clone()).unwrap_or_default()),
        ("subject_count", if count > 0 { (count + errand % 17).to_string() } else { String::new() }),
        ("purpose", purpose.to_owned()),
        ("actor", actor.to_owned()),
        ("approver", if approved { "例 太郎".to_owned() } else { String::new() }),
        ("counterpart", counterpart.to_owned()),
        ("protection", if bare { "書留等追跡可能" } else { protection }.to_owned()),
        ("second_checker", if matches!(kind, "送信" | "送付") { checker.to_owned() } else { String::new() }),
        ("erased_on", if kind == "一時複製" && !forgotten { wareki::iso(occurred) } else { String::new() }),
    ]
}

/// Sticks that stay on the shelf; those to be disposed of later are left alone.
fn carried_media(office: &Office) -> Result<Vec<Record>, Problems> {
    let filters = vec![Filter { field: "media_type".to_owned(), condition: Condition::Is("usb".to_owned()) }];
    let sort = Some(Sort { field: "no".to_owned(), descending: false });
    let query = Query { filters, sort, limit: 6, ..Default::default() };
    Ok(office.read().list(office.register("media")?, &query).map_err(by_store)?.rows)
}

/// One line was written with a wrong count and is corrected, so that 見え消し can be seen.
fn correct_one(office: &mut Office) -> Result<(), Problems> {
    let filter = Filter { field: "kind".to_owned(), condition: Condition::Is("output".to_owned()) };
    let query = Query { filters: vec![filter], limit: 1, ..Default::default() };
    let Some(line) = office.read().list(office.register("handling_event")?, &query).map_err(by_store)?.rows.into_iter().next() else {
        return Ok(());
    };
    office.correct("handling_event", &line.no, "件数の書き誤り", 0, &answers(&[("subject_count", "52")]))?;
    Ok(())
}
