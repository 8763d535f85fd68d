//! One condition on one field, as SQL. Values are always bound, never written into the text.

use domain::query::{Condition, Filter};
use domain::register::{Field, Kind, Register};
use rusqlite::types::Value as Sql;

use crate::columns::{emptiness, held, quoted};
use crate::error::{Error, Result};

/// A piece of SQL over the table `t`, and what is bound to its question marks, in order.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    pub(crate) sql: String,
    pub(crate) values: Vec<Sql>,
}

pub(crate) fn piece(sql: impl Into<String>, values: Vec<Sql>) -> Piece {
    Piece { sql: sql.into(), values }
}

fn text(words: impl Into<String>) -> Sql {
    Sql::Text(words.into())
}

/// `filter` on `register`. Among the fields, `no`, `fy` and `parent` can be named.
///
/// # Errors
/// [`Error::Query`] for a field the register does not have, or a condition that makes no sense for it.
pub(crate) fn of(register: &Register, filter: &Filter) -> Result<Piece> {
    match (filter.field.as_str(), &filter.condition) {
        ("no", Condition::Is(no)) => Ok(piece("t.no = ?", vec![text(no)])),
        ("no", Condition::Contains(part)) => Ok(piece("instr(fold(t.no), fold(?)) > 0", vec![text(part)])),
        ("no", Condition::AnyOf(all)) => Ok(any_of("t.no", all)),
        ("fy", Condition::Is(year)) => Ok(piece("t.fy = ?", vec![number(year)?])),
        ("parent", Condition::Points(id)) => Ok(piece("t.parent_id = ?", vec![Sql::Integer(id.0)])),
        (id, condition) => match register.field(id) {
            Some(field) => on_field(field, condition),
            None => Err(Error::Query),
        },
    }
}

fn on_field(field: &Field, condition: &Condition) -> Result<Piece> {
    let column = held(field);
    let no = format!("t.{}", quoted(&format!("{}_no", field.id)));
    let label = format!("t.{}", quoted(&format!("{}_label", field.id)));
    let (asked, empty) = emptiness(field);
    let asked = if field.own { column.clone() } else { format!("t.{}", quoted(&asked)) };
    Ok(match (condition, field.kind) {
        (Condition::Empty, _) => piece(format!("{asked} {empty}"), vec![]),
        (Condition::Filled, _) => piece(format!("NOT ({asked} {empty})"), vec![]),

        (Condition::Is(one), Kind::Int) => piece(format!("{column} = ?"), vec![number(one)?]),
        (Condition::Is(one), Kind::Flag) => piece(format!("{column} = ?"), vec![flag(one)?]),
        (Condition::Is(one), Kind::Choices(_)) => piece(among(&column, "one.value", "= ?"), vec![text(one)]),
        (Condition::Is(one), Kind::Link(_)) => piece(format!("{no} = ?"), vec![text(one)]),
        (Condition::Is(one), Kind::Links(_)) => piece(among(&column, "one.value ->> 1", "= ?"), vec![text(one)]),
        // Few answers share many rows: let the order asked for choose the index, not this.
        (Condition::Is(one), Kind::Choice(_)) => piece(format!("+{column} = ?"), vec![text(one)]),
        (Condition::Is(one), _) => piece(format!("{column} = ?"), vec![text(one)]),

        (Condition::AnyOf(all), Kind::Int) => any_of_values(&column, all.iter().map(|one| number(one)).collect::<Result<_>>()?),
        (Condition::AnyOf(all), Kind::Flag) => any_of_values(&column, all.iter().map(|one| flag(one)).collect::<Result<_>>()?),
        (Condition::AnyOf(all), Kind::Choices(_)) => {
            let inner = any_of("", all);
            piece(among(&column, "one.value", &inner.sql), inner.values)
        }
        (Condition::AnyOf(all), Kind::Link(_)) => any_of(&no, all),
        (Condition::AnyOf(all), Kind::Links(_)) => {
            let inner = any_of("", all);
            piece(among(&column, "one.value ->> 1", &inner.sql), inner.values)
        }
        (Condition::AnyOf(all), Kind::Choice(_)) => any_of(&format!("+{column}"), all),
        (Condition::AnyOf(all), _) => any_of(&column, all),

        (Condition::Contains(part), Kind::Text | Kind::LongText | Kind::Code) => {
            piece(format!("instr(fold({column}), fold(?)) > 0"), vec![text(part)])
        }
        (Condition::Contains(part), Kind::Link(_)) => {
            piece(format!("(instr(fold({no}), fold(?)) > 0 OR instr(fold({label}), fold(?)) > 0)"), vec![text(part), text(part)])
        }
        (Condition::Contains(part), Kind::Links(_)) => {
            piece(among(&column, "instr(fold((one.value ->> 1) || ' ' || (one.value ->> 2)), fold(?))", "> 0"), vec![text(part)])
        }
        (Condition::Contains(_), _) => return Err(Error::Query),

        (Condition::From(day), Kind::Date | Kind::Moment) => piece(format!("{column} >= ?"), vec![text(day.to_string())]),
        (Condition::To(day), Kind::Date | Kind::Moment) => {
            // The next day's start bounds a day and its moments alike; an empty field is before every day.
            let next = day.succ_opt().ok_or(Error::Query)?;
            piece(format!("({column} > '' AND {column} < ?)"), vec![text(next.to_string())])
        }
        (Condition::From(_) | Condition::To(_), _) => return Err(Error::Query),

        // What was not answered is no number: NULL compares with none.
        (Condition::AtLeast(least), Kind::Int) => piece(format!("{column} >= ?"), vec![Sql::Integer(*least)]),
        (Condition::AtMost(most), Kind::Int) => piece(format!("{column} <= ?"), vec![Sql::Integer(*most)]),
        (Condition::AtLeast(_) | Condition::AtMost(_), _) => return Err(Error::Query),

        (Condition::Points(id), Kind::Link(_)) => piece(format!("t.{} = ?", quoted(&format!("{}_id", field.id))), vec![Sql::Integer(id.0)]),
        (Condition::Points(id), Kind::Links(_)) => piece(among(&column, "one.value ->> 0", "= ?"), vec![Sql::Integer(id.0)]),
        (Condition::Points(_), _) => return Err(Error::Query),
    })
}

/// "One of the list in `column` is such that `what` `test`."
fn among(column: &str, what: &str, test: &str) -> String {
    format!("EXISTS (SELECT 1 FROM json_each({column}) AS one WHERE {what} {test})")
}

fn any_of(column: &str, all: &[String]) -> Piece {
    any_of_values(column, all.iter().map(text).collect())
}

fn any_of_values(column: &str, values: Vec<Sql>) -> Piece {
    let marks = vec!["?"; values.len()].join(", ");
    piece(format!("{column} IN ({marks})"), values)
}

fn number(words: &str) -> Result<Sql> {
    words.parse().map(Sql::Integer).map_err(|_| Error::Query)
}

fn flag(words: &str) -> Result<Sql> {
    match words {
        "true" => Ok(Sql::Integer(1)),
        "false" => Ok(Sql::Integer(0)),
        _ => Err(Error::Query),
    }
}
