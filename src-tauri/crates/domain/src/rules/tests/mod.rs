//! The promises of saving, each shown by a record that is let through and one that is refused.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

use super::*;
use crate::disposal::{Encrypted, Medium, Stage};
use crate::media::{BuiltIn, Device, DisposalClass, Family, InfoClass, Status};
use crate::posts::{Post, Tenure};
use crate::record::{Record, Standing};
use crate::registers::by_id;
use crate::two_people::OnePerson;
use crate::value::{Link, RecordId, Value};

mod cards;
mod contracts;
mod others;
mod own_field;
mod said;
mod standing;

fn date(on: u32) -> Value {
    Value::Date(day(on))
}

fn flag(yes: bool) -> Value {
    Value::Flag(yes)
}

fn links(id: i64) -> Value {
    Value::Links(vec![Link { id: RecordId(id), no: format!("例-{id:04}"), label: String::new() }])
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn at(on: u32) -> NaiveDateTime {
    day(on).and_hms_opt(10, 0, 0).unwrap()
}

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

fn choice(id: &str) -> Value {
    Value::Choice(id.to_owned())
}

fn link(id: i64) -> Value {
    Value::Link(Link { id: RecordId(id), no: format!("例-{id:04}"), label: format!("例{id}") })
}

fn context() -> Context<'static> {
    Context { today: day(22), recorded_at: at(22), route_steps: 1, ..Context::default() }
}

fn record(no: &str, values: Values) -> Record {
    Record::sample(1, no.to_owned(), at(22), values)
}

fn check(register: &str, values: &Values, context: &Context<'_>) -> Checked {
    check_save(by_id(register).unwrap(), values, context)
}

fn refused(checked: &Checked) -> Vec<&'static str> {
    checked.findings.iter().filter(|found| found.blocks()).map(|found| found.rule.unwrap_or("")).collect()
}

fn warned(checked: &Checked) -> Vec<&'static str> {
    checked.findings.iter().filter(|found| !found.blocks()).map(|found| found.rule.unwrap_or("")).collect()
}

/// A line that sends something to somebody, checked by a second person.
fn sending() -> Values {
    Values::new()
        .with("occurred_at", Value::Moment(at(21)))
        .with("kind", choice("transmit"))
        .with("info_asset_id", link(50))
        .with("subject_count", Value::Int(12))
        .with("purpose", text("例県への報告のため"))
        .with("actor", link(1))
        .with("approver", link(9))
        .with("counterpart", text("例県市町村課"))
        .with("second_checker", link(2))
}

fn taking_out(medium: i64) -> Values {
    sending().with("kind", choice("take_out")).with("media_id", link(medium))
}

fn usb() -> Values {
    Values::new()
        .with("media_type", choice("usb"))
        .with("maker", text("例示電機"))
        .with("model", text("EX-USB32"))
        .with("serial_no", text("123456789018"))
        .with("registered_on", Value::Date(day(1)))
        .with("info_asset_ids", Value::Links(vec![Link { id: RecordId(50), no: "例".to_owned(), label: "名簿".to_owned() }]))
        .with("network", choice("lgwan"))
        .with("location_id", link(3))
        .with("custodian", link(1))
        .with("user", link(1))
        .with("status", choice("stored"))
}

fn with_asset(class: InfoClass) -> Context<'static> {
    Context { info_classes: BTreeMap::from([(RecordId(50), class)]), ..context() }
}

fn medium(status: Status) -> Medium {
    Medium {
        id: RecordId(7),
        no: "R8-例-SSD-0007".to_owned(),
        family: Family::SolidState,
        serial: "S1".to_owned(),
        info_class: Some(InfoClass::Other),
        class: DisposalClass::Two,
        encrypted: Encrypted::Yes,
        auth: true,
        assets: Vec::new(),
        status,
        quantity: 1,
        device: None,
        other_case: None,
    }
}

/// 例9 is 保護管理者 since the first.
fn headed(context: Context<'static>) -> Context<'static> {
    let tenures = vec![Tenure { staff: RecordId(9), post: Post::Manager, from: day(1), until: None }];
    Context { beside: Beside { tenures, ..context.beside }, ..context }
}

fn with_medium(status: Status) -> Context<'static> {
    Context { media: BTreeMap::from([(RecordId(7), medium(status))]), ..context() }
}

#[test]
fn a_complete_line_and_a_complete_card_are_saved_without_a_word() {
    assert_eq!(check("handling_event", &sending(), &context()), Checked::default());
    assert_eq!(check("media", &usb(), &with_asset(InfoClass::Other)), Checked::default());
}

#[test]
fn d1_a_medium_that_left_for_good_has_no_later_event() {
    let line = taking_out(7);
    assert!(refused(&check("handling_event", &line, &with_medium(Status::InUse))).is_empty());
    assert_eq!(refused(&check("handling_event", &line, &with_medium(Status::Disposed))), ["D1"]);
    let end = |hour| Context {
        ended_at: BTreeMap::from([(RecordId(7), day(22).and_hms_opt(hour, 0, 0).unwrap())]),
        ..with_medium(Status::Disposed)
    };
    let on_the_day =
        |kind: &str| line.clone().with("kind", choice(kind)).with("occurred_at", Value::Moment(day(22).and_hms_opt(9, 0, 0).unwrap()));
    assert!(refused(&check("handling_event", &line, &end(10))).is_empty(), "written down later, done before");
    assert!(refused(&check("handling_event", &on_the_day("use"), &end(10))).is_empty());
    assert_eq!(refused(&check("handling_event", &on_the_day("use"), &end(8))), ["D1"]);
    assert!(refused(&check("handling_event", &on_the_day("discard"), &end(8))).is_empty(), "the disposal's own line");
    let performed = Context { media: with_medium(Status::AwaitingDisposal).media, ..end(8) };
    assert_eq!(refused(&check("handling_event", &on_the_day("use"), &performed)), ["D1"], "its case need not be closed");
}

#[test]
fn d9_the_second_checker_is_another_person() {
    let alone = sending().with("second_checker", link(1));
    assert_eq!(refused(&check("handling_event", &alone, &context())), ["D9"]);
    let excuse = OnePerson { reason: "職員1名の地域センターのため".to_owned(), accepted_by: "所長 例 花子".to_owned() };
    let excused = check("handling_event", &alone, &Context { one_person: Some(excuse), ..context() });
    assert!(refused(&excused).is_empty());
    assert_eq!((warned(&excused), &excused.marks), (vec!["D9"], &vec![ALONE.to_owned()]));
}

#[test]
fn d9_who_takes_something_out_does_not_approve_it() {
    for kind in ["take_out", "send"] {
        let own_approval = taking_out(7).with("kind", choice(kind)).with("approver", link(1));
        let checked = check("handling_event", &own_approval, &context());
        assert_eq!((refused(&checked), checked.findings[0].field.as_deref()), (vec!["D9"], Some("approver")), "{kind}");
        let excuse =
            OnePerson { reason: "職員1名の地域センターのため".to_owned(), accepted_by: "所長 例 花子".to_owned() };
        let excused = check("handling_event", &own_approval, &Context { one_person: Some(excuse), ..context() });
        assert_eq!((warned(&excused), excused.marks), (vec!["D9"], vec![ALONE.to_owned()]), "{kind}");
    }
    let another = check("handling_event", &taking_out(7), &context());
    assert_eq!((refused(&another), another.marks), (Vec::new(), Vec::new()));
}

#[test]
fn d15_a_number_in_free_text_is_refused_and_never_repeated() {
    let with_number = sending().with("note", text("本人 １２３４-５６７８-９０１８"));
    let checked = check("handling_event", &with_number, &context());
    assert_eq!(refused(&checked), ["D15"]);
    assert_eq!(checked.findings[0].field.as_deref(), Some("note"));
    assert!(!format!("{checked:?}").contains("9018"));
    let suspect = sending().with("note", text("123456789012"));
    assert_eq!(warned(&check("handling_event", &suspect, &context())), ["D15"]);
    let parted = sending().with("note", text("1234・5678・9018"));
    assert_eq!(refused(&check("handling_event", &parted, &context())), ["D15"]);
    let serials = Values::new().with("step", Value::Int(1)).with("vendor", link(4)).with("serials", text("123456789018"));
    assert!(refused(&check("disposal_chain", &serials, &context())).is_empty());
}

#[test]
fn d22_the_future_is_refused_and_a_late_line_is_marked() {
    let ahead = sending().with("occurred_at", Value::Moment(at(23)));
    assert_eq!(refused(&check("handling_event", &ahead, &context())), ["D22"]);
    let on_the_limit = check("handling_event", &sending().with("occurred_at", Value::Moment(at(19))), &context());
    assert_eq!(on_the_limit, Checked::default());
    let late = check("handling_event", &sending().with("occurred_at", Value::Moment(at(18))), &context());
    assert_eq!(warned(&late), ["D22"]);
    assert_eq!(late.marks, [LATE]);
    let certificate = Values::new()
        .with("cert_no", text("証-1"))
        .with("issuer", text("例示事業者"))
        .with("issued_on", Value::Date(day(20)))
        .with("received_on", Value::Date(day(23)));
    assert_eq!(refused(&check("certificate", &certificate, &context())), ["D22"]);
    for (register, field) in [
        ("disposal", "drafted_on"),
        ("disposal", "approved_on"),
        ("disposal_chain", "handed_on"),
        ("disposal_chain", "subcontract_on"),
        ("certificate", "issued_on"),
    ] {
        let of = |on| refused(&check(register, &Values::new().with(field, Value::Date(day(on))), &context())).contains(&"D22");
        assert_eq!((of(22), of(23)), (false, true), "{register}.{field}");
    }
}

#[test]
fn d22_a_moment_later_today_is_refused_with_five_minutes_of_grace() {
    let at_minute = |minute: i64| at(22) + chrono::TimeDelta::minutes(minute);
    let written = |minute| check("handling_event", &sending().with("occurred_at", Value::Moment(at_minute(minute))), &context());
    for minute in [-60, 0, 5] {
        assert_eq!(written(minute), Checked::default(), "{minute}");
    }
    let ahead = written(6);
    assert_eq!(refused(&ahead), ["D22"]);
    assert!(ahead.findings[0].what.contains("10:00"), "{ahead:?}");
    for (register, field) in [("attendance", "at"), ("disposal_item", "started_at"), ("disposal_item", "finished_at")] {
        let of =
            |minute| refused(&check(register, &Values::new().with(field, Value::Moment(at_minute(minute))), &context())).contains(&"D22");
        assert_eq!((of(5), of(6)), (false, true), "{register}.{field}");
    }
}

#[test]
fn a_temporary_copy_is_not_erased_before_it_was_made() {
    let copied = |erased| sending().with("kind", choice("temp_copy")).with("erased_on", Value::Date(day(erased)));
    assert!(refused(&check("handling_event", &copied(21), &context())).is_empty(), "on the same day");
    let before = check("handling_event", &copied(20), &context());
    assert_eq!(before.findings.iter().find(|one| one.blocks()).unwrap().field.as_deref(), Some("erased_on"));
}

#[test]
fn d22_a_correction_is_as_late_as_its_line_was() {
    let in_time = record("R8-例-取扱-00001", sending());
    let much_later =
        |line| Context { today: day(30), recorded_at: at(30), change: Change::Correct { of: line, reason: "書き誤り" }, ..context() };
    assert_eq!(check("handling_event", &sending(), &much_later(&in_time)), Checked::default());
    let marked = Record { marks: vec![LATE.to_owned()], ..in_time.clone() };
    assert_eq!(check("handling_event", &sending(), &much_later(&marked)).marks, [LATE]);
}

fn line() -> Values {
    Values::new().with("media_id", link(7)).with("action", choice("discard")).with("method", choice("crush"))
}

#[test]
fn d3_and_d4_and_d9_speak_while_a_line_is_typed() {
    let waiting = with_medium(Status::AwaitingDisposal);
    assert_eq!(check("disposal_item", &line(), &waiting), Checked::default());
    assert_eq!(refused(&check("disposal_item", &line().with("method", choice("degauss")), &waiting)), ["D3"]);
    assert_eq!(warned(&check("disposal_item", &line().with("note", text("フォーマット済み")), &waiting)), ["D4"]);
    let alone = line().with("performer", link(1)).with("checker", link(1));
    assert_eq!(refused(&check("disposal_item", &alone, &waiting)), ["D9"]);
    assert_eq!(refused(&check("disposal_item", &line(), &with_medium(Status::Disposed))), ["D1"]);
}

#[test]
fn d15_a_code_that_could_be_a_number_is_remarked_on_and_a_serial_is_not() {
    let of = |field: &str, words: &str| {
        let found = free_text(by_id("media").unwrap(), &Values::new().with(field, text(words)));
        found.into_iter().map(|found| (found.rule, found.level, found.field)).collect::<Vec<_>>()
    };
    let remark = (Some("D15"), crate::problem::Level::Warn, Some("asset_no".to_owned()));
    assert_eq!(of("asset_no", "1234-5678-9018"), [remark]);
    assert_eq!(of("asset_no", "202600000123"), []);
    assert_eq!(of("serial_no", "123456789018"), []);
}
