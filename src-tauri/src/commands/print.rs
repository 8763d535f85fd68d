//! Printed forms: made by the office, kept here until let go, looked at, saved or opened.

use std::io;
use std::path::{Path, PathBuf};

use domain::problem::{Code, Problem};
use office::print::{Made, Reader};
use tauri::ipc::Response;
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;
use wire::print::{FormShape, PaperVerdict, PrintProgress, PrintRequest, Printout};
use wire::problem::Refusal;

use crate::pack;
use crate::pages;
use crate::workplace::{Workplace, refusal};

#[tauri::command(async)]
pub fn forms(workplace: State<'_, Workplace>) -> Result<Vec<FormShape>, Refusal> {
    workplace.at_work(|office| Ok(pack::print::forms(office.profile())))
}

#[tauri::command(async)]
pub fn print(workplace: State<'_, Workplace>, request: PrintRequest) -> Result<Printout, Refusal> {
    let press = workplace.press();
    press.begin();
    let made = workplace.at_work(|office| office.print(&pack::print::order(&request), &mut |done, pages| press.is_at(done, pages)))?;
    Ok(pack::print::printout(&workplace, made))
}

/// Asked while a form is being made, so it does not wait for the office.
#[tauri::command(async)]
pub fn print_progress(workplace: State<'_, Workplace>) -> PrintProgress {
    workplace.press().progress()
}

#[tauri::command(async)]
pub fn print_stop(workplace: State<'_, Workplace>) {
    workplace.press().stop();
}

/// The very bytes, for the preview. Not one of the contract's JSON calls, because bytes travel as bytes.
#[tauri::command(async)]
pub fn printout_bytes(workplace: State<'_, Workplace>, handle: String) -> Result<Response, Refusal> {
    workplace.printout(&handle, |made| Response::new(made.pdf.clone()))
}

#[tauri::command(async)]
pub fn printout_save(app: AppHandle, workplace: State<'_, Workplace>, request: Printout) -> Result<Vec<String>, Refusal> {
    let name = workplace.printout(&request.handle, |made| made.name.clone())?;
    let chosen = app.dialog().file().set_file_name(name).add_filter("PDF", &["pdf"]).blocking_save_file();
    let Some(place) = chosen.and_then(|path| path.into_path().ok()) else { return Ok(Vec::new()) };
    let written = workplace.printout(&request.handle, |made| written(made, &place))?.map_err(|_| disk())?;
    Ok(written.iter().filter_map(|place| place.file_name()).map(|name| name.to_string_lossy().into_owned()).collect())
}

/// Writes the pages to `place`, and a certificate's data beside them; gives where they went.
fn written(made: &Made, place: &Path) -> io::Result<Vec<PathBuf>> {
    match made.reader {
        Reader::Anybody => std::fs::write(place, &made.pdf)?,
        Reader::OwnerAlone => office::private::put_over(place, &made.pdf)?,
    }
    let mut written = vec![place.to_owned()];
    if let Some(data) = &made.data {
        let beside = Made::beside(place);
        std::fs::write(&beside, data)?;
        written.push(beside);
    }
    Ok(written)
}

#[tauri::command(async)]
pub fn printout_open(app: AppHandle, workplace: State<'_, Workplace>, request: Printout) -> Result<(), Refusal> {
    let place = workplace.printout(&request.handle, |made| pages::put(&made.name, &made.pdf))?.map_err(|_| disk())?;
    app.opener().open_path(place.to_string_lossy(), None::<&str>).map_err(|_| {
        let next = "「保存」で保存してから、PDFを開いてください。";
        refusal(&Problem::new(Code::Fault, "PDFを開くプログラムが見つかりません。", next).into(), None)
    })
}

/// Opens the system's print dialog for what the page has laid out for paper.
#[tauri::command(async)]
pub fn page_print(webview: WebviewWindow) -> Result<(), Refusal> {
    webview.print().map_err(|_| {
        let next = "「PDFを開く」で開き、その画面から印刷してください。";
        refusal(&Problem::new(Code::Fault, "印刷の画面を開けませんでした。", next).into(), None)
    })
}

/// Asks which saved certificate, and compares it with the store; nothing when the dialog was cancelled.
#[tauri::command(async)]
pub fn paper_verify(app: AppHandle, workplace: State<'_, Workplace>) -> Result<Option<PaperVerdict>, Refusal> {
    let chosen = app.dialog().file().add_filter("PDF", &["pdf"]).blocking_pick_file();
    let Some(place) = chosen.and_then(|path| path.into_path().ok()) else { return Ok(None) };
    let pdf = std::fs::read(&place).map_err(|_| unread())?;
    let verified = workplace.at_work(|office| office.verify_paper(&pdf))?;
    let file = place.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Some(pack::print::verdict(file, verified)))
}

#[tauri::command(async)]
pub fn printout_drop(workplace: State<'_, Workplace>, request: Printout) -> Result<(), Refusal> {
    workplace.drop_printout(&request.handle);
    Ok(())
}

fn unread() -> Refusal {
    let next = "ファイルの場所と読み取りの権限を確かめてください。";
    refusal(&Problem::new(Code::BadFile, "ファイルを読めませんでした。", next).into(), None)
}

fn disk() -> Refusal {
    let next = "空き容量と書込みの権限を確かめるか、別の場所に保存してください。";
    refusal(&Problem::new(Code::Disk, "PDFを書き出せませんでした。", next).into(), None)
}
