//! `import`, `undo-import`: a file's rows into a register, and out of it again.

use std::fs;
use std::io::Read;
use std::path::Path;

use domain::import::{By, Goes};
use domain::problem::{Code, Problem, Problems};
use office::Office;
use office::import::{self as intake, Bad, Judged, Order, Report, Table, left_out};
use office::records::Encoding;
use serde_json::{Value as Json, json};

use super::export::format;
use crate::args::import::{Import, UndoImport};
use crate::paper;
use crate::progress::Progress;
use crate::say::Say;

/// More than a file may have is not read into memory.
const MOST: u64 = 101 << 20;
/// Refused rows that are shown to a person; a script gets them all.
const SHOWN: usize = 20;

/// Judges the file's rows, and takes them in unless only a look was asked for.
pub fn import(office: &mut Office, asked: &Import, say: &mut Say) -> Result<u8, Problems> {
    let table = intake::table(&bytes(&asked.file)?, &asked.sheet)?;
    let map = asked.map.as_deref().map(|file| intake::map(bytes(file)?)).transpose()?;
    let out = asked.skip_bad.as_deref().map(|out| Ok::<_, Problems>((out, format(out, Encoding::Utf8)?))).transpose()?;
    if let Some((out, _)) = out {
        paper::must_have_a_folder(out)?;
    }
    let bad = if out.is_some() { Bad::LeaveOut } else { Bad::RefuseAll };
    let order = Order { register: &asked.register, table: &table, map: map.as_ref(), parent: &asked.parent, bad };
    let mut progress = Progress::begin(say.is_json());
    let mut heard = |done, whole| {
        progress.at(if asked.dry_run { "判定" } else { "取込" }, done, whole);
        true
    };
    let report = if asked.dry_run { office.preview_import(&order, &mut heard)? } else { office.import(&order, &mut heard)?.value };
    drop(progress);
    if let Some((out, format)) = out
        && report.refused().next().is_some()
    {
        paper::put(out, &left_out(&table, &report, format, office.clock())?)?;
    }
    if say.is_json() {
        let value = told(&report, &table, asked, say);
        say.value(&value);
    } else {
        spoken(&report, asked, say);
    }
    Ok(0)
}

/// Takes an import back.
pub fn undo(office: &mut Office, undo: &UndoImport, say: &mut Say) -> Result<u8, Problems> {
    let done = office.undo_import(&undo.batch)?;
    let moved: Vec<&str> = done.moved.iter().copied().collect();
    let words = format!("{}を元に戻しました（行は取消しとして残ります）", undo.batch);
    say.changed(json!({ "batch": undo.batch, "no": done.value.no, "moved": moved }), &words, &done.warnings);
    Ok(0)
}

fn bytes(file: &Path) -> Result<Vec<u8>, Problems> {
    let unread = |_| -> Problems {
        Problem::new(Code::BadFile, "ファイルを読めませんでした。", "ファイルがあり、読み取れることを確かめてください。").at("file").into()
    };
    let mut bytes = Vec::new();
    fs::File::open(file).and_then(|file| file.take(MOST).read_to_end(&mut bytes)).map_err(unread)?;
    Ok(bytes)
}

/// What came of the file, for a script: every column, and every row with its verdict.
fn told(report: &Report, table: &Table, asked: &Import, say: &Say) -> Json {
    let columns: Vec<Json> = report
        .mapping
        .columns
        .iter()
        .map(|column| {
            let near = column.near.map(|field| field.id).unwrap_or_default();
            json!({ "heading": column.heading, "field": goes(&column.goes), "by": by(column.by), "near": near })
        })
        .collect();
    let problems = |list: &[Problem]| -> Vec<Json> { list.iter().map(|problem| say.problem(problem)).collect() };
    let verdict = |row: &Judged| json!({ "row": row.row, "ok": !row.refused(), "no": row.no, "problems": problems(&row.problems) });
    json!({
        "register": asked.register,
        "sheet": table.sheet,
        "dry_run": asked.dry_run,
        "batch": report.batch,
        "taken": report.taken(),
        "refused": report.refused().count(),
        "blank": report.blank,
        "skipped": report.skipped.iter().map(|one| json!({ "row": one.row, "why": one.why })).collect::<Vec<_>>(),
        "heading": report.mapping.heading.below,
        "columns": columns,
        "rows": report.rows.iter().map(verdict).collect::<Vec<_>>(),
        "remarks": problems(&report.remarks),
    })
}

/// The same for a person.
fn spoken(report: &Report, asked: &Import, say: &mut Say) {
    for column in &report.mapping.columns {
        let into = match column.goes {
            Goes::Into(field) => field.label,
            Goes::Number => "番号（同じ番号がないかを確かめるだけ）",
            Goes::Parent => "親の番号",
            Goes::Standing => "記録の状態",
            Goes::Derived(_) => "取り込まない（自動で入る項目）",
            Goes::LeftOut => "取り込まない",
        };
        let near = column.near.map(|field| format!("（「{}」ではありませんか）", field.label)).unwrap_or_default();
        say.words(&format!("  列「{}」→ {into}{near}", column.heading));
    }
    for one in &report.skipped {
        say.words(&format!("  {}行目: {}なので飛ばしました", one.row, one.why));
    }
    for remark in &report.remarks {
        say.words(&format!("注意: {}{}", remark.what, remark.next));
    }
    let noted = report.rows.iter().filter(|row| !row.problems.is_empty());
    for row in noted.clone().take(SHOWN) {
        for problem in &row.problems {
            say.words(&format!("{}行目 {}", row.row, say.sentence(problem)));
        }
    }
    let rest = noted.count().saturating_sub(SHOWN);
    if rest > 0 {
        say.words(&format!("  このほかに{rest}行（--json で全部、--skip-bad でファイルに）"));
    }
    let (taken, refused) = (report.taken(), report.refused().count());
    say.words(&if asked.dry_run {
        format!("取り込める行は{taken}件、取り込めない行は{refused}件です（何も書いていません）")
    } else {
        format!("{taken}件を取り込みました（{}）。元に戻すには undo-import {}", report.batch, report.batch)
    });
    if let (Some(out), true) = (&asked.skip_bad, refused > 0) {
        say.words(&format!("取り込めない{refused}行を、理由とともに{}に書き出しました", out.display()));
    }
}

fn goes(goes: &Goes) -> &'static str {
    match goes {
        Goes::Into(field) => field.id,
        Goes::Number => "no",
        Goes::Parent => "parent",
        Goes::Standing | Goes::Derived(_) | Goes::LeftOut => "",
    }
}

fn by(by: By) -> &'static str {
    match by {
        By::Said => "map",
        By::Name => "name",
        By::OtherName => "synonym",
        By::Content => "content",
        By::Nothing => "",
    }
}
