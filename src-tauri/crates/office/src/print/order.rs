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
    /// The record it is about; not regarded for a list.
    pub no: String,
    /// What a list shows: the same question as on screen. Its limit and its place are not regarded; where it names no
    /// order, the book's own stands (媒体: by number, others: by day).
    pub ask: Ask,
    /// `seal`, `sign`, `electronic` or `none`; empty for the setting `boxes`, which is `seal` until changed.
    pub boxes: String,
    /// `half`, `single` (一桁だけ全角) or `full`: figures in running Japanese; empty for the setting `digits`, which is `half`
    /// until changed.
    pub digits: String,
    /// Whether empty ruled rows follow a list to the end of its last page (手書き追記用); also where the setting
    /// `empty_rows` is `yes`.
    pub empty_rows: bool,
    /// Whether it comes out filled or empty.
    pub fill: Fill,
    /// `first` (上半期), `second` (下半期) or empty for the whole 年度: for lists by their own day, and for F13.
    pub half: String,
    /// How labels are printed; regarded for F20 alone.
    pub labels: LabelOrder,
}

/// How labels are printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelOrder {
    /// Which sheet or tape, one of [`SHEETS`](super::SHEETS).
    pub sheet: String,
    /// The first label's place on the first sheet, from 1.
    pub start: usize,
    /// How far everything is moved right and down, in tenths of a millimetre.
    pub moved: (i32, i32),
    /// `qr`, `code128` or `nw7`.
    pub code: String,
    /// 「持出禁止」 or other words on every label; may be empty.
    pub words: String,
    /// Whether the labels' edges are drawn, to try where the printer hits.
    pub edges: bool,
}

impl Default for LabelOrder {
    fn default() -> LabelOrder {
        LabelOrder { sheet: "24".to_owned(), start: 1, moved: (0, 0), code: "qr".to_owned(), words: String::new(), edges: false }
    }
}
