//! Workbooks: xlsx, xls and ods. Of a formula only what it last came to is taken; nothing is run.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, Dimensions, ExcelDateTime, Ods, Range, Reader, Xls, Xlsx};
use chrono::{NaiveDateTime, NaiveTime, Timelike};
use domain::import::{Cell, Grid};

use super::limits::{self, refused};
use crate::Refusal;

/// A kind of workbook, told by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Xlsx,
    Xls,
    Ods,
    /// A workbook that is not read: xlsb, or no workbook at all in a zip.
    Other,
}

/// One sheet.
pub(super) struct Sheet {
    pub(super) grid: Grid,
    pub(super) sheet: String,
    pub(super) sheets: Vec<String>,
}

/// What one format's reader has to give.
trait Book {
    fn names(&self) -> Vec<String>;
    fn cells(&mut self, sheet: &str) -> Result<(Grid, Vec<Dimensions>), Refusal>;
}

impl Format {
    /// The format of the file, if it is a workbook.
    pub(super) fn of(bytes: &[u8]) -> Option<Format> {
        if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
            return Some(Format::Xls);
        }
        if !bytes.starts_with(b"PK") {
            return None;
        }
        let holds = |name: &str| bytes.windows(name.len()).any(|window| window == name.as_bytes());
        Some(match () {
            () if holds("application/vnd.oasis.opendocument.spreadsheet") => Format::Ods,
            () if holds("xl/workbook.xml") => Format::Xlsx,
            () => Format::Other,
        })
    }
}

/// Reads one sheet.
pub(super) fn read(bytes: &[u8], format: Format, sheet: &str) -> Result<Sheet, Refusal> {
    if format != Format::Xls {
        limits::unpacked(bytes)?;
    }
    // A broken file may trip the library that reads it; here that is one more way to be broken.
    catch_unwind(AssertUnwindSafe(|| opened(bytes, format).and_then(|book| chosen(book, sheet)))).unwrap_or_else(|_| Err(broken()))
}

fn opened(bytes: &[u8], format: Format) -> Result<Box<dyn Book + '_>, Refusal> {
    let cursor = Cursor::new(bytes);
    match format {
        Format::Xlsx => Ok(Box::new(Xlsx::new(cursor).map_err(|_| broken())?)),
        Format::Ods => Ok(Box::new(Ods::new(cursor).map_err(|_| broken())?)),
        // A workbook under a password has the same cover as an old one.
        Format::Xls => Ok(Box::new(Xls::new(cursor).map_err(|_| {
            refused(
                "Excelのファイルとして読めません。パスワードが付いているか、壊れています。".to_owned(),
                "Excelで開き、パスワードを外して「Excelブック（.xlsx）」で保存し直してください。",
            )
        })?)),
        Format::Other => {
            Err(refused("この形式の表計算ファイルは読めません。".to_owned(), "「Excelブック（.xlsx）」か「CSV」で保存し直してください。"))
        }
    }
}

/// The sheet that was asked for, or the first that holds anything.
fn chosen(mut book: Box<dyn Book + '_>, asked: &str) -> Result<Sheet, Refusal> {
    let sheets = book.names();
    let wanted = asked.trim();
    let named: Vec<String> = match wanted.parse::<usize>() {
        _ if wanted.is_empty() => sheets.clone(),
        Ok(number) if !sheets.iter().any(|name| name == wanted) => sheets.get(number.wrapping_sub(1)).cloned().into_iter().collect(),
        _ => sheets.iter().filter(|name| *name == wanted).cloned().collect(),
    };
    let mut last = None;
    for name in named {
        let (grid, merged) = book.cells(&name)?;
        let filled = grid.rows.iter().flatten().any(|cell| !cell.is_blank());
        last = Some(Sheet { grid: spread(grid, &merged), sheet: name, sheets: sheets.clone() });
        if filled {
            break;
        }
    }
    last.ok_or_else(|| {
        refused(
            format!("シート「{wanted}」がありません（あるのは「{}」）。", sheets.join("」「")),
            "シートの番号（1から）か名前を指定してください。",
        )
    })
}

/// A merged area's value in each of its cells.
fn spread(mut grid: Grid, merged: &[Dimensions]) -> Grid {
    for area in merged {
        let value = grid.cell(area.start.0 as usize, area.start.1 as usize).clone();
        if value.is_blank() {
            continue;
        }
        for row in area.start.0 as usize..=(area.end.0 as usize).min(grid.rows.len().saturating_sub(1)) {
            let last = (area.end.1 as usize).min(limits::COLUMNS - 1);
            let cells = &mut grid.rows[row];
            if cells.len() <= last {
                cells.resize(last + 1, Cell::Empty);
            }
            for cell in cells.iter_mut().take(last + 1).skip(area.start.1 as usize) {
                *cell = value.clone();
            }
        }
    }
    grid
}

impl Book for Xlsx<Cursor<&[u8]>> {
    fn names(&self) -> Vec<String> {
        self.sheet_names()
    }

    /// Cell by cell: a sheet with one cell in its last corner is not laid out whole.
    fn cells(&mut self, sheet: &str) -> Result<(Grid, Vec<Dimensions>), Refusal> {
        let merged = self.merge_cells_by_sheet_name(sheet).unwrap_or_default();
        let mut reader = self.worksheet_cells_reader(sheet).map_err(|_| broken())?;
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let mut laid = 0usize;
        while let Some(found) = reader.next_cell().map_err(|_| broken())? {
            let (row, column) = (found.get_position().0 as usize, found.get_position().1 as usize);
            let cell = of(Data::from(found.get_value().clone()));
            if cell == Cell::Empty {
                continue;
            }
            limits::extent(row + 1, column + 1)?;
            if rows.len() <= row {
                rows.resize_with(row + 1, Vec::new);
            }
            let cells = &mut rows[row];
            if cells.len() <= column {
                laid += column + 1 - cells.len();
                limits::laid(laid)?;
                cells.resize(column + 1, Cell::Empty);
            }
            cells[column] = cell;
        }
        Ok((Grid { rows }, merged))
    }
}

impl Book for Xls<Cursor<&[u8]>> {
    fn names(&self) -> Vec<String> {
        self.sheet_names()
    }

    fn cells(&mut self, sheet: &str) -> Result<(Grid, Vec<Dimensions>), Refusal> {
        let merged = self.merge_cells_by_sheet_name(sheet).unwrap_or_default();
        Ok((laid_out(&self.worksheet_range(sheet).map_err(|_| broken())?)?, merged))
    }
}

impl Book for Ods<Cursor<&[u8]>> {
    fn names(&self) -> Vec<String> {
        self.sheet_names()
    }

    fn cells(&mut self, sheet: &str) -> Result<(Grid, Vec<Dimensions>), Refusal> {
        Ok((laid_out(&self.worksheet_range(sheet).map_err(|_| broken())?)?, Vec::new()))
    }
}

/// A range in its place on the sheet.
fn laid_out(range: &Range<Data>) -> Result<Grid, Refusal> {
    let (Some(start), Some(end)) = (range.start(), range.end()) else { return Ok(Grid::default()) };
    limits::extent(end.0 as usize + 1, end.1 as usize + 1)?;
    limits::laid((end.0 as usize + 1).saturating_mul(end.1 as usize + 1))?;
    let mut rows: Vec<Vec<Cell>> = vec![Vec::new(); start.0 as usize];
    for cells in range.rows() {
        let mut row = vec![Cell::Empty; start.1 as usize];
        row.extend(cells.iter().cloned().map(of));
        rows.push(row);
    }
    Ok(Grid { rows })
}

fn of(data: Data) -> Cell {
    let text = |words: String| if words.is_empty() { Cell::Empty } else { Cell::Text(words) };
    match data {
        Data::Empty => Cell::Empty,
        #[allow(clippy::cast_precision_loss)] // a spreadsheet's own numbers are no more exact
        Data::Int(number) => Cell::Number(number as f64),
        Data::Float(number) => Cell::Number(number),
        Data::Bool(yes) => Cell::Flag(yes),
        Data::String(words) | Data::DurationIso(words) => text(words),
        Data::DateTime(at) => dated(&at),
        Data::DateTimeIso(words) => iso(&words).map_or_else(|| text(words), Cell::Date),
        // What a formula could not come to is shown as the spreadsheet shows it, and will not be read as an answer.
        Data::Error(error) => Cell::Text(error.to_string()),
    }
}

/// A day; a time of day alone, which a spreadsheet keeps as less than one day, as words.
fn dated(at: &ExcelDateTime) -> Cell {
    let number = at.as_f64();
    match at.as_datetime() {
        Some(moment) if number >= 1.0 && !at.is_duration() => Cell::Date(to_the_minute(moment)),
        Some(moment) => Cell::Text(to_the_minute(moment).format("%H:%M").to_string()),
        None => Cell::Number(number),
    }
}

/// Spreadsheets keep days as fractions: half a second too little is still that minute.
fn to_the_minute(moment: NaiveDateTime) -> NaiveDateTime {
    let rounded = moment + chrono::TimeDelta::seconds(30);
    rounded.date().and_time(NaiveTime::from_hms_opt(rounded.hour(), rounded.minute(), 0).unwrap_or_default())
}

fn iso(words: &str) -> Option<NaiveDateTime> {
    let whole = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"];
    let moment = whole.iter().find_map(|format| NaiveDateTime::parse_from_str(words, format).ok());
    moment.or_else(|| chrono::NaiveDate::parse_from_str(words, "%Y-%m-%d").ok().map(|day| day.and_time(NaiveTime::MIN)))
}

fn broken() -> Refusal {
    refused("表計算のファイルが壊れていて読めません。".to_owned(), "Excelで開けるか確かめ、開けたら別の名前で保存し直してください。")
}
