//! D15: no free text holds a 個人番号 (第16条; 番号法ガイドライン: 取扱状況の記録に特定個人情報等を書かない).

use crate::article::Article;
use crate::number_scan::{Finding, scan};
use crate::problem::Problem;
use crate::register::{Field, Fill, Kind, Register};
use crate::value::{Value, Values};

/// Lists of serial numbers, one a line: long text by kind, codes by nature, and 12 digits are common among them.
const SERIAL_LISTS: &[(&str, &str)] = &[("disposal_chain", "serials"), ("certificate", "serials")];

/// Whether the scan passes this field over: codes, serial lists, and what the program writes itself.
pub fn exempt(register: &Register, field: &Field) -> bool {
    field.fill == Fill::Derived || !matches!(field.kind, Kind::Text | Kind::LongText) || SERIAL_LISTS.contains(&(register.id, field.id))
}

/// The free texts of a record with their fields, as the scan sees them.
pub fn texts<'a>(register: &Register, values: &'a Values) -> impl Iterator<Item = (&'static Field, &'a str)> {
    let found: Vec<(&'static Field, &'a str)> = register
        .fields
        .iter()
        .filter(|field| !exempt(register, field))
        .filter_map(|field| match values.get(field.id) {
            Some(Value::Text(text)) => Some((field, text.as_str())),
            _ => None,
        })
        .collect();
    found.into_iter()
}

/// D15: refuses a text with a 個人番号, and remarks on twelve digits that are none. The number itself is never repeated.
pub fn free_text(register: &Register, values: &Values) -> Vec<Problem> {
    texts(register, values)
        .filter_map(|(field, text)| {
            let article = Article("16");
            let problem = match scan(text) {
                Finding::Clear => return None,
                Finding::MyNumber => Problem::refused(
                    "D15",
                    article,
                    format!("「{}」に個人番号と思われる12桁の数字があります。台帳に個人番号は書けません。", field.label),
                    "番号を消し、必要なら「本人1名分」のように件数で書いてください。",
                ),
                Finding::TwelveDigits => Problem::warning(
                    "D15",
                    article,
                    format!("「{}」に12桁の数字があります。", field.label),
                    "個人番号の書き間違いでないか確かめてください。",
                ),
            };
            Some(problem.at(field.id))
        })
        .collect()
}

/// How many texts of a record were looked through, and how many hold or may hold a 個人番号 (点検項目 16-1-3 の根拠).
pub fn scanned(register: &Register, values: &Values) -> (usize, usize) {
    texts(register, values).fold((0, 0), |(looked, suspect), (_, text)| (looked + 1, suspect + usize::from(scan(text) != Finding::Clear)))
}
