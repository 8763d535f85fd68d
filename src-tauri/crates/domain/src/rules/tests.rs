//! The promises of saving, each shown by a record that is let through and one that is refused.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

use super::*;
use crate::disposal::{Encrypted, Medium};
use crate::media::{BuiltIn, Device, DisposalClass, Family, InfoClass, Status};
use crate::record::{Record, Standing};
use crate::registers::by_id;
use crate::value::{Link, RecordId, Value};

mod others;

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
    Record {
        id: RecordId(1),
        no: no.to_owned(),
        fy: 2026,
        parent: None,
        values,
        standing: Standing::Valid,
        corrects: None,
        marks: Vec::new(),
        version: 1,
        created_at: at(22),
        created_by: "係員A".to_owned(),
        updated_at: at(22),
        updated_by: "係員A".to_owned(),
    }
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
        encrypted: Encrypted::No,
        status,
        quantity: 1,
        device: None,
        other_case: None,
    }
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
    let before_its_end = Context { ended_on: BTreeMap::from([(RecordId(7), day(22))]), ..with_medium(Status::Disposed) };
    assert!(refused(&check("handling_event", &line, &before_its_end)).is_empty());
}

#[test]
fn d9_the_second_checker_is_another_person() {
    let alone = sending().with("second_checker", link(1));
    assert_eq!(refused(&check("handling_event", &alone, &context())), ["D9"]);
    let excuse = OnePerson { reason: "職員1名の地域センターのため", accepted_by: "所長 例 花子" };
    let excused = check("handling_event", &alone, &Context { one_person: Some(excuse), ..context() });
    assert!(refused(&excused).is_empty());
    assert_eq!(warned(&excused), ["D9"]);
    let unaccepted = OnePerson { accepted_by: " ", ..excuse };
    assert_eq!(refused(&check("handling_event", &alone, &Context { one_person: Some(unaccepted), ..context() })), ["D9"]);
    let own_approval = taking_out(7).with("approver", link(1));
    assert_eq!(warned(&check("handling_event", &own_approval, &context())), ["D9"]);
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
    let serials = Values::new().with("step", Value::Int(1)).with("vendor", link(4)).with("serials", text("123456789018"));
    assert!(refused(&check("disposal_chain", &serials, &context())).is_empty());
}

#[test]
fn d21_lines_are_corrected_once_with_a_reason_and_never_rewritten() {
    let line = record("R8-例-取扱-00001", sending());
    let changed = sending().with("purpose", text("別の目的"));
    let editing = Context { change: Change::Edit(&line), ..context() };
    assert_eq!(refused(&check("handling_event", &changed, &editing)), ["D21"]);
    let erased = sending().with("erased_on", Value::Date(day(22)));
    assert!(refused(&check("handling_event", &erased, &editing)).is_empty());
    let line_erased = record("R8-例-取扱-00001", erased);
    let again = sending().with("erased_on", Value::Date(day(21)));
    assert_eq!(refused(&check("handling_event", &again, &Context { change: Change::Edit(&line_erased), ..context() })), ["D21"]);
    let correcting = |reason| Context { change: Change::Correct { of: &line, reason }, ..context() };
    assert!(refused(&check("handling_event", &changed, &correcting("目的の書き誤り"))).is_empty());
    assert_eq!(refused(&check("handling_event", &changed, &correcting("　"))), ["D21"]);
    for standing in [Standing::Corrected { by: RecordId(2), reason: "誤り".to_owned() }, Standing::Voided { reason: "重複".to_owned() }]
    {
        let struck = Record { standing, ..line.clone() };
        assert_eq!(check_correct(&struck, "理由")[0].rule, Some("D21"));
        assert_eq!(check_void(&struck, "理由")[0].rule, Some("D21"));
    }
    assert!(check_void(&line, "重複して記録したため").is_empty());
    assert_eq!(check_void(&line, "")[0].rule, Some("D21"));
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

#[test]
fn a_drive_has_a_serial_or_a_reason_and_says_what_is_on_it() {
    let other = with_asset(InfoClass::Other);
    let mut silent = usb();
    silent.clear("serial_no");
    assert_eq!(check("media", &silent, &other).findings[0].field.as_deref(), Some("serial_no"));
    let excused = silent.with("serial_unreadable_reason", text("ラベルが剥がれている"));
    assert_eq!(check("media", &excused, &other), Checked::default());
    let mut nothing = usb();
    nothing.clear("info_asset_ids");
    assert_eq!(check("media", &nothing, &other).findings[0].field.as_deref(), Some("info_asset_ids"));
    let declared = nothing.with("no_personal_info", Value::Flag(true));
    assert_eq!(check("media", &declared, &other), Checked::default());
    let both = usb().with("no_personal_info", Value::Flag(true));
    assert_eq!(check("media", &both, &other).findings[0].field.as_deref(), Some("no_personal_info"));
}

#[test]
fn classes_follow_the_information_and_only_rise() {
    let register = by_id("media").unwrap();
    let number = with_asset(InfoClass::Number);
    let derived = derive(register, usb(), &number);
    assert_eq!((derived.text("info_class"), derived.text("disposal_class")), ("number", "class1"));
    let raised = derive(register, usb().with("disposal_class", choice("class1")), &with_asset(InfoClass::Other));
    assert_eq!(raised.text("disposal_class"), "class1");
    assert_eq!(check("media", &raised, &with_asset(InfoClass::Other)), Checked::default());
    let lowered = derive(register, usb().with("disposal_class", choice("class3")), &with_asset(InfoClass::Other));
    assert_eq!(refused(&check("media", &lowered, &with_asset(InfoClass::Other))), ["D3"]);
}

#[test]
fn an_automatic_class_follows_the_card_when_it_changes() {
    let register = by_id("media").unwrap();
    let before = record("R8-例-USB-0001", derive(register, usb(), &with_asset(InfoClass::Number)));
    let editing = Context { change: Change::Edit(&before), ..with_asset(InfoClass::Other) };
    assert_eq!(derive(register, before.values.clone(), &editing).text("disposal_class"), "class2");
    let raised = record("R8-例-USB-0001", before.values.clone().with("info_class", choice("ordinary")));
    let editing = Context { change: Change::Edit(&raised), ..with_asset(InfoClass::Other) };
    assert_eq!(derive(register, raised.values.clone(), &editing).text("disposal_class"), "class1");
}

#[test]
fn states_change_in_order_and_disposal_alone_ends_a_life() {
    let before = record("R8-例-USB-0001", usb());
    let editing = Context { change: Change::Edit(&before), ..with_asset(InfoClass::Other) };
    let to = |status: &str| check("media", &usb().with("status", choice(status)), &editing);
    assert_eq!(to("taken_out"), Checked::default());
    assert_eq!(refused(&to("disposed")), [""]);
    assert_eq!(refused(&to("missing")), ["D14"]);
    let incidents = BTreeMap::from([(RecordId(1), "R8-例-事案-0001".to_owned())]);
    let reported = Context { beside: Beside { incidents, ..Beside::default() }, ..editing.clone() };
    assert_eq!(check("media", &usb().with("status", choice("missing")), &reported), Checked::default());
    let ended = record("R8-例-USB-0001", usb().with("status", choice("disposed")));
    let editing = Context { change: Change::Edit(&ended), ..with_asset(InfoClass::Other) };
    assert_eq!(refused(&check("media", &usb(), &editing)), ["D1"]);
}

#[test]
fn d28_a_machine_goes_to_repair_with_its_drives_registered() {
    let pc = usb().with("media_type", choice("pc"));
    let before = record("R8-例-PC-0001", pc.clone());
    let sent = pc.with("status", choice("in_repair"));
    let machine = |declared_empty, built_in| Context {
        change: Change::Edit(&before),
        device: Some(Device { no: "R8-例-PC-0001".to_owned(), declared_empty, built_in }),
        ..with_asset(InfoClass::Other)
    };
    assert_eq!(refused(&check("media", &sent, &machine(false, Vec::new()))), ["D28"]);
    assert!(refused(&check("media", &sent, &machine(true, Vec::new()))).is_empty());
    let drive = BuiltIn { id: RecordId(8), no: "R8-例-ISD-0008".to_owned(), status: Status::InUse };
    assert!(refused(&check("media", &sent, &machine(false, vec![drive]))).is_empty());
}

#[test]
fn information_without_a_route_is_remarked_on() {
    let asset = Values::new()
        .with("name", text("名簿"))
        .with("business", text("任用事務"))
        .with("info_class", choice("number"))
        .with("purpose", text("任用のため"))
        .with("responsible", link(1))
        .with("department", text("総務課"));
    let without_basis = check("info_asset", &asset, &context());
    assert_eq!(without_basis.findings[0].field.as_deref(), Some("legal_basis"));
    let asset = asset.with("legal_basis", text("番号法別表"));
    assert_eq!(check("info_asset", &asset, &context()), Checked::default());
    assert_eq!(warned(&check("info_asset", &asset, &Context { route_steps: 0, ..context() })), [""]);
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
fn what_was_decided_takes_no_new_media_and_what_ended_no_papers() {
    let head = |status: &str| record("R8-例-廃棄-0001", Values::new().with("status", choice(status)));
    let (draft, approved, closed) = (head("draft"), head("approved"), head("closed"));
    let within = |parent| Context { parent: Some(parent), ..with_medium(Status::AwaitingDisposal) };
    assert!(refused(&check("disposal_item", &line(), &within(&draft))).is_empty());
    assert_eq!(refused(&check("disposal_item", &line(), &within(&approved))), ["D2"]);
    let photo = Values::new().with("disposal_item_id", link(1)).with("slot", choice("after"));
    assert!(refused(&check("photo", &photo, &within(&approved))).is_empty());
    assert_eq!(refused(&check("photo", &photo, &within(&closed))), [""]);
}

#[test]
fn d20_answers_change_while_the_inspection_is_open_and_wording_never() {
    let inspection = |status: &str| record("R8-例-点検-01", Values::new().with("status", choice(status)));
    let (open, closed) = (inspection("open"), inspection("closed"));
    let before = record("R8-例-点検項目-00001", Values::new().with("item_text", text("問い")));
    let within = |parent| Context { parent: Some(parent), change: Change::Edit(&before), ..context() };
    let judged = before.values.clone().with("judgement", choice("ok"));
    assert_eq!(check("inspection_answer", &judged, &within(&open)), Checked::default());
    assert_eq!(refused(&check("inspection_answer", &judged, &within(&closed))), ["D20"]);
    let reworded = judged.with("item_text", text("別の問い"));
    assert_eq!(refused(&check("inspection_answer", &reworded, &within(&open))), ["D20"]);
}
