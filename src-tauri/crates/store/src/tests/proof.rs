//! The proof of the log: each way of tampering is named, also by somebody who holds the key but not the paper.

use super::*;
use crate::{Anchor, Chain, Trouble};

/// Somebody with the key who got rid of the guards.
fn tamper(bench: &Bench, sql: &str) {
    bench
        .store
        .connection
        .execute_batch(
            "DROP TRIGGER log_never_rewritten; DROP TRIGGER log_never_shortened; DROP TRIGGER log_in_order;
             DROP TRIGGER log_subject_never_rewritten; DROP TRIGGER log_subject_never_shortened; DROP TRIGGER log_subject_in_order;
             PRAGMA foreign_keys = OFF;",
        )
        .unwrap();
    bench.store.connection.execute_batch(sql).unwrap();
}

fn troubles(bench: &Bench) -> Vec<(Trouble, String)> {
    bench.store.read().verify_log(&mut |_| ()).unwrap().into_iter().map(|one| (one.trouble, one.place)).collect()
}

fn lines(count: usize) -> Bench {
    let mut bench = Bench::new();
    bench.write_lines(count);
    bench
}

#[test]
fn an_untouched_log_is_proven() {
    assert_eq!(troubles(&lines(20)), []);
}

#[test]
fn an_altered_line_is_named() {
    for change in ["actor = '係員B'", "at = '2026-11-21T12:00:00'", "body = '{}'", "record_no = ''", "summary = 'x'"] {
        let bench = lines(6);
        tamper(&bench, &format!("UPDATE log SET {change} WHERE seq = 4"));
        assert_eq!(troubles(&bench), [(Trouble::LineAltered, "4".into())], "{change}");
    }
    let bench = lines(6);
    tamper(&bench, "UPDATE log_subject SET record_id = 99 WHERE seq = 4");
    assert_eq!(troubles(&bench), [(Trouble::LineAltered, "4".into())]);
}

#[test]
fn the_chain_is_proven_in_rounds_and_then_only_what_is_new() {
    let mut bench = lines(6);
    assert_eq!(bench.store.prove_on(4).unwrap(), Chain::Going { done: 4, total: 6 });
    assert_eq!(bench.store.prove_on(4).unwrap(), Chain::Whole);
    bench.add(&PLACE, "後-1", named("後"));
    assert_eq!(bench.store.prove_on(u32::MAX).unwrap(), Chain::Whole);
    assert!(bench.store.broken_chain().is_none());
}

#[test]
fn a_broken_chain_stays_broken_until_the_store_is_closed() {
    let mut bench = lines(6);
    tamper(&bench, "UPDATE log SET actor = '係員B' WHERE seq = 5");
    assert_eq!(bench.store.prove_on(4).unwrap(), Chain::Going { done: 4, total: 6 });
    for _ in 0..2 {
        assert!(matches!(bench.store.prove_on(4).unwrap(), Chain::Broken(finding) if finding.trouble == Trouble::LineAltered));
    }
    assert_eq!(bench.store.broken_chain().map(|finding| finding.place.as_str()), Some("5"));
}

#[test]
fn a_line_joined_to_another_than_the_last_proven_one_is_found() {
    let mut bench = lines(4);
    assert_eq!(bench.store.prove_on(2).unwrap(), Chain::Going { done: 2, total: 4 });
    tamper(&bench, "DELETE FROM log WHERE seq = 3; DELETE FROM log_subject WHERE seq = 3");
    assert!(matches!(bench.store.prove_on(9).unwrap(), Chain::Broken(finding) if finding.trouble == Trouble::LinesMissing));
}

#[test]
fn a_removed_line_is_named() {
    let bench = lines(6);
    tamper(&bench, "DELETE FROM log WHERE seq IN (3, 4); DELETE FROM log_subject WHERE seq IN (3, 4)");
    assert_eq!(troubles(&bench), [(Trouble::LinesMissing, "3-4".into())]);
}

#[test]
fn a_removed_line_is_named_even_when_the_rest_was_renumbered() {
    let bench = lines(5);
    tamper(
        &bench,
        "DELETE FROM log WHERE seq = 3; DELETE FROM log_subject WHERE seq = 3;
         UPDATE log SET seq = 3 WHERE seq = 4; UPDATE log SET seq = 4 WHERE seq = 5;
         UPDATE log_subject SET seq = 3 WHERE seq = 4; UPDATE log_subject SET seq = 4 WHERE seq = 5",
    );
    let found = troubles(&bench);
    assert!(found.contains(&(Trouble::LineMoved, "3".into())), "{found:?}");
    assert!(found.contains(&(Trouble::LinesMissing, "5".into())), "{found:?}");
    assert!(found.contains(&(Trouble::LogCutOff, "5".into())), "{found:?}");
}

#[test]
fn exchanged_lines_are_named() {
    let bench = lines(6);
    tamper(
        &bench,
        "UPDATE log SET seq = 100 WHERE seq = 2; UPDATE log SET seq = 2 WHERE seq = 5; UPDATE log SET seq = 5 WHERE seq = 100;
         UPDATE log_subject SET seq = 100 WHERE seq = 2; UPDATE log_subject SET seq = 2 WHERE seq = 5;
         UPDATE log_subject SET seq = 5 WHERE seq = 100",
    );
    let found = troubles(&bench);
    assert!(found.contains(&(Trouble::LineMoved, "2".into())) && found.contains(&(Trouble::LineMoved, "5".into())), "{found:?}");
}

#[test]
fn a_cut_off_end_is_named_and_stays_named_after_more_was_written() {
    let mut bench = lines(6);
    let printed = bench.store.read().log_head().unwrap();
    tamper(&bench, "DELETE FROM log WHERE seq > 4; DELETE FROM log_subject WHERE seq > 4");
    assert_eq!(troubles(&bench), [(Trouble::LogCutOff, "6".into())]);
    assert_eq!(bench.store.read().anchor(6, &printed.hash_hex).unwrap(), Anchor::Missing);

    let dir = bench.dir();
    drop(bench.store);
    bench.store = Store::open(&dir, LOGIN, None).unwrap();
    for number in 0..4 {
        bench.add(&PLACE, &format!("後-{number}"), named("後"));
    }
    let found = troubles(&bench);
    assert!(found.contains(&(Trouble::LogReplaced, "6".into())), "{found:?}");
    assert_eq!(bench.store.read().anchor(6, &printed.hash_hex[..16]).unwrap(), Anchor::Different);
}

#[test]
fn an_older_copy_of_the_database_put_back_is_named() {
    let mut bench = lines(3);
    let dir = bench.dir();
    bench.store.close().unwrap();
    let old = std::fs::read(dir.join("daicho.db")).unwrap();
    bench.store = Store::open(&dir, LOGIN, None).unwrap();
    bench.add(&PLACE, "後-1", named("後"));
    bench.store.close().unwrap();
    std::fs::write(dir.join("daicho.db"), old).unwrap();
    bench.store = Store::open(&dir, LOGIN, None).unwrap();
    assert_eq!(troubles(&bench), [(Trouble::LogCutOff, "4".into())]);
}

#[test]
fn a_log_made_anew_with_the_key_is_found_by_the_paper() {
    let bench = lines(3);
    let printed = bench.store.read().log_head().unwrap();
    assert_eq!(bench.store.read().anchor(3, &printed.hash_hex[..16]).unwrap(), Anchor::Same);
    assert_eq!(bench.store.read().anchor(3, &printed.hash_hex[..4]).unwrap(), Anchor::Different, "four digits prove nothing");
    let other = lines(3).store.read().log_head().unwrap();
    assert_eq!(bench.store.read().anchor(3, &other.hash_hex).unwrap(), Anchor::Different);
}

#[test]
fn a_lost_or_forged_mark_is_named() {
    let bench = lines(4);
    std::fs::write(bench.dir().join("head.a"), "{}").unwrap();
    assert_eq!(troubles(&bench)[0].0, Trouble::MarkHalfLost);
    let forged = std::fs::read_to_string(bench.dir().join("head.b")).unwrap().replace("\"seq\":3", "\"seq\":1");
    std::fs::write(bench.dir().join("head.b"), forged).unwrap();
    assert_eq!(troubles(&bench), [(Trouble::MarkLost, String::new())]);
}

#[test]
fn records_changed_past_the_log_are_named() {
    let mut bench = Bench::new();
    let location = domain::registers::by_id("location").unwrap();
    for number in 1..=3 {
        bench.add(location, &format!("場-{number}"), named(&format!("書庫{number}")));
    }
    bench
        .act(|tx| {
            tx.set_setting("screen.lock", "5")?;
            tx.put_account(crate::Account { name: "kakari-a".into(), role: domain::role::Role::Clerk, staff: None, disabled: false })
        })
        .unwrap();
    let failing = |bench: &Bench| -> Vec<(Trouble, String)> {
        let findings = bench.store.verify(&mut |_| ());
        let tried = ["try_place", "try_thing", "try_event", "try_piece"];
        findings
            .into_iter()
            .filter(|one| one.fails() && !tried.iter().any(|name| one.place.contains(name)) && !one.place.starts_with("sqlite_"))
            .map(|one| (one.trouble, one.place))
            .collect()
    };
    assert_eq!(failing(&bench), []);
    let sql = &bench.store.connection;
    sql.execute_batch("UPDATE location SET name = '別の書庫' WHERE no = '場-1'").unwrap();
    sql.execute_batch(
        "INSERT INTO location (no, fy, created_at, created_by, updated_at, updated_by)
         VALUES ('場-9', 2026, '2026-11-22T12:00:00', '', '2026-11-22T12:00:00', '')",
    )
    .unwrap();
    sql.execute_batch("UPDATE account SET role = 'manager'; UPDATE setting SET value = '0'").unwrap();
    sql.execute_batch("DROP TRIGGER location_kept; DELETE FROM location WHERE no = '場-3'").unwrap();
    let found = failing(&bench);
    for expected in [
        (Trouble::RecordAltered, "location 1"),
        (Trouble::RecordUnlogged, "location 4"),
        (Trouble::RecordMissing, "location 3"),
        (Trouble::RecordAltered, "account 1"),
        (Trouble::RecordAltered, "setting 1"),
        (Trouble::SchemaDiffers, "location_kept"),
    ] {
        assert!(found.contains(&(expected.0, expected.1.to_owned())), "{expected:?} in {found:?}");
    }
}

#[test]
fn references_to_nothing_are_named() {
    let mut bench = Bench::new();
    let staff = domain::registers::by_id("staff").unwrap();
    let section = domain::registers::all().iter().find_map(|register| {
        let field = register.fields.iter().find(|field| field.kind == Kind::Link("staff"))?;
        (!matches!(register.shape, Shape::Part { .. })).then_some((*register, field.id))
    });
    let (register, field) = section.unwrap();
    let person = bench.add(staff, "職-1", named("例 一郎"));
    let values = Values::new().with(field, Value::Link(link(person, "職-1", "例 一郎")));
    bench.add(register, "1", values);
    bench
        .store
        .connection
        .execute_batch(&format!("PRAGMA foreign_keys = OFF; UPDATE \"{}\" SET \"{field}_id\" = 77", register.id))
        .unwrap();
    let found = bench.store.verify(&mut |_| ());
    assert!(found.iter().any(|one| one.trouble == Trouble::ReferenceBroken && one.place == format!("{} 1", register.id)), "{found:?}");
}

#[test]
fn the_log_is_read_by_pages_and_filters() {
    let mut bench = lines(25);
    let other = Line { act: "report.print", at: noon() + chrono::Duration::days(2), actor: "係員B", role: "officer" };
    bench.store.act(&other, |_| Ok::<(), Error>(())).unwrap();
    let reader = bench.store.read();
    let mut query = crate::LogQuery { limit: 10, ..crate::LogQuery::default() };
    let mut seqs = Vec::new();
    loop {
        let page = reader.log(&query).unwrap();
        seqs.extend(page.rows.iter().map(|line| line.seq));
        query.after = page.next;
        if query.after.is_none() {
            break;
        }
    }
    assert_eq!(seqs, (1..=26).rev().collect::<Vec<_>>());
    let only = |query: crate::LogQuery| reader.log(&query).unwrap().rows.len();
    let by = crate::LogQuery::default;
    assert_eq!(only(crate::LogQuery { actor: Some("係員B".into()), ..by() }), 1);
    assert_eq!(only(crate::LogQuery { act: Some("try.add".into()), ..by() }), 25);
    assert_eq!(only(crate::LogQuery { register: Some("try_place".into()), ..by() }), 25);
    assert_eq!(only(crate::LogQuery { from: Some(day(2026, 11, 23)), ..by() }), 1);
    assert_eq!(only(crate::LogQuery { until: Some(day(2026, 11, 22)), ..by() }), 25);
    assert!(matches!(reader.log_line(99), Err(Error::NotFound)));
}

#[test]
fn a_look_is_logged_with_its_subject_and_moves_nothing() {
    let mut bench = lines(1);
    let acted = bench
        .act(|tx| {
            tx.subject(&PLACE, RecordId(1), "場-1");
            tx.subject(&PLACE, RecordId(1), "場-1");
            Ok(())
        })
        .unwrap();
    assert!(acted.moved.is_empty());
    assert_eq!(bench.store.read().log_line(2).unwrap().record_no, "場-1");
    assert_eq!(bench.store.read().history(&PLACE, RecordId(1)).unwrap().len(), 2);
    assert_eq!(troubles(&bench), []);
}

#[test]
fn what_changed_since_a_line_is_counted_by_record_and_looks_are_not() {
    let mut bench = Bench::new();
    let place = bench.add(&PLACE, "場-1", named("書庫"));
    let from = bench.store.read().log_head().unwrap().seq;
    assert!(bench.store.read().changed_since(from).unwrap().is_empty());
    for name in ["第1書庫", "第2書庫"] {
        bench.act(|tx| tx.update(&PLACE, place, None, named(name), vec![])).unwrap();
    }
    bench.add(&EVENT, "記-1", named("閲覧"));
    bench
        .act(|tx| {
            tx.subject(&PLACE, place, "場-1");
            Ok(())
        })
        .unwrap();
    let changed = bench.store.read().changed_since(from).unwrap();
    assert_eq!(changed.into_iter().collect::<Vec<_>>(), [("try_event".to_owned(), 1), ("try_place".to_owned(), 1)]);
}
