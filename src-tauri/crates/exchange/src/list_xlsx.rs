//! Lists out as a workbook that prints: heading repeated and frozen, filter, widths, A4 across; days as days, numbers as numbers.

use chrono::NaiveDateTime;
use domain::import::Cell;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use crate::list_csv::is_dangerous;

/// A list on its way into a workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Book<'a> {
    /// The sheet's name and what stands at the head of each printed page.
    pub title: &'a str,
    /// What the rows were chosen by, at the foot of each printed page.
    pub chips: &'a str,
    /// The headings.
    pub headings: &'a [String],
    /// When it was made, for the file's properties: the same list at the same time is the same file.
    pub at: NaiveDateTime,
}

/// Days as 「R8.4.1」, the way the lists on screen show them; still days to whoever sorts or reads them.
const DAY: &str = "[$-411]ge.m.d";
const MOMENT: &str = "[$-411]ge.m.d hh:mm";
/// The most that a cell of a workbook holds, in characters.
const LONGEST: usize = 32_767;
/// Widths of columns, in characters.
const NARROW: usize = 8;
const WIDE: usize = 40;

/// Writes a workbook.
///
/// Words that a spreadsheet might take for a formula are written as words, with the mark by which it keeps them so.
///
/// # Errors
/// The library's own words, where the workbook cannot be made: more rows or longer cells than a sheet holds.
pub fn write_xlsx(book: &Book<'_>, rows: &[Vec<Cell>]) -> Result<Vec<u8>, String> {
    written(book, rows).map_err(|error| error.to_string())
}

fn written(book: &Book<'_>, rows: &[Vec<Cell>]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = rust_xlsxwriter::ExcelDateTime::parse_from_str(&book.at.format("%Y-%m-%dT%H:%M:%S").to_string())?;
    workbook.set_properties(&rust_xlsxwriter::DocProperties::new().set_title(book.title).set_creation_datetime(&made));
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(book.title))?;
    let top = FormatAlign::Top;
    let words = Format::new().set_text_wrap().set_align(top);
    let kept = words.clone().set_quote_prefix();
    let number = Format::new().set_num_format("#,##0").set_align(top);
    let (day, moment) = (Format::new().set_num_format(DAY).set_align(top), Format::new().set_num_format(MOMENT).set_align(top));
    let head = Format::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin).set_background_color(Color::RGB(0x00E8_F1FE));
    for (column, heading) in (0u16..).zip(book.headings) {
        sheet.write_string_with_format(0, column, heading, &head)?;
    }
    let mut widths: Vec<usize> = book.headings.iter().map(|heading| width(heading)).collect();
    for (row, cells) in (1u32..).zip(rows) {
        for (column, cell) in (0u16..).zip(cells) {
            if let Some(widest) = widths.get_mut(usize::from(column)) {
                *widest = (*widest).max(shown(cell));
            }
            match cell {
                Cell::Empty => continue,
                Cell::Number(value) => sheet.write_number_with_format(row, column, *value, &number)?,
                Cell::Flag(yes) => sheet.write_boolean(row, column, *yes)?,
                Cell::Date(at) if at.time() == chrono::NaiveTime::MIN => sheet.write_datetime_with_format(row, column, at.date(), &day)?,
                Cell::Date(at) => sheet.write_datetime_with_format(row, column, *at, &moment)?,
                Cell::Text(text) => {
                    let text: String = text.chars().take(LONGEST).collect();
                    sheet.write_string_with_format(row, column, &text, if is_dangerous(&text) { &kept } else { &words })?
                }
            };
        }
    }
    for (column, width) in (0u16..).zip(widths) {
        #[allow(clippy::cast_precision_loss)] // at most WIDE
        sheet.set_column_width(column, width.clamp(NARROW, WIDE) as f64 + 1.5)?;
    }
    printable(sheet, book, rows.len())?;
    workbook.save_to_buffer()
}

/// A4 across, as wide as one page, the heading on each; page and pages below, with what the rows were chosen by.
fn printable(sheet: &mut Worksheet, book: &Book<'_>, rows: usize) -> Result<(), XlsxError> {
    let last_row = u32::try_from(rows).unwrap_or(u32::MAX);
    let last_column = u16::try_from(book.headings.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.set_freeze_panes(1, 1)?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0).set_margins(0.5, 0.5, 0.7, 0.7, 0.3, 0.3);
    // An ampersand begins a code of the page's head and foot.
    let plain = |words: &str| words.replace('&', "&&").chars().take(100).collect::<String>();
    sheet.set_header(format!("&L{}", plain(book.title)));
    sheet.set_footer(format!("&L{}&R&P／&N", plain(book.chips)));
    Ok(())
}

/// A sheet's name may hold neither of some signs, and 31 characters.
fn sheet_name(title: &str) -> String {
    title.chars().filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'')).take(31).collect()
}

/// How many half-width characters wide the longest line of the words is.
fn width(words: &str) -> usize {
    words
        .lines()
        .map(|line| line.chars().map(|c| if c.is_ascii() || matches!(c, '\u{FF61}'..='\u{FF9F}') { 1 } else { 2 }).sum())
        .max()
        .unwrap_or(0)
}

fn shown(cell: &Cell) -> usize {
    match cell {
        Cell::Text(words) => width(words),
        Cell::Date(at) if at.time() == chrono::NaiveTime::MIN => 10,
        Cell::Date(_) => 16,
        other => width(&other.words()),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::table::read_table;

    fn book(headings: &[String]) -> Book<'_> {
        Book {
            title: "媒体管理台帳",
            chips: "今年度",
            headings,
            at: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap().and_hms_opt(9, 0, 0).unwrap(),
        }
    }

    #[test]
    fn what_goes_out_comes_in_again_as_it_was() {
        let day = NaiveDate::from_ymd_opt(2026, 4, 1).unwrap();
        let headings = ["番号", "日", "時", "数", "備考"].map(str::to_owned);
        let text = |words: &str| Cell::Text(words.to_owned());
        let rows = vec![
            vec![
                text("R8-1"),
                Cell::Date(day.and_time(NaiveDateTime::default().time())),
                Cell::Date(day.and_hms_opt(14, 3, 0).unwrap()),
                Cell::Number(1200.0),
                text("=1+1"),
            ],
            vec![text("𠮷野"), Cell::Empty, Cell::Empty, Cell::Number(0.0), text("一行目\n'二行目'")],
        ];
        let bytes = write_xlsx(&book(&headings), &rows).unwrap();
        assert_eq!(bytes, write_xlsx(&book(&headings), &rows).unwrap(), "the same list is the same file");
        let read = read_table(&bytes, "").unwrap();
        assert_eq!((read.sheet.as_str(), read.sheets.len()), ("媒体管理台帳", 1));
        assert_eq!(read.grid.rows[1..], rows[..]);
    }

    #[test]
    fn it_prints_with_its_heading_and_holds_no_formula() {
        let headings = ["氏名"].map(str::to_owned);
        let bytes = write_xlsx(&book(&headings), &[vec![Cell::Text("@SUM(A1)".to_owned())]]).unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut part = |name: &str| std::io::read_to_string(archive.by_name(name).unwrap()).unwrap();
        let (sheet, styles, names) = (part("xl/worksheets/sheet1.xml"), part("xl/styles.xml"), part("xl/workbook.xml"));
        for word in ["<pane ", "<autoFilter ", "fitToPage=\"1\"", "paperSize=\"9\"", "orientation=\"landscape\""] {
            assert!(sheet.contains(word), "{word} is missing: {sheet}");
        }
        assert!(names.contains("_xlnm.Print_Titles") && styles.contains("quotePrefix=\"1\""), "{names}{styles}");
        assert!(!sheet.contains("<f>"), "{sheet}");
    }
}
