//! What a person or a script answers, before anybody has understood it.

use std::collections::BTreeMap;

use domain::entry::Raw;
use serde_json::Value as Json;

/// Answers by field identifier as they arrive: text, numbers, flags, lists of texts, `null` for empty.
pub type Answers = BTreeMap<String, Json>;

/// Undresses answers for the domain to read. Objects inside a field make no sense to any field and count as their JSON text,
/// which the field's reader then refuses with its own words.
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
        Json::Array(items) => Raw::List(
            items
                .iter()
                .map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned))
                .filter(|item| !item.is_empty())
                .collect(),
        ),
        Json::Object(_) => Raw::Text(answer.to_string()),
    }
}
