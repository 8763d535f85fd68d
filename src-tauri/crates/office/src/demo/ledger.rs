//! A year and a half of handling, four hundred lines and more.

use chrono::{NaiveDate, TimeDelta};
use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::query::{Condition, Filter, Query};

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
    ("送付", "転出先の市町村へ通知するため", "例示市 市民課", "書留等追跡可能", 6),
    ("送信", "集計結果を照会元へ回答するため", "例示県 市町村課", "LGWAN", 25),
    ("一時複製", "名簿を並べ替えて点検するため", "", "暗号化", 80),
    ("持出し", "出張窓口で受付を行うため", "例示地域センター", "施錠容器", 30),
    ("返却", "出張窓口から持ち帰ったため", "", "施錠容器", 30),
    ("訂正", "番地の誤りを直すため", "", "", 1),
    ("保管場所変更", "書庫の整理のため", "", "", 0),
    ("バックアップ", "月次の控えを作成するため", "", "暗号化", 0),
];

/// Lines of the plain practice section.
const LINES: usize = 420;
/// Lines added in one act where the section is scaled up.
const BATCH: usize = 2_000;

pub(super) fn make(office: &mut Office, year: Nendo, today: NaiveDate, scale: usize, progress: &mut Progress<'_>) -> Result<(), Problems> {
    let whole = LINES * scale.max(1);
    let start = year.before().from();
    let span = (today - start).num_days().max(1);
    let media = stored_media(office)?;
    let register = office.register("handling_event")?;
    let mut nth = 0;
    while nth < whole {
        let until = if scale > 1 { (nth + BATCH).min(whole) } else { nth + 1 };
        let day = day_for(start, span, nth, whole, today);
        at(office, day, 17, 0);
        office.act(Act::Add, |desk| {
            for line in nth..until {
                // A line of a batch was recorded on the batch's day; what it records happened that day or just before.
                let row = line_of(line, if scale > 1 { day } else { day_for(start, span, line, whole, today) }, today, &media);
                let pairs: Vec<(&str, &str)> = row.iter().map(|(field, words)| (*field, words.as_str())).collect();
                desk.add(register, &answers(&pairs), None)?;
            }
            if until - nth > 1 {
                desk.tx.summary(format!("取扱状況記録簿に{}行を登録", until - nth));
            }
            Ok(())
        })?;
        nth = until;
        progress("取扱状況記録簿", nth, whole);
    }
    correct_one(office)
}

fn day_for(start: NaiveDate, span: i64, nth: usize, whole: usize, today: NaiveDate) -> NaiveDate {
    let ahead = i64::try_from(nth).unwrap_or(0) * span / i64::try_from(whole.max(1)).unwrap_or(1);
    working(start + TimeDelta::days(ahead)).min(today)
}

fn line_of(nth: usize, day: NaiveDate, today: NaiveDate, media: &[String]) -> Vec<(&'static str, String)> {
    let (kind, purpose, counterpart, protection, count) = DEEDS[nth % DEEDS.len()];
    let assets = [
        "住民異動届処理記録", "個人番号カード交付管理票", "国民健康保険資格台帳", "障害者手帳交付台帳", "相談受付票", "証明書交付申請書綴",
        "自治会役員名簿", "窓口予約一覧",
    ];
    let staff = ["例 四季", "例 五月", "例 三葉", "例 六花", "例 二郎"];
    let actor = round(&staff, nth);
    let checker = round(&["例 一郎", "例 三葉", "例髙﨑 七海"], nth + 1);
    let checker = if checker == actor { "例 一郎" } else { checker };
    let approved = matches!(kind, "複製" | "送信" | "送付" | "持出し" | "訂正");
    let carried = matches!(kind, "複製" | "持出し" | "返却" | "保管場所変更");
    // Now and then somebody writes a line down a week late; the program marks it.
    let occurred = if nth % 61 == 60 { day - TimeDelta::days(7) } else { day };
    let forgotten = kind == "一時複製" && nth.is_multiple_of(5) && (today - occurred).num_days() < 40;
    let moment = format!("{}T{:02}:{:02}", domain::wareki::iso(occurred), 9 + nth % 8, (nth * 7) % 60);
    vec![
        ("occurred_at", moment),
        ("kind", kind.to_owned()),
        ("info_asset_id", round(&assets, nth / 2).to_owned()),
        ("media_id", if carried { media.get(nth % media.len().max(1)).cloned().unwrap_or_default() } else { String::new() }),
        ("subject_count", if count > 0 { (count + nth % 17).to_string() } else { String::new() }),
        ("purpose", purpose.to_owned()),
        ("actor", actor.to_owned()),
        ("approver", if approved { "例 太郎".to_owned() } else { String::new() }),
        ("counterpart", counterpart.to_owned()),
        ("protection", protection.to_owned()),
        ("second_checker", if matches!(kind, "送信" | "送付") { checker.to_owned() } else { String::new() }),
        ("erased_on", if kind == "一時複製" && !forgotten { domain::wareki::iso(occurred) } else { String::new() }),
    ]
}

/// Portable media that stay on the shelf; those to be disposed of later are left alone.
fn stored_media(office: &Office) -> Result<Vec<String>, Problems> {
    let filter = Filter { field: "media_type".to_owned(), condition: Condition::Is("usb".to_owned()) };
    let query = Query { filters: vec![filter], limit: 6, ..Default::default() };
    let found = office.read().list(office.register("media")?, &query).map_err(by_store)?;
    Ok(found.rows.into_iter().map(|record| record.no).collect())
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
