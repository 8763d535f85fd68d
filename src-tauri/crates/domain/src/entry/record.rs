//! Reading a whole record, and naming what it still lacks.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::nearest::{fold, nearest};
use super::raw::{Lookup, Raw};
use super::read::read_field;
use crate::problem::{Code, Problem, Problems};
use crate::register::{Field, Fill, Kind, Need, Register};
use crate::value::{Value, Values};

/// Reads the answers of a record of `register`, each named by its field's identifier or label.
///
/// All problems are found in one go: unknown fields (with the nearest known one), fields a person may not fill, and
/// answers that cannot be read. Whether something is missing is a question of its own: [`missing`].
pub fn read_record(
    register: &Register,
    answers: &BTreeMap<String, Raw>,
    today: NaiveDate,
    lookup: &dyn Lookup,
) -> Result<Values, Problems> {
    whole(read_what_can_be(register, answers, today, lookup))
}

/// The same for a correction, which may also put right what the program copied.
pub fn read_correction(
    register: &Register,
    answers: &BTreeMap<String, Raw>,
    today: NaiveDate,
    lookup: &dyn Lookup,
) -> Result<Values, Problems> {
    whole(read(register, answers, today, lookup, |fill| matches!(fill, Fill::Derived | Fill::Ended)))
}

/// What can be read of a new record, and what is wrong with the rest, so that the rules may speak of the one beside the
/// other.
pub fn read_what_can_be(
    register: &Register,
    answers: &BTreeMap<String, Raw>,
    today: NaiveDate,
    lookup: &dyn Lookup,
) -> (Values, Vec<Problem>) {
    read(register, answers, today, lookup, Fill::by_program)
}

fn whole((values, problems): (Values, Vec<Problem>)) -> Result<Values, Problems> {
    if problems.is_empty() { Ok(values) } else { Err(Problems(problems)) }
}

fn read(
    register: &Register,
    answers: &BTreeMap<String, Raw>,
    today: NaiveDate,
    lookup: &dyn Lookup,
    closed: impl Fn(Fill) -> bool,
) -> (Values, Vec<Problem>) {
    let mut values = Values::new();
    let mut problems = Vec::new();
    for (name, raw) in answers {
        let Some(field) = find(register, name) else {
            problems.push(unknown(register, name));
            continue;
        };
        if closed(field.fill) {
            if !is_empty(raw) {
                problems.push(if field.fill == Fill::Ended { ended(field) } else { derived(field) });
            }
            continue;
        }
        match read_field(field, raw, today, lookup) {
            Ok(Some(_)) if values.has(field.id) => problems.push(twice(field)),
            Ok(Some(value)) => values.set(field.id, value),
            Ok(None) => {}
            Err(problem) => problems.push(problem),
        }
    }
    (values, problems)
}

/// The required fields that `values` lacks, in the order of the form. A flag that was not answered counts as いいえ
/// where another field depends on it.
pub fn missing(register: &Register, values: &Values) -> Vec<Problem> {
    register
        .fields
        .iter()
        .filter(|field| !holds(values, field.id))
        .filter_map(|field| {
            let what = match field.need {
                Need::Optional => return None,
                Need::Must => format!("{}が書かれていません。", field.label),
                Need::When { field: decider, any_of } => {
                    let decider = register.field(decider)?;
                    let answer = answer(decider, values, any_of)?;
                    format!("{}が「{answer}」のときは、{}が必要です。", decider.label, field.label)
                }
            };
            let next = match field.kind {
                Kind::Choice(_) | Kind::Choices(_) | Kind::Link(_) | Kind::Links(_) => {
                    format!("{}を選んでください（例：{}）。", field.label, field.example)
                }
                Kind::Flag => format!("{}を「はい」か「いいえ」で答えてください。", field.label),
                _ => format!("{}を書いてください（例：{}）。", field.label, field.example),
            };
            let problem = Problem::new(Code::Missing, what, next).at(field.id);
            Some(match field.article {
                Some(article) => problem.on(article),
                None => problem,
            })
        })
        .collect()
}

/// Whether a field holds an answer that is one: an empty text or list is none.
fn holds(values: &Values, field: &str) -> bool {
    match values.get(field) {
        None => false,
        Some(Value::Text(text) | Value::Choice(text)) => !text.trim().is_empty(),
        Some(Value::Choices(chosen)) => !chosen.is_empty(),
        Some(Value::Links(links)) => !links.is_empty(),
        Some(_) => true,
    }
}

/// The answer of `decider`, in words, if it is one of `any_of`.
fn answer(decider: &Field, values: &Values, any_of: &[&str]) -> Option<&'static str> {
    match decider.kind {
        Kind::Flag => {
            let yes = values.flag(decider.id);
            any_of.contains(&if yes { "true" } else { "false" }).then_some(if yes { "はい" } else { "いいえ" })
        }
        _ => decider
            .kind
            .choices()
            .iter()
            .find(|choice| any_of.contains(&choice.id) && values.chose(decider.id, choice.id))
            .map(|choice| choice.label),
    }
}

/// The field a person names by identifier or, in any width, by label.
fn find(register: &Register, name: &str) -> Option<&'static Field> {
    register.field(name).or_else(|| register.fields.iter().find(|field| fold(field.label) == fold(name)))
}

fn is_empty(raw: &Raw) -> bool {
    match raw {
        Raw::Empty => true,
        Raw::Text(words) => words.trim().is_empty(),
        Raw::List(list) => list.iter().all(|words| words.trim().is_empty()),
        Raw::Number(_) | Raw::Flag(_) | Raw::Nested => false,
    }
}

fn unknown(register: &Register, name: &str) -> Problem {
    let typed = || register.fields.iter().filter(|field| !field.fill.by_program());
    let near = nearest(name, typed().map(|field| field.id)).or_else(|| nearest(name, typed().map(|field| field.label)));
    let next = match near.and_then(|at| typed().nth(at)) {
        Some(field) => format!("「{}」（{}）ではありませんか。", field.id, field.label),
        None => "項目の一覧で名前を確かめてください。".to_owned(),
    };
    let shown: String = name.chars().take(40).collect();
    Problem::new(Code::Usage, format!("「{shown}」という項目は{}にありません。", register.name), next).at(shown)
}

fn derived(field: &Field) -> Problem {
    let what = format!("{}は自動で入る項目です。", field.label);
    Problem::new(Code::Usage, what, format!("{}を外して、もう一度送ってください。", field.label)).at(field.id)
}

fn ended(field: &Field) -> Problem {
    let what = format!("{}は使い終わった独自項目です。", field.label);
    Problem::new(Code::Usage, what, "また書くときは、設定の独自項目で「使い終わった日」を空にしてください。").at(field.id)
}

fn twice(field: &Field) -> Problem {
    let what = format!("{}が2回書かれています。", field.label);
    Problem::new(Code::Usage, what, "どちらか一方にしてください。").at(field.id)
}
