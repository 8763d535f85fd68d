//! Media by what is typed, pasted or scanned of them: 管理番号, the digits under a label's bars, or the serial they bear, however it is written.

use domain::disposal::Serial;
use domain::problem::Problems;
use domain::query::Query;
use domain::record::Record;
use store::Reader;

use crate::case::register;
use crate::label_key;
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

/// The cards that `typed` names: the one with that number, struck or not; else those that bear it as their serial; else
/// the one whose label says so. A barcode reader types what stands on the label, in half width; a hand may type it in full width.
pub(crate) fn meant(read: &Reader<'_>, typed: &str) -> Result<Vec<Record>, Problems> {
    let media = register("media")?;
    for number in [typed.trim(), &domain::entry::plain(typed.trim())] {
        if let Some(card) = read.find(media, number).map_err(by_store)? {
            return Ok(vec![card]);
        }
    }
    let cards = bearing(read, typed)?;
    if !cards.is_empty() {
        return Ok(cards);
    }
    let Some(id) = label_key::read(&domain::entry::plain(typed)) else { return Ok(Vec::new()) };
    match read.get(media, id) {
        Ok(card) => Ok(vec![card]),
        Err(store::Error::NotFound) => Ok(Vec::new()),
        Err(error) => Err(by_store(error)),
    }
}
