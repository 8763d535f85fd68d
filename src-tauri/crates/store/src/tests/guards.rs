//! What the database itself refuses, whatever the program asks of it.

use domain::record::Standing;

use super::*;

pub(crate) fn refused_by(result: std::result::Result<impl std::fmt::Debug, Error>, guard: &str) {
    match result {
        Err(Error::Refused(name)) => assert_eq!(name, guard),
        other => panic!("{guard}: {other:?}"),
    }
}

fn run(bench: &Bench, sql: &str) -> std::result::Result<usize, Error> {
    bench.store.connection.execute(sql, []).map_err(Error::from)
}

#[test]
fn a_ledgers_line_is_never_rewritten_but_may_be_completed_once_and_struck_once() {
    let mut bench = Bench::new();
    let id = bench.add(&EVENT, "記-1", named("複製"));
    refused_by(bench.act(|tx| tx.update(&EVENT, id, None, named("閲覧"), Vec::new())), "try_event_written_once");
    refused_by(bench.act(|tx| tx.fill(&EVENT, id, "day", Value::Date(day(2026, 4, 1)))), "try_event_written_once");
    bench.act(|tx| tx.fill(&EVENT, id, "erased_on", Value::Date(day(2026, 11, 25)))).unwrap();
    refused_by(bench.act(|tx| tx.fill(&EVENT, id, "erased_on", Value::Date(day(2026, 11, 26)))), "try_event_written_once");
    let voided = || Standing::Voided { reason: "誤記".into() };
    bench.act(|tx| tx.strike(&EVENT, id, voided())).unwrap();
    refused_by(bench.act(|tx| tx.strike(&EVENT, id, Standing::Valid)), "try_event_written_once");
    let now = bench.store.read().get(&EVENT, id).unwrap();
    assert_eq!((now.standing, now.values.date("erased_on"), now.version), (voided(), Some(day(2026, 11, 25)), 3));
}

#[test]
fn a_card_may_be_rewritten_and_stand_again() {
    let mut bench = Bench::new();
    let id = bench.add(&PLACE, "場-1", named("書庫"));
    bench.act(|tx| tx.update(&PLACE, id, Some(1), named("第1書庫"), Vec::new())).unwrap();
    assert!(matches!(bench.act(|tx| tx.update(&PLACE, id, Some(1), named("x"), Vec::new())), Err(Error::Stale)));
    bench.act(|tx| tx.strike(&PLACE, id, Standing::Voided { reason: "廃止".into() })).unwrap();
    bench.act(|tx| tx.strike(&PLACE, id, Standing::Valid)).unwrap();
    let now = bench.store.read().get(&PLACE, id).unwrap();
    assert!(now.stands());
    assert_eq!(now.values.text("name"), "第1書庫");
}

#[test]
fn no_row_is_deleted_renumbered_or_replaced() {
    let mut bench = Bench::new();
    bench.add(&PLACE, "場-1", named("書庫"));
    refused_by(run(&bench, "DELETE FROM try_place"), "try_place_kept");
    refused_by(run(&bench, "UPDATE try_place SET no = '場-2'"), "try_place_identity");
    refused_by(
        run(
            &bench,
            "INSERT OR REPLACE INTO try_place (id, no, fy, created_at, created_by, updated_at, updated_by) VALUES (1, '場-1', 2026, '', '', '', '')",
        ),
        "try_place_kept",
    );
    assert!(matches!(bench.act(|tx| tx.insert(&PLACE, new("場-1", named("別")))), Err(Error::Taken)));
}

#[test]
fn the_log_refuses_every_change() {
    let mut bench = Bench::new();
    bench.write_lines(2);
    refused_by(run(&bench, "UPDATE log SET summary = 'x'"), "log_never_rewritten");
    refused_by(run(&bench, "DELETE FROM log WHERE seq = 2"), "log_never_shortened");
    refused_by(run(&bench, "DELETE FROM log_subject"), "log_never_shortened");
    refused_by(run(&bench, "UPDATE log_subject SET seal = ''"), "log_never_rewritten");
    let insert =
        |verb: &str, seq: u8| format!("{verb} INTO log VALUES ({seq}, zeroblob(32), zeroblob(32), '', '', '', '', '', '', '', '{{}}')");
    refused_by(run(&bench, &insert("INSERT OR REPLACE", 2)), "log_in_order");
    refused_by(run(&bench, &insert("INSERT", 9)), "log_in_order");
    refused_by(run(&bench, "INSERT INTO log_subject VALUES (1, 'try_place', 9, '')"), "log_in_order");
    assert!(run(&bench, "UPDATE sqlite_schema SET sql = ''").is_err(), "the schema is not writable");
}

#[test]
fn running_numbers_have_no_gaps_even_after_a_failure() {
    let mut bench = Bench::new();
    let next = |bench: &mut Bench, prefix: &'static str| bench.act(|tx| tx.next_run(prefix)).unwrap().value;
    assert_eq!(next(&mut bench, "R8-総務-USB-"), 1);
    let failed: Result<Acted<()>> = bench.act(|tx| {
        assert_eq!(tx.next_run("R8-総務-USB-")?, 2);
        Err(Error::Stale)
    });
    assert!(matches!(failed, Err(Error::Stale)));
    assert_eq!(next(&mut bench, "R8-総務-USB-"), 2);
    assert_eq!(next(&mut bench, "R9-総務-USB-"), 1);
    refused_by(run(&bench, "UPDATE run SET last = last + 2"), "run_without_gaps");
    refused_by(run(&bench, "DELETE FROM run"), "run_kept");
}

#[test]
fn a_failed_act_leaves_nothing_behind() {
    let mut bench = Bench::new();
    bench.write_lines(1);
    let failed: Result<Acted<()>> = bench.act(|tx| {
        tx.insert(&PLACE, new("場-9", named("消える")))?;
        tx.set_setting("k", "v")?;
        tx.put_draft("d", "b")?;
        Err(Error::Stale)
    });
    assert!(failed.is_err());
    let reader = bench.store.read();
    assert_eq!(reader.log_head().unwrap().seq, 1);
    assert_eq!(reader.find(&PLACE, "場-9").unwrap(), None);
    assert_eq!((reader.setting("k").unwrap(), reader.draft("d").unwrap()), (None, None));
    assert_eq!(reader.named(&PLACE, "消える").unwrap(), []);
}

#[test]
fn d1_no_medium_is_on_two_open_disposals_whatever_wrote_the_second() {
    let bench = Bench::new();
    let row = |table: &str, id: i64, more: (&str, &str)| {
        let sql = format!(
            "INSERT INTO {table} (id, no, fy, created_at, created_by, updated_at, updated_by{}) VALUES ({id}, '例-{id}', 2026, '', '', '', ''{})",
            more.0, more.1
        );
        run(&bench, &sql)
    };
    row("media", 1, ("", "")).unwrap();
    row("disposal", 1, ("", "")).unwrap();
    row("disposal_item", 1, (", parent_id, media_id_id, result", ", 1, 1, 'done'")).unwrap();
    row("disposal_item", 2, (", parent_id, media_id_id, result", ", 1, 1, 'open'"))
        .expect("what was erased for reuse is disposed of later");
    assert!(matches!(row("disposal_item", 3, (", parent_id, media_id_id, result", ", 1, 1, 'open'")), Err(Error::Taken)));
    run(&bench, "UPDATE disposal_item SET result = 'cancelled' WHERE id = 2").unwrap();
    row("disposal_item", 3, (", parent_id, media_id_id, result", ", 1, 1, 'open'")).unwrap();
}
