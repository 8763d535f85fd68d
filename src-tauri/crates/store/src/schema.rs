//! A register's table, mechanically from its definition: columns, indexes, guards and search index.
//!
//! [`difference`] says in SQL what a database lacks to fit the definitions: the text of the next migration, and
//! empty for a database that fits.

use std::collections::BTreeMap;

use domain::register::{Fill, Kind, Register, Shape};
use rusqlite::Connection;

use crate::columns::{Column, column, emptiness, fields, of_field, quoted};
use crate::error::Result;

/// What every register's table has besides its fields.
pub(crate) const RECORD_COLUMNS: &[&str] = &[
    "id", "no", "fy", "parent_id", "standing", "standing_reason", "successor_id", "corrects_id", "marks", "own", "version", "created_at",
    "created_by", "updated_at", "updated_by", "norm",
];

/// Something in the schema besides a table: an index, a trigger or a search index.
struct Thing {
    kind: &'static str,
    name: String,
    sql: String,
}

/// The statements that make the table of `register` and what belongs to it.
pub fn create_table(register: &Register) -> String {
    let columns: Vec<String> = columns(register).iter().map(|one| format!("{} {}", quoted(&one.name), one.declared)).collect();
    let mut sql = format!("-- {}\nCREATE TABLE {} (\n{}\n) STRICT;\n", register.name, quoted(register.id), filled(&columns));
    for thing in things(register) {
        sql.push_str(&thing.sql);
        sql.push_str(";\n");
    }
    sql
}

/// A list over as few lines as are comfortable to read.
fn filled(parts: &[String]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        let comma = if place + 1 < parts.len() { "," } else { "" };
        match lines.last_mut() {
            Some(line) if line.chars().count() + part.chars().count() < 118 => line.push_str(&format!(" {part}{comma}")),
            _ => lines.push(format!("  {part}{comma}")),
        }
    }
    lines.join("\n")
}

/// The statements that make the database behind `connection` fit `registers`; empty when it does.
///
/// A column that is declared differently cannot be changed by a statement and is named in a comment.
pub fn difference(connection: &Connection, registers: &[&Register]) -> Result<String> {
    let mut sql = String::new();
    let there = schema_texts(connection)?;
    for register in registers {
        if !there.contains_key(register.id) {
            sql.push_str(&create_table(register));
            continue;
        }
        let present = present_columns(connection, register.id)?;
        let wanted = columns(register);
        for column in &wanted {
            match present.get(&column.name) {
                None => {
                    sql.push_str(&format!("ALTER TABLE {} ADD COLUMN {} {};\n", quoted(register.id), quoted(&column.name), column.declared))
                }
                Some(declared) if *declared != plain(&column.declared) => {
                    sql.push_str(&format!("-- {}.{} is {declared}, not {}\n", register.id, column.name, plain(&column.declared)));
                }
                Some(_) => {}
            }
        }
        for name in present.keys().filter(|name| wanted.iter().all(|column| column.name != **name)) {
            sql.push_str(&format!("-- {}.{name} is in no definition\n", register.id));
        }
        for thing in things(register) {
            match there.get(&thing.name) {
                Some(text) if squeezed(text) == squeezed(&thing.sql) => {}
                Some(_) => sql.push_str(&format!("DROP {} {};\n{};\n", thing.kind, quoted(&thing.name), thing.sql)),
                None => sql.push_str(&format!("{};\n", thing.sql)),
            }
        }
    }
    Ok(sql)
}

fn columns(register: &Register) -> Vec<Column> {
    let table = quoted(register.id);
    let parent = match register.shape {
        Shape::Part { of } => format!("INTEGER NOT NULL REFERENCES {} (id)", quoted(of)),
        Shape::Ledger | Shape::Card => "INTEGER".to_owned(),
    };
    let number = if register.number.is_empty() { "TEXT NOT NULL DEFAULT ''" } else { "TEXT NOT NULL UNIQUE" };
    let mut all = vec![
        column("id", "INTEGER PRIMARY KEY AUTOINCREMENT"),
        column("no", number),
        column("fy", "INTEGER NOT NULL"),
        column("parent_id", parent),
        column("standing", "TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided'))"),
        column("standing_reason", "TEXT NOT NULL DEFAULT ''"),
        column("successor_id", format!("INTEGER REFERENCES {table} (id)")),
        column("corrects_id", format!("INTEGER REFERENCES {table} (id)")),
        column("marks", "TEXT NOT NULL DEFAULT '[]'"),
        column("own", "TEXT NOT NULL DEFAULT '{}'"),
        column("version", "INTEGER NOT NULL DEFAULT 1"),
        column("created_at", "TEXT NOT NULL"),
        column("created_by", "TEXT NOT NULL"),
        column("updated_at", "TEXT NOT NULL"),
        column("updated_by", "TEXT NOT NULL"),
        column("norm", "TEXT NOT NULL DEFAULT ''"),
    ];
    all.extend(fields(register).flat_map(of_field));
    all
}

fn things(register: &Register) -> Vec<Thing> {
    let mut all = vec![index(register, "fy", &["fy", "id"]), index(register, "parent", &["parent_id", "id"])];
    for field in fields(register) {
        match field.kind {
            Kind::Link(_) => {
                let key = format!("{}_id", field.id);
                all.push(index(register, &key, &[&key, "id"]));
                if field.listed {
                    let label = format!("{}_label", field.id);
                    all.push(index(register, &label, &[&label, "id"]));
                }
            }
            Kind::Date | Kind::Moment | Kind::Choice(_) if field.listed => all.push(index(register, field.id, &[field.id, "id"])),
            _ => {}
        }
    }
    all.extend(search(register));
    all.push(guard(register, "kept", "BEFORE DELETE", None));
    all.push(guard(
        register,
        "identity",
        "BEFORE UPDATE",
        Some(changes(&["id", "no", "fy", "parent_id", "corrects_id", "created_at", "created_by"])),
    ));
    if register.shape == Shape::Ledger {
        all.push(guard(register, "written_once", "BEFORE UPDATE", Some(rewrites(register))));
    }
    all
}

fn index(register: &Register, by: &str, columns: &[&str]) -> Thing {
    let name = format!("{}_by_{by}", register.id);
    let columns: Vec<String> = columns.iter().map(|one| quoted(one)).collect();
    let sql = format!("CREATE INDEX {} ON {} ({})", quoted(&name), quoted(register.id), columns.join(", "));
    Thing { kind: "INDEX", name, sql }
}

fn guard(register: &Register, what: &str, when: &str, condition: Option<String>) -> Thing {
    let name = format!("{}_{what}", register.id);
    let condition = condition.map_or_else(String::new, |one| format!(" WHEN {one}"));
    let sql =
        format!("CREATE TRIGGER {} {when} ON {}{condition} BEGIN SELECT RAISE(ABORT, '{name}'); END", quoted(&name), quoted(register.id));
    Thing { kind: "TRIGGER", name, sql }
}

/// "One of these columns gets another value."
fn changes(columns: &[&str]) -> String {
    let each: Vec<String> = columns.iter().map(|one| format!("NEW.{0} IS NOT OLD.{0}", quoted(one))).collect();
    each.join(" OR ")
}

/// "A line that may not be rewritten is": any field changes, except a later one while it is empty; or a struck line
/// is struck again or stands up.
fn rewrites(register: &Register) -> String {
    let mut each = vec![
        changes(&["marks", "own"]),
        format!("(OLD.standing <> 'valid' AND ({}))", changes(&["standing", "standing_reason", "successor_id"])),
    ];
    for field in fields(register) {
        let names: Vec<String> = of_field(field).into_iter().map(|one| one.name).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        each.push(match field.fill {
            Fill::Later | Fill::Decided => {
                let (column, empty) = emptiness(field);
                format!("(NOT (OLD.{} {empty}) AND ({}))", quoted(&column), changes(&names))
            }
            Fill::Typed | Fill::Derived | Fill::Copied | Fill::Ended => changes(&names),
        });
    }
    each.join("\n  OR ")
}

/// The search index over the folded words, kept by triggers so that no change can pass it by.
fn search(register: &Register) -> [Thing; 3] {
    let table = quoted(register.id);
    let index = format!("{}_search", register.id);
    let found = quoted(&index);
    let add = format!("INSERT INTO {found} (rowid, norm) VALUES (NEW.id, NEW.norm);");
    let drop = format!("INSERT INTO {found} ({found}, rowid, norm) VALUES ('delete', OLD.id, OLD.norm);");
    let (added, changed) = (format!("{index}_added"), format!("{index}_changed"));
    [
        Thing {
            kind: "TABLE",
            sql: format!(
                "CREATE VIRTUAL TABLE {found} USING fts5 (norm, content={table}, content_rowid='id', tokenize='bigram', detail=none)"
            ),
            name: index,
        },
        Thing { kind: "TRIGGER", sql: format!("CREATE TRIGGER {} AFTER INSERT ON {table} BEGIN {add} END", quoted(&added)), name: added },
        Thing {
            kind: "TRIGGER",
            sql: format!(
                "CREATE TRIGGER {} AFTER UPDATE OF norm ON {table} WHEN NEW.norm IS NOT OLD.norm BEGIN {drop} {add} END",
                quoted(&changed)
            ),
            name: changed,
        },
    ]
}

/// What stands in the schema, by name.
fn schema_texts(connection: &Connection) -> Result<BTreeMap<String, String>> {
    let mut statement = connection.prepare("SELECT name, coalesce(sql, '') AS sql FROM sqlite_schema")?;
    let rows = statement.query_map([], |row| Ok((row.get("name")?, row.get("sql")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The columns of `table` as [`plain`] would put them.
fn present_columns(connection: &Connection, table: &str) -> Result<BTreeMap<String, String>> {
    let mut statement = connection.prepare("SELECT name, type, \"notnull\" AS filled, dflt_value FROM pragma_table_xinfo(?1)")?;
    let rows = statement.query_map([table], |row| {
        let mut declared: String = row.get("type")?;
        if row.get::<_, bool>("filled")? {
            declared.push_str(" NOT NULL");
        }
        if let Some(default) = row.get::<_, Option<String>>("dflt_value")? {
            declared.push_str(" DEFAULT ");
            declared.push_str(&default);
        }
        Ok((row.get("name")?, declared))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A declaration as far as SQLite lists it again: type, NOT NULL, default.
fn plain(declared: &str) -> String {
    let cut = [" CHECK", " REFERENCES", " UNIQUE", " PRIMARY KEY"].iter().filter_map(|mark| declared.find(mark)).min();
    declared[..cut.unwrap_or(declared.len())].to_owned()
}

fn squeezed(sql: &str) -> String {
    sql.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Fields whose columns would have the name of another column; empty for a sound definition.
pub fn clashes(register: &Register) -> Vec<&'static str> {
    let mut taken: Vec<String> = RECORD_COLUMNS.iter().map(ToString::to_string).collect();
    let mut clashing = Vec::new();
    for field in fields(register) {
        for column in of_field(field) {
            if taken.contains(&column.name) {
                clashing.push(field.id);
            }
            taken.push(column.name);
        }
    }
    clashing
}
