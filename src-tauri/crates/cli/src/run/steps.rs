//! What the commands of every life-cycle do alike: a reason, pasted media, and saying what became of the record.

use domain::problem::{Code, Problem, Problems};
use domain::value::Link;
use office::{Done, Office};
use serde_json::{Value as Json, json};
use wire::answers::Answers;

use crate::answers;
use crate::args::steps::Why;
use crate::dress;
use crate::say::Say;

/// The reason as said beside the number, else the answers on standard input, where it may be called `reason` as well.
pub fn reason(why: &Why, field: &str) -> Result<Answers, Problems> {
    if let Some(reason) = &why.reason {
        return Ok(Answers::from([(field.to_owned(), json!(reason))]));
    }
    let mut given = answers::fields()?;
    if let Some(reason) = given.remove("reason") {
        given.entry(field.to_owned()).or_insert(reason);
    }
    Ok(given)
}

/// Takes `media` out of the answers: numbers and serials as text, one a line.
pub fn media(given: &mut Answers) -> Result<String, Problems> {
    pasted(given.remove("media").unwrap_or(Json::Null))
}

/// Numbers and serials as text, one a line.
pub fn pasted(media: Json) -> Result<String, Problems> {
    match media {
        Json::Null => Ok(String::new()),
        Json::String(text) => Ok(text),
        Json::Array(all) => Ok(all.iter().filter_map(Json::as_str).collect::<Vec<_>>().join("\n")),
        _ => {
            let next = "管理番号か製造番号の並び（[\"…\", \"…\"]）にしてください。";
            Err(Problem::new(Code::Usage, "media が読み取れません。", next).at("media").into())
        }
    }
}

/// The record as it stands now, with the warnings of the step.
pub fn told(office: &mut Office, register: &str, done: &Done<Link>, words: &str, say: &mut Say) -> Result<u8, Problems> {
    let row = dress::outcome(office, register, done)?;
    let words = format!("{} {words}（{}）", done.value.no, row["status"].as_str().unwrap_or_default());
    say.changed(row, &words, &done.warnings);
    Ok(0)
}
