//! What a heading means: a field, the record's number, the record it is a part of, or nothing that is taken.

use super::synonyms::{called, named, plain};
use crate::entry::fold;
use crate::register::{Field, Register, Shape};
use crate::registers;

/// What a column is for.
#[derive(Debug, Clone, Copy)]
pub enum Goes {
    /// Into this field.
    Into(&'static Field),
    /// The record's number: told apart by it, never taken over.
    Number,
    /// The number of the record it is a part of.
    Parent,
    /// Whether the record still stood where the file was written.
    Standing,
    /// Nowhere: the program fills this field itself.
    Derived(&'static Field),
    /// Nowhere.
    LeftOut,
}

/// Names of the number's column.
const NUMBER: &[&str] = &["no", "no.", "番号", "管理番号", "台帳番号", "整理番号", "連番", "№", "通番"];
/// Columns that an export or a list of refused rows adds of its own.
const STANDING: &str = "記録の状態";
const BESIDE: &[&str] = &["訂正・取消しの理由", "行", "取り込めない理由"];

/// What a heading's words mean in `register`, as one word to compare; `None` where they mean nothing.
pub(super) fn whose(register: &Register, name: &str) -> Option<String> {
    match of_the_record(register, name) {
        Some(Goes::Number) => Some("no".to_owned()),
        Some(Goes::Parent) => Some("parent".to_owned()),
        Some(_) => None,
        None => named(register, name).or_else(|| called(register, name)).map(|field| field.id.to_owned()),
    }
}

/// What belongs to the record as a whole rather than to a field.
pub(super) fn of_the_record(register: &Register, name: &str) -> Option<Goes> {
    let wanted = plain(name);
    let is = |words: &str| fold(words) == wanted;
    if wanted.is_empty() || register.fields.iter().any(|field| fold(field.label) == wanted) {
        return None;
    }
    if let Shape::Part { of } = register.shape
        && let Some(owner) = registers::by_id(of)
        && (is("parent") || is(of) || is(owner.name) || is(&format!("{}の番号", owner.name)))
    {
        return Some(Goes::Parent);
    }
    match () {
        () if NUMBER.iter().any(|word| is(word)) => Some(Goes::Number),
        () if is(STANDING) => Some(Goes::Standing),
        () if BESIDE.iter().any(|word| is(word)) => Some(Goes::LeftOut),
        () => None,
    }
}
