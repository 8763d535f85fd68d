//! Tables in and lists out. Where a file lies is asked by the system's dialog here: no path crosses to the page.

use domain::problem::{Code, Problem, Problems};
use office::import::{Bad, Order, left_out, table};
use office::records::Format;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;
use wire::exchange::{ExportRequest, ImportFile, ImportPaste, ImportReport, ImportRequest, ImportUndo};
use wire::list::Saved;
use wire::problem::Refusal;

use crate::pack;
use crate::tables::Held;
use crate::workplace::{Workplace, refusal};

#[tauri::command(async)]
pub fn import_choose(app: AppHandle, workplace: State<'_, Workplace>) -> Result<Option<ImportFile>, Refusal> {
    let kinds = ["xlsx", "xls", "ods", "csv", "tsv", "txt"];
    let chosen = app.dialog().file().add_filter("表計算・CSV", &kinds).blocking_pick_file();
    let Some(place) = chosen.and_then(|path| path.into_path().ok()) else { return Ok(None) };
    let name = place.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let held = Held::read(&place).map_err(|_| unread())?;
    hold(&workplace, name, held).map(Some)
}

#[tauri::command(async)]
pub fn import_paste(workplace: State<'_, Workplace>, request: ImportPaste) -> Result<ImportFile, Refusal> {
    hold(&workplace, String::new(), Held::new(request.words.into_bytes()))
}

#[tauri::command(async)]
pub fn import_preview(workplace: State<'_, Workplace>, request: ImportRequest) -> Result<ImportReport, Refusal> {
    let bytes = workplace.table(&request.handle, |held| held.bytes())?;
    workplace.at_work(|office| {
        let table = table(&bytes, &request.sheet)?;
        let map = pack::exchange::map(&request);
        let report = office.preview_import(&order(&request, &table, map.as_ref()), &mut |_, _| true)?;
        Ok(pack::exchange::report(&report, &table, Vec::new(), office.profile()))
    })
}

#[tauri::command(async)]
pub fn import_take(workplace: State<'_, Workplace>, request: ImportRequest) -> Result<ImportReport, Refusal> {
    let bytes = workplace.table(&request.handle, |held| held.bytes())?;
    let (report, rest) = workplace.at_work(|office| {
        let table = table(&bytes, &request.sheet)?;
        let map = pack::exchange::map(&request);
        let done = office.import(&order(&request, &table, map.as_ref()), &mut |_, _| true)?;
        let rest = left_out(&table, &done.value, Format::Xlsx, office.clock())?;
        let moved = done.moved.iter().map(|register| (*register).to_owned()).collect();
        Ok((pack::exchange::report(&done.value, &table, moved, office.profile()), rest))
    })?;
    workplace.table(&request.handle, |held| held.leave_out(rest))?;
    Ok(report)
}

#[tauri::command(async)]
pub fn import_rest(app: AppHandle, workplace: State<'_, Workplace>, request: ImportFile) -> Result<String, Refusal> {
    let rest = workplace.table(&request.handle, |held| held.left_out())?;
    save(&app, "取り込めない行.xlsx", Format::Xlsx, &rest)
}

#[tauri::command(async)]
pub fn import_undo(workplace: State<'_, Workplace>, request: ImportUndo) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = office.undo_import(&request.batch)?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn import_drop(workplace: State<'_, Workplace>, request: ImportFile) -> Result<(), Refusal> {
    workplace.drop_table(&request.handle);
    Ok(())
}

#[tauri::command(async)]
pub fn export_rows(app: AppHandle, workplace: State<'_, Workplace>, request: ExportRequest) -> Result<String, Refusal> {
    let format = pack::exchange::format(request.format);
    let (name, made) = workplace.at_work(|office| {
        let register = office.register(&request.list.register)?;
        Ok((register.name, office.export(register.id, &pack::register::ask(&request.list), &request.columns, format)?))
    })?;
    save(&app, name, format, &made.bytes)
}

fn order<'a>(request: &'a ImportRequest, table: &'a office::import::Table, map: Option<&'a domain::import::Map>) -> Order<'a> {
    let bad = if request.leave_out { Bad::LeaveOut } else { Bad::RefuseAll };
    Order { register: &request.register, table, map, parent: &request.parent, bad }
}

/// Reads a table once, so that what is no table is refused when it is chosen, and keeps it.
fn hold(workplace: &Workplace, name: String, held: Held) -> Result<ImportFile, Refusal> {
    let read = workplace.at_work(|_| table(&held.bytes(), ""))?;
    Ok(ImportFile { handle: workplace.hold(held), name, sheets: read.sheets, sheet: read.sheet })
}

fn save(app: &AppHandle, name: &str, format: Format, bytes: &[u8]) -> Result<String, Refusal> {
    let (ending, kind) = match format {
        Format::Xlsx => ("xlsx", "Excelブック"),
        Format::Csv(_) => ("csv", "CSV"),
    };
    let named = format!("{}.{ending}", name.trim_end_matches(&format!(".{ending}")));
    let chosen = app.dialog().file().set_file_name(named).add_filter(kind, &[ending]).blocking_save_file();
    let Some(place) = chosen.and_then(|path| path.into_path().ok()) else { return Ok(String::new()) };
    let next = "空き容量と書込みの権限を確かめるか、別の場所に保存してください。";
    std::fs::write(&place, bytes).map_err(|_| told(Problem::new(Code::Disk, "ファイルを書き出せませんでした。", next)))?;
    Ok(place.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default())
}

fn unread() -> Refusal {
    told(Problem::new(Code::BadFile, "ファイルを読めませんでした。", "ほかのソフトで開いていれば閉じて、もう一度選んでください。"))
}

fn told(problem: Problem) -> Refusal {
    refusal(&Problems::from(problem), None)
}
