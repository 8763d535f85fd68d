//! Media by the serial number they bear, however it is written: asked when one is registered and when a disposal is drafted.

use domain::disposal::Serial;
use domain::problem::Problems;
use domain::query::Query;
use domain::record::Record;
use store::Reader;

use crate::case::register;
use crate::refuse::by_store;

/// The standing cards whose serial is `written` when compared folded, in the order of recording.
///
/// The search index holds each number folded and narrows the cards down; the comparison decides.
pub(crate) fn bearing(read: &Reader<'_>, written: &str) -> Result<Vec<Record>, Problems> {
    let Some(wanted) = Serial::new(written) else { return Ok(Vec::new()) };
    let query = Query { search: wanted.folded().to_owned(), ..Query::default() };
    let mut cards = Vec::new();
    read.each(register("media")?, &query, &mut |card: Record| -> store::Result<()> {
        if Serial::new(card.values.text("serial_no")).is_some_and(|serial| serial == wanted) {
            cards.push(card);
        }
        Ok(())
    })
    .map_err(by_store)?;
    cards.reverse();
    Ok(cards)
}
