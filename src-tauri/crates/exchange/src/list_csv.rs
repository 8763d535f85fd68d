//! Lists out as CSV and for the clipboard, and serial numbers in from the clipboard.

/// The mark by which Excel knows UTF-8.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// How the characters of a file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 with its mark: every character, and Excel knows it.
    Utf8,
    /// CP932, for programs that know nothing else.
    Cp932,
}

impl Encoding {
    /// Every encoding.
    pub const ALL: [Encoding; 2] = [Encoding::Utf8, Encoding::Cp932];

    /// The identifier, as on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf8",
            Encoding::Cp932 => "cp932",
        }
    }

    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Cp932 => "CP932",
        }
    }
}

/// A character that an encoding does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lacking {
    /// The line of the list it first stands in, from 1; the headings are line 1.
    pub line: usize,
    /// The character.
    pub character: char,
}

/// Writes a list as CSV for Excel: CRLF line ends, a field quoted where it must be.
///
/// A field that a spreadsheet would run as a formula gets an apostrophe before it, see [`inert`].
///
/// # Errors
/// Every character that `encoding` lacks, once, with the first line it stands in: none is replaced by another letter.
pub fn write_csv<R, F>(headings: &[impl AsRef<str>], rows: impl IntoIterator<Item = R>, encoding: Encoding) -> Result<Vec<u8>, Vec<Lacking>>
where
    R: AsRef<[F]>,
    F: AsRef<str>,
{
    let mut bytes = Vec::new();
    let mut lacking: Vec<Lacking> = Vec::new();
    if encoding == Encoding::Utf8 {
        bytes.extend_from_slice(BYTE_ORDER_MARK.as_bytes());
    }
    let mut text = String::new();
    csv_line(&mut text, headings);
    encode(&text, encoding, 1, &mut bytes, &mut lacking);
    for (row, line) in rows.into_iter().zip(2..) {
        text.clear();
        csv_line(&mut text, row.as_ref());
        encode(&text, encoding, line, &mut bytes, &mut lacking);
    }
    if lacking.is_empty() { Ok(bytes) } else { Err(lacking) }
}

/// Writes a list for the clipboard: tabs between fields, CRLF between rows, one row per line of text.
///
/// Pasted text knows no quotes, so tabs and line breaks within a field become spaces. Formulas are made inert as in CSV.
pub fn write_tsv<R, F>(headings: &[impl AsRef<str>], rows: impl IntoIterator<Item = R>) -> String
where
    R: AsRef<[F]>,
    F: AsRef<str>,
{
    let mut text = tsv_line(headings);
    for row in rows {
        text.push_str(&tsv_line(row.as_ref()));
    }
    text
}

/// Reads serial numbers from a pasted column, row or list: one per line, tab or comma (full width and 「、」 too).
///
/// Order is kept and blanks dropped. Doubles are kept: that a number was given twice is for reconciliation to say.
pub fn read_pasted_serials(text: &str) -> Vec<String> {
    text.split(['\n', '\r', '\t', ',', '，', '、', ';'])
        // Excel quotes a cell that holds a line break; a serial number never has quotes of its own.
        .map(|piece| piece.trim_matches(|c: char| c.is_whitespace() || c == '"' || c == '\u{FEFF}'))
        .filter(|piece| !piece.is_empty())
        .map(str::to_owned)
        .collect()
}

fn encode(text: &str, encoding: Encoding, line: usize, bytes: &mut Vec<u8>, lacking: &mut Vec<Lacking>) {
    if encoding == Encoding::Utf8 {
        bytes.extend_from_slice(text.as_bytes());
        return;
    }
    let mut buffer = [0; 4];
    for character in text.chars() {
        let (written, _, unknown) = encoding_rs::SHIFT_JIS.encode(same_sign(character).encode_utf8(&mut buffer));
        if !unknown {
            bytes.extend_from_slice(&written);
        } else if !lacking.iter().any(|one| one.character == character) {
            lacking.push(Lacking { line, character });
        }
    }
}

/// One sign of JIS X 0208 that Unicode's two tables of it name differently: what a Mac types as U+301C is CP932's U+FF5E.
fn same_sign(character: char) -> char {
    match character {
        '\u{301C}' => '\u{FF5E}',
        '\u{2016}' => '\u{2225}',
        '\u{2014}' => '\u{2015}',
        '\u{2212}' => '\u{FF0D}',
        other => other,
    }
}

/// The field as a spreadsheet may hold it without running it: `=`, `+`, `-`, `@`, tab and carriage return begin
/// formulas or break out of the cell, also in full width, also after spaces. Plain numbers stay numbers.
fn inert(field: &str) -> String {
    if is_dangerous(field) { format!("'{field}") } else { field.to_owned() }
}

/// Whether a spreadsheet might run the field as a formula.
pub(crate) fn is_dangerous(field: &str) -> bool {
    let shown = field.trim_start_matches([' ', '\u{3000}', '\u{FEFF}']);
    shown.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) && !is_number(field)
}

/// The field as it was before [`inert`]: what this program wrote comes in as it stood in the register.
pub(crate) fn as_it_was(field: &str) -> &str {
    field.strip_prefix('\'').filter(|rest| is_dangerous(rest)).unwrap_or(field)
}

/// Whether the field is a signed decimal number and nothing else.
fn is_number(field: &str) -> bool {
    let digits = field.strip_prefix(['-', '+']).unwrap_or(field);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    all_digits(whole) && all_digits(fraction)
}

fn csv_line(text: &mut String, fields: &[impl AsRef<str>]) {
    for (column, field) in fields.iter().enumerate() {
        if column > 0 {
            text.push(',');
        }
        let field = inert(field.as_ref());
        // Spaces at the ends are lost by some readers unless quoted.
        if field.contains([',', '"', '\n', '\r']) || field.starts_with(' ') || field.ends_with(' ') {
            text.push('"');
            text.push_str(&field.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&field);
        }
    }
    text.push_str("\r\n");
}

fn tsv_line(fields: &[impl AsRef<str>]) -> String {
    let fields: Vec<String> =
        fields.iter().map(|field| inert(&field.as_ref().replace("\r\n", " ").replace(['\t', '\r', '\n'], " "))).collect();
    fields.join("\t") + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn csv(row: &[&str]) -> String {
        let bytes = write_csv(&["見出し"], [row], Encoding::Utf8).unwrap();
        String::from_utf8(bytes).unwrap().strip_prefix("\u{FEFF}見出し\r\n").unwrap().to_owned()
    }

    #[test]
    fn excel_opens_it_as_utf8() {
        let bytes = write_csv(&["管理番号", "名称"], [["R8-福祉-USB-0001", "髙橋の机"]], Encoding::Utf8).unwrap();
        assert_eq!(&bytes[..3], [0xEF, 0xBB, 0xBF]);
        assert_eq!(String::from_utf8(bytes[3..].to_vec()).unwrap(), "管理番号,名称\r\nR8-福祉-USB-0001,髙橋の机\r\n");
    }

    #[test]
    fn an_old_program_gets_its_own_signs_or_is_told_which_it_lacks() {
        let bytes = write_csv(&["番号", "氏名"], [["1〜2−3", "髙﨑①"]], Encoding::Cp932).unwrap();
        assert!(bytes.starts_with(&[0x94, 0xD4, 0x8D, 0x86, b',']), "no mark before the first heading: {bytes:?}");
        assert_eq!(encoding_rs::SHIFT_JIS.decode(&bytes).0, "番号,氏名\r\n1～2－3,髙﨑①\r\n");
        let lacking = write_csv(&["氏名"], [["例"], ["𠮷"], ["禰\u{FE00}𠮷"]], Encoding::Cp932).unwrap_err();
        let expected = [Lacking { line: 3, character: '𠮷' }, Lacking { line: 4, character: '\u{FE00}' }];
        assert_eq!(lacking, expected);
    }

    #[test]
    fn commas_quotes_and_line_breaks_stay_within_their_cell() {
        assert_eq!(csv(&["a,b", "c\"d", "e\r\nf", " g"]), "\"a,b\",\"c\"\"d\",\"e\r\nf\",\" g\"\r\n");
    }

    #[test]
    fn nothing_that_leaves_can_run_as_a_formula() {
        for field in ["=1+1", "+81-95", "-cmd", "@SUM(A1)", "\t=1", "\r=1", "＝1", " =1", "\u{3000}@x"] {
            let line = csv(&[field]);
            assert!(line.trim_start_matches('"').starts_with('\''), "{field:?} became {line:?}");
        }
        assert_eq!(csv(&["-12", "+3.5", "1-2", "-", "-1.", ""]), "-12,+3.5,1-2,'-,'-1.,\r\n");
        assert_eq!(write_tsv(&["a"], [["=1"]]), "a\r\n'=1\r\n");
    }

    #[test]
    fn the_clipboard_keeps_one_row_per_line() {
        assert_eq!(write_tsv(&["a", "b"], [["1\t2", "3\r\n4\n5"]]), "a\tb\r\n1 2\t3 4 5\r\n");
        assert_eq!(write_tsv(&["a"], Vec::<Vec<String>>::new()), "a\r\n");
    }

    #[test]
    fn thirty_serials_come_in_from_any_clipboard() {
        let column: String = (1..=30).map(|n| format!(" SN{n:04}　\r\n")).collect();
        let read = read_pasted_serials(&column);
        assert_eq!((read.len(), read[0].as_str(), read[29].as_str()), (30, "SN0001", "SN0030"));
        assert_eq!(read_pasted_serials("A-1\tB 2,C3，D4、E5;F6\n\n\"G7\"\n"), ["A-1", "B 2", "C3", "D4", "E5", "F6", "G7"]);
        assert_eq!(read_pasted_serials("A1\nA1\n"), ["A1", "A1"], "a number given twice is not hidden");
        assert!(read_pasted_serials(" \r\n\t,").is_empty());
    }
}
