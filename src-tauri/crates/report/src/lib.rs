//! What goes on paper: page, text, table, form, PDF. The only crate that names printpdf.
//!
//! A form is laid out first as plain pages in millimetres (`page`), then written as content streams
//! (`stream`) into a document whose fonts, photographs and metadata are printpdf's (`skeleton`, bound by
//! `binder`). Nothing here opens a file, asks the time or knows the store: fonts come as bytes, dates and
//! names as the words to print. Equal input gives equal bytes.

mod bars;
mod binder;
mod boxes;
mod case;
mod chart;
mod compose;
mod cursor;
mod digits;
mod error;
mod flow;
mod fonts;
mod frame;
mod jpeg;
mod kinsoku;
mod lines;
mod notes;
mod objects;
mod page;
mod printed;
mod proof;
mod qr;
mod setting;
pub mod sheets;
mod skeleton;
mod stream;
mod table;

pub use boxes::{BoxKind, Boxes, Monthly};
pub use case::OddCharacter;
pub use chart::{Above, Amount, Chart, Pattern, Scale, Series, Side};
pub use digits::Digits;
pub use error::{Error, Result};
pub use fonts::{FontBytes, Fonts, OpenFont};
pub use frame::Frame;
pub use page::Align;
pub use printed::Printed;
pub use proof::{Proof, proof_in, sha256_hex};
pub use sheets::list::{ListSheet, RowSource, Rows, list};
pub use table::{Column, Row};
