//! What is asked to be printed.

use crate::records::Ask;

/// Where a form's contents come from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Fill {
    /// From the registers.
    #[default]
    FromRegisters,
    /// From a pen: the form is empty, with ruled rows, whichever record or rows the order names.
    ByHand,
}

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
    /// Whether it comes out filled or empty.
    pub fill: Fill,
}
