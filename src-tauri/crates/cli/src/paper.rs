//! Files on their way in and out: papers to take in, pages and lists where they are asked for.

use std::fs;
use std::path::Path;

use domain::problem::{Code, Problem, Problems};

/// Refuses, before anything is made and recorded, a place where nothing can be put.
pub fn must_have_a_folder(file: &Path) -> Result<(), Problems> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    if folder.is_some_and(|folder| !folder.is_dir()) || file.is_dir() {
        return Err(unwritten());
    }
    Ok(())
}

/// What is in `file`, to be taken in.
pub fn take(file: &Path) -> Result<Vec<u8>, Problems> {
    fs::read(file).map_err(|_| {
        Problem::new(Code::BadFile, "ファイルを読めませんでした。", "ファイルの場所と読み取りの権限を確かめてください。").at("file").into()
    })
}

/// The name of `file` alone.
pub fn name_of(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Writes `bytes` to `file`.
pub fn put(file: &Path, bytes: &[u8]) -> Result<(), Problems> {
    fs::write(file, bytes).map_err(|_| unwritten())
}

fn unwritten() -> Problems {
    let next = "書き出すフォルダーがあり、書き込めることを確かめてください。";
    Problem::new(Code::Disk, "ファイルを書き出せませんでした。", next).at("file").into()
}
