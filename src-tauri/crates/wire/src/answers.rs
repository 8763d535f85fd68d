//! What a person or a script answers, before anybody has understood it.

use std::collections::BTreeMap;

use domain::entry::Raw;
use serde_json::Value as Json;

/// Answers by field identifier as they arrive: text, numbers, flags, lists of texts, `null` for empty.
pub type Answers = BTreeMap<String, Json>;

/// Undresses answers for the domain to read. What has parts of its own, an object or a list of lists, is no answer to any
/// field; the field's reader refuses it with its own words.
pub fn raw(answers: &Answers) -> BTreeMap<String, Raw> {
    answers.iter().map(|(field, answer)| (field.clone(), raw_one(answer))).collect()
}

fn raw_one(answer: &Json) -> Raw {
    match answer {
        Json::Null => Raw::Empty,
        Json::Bool(flag) => Raw::Flag(*flag),
        Json::Number(number) => number.as_i64().map_or_else(|| Raw::Text(number.to_string()), Raw::Number),
        Json::String(text) if text.is_empty() => Raw::Empty,
        Json::String(text) => Raw::Text(text.clone()),
        Json::Array(items) => items.iter().map(word).collect::<Option<Vec<String>>>().map_or(Raw::Nested, list),
        Json::Object(_) => Raw::Nested,
    }
}

fn list(words: Vec<String>) -> Raw {
    Raw::List(words.into_iter().filter(|word| !word.is_empty()).collect())
}

/// One piece of a list: words or a number.
fn word(piece: &Json) -> Option<String> {
    match piece {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn answers_are_undressed_and_what_has_parts_is_no_answer() {
        let words = |list: &[&str]| Raw::List(list.iter().map(|word| (*word).to_owned()).collect());
        for (json, raw) in [
            (json!(null), Raw::Empty),
            (json!(""), Raw::Empty),
            (json!("例"), Raw::Text("例".to_owned())),
            (json!(3), Raw::Number(3)),
            (json!(1.5), Raw::Text("1.5".to_owned())),
            (json!(true), Raw::Flag(true)),
            (json!(["例", "", 2]), words(&["例", "2"])),
            (json!([]), words(&[])),
            (json!({ "例": 1 }), Raw::Nested),
            (json!([["例"]]), Raw::Nested),
            (json!([{ "例": 1 }]), Raw::Nested),
            (json!([null]), Raw::Nested),
        ] {
            assert_eq!(raw_one(&json), raw, "{json}");
        }
    }
}
