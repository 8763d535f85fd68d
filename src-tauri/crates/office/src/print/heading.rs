//! What is said about a page before it is drawn: which year and day, chosen by what, approved by whom, about which record.

use domain::nendo::Nendo;
use domain::record::Record;
use domain::register::Register;
use domain::show::{self, Dates};
use domain::value::{Link, RecordId, Values};

/// What stands for the record on an empty form, in the file's name and in the log.
pub(super) const BLANK: &str = "白紙";

/// What a page says about itself.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    /// 「令和8年度」.
    pub year: String,
    /// 「令和8年11月22日現在」.
    pub as_of: String,
    /// The months that are told of, e.g. 4月; empty where it is not a 年度 or half of one.
    pub months: Vec<String>,
    /// What the rows were chosen by.
    pub filter: String,
    /// What stands behind the form's name where the page is not final, e.g. 「点検中（未完了）」; else empty.
    pub mark: &'static str,
    /// The approval in words, where the paper knows of one; else empty.
    pub approved: String,
    /// The record it is about; `None` for a list.
    pub about: Option<Subject>,
    /// The last parts of the file's name.
    pub tail: Vec<String>,
    /// What the log says was printed besides the form's name.
    pub logged: String,
}

/// The record a page is about.
#[derive(Debug, Clone)]
pub(super) struct Subject {
    pub register: &'static Register,
    pub id: RecordId,
    pub no: String,
}

impl Heading {
    /// About one record: 年度 and number are its own. `label` is what its number is called, 「伺番号」.
    pub fn of_record(register: &'static Register, record: &Record, label: &str, as_of: String, approved: String) -> Heading {
        Heading {
            year: Nendo(record.fy).label(),
            as_of,
            months: Vec::new(),
            filter: format!("{label}＝{}", record.no),
            mark: "",
            approved,
            about: Some(Subject { register, id: record.id, no: record.no.clone() }),
            tail: vec![record.no.clone()],
            logged: record.no.clone(),
        }
    }
}

/// 「令和8年11月25日　課長 例 花子」 from a field of a day and a field of a person; empty without the day.
pub(super) fn approval(values: &Values, on: &str, by: &str) -> String {
    let Some(day) = values.date(on) else { return String::new() };
    let day = show::date(day, Dates::Wareki);
    match values.link(by).map(show::name) {
        Some(person) if !person.is_empty() => format!("{day}　{person}"),
        _ => day,
    }
}

/// 「【点検中（未完了）】」; empty where there is no mark.
pub(super) fn bracketed(mark: &str) -> String {
    if mark.is_empty() { String::new() } else { format!("【{mark}】") }
}

/// A day of `values` in long words; empty where there is none.
pub(super) fn day(values: &Values, field: &str) -> String {
    values.date(field).map(|day| show::date(day, Dates::Wareki)).unwrap_or_default()
}

/// The answer in `field` of `register` in long words; empty where there is none.
pub(super) fn answer(register: &Register, values: &Values, field: &str) -> String {
    match (register.field(field), values.get(field)) {
        (Some(field), Some(value)) => show::value(field, value, Dates::Wareki),
        _ => String::new(),
    }
}

/// The person in `field`; empty where there is none.
pub(super) fn person(values: &Values, field: &str) -> String {
    values.link(field).map(|link: &Link| show::name(link).to_owned()).unwrap_or_default()
}

/// The non-empty `parts`, a space between.
pub(super) fn joined(parts: &[&str]) -> String {
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
