//! 一覧の表示: which columns a person wants to see in a register, and the conditions they keep under a name.

use domain::number_scan;
use domain::problem::{Code, Problem, Problems};
use domain::register::Register;
use serde_json::{Value as Json, json};

use super::ask::Ask;
use super::condition::{Compare, Where};
use crate::office::Office;

/// How one person has a register's list arranged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// The columns shown; empty for those the register shows by itself.
    pub columns: Vec<String>,
    /// The conditions kept under a name, in the order of keeping.
    pub kept: Vec<Kept>,
}

/// Conditions under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What the person calls them.
    pub name: String,
    /// 年度, conditions, words, order. Its limit and place are not kept.
    pub ask: Ask,
    /// The columns that go with them; empty for those the register shows by itself.
    pub columns: Vec<String>,
}

/// How many conditions one person may keep for a register, and how long a name may be.
const MOST: usize = 30;
const LONGEST: usize = 40;

impl Office {
    /// How the person at work has the list of `register` arranged. What no longer fits the register is left out.
    pub fn arrangement(&self, register: &str) -> Result<Arrangement, Problems> {
        let register = self.register(register)?;
        let Some((body, _)) = self.draft(&key(register))? else { return Ok(Arrangement::default()) };
        let mut arrangement = serde_json::from_str(&body).map(|body: Json| read(&body)).unwrap_or_default();
        let known = |columns: &mut Vec<String>| columns.retain(|id| register.field(id).is_some());
        known(&mut arrangement.columns);
        let today = self.clock.today();
        arrangement.kept.retain(|one| one.ask.query(register, &self.read(), today).is_ok());
        for one in &mut arrangement.kept {
            known(&mut one.columns);
        }
        Ok(arrangement)
    }

    /// Keeps how the list of `register` is arranged, for the person at work alone. It lies beside the drafts in the sealed
    /// store: not a line of the log, because it says nothing of any record.
    pub fn keep_arrangement(&mut self, register: &str, arrangement: &Arrangement) -> Result<(), Problems> {
        let register = self.register(register)?;
        let today = self.clock.today();
        let columns = std::iter::once(&arrangement.columns).chain(arrangement.kept.iter().map(|one| &one.columns));
        if let Some(unknown) = columns.flatten().find(|id| register.field(id).is_none()) {
            let what = format!("{}に「{unknown}」という項目はありません。", register.name);
            return Err(Problem::new(Code::Usage, what, "列を選び直してください。").at("columns").into());
        }
        if arrangement.kept.len() > MOST {
            let what = format!("保存できる条件は{MOST}個までです。");
            return Err(Problem::new(Code::Usage, what, "使わない条件を削除してください。").at("name").into());
        }
        let mut names = std::collections::BTreeSet::new();
        for one in &arrangement.kept {
            must_be_a_name(&one.name)?;
            if !names.insert(one.name.trim()) {
                let what = format!("「{}」という名前の条件は、すでにあります。", one.name.trim());
                return Err(Problem::new(Code::Exists, what, "別の名前にしてください。").at("name").into());
            }
            one.ask.query(register, &self.read(), today)?;
            must_hold_no_number(&one.ask)?;
        }
        self.keep_draft(&key(register), &written(arrangement).to_string())
    }
}

fn key(register: &Register) -> String {
    format!("list/{}", register.id)
}

fn must_be_a_name(name: &str) -> Result<(), Problems> {
    if name.trim().is_empty() {
        return Err(Problem::new(Code::Missing, "条件の名前が空欄です。", "後で見て分かる名前を付けてください。").at("name").into());
    }
    if name.trim().chars().count() > LONGEST {
        let what = format!("条件の名前が{LONGEST}字を超えています。");
        return Err(Problem::new(Code::Unreadable, what, "短い名前にしてください。").at("name").into());
    }
    if number_scan::scan(name) == number_scan::Finding::MyNumber {
        return Err(number("名前").at("name").into());
    }
    Ok(())
}

/// D15: what is kept for later never holds a 個人番号, not even as words to search for.
fn must_hold_no_number(ask: &Ask) -> Result<(), Problems> {
    let texts = std::iter::once(&ask.search).chain(ask.filters.iter().map(|one| &one.value));
    for text in texts {
        if number_scan::scan(text) == number_scan::Finding::MyNumber {
            return Err(number("条件").at("search").into());
        }
    }
    Ok(())
}

fn number(place: &str) -> Problem {
    let what = format!("{place}に個人番号と思われる数字があります。");
    Problem::refused("D15", domain::article::Article("16"), what, "番号を消してから保存してください。")
}

const COMPARISONS: &[(Compare, &str)] = &[
    (Compare::Is, "is"),
    (Compare::Contains, "contains"),
    (Compare::From, "from"),
    (Compare::To, "to"),
    (Compare::Empty, "empty"),
    (Compare::Filled, "filled"),
];

fn written(arrangement: &Arrangement) -> Json {
    let condition = |one: &Where| {
        let compare = COMPARISONS.iter().find(|(compare, _)| *compare == one.compare).map(|(_, word)| *word);
        json!({ "field": one.field, "compare": compare, "value": one.value })
    };
    let kept = |one: &Kept| {
        json!({
            "name": one.name.trim(),
            "fy": one.ask.fy,
            "filters": one.ask.filters.iter().map(condition).collect::<Vec<_>>(),
            "search": one.ask.search,
            "sort": one.ask.sort,
            "struck_too": one.ask.struck_too,
            "columns": one.columns,
        })
    };
    json!({ "columns": arrangement.columns, "kept": arrangement.kept.iter().map(kept).collect::<Vec<_>>() })
}

fn read(body: &Json) -> Arrangement {
    let text = |from: &Json, member: &str| from.get(member).and_then(Json::as_str).unwrap_or_default().to_owned();
    let list = |from: &Json, member: &str| from.get(member).and_then(Json::as_array).cloned().unwrap_or_default();
    let words = |from: &Json, member: &str| list(from, member).iter().filter_map(Json::as_str).map(str::to_owned).collect();
    let condition = |one: &Json| {
        let word = text(one, "compare");
        let (compare, _) = COMPARISONS.iter().find(|(_, known)| *known == word)?;
        Some(Where { field: text(one, "field"), compare: *compare, value: text(one, "value") })
    };
    let kept = |one: &Json| Kept {
        name: text(one, "name"),
        ask: Ask {
            fy: text(one, "fy"),
            filters: list(one, "filters").iter().filter_map(condition).collect(),
            search: text(one, "search"),
            sort: text(one, "sort"),
            struck_too: one.get("struck_too").and_then(Json::as_bool).unwrap_or(false),
            ..Ask::default()
        },
        columns: words(one, "columns"),
    };
    Arrangement { columns: words(body, "columns"), kept: list(body, "kept").iter().map(kept).collect() }
}
