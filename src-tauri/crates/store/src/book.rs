//! The registers as one store uses them: the house's, and what its section added to them (独自項目).

use domain::own::Book;
use domain::query::Query;
use domain::record::Record;
use domain::register::Register;
use domain::registers::own_field::OWN_FIELD;
use rusqlite::Connection;

use crate::error::Result;
use crate::rows::select;

/// The registers as the store behind `connection` uses them, with `tried`, the definitions under trial.
pub(crate) fn read(connection: &Connection, tried: &[&'static Register]) -> Result<Book> {
    let mut own: Vec<Record> = Vec::new();
    select::each(connection, &OWN_FIELD, &Query::default(), &mut |record| -> Result<()> {
        own.push(record);
        Ok(())
    })?;
    // Behind one another as they were added.
    own.reverse();
    Ok(Book::of(&own, tried))
}
