//! Small made records for the tests of the evidence: each as its register defines it, counted for 令和8年4月1日〜9月30日.

use chrono::{NaiveDate, NaiveDateTime};

use super::{propose, spoken};
use crate::inspection::facts::{Facts, WALKS};
use crate::record::{Record, Standing};
use crate::register::Kind;
use crate::registers::by_id;
use crate::value::{Link, RecordId, Value, Values};

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The counts of the records put so far, looked at on 令和8年10月1日.
pub struct Made {
    pub facts: Facts,
}

impl Made {
    pub fn new() -> Made {
        Made { facts: Facts::new(day(2026, 4, 1), day(2026, 9, 30), day(2026, 10, 1), 7) }
    }

    /// Puts a record whose answers are typed as the tests read best: dates `month/day`, choices, flags, keys and words.
    pub fn put(&mut self, register: &str, id: i64, answers: &[(&str, &str)]) {
        self.count(register, record(register, id, answers));
    }

    /// The same with `field` on a day of any year.
    pub fn put_on(&mut self, register: &str, id: i64, on: NaiveDate, field: &str, answers: &[(&str, &str)]) {
        let record = record(register, id, answers);
        let values = record.values.clone().with(field, Value::Date(on));
        self.count(register, Record { values, ..record });
    }

    pub fn put_part(&mut self, register: &str, id: i64, of: i64, answers: &[(&str, &str)]) {
        self.count(register, Record { parent: Some(RecordId(of)), ..record(register, id, answers) });
    }

    pub fn put_marked(&mut self, register: &str, id: i64, mark: &str, answers: &[(&str, &str)]) {
        self.count(register, Record { marks: vec![mark.to_owned()], ..record(register, id, answers) });
    }

    pub fn put_struck(&mut self, register: &str, id: i64, answers: &[(&str, &str)]) {
        self.count(register, Record { standing: Standing::Voided { reason: String::new() }, ..record(register, id, answers) });
    }

    /// What is said to `item_id`, without the days it holds for.
    pub fn said(&self, item_id: &str) -> String {
        spoken(item_id, &self.facts).unwrap().2
    }

    /// What is proposed to `item_id` in the morning of the day it is looked at.
    pub fn dated(&self, item_id: &str) -> String {
        propose(item_id, &self.facts, morning()).unwrap().text
    }

    fn count(&mut self, register: &str, record: Record) {
        let walk = WALKS.iter().find(|walk| walk.register == register).unwrap();
        walk.count(&mut self.facts, &record);
    }
}

pub fn morning() -> NaiveDateTime {
    day(2026, 10, 1).and_hms_opt(9, 30, 0).unwrap()
}

fn record(register: &str, id: i64, answers: &[(&str, &str)]) -> Record {
    let known = by_id(register).unwrap();
    let link = |words: &str| Link { id: RecordId(words.parse().unwrap()), no: String::new(), label: String::new() };
    let mut values = Values::new();
    for (field, words) in answers {
        let kind = known.field(field).unwrap_or_else(|| panic!("{register}.{field}")).kind;
        let on = || {
            let (month, date) = words.split_once('/').unwrap();
            let month: u32 = month.parse().unwrap();
            day(if month >= 4 { 2026 } else { 2027 }, month, date.parse().unwrap())
        };
        let value = match kind {
            Kind::Date => Value::Date(on()),
            Kind::Moment => Value::Moment(on().and_hms_opt(9, 0, 0).unwrap()),
            Kind::Flag => Value::Flag(*words == "はい"),
            Kind::Choice(choices) => {
                assert!(choices.iter().any(|choice| choice.id == *words), "{register}.{field}: {words}");
                Value::Choice((*words).to_owned())
            }
            Kind::Link(_) => Value::Link(link(words)),
            Kind::Links(_) => Value::Links(vec![link(words)]),
            Kind::Int => Value::Int(words.parse().unwrap()),
            _ => Value::Text((*words).to_owned()),
        };
        values.set(*field, value);
    }
    Record::sample(id, String::new(), NaiveDateTime::default(), values)
}
