//! Promises about the end of a year: what the registers say is not ticked, what is carried over is named, and only then it closes.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::*;
use crate::calendar::ClosedDays;
use crate::due::{Given, Wanted};
use crate::nendo::Nendo;
use crate::profile::Limits;
use crate::record::Record;
use crate::registers::by_id;
use crate::registers::year_end::STEP;
use crate::value::{Link, RecordId, Value, Values};

const YEAR: Nendo = Nendo(2026);

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn record(no: &str, values: Values) -> Record {
    let at = day(2025, 6, 1).and_hms_opt(9, 0, 0).unwrap();
    Record::sample(1, no.to_owned(), at, values)
}

fn wanted(name: &str) -> &'static Wanted {
    crate::due::WANTED.iter().chain(WANTED).find(|one| one.name == name).unwrap()
}

/// How the step stands with these records under these names, these confirmations, and the summary printed on that day.
fn state(step: &str, shelf: &[(&str, &str, Values)], lines: &[Record], printed_on: Option<NaiveDate>) -> (State, usize) {
    let mut records: BTreeMap<&'static str, Vec<Record>> = BTreeMap::new();
    for (name, no, values) in shelf {
        records.entry(wanted(name).name).or_default().push(record(no, values.clone()));
    }
    let (limits, closed) = (Limits::default(), ClosedDays::default());
    let given = Given {
        today: YEAR.until(),
        limits: &limits,
        closed: &closed,
        begun_on: day(2025, 4, 1),
        media_held: 0,
        all_seen_since: None,
        last_entries: Vec::new(),
        ahead: 0,
        records,
    };
    let asked = Asked { given: &given, year: YEAR, printed_on, ended: &[] };
    let all = states(&asked, lines);
    assert_eq!(all.len(), STEPS.len());
    let one = all.into_iter().find(|one| one.step.id == step).unwrap();
    (one.state, one.open.len())
}

fn line(step: &str, carried: &str, reason: &str) -> Record {
    let who = Link { id: RecordId(7), no: "職-0001".to_owned(), label: "課長 例 花子".to_owned() };
    let values = Values::new()
        .with("step", Value::Choice(step.to_owned()))
        .with("confirmed_on", Value::Date(day(2027, 3, 30)))
        .with("confirmed_by", Value::Link(who))
        .with("carried", Value::Text(carried.to_owned()))
        .with("reason", Value::Text(reason.to_owned()));
    record("R8-例-年度末事項-0001", values)
}

fn dated(field: &str, on: NaiveDate) -> Values {
    Values::new().with(field, Value::Date(on))
}

#[test]
fn the_steps_are_those_of_the_register_and_lead_somewhere() {
    assert_eq!(STEPS.iter().map(|step| step.id).collect::<Vec<_>>(), STEP.iter().map(|choice| choice.id).collect::<Vec<_>>());
    for step in STEPS {
        assert!(!step.name().is_empty() && (step.next.ends_with("ください。") || step.next.ends_with("消えません。")), "{}", step.id);
        assert!(step.register.is_empty() || by_id(step.register).is_some(), "{}", step.id);
        assert_eq!(Step::find(step.name()).map(|found| found.id), Some(step.id));
    }
}

#[test]
fn each_step_says_what_its_registers_say() {
    let status = |id: &str| Values::new().with("status", Value::Choice(id.to_owned()));
    type Case<'a> = (&'a str, (&'a str, Values), (&'a str, Values));
    let cases: [Case<'_>; 8] = [
        ("loans", ("lent", dated("loan_until", day(2027, 3, 31))), ("lent", dated("loan_until", day(2027, 9, 30)))),
        ("disposals", ("cases", status("approved")), ("kept", Values::new())),
        ("actions", ("actions_open", status("open")), ("kept", Values::new())),
        ("incidents", ("incidents_open", status("draft")), ("kept", Values::new())),
        ("assets", ("assets", dated("last_reviewed_on", day(2026, 3, 31))), ("assets", dated("last_reviewed_on", day(2026, 4, 1)))),
        ("calendar", ("calendar_days", dated("day", day(2027, 3, 21))), ("calendar_days", dated("day", day(2027, 4, 29)))),
        ("rooms", ("keys", dated("due_back_at", day(2027, 3, 31))), ("keys", dated("due_back_at", day(2027, 4, 2)))),
        (
            "contracts",
            ("contracts", status("preparing").with("from", Value::Date(day(2027, 4, 1)))),
            ("contracts", status("preparing").with("from", Value::Date(day(2027, 4, 2)))),
        ),
    ];
    for (step, (name, open), (other, done)) in cases {
        assert_eq!(state(step, &[(name, "例-1", open)], &[], None), (State::Open, 1), "{step}");
        assert_eq!(state(step, &[(other, "例-1", done)], &[], None), (State::Done, 0), "{step}");
    }
    let restored = |on| dated("made_on", day(2027, 3, 20)).with("restored_on", Value::Date(on));
    let backed = |on| [("backups", "例-1", restored(on)), ("all_backups", "例-1", restored(on))];
    assert_eq!(state("backups", &backed(day(2026, 3, 31)), &[], None).1, 1, "tried out in another year");
    assert_eq!(state("backups", &backed(day(2027, 3, 20)), &[], None), (State::Done, 0));
    assert_eq!(state("summary", &[], &[], Some(day(2027, 3, 30))), (State::Open, 1), "printed before the day it is to show");
    assert_eq!(state("summary", &[], &[], Some(day(2027, 3, 31))), (State::Done, 0));
}

#[test]
fn what_is_carried_over_is_named_and_nothing_later_slips_in() {
    let open = |no: &'static str| ("cases", no, Values::new().with("status", Value::Choice("draft".to_owned())));
    let carried = line("disposals", "例-1", "証明書の到着待ち");
    let one = state("disposals", &[open("例-1")], std::slice::from_ref(&carried), None).0;
    assert_eq!((one.id(), one.confirmed().unwrap().by.as_str(), one.settled()), ("carried", "課長 例 花子", true));
    let two = state("disposals", &[open("例-1"), open("例-2")], std::slice::from_ref(&carried), None);
    assert_eq!(two, (State::Open, 2), "the second came after");
    assert_eq!(state("disposals", &[], &[carried], None).0, State::Done, "what was done since needs no carrying");
}

#[test]
fn a_person_confirms_only_what_no_register_says() {
    let (numbers, disposals) = (Step::find("numbers").unwrap(), Step::find("disposals").unwrap());
    let open = [Open { register: "disposal", no: "例-1".to_owned(), what: "残り".to_owned() }];
    assert!(may_confirm(numbers, &[], "").is_empty());
    assert_eq!(may_confirm(disposals, &[], "理由")[0].field.as_deref(), Some("step"), "nothing to confirm");
    assert_eq!(may_confirm(disposals, &open, " ")[0].field.as_deref(), Some("reason"));
    assert!(may_confirm(disposals, &open, "証明書の到着待ち").is_empty());
    assert_eq!(state("numbers", &[], &[], None).0, State::Open);
    assert_eq!(state("numbers", &[], &[line("numbers", "", "")], None).0.id(), "confirmed");
}

#[test]
fn a_closed_year_stands_as_its_lines_say() {
    let lines = [line("disposals", "例-1", "証明書の到着待ち"), line("numbers", "", "")];
    let of = |id: &str| closed_states(&lines).into_iter().find(|one| one.step.id == id).unwrap().state.id();
    assert_eq!((of("disposals"), of("numbers"), of("loans")), ("carried", "confirmed", "open"));
}

#[test]
fn a_year_closes_on_its_last_day_at_the_earliest_and_with_everything_settled() {
    let of = |state| StepState { step: Step::find("numbers").unwrap(), state, open: Vec::new() };
    let settled = || vec![of(State::Done)];
    assert!(may_close(YEAR, day(2027, 3, 31), &settled()).is_empty());
    assert_eq!(may_close(YEAR, day(2027, 3, 30), &settled())[0].field.as_deref(), Some("base_on"));
    let found = may_close(YEAR, day(2027, 4, 1), &[of(State::Done), of(State::Open)]);
    assert_eq!(found.iter().map(|one| one.field.as_deref().unwrap()).collect::<Vec<_>>(), ["numbers"]);
}
