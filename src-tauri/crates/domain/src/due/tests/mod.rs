//! Promises about what is due: each alert from the day it speaks, and silent when the step was done.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::wanted::{
    ACTIONS, ATTENDED, AUDITS, AWAITING, BACKUPS, BORROWED, CHAINS, CHECKS, CONTRACTS, COPIES, ENDED_GRANTS, ENTRIES, GRANTS, HANDOVERS,
    INCIDENTS, INSPECTIONS, KEPT, KEYS, LEASED, LENT, LOG_REVIEWS, LOOKS, MEETINGS, OUT, REPORTS, REVIEWS, SECTION, STAFF, STOCKTAKES,
    UNPROVEN, YEAR_ENDS,
};
use super::*;
use crate::calendar::ClosedDays;
use crate::profile::Limits;
use crate::record::Record;
use crate::register::Kind;
use crate::registers::by_id;
use crate::role::Role;
use crate::value::{Link, RecordId, Value, Values};

mod turns;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(if month >= 4 { 2026 } else { 2027 }, month, day).unwrap()
}

/// A record whose answers are typed as the tests read best: dates `m/d`, choices, flags and words.
fn record(register: &str, id: i64, recorded: NaiveDate, answers: &[(&str, &str)]) -> Record {
    let known = by_id(register).unwrap();
    let link = |words: &str| Link { id: RecordId(words.parse().unwrap()), no: String::new(), label: String::new() };
    let mut values = Values::new();
    for (field, words) in answers {
        let kind = known.field(field).unwrap_or_else(|| panic!("{register}.{field}")).kind;
        let on = || words.split_once('/').map(|(month, date)| day(month.parse().unwrap(), date.parse().unwrap())).unwrap();
        values.set(
            *field,
            match kind {
                Kind::Date => Value::Date(on()),
                Kind::Moment => Value::Moment(on().and_hms_opt(9, 0, 0).unwrap()),
                Kind::Flag => Value::Flag(*words == "はい"),
                Kind::Choice(_) => Value::Choice((*words).to_owned()),
                Kind::Link(_) => Value::Link(link(words)),
                Kind::Links(_) => Value::Links(vec![link(words)]),
                Kind::Int => Value::Int(words.parse().unwrap()),
                _ => Value::Text((*words).to_owned()),
            },
        );
    }
    let at = recorded.and_hms_opt(9, 0, 0).unwrap();
    Record::sample(id, format!("例-{register}-{id}"), at, values)
}

/// A section that begins in April with one medium, and nothing else.
struct Section {
    records: BTreeMap<&'static str, Vec<Record>>,
    media_held: usize,
    all_seen_since: Option<NaiveDate>,
    last_entries: Vec<LastEntry>,
}

impl Section {
    fn new() -> Section {
        Section { records: BTreeMap::new(), media_held: 0, all_seen_since: None, last_entries: Vec::new() }
    }

    fn with(mut self, wanted: &Wanted, answers: &[(&str, &str)]) -> Section {
        let shelf = self.records.entry(wanted.name).or_default();
        let id = i64::try_from(shelf.len()).unwrap() + 1;
        shelf.push(record(wanted.register, id, day(4, 1), answers));
        self
    }

    /// What is due under `article` in `register`: how pressing, on which day, for whom.
    fn due(&self, today: NaiveDate, article: &str, register: &str) -> Vec<(Press, NaiveDate, Role)> {
        self.ahead(today, 0, article, register)
    }

    /// The same, asked so many days ahead.
    fn ahead(&self, today: NaiveDate, ahead: i64, article: &str, register: &str) -> Vec<(Press, NaiveDate, Role)> {
        let (limits, closed) = (Limits::default(), ClosedDays::default());
        let given = Given {
            today,
            limits: &limits,
            closed: &closed,
            begun_on: day(4, 1),
            media_held: self.media_held,
            all_seen_since: self.all_seen_since,
            last_entries: self.last_entries.clone(),
            ahead,
            records: self.records.clone(),
        };
        let all = due(&given);
        all.into_iter()
            .filter(|one| one.article.0 == article && one.register == register)
            .map(|one| (one.press, one.on, one.whom))
            .collect()
    }

    /// It speaks from `first` on (not the day before), about the day `on`.
    #[track_caller]
    fn speaks(&self, article: &str, register: &str, first: NaiveDate, on: NaiveDate, whom: Role) {
        let before = first.checked_sub_days(Days::new(1)).unwrap();
        assert_eq!(self.due(before, article, register), [], "the day before");
        assert_eq!(self.due(first, article, register), [(Press::of(on, first), on, whom)]);
        let after = on.checked_add_days(Days::new(1)).unwrap();
        assert_eq!(self.due(after, article, register).first().map(|one| one.0), Some(Press::Overdue));
    }

    #[track_caller]
    fn silent(&self, article: &str, register: &str, today: NaiveDate) {
        assert_eq!(self.due(today, article, register), []);
    }
}

#[test]
fn what_is_out_is_asked_for_and_goes_to_the_head_when_late() {
    let slip = |status| {
        let answers = [("kind", "carry"), ("status", status), ("departed_at", "11/10"), ("due_back_on", "11/20")];
        Section::new().with(&OUT, &answers)
    };
    slip("out").speaks("11-1-2", "takeout", day(11, 19), day(11, 20), Role::Clerk);
    assert_eq!(slip("out").due(day(11, 21), "11-1-2", "takeout"), [(Press::Overdue, day(11, 20), Role::Manager)]);
    slip("returned").silent("11-1-2", "takeout", day(11, 30));
    let sent = Section::new().with(&OUT, &[("kind", "send"), ("status", "out"), ("departed_at", "11/10")]);
    sent.speaks("14", "takeout", day(11, 17), day(11, 17), Role::Clerk);
    Section::new().with(&OUT, &[("kind", "send"), ("status", "received"), ("departed_at", "11/10")]).silent("14", "takeout", day(12, 1));
}

#[test]
fn copies_are_erased_and_looked_at_by_the_end_of_the_month() {
    let copies = || Section::new().with(&COPIES, &[("kind", "temp_copy"), ("occurred_at", "11/10")]);
    copies().speaks("25", "handling_event", day(11, 15), day(11, 17), Role::Clerk);
    copies().speaks("25", "erasure_check", day(11, 25), day(11, 30), Role::Manager);
    assert_eq!(copies().due(day(12, 10), "25", "erasure_check"), [(Press::Overdue, day(11, 30), Role::Manager)]);
    copies().with(&LOOKS, &[("checked_on", "11/28")]).silent("25", "erasure_check", day(12, 10));
    assert_eq!(copies().with(&LOOKS, &[("checked_on", "11/28")]).due(day(12, 27), "25", "erasure_check").len(), 1, "each month anew");
}

#[test]
fn media_that_wait_or_are_lent_or_leased_are_named_in_time() {
    let awaiting = Section::new().with(&AWAITING, &[("status", "awaiting_disposal")]);
    awaiting.speaks("15-1", "media", day(6, 16), day(6, 30), Role::Officer);
    let leased = Section::new().with(&LEASED, &[("acquisition", "lease"), ("lease_end", "9/30")]);
    leased.speaks("15-1", "media", day(7, 2), day(9, 30), Role::Officer);
    let lent = Section::new().with(&LENT, &[("status", "lent"), ("loan_until", "9/30")]);
    lent.speaks("13-1", "media", day(9, 23), day(9, 30), Role::Officer);
    let for_the_year = Section::new().with(&LENT, &[("status", "lent")]);
    assert_eq!(for_the_year.due(day(3, 31), "13-1", "media"), [(Press::Today, day(3, 31), Role::Officer)]);
    let handed = Section::new().with(&UNPROVEN, &[("status", "handed_over"), ("execution", "contract")]);
    handed.silent("15-2", "disposal", day(5, 1));
    let mut handed = handed.with(&CHAINS, &[("handed_on", "4/20")]).with(&CHAINS, &[("handed_on", "4/28")]);
    for step in handed.records.get_mut("chains").unwrap() {
        step.parent = Some(RecordId(1));
    }
    handed.speaks("15-2", "disposal", day(5, 13), day(5, 20), Role::Officer);
}

#[test]
fn what_is_put_right_on_a_card_starts_no_clock_anew() {
    let mut section = Section::new()
        .with(&AWAITING, &[("status", "awaiting_disposal"), ("status_on", "4/1")])
        .with(&UNPROVEN, &[("status", "handed_over"), ("execution", "contract")])
        .with(&CHAINS, &[("handed_on", "4/20")]);
    section.records.get_mut("chains").unwrap()[0].parent = Some(RecordId(1));
    for one in section.records.values_mut().flatten() {
        one.updated_at = day(6, 9).and_hms_opt(9, 0, 0).unwrap();
    }
    assert_eq!(section.due(day(6, 16), "15-1", "media"), [(Press::Soon, day(6, 30), Role::Officer)]);
    assert_eq!(section.due(day(6, 16), "15-2", "disposal"), [(Press::Overdue, day(5, 20), Role::Officer)]);
}

#[test]
fn the_inspection_is_planned_for_september_and_red_after_december() {
    let none = Section::new();
    assert_eq!(none.due(day(8, 30), "42", "inspection"), []);
    assert_eq!(none.due(day(8, 31), "42", "inspection"), [(Press::Soon, day(9, 30), Role::Officer)]);
    assert_eq!(none.due(day(10, 1), "42", "inspection"), [(Press::Soon, day(12, 31), Role::Officer)]);
    assert_eq!(none.due(day(1, 1), "42", "inspection"), [(Press::Overdue, day(12, 31), Role::Officer)]);
    Section::new().with(&INSPECTIONS, &[("status", "closed"), ("base_on", "9/30")]).silent("42", "inspection", day(1, 1));
    let open = Section::new().with(&INSPECTIONS, &[("status", "open"), ("base_on", "6/1")]);
    assert_eq!(open.due(day(6, 2), "42", "inspection").len(), 1);
}

#[test]
fn what_must_be_put_right_is_announced_a_week_ahead() {
    Section::new().with(&ACTIONS, &[("status", "open"), ("due_on", "11/20")]).speaks(
        "43",
        "corrective_action",
        day(11, 13),
        day(11, 20),
        Role::Officer,
    );
    Section::new().with(&AUDITS, &[("improvement_due_on", "11/20")]).speaks("43", "audit", day(11, 13), day(11, 20), Role::Officer);
    Section::new().with(&MEETINGS, &[("follow_up_due_on", "11/20")]).speaks("7-1", "meeting", day(11, 13), day(11, 20), Role::Officer);
    Section::new().with(&CHECKS, &[("status", "closed"), ("findings_due_on", "11/20")]).speaks(
        "37-4",
        "contractor_check",
        day(11, 13),
        day(11, 20),
        Role::Officer,
    );
}

#[test]
fn logs_keys_and_rooms_are_looked_after() {
    let reviewed = Section::new().with(&LOG_REVIEWS, &[("system", "例示システム"), ("until", "6/30")]);
    reviewed.speaks("21", "log_review", day(9, 16), day(9, 30), Role::Officer);
    reviewed.with(&LOG_REVIEWS, &[("system", "例示システム"), ("until", "9/30")]).silent("21", "log_review", day(10, 1));
    let never = Section::new().with(&SECTION, &[("uses_system", "はい")]);
    assert_eq!(never.due(day(7, 1), "21", "log_review"), [(Press::Today, day(7, 1), Role::Officer)]);
    let granted = Section::new().with(&SECTION, &[("uses_system", "はい")]);
    let granted = granted.with(&GRANTS, &[("target", "例示システム"), ("target_kind", "system"), ("granted_on", "5/1")]);
    granted.silent("21", "log_review", day(7, 1));
    granted.speaks("21", "log_review", day(7, 18), day(8, 1), Role::Officer);
    granted.with(&LOG_REVIEWS, &[("system", "例示ｼｽﾃﾑ"), ("until", "7/31")]).silent("21", "log_review", day(8, 1));
    let paper = Section::new().with(&GRANTS, &[("target", "書庫B"), ("target_kind", "paper"), ("granted_on", "5/1")]);
    paper.silent("21", "log_review", day(11, 22));
    let left = Section::new().with(&LOG_REVIEWS, &[("system", "例示システム"), ("until", "6/30")]);
    let left = left.with(&ENDED_GRANTS, &[("target", "例示システム"), ("granted_on", "5/1"), ("ended_on", "7/31")]);
    left.silent("21", "log_review", day(11, 22));
    let key = Section::new().with(&KEYS, &[("key_name", "書庫"), ("lent_at", "11/10")]);
    key.speaks("34-1", "key_log", day(11, 10), day(11, 10), Role::Officer);
    let entries = Section::new().with(&ENTRIES, &[("entered_at", "11/10")]);
    entries.speaks("34-1", "room_entry", day(12, 17), day(12, 31), Role::Officer);
}

fn contract(status: &str, answers: &[(&str, &str)]) -> Section {
    let mut all = vec![("name", "通知書印刷"), ("status", status), ("from", "4/1"), ("until", "3/31")];
    all.extend(answers);
    Section::new().with(&CONTRACTS, &all)
}

#[test]
fn contracts_start_are_checked_and_end_in_time() {
    assert_eq!(contract("preparing", &[]).due(day(4, 1), "37-2", "contract"), [(Press::Today, day(4, 1), Role::Officer)]);
    contract("active", &[]).speaks("37-4", "contract", day(3, 1), day(3, 31), Role::Officer);
    let checked = contract("active", &[]).with(&CHECKS, &[("status", "closed"), ("contract_id", "1"), ("checked_on", "9/10")]);
    checked.silent("37-4", "contract", day(3, 31));
    contract("active", &[]).speaks("37-1-6", "contract", day(3, 1), day(3, 31), Role::Officer);
    contract("ended", &[]).silent("37-1-6", "contract", day(3, 31));
    contract("active", &[("certification_until", "12/31")]).speaks("37-1", "contract", day(10, 2), day(12, 31), Role::Officer);
    let kept = contract("ended", &[("log_keep_until", "12/31")]);
    assert_eq!(kept.due(day(12, 1), "37-2-3", "contract").len(), 1);
    kept.silent("37-2-3", "contract", day(1, 1));
}

#[test]
fn each_month_of_a_contract_about_numbers_is_reported() {
    let about_numbers = || contract("active", &[("handles_number", "はい")]);
    about_numbers().silent("37-2-3", "contractor_report", day(5, 2));
    assert_eq!(about_numbers().due(day(5, 3), "37-2-3", "contractor_report"), [(Press::Soon, day(5, 10), Role::Officer)]);
    let april = about_numbers().with(&REPORTS, &[("contract_id", "1"), ("month", "4/1"), ("received_on", "5/8")]);
    april.silent("37-2-3", "contractor_report", day(5, 10));
    assert_eq!(april.due(day(6, 11), "37-2-3", "contractor_report"), [(Press::Overdue, day(6, 10), Role::Officer)]);
    assert_eq!(about_numbers().due(day(6, 11), "37-2-3", "contractor_report").len(), 2);
    contract("active", &[]).silent("37-2-3", "contractor_report", day(6, 11));
}

fn incident(answers: &[(&str, &str)]) -> Section {
    let mut all = vec![("known_at", "11/22"), ("status", "open"), ("manager_told_at", "11/22"), ("publication", "batch")];
    all.extend(answers);
    Section::new().with(&INCIDENTS, &all)
}

#[test]
fn incidents_are_told_reported_and_published_in_time() {
    let draft = Section::new().with(&INCIDENTS, &[("known_at", "11/22"), ("status", "draft")]);
    draft.speaks("38-1", "incident", day(11, 22), day(11, 22), Role::Clerk);
    incident(&[]).silent("38-1", "incident", day(11, 30));
    let due = [("ppc_required", "はい"), ("ppc_first_due", "11/26"), ("ppc_final_due", "12/21")];
    let of = |today, section: &Section| section.due(today, "39", "incident");
    assert_eq!(of(day(11, 22), &incident(&due)), [(Press::Soon, day(11, 26), Role::Manager)]);
    assert_eq!(of(day(11, 27), &incident(&due)), [(Press::Overdue, day(11, 26), Role::Manager)]);
    let mut reported = due.to_vec();
    reported.push(("ppc_first_on", "11/24"));
    assert_eq!(of(day(12, 13), &incident(&reported)), []);
    assert_eq!(of(day(12, 14), &incident(&reported)), [(Press::Soon, day(12, 21), Role::Manager)]);
    incident(&[]).silent("39", "incident", day(12, 30));
    let grave = incident(&[("publication", "at_once")]);
    assert_eq!(grave.due(day(11, 22), "40-1", "incident"), [(Press::Today, day(11, 22), Role::Manager)]);
    incident(&[("publication", "at_once"), ("published_on", "11/25")]).silent("40-1", "incident", day(11, 30));
    let next_half = NaiveDate::from_ymd_opt(2027, 4, 1).unwrap();
    let listed = incident(&[]).due(next_half, "40-1", "incident");
    assert_eq!(listed, [(Press::Soon, NaiveDate::from_ymd_opt(2027, 4, 30).unwrap(), Role::Officer)]);
    incident(&[("published_on", "3/31")]).silent("40-1", "incident", next_half);
}

#[test]
fn backups_silence_and_retention_are_asked_after() {
    assert_eq!(Section::new().due(day(5, 1), "32", "backup"), [(Press::Today, day(5, 1), Role::Officer)]);
    let made = Section::new().with(&BACKUPS, &[("target_kind", "own"), ("made_on", "4/20")]);
    made.speaks("32", "backup", day(5, 17), day(5, 20), Role::Officer);
    let mut quiet = Section::new();
    quiet.last_entries.push(LastEntry { no: "例-情報-1".to_owned(), name: "名簿".to_owned(), on: day(10, 1) });
    quiet.speaks("16", "info_asset", day(10, 31), day(10, 31), Role::Officer);
    let kept = Section::new().with(&KEPT, &[("name", "名簿"), ("retention_until", "3/31")]);
    kept.speaks("15-1", "info_asset", day(3, 1), day(3, 31), Role::Officer);
}

#[test]
fn a_year_is_closed_by_the_end_of_april_and_a_handover_by_the_day_somebody_leaves() {
    let none = Section::new();
    let april = NaiveDate::from_ymd_opt(2027, 4, 30).unwrap();
    none.speaks("4-1", "year_end", day(2, 1), april, Role::Manager);
    Section::new().with(&YEAR_ENDS, &[("base_on", "3/31"), ("status", "closed")]).silent("4-1", "year_end", april);
    let leaving = Section::new().with(&HANDOVERS, &[("status", "prepared"), ("leaving_on", "9/30")]);
    leaving.speaks("10-1", "handover", day(9, 16), day(9, 30), Role::Manager);
    Section::new().silent("10-1", "handover", day(10, 5));
}

#[test]
fn asked_further_ahead_every_alert_speaks_earlier() {
    let lent = Section::new().with(&LENT, &[("status", "lent"), ("loan_until", "9/30")]);
    let (limits, closed) = (Limits::default(), ClosedDays::default());
    let asked = |ahead| {
        let (last_entries, records) = (Vec::new(), lent.records.clone());
        let given = Given {
            today: day(8, 1),
            limits: &limits,
            closed: &closed,
            begun_on: day(4, 1),
            media_held: 0,
            all_seen_since: None,
            last_entries,
            ahead,
            records,
        };
        due(&given).iter().filter(|one| one.register == "media").count()
    };
    assert_eq!((asked(0), asked(59), asked(60)), (0, 0, 1));
}

#[test]
fn the_most_pressing_comes_first() {
    let section = incident(&[]).with(&OUT, &[("kind", "carry"), ("status", "out"), ("due_back_on", "11/20")]);
    let section = Section { media_held: 1, ..section.with(&KEYS, &[("key_name", "鍵"), ("lent_at", "11/21")]) };
    let (limits, closed) = (Limits::default(), ClosedDays::default());
    let Section { records, media_held, all_seen_since, last_entries } = section;
    let given = Given {
        today: day(11, 21),
        limits: &limits,
        closed: &closed,
        begun_on: day(4, 1),
        media_held,
        all_seen_since,
        last_entries,
        ahead: 0,
        records,
    };
    let all = due(&given);
    let order: Vec<_> = all.iter().map(|one| (one.press, one.on)).collect();
    assert!(order.is_sorted(), "{order:?}");
    assert!(all.iter().all(|one| one.what.ends_with('。') && one.next.ends_with("ください。") && by_id(one.register).is_some()));
}

#[test]
fn what_is_wanted_exists_and_is_named_once() {
    let mut names = Vec::new();
    for wanted in WANTED.iter().chain(crate::year_end::WANTED).chain(crate::handover::HOLDS.iter().map(|hold| &hold.wanted)) {
        assert!(!names.contains(&wanted.name), "{}", wanted.name);
        names.push(wanted.name);
        let register = by_id(wanted.register).unwrap();
        let fields = wanted.any_of.iter().map(|(field, _)| field).chain(wanted.empty).chain(wanted.filled);
        assert!(fields.into_iter().all(|field| register.field(field).is_some()), "{}", wanted.name);
        for (field, ids) in wanted.any_of {
            let choices = register.field(field).unwrap().kind.choices();
            assert!(ids.iter().all(|id| choices.iter().any(|choice| choice.id == *id)), "{}.{field}", wanted.name);
        }
        assert_eq!(wanted.filters().len(), wanted.any_of.len() + wanted.empty.len() + wanted.filled.len());
    }
}
