//! Answers on standard input: one JSON object, or nothing where nothing need be answered.

use std::io::{IsTerminal, Read, stdin};

use domain::problem::{Code, Problem, Problems};
use serde_json::{Map, Value as Json};
use wire::answers::Answers;

use crate::said::Said;

/// Reads one JSON object from standard input. Nothing at all is an object without answers.
pub fn read() -> Result<Map<String, Json>, Problems> {
    understand(&text()?)
}

/// Reads labels from standard input, as a barcode reader types them: one a line. An object holds them under `labels`.
pub fn labels() -> Result<Map<String, Json>, Problems> {
    let text = text()?;
    if text.trim_start_matches('\u{feff}').trim_start().starts_with('{') {
        return understand(&text);
    }
    Ok(Map::from_iter([("labels".to_owned(), Json::String(text))]))
}

fn text() -> Result<String, Problems> {
    let mut input = stdin();
    if input.is_terminal() {
        eprintln!("JSONを入力し、終わったら Ctrl-D（Windowsは Ctrl-Z と Enter）を押してください。");
    }
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes).map_err(|_| usage("標準入力を読めませんでした。".to_owned(), "JSONを標準入力に渡してください。"))?;
    String::from_utf8(bytes).map_err(|_| usage("標準入力がUTF-8ではありません。".to_owned(), "文字コードをUTF-8にして渡してください。"))
}

/// The same as answers by field.
pub fn fields() -> Result<Answers, Problems> {
    Ok(read()?.into_iter().collect())
}

fn understand(text: &str) -> Result<Map<String, Json>, Problems> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Ok(Map::new());
    }
    match serde_json::from_str::<Said>(text).map(Said::once) {
        Ok(Err(twice)) => Err(twice.into()),
        Ok(Ok(Json::Object(object))) => Ok(object),
        Ok(Ok(_)) => {
            Err(usage("標準入力のJSONが、項目の並び（{…}）ではありません。".to_owned(), "{\"項目\": \"値\", …} の形で渡してください。"))
        }
        Err(error) => Err(usage(
            format!("標準入力のJSONが{}行{}字目で読み取れません。", error.line(), error.column()),
            "かっこ、引用符、コンマを確かめてください。",
        )),
    }
}

fn usage(what: String, next: &str) -> Problems {
    Problem::new(Code::Usage, what, next).into()
}

#[cfg(test)]
mod tests {
    use super::{Code, understand};

    #[test]
    fn nothing_is_no_answer_and_a_list_is_no_object() {
        assert!(understand("").unwrap().is_empty());
        assert!(understand("\u{feff}\r\n ").unwrap().is_empty());
        assert_eq!(understand("\u{feff}{\"name\":\"例 一郎\"}").unwrap()["name"], "例 一郎");
        for wrong in ["[]", "\"name\"", "3"] {
            assert!(understand(wrong).unwrap_err().0[0].what.contains("項目の並び"), "{wrong}");
        }
        let twice = understand(r#"{"name": "例 一郎", "title": "主事", "name": "例 次郎"}"#).unwrap_err();
        assert_eq!((twice.0[0].code, twice.0[0].field.as_deref()), (Code::Usage, Some("name")));
        assert!(understand("{\n\"name\": }").unwrap_err().0[0].what.contains("2行"));
    }
}
