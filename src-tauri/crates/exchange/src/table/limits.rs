//! How much of a table is taken: enough for a city's largest ledger, too little to hurt the PC.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::Refusal;

/// A file's own size.
const FILE_BYTES: usize = 100 << 20;
/// What a workbook unpacks to.
const UNPACKED_BYTES: u64 = 512 << 20;
/// Rows of one sheet.
const ROWS: usize = 200_000;
/// Columns of one sheet.
pub(super) const COLUMNS: usize = 300;
/// Cells of one sheet, filled or between filled ones.
const CELLS: usize = 8_000_000;

/// A refusal of a table.
pub(super) fn refused(why: String, next: &'static str) -> Refusal {
    Refusal::Table { why, next }
}

/// Refuses an empty file and one that is larger than any ledger.
pub(super) fn file(bytes: &[u8]) -> Result<(), Refusal> {
    if bytes.is_empty() {
        return Err(refused("ファイルの中身が空です。".to_owned(), "選んだファイルを確かめてください。"));
    }
    if bytes.len() > FILE_BYTES {
        return Err(refused(
            format!("ファイルが{}MBを超えています。", FILE_BYTES >> 20),
            "年度などで分けて、小さいファイルにしてください。",
        ));
    }
    Ok(())
}

/// Refuses a sheet with more cells than are taken, before they are laid out.
pub(super) fn extent(rows: usize, columns: usize) -> Result<(), Refusal> {
    if rows <= ROWS && columns <= COLUMNS {
        return Ok(());
    }
    let why = format!("表が大きすぎます（{rows}行・{columns}列）。一度に取り込めるのは{ROWS}行・{COLUMNS}列までです。");
    Err(refused(why, "使っていない行と列を削除するか、分けて保存してから取り込んでください。"))
}

/// Refuses more cells than are taken, filled or between filled ones.
pub(super) fn laid(cells: usize) -> Result<(), Refusal> {
    if cells <= CELLS {
        return Ok(());
    }
    Err(refused(format!("表が大きすぎます。一度に取り込めるのは{CELLS}個のセルまでです。"), "分けて保存してから取り込んでください。"))
}

/// Unpacks every part of a workbook to nowhere: what the archive says of their sizes may be a lie.
pub(super) fn unpacked(bytes: &[u8]) -> Result<(), Refusal> {
    let broken = || {
        refused("表計算のファイルが壊れていて読めません。".to_owned(), "Excelで開けるか確かめ、開けたら別の名前で保存し直してください。")
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    let mut left = UNPACKED_BYTES;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| broken())?;
        // A part that cannot be unpacked is for the reader to judge: not every part is needed.
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).unwrap_or(0);
        if read > left {
            let why = format!("展開すると{}MBを超えるファイルです。", UNPACKED_BYTES >> 20);
            return Err(refused(why, "必要なシートだけを新しいファイルに写してから取り込んでください。"));
        }
        left -= read;
    }
    Ok(())
}
