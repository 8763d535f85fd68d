//! The definitions against the tables: a database that was upgraded step by step is the one the definitions ask for.

use sha2::{Digest, Sha256};

use super::*;
use crate::{clashes, connect, migrate, schema};

#[test]
fn released_migrations_never_change() {
    let listed = include_str!("../../migrations/SHA256SUMS");
    let present: String =
        migrate::MIGRATIONS.iter().map(|(name, sql)| format!("{}  {name}\n", crate::random::hex(&Sha256::digest(sql)))).collect();
    assert_eq!(listed, present);
}

#[test]
fn the_migrated_tables_are_what_every_definition_asks_for() {
    assert_eq!(crate::next_migration(crate::migrations()).unwrap(), "");
}

#[test]
fn no_field_takes_the_name_of_another_column() {
    for register in domain::registers::all() {
        assert_eq!(clashes(register), Vec::<&str>::new(), "{}", register.id);
    }
    static CLASHING: Register =
        register("try_clash", "試験", Shape::Card, &[Field::new("version", "版", Kind::Int), Field::new("name", "名", Kind::Text)]);
    assert_eq!(clashes(&CLASHING), ["version"]);
}

#[test]
fn what_a_definition_gains_is_told_as_the_next_migration_and_then_fits() {
    static BEFORE: Register = register("try_grown", "試験", Shape::Ledger, &[Field::new("name", "名", Kind::Text)]);
    static AFTER: Register = register(
        "try_grown",
        "試験",
        Shape::Ledger,
        &[
            Field::new("name", "名", Kind::Text),
            Field::new("on", "日", Kind::Date).later().listed(),
            Field::new("place", "場所", Kind::Link("try_place")),
        ],
    );
    let connection = connect::in_memory().unwrap();
    connection.execute_batch(&create_table(&BEFORE)).unwrap();
    assert_eq!(schema::difference(&connection, &[&BEFORE]).unwrap(), "");
    let next = schema::difference(&connection, &[&AFTER]).unwrap();
    assert!(next.contains("ADD COLUMN \"on\"") && next.contains("DROP TRIGGER \"try_grown_written_once\""), "{next}");
    connection.execute_batch(&next).unwrap();
    assert_eq!(schema::difference(&connection, &[&AFTER]).unwrap(), "");
    let back = schema::difference(&connection, &[&BEFORE]).unwrap();
    assert!(back.contains("-- try_grown.on is in no definition"), "{back}");
}

#[test]
fn every_table_is_strict() {
    let mut connection = connect::in_memory().unwrap();
    migrate::apply(&mut connection, 0, migrate::known()).unwrap();
    let sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'";
    let mut statement = connection.prepare(sql).unwrap();
    let loose: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(|name| name.unwrap()).collect();
    assert_eq!(loose, Vec::<String>::new());
}
