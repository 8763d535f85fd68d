//! Asking a register for records: filters, search, any order, page by page from a key (never by counting rows off).

use domain::query::{Cursor, Page, Query};
use domain::record::Record;
use domain::register::{Kind, Register};
use domain::value::RecordId;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params_from_iter};

use crate::columns::{held, quoted};
use crate::error::{Error, Result};
use crate::rows::condition::{self, Piece, piece};
use crate::rows::record;
use crate::search::words::Words;

/// Above this many hits, a search sorted by a field walks the field's order and checks each row; below, it takes all
/// hits and sorts them.
const MANY: i64 = 2000;

/// What rows are ordered by, besides their key.
enum Order {
    /// By the key alone: the order of recording.
    Recorded,
    /// By this expression, which gives texts.
    Text(String),
    /// By this expression, which gives numbers.
    Number(String),
}

impl Order {
    fn read(register: &Register, field: &str) -> Result<Order> {
        Ok(match (field, register.field(field)) {
            ("recorded", _) => Order::Recorded,
            ("no", _) => Order::Text("t.no".to_owned()),
            (_, Some(field)) => {
                let column = held(field);
                match field.kind {
                    // Unanswered comes before 0; numbers in a register are zero or more.
                    Kind::Int | Kind::Flag => Order::Number(format!("ifnull({column}, -1)")),
                    Kind::Link(_) => Order::Text(format!("t.{}", quoted(&format!("{}_label", field.id)))),
                    _ => Order::Text(column),
                }
            }
            ("fy", None) => Order::Number("t.fy".to_owned()),
            (_, None) => return Err(Error::Query),
        })
    }
}

/// A whole question.
struct Asked {
    from: String,
    conditions: Vec<Piece>,
    order: Order,
    descending: bool,
    /// The record's key: the search index's own where it leads, so that its order is used as it stands.
    key: &'static str,
}

impl Asked {
    fn read(connection: &Connection, register: &Register, query: &Query) -> Result<Asked> {
        let (order, descending) = match &query.sort {
            Some(sort) => (Order::read(register, &sort.field)?, sort.descending),
            None => (Order::Recorded, true),
        };
        let table = quoted(register.id);
        let mut asked = Asked { from: format!("{table} AS t"), conditions: Vec::new(), order, descending, key: "t.id" };
        if let Some(words) = Words::read(&query.search) {
            asked.search(connection, register, &words)?;
        }
        if !query.struck_too {
            asked.conditions.push(piece("t.standing = 'valid'", vec![]));
        }
        if let Some(year) = query.fy {
            // In any other order than that of recording, the index of that order serves better than the year's.
            let column = if matches!(asked.order, Order::Recorded) { "t.fy" } else { "+t.fy" };
            asked.conditions.push(piece(format!("{column} = ?"), vec![Sql::Integer(i64::from(year))]));
        }
        for filter in &query.filters {
            asked.conditions.push(condition::of(register, filter)?);
        }
        Ok(asked)
    }

    fn search(&mut self, connection: &Connection, register: &Register, words: &Words) -> Result<()> {
        let index = quoted(&format!("{}_search", register.id));
        let expression = Sql::Text(words.expression());
        let leads = matches!(self.order, Order::Recorded) || {
            let sql = format!("SELECT count(*) AS hits FROM (SELECT 1 FROM {index} WHERE {index} MATCH ?1 LIMIT ?2)");
            let hits: i64 = connection.prepare_cached(&sql)?.query_row((&expression, MANY + 1), |row| row.get("hits"))?;
            hits <= MANY
        };
        if leads {
            self.from = format!("{index} AS s CROSS JOIN {} AS t ON t.id = s.rowid", quoted(register.id));
            self.key = "s.rowid";
            self.conditions.push(piece(format!("s.{index} MATCH ?"), vec![expression]));
        }
        // The index knows which pairs of characters occur, not that they stand together: this does.
        for word in words.folded() {
            self.conditions.push(piece("instr(t.norm, ?) > 0", vec![Sql::Text(word.clone())]));
        }
        Ok(())
    }

    fn go_on_after(&mut self, cursor: &Cursor) -> Result<()> {
        let than = if self.descending { "<" } else { ">" };
        let key = self.key;
        let id = Sql::Integer(cursor.id.0);
        self.conditions.push(match &self.order {
            Order::Recorded => piece(format!("{key} {than} ?"), vec![id]),
            Order::Text(column) => piece(format!("({column}, {key}) {than} (?, ?)"), vec![Sql::Text(cursor.key.clone()), id]),
            Order::Number(column) => {
                let number = cursor.key.parse().map_err(|_| Error::Query)?;
                piece(format!("({column}, {key}) {than} (?, ?)"), vec![Sql::Integer(number), id])
            }
        });
        Ok(())
    }

    fn tail(&self) -> (String, Vec<Sql>) {
        let conditions: Vec<&str> = self.conditions.iter().map(|one| one.sql.as_str()).collect();
        let filter = if conditions.is_empty() { String::new() } else { format!(" WHERE {}", conditions.join(" AND ")) };
        (format!(" FROM {}{filter}", self.from), self.conditions.iter().flat_map(|one| one.values.iter().cloned()).collect())
    }

    fn rows(&self, register: &Register) -> (String, Vec<Sql>) {
        let way = if self.descending { "DESC" } else { "ASC" };
        let key = self.key;
        let (sort_key, order) = match &self.order {
            Order::Recorded => ("''".to_owned(), format!("{key} {way}")),
            Order::Text(column) => (column.clone(), format!("{column} {way}, {key} {way}")),
            Order::Number(column) => (format!("CAST({column} AS TEXT)"), format!("{column} {way}, {key} {way}")),
        };
        let (tail, values) = self.tail();
        // The key for the next page comes last: the record's own columns are read in their order.
        (format!("SELECT {}, {sort_key} AS sort_key{tail} ORDER BY {order}", record::selected(register)), values)
    }
}

/// One page of `query`.
pub(crate) fn list(connection: &Connection, register: &Register, query: &Query) -> Result<Page<Record>> {
    let mut asked = Asked::read(connection, register, query)?;
    if let Some(cursor) = &query.after {
        asked.go_on_after(cursor)?;
    }
    let (sql, mut values) = asked.rows(register);
    values.push(Sql::Integer(i64::try_from(query.limit.saturating_add(1)).unwrap_or(i64::MAX)));
    let mut statement = connection.prepare_cached(&format!("{sql} LIMIT ?"))?;
    let mut found = statement.query(params_from_iter(values))?;
    let mut page = Page { rows: Vec::new(), next: None };
    let mut last_key = String::new();
    while let Some(row) = found.next()? {
        if page.rows.len() == query.limit {
            page.next = page.rows.last().map(|last: &Record| Cursor { key: last_key, id: last.id });
            break;
        }
        page.rows.push(record::read(register, row)?);
        if page.rows.len() == query.limit {
            last_key = row.get("sort_key")?;
        }
    }
    Ok(page)
}

/// Every record of `query` in its order, one at a time; its limit and place are not regarded.
pub(crate) fn each<E: From<Error>>(
    connection: &Connection,
    register: &Register,
    query: &Query,
    work: &mut dyn FnMut(Record) -> Result<(), E>,
) -> Result<u64, E> {
    let (sql, values) = Asked::read(connection, register, query)?.rows(register);
    let mut statement = connection.prepare_cached(&sql).map_err(Error::from)?;
    let mut found = statement.query(params_from_iter(values)).map_err(Error::from)?;
    let mut count = 0;
    while let Some(row) = found.next().map_err(Error::from)? {
        work(record::read(register, row)?)?;
        count += 1;
    }
    Ok(count)
}

/// How many records `query` has in all.
pub(crate) fn count(connection: &Connection, register: &Register, query: &Query) -> Result<u64> {
    let (tail, values) = Asked::read(connection, register, query)?.tail();
    let mut statement = connection.prepare_cached(&format!("SELECT count(*) AS rows{tail}"))?;
    let rows: i64 = statement.query_row(params_from_iter(values), |row| row.get("rows"))?;
    u64::try_from(rows).map_err(|_| Error::Unreadable)
}

/// What one whole-number field adds up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    /// The sum; a record that says no number adds nothing.
    pub total: i64,
    /// How many records say no number.
    pub blank: i64,
}

/// The sum of the whole-number `field` over all that `query` has.
///
/// # Errors
/// [`Error::Query`] for a field that the register does not have or that holds no number.
pub(crate) fn sum(connection: &Connection, register: &Register, query: &Query, field: &str) -> Result<Sum> {
    let counted = register.field(field).filter(|field| field.kind == Kind::Int).ok_or(Error::Query)?;
    let (tail, values) = Asked::read(connection, register, query)?.tail();
    let held = held(counted);
    let sql = format!("SELECT coalesce(sum({held}), 0) AS total, count(*) - count({held}) AS blank{tail}");
    let sum = |row: &rusqlite::Row<'_>| Ok(Sum { total: row.get("total")?, blank: row.get("blank")? });
    Ok(connection.prepare_cached(&sql)?.query_row(params_from_iter(values), sum)?)
}

/// The record with number `no`.
pub(crate) fn find(connection: &Connection, register: &Register, no: &str) -> Result<Option<Record>> {
    let sql = format!("SELECT {} FROM {} AS t WHERE t.no = ?1", record::selected(register), quoted(register.id));
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([no])?;
    rows.next()?.map(|row| record::read(register, row)).transpose()
}

/// The standing parts of `parent`, in the order of recording.
pub(crate) fn parts(connection: &Connection, register: &Register, parent: RecordId) -> Result<Vec<Record>> {
    let sql = format!(
        "SELECT {} FROM {} AS t WHERE t.parent_id = ?1 AND t.standing = 'valid' ORDER BY t.id",
        record::selected(register),
        quoted(register.id)
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([parent.0])?;
    let mut parts = Vec::new();
    while let Some(row) = rows.next()? {
        parts.push(record::read(register, row)?);
    }
    Ok(parts)
}
