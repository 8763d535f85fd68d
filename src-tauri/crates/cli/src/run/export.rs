//! `export`: the rows of a register as a file for a spreadsheet; exporting is recorded.

use std::path::Path;

use domain::problem::{Code, Problem, Problems};
use office::Office;
use office::records::Encoding;
use serde_json::json;

use crate::args::list::Export;
use crate::asked;
use crate::paper;
use crate::say::Say;

/// Writes the file.
pub fn export(office: &mut Office, export: &Export, say: &mut Say) -> Result<u8, Problems> {
    must_be_csv(&export.file)?;
    paper::must_have_a_folder(&export.file)?;
    let register = office.register(&export.register)?;
    let encoding = Encoding::ALL.into_iter().find(|one| one.id() == export.encoding).unwrap_or(Encoding::Utf8);
    let made = office.export(register.id, &asked::ask(register, &export.rows)?, encoding)?;
    paper::put(&export.file, &made.bytes)?;
    let file = export.file.to_string_lossy();
    let value = json!({ "file": file, "register": register.id, "rows": made.rows, "encoding": encoding.id(), "filter": made.chips });
    let words = format!("{file}に{}の{}件を書き出しました（{}、{}）", register.name, made.rows, made.chips, encoding.label());
    say.answer(&value, &words);
    Ok(0)
}

/// The file's name says its format; a workbook by the name of .xlsx with CSV in it would not open.
fn must_be_csv(file: &Path) -> Result<(), Problems> {
    if file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv")) {
        return Ok(());
    }
    let next = "名前が .csv で終わるファイルを指定してください（Excelで開けます）。";
    Err(Problem::new(Code::Usage, "この版で書き出せるのは、CSV（.csv）だけです。", next).at("file").into())
}
