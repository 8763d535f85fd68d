//! Making the search columns anew after the folding has changed.

use domain::register::Register;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use crate::columns::quoted;
use crate::error::Result;
use crate::rows::record;
use crate::search::fold;
use crate::search::norm::norm;

/// Rebuilds the search columns of `registers` if another version of the folding made them. Part of an upgrade: it
/// changes no record, only how records are found.
pub(crate) fn if_needed(connection: &mut Connection, registers: &[&Register]) -> Result<()> {
    let made_by: Option<i64> = connection.query_row("SELECT fold FROM search_state", [], |row| row.get("fold")).optional()?;
    if made_by == Some(fold::VERSION) {
        return Ok(());
    }
    let whole = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for register in registers {
        let table = quoted(register.id);
        let mut statement = whole.prepare(&format!("SELECT {} FROM {table} AS t ORDER BY t.id", record::selected(register)))?;
        let mut change = whole.prepare(&format!("UPDATE {table} SET norm = ?1 WHERE id = ?2 AND norm IS NOT ?1"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let record = record::read(register, row)?;
            change.execute(params![norm(register, &record.no, &record.values), record.id.0])?;
        }
    }
    whole.execute(
        "INSERT INTO search_state (one, fold) VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET fold = excluded.fold",
        [fold::VERSION],
    )?;
    whole.commit()?;
    Ok(())
}
