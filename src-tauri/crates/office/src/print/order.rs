//! What is asked to be printed.

use crate::records::Ask;

/// A form to be made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Order {
    /// Which form, e.g. `F08b`.
    pub form: String,
    /// The disposal or inspection it is about; not regarded for a list.
    pub no: String,
    /// What a list shows: the same question as on screen. Its limit and its place are not regarded; where it names no
    /// order, the book's own stands (媒体: by number, others: by day).
    pub ask: Ask,
    /// `seal`, `sign`, `electronic` or `none`; empty for the setting `boxes`, which is `seal` until changed.
    pub boxes: String,
}
