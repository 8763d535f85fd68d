//! The section's own card: its 課記号 begins every number, and numbers go into file names and barcodes (第4条第1項).

use crate::article::Article;
use crate::problem::{Code, Problem};
use crate::value::Values;

/// What a 課記号 may have besides letters and digits of any script.
const JOINS: &[char] = &['-', '_', '・'];

/// Whether a section may be described like this. Also to be asked before a store is made for it.
pub fn check(values: &Values) -> Vec<Problem> {
    let mut odd: Vec<char> = values.text("code").trim().chars().filter(|sign| !sign.is_alphanumeric() && !JOINS.contains(sign)).collect();
    odd.dedup();
    if odd.is_empty() {
        return Vec::new();
    }
    let named: Vec<String> = odd.iter().map(|sign| if sign.is_whitespace() { "空白".to_owned() } else { format!("「{sign}」") }).collect();
    let what = format!("課記号に、番号に使えない文字（{}）があります。", named.join(""));
    let next = "「総務」「市生」のように、文字と数字だけで書いてください。";
    vec![Problem::new(Code::Rule, what, next).on(Article("4-1")).at("code")]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Value;

    #[test]
    fn a_code_is_made_of_letters_and_digits() {
        let said = |code: &str| check(&Values::new().with("code", Value::Text(code.to_owned()))).len();
        for fine in ["総務", "市生2", "Ｒ６", "情シ-1", "データ", " 総務 "] {
            assert_eq!(said(fine), 0, "{fine}");
        }
        for odd in ["あ/い*", "総 務", "総務\n", "a:b", "総務。", "\u{200b}総務"] {
            assert_eq!(said(odd), usize::from(odd != "総務\n"), "{odd:?}");
        }
    }
}
