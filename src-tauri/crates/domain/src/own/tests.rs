//! What an own field becomes: a field like the house's, behind them, for one store alone.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::*;
use crate::entry::{Lookup, Raw, missing, read_record};
use crate::record::Standing;
use crate::registers::printed;
use crate::rules::free_text;
use crate::show::{self, Dates};
use crate::value::{Link, Value, Values};

struct Nobody;

impl Lookup for Nobody {
    fn find(&self, _: &str, _: &str) -> Vec<Link> {
        Vec::new()
    }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// 独自項目 `id` of `register`.
fn own(id: i64, register: &str, label: &str, kind: &str) -> Record {
    let values = Values::new()
        .with("register", Value::Choice(register.into()))
        .with("label", Value::Text(label.into()))
        .with("kind", Value::Choice(kind.into()))
        .with("choices", Value::Text("赤\n 青 \n\n".into()));
    let at = day().and_hms_opt(10, 0, 0).unwrap();
    Record::sample(id, format!("独-{id:04}"), at, values)
}

fn with(mut record: Record, field: &str, value: Value) -> Record {
    record.values.set(field, value);
    record
}

fn read(register: &Register, name: &str, words: &str) -> Result<Values, String> {
    let answers = BTreeMap::from([(name.to_owned(), Raw::Text(words.to_owned()))]);
    read_record(register, &answers, day(), &Nobody).map_err(|problems| problems.0[0].what.clone())
}

#[test]
fn every_kind_is_read_refused_and_shown_like_the_houses_own() {
    // kind, what is typed, how it is shown, what is refused
    let cases = [
        ("text", "備-0123", "備-0123", None),
        ("long_text", "一行目\n二行目", "一行目\n二行目", None),
        ("int", "1,200", "1,200", Some("千二百")),
        ("date", "R8.4.1", "R8.4.1", Some("R8.4.31")),
        ("flag", "はい", "はい", Some("たぶん")),
        ("choice", "青", "青", Some("黄")),
    ];
    for (kind, typed, shown, wrong) in cases {
        let book = Book::of(&[own(7, "vendor", "備品番号", kind)], &[]);
        let vendor = book.by_id("vendor").unwrap();
        let field = vendor.fields.last().unwrap();
        assert_eq!((field.id, field.label, field.own), ("own_7", "備品番号", true), "{kind}");
        assert!(field.help.ends_with('。') && !field.example.is_empty(), "{kind}");
        for name in ["own_7", "備品番号"] {
            let values = read(vendor, name, typed).unwrap();
            assert_eq!(show::value(field, values.get("own_7").unwrap(), Dates::Short), shown, "{kind}");
        }
        if let Some(wrong) = wrong {
            assert!(read(vendor, "own_7", wrong).is_err(), "{kind}: {wrong}");
        }
    }
}

#[test]
fn own_fields_belong_to_one_register_of_one_book() {
    let (with_it, without) = (Book::of(&[own(1, "media", "備品番号", "text")], &[]), Book::default());
    let count = |book: &Book, id: &str| book.by_id(id).unwrap().fields.len();
    assert_eq!(count(&with_it, "media"), count(&without, "media") + 1);
    assert_eq!(count(&with_it, "vendor"), count(&without, "vendor"));
    assert!(read(without.by_id("media").unwrap(), "own_1", "x").is_err(), "another store knows nothing of it");
    assert_eq!(with_it.all().count(), registers::all().len());
    assert_eq!(with_it.as_used(registers::by_id("media").unwrap()).fields.len(), count(&with_it, "media"));
    let parts = Book::of(&[own(2, "disposal_item", "箱番号", "text")], &[]);
    assert!(parts.parts_of("disposal").any(|part| part.field("own_2").is_some()));
    assert!(with_it.by_id("nobody").is_none());
}

#[test]
fn a_required_field_is_asked_for_and_an_ended_or_voided_one_is_not() {
    let required = with(own(1, "vendor", "備品番号", "text"), "required", Value::Flag(true));
    let shown = with(with(required, "listed", Value::Flag(true)), "width_mm", Value::Int(24));
    let lacking = |record: &Record| -> Vec<Option<String>> {
        let vendor = extended(registers::by_id("vendor").unwrap(), std::slice::from_ref(record)).unwrap();
        missing(vendor, &Values::new()).into_iter().map(|problem| problem.field).filter(|field| field.as_deref() == Some("own_1")).collect()
    };
    assert_eq!(lacking(&shown), [Some("own_1".to_owned())]);
    let ended = with(shown.clone(), "ended_on", Value::Date(day()));
    assert_eq!(lacking(&ended), []);
    let vendor = Book::of(std::slice::from_ref(&ended), &[]).by_id("vendor").unwrap();
    let field = vendor.field("own_1").unwrap();
    assert!(!field.listed && field.width_mm == 0 && field.fill.by_program());
    assert!(read(vendor, "own_1", "x").unwrap_err().contains("使い終わった"));
    let voided = Record { standing: Standing::Voided { reason: "誤り".into() }, ..shown };
    assert!(extended(registers::by_id("vendor").unwrap(), &[voided]).is_none());
}

#[test]
fn an_own_field_with_a_width_is_a_column_behind_the_others_on_any_paper() {
    for register in ["vendor", "handling_event"] {
        let plain = registers::by_id(register).unwrap();
        for (field, value, more) in [("width_mm", Value::Int(0), 0), ("width_mm", Value::Int(24), 1)] {
            let own = with(own(1, register, "備品番号", "text"), field, value);
            let columns = printed::columns(extended(plain, &[own]).unwrap());
            assert_eq!(columns.len(), printed::columns(plain).len() + more, "{register}");
            assert_eq!(columns.last().unwrap().label == "備品番号", more == 1, "{register}");
        }
    }
}

#[test]
fn d15_no_own_field_takes_a_number_of_a_person() {
    let vendor = Book::of(&[own(1, "vendor", "覚え", "text")], &[]).by_id("vendor").unwrap();
    let refused =
        |words: &str| free_text(vendor, &Values::new().with("own_1", Value::Text(words.into()))).iter().any(|found| found.blocks());
    assert!(refused("1234 5678 9018"));
    assert!(!refused("備-0123"));
}

#[test]
fn an_identifier_is_plain() {
    assert_eq!(field_id(RecordId(12)), "own_12");
    for (id, own) in [("own_12", true), ("own_", false), ("own_1'", false), ("own_１", false), ("name", false), ("owner", false)] {
        assert_eq!(is_own(id), own, "{id}");
    }
}
