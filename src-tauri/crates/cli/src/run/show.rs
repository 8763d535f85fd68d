//! `show` and `history`: one record with everything around it, and everything that happened to it.

use domain::problem::Problems;
use domain::record::{Record, Standing};
use domain::register::Register;
use domain::show::{self, Dates};
use office::Office;
use office::records::Way;
use serde_json::{Map, Value as Json, json};

use crate::args::record::{History, Named};
use crate::dress;
use crate::say::Say;

/// One record, its parts and its ties. That it was looked at is recorded.
pub fn show(office: &mut Office, one: &Named, say: &mut Say) -> Result<u8, Problems> {
    let looked = office.look(&one.register, &one.no)?;
    if say.is_json() {
        let parts: Map<String, Json> = looked.parts.iter().map(|(id, records)| ((*id).to_owned(), dress::rows(id, records))).collect();
        let ties: Vec<Json> = looked
            .ties
            .iter()
            .map(|tie| {
                let way = match tie.way {
                    Way::PointsTo => "points_to",
                    Way::PointsHere => "points_here",
                };
                json!({ "way": way, "register": tie.register.id, "register_name": tie.register.name, "no": tie.no, "item": tie.item, "words": tie.words })
            })
            .collect();
        let row = dress::row(looked.register, &looked.record);
        say.value(&dress::with(row, [("parts", Json::Object(parts)), ("ties", json!(ties))]));
        return Ok(0);
    }
    say.words(&format!("{} {}", looked.register.name, looked.record.no));
    for line in lines(looked.register, &looked.record) {
        say.words(&line);
    }
    for (id, records) in &looked.parts {
        let part = office.register(id)?;
        for record in records {
            say.words(&format!("\n{} {}", part.name, record.no));
            for line in lines(part, record) {
                say.words(&line);
            }
        }
    }
    if !looked.ties.is_empty() {
        say.words("\n結び付き");
        for tie in &looked.ties {
            say.words(&format!("  {} {}（{}）", tie.register.name, tie.no, tie.words));
        }
    }
    Ok(0)
}

/// What a record says, line by line.
fn lines(register: &Register, record: &Record) -> Vec<String> {
    let mut lines: Vec<String> = register
        .fields
        .iter()
        .filter_map(|field| {
            let value = record.values.get(field.id)?;
            Some(format!("  {}: {}", field.label, show::value(field, value, Dates::Wareki)))
        })
        .collect();
    match &record.standing {
        Standing::Valid => {}
        Standing::Corrected { reason, .. } => lines.push(format!("  訂正済: {reason}")),
        Standing::Voided { reason } => lines.push(format!("  取消済: {reason}")),
    }
    if !record.marks.is_empty() {
        lines.push(format!("  印: {}", record.marks.join("、")));
    }
    lines.push(format!("  記録: {} {}", show::moment(record.created_at, Dates::Wareki), record.created_by));
    lines
}

/// Everything that happened to one record, newest first.
pub fn history(office: &mut Office, asked: &History, say: &mut Say) -> Result<u8, Problems> {
    let Named { register, no } = &asked.one;
    for line in office.history_of(register, no, &asked.field)? {
        say.answer(&dress::log_line(&line), &dress::log_words(&line));
    }
    Ok(0)
}
