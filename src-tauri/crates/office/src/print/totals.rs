//! 合計行: how many people a ledger's lines tell of, how many media or lines a book holds.

use domain::problem::Problems;
use domain::query::{Condition, Filter, Query};
use domain::register::Register;
use domain::registers::printed::{Column, Content};
use domain::show;

use super::lines::rough;
use crate::office::Office;
use crate::refuse::by_store;

/// The row under the last line of `query`, a text per column. Struck lines are not counted.
pub(super) fn row(office: &Office, register: &Register, columns: &[Column], query: &Query) -> Result<Vec<String>, Problems> {
    let standing = Query { struck_too: false, after: None, ..query.clone() };
    let mut cells = vec![String::new(); columns.len()];
    let lines = office.read().count(register, &standing).map_err(by_store)? - called_off(office, register, &standing)?;
    for (cell, words) in cells.iter_mut().skip(1).zip(["合計".to_owned(), format!("{lines}{}", unit(register))]) {
        *cell = words;
    }
    let counted = |column: &Column| matches!(&column.content, Content::Fields(fields) if fields.contains(&"subject_count"));
    if let Some(at) = columns.iter().position(counted) {
        let unit = if matches!(&columns[at].content, Content::Fields(fields) if fields.len() > 1) { "件" } else { "" };
        cells[at] = format!("{}{unit}", people(office, register, &standing)?);
    }
    Ok(cells)
}

/// Lines of disposals that were called off: they stand in the book, and no medium was disposed of by them.
fn called_off(office: &Office, register: &Register, standing: &Query) -> Result<u64, Problems> {
    if register.id != "disposal_item" {
        return Ok(0);
    }
    let mut query = standing.clone();
    query.filters.push(Filter { field: "result".to_owned(), condition: Condition::Is("cancelled".to_owned()) });
    office.read().count(register, &query).map_err(by_store)
}

/// What the lines of a book are counted in.
fn unit(register: &Register) -> &'static str {
    match register.id {
        "media" | "disposal_item" | "stocktake_line" => "点",
        "training_attendee" => "人",
        _ => "件",
    }
}

/// 件数の合計; 「約」 as soon as one of the numbers is rough.
fn people(office: &Office, register: &Register, standing: &Query) -> Result<String, Problems> {
    let (mut sum, mut about) = (0_i64, false);
    office
        .read()
        .each(register, standing, &mut |record| -> store::Result<()> {
            sum = sum.saturating_add(record.values.int("subject_count").unwrap_or(0));
            about |= rough(&record.values);
            Ok(())
        })
        .map_err(by_store)?;
    Ok(format!("{}{}", if about { "約" } else { "" }, show::grouped(sum)))
}
