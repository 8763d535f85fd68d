//! What the tests of the rules share: a day, a small office, and records that are let through.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

use crate::disposal::{Encrypted, Medium};
use crate::media::{DisposalClass, Family, InfoClass, Status};
use crate::record::{Record, Standing};
use crate::registers::by_id;
use crate::rules::{Checked, Context, check_save};
use crate::value::{Link, RecordId, Value, Values};

pub fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

pub fn at(on: u32) -> NaiveDateTime {
    day(on).and_hms_opt(10, 0, 0).unwrap()
}

pub fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

pub fn choice(id: &str) -> Value {
    Value::Choice(id.to_owned())
}

pub fn link(id: i64) -> Value {
    Value::Link(Link { id: RecordId(id), no: format!("例-{id:04}"), label: format!("例{id}") })
}

pub fn context() -> Context<'static> {
    Context { today: day(22), recorded_at: at(22), route_steps: 1, ..Context::default() }
}

pub fn record(no: &str, values: Values) -> Record {
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

pub fn check(register: &str, values: &Values, context: &Context<'_>) -> Checked {
    check_save(by_id(register).unwrap(), values, context)
}

pub fn refused(checked: &Checked) -> Vec<&'static str> {
    checked.findings.iter().filter(|found| found.blocks()).map(|found| found.rule.unwrap_or("")).collect()
}

pub fn warned(checked: &Checked) -> Vec<&'static str> {
    checked.findings.iter().filter(|found| !found.blocks()).map(|found| found.rule.unwrap_or("")).collect()
}

/// A line that sends something to somebody, checked by a second person.
pub fn sending() -> Values {
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

pub fn taking_out(medium: i64) -> Values {
    sending().with("kind", choice("take_out")).with("media_id", link(medium))
}

pub fn usb() -> Values {
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

pub fn with_asset(class: InfoClass) -> Context<'static> {
    Context { info_classes: BTreeMap::from([(RecordId(50), class)]), ..context() }
}

pub fn medium(status: Status) -> Medium {
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

pub fn with_medium(status: Status) -> Context<'static> {
    Context { media: BTreeMap::from([(RecordId(7), medium(status))]), ..context() }
}
