//! Own fields (独自項目): what a section adds to a register itself, and the registers as one store uses them.
//!
//! A field that the house defines has a column; an own field has none and is kept beside them under its identifier. All that
//! follows from a register's definition (form, list, search, history, paper, exports) follows from [`Book`]'s, so that an own
//! field needs nothing further. Which fields there are is a store's affair: two stores never see each other's.

use crate::record::Record;
use crate::register::{Choice, Field, Fill, Kind, Need, Register, Shape, choice};
use crate::registers;
use crate::value::RecordId;

/// How many own fields of one register may be in use at a time.
pub const MOST: usize = 20;

/// What every own field's identifier begins with; no field of the house's does.
const PREFIX: &str = "own_";

/// The identifier of the field that the 独自項目 `id` defines. A record's key is never used again, so neither is this.
pub fn field_id(id: RecordId) -> String {
    format!("{PREFIX}{}", id.0)
}

/// Whether `id` is an own field's identifier: plain enough to stand in a query as it is.
pub fn is_own(id: &str) -> bool {
    id.strip_prefix(PREFIX).is_some_and(|number| !number.is_empty() && number.bytes().all(|letter| letter.is_ascii_digit()))
}

/// The choices that `words` list, one a line. A choice is its own identifier: what was chosen can be read without the
/// definition, also when the choice is no longer offered.
pub fn choices(words: &str) -> impl Iterator<Item = &str> {
    words.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// The registers as one store uses them: the house's, with the own fields behind their fields.
#[derive(Debug, Clone, Default)]
pub struct Book {
    /// Only those that have own fields.
    extended: Vec<&'static Register>,
    /// Definitions under trial: one stands in the place of the house's with its identifier, or behind them all.
    tried: Vec<&'static Register>,
}

impl Book {
    /// The registers with the fields that `own`, records of 独自項目, define, in their order; `tried` are definitions that a
    /// test store takes in besides the house's.
    pub fn of(own: &[Record], tried: &[&'static Register]) -> Book {
        let bare = Book { extended: Vec::new(), tried: tried.to_vec() };
        let extended = bare.all().filter_map(|register| extended(register, own)).collect();
        Book { extended, ..bare }
    }

    /// The register with identifier `id`.
    pub fn by_id(&self, id: &str) -> Option<&'static Register> {
        let register = registers::by_id(id).or_else(|| self.tried.iter().copied().find(|one| one.id == id))?;
        Some(self.as_used(register))
    }

    /// Every register, in the order of [`registers::all`].
    pub fn all(&self) -> impl Iterator<Item = &'static Register> {
        let new = self.tried.iter().filter(|one| registers::by_id(one.id).is_none());
        registers::all().iter().chain(new).map(|register| self.as_used(register))
    }

    /// The parts of the register `of`.
    pub fn parts_of(&self, of: &str) -> impl Iterator<Item = &'static Register> {
        self.all().filter(move |part| matches!(part.shape, Shape::Part { of: whole } if whole == of))
    }

    /// `register` with its own fields, where it has any.
    pub fn as_used(&self, register: &'static Register) -> &'static Register {
        self.extended.iter().chain(&self.tried).copied().find(|one| one.id == register.id).unwrap_or(register)
    }

    /// The definitions under trial.
    pub fn tried(&self) -> &[&'static Register] {
        &self.tried
    }
}

/// `register` with the fields that the standing ones of `own` add to it; `None` where they add none.
pub fn extended(register: &'static Register, own: &[Record]) -> Option<&'static Register> {
    let of_it = own.iter().filter(|one| one.stands() && one.values.text("register") == register.id);
    let added: Vec<Field> = of_it.filter_map(field).collect();
    if added.is_empty() {
        return None;
    }
    let fields = register.fields.iter().copied().chain(added).collect::<Vec<_>>();
    Some(kept(Box::new(Register { fields: kept(fields.into_boxed_slice()), ..*register })))
}

/// The field that `one` defines; `None` where it is of no kind known here.
fn field(one: &Record) -> Option<Field> {
    let values = &one.values;
    let kind = match values.text("kind") {
        "text" => Kind::Text,
        "long_text" => Kind::LongText,
        "int" => Kind::Int,
        "date" => Kind::Date,
        "flag" => Kind::Flag,
        "choice" => Kind::Choice(offered(values.text("choices"))),
        _ => return None,
    };
    let ended = values.has("ended_on");
    let example = match (values.text("example"), kind) {
        ("", Kind::Int) => "12",
        ("", Kind::Date) => "R8.4.1",
        ("", Kind::Flag) => "はい",
        ("", Kind::Choice(choices)) => choices.first().map_or("", |first| first.label),
        ("", _) => "課で決めた書き方",
        (example, _) => text(example),
    };
    let help = match values.text("help") {
        "" => "課で加えた独自項目です。",
        help => text(help),
    };
    Some(Field {
        need: if values.flag("required") && !ended { Need::Must } else { Need::Optional },
        fill: if ended { Fill::Ended } else { Fill::Typed },
        help,
        example,
        width_mm: values.int("width_mm").filter(|_| !ended).and_then(|mm| u16::try_from(mm).ok()).unwrap_or(0),
        listed: values.flag("listed") && !ended,
        own: true,
        ..Field::new(text(&field_id(one.id)), text(values.text("label")), kind)
    })
}

fn offered(words: &str) -> &'static [Choice] {
    let offered: Vec<Choice> = choices(words).map(text).map(|words| choice(words, words)).collect();
    kept(offered.into_boxed_slice())
}

fn text(words: &str) -> &'static str {
    kept(words.to_owned().into_boxed_str())
}

/// Keeps a definition to the program's end. Every definition is `'static`, because all but these few are part of the program;
/// these are some kilobytes each time a store is opened or its own fields change, which a day's work does not add up to much.
fn kept<T: ?Sized>(made: Box<T>) -> &'static T {
    Box::leak(made)
}

#[cfg(test)]
mod tests;
