//! A record as screens and scripts read it: values by field, the identifiers behind them, and the words for paper and screen.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use domain::own::is_own;
use domain::record::{Record, Standing};
use domain::register::{Field, Kind, Register};
use domain::show::{self, Dates};
use domain::value::{Link, Value};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json, json};
use ts_rs::TS;

/// Whether a record still stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowStanding {
    /// It stands.
    Valid,
    /// 訂正済.
    Corrected,
    /// 取消済.
    Voided,
}

/// One record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Row {
    /// Number.
    pub no: String,
    /// 年度 as `R8`.
    pub fy: String,
    /// Whether it stands.
    pub standing: RowStanding,
    /// Why it was corrected or voided; empty where it stands.
    pub standing_reason: String,
    /// Marks such as 後日記載.
    pub marks: Vec<String>,
    /// Counts changes; sent back with a correction.
    #[ts(type = "number")]
    pub version: i64,
    /// Values by field: text, number, flag, ISO date, choice label, the other record's name; lists of these.
    #[ts(type = "Record<string, string | number | boolean | string[]>")]
    pub values: BTreeMap<String, Json>,
    /// Choice identifiers and other records' numbers behind the labels.
    #[ts(type = "Record<string, string | string[]>")]
    pub ids: BTreeMap<String, Json>,
    /// The same in words for a person: 和暦 dates, はい／いいえ, labels.
    pub shown: BTreeMap<String, String>,
    /// When it was recorded, 和暦 in words.
    pub recorded: String,
    /// Who recorded it.
    pub recorded_by: String,
}

/// A day as ISO 8601.
pub fn iso_date(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

/// A moment as ISO 8601 to the minute, local.
pub fn iso_moment(moment: NaiveDateTime) -> String {
    moment.format("%Y-%m-%dT%H:%M").to_string()
}

impl Row {
    /// Dresses one record of `register`.
    pub fn of(register: &Register, record: &Record) -> Row {
        let mut row = Row {
            no: record.no.clone(),
            fy: domain::nendo::Nendo(record.fy).short(),
            standing: match record.standing {
                Standing::Valid => RowStanding::Valid,
                Standing::Corrected { .. } => RowStanding::Corrected,
                Standing::Voided { .. } => RowStanding::Voided,
            },
            standing_reason: match &record.standing {
                Standing::Valid => String::new(),
                Standing::Corrected { reason, .. } | Standing::Voided { reason } => reason.clone(),
            },
            marks: record.marks.clone(),
            version: record.version,
            values: BTreeMap::new(),
            ids: BTreeMap::new(),
            shown: BTreeMap::new(),
            recorded: show::moment(record.created_at, Dates::Short),
            recorded_by: record.created_by.clone(),
        };
        for field in register.fields.iter().filter(|field| !field.own) {
            let Some(value) = record.values.get(field.id) else { continue };
            let (plain, behind) = plain(field, value);
            row.values.insert(field.id.to_owned(), plain);
            if let Some(behind) = behind {
                row.ids.insert(field.id.to_owned(), behind);
            }
            row.shown.insert(field.id.to_owned(), show::value(field, value, Dates::Short));
        }
        row.add_own(record);
        row
    }

    /// The section's own fields, also where `register` is the house's own definition: their answers need none to be read.
    fn add_own(&mut self, record: &Record) {
        for (id, value) in record.values.0.iter().filter(|(id, _)| is_own(id)) {
            let undefined = Field::new("", "", Kind::Text);
            let (plain, behind) = plain(&undefined, value);
            self.values.insert(id.clone(), plain);
            self.ids.extend(behind.map(|behind| (id.clone(), behind)));
            self.shown.insert(id.clone(), show::value(&undefined, value, Dates::Short));
        }
    }

    /// The flat form for scripts: the fields side by side with `no`, and `ids` beside them.
    pub fn flat(&self) -> Json {
        let mut flat = Map::new();
        flat.insert("no".to_owned(), json!(self.no));
        flat.insert("fy".to_owned(), json!(self.fy));
        for (field, value) in &self.values {
            flat.insert(field.clone(), value.clone());
        }
        flat.insert("ids".to_owned(), json!(self.ids));
        flat.insert("standing".to_owned(), json!(self.standing));
        if !self.standing_reason.is_empty() {
            flat.insert("standing_reason".to_owned(), json!(self.standing_reason));
        }
        flat.insert("marks".to_owned(), json!(self.marks));
        flat.insert("version".to_owned(), json!(self.version));
        flat.insert("recorded_by".to_owned(), json!(self.recorded_by));
        Json::Object(flat)
    }
}

/// A value for scripts, and the identifier behind it where the value is a label.
fn plain(field: &Field, value: &Value) -> (Json, Option<Json>) {
    let label = |id: &str| field.kind.choices().iter().find(|choice| choice.id == id).map_or(id, |choice| choice.label).to_owned();
    let numbers = |links: &[Link]| json!(links.iter().map(|link| &link.no).collect::<Vec<_>>());
    match value {
        Value::Text(text) => (json!(text), None),
        Value::Int(number) => (json!(number), None),
        Value::Date(date) => (json!(iso_date(*date)), None),
        Value::Moment(moment) => (json!(iso_moment(*moment)), None),
        Value::Flag(flag) => (json!(flag), None),
        Value::Choice(id) => (json!(label(id)), Some(json!(id))),
        Value::Choices(ids) => (json!(ids.iter().map(|id| label(id)).collect::<Vec<_>>()), Some(json!(ids))),
        Value::Link(link) => (json!(link.label), Some(json!(link.no))),
        Value::Links(links) => (json!(links.iter().map(|link| &link.label).collect::<Vec<_>>()), Some(numbers(links))),
    }
}
