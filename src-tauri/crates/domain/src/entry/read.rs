//! Reading one answer into the kind of value its field holds.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

use super::choice;
use super::nearest::meant;
use super::raw::{Lookup, Raw};
use super::unseen::{breaks_line, unseen};
use crate::problem::{Code, Problem};
use crate::register::{Choice, Field, Kind};
use crate::value::{Link, Value};
use crate::wareki;

/// Longest line and longest text taken, in characters: what a person could mean to write, with room to spare.
const LINE: usize = 500;
const TEXT: usize = 20_000;
/// Greatest number taken.
const MOST: i64 = 1_000_000_000_000;

/// Reads what came in for `field` on the day `today`; `None` when it is empty.
///
/// Words are kept as typed apart from spaces around them (names are never normalised); codes and numbers are taken in
/// any width and kept in half width; dates are taken in every form of [`wareki::parse`]; choices by identifier, label or
/// short code; references by number or unique name. A problem names the field and its article.
pub fn read_field(field: &Field, raw: &Raw, today: NaiveDate, lookup: &dyn Lookup) -> Result<Option<Value>, Problem> {
    read(field, raw, today, lookup).map_err(|problem| {
        let problem = problem.at(field.id);
        match field.article {
            Some(article) if problem.article.is_none() => problem.on(article),
            _ => problem,
        }
    })
}

fn read(field: &Field, raw: &Raw, today: NaiveDate, lookup: &dyn Lookup) -> Result<Option<Value>, Problem> {
    let Some(words) = words(field, raw)? else { return Ok(None) };
    let value = match field.kind {
        Kind::Text => Value::Text(line(field, &words)?),
        Kind::LongText => Value::Text(text(field, &words)?),
        Kind::Code => Value::Text(line(field, &words.nfkc().collect::<String>())?),
        Kind::Int => Value::Int(int(field, &words)?),
        Kind::Date if field.month => Value::Date(wareki::parse_month(&words, today)?),
        Kind::Date => Value::Date(wareki::parse(&words, today)?),
        Kind::Moment => Value::Moment(wareki::parse_moment(&words, today)?),
        Kind::Flag => Value::Flag(flag(field, &words)?),
        Kind::Choice(choices) => Value::Choice(choice::find(field, choices, &words)?.id.to_owned()),
        Kind::Choices(choices) => Value::Choices(several(field, choices, raw, &words)?),
        Kind::Link(target) => Value::Link(link(field, target, &words, lookup)?),
        Kind::Links(target) => Value::Links(links(field, target, raw, &words, lookup)?),
    };
    // Lists of separators alone are as empty as no answer.
    Ok(match value {
        Value::Choices(ref chosen) if chosen.is_empty() => None,
        Value::Links(ref links) if links.is_empty() => None,
        value => Some(value),
    })
}

/// The answer as words; `None` if it is empty. A list is joined, for the kinds that take one.
fn words(field: &Field, raw: &Raw) -> Result<Option<String>, Problem> {
    let takes_several = matches!(field.kind, Kind::Choices(_) | Kind::Links(_));
    let words = match raw {
        Raw::Empty => return Ok(None),
        Raw::Text(words) => words.clone(),
        Raw::Number(number) => number.to_string(),
        Raw::Flag(yes) if field.kind == Kind::Flag => yes.to_string(),
        Raw::Flag(_) => return Err(unreadable(field, "はい・いいえ", "文字で書いてください。")),
        Raw::List(list) if takes_several || list.is_empty() => list.join("\n"),
        Raw::List(_) if field.kind == Kind::LongText => {
            return Err(unreadable(field, "[…]", "並び（[…]）にせず、改行（\\n）で区切った1つの文字列で書いてください。"));
        }
        Raw::List(_) => return Err(unreadable(field, "[…]", "並び（[…]）にせず、1つの値で書いてください。")),
        Raw::Nested => return Err(unreadable(field, "{…}", "項目の中に項目を入れず、値だけを書いてください。")),
    };
    Ok(Some(words).filter(|words| !words.trim().is_empty()))
}

fn unreadable(field: &Field, words: &str, next: &str) -> Problem {
    let words: String = words.trim().chars().take(20).collect();
    Problem::new(Code::Unreadable, format!("「{words}」は{}として読めません。", field.label), next)
}

fn too_long(field: &Field, limit: usize) -> Problem {
    Problem::new(Code::Unreadable, format!("{}が長すぎます。", field.label), format!("{limit}字までで書いてください。"))
}

/// The words without the spaces around them, where everything in them can be seen.
fn seen<'a>(field: &Field, words: &'a str) -> Result<&'a str, Problem> {
    match unseen(field.label, words) {
        Some(problem) => Err(problem),
        None => Ok(words.trim()),
    }
}

/// One line: line breaks and tabs become spaces.
fn line(field: &Field, words: &str) -> Result<String, Problem> {
    let words = seen(field, words)?.replace("\r\n", " ");
    let words: String = words.chars().map(|c| if breaks_line(c) || c == '\t' { ' ' } else { c }).collect();
    if words.chars().count() > LINE { Err(too_long(field, LINE)) } else { Ok(words) }
}

/// Several lines: line breaks are kept, as one character each.
fn text(field: &Field, words: &str) -> Result<String, Problem> {
    let words = seen(field, words)?.replace("\r\n", "\n");
    let words: String = words.chars().map(|c| if breaks_line(c) { '\n' } else { c }).collect();
    if words.chars().count() > TEXT { Err(too_long(field, TEXT)) } else { Ok(words) }
}

/// A whole number with commas in their places or not, with a counter word (件, 冊) behind it or not.
fn int(field: &Field, words: &str) -> Result<i64, Problem> {
    let plain: String = words.nfkc().filter(|c| !c.is_whitespace()).collect();
    let bare = plain.trim_end_matches(['件', '人', '名', '冊', '枚', '点', '台', '個', '本', '箱', '回', '段', '組']);
    let grouped = {
        let mut groups = bare.split(',');
        let first = groups.next().unwrap_or("");
        (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3)
    };
    let digits: String = bare.chars().filter(|c| *c != ',').collect();
    let clean = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit()) && (grouped || digits.len() == bare.len());
    if !clean {
        return Err(unreadable(field, words, "0以上の整数を、「120」や「1,200」のように書いてください。"));
    }
    digits
        .parse()
        .ok()
        .filter(|number| *number <= MOST)
        .ok_or_else(|| Problem::new(Code::Unreadable, format!("{}が大きすぎます。", field.label), "数を確かめて書き直してください。"))
}

/// Yes or no, as people and spreadsheets write them.
fn flag(field: &Field, words: &str) -> Result<bool, Problem> {
    let plain: String = words.nfkc().flat_map(char::to_lowercase).filter(|c| !c.is_whitespace()).collect();
    match plain.as_str() {
        "はい" | "○" | "〇" | "◯" | "●" | "✓" | "✔" | "☑" | "レ" | "有" | "有り" | "あり" | "する" | "済" | "true" | "yes" | "y" | "on"
        | "1" => Ok(true),
        "いいえ" | "×" | "✕" | "✗" | "☐" | "無" | "無し" | "なし" | "しない" | "未" | "-" | "false" | "no" | "n" | "off" | "0" => {
            Ok(false)
        }
        _ => Err(unreadable(field, words, "「はい」か「いいえ」で書いてください。")),
    }
}

/// The pieces of a list: as given, or parted at commas and line breaks.
fn pieces<'a>(raw: &'a Raw, words: &'a str) -> Vec<&'a str> {
    let parts: Vec<&str> = match raw {
        Raw::List(list) => list.iter().map(String::as_str).collect(),
        _ => words.split(['、', ',', '，', ';', '；', '\n']).collect(),
    };
    parts.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// Several choices, each once, in the definition's order.
fn several(field: &Field, choices: &'static [Choice], raw: &Raw, words: &str) -> Result<Vec<String>, Problem> {
    if let Some(one) = choice::exact(choices, words) {
        return Ok(vec![one.id.to_owned()]);
    }
    let mut chosen = Vec::new();
    for piece in pieces(raw, words) {
        chosen.push(choice::find(field, choices, piece)?.id);
    }
    Ok(choices.iter().filter(|choice| chosen.contains(&choice.id)).map(|choice| choice.id.to_owned()).collect())
}

/// The one record that `words` name.
fn link(field: &Field, target: &str, words: &str, lookup: &dyn Lookup) -> Result<Link, Problem> {
    let words = words.trim();
    let mut found = lookup.find(target, words);
    let shown: String = words.chars().take(40).collect();
    match found.len() {
        0 => {
            let next = match lookup.near(target, words) {
                Some(near) => meant(&near),
                None => format!("番号か名称を確かめるか、先に{}へ登録してください。", register_name(target)),
            };
            Err(Problem::new(Code::NotFound, format!("{}「{shown}」が見つかりません。", field.label), next))
        }
        1 => Ok(found.remove(0)),
        count => {
            let numbers: Vec<_> = found.iter().take(5).map(|link| link.no.as_str()).collect();
            let rest = if count > numbers.len() { "など" } else { "" };
            let what = format!("{}「{shown}」に当たるものが{count}件あります。", field.label);
            Err(Problem::new(Code::Unreadable, what, format!("番号で選んでください（{}{rest}）。", numbers.join("、"))))
        }
    }
}

/// Several records, each once, in the order given.
fn links(field: &Field, target: &str, raw: &Raw, words: &str, lookup: &dyn Lookup) -> Result<Vec<Link>, Problem> {
    // A name may itself hold a comma.
    if let [one] = lookup.find(target, words.trim()).as_slice() {
        return Ok(vec![one.clone()]);
    }
    let mut found: Vec<Link> = Vec::new();
    for piece in pieces(raw, words) {
        let link = link(field, target, piece, lookup)?;
        if !found.iter().any(|one| one.id == link.id) {
            found.push(link);
        }
    }
    Ok(found)
}

fn register_name(id: &str) -> &'static str {
    crate::registers::by_id(id).map_or("台帳", |register| register.name)
}
