//! `export`: the rows of a register as a file for a spreadsheet; exporting is recorded.

use std::path::Path;

use domain::problem::{Code, Problem, Problems};
use office::Office;
use office::records::{Encoding, Format};
use serde_json::json;

use crate::args::list::Export;
use crate::asked;
use crate::paper;
use crate::say::Say;

/// Writes the file.
pub fn export(office: &mut Office, export: &Export, say: &mut Say) -> Result<u8, Problems> {
    let encoding = Encoding::ALL.into_iter().find(|one| one.id() == export.encoding).unwrap_or(Encoding::Utf8);
    let format = format(&export.file, encoding)?;
    paper::must_have_a_folder(&export.file)?;
    let register = office.register(&export.register)?;
    let made = office.export(register.id, &asked::ask(register, &export.rows)?, &export.columns, format)?;
    paper::put(&export.file, &made.bytes)?;
    let file = export.file.to_string_lossy();
    let value = json!({ "file": file, "register": register.id, "rows": made.rows, "encoding": encoding.id(), "filter": made.chips });
    let words = format!("{file}に{}の{}件を書き出しました（{}、{}）", register.name, made.rows, made.chips, format.label());
    say.answer(&value, &words);
    Ok(0)
}

/// The file's name says its format: a workbook by the name of .csv would open as noise.
pub fn format(file: &Path, encoding: Encoding) -> Result<Format, Problems> {
    let ends = |word: &str| file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(word));
    match () {
        () if ends("csv") => Ok(Format::Csv(encoding)),
        () if ends("xlsx") => Ok(Format::Xlsx),
        () => {
            let next = "名前が .xlsx か .csv で終わるファイルを指定してください。";
            Err(Problem::new(Code::Usage, "書き出せるのは、Excelブック（.xlsx）とCSV（.csv）です。", next).at("file").into())
        }
    }
}
