//! Measures opening and paging of a large ledger against plain SQLite, as ratios within one run.
//!
//! `cargo run --release -p store --example bench_pages [-- ROWS | --small]` prints a Markdown table (100,000 rows
//! unless told; small is 2,000). Both sides read the same rows with the same columns and indexes; the plain side is
//! unsealed and makes no records of what it reads, so it is a floor, not a rival.

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use domain::query::{Query, Sort};
use domain::register::Register;
use domain::value::{Link, RecordId, Value, Values};
use rusqlite::Connection;
use store::{Cost, Line, Login, NewRecord, NewStore, Purpose, Store};

type Anything = Result<(), Box<dyn Error>>;

const LOGIN: Login<'static> = Login { name: "bench", password: "a bench of one's own" };
const PAGE: usize = 100;

fn main() -> Anything {
    let rows: usize = match std::env::args().nth(1).as_deref() {
        None => 100_000,
        Some("--small") => 2_000,
        Some(count) => count.parse()?,
    };
    let folder = std::env::temp_dir().join(format!("hogo-daicho-pages-{}", std::process::id()));
    let result = measure(&folder, rows);
    std::fs::remove_dir_all(&folder)?;
    result
}

fn measure(folder: &Path, rows: usize) -> Anything {
    let ledger = domain::registers::by_id("handling_event").ok_or("no ledger")?;
    let dir = folder.join("store");
    let new = NewStore { purpose: Purpose::Test, cost: Cost::Floor, first: LOGIN };
    let (mut sealed, paper) = Store::create(&dir, new)?;
    let start = Instant::now();
    fill(&mut sealed, ledger, rows)?;
    let saved = start.elapsed();
    let plain_path = folder.join("plain.db");
    copy_plain(&sealed, ledger, &plain_path)?;

    println!("| {rows}行の取扱台帳 | この program | 素の SQLite | 比 |\n|---|---|---|---|");
    println!("| 1行の記録（訂正・操作記録・検索の索引とも） | {:?} | – | – |", saved / u32::try_from(rows)?);
    sealed.close()?;
    let (opened, plain) = opening(&dir, &paper.lines().join("\n"), &plain_path, ledger)?;
    row("開いて最初の1頁（パスワードの計算を除く）", opened, plain);
    let sealed = Store::open(&dir, LOGIN, None)?;
    let plain = Connection::open(&plain_path)?;
    for (label, field, column) in [("記録順", "recorded", "id"), ("取扱日時順", "occurred_at", "occurred_at"), ("区分順", "kind", "kind")]
    {
        let (ours, theirs) = paging(&sealed, &plain, ledger, field, column)?;
        row(&format!("1頁{PAGE}行、{label}、中央値"), ours, theirs);
    }
    // A frequent word is found at once by either side; the rare one is what an index is for.
    let rare = format!("（{}件目", rows / 3);
    for words in ["給", "給与", "給与台帳", "年末調整事務", &rare] {
        let (ours, theirs) = searching(&sealed, &plain, ledger, words)?;
        row(&format!("検索「{words}」の1頁（素の側は LIKE）"), ours, theirs);
    }
    Ok(())
}

fn row(label: &str, ours: Duration, floor: Duration) {
    println!("| {label} | {ours:?} | {floor:?} | {:.2} |", ours.as_secs_f64() / floor.as_secs_f64());
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn fill(store: &mut Store, ledger: &Register, rows: usize) -> Anything {
    let day = NaiveDate::from_ymd_opt(2026, 4, 1).ok_or("no day")?;
    let at = day.and_hms_opt(9, 0, 0).ok_or("no hour")?;
    let line = Line { act: "bench.add", at, actor: "係員A", role: "clerk" };
    let one = |no: &str, name: &str| NewRecord {
        no: no.into(),
        fy: 2026,
        values: Values::new().with("name", Value::Text(name.into())),
        ..NewRecord::default()
    };
    let staff = domain::registers::by_id("staff").ok_or("no staff")?;
    let asset = domain::registers::by_id("info_asset").ok_or("no information")?;
    let (person, held) = store
        .act(&line, |tx| Ok::<_, store::Error>((tx.insert(staff, one("職-1", "例 一郎"))?, tx.insert(asset, one("情-1", "職員名簿"))?)))?
        .value;
    let link = |id: RecordId, no: &str, label: &str| Value::Link(Link { id, no: no.into(), label: label.into() });
    let kinds = ["copy", "view", "output", "send", "receive"];
    let works = ["給与台帳の更新", "年末調整事務", "名簿の照合", "窓口での受付", "発送前の確認"];
    for first in (0..rows).step_by(1000) {
        store.act(&line, |tx| {
            for number in first..rows.min(first + 1000) {
                let moment = at + chrono::Duration::minutes(i64::try_from(number * 7919 % 500_000).unwrap_or(0));
                let values = Values::new()
                    .with("occurred_at", Value::Moment(moment))
                    .with("kind", Value::Choice(kinds[number % 5].into()))
                    .with("info_asset_id", link(held, "情-1", "職員名簿"))
                    .with("subject_count", Value::Int(i64::try_from(number % 300).unwrap_or(0)))
                    .with("purpose", Value::Text(format!("{}（{number}件目）", works[number * 31 % 5])))
                    .with("actor", link(person, "職-1", "主事 例 一郎"));
                tx.insert(ledger, NewRecord { no: format!("R8-総務-取扱-{number:07}"), fy: 2026, values, ..NewRecord::default() })?;
            }
            Ok::<_, store::Error>(())
        })?;
    }
    Ok(())
}

/// The same table with the same indexes, unsealed, filled row by row from the sealed one.
fn copy_plain(store: &Store, ledger: &Register, path: &Path) -> Anything {
    let plain = Connection::open(path)?;
    plain.execute_batch("PRAGMA journal_mode = WAL; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -65536; BEGIN")?;
    let wanted = |statement: &&str| statement.contains("CREATE TABLE") || statement.trim_start().starts_with("CREATE INDEX");
    for statement in store::create_table(ledger).split(";\n").filter(wanted) {
        plain.execute_batch(statement)?;
    }
    let sql = "INSERT INTO handling_event (id, no, fy, created_at, created_by, updated_at, updated_by, occurred_at, kind,
               info_asset_id_id, info_asset_id_no, info_asset_id_label, subject_count, purpose, actor_id, actor_no, actor_label)
               VALUES (?1, ?2, ?3, ?4, ?5, ?4, ?5, ?6, ?7, 1, '情-1', '職員名簿', ?8, ?9, 1, '職-1', '主事 例 一郎')";
    let mut insert = plain.prepare(sql)?;
    let query = Query { sort: Some(Sort { field: "recorded".into(), descending: false }), ..Query::default() };
    store.read().each(ledger, &query, &mut |record| -> Result<(), Box<dyn Error>> {
        let moment = record.values.moment("occurred_at").map(|at| at.format("%Y-%m-%dT%H:%M").to_string());
        insert.execute((
            record.id.0,
            &record.no,
            record.fy,
            record.created_at.format("%Y-%m-%dT%H:%M:%S").to_string(),
            &record.created_by,
            moment,
            record.values.text("kind"),
            record.values.int("subject_count"),
            record.values.text("purpose"),
        ))?;
        Ok(())
    })?;
    drop(insert);
    plain.execute_batch("COMMIT")?;
    Ok(())
}

/// Reads one page, every column as it comes.
fn plain_page(plain: &Connection, condition: &str, column: &str, after: Option<&(String, i64)>) -> rusqlite::Result<Option<(String, i64)>> {
    let sql = match after {
        Some(_) => format!(
            "SELECT * FROM handling_event WHERE {condition} AND ({column}, id) < (?1, ?2) ORDER BY {column} DESC, id DESC LIMIT {PAGE}"
        ),
        None => format!("SELECT * FROM handling_event WHERE {condition} ORDER BY {column} DESC, id DESC LIMIT {PAGE}"),
    };
    let mut statement = plain.prepare_cached(&sql)?;
    let mut found = match after {
        Some((key, id)) if column == "id" => statement.query((key.parse::<i64>().unwrap_or(i64::MAX), id))?,
        Some((key, id)) => statement.query((key, id))?,
        None => statement.query(())?,
    };
    let mut last = None;
    while let Some(row) = found.next()? {
        for place in 0..row.as_ref().column_count() {
            std::hint::black_box(row.get::<_, rusqlite::types::Value>(place)?);
        }
        let key = match row.get::<_, rusqlite::types::Value>(column)? {
            rusqlite::types::Value::Integer(number) => number.to_string(),
            rusqlite::types::Value::Text(text) => text,
            _ => String::new(),
        };
        last = Some((key, row.get("id")?));
    }
    Ok(last)
}

/// Opens with the recovery key: it has its full strength already and is not stretched like a password.
fn opening(dir: &Path, paper: &str, plain: &Path, ledger: &Register) -> Result<(Duration, Duration), Box<dyn Error>> {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..7 {
        let start = Instant::now();
        let store = Store::recover(dir, paper, None)?;
        store.read().list(ledger, &Query { limit: PAGE, ..Query::default() })?;
        ours.push(start.elapsed());
        store.close()?;
        let start = Instant::now();
        plain_page(&Connection::open(plain)?, "standing = 'valid'", "id", None)?;
        theirs.push(start.elapsed());
    }
    Ok((median(ours), median(theirs)))
}

fn paging(store: &Store, plain: &Connection, ledger: &Register, field: &str, column: &str) -> Result<(Duration, Duration), Box<dyn Error>> {
    let mut query = Query { limit: PAGE, sort: Some(Sort { field: field.into(), descending: true }), ..Query::default() };
    let (mut ours, mut theirs, mut place) = (Vec::new(), Vec::new(), None);
    for _ in 0..50 {
        let start = Instant::now();
        query.after = store.read().list(ledger, &query)?.next;
        ours.push(start.elapsed());
        let start = Instant::now();
        place = plain_page(plain, "standing = 'valid'", column, place.as_ref())?;
        theirs.push(start.elapsed());
    }
    Ok((median(ours), median(theirs)))
}

fn searching(store: &Store, plain: &Connection, ledger: &Register, words: &str) -> Result<(Duration, Duration), Box<dyn Error>> {
    let query = Query { limit: PAGE, search: words.into(), ..Query::default() };
    let condition = format!("standing = 'valid' AND purpose LIKE '%{words}%'");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..11 {
        let start = Instant::now();
        store.read().list(ledger, &query)?;
        ours.push(start.elapsed());
        let start = Instant::now();
        plain_page(plain, &condition, "id", None)?;
        theirs.push(start.elapsed());
    }
    Ok((median(ours), median(theirs)))
}
