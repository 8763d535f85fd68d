//! 外字: characters of the private use area, which each PC draws in its own way, in names (第16条).

use crate::article::Article;
use crate::problem::{Code, Level, Problem};
use crate::register::{Kind, Register};
use crate::value::{Value, Values};

/// Whether `c` has no shape of its own: the private use area and its two planes.
const fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}')
}

/// Warns of each answer on one line (a name of a person, a firm, a post) that holds a 外字. It is kept as it was typed.
pub fn check(register: &Register, values: &Values) -> Vec<Problem> {
    let lines = register.fields.iter().filter(|field| matches!(field.kind, Kind::Text));
    lines
        .filter(|field| matches!(values.get(field.id), Some(Value::Text(text)) if text.chars().any(is_private)))
        .map(|field| {
            let what = format!("「{}」に外字があります。ほかのPCや帳票では、別の字になるか空白になります。", field.label);
            let next = "標準の字（異体字を含む）で打ち直すか、かなで書き、正しい字は備考に説明してください。";
            Problem { level: Level::Warn, ..Problem::new(Code::Rule, what, next) }.on(Article("16")).at(field.id)
        })
        .collect()
}
