//! Records: every kind of value comes back, lists go on from a key in every order, filters ask what they say.

use domain::query::{Condition, Filter, Query, Sort};
use domain::record::{Record, Standing};

use super::*;
use crate::Account;

/// Every field filled.
fn full(place: RecordId) -> Values {
    named("例の品")
        .with("from", text("一行目\n二行目"))
        .with("serial_no", text("S1A2-0012"))
        .with("quantity", Value::Int(0))
        .with("bought_on", Value::Date(day(2026, 4, 1)))
        .with("seen_at", Value::Moment(day(2026, 11, 22).and_hms_opt(14, 3, 0).unwrap()))
        .with("locked", Value::Flag(false))
        .with("colour", Value::Choice("red".into()))
        .with("colours", Value::Choices(vec!["red".into(), "green".into()]))
        .with("place", Value::Link(link(place, "場-1", "書庫")))
        .with("places", Value::Links(vec![link(place, "場-1", "書庫")]))
        .with("own_9", text("箱3"))
}

#[test]
fn every_kind_of_value_comes_back_as_it_was() {
    let mut bench = Bench::new();
    let place = bench.add(&PLACE, "場-1", named("書庫"));
    let id = bench.add(&THING, "品-1", full(place));
    let record = bench.store.read().get(&THING, id).unwrap();
    let expected = Record {
        id,
        no: "品-1".into(),
        fy: 2026,
        parent: None,
        values: full(place),
        standing: Standing::Valid,
        corrects: None,
        marks: vec![],
        version: 1,
        created_at: noon(),
        created_by: "係員A".into(),
        updated_at: noon(),
        updated_by: "係員A".into(),
    };
    assert_eq!(record, expected);
    assert_eq!(bench.store.read().find(&THING, "品-1").unwrap(), Some(expected));
    assert!(matches!(bench.store.read().get(&THING, RecordId(99)), Err(Error::NotFound)));
}

#[test]
fn empty_answers_are_absent_and_not_zero() {
    let mut bench = Bench::new();
    let blank = named("空").with("from", text("")).with("colours", Value::Choices(vec![])).with("places", Value::Links(vec![]));
    let id = bench.add(&THING, "品-1", blank);
    assert_eq!(bench.store.read().get(&THING, id).unwrap().values, named("空"));
}

#[test]
fn a_value_that_does_not_fit_its_field_is_named() {
    let mut bench = Bench::new();
    let mut try_value = |field: &str, value: Value| match bench.act(|tx| tx.insert(&THING, new("品-1", named("x").with(field, value)))) {
        Err(Error::Mismatch { field }) => field,
        other => panic!("{other:?}"),
    };
    assert_eq!(try_value("quantity", text("3")), "quantity");
    assert_eq!(try_value("colour", Value::Choice("pink".into())), "colour");
    assert_eq!(try_value("colours", Value::Choices(vec!["pink".into()])), "colours");
    assert_eq!(try_value("no_such", text("3")), "no_such");
    let nowhere = named("x").with("place", Value::Link(link(RecordId(77), "場-77", "どこか")));
    assert!(matches!(bench.act(|tx| tx.insert(&THING, new("品-1", nowhere))), Err(Error::NotFound)));
}

#[test]
fn an_update_empties_what_it_lacks_and_the_log_keeps_before_and_after() {
    let mut bench = Bench::new();
    let place = bench.add(&PLACE, "場-1", named("書庫"));
    let id = bench.add(&THING, "品-1", full(place));
    let acted = bench
        .act(|tx| {
            tx.summary("品を改めた".into());
            tx.detail(serde_json::json!({ "why": "棚卸" }));
            tx.update(&THING, id, Some(1), named("例の品").with("quantity", Value::Int(5)), vec!["後日記載".into()])
        })
        .unwrap();
    assert_eq!((acted.seq, acted.moved.into_iter().collect::<Vec<_>>()), (3, vec!["try_thing"]));
    let record = bench.store.read().get(&THING, id).unwrap();
    assert_eq!((record.version, record.values.int("quantity"), record.values.has("place")), (2, Some(5), false));
    let history = bench.store.read().history(&THING, id).unwrap();
    assert_eq!(history.iter().map(|line| line.seq).collect::<Vec<_>>(), [2, 3]);
    let line = &history[1];
    assert_eq!((line.register.as_str(), line.record_no.as_str(), line.summary.as_str()), ("try_thing", "品-1", "品を改めた"));
    assert_eq!(line.body["changes"][0]["before"]["quantity"], 0);
    assert_eq!(line.body["changes"][0]["after"]["quantity"], 5);
    assert_eq!(line.body["changes"][0]["before"]["place"]["no"], "場-1");
    assert!(line.body["changes"][0]["after"].get("name").is_none(), "what did not change is not repeated");
    assert_eq!(line.body["detail"]["why"], "棚卸");
}

/// Sixty things whose fields repeat, are empty here and there, and are in no order.
fn many(bench: &mut Bench) {
    let shelf = bench.add(&PLACE, "場-1", named("棚"));
    let safe = bench.add(&PLACE, "場-2", named("金庫"));
    bench
        .act(|tx| {
            for number in 0..60_i64 {
                let mut values = named(["い", "ろ", "は"][(number * 7 % 3) as usize]);
                if number % 4 > 0 {
                    values.set("quantity", Value::Int(number * 13 % 5));
                    values.set("bought_on", Value::Date(day(2026, 4, 1 + (number * 11 % 9) as u32)));
                    let (id, no, label) = if number % 3 == 0 { (safe, "場-2", "金庫") } else { (shelf, "場-1", "棚") };
                    values.set("place", Value::Link(link(id, no, label)));
                    values.set("places", Value::Links(vec![link(shelf, "場-1", "棚"), link(safe, "場-2", "金庫")]));
                }
                if number % 5 > 0 {
                    values.set("colour", Value::Choice(COLOURS[(number % 3) as usize].id.into()));
                    values.set("locked", Value::Flag(number % 2 == 0));
                    values.set("colours", Value::Choices(vec!["blue".into()]));
                }
                let fy = if number < 40 { 2026 } else { 2027 };
                let id = tx.insert(&THING, NewRecord { fy, ..new(&format!("品-{:03}", number * 37 % 60), values) })?;
                if number % 10 == 9 {
                    tx.strike(&THING, id, Standing::Voided { reason: "誤記".into() })?;
                }
            }
            Ok(())
        })
        .unwrap();
}

fn all(bench: &Bench, query: &Query) -> Vec<Record> {
    let mut rows = Vec::new();
    bench
        .store
        .read()
        .each(&THING, query, &mut |record| -> Result<()> {
            rows.push(record);
            Ok(())
        })
        .unwrap();
    rows
}

#[test]
fn pages_from_a_key_put_together_are_the_whole_list_in_every_order() {
    let mut bench = Bench::new();
    many(&mut bench);
    for field in ["recorded", "no", "name", "quantity", "bought_on", "locked", "colour", "colours", "place", "fy"] {
        for descending in [false, true] {
            for (fy, search, struck_too) in [(None, "", true), (Some(2026), "", false), (None, "い", true)] {
                let sort = Some(Sort { field: field.into(), descending });
                let mut query = Query { fy, search: search.into(), sort, limit: 7, struck_too, ..Query::default() };
                let whole: Vec<RecordId> = all(&bench, &query).into_iter().map(|record| record.id).collect();
                assert!(whole.len() > 14, "{field}: {}", whole.len());
                assert_eq!(bench.store.read().count(&THING, &query).unwrap(), whole.len() as u64);
                let mut paged = Vec::new();
                loop {
                    let page = bench.store.read().list(&THING, &query).unwrap();
                    assert!(page.rows.len() <= 7);
                    paged.extend(page.rows.iter().map(|record| record.id));
                    query.after = page.next;
                    if query.after.is_none() {
                        break;
                    }
                }
                assert_eq!(paged, whole, "{field} descending {descending} search {search:?}");
            }
        }
    }
}

#[test]
fn lists_are_sorted_by_what_the_field_says() {
    let mut bench = Bench::new();
    many(&mut bench);
    let sorted = |field: &str, descending| Query { sort: Some(Sort { field: field.into(), descending }), ..Query::default() };
    let quantities: Vec<Option<i64>> = all(&bench, &sorted("quantity", false)).iter().map(|one| one.values.int("quantity")).collect();
    assert!(quantities.is_sorted() && quantities[0].is_none() && quantities.last() == Some(&Some(4)));
    let days: Vec<_> = all(&bench, &sorted("bought_on", true)).iter().map(|one| one.values.date("bought_on")).collect();
    assert!(days.iter().rev().is_sorted() && days[0] == Some(day(2026, 4, 9)));
    assert!(all(&bench, &Query::default()).iter().map(|one| one.id).rev().is_sorted(), "newest recorded first by default");
}

#[test]
fn filters_ask_what_they_say() {
    let mut bench = Bench::new();
    many(&mut bench);
    let everything = all(&bench, &Query { struck_too: true, ..Query::default() });
    let check = |field: &str, condition: Condition, holds: &dyn Fn(&Record) -> bool| {
        let filters = vec![Filter { field: field.into(), condition: condition.clone() }];
        let found = all(&bench, &Query { filters, struck_too: true, ..Query::default() });
        let expected: Vec<&Record> = everything.iter().filter(|record| holds(record)).collect();
        assert!(!expected.is_empty() && expected.len() < everything.len(), "{field} {condition:?} tells nothing apart");
        assert_eq!(found.iter().collect::<Vec<_>>(), expected, "{field} {condition:?}");
    };
    let safe = RecordId(2);
    check("name", Condition::Is("い".into()), &|one| one.values.text("name") == "い");
    check("name", Condition::Contains("ロ".into()), &|one| one.values.text("name") == "ろ");
    check("quantity", Condition::Is("3".into()), &|one| one.values.int("quantity") == Some(3));
    check("quantity", Condition::Empty, &|one| one.values.int("quantity").is_none());
    check("quantity", Condition::AtLeast(1), &|one| one.values.int("quantity") >= Some(1));
    check("quantity", Condition::AtMost(1), &|one| one.values.int("quantity").is_some_and(|count| count <= 1));
    check("quantity", Condition::AnyOf(vec!["0".into(), "1".into()]), &|one| matches!(one.values.int("quantity"), Some(0 | 1)));
    check("locked", Condition::Is("false".into()), &|one| one.values.has("locked") && !one.values.flag("locked"));
    check("locked", Condition::Filled, &|one| one.values.has("locked"));
    check("colour", Condition::AnyOf(vec!["red".into(), "blue".into()]), &|one| {
        one.values.chose("colour", "red") || one.values.chose("colour", "blue")
    });
    check("colours", Condition::Is("blue".into()), &|one| one.values.chose("colours", "blue"));
    check("colours", Condition::Empty, &|one| !one.values.has("colours"));
    check("bought_on", Condition::From(day(2026, 4, 5)), &|one| one.values.date("bought_on") >= Some(day(2026, 4, 5)));
    check("bought_on", Condition::To(day(2026, 4, 5)), &|one| one.values.date("bought_on").is_some_and(|at| at <= day(2026, 4, 5)));
    check("place", Condition::Is("場-2".into()), &|one| one.values.link("place").is_some_and(|link| link.id == safe));
    check("place", Condition::Contains("金".into()), &|one| one.values.link("place").is_some_and(|link| link.id == safe));
    check("place", Condition::Points(safe), &|one| one.values.link("place").is_some_and(|link| link.id == safe));
    check("place", Condition::Filled, &|one| one.values.has("place"));
    check("places", Condition::Points(safe), &|one| one.values.has("places"));
    check("places", Condition::Is("場-2".into()), &|one| one.values.has("places"));
    check("places", Condition::Contains("金庫".into()), &|one| one.values.has("places"));
    check("fy", Condition::Is("2027".into()), &|one| one.fy == 2027);
    check("no", Condition::Contains("００".into()), &|one| one.no.contains("00"));
    let unknown = Query { filters: vec![Filter { field: "nowhere".into(), condition: Condition::Empty }], ..Query::default() };
    assert!(matches!(bench.store.read().list(&THING, &unknown), Err(Error::Query)));
    let injected = Query { sort: Some(Sort { field: "name\"; DROP TABLE log; --".into(), descending: true }), ..Query::default() };
    assert!(matches!(bench.store.read().list(&THING, &injected), Err(Error::Query)));
}

#[test]
fn parts_and_references_are_found_from_the_other_end() {
    let mut bench = Bench::new();
    let place = bench.add(&PLACE, "場-1", named("書庫"));
    let thing = bench.add(&THING, "品-1", full(place));
    let piece = |no: &str| NewRecord { parent: Some(thing), ..new(no, named("部分")) };
    let (kept, struck) = bench.act(|tx| Ok((tx.insert(&PIECE, piece("1"))?, tx.insert(&PIECE, piece("2"))?))).unwrap().value;
    bench.act(|tx| tx.strike(&PIECE, struck, Standing::Voided { reason: "誤り".into() })).unwrap();
    let reader = bench.store.read();
    assert_eq!(reader.parts(&PIECE, thing).unwrap().iter().map(|one| one.id).collect::<Vec<_>>(), [kept]);
    assert_eq!(reader.pointing(&THING, "place", place).unwrap()[0].id, thing);
    assert_eq!(reader.pointing(&THING, "places", place).unwrap()[0].id, thing);
    let filters = vec![Filter { field: "parent".into(), condition: Condition::Points(thing) }];
    assert_eq!(reader.count(&PIECE, &Query { filters, struck_too: true, ..Query::default() }).unwrap(), 2);
}

#[test]
fn accounts_settings_and_drafts_are_kept() {
    let mut bench = Bench::new();
    let account = Account { name: "Ｋａｋａｒｉ".into(), role: domain::role::Role::Clerk, staff: None, disabled: false };
    bench
        .act(|tx| {
            tx.put_account(account.clone())?;
            tx.set_setting("screen.lock", "5")?;
            tx.put_draft("係員A|media", "{}")?;
            tx.put_draft("係員A|memo", "書きかけ")
        })
        .unwrap();
    let closed = Account { disabled: true, staff: Some(link(RecordId(1), "職-1", "主事 例 一郎")), ..account };
    let moved = bench.act(|tx| tx.put_account(closed.clone())).unwrap().moved;
    assert!(moved.contains("account"));
    bench.act(|tx| tx.remove_draft("係員A|media")).unwrap();
    let reader = bench.store.read();
    assert_eq!(reader.account("Kakari").unwrap(), Some(closed.clone()));
    assert_eq!(reader.accounts().unwrap(), [closed]);
    assert_eq!(reader.setting("screen.lock").unwrap().as_deref(), Some("5"));
    assert_eq!(reader.drafts("係員A|").unwrap(), ["係員A|memo"]);
    let body = reader.log_line(2).unwrap().body;
    assert_eq!(
        (body["accounts"][0]["before"]["disabled"].clone(), body["accounts"][0]["after"]["disabled"].clone()),
        (false.into(), true.into())
    );
}

#[test]
fn a_sum_counts_what_the_question_has_and_no_more() {
    let mut bench = Bench::new();
    for (no, quantity) in [("品-1", Some(3)), ("品-2", Some(4)), ("品-3", None)] {
        let values = quantity.map_or_else(|| named(no), |count| named(no).with("quantity", Value::Int(count)));
        bench.add(&THING, no, values);
    }
    let struck = bench.add(&THING, "品-4", named("品-4").with("quantity", Value::Int(100)));
    bench.act(|tx| tx.strike(&THING, struck, Standing::Voided { reason: "二重".into() })).unwrap();
    let read = bench.store.read();
    assert_eq!(read.sum(&THING, &Query { limit: 1, ..Query::default() }, "quantity").unwrap().total, 7, "all pages, standing rows");
    let one = Filter { field: "no".into(), condition: Condition::Is("品-2".into()) };
    assert_eq!(read.sum(&THING, &Query { filters: vec![one], ..Query::default() }, "quantity").unwrap().total, 4);
    assert_eq!(read.sum(&PLACE, &Query::default(), "quantity").map_err(|error| matches!(error, Error::Query)), Err(true));
    assert!(matches!(read.sum(&THING, &Query::default(), "name"), Err(Error::Query)), "words have no sum");
}
