//! A register's rows as the screen's list shows them: which columns, and the words in each. For the clipboard and for files.

use domain::record::Record;
use domain::register::{Field, Register};
use domain::show::{self, Dates};

/// The fields of the default list.
fn listed(register: &'static Register) -> impl Iterator<Item = &'static Field> {
    register.fields.iter().filter(|field| field.listed)
}

/// The headings: the number, then the listed fields.
pub(super) fn headings(register: &'static Register) -> Vec<String> {
    std::iter::once("番号").chain(listed(register).map(|field| field.label)).map(str::to_owned).collect()
}

/// The words of one row, in the order of [`headings`].
pub(super) fn cells(register: &'static Register, row: &Record) -> Vec<String> {
    let shown = |field: &Field| row.values.get(field.id).map(|value| show::value(field, value, Dates::Short)).unwrap_or_default();
    std::iter::once(row.no.clone()).chain(listed(register).map(shown)).collect()
}
