//! What is asked of a list, as a person or a script writes it, and understood as a query.

use chrono::NaiveDate;
use domain::nendo::Nendo;
use domain::number_scan;
use domain::problem::{Code, Problem, Problems};
use domain::query::{Condition, Cursor, Filter, Query, Sort};
use domain::register::{Field, Kind, Register};
use domain::value::RecordId;
use domain::wareki;

/// How a condition compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compare {
    /// Exactly this.
    Is,
    /// Contains this text.
    Contains,
    /// On or after this day.
    From,
    /// On or before this day.
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

/// What is asked of a list, as written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ask {
    /// 年度 as `R8`, `令和8年度` or `2026`; empty for all.
    pub fy: String,
    /// All of these must hold.
    pub filters: Vec<Where>,
    /// Words to find.
    pub search: String,
    /// Field to sort by, `-` before it for descending; empty for newest first.
    pub sort: String,
    /// At most this many rows; 0 for 100.
    pub limit: usize,
    /// The cursor of the page before; empty for the first.
    pub after: String,
    /// Corrected and voided rows too.
    pub struck_too: bool,
}

impl Ask {
    /// Understands what was written, or names the first thing that makes no sense.
    pub fn query(&self, register: &Register, today: NaiveDate) -> Result<Query, Problems> {
        Ok(Query {
            fy: self.year()?.map(|year| year.0),
            filters: self.filters.iter().map(|one| understood(register, one, today)).collect::<Result<_, _>>()?,
            search: self.search.trim().to_owned(),
            sort: self.order(register)?,
            limit: if self.limit == 0 { 100 } else { self.limit },
            after: cursor(&self.after)?,
            struck_too: self.struck_too,
        })
    }

    fn year(&self) -> Result<Option<Nendo>, Problems> {
        if self.fy.trim().is_empty() {
            return Ok(None);
        }
        Nendo::parse(&self.fy).map(Some).map_err(|problem| problem.at("fy").into())
    }

    fn order(&self, register: &Register) -> Result<Option<Sort>, Problems> {
        let (field, descending) = match self.sort.strip_prefix('-') {
            Some(field) => (field, true),
            None => (self.sort.as_str(), false),
        };
        if field.is_empty() {
            return Ok(None);
        }
        if field != "no" && field != "recorded" {
            known(register, field)?;
        }
        Ok(Some(Sort { field: field.to_owned(), descending }))
    }
}

/// What a list shows, in words, as it stands on the screen and is printed on the page.
pub fn chips(register: &Register, ask: &Ask, today: NaiveDate) -> String {
    let mut words = Vec::new();
    words.push(match ask.year() {
        Ok(Some(year)) if year == Nendo::of(today) => format!("今年度（{}）", year.label()),
        Ok(Some(year)) => year.label(),
        _ => "全ての年度".to_owned(),
    });
    for one in &ask.filters {
        let field = register.field(&one.field);
        let label = field.map_or(one.field.as_str(), |field| field.label);
        let value = field
            .and_then(|field| field.kind.choices().iter().find(|choice| choice.id == one.value))
            .map_or_else(|| spoken(&one.value), |choice| choice.label);
        words.push(match one.compare {
            Compare::Is => format!("{label}＝{value}"),
            Compare::Contains => format!("{label}に「{value}」を含む"),
            Compare::From => format!("{label}が{value}以後"),
            Compare::To => format!("{label}が{value}以前"),
            Compare::Empty => format!("{label}が空"),
            Compare::Filled => format!("{label}あり"),
        });
    }
    if !ask.search.trim().is_empty() {
        words.push(format!("検索「{}」", spoken(ask.search.trim())));
    }
    if ask.struck_too {
        words.push("訂正・取消しの行を含む".to_owned());
    }
    words.join("／")
}

/// What may be said, printed and logged of a search: never a 個人番号 (D15).
pub(super) fn spoken(search: &str) -> &str {
    match number_scan::scan(search) {
        number_scan::Finding::MyNumber => "（12桁の番号）",
        _ => search,
    }
}

fn understood(register: &Register, one: &Where, today: NaiveDate) -> Result<Filter, Problems> {
    let field = if one.field == "no" { None } else { Some(known(register, &one.field)?) };
    let day = || {
        wareki::parse(&one.value, today)
            .map_err(|misread| usage(&one.field, misread.what.clone(), "令和8年4月1日、R8.4.1 又は 2026-04-01 のように書いてください。"))
    };
    let condition = match one.compare {
        Compare::Is => Condition::Is(as_stored(field, &one.value, today)),
        Compare::Contains => Condition::Contains(one.value.clone()),
        Compare::From => Condition::From(day()?),
        Compare::To => Condition::To(day()?),
        Compare::Empty => Condition::Empty,
        Compare::Filled => Condition::Filled,
    };
    Ok(Filter { field: one.field.clone(), condition })
}

/// A choice is asked for by its label or identifier, a flag by はい, a day in any writing; the store compares identifiers and ISO.
fn as_stored(field: Option<&Field>, value: &str, today: NaiveDate) -> String {
    let Some(field) = field else { return value.to_owned() };
    match field.kind {
        Kind::Choice(choices) | Kind::Choices(choices) => choices
            .iter()
            .find(|choice| choice.label == value || choice.id == value)
            .map_or_else(|| value.to_owned(), |choice| choice.id.to_owned()),
        Kind::Flag => match value {
            "はい" | "○" | "true" | "1" => "true".to_owned(),
            "いいえ" | "×" | "false" | "0" => "false".to_owned(),
            _ => value.to_owned(),
        },
        Kind::Date => wareki::parse(value, today).map_or_else(|_| value.to_owned(), |day| day.format("%Y-%m-%d").to_string()),
        _ => value.to_owned(),
    }
}

fn known(register: &Register, id: &str) -> Result<&'static Field, Problems> {
    register.field(id).ok_or_else(|| {
        let ids: Vec<&str> = register.fields.iter().map(|field| field.id).collect();
        usage(id, format!("{}に「{id}」という項目はありません。", register.name), format!("使える項目: {}", ids.join("、")))
    })
}

fn usage(field: &str, what: String, next: impl Into<String>) -> Problems {
    Problem::new(Code::Usage, what, next).at(field).into()
}

/// Writes a cursor as one word.
pub fn cursor_word(cursor: &Cursor) -> String {
    format!("{}:{}", cursor.id.0, cursor.key)
}

fn cursor(word: &str) -> Result<Option<Cursor>, Problems> {
    if word.is_empty() {
        return Ok(None);
    }
    word.split_once(':')
        .and_then(|(id, key)| id.parse().ok().map(|id| Cursor { key: key.to_owned(), id: RecordId(id) }))
        .map(Some)
        .ok_or_else(|| usage("after", "続きの位置が読み取れません。".to_owned(), "前の一覧が返した値をそのまま渡してください。"))
}
