//! One condition of a list, as a person or a script writes it, and understood as what the store compares.
//!
//! What cannot be true of any record, such as a choice that does not exist, is said rather than answered with no rows.

use chrono::{NaiveDate, NaiveDateTime};
use domain::entry::{self, Lookup, Raw, nearest, read_field};
use domain::problem::{Code, Problem, Problems};
use domain::query::{Condition, Filter};
use domain::register::{Field, Kind, Register, Shape};
use domain::registers;
use domain::value::{Link, Value};
use domain::wareki;
use store::Reader;

use crate::desk::Shelf;
use crate::refuse::{by_store, no_register, no_such};

/// How a condition compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compare {
    /// Exactly this.
    Is,
    /// Contains this text.
    Contains,
    /// On or after this day, or at least this number.
    From,
    /// On or before this day, or at most this number.
    To,
    /// Nothing there.
    Empty,
    /// Something there.
    Filled,
}

/// One condition as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Where {
    /// The field.
    pub field: String,
    /// How it compares.
    pub compare: Compare,
    /// With what.
    pub value: String,
}

/// What `one` asks of `register`: one filter, or the two ends of a day.
pub(super) fn understood(read: &Reader<'_>, register: &Register, one: &Where, today: NaiveDate) -> Result<Vec<Filter>, Problems> {
    if let Some(owner) = whole_named(register, &one.field) {
        return Ok(vec![Filter { field: "parent".to_owned(), condition: part_of(read, owner, one)? }]);
    }
    let asked = if one.field == "no" { on_number(one)? } else { on_field(read, known(register, &one.field)?, one, today)? };
    Ok(asked.into_iter().map(|condition| Filter { field: one.field.clone(), condition }).collect())
}

/// The register whose records the rows of `register` are parts of, where `field` names it: `parent`, or its own identifier.
pub(super) fn whole_named(register: &Register, field: &str) -> Option<&'static Register> {
    let Shape::Part { of } = register.shape else { return None };
    if register.field(field).is_some() || (field != "parent" && field != of) {
        return None;
    }
    registers::by_id(of)
}

/// The parts of the one record of `owner` that is named by its number.
fn part_of(read: &Reader<'_>, owner: &Register, one: &Where) -> Result<Condition, Problems> {
    if one.compare != Compare::Is {
        let next = format!("{}=番号 のように、番号の全部を書いてください。", one.field);
        return Err(usage(&one.field, format!("{}は、番号でだけ探せます。", owner.name), next));
    }
    let whole = read.find(owner, one.value.trim()).map_err(by_store)?;
    let whole = whole.ok_or_else(|| no_such(owner.name, one.value.trim()))?;
    Ok(Condition::Points(whole.id))
}

fn on_number(one: &Where) -> Result<Vec<Condition>, Problems> {
    match one.compare {
        Compare::Is => Ok(vec![Condition::Is(one.value.clone())]),
        Compare::Contains => Ok(vec![Condition::Contains(one.value.clone())]),
        _ => Err(usage("no", "番号は、大小や有無では探せません。".to_owned(), "番号の全部か一部で探してください。")),
    }
}

fn on_field(read: &Reader<'_>, field: &Field, one: &Where, today: NaiveDate) -> Result<Vec<Condition>, Problems> {
    let contained = matches!(field.kind, Kind::Text | Kind::LongText | Kind::Code | Kind::Link(_) | Kind::Links(_));
    Ok(match (one.compare, field.kind) {
        (Compare::Empty, _) => vec![Condition::Empty],
        (Compare::Filled, _) => vec![Condition::Filled],
        (Compare::Is, Kind::Link(target) | Kind::Links(target)) => vec![Condition::Is(reference(read, field, target, one.value.trim())?)],
        (Compare::Is, _) => is(field, &one.value, today)?,
        (Compare::Contains, _) if contained => vec![Condition::Contains(one.value.clone())],
        (Compare::From, Kind::Int) => vec![Condition::AtLeast(number(field, &one.value, today)?)],
        (Compare::To, Kind::Int) => vec![Condition::AtMost(number(field, &one.value, today)?)],
        (Compare::From, Kind::Date | Kind::Moment) => vec![Condition::From(day(field, &one.value, today)?)],
        (Compare::To, Kind::Date | Kind::Moment) => vec![Condition::To(day(field, &one.value, today)?)],
        (Compare::Contains, _) => {
            return Err(usage(field.id, format!("「{}」は、含む語では探せません。", field.label), "値の全部を書いて探してください。"));
        }
        (Compare::From | Compare::To, _) => {
            return Err(usage(field.id, format!("「{}」は、大小や前後では探せません。", field.label), "日付か数の項目で比べてください。"));
        }
    })
}

/// The answer `words` as the store keeps it. A day asked of a field that holds moments means any time of that day.
fn is(field: &Field, words: &str, today: NaiveDate) -> Result<Vec<Condition>, Problems> {
    let stored = |text: String| vec![Condition::Is(text)];
    Ok(match read(field, words, today)? {
        None => vec![Condition::Empty],
        Some(Value::Text(text) | Value::Choice(text)) => stored(text),
        Some(Value::Int(number)) => stored(number.to_string()),
        Some(Value::Flag(yes)) => stored(yes.to_string()),
        Some(Value::Date(day)) => stored(wareki::iso(day)),
        Some(Value::Moment(moment)) if is_midnight(moment) => vec![Condition::From(moment.date()), Condition::To(moment.date())],
        Some(Value::Moment(moment)) => stored(wareki::iso_moment(moment)),
        Some(Value::Choices(all)) => all.into_iter().map(Condition::Is).collect(),
        Some(Value::Link(link)) => stored(link.no),
        Some(Value::Links(links)) => links.into_iter().map(|link| Condition::Is(link.no)).collect(),
    })
}

fn is_midnight(moment: NaiveDateTime) -> bool {
    moment.time() == chrono::NaiveTime::MIN
}

/// References are found by [`reference`]; no other kind looks anything up.
struct Nobody;

impl Lookup for Nobody {
    fn find(&self, _: &str, _: &str) -> Vec<Link> {
        Vec::new()
    }
}

/// `words` by the field's own reader, so that a list takes what the form takes and refuses it in the same words.
fn read(field: &Field, words: &str, today: NaiveDate) -> Result<Option<Value>, Problems> {
    read_field(field, &Raw::Text(words.to_owned()), today, &Nobody).map_err(|problem| Problem { code: Code::Usage, ..problem }.into())
}

fn number(field: &Field, words: &str, today: NaiveDate) -> Result<i64, Problems> {
    match read(field, words, today)? {
        Some(Value::Int(number)) => Ok(number),
        _ => Err(usage(field.id, format!("「{}」と比べる数がありません。", field.label), "「120」のように書いてください。")),
    }
}

fn day(field: &Field, words: &str, today: NaiveDate) -> Result<NaiveDate, Problems> {
    let read = if field.kind == Kind::Moment {
        wareki::parse_moment(words, today).map(|moment| moment.date())
    } else {
        wareki::parse(words, today)
    };
    read.map_err(|misread| {
        let form = "令和8年4月1日、R8.4.1 又は 2026-04-01 のように書いてください。";
        let next = if misread.suggest.is_some() { misread.next } else { form.to_owned() };
        usage(field.id, format!("「{}」：{}", field.label, misread.what), next)
    })
}

/// The number of the record that `words` name: by its number, struck or not, or by the name it alone bears.
fn reference(read: &Reader<'_>, field: &Field, target: &str, words: &str) -> Result<String, Problems> {
    let register = registers::by_id(target).ok_or_else(|| no_register(target))?;
    if let Some(record) = read.find(register, words).map_err(by_store)? {
        return Ok(record.no);
    }
    let shelf = Shelf(*read);
    let found = shelf.find(target, words);
    let shown: String = words.chars().take(40).collect();
    match found.as_slice() {
        [only] => return Ok(only.no.clone()),
        [] => {}
        several => {
            let numbers: Vec<&str> = several.iter().take(5).map(|link| link.no.as_str()).collect();
            let what = format!("{}「{shown}」に当たるものが{}件あります。", field.label, several.len());
            return Err(usage(field.id, what, format!("番号で書いてください（{}）。", numbers.join("、"))));
        }
    }
    let next = match shelf.near(target, words) {
        Some(near) => entry::meant(&near),
        None => format!("{}の一覧で、番号か名称を確かめてください。", register.name),
    };
    Err(usage(field.id, format!("{}「{shown}」が見つかりません。", field.label), next))
}

/// The field with identifier `id`, or a problem that names the nearest.
pub(super) fn known(register: &Register, id: &str) -> Result<&'static Field, Problems> {
    register.field(id).ok_or_else(|| {
        let fields = register.fields;
        let near = nearest(id, fields.iter().map(|field| field.id)).or_else(|| nearest(id, fields.iter().map(|field| field.label)));
        let ids: Vec<&str> = fields.iter().map(|field| field.id).collect();
        let next = match near {
            Some(at) => format!("「{}」（{}）ではありませんか。", fields[at].id, fields[at].label),
            None => format!("使える項目: {}", ids.join("、")),
        };
        usage(id, format!("{}に「{id}」という項目はありません。", register.name), next)
    })
}

pub(super) fn usage(field: &str, what: String, next: impl Into<String>) -> Problems {
    Problem::new(Code::Usage, what, next).at(field).into()
}
