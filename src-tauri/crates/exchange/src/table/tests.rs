//! Files as offices have them, and files as nobody should have them.

use std::io::{Cursor, Write};

use chrono::NaiveDate;
use domain::import::Cell;
use rust_xlsxwriter::{Format, Formula, Workbook};
use zip::write::{SimpleFileOptions, ZipWriter};

use super::{read_pasted, read_table};

fn words(bytes: &[u8]) -> Vec<Vec<String>> {
    read_table(bytes, "").unwrap().grid.rows.iter().map(|row| row.iter().map(Cell::words).collect()).collect()
}

fn refusal(bytes: &[u8]) -> String {
    read_table(bytes, "").expect_err("must be refused").to_string()
}

fn archive(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn text_is_read_in_each_encoding_excel_ever_wrote() {
    let text = "氏名,備考\r\n髙﨑①,\"a,b\r\nc\"\"d\"\r\n\r\n例,'=1\r\n";
    let expected = [vec!["氏名", "備考"], vec!["髙﨑①", "a,b\r\nc\"d"], vec![], vec!["例", "=1"]];
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let (cp932, _, _) = encoding_rs::SHIFT_JIS.encode(text);
    for bytes in [text.as_bytes(), format!("\u{FEFF}{text}").as_bytes(), &cp932, &utf16] {
        assert_eq!(words(bytes), expected);
    }
    assert_eq!(words("a\tb,c\n1\t\n".as_bytes()), [vec!["a", "b,c"], vec!["1"]], "tabs are told from commas");
    assert_eq!(read_pasted("氏名\t職\n例 一郎\t主事").unwrap().grid.rows.len(), 2);
}

#[test]
fn a_workbook_gives_days_numbers_cached_results_and_merged_cells() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("表紙").unwrap();
    let sheet = book.add_worksheet().set_name("媒体").unwrap();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 2, "題", &plain).unwrap();
    let day = NaiveDate::from_ymd_opt(2026, 4, 1).unwrap();
    sheet.write_datetime_with_format(1, 0, day, &Format::new().set_num_format("[$-411]ggge\"年\"m\"月\"d\"日\"")).unwrap();
    sheet.write_datetime_with_format(1, 1, day.and_hms_opt(14, 3, 0).unwrap(), &Format::new().set_num_format("yyyy/m/d h:mm")).unwrap();
    sheet.write_formula(1, 2, Formula::new("=1+1").set_result("2")).unwrap();
    sheet.merge_range(2, 0, 3, 0, "縦", &plain).unwrap();
    sheet.write_boolean(2, 1, true).unwrap();
    sheet.write_string(3, 1, "後").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let read = read_table(&bytes, "").unwrap();
    assert_eq!((read.sheet.as_str(), read.sheets.len()), ("媒体", 2), "the first sheet that holds anything");
    assert_eq!(words(&bytes), [vec!["題", "題", "題"], vec!["2026-04-01", "2026-04-01T14:03", "2"], vec!["縦", "TRUE"], vec!["縦", "後"]]);
    assert!(matches!(read.grid.rows[1][0], Cell::Date(_)));
    for asked in ["2", "媒体"] {
        assert_eq!(read_table(&bytes, asked).unwrap().sheet, "媒体");
    }
    for wrong in ["3", "0", "なし"] {
        assert!(read_table(&bytes, wrong).unwrap_err().to_string().contains("「表紙」「媒体」"), "{wrong}");
    }
    assert!(read_table(&bytes, "表紙").unwrap_err().to_string().contains("何も書かれていません"));
}

#[test]
fn an_old_workbook_is_read_too() {
    let read = read_table(include_bytes!("book.xls"), "").unwrap();
    assert_eq!(read.sheet, "台帳");
    let words: Vec<Vec<String>> = read.grid.rows.iter().map(|row| row.iter().map(Cell::words).collect()).collect();
    assert_eq!(words[0], ["令和8年度 事業者一覧"; 3], "merged");
    assert_eq!(words[1..3], [["名称", "登録日", "件数"], ["例示運送", "2026-04-01", "1200"]]);
    assert_eq!(words[3][..2], ["例示運輸", "R8.4.2"]);
}

#[test]
fn an_open_document_is_read_too() {
    let content = r#"<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="表"><table:table-row><table:table-cell office:value-type="string"><text:p>氏名</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>日</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type="string"><text:p>例</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-04-01"><text:p>R8.4.1</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#;
    let manifest = r#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#;
    let mime = b"application/vnd.oasis.opendocument.spreadsheet".to_vec();
    let bytes = archive(&[("mimetype", mime), ("content.xml", content.into()), ("META-INF/manifest.xml", manifest.into())]);
    // The reader tells the format by the mimetype, which is deflated here; LibreOffice stores it.
    let bytes = if words_or_none(&bytes).is_some() { bytes } else { stored(&bytes) };
    assert_eq!(words(&bytes), [["氏名", "日"], ["例", "2026-04-01"]]);
}

fn words_or_none(bytes: &[u8]) -> Option<Vec<Vec<Cell>>> {
    read_table(bytes, "").ok().map(|table| table.grid.rows)
}

/// The same archive with nothing deflated.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        zip.start_file(part.name().unwrap().into_owned(), SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored))
            .unwrap();
        std::io::copy(&mut part, &mut zip).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_is_no_table_is_refused_in_words() {
    let xlsx = crate::list_xlsx::write_xlsx(
        &crate::list_xlsx::Book { title: "表", chips: "", headings: &["a".to_owned()], at: Default::default() },
        &[vec![Cell::Text("b".into())]],
    )
    .unwrap();
    let cfb: Vec<u8> = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1].into_iter().chain([0; 600]).collect();
    for (bytes, word) in [
        (&b""[..], "空です"),
        (b"\n\n  \n", "何も書かれていません"),
        (b"%PDF-1.7\n1,2", "CSVでもありません"),
        (b"<html><table></table>", "CSVでもありません"),
        (b"\xFF\xD8\xFF\xE0\x00\x10JFIF", "文字コード"),
        (b"PK\x03\x04rubbish", "壊れて"),
        (&xlsx[..xlsx.len() / 2], "壊れて"),
        (&cfb, "パスワード"),
        (&archive(&[("a.txt", b"a".to_vec())]), "形式"),
        (&archive(&[("xl/workbook.xml", b"<no".to_vec())]), "壊れて"),
    ] {
        assert!(refusal(bytes).contains(word), "{word}: {}", refusal(bytes));
    }
}

#[test]
fn a_bomb_and_a_sheet_beyond_the_limits_are_refused_before_they_are_unpacked() {
    let bomb = archive(&[("xl/workbook.xml", b"<a/>".to_vec()), ("xl/a.xml", vec![b' '; (512 << 20) + 1])]);
    assert!(bomb.len() < 1 << 20 && refusal(&bomb).contains("展開すると512MB"), "{}", refusal(&bomb));
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "a").unwrap();
    sheet.write_string(1_048_575, 16_383, "far").unwrap();
    assert!(refusal(&book.save_to_buffer().unwrap()).contains("大きすぎます"));
    assert!(refusal("a\n".repeat(200_001).as_bytes()).contains("200001行"));
    assert!(refusal(",".repeat(301).as_bytes()).contains("302列"));
}

#[test]
fn no_bit_of_rubbish_brings_the_reader_down() {
    let xlsx = crate::list_xlsx::write_xlsx(
        &crate::list_xlsx::Book { title: "表", chips: "", headings: &["a".to_owned(), "b".to_owned()], at: Default::default() },
        &vec![vec![Cell::Text("x".into()), Cell::Number(1.0)]; 20],
    )
    .unwrap();
    // Each file is read or refused; that it comes back at all is what is tested.
    let mut read = 0;
    for at in (0..xlsx.len()).step_by(97) {
        let mut bytes = xlsx.clone();
        bytes[at] ^= 0x55;
        read += usize::from(read_table(&bytes, "").is_ok());
        let _ = read_table(&bytes[..at], "");
    }
    assert!(read < xlsx.len().div_ceil(97), "some of them were damaged where it shows");
    let mut noise: u32 = 7;
    for length in 0..200 {
        let bytes: Vec<u8> = (0..length)
            .map(|_| {
                noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                noise.to_be_bytes()[0]
            })
            .collect();
        let _ = read_table(&bytes, "");
    }
}
