//! D15: no free text holds a 個人番号 (第16条; 番号法ガイドライン: 取扱状況の記録に特定個人情報等を書かない).

use std::borrow::Cow;

use crate::article::Article;
use crate::number_scan::{Finding, scan};
use crate::problem::Problem;
use crate::register::{Field, Kind, Register};
use crate::value::{Value, Values};

/// Serial numbers as their makers gave them, alone or one a line: 12 digits are common among them.
const SERIALS: &[(&str, &str)] = &[
    ("media", "serial_no"),
    ("disposal_item", "serial_no"),
    ("disposal_chain", "serials"),
    ("certificate", "serials"),
    ("stocktake_line", "serial_no"),
    ("stocktake_line", "scanned"),
];

/// Numbers that the city gave its things, as long as it liked.
const NUMBERED: &[(&str, &str)] = &[("media", "asset_no"), ("media", "whitelist_no")];

/// How the scan looks at a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    /// Not at all: a serial number, an answer that is no text, or what nobody types.
    Past,
    /// A number somebody gave a thing or a paper: it may look like a 個人番号 by chance, so it is remarked on.
    Remark,
    /// Any other code, such as a telephone number, and a count: nothing there is twelve digits that pass for a 個人番号 by
    /// right.
    RefuseCode,
    /// Words: a 個人番号 in them is refused.
    Refuse,
}

fn look(register: &Register, field: &Field) -> Look {
    match field.kind {
        _ if field.fill.by_program() || SERIALS.contains(&(register.id, field.id)) => Look::Past,
        Kind::Text | Kind::LongText => Look::Refuse,
        Kind::Code if NUMBERED.contains(&(register.id, field.id)) => Look::Remark,
        Kind::Code | Kind::Int => Look::RefuseCode,
        _ => Look::Past,
    }
}

/// The texts of a record that are looked at like this, with their fields.
fn texts<'a>(register: &Register, values: &'a Values, wanted: Look) -> impl Iterator<Item = (&'static Field, Cow<'a, str>)> {
    let found: Vec<(&'static Field, Cow<'a, str>)> = register
        .fields
        .iter()
        .filter(|field| look(register, field) == wanted)
        .filter_map(|field| match values.get(field.id) {
            Some(Value::Text(text)) => Some((field, Cow::Borrowed(text.as_str()))),
            Some(Value::Int(count)) => Some((field, Cow::Owned(count.to_string()))),
            _ => None,
        })
        .collect();
    found.into_iter()
}

/// D15: refuses a text with a 個人番号, and remarks on twelve digits that are none and on a code that could be one.
/// The number itself is never repeated.
pub fn free_text(register: &Register, values: &Values) -> Vec<Problem> {
    let words = texts(register, values, Look::Refuse).filter_map(|(field, text)| in_words(field, scan(&text)));
    let codes = texts(register, values, Look::Remark).filter(|(_, code)| scan(code) == Finding::MyNumber).map(|(field, _)| in_code(field));
    let others = texts(register, values, Look::RefuseCode)
        .filter(|(_, code)| scan(code) == Finding::MyNumber)
        .filter_map(|(field, _)| in_words(field, Finding::MyNumber));
    words.chain(codes).chain(others).collect()
}

fn in_words(field: &Field, found: Finding) -> Option<Problem> {
    let article = Article("16");
    let problem = match found {
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
}

fn in_code(field: &Field) -> Problem {
    Problem::warning(
        "D15",
        Article("16"),
        format!("「{}」の12桁の数字が、個人番号の形をしています。", field.label),
        "個人番号を書いていないか確かめ、そうであれば消してください。",
    )
    .at(field.id)
}

/// How many texts of a record were looked through, and how many hold or may hold a 個人番号 (点検項目 16-1-3 の根拠).
pub fn scanned(register: &Register, values: &Values) -> (usize, usize) {
    texts(register, values, Look::Refuse)
        .fold((0, 0), |(looked, suspect), (_, text)| (looked + 1, suspect + usize::from(scan(&text) != Finding::Clear)))
}
