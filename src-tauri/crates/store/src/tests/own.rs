//! A section's own fields: kept, sorted, found and guarded like the house's, without a column of their own.

use domain::query::{Condition, Filter, Query, Sort};
use domain::registers;

use super::guards::refused_by;
use super::*;
use crate::{connect, schema};

const fn own(kind: Kind) -> Field {
    Field { own: true, listed: true, ..Field::new("own_1", "独自", kind) }
}

/// The ledger with an own field of `kind`, over the same table.
fn ledger(kind: Kind) -> Register {
    let fields: Vec<Field> = EVENT.fields.iter().copied().chain([own(kind)]).collect();
    Register { fields: Box::leak(fields.into_boxed_slice()), ..EVENT }
}

/// Each kind: a lesser and a greater answer, a question that only the greater one fits, and words that find it, if any.
fn kinds() -> [(Kind, Value, Value, Condition, &'static str); 6] {
    [
        (Kind::Text, text("備-1"), text("備-2"), Condition::Contains("-2".into()), "備-2"),
        (Kind::LongText, text("1行目"), text("2行目\nの続き"), Condition::Contains("続".into()), "の続き"),
        (Kind::Int, Value::Int(0), Value::Int(30), Condition::AtLeast(1), ""),
        (Kind::Date, Value::Date(day(2026, 4, 1)), Value::Date(day(2026, 10, 1)), Condition::From(day(2026, 9, 30)), "令和8年10月"),
        (Kind::Flag, Value::Flag(false), Value::Flag(true), Condition::Is("true".into()), ""),
        (Kind::Choice(COLOURS), Value::Choice("blue".into()), Value::Choice("red".into()), Condition::AnyOf(vec!["red".into()]), "red"),
    ]
}

#[test]
fn every_kind_is_kept_sorted_asked_for_and_found() {
    for (kind, less, more, condition, words) in kinds() {
        let (mut bench, register) = (Bench::new(), ledger(kind));
        bench.add(&register, "記-1", named("一").with("own_1", more.clone()));
        bench.add(&register, "記-2", named("二"));
        bench.add(&register, "記-3", named("三").with("own_1", less.clone()));
        let ask = |query: &Query| -> Vec<String> {
            bench.store.read().list(&register, query).unwrap().rows.into_iter().map(|record| record.no).collect()
        };
        let sorted = |descending| Query { sort: Some(Sort { field: "own_1".into(), descending }), ..Query::default() };
        let by = |condition: &Condition| {
            ask(&Query { filters: vec![Filter { field: "own_1".into(), condition: condition.clone() }], ..Query::default() })
        };
        assert_eq!(ask(&sorted(false)), ["記-2", "記-3", "記-1"], "{kind:?}");
        assert_eq!(ask(&sorted(true)), ["記-1", "記-3", "記-2"], "{kind:?}");
        let paged = bench.store.read().list(&register, &Query { limit: 1, ..sorted(true) }).unwrap();
        assert_eq!(ask(&Query { after: paged.next, ..sorted(true) }), ["記-3", "記-2"], "{kind:?}");
        assert_eq!((by(&condition), by(&Condition::Empty)), (vec!["記-1".to_owned()], vec!["記-2".to_owned()]), "{kind:?}");
        assert_eq!(by(&Condition::Filled).len(), 2, "{kind:?}");
        if !words.is_empty() {
            assert_eq!(ask(&Query { search: words.into(), ..Query::default() }), ["記-1"], "{kind:?}");
        }
        if kind == Kind::Int {
            assert_eq!(bench.store.read().sum(&register, &Query::default(), "own_1").unwrap().total, 30);
        }
        // The house's own definition knows no such field, and yet reads what was written.
        let plain = bench.store.read().find(&EVENT, "記-1").unwrap().unwrap();
        assert_eq!(plain.values.get("own_1"), Some(&more), "{kind:?}");
        assert_eq!(crate::rows::record::seal(&EVENT, &plain).unwrap(), crate::rows::record::seal(&register, &plain).unwrap());
        let later = Value::Date(day(2026, 11, 22));
        bench.act(|tx| tx.fill(&EVENT, plain.id, "erased_on", later.clone())).unwrap();
        let filled = bench.store.read().get(&register, plain.id).unwrap();
        assert_eq!((filled.values.get("own_1"), filled.values.get("erased_on")), (Some(&more), Some(&later)), "{kind:?}");
    }
}

#[test]
fn a_ledgers_own_answer_is_never_rewritten_and_a_reference_is_none() {
    let mut bench = Bench::new();
    let register = ledger(Kind::Text);
    let id = bench.add(&register, "記-1", named("一").with("own_1", text("備-1")));
    let other = || named("一").with("own_1", text("備-2"));
    refused_by(bench.act(|tx| tx.update(&register, id, None, other(), Vec::new())), "try_event_written_once");
    let place = bench.add(&PLACE, "場-1", named("書庫"));
    let points = named("二").with("own_1", Value::Link(link(place, "場-1", "書庫")));
    assert!(matches!(bench.act(|tx| tx.insert(&register, new("記-2", points))), Err(Error::Mismatch { field }) if field == "own_1"));
    let astray = named("二").with("own_x", text("x"));
    assert!(matches!(bench.act(|tx| tx.insert(&register, new("記-2", astray))), Err(Error::Mismatch { field }) if field == "own_x"));
}

#[test]
fn an_own_field_asks_for_no_migration() {
    let connection = connect::in_memory().unwrap();
    connection.execute_batch(&create_table(&EVENT)).unwrap();
    for (kind, ..) in kinds() {
        let register = ledger(kind);
        assert_eq!(schema::difference(&connection, &[&register]).unwrap(), "", "{kind:?}");
    }
}

#[test]
fn a_store_knows_its_own_fields_from_the_act_that_made_them_on_and_after_reopening() {
    let definition = registers::by_id("own_field").unwrap();
    let fields = |store: &Store| store.read().book().by_id("vendor").unwrap().fields.len();
    let (mut bench, other) = (Bench::new(), Bench::new());
    let before = fields(&bench.store);
    let asked = Values::new()
        .with("register", Value::Choice("vendor".into()))
        .with("label", text("登録番号"))
        .with("kind", Value::Choice("text".into()));
    let failed: Result<Acted<()>> = bench.act(|tx| {
        tx.insert(definition, new("独-0001", asked.clone()))?;
        Err(Error::Stale)
    });
    assert!(failed.is_err() && fields(&bench.store) == before, "what did not hold adds nothing");
    let id = bench.add(definition, "独-0001", asked);
    assert_eq!((fields(&bench.store), fields(&other.store)), (before + 1, before), "another store sees nothing of it");
    let dir = bench.dir();
    bench.store.close().unwrap();
    let mut store = Store::open(&dir, LOGIN, None).unwrap();
    assert_eq!(fields(&store), before + 1);
    store.act(&line(), |tx| tx.strike(definition, id, domain::record::Standing::Voided { reason: "誤り".into() })).unwrap();
    assert_eq!(fields(&store), before);
}
