//! CSV, TSV and pasted cells, in whichever encoding Excel of any age wrote them.

use csv::ReaderBuilder;
use domain::import::{Cell, Grid};
use encoding_rs::{Encoding, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

use super::limits::{self, refused};
use crate::Refusal;
use crate::list_csv::as_it_was;

/// Lines looked at to tell commas from tabs.
const SAMPLED: usize = 20;

/// Reads the bytes as a table of text.
pub(super) fn read(bytes: &[u8]) -> Result<Grid, Refusal> {
    let words = decoded(bytes)?;
    let start = words.trim_start();
    if start.starts_with("<") || start.starts_with("%PDF") {
        let next = "Excelで開き、「Excelブック（.xlsx）」か「CSV」の形式で保存し直してください。";
        return Err(refused("表計算のファイルでもCSVでもありません。".to_owned(), next));
    }
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator(&words)).from_reader(words.as_bytes());
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut cells = 0usize;
    let mut record = csv::StringRecord::new();
    loop {
        let from = reader.position().byte() as usize;
        let more = reader
            .read_record(&mut record)
            .map_err(|_| refused("CSVとして読めません。".to_owned(), "Excelで開き、「CSV UTF-8」の形式で保存し直してください。"))?;
        if !more {
            break;
        }
        // Blank lines are no records to the reader, and yet rows to the person who looks at the sheet.
        rows.extend((0..blank_lines(words.as_bytes(), from)).map(|_| Vec::new()));
        let row: Vec<Cell> = record.iter().map(cell).collect();
        cells += row.len();
        limits::extent(rows.len() + 1, row.len())?;
        limits::laid(cells)?;
        rows.push(row);
    }
    Ok(Grid { rows })
}

/// How many blank lines stand at `from`, where the reader stopped after a record.
fn blank_lines(bytes: &[u8], from: usize) -> usize {
    let mut rest = bytes.get(from..).unwrap_or_default();
    // The reader may stop between the two signs that end a line.
    if from > 0 && bytes.get(from - 1) == Some(&b'\r') {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut count = 0;
    while let Some(next) = [&b"\r\n"[..], b"\n", b"\r"].iter().find_map(|end| rest.strip_prefix(*end)) {
        (rest, count) = (next, count + 1);
    }
    count
}

fn cell(words: &str) -> Cell {
    if words.is_empty() { Cell::Empty } else { Cell::Text(as_it_was(words).to_owned()) }
}

/// The text of the file: by its mark, else UTF-8 where it is valid, else CP932 where it is that.
fn decoded(bytes: &[u8]) -> Result<String, Refusal> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let tried: &[&'static Encoding] = match marked {
        Some(encoding) if encoding == UTF_16LE || encoding == UTF_16BE => &[encoding],
        Some(_) => &[UTF_8],
        None => &[UTF_8, SHIFT_JIS],
    };
    for encoding in tried {
        let (words, wrong) =
            if marked.is_some() { encoding.decode_with_bom_removal(bytes) } else { encoding.decode_without_bom_handling(bytes) };
        // Bytes that make no text, and text that no table holds.
        if !wrong && !words.contains('\0') {
            return Ok(words.into_owned());
        }
    }
    let next = "Excelで開けるファイルか確かめ、「CSV UTF-8」か「Excelブック（.xlsx）」で保存し直してください。";
    Err(refused("文字コードがUTF-8でもシフトJIS（CP932）でもないか、表のファイルではありません。".to_owned(), next))
}

/// What stands between cells: tabs where the first lines have more of them than commas.
fn separator(words: &str) -> u8 {
    let count = |sign: char| words.lines().take(SAMPLED).map(|line| line.matches(sign).count()).sum::<usize>();
    if count('\t') > 0 && count('\t') >= count(',') { b'\t' } else { b',' }
}
