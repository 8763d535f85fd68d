//! What is asked of a list, as a person or a script writes it, and understood as a query.

use chrono::NaiveDate;
use domain::nendo::Nendo;
use domain::number_scan;
use domain::problem::Problems;
use domain::query::{Cursor, Filter, Query, Sort};
use domain::register::{Register, Shape};
use domain::value::RecordId;
use store::Reader;

use super::condition::{Compare, Where, known, understood, usage, whole_named};

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
    /// Everything that `register` holds, as a bound book shows it: of a ledger also the lines that were corrected or struck
    /// (D21).
    pub fn book(register: &Register) -> Ask {
        Ask { struck_too: matches!(register.shape, Shape::Ledger), ..Ask::default() }
    }

    /// Understands what was written, with references looked up in `read`, or names the first thing that makes no sense.
    pub(crate) fn query(&self, register: &Register, read: &Reader<'_>, today: NaiveDate) -> Result<Query, Problems> {
        let filters = self.filters.iter().map(|one| understood(read, register, one, today)).collect::<Result<Vec<Vec<Filter>>, _>>()?;
        Ok(Query {
            fy: self.year()?.map(|year| year.0),
            filters: filters.concat(),
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
        let whole = || whole_named(register, &one.field).map_or(one.field.as_str(), |owner| owner.name);
        let label = field.map_or_else(whole, |field| field.label);
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
    match (register.shape, ask.struck_too) {
        // A ledger shows its struck lines unless somebody leaves them out; cards show the valid ones unless somebody wants all.
        (Shape::Ledger, false) => words.push("訂正・取消しの行を除く".to_owned()),
        (Shape::Ledger, true) | (_, false) => {}
        (_, true) => words.push("訂正・取消しの行を含む".to_owned()),
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
