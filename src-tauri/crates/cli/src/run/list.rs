//! `list`: one page of a register, as JSON Lines or as a table.

use domain::problem::Problems;
use domain::record::Record;
use domain::register::Field;
use domain::show::{self, Dates};
use office::Office;
use office::records::columns;
use serde_json::{Map, Value as Json, json};

use crate::args::list::List;
use crate::asked;
use crate::dress;
use crate::say::Say;
use crate::table;

/// One page, and where the next begins.
pub fn list(office: &mut Office, list: &List, say: &mut Say) -> Result<u8, Problems> {
    let register = office.register(&list.register)?;
    let columns = columns(register, &list.columns)?;
    let mut ask = asked::ask(register, &list.rows)?;
    ask.limit = usize::try_from(list.limit).unwrap_or(usize::MAX);
    ask.after.clone_from(&list.after);
    let page = office.list(register.id, &ask)?;
    let count = match page.count {
        Some(count) => count,
        None => office.how_many(register.id, &ask)?,
    };
    if say.is_json() {
        for record in &page.rows {
            let row = dress::row(register, record);
            say.value(&if list.columns.is_empty() { row } else { only(&row, &columns) });
        }
        let next = if page.next.is_empty() { Json::Null } else { json!(page.next) };
        say.value(&json!({ "next": next, "count": count }));
        return Ok(0);
    }
    let mut headings = vec!["番号"];
    headings.extend(columns.iter().map(|field| field.label));
    let rows: Vec<Vec<String>> = page.rows.iter().map(|record| cells(record, &columns)).collect();
    for line in table::lines(&headings, &rows) {
        say.words(&line);
    }
    say.words(&format!("{}: {count}件のうち{}件（{}）", register.name, page.rows.len(), page.chips));
    if !page.next.is_empty() {
        say.words(&format!("続きは --after '{}'", page.next));
    }
    Ok(0)
}

/// The chosen fields with the number, and the identifiers behind them.
fn only(row: &Json, columns: &[&Field]) -> Json {
    let mut kept = Map::new();
    let mut ids = Map::new();
    kept.insert("no".to_owned(), row["no"].clone());
    for field in columns {
        kept.insert(field.id.to_owned(), row.get(field.id).cloned().unwrap_or(Json::Null));
        if let Some(id) = row["ids"].get(field.id) {
            ids.insert(field.id.to_owned(), id.clone());
        }
    }
    kept.insert("ids".to_owned(), Json::Object(ids));
    Json::Object(kept)
}

fn cells(record: &Record, columns: &[&Field]) -> Vec<String> {
    let number = if record.stands() { record.no.clone() } else { format!("（消）{}", record.no) };
    let shown = |field: &&Field| record.values.get(field.id).map(|value| show::value(field, value, Dates::Short)).unwrap_or_default();
    std::iter::once(number).chain(columns.iter().map(shown)).collect()
}
