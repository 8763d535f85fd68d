//! The words of a record that a search finds, folded and joined; each field on a line of its own.

use chrono::NaiveDate;
use domain::disposal::Serial;
use domain::own::is_own;
use domain::register::{Kind, Register};
use domain::value::{Link, Value, Values};
use domain::wareki;

use crate::columns;
use crate::search::fold::fold;

/// The folded words of one record: its number and what its fields say to a reader. Choices count by their label,
/// days in 和暦 and in Western form, so that any way a day is written finds it.
pub(crate) fn norm(register: &Register, no: &str, values: &Values) -> String {
    let mut lines = vec![no.to_owned()];
    for field in columns::fields(register) {
        let Some(value) = values.get(field.id) else { continue };
        let label = |id: &String| field.kind.choices().iter().find(|one| one.id == id).map(|one| one.label.to_owned());
        match (field.kind, value) {
            // A number read off a thing is found however its hyphens and spaces are written.
            (Kind::Code, Value::Text(text)) => {
                lines.push(text.clone());
                lines.extend(Serial::new(text).map(|serial| serial.folded().to_owned()).filter(|folded| folded != text));
            }
            (_, Value::Text(text)) => lines.push(text.clone()),
            (_, Value::Choice(id)) => lines.extend(label(id)),
            (_, Value::Choices(ids)) => lines.extend(ids.iter().filter_map(label)),
            (_, Value::Date(_) | Value::Moment(_)) => lines.extend(values.date(field.id).into_iter().flat_map(written)),
            (_, Value::Link(link)) => lines.push(words(link)),
            (_, Value::Links(links)) => lines.extend(links.iter().map(words)),
            // A bare number or a はい says nothing without its heading.
            (_, Value::Int(_) | Value::Flag(_)) => {}
        }
    }
    for (_, value) in values.0.iter().filter(|(id, _)| is_own(id)) {
        match value {
            // A choice of an own field is its own label.
            Value::Text(text) | Value::Choice(text) => lines.push(text.clone()),
            Value::Date(day) => lines.extend(written(*day)),
            _ => {}
        }
    }
    fold(&lines.join("\n"))
}

/// A day in every way it is looked for.
fn written(day: NaiveDate) -> [String; 3] {
    [wareki::long(day), wareki::short(day), wareki::iso(day)]
}

fn words(link: &Link) -> String {
    format!("{}\n{}", link.no, link.label)
}
