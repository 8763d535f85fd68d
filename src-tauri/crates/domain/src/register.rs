//! What a register is: its fields, how its records are numbered, and whether its lines may ever be rewritten.
//!
//! A register is defined once, as a value of [`Register`] in `registers/`. Lists, forms, search, history, print,
//! the command line's JSON and the table in the store all follow from it; a test holds each definition against
//! the table's real columns.

use crate::article::Article;

/// One allowed answer of a choice field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The identifier, stable for ever.
    pub id: &'static str,
    /// What a person reads.
    pub label: &'static str,
    /// A short code for numbers and labels (`USB`), empty where none is needed.
    pub code: &'static str,
}

/// Makes a choice without a short code.
pub const fn choice(id: &'static str, label: &'static str) -> Choice {
    Choice { id, label, code: "" }
}

/// Makes a choice with the short code used in numbers.
pub const fn coded(id: &'static str, label: &'static str, code: &'static str) -> Choice {
    Choice { id, label, code }
}

/// What a field can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words on one line.
    Text,
    /// Words on several lines.
    LongText,
    /// A code read off a thing, such as a serial number: compared folded; the 個人番号 scan at most remarks on it.
    Code,
    /// A whole number, zero or more.
    Int,
    /// A day.
    Date,
    /// A day and a time of day.
    Moment,
    /// はい or いいえ.
    Flag,
    /// One of these.
    Choice(&'static [Choice]),
    /// Any of these.
    Choices(&'static [Choice]),
    /// A record of the register with this identifier.
    Link(&'static str),
    /// Records of the register with this identifier.
    Links(&'static str),
}

impl Kind {
    /// The choices of a choice field; empty for other kinds.
    pub const fn choices(&self) -> &'static [Choice] {
        match self {
            Kind::Choice(choices) | Kind::Choices(choices) => choices,
            _ => &[],
        }
    }

    /// The register a reference points to.
    pub const fn target(&self) -> Option<&'static str> {
        match self {
            Kind::Link(register) | Kind::Links(register) => Some(register),
            _ => None,
        }
    }
}

/// Whether a field must be filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It may stay empty.
    Optional,
    /// It must be filled.
    Must,
    /// It must be filled when `field` holds one of `any_of` (choice identifiers, or `true`/`false` of a flag).
    When {
        /// The field that decides.
        field: &'static str,
        /// The answers that make this one required.
        any_of: &'static [&'static str],
    },
}

/// Who fills a field, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// A person types it when the record is made.
    Typed,
    /// A person may type it, also later, once, even on a line that may not be rewritten (an erasure date).
    Later,
    /// As [`Fill::Later`], but only by the verb of the decision it records (決裁, 完了, 取りやめ): it is neither typed nor
    /// corrected.
    Decided,
    /// The program derives it; a person cannot type it.
    Derived,
    /// Nobody fills it any more: an own field that ended. What it held is still shown.
    Ended,
    /// The program copies it from another record; a person may only correct it, with a reason.
    Copied,
}

impl Fill {
    /// Whether it is filled after the record was made, once.
    pub const fn follows(self) -> bool {
        matches!(self, Fill::Later | Fill::Decided)
    }

    /// Whether nobody types it when the record is made: the program writes it, or it has ended.
    pub const fn by_program(self) -> bool {
        matches!(self, Fill::Derived | Fill::Copied | Fill::Ended)
    }
}

/// One field of a register.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The identifier: column name, JSON key, CLI name.
    pub id: &'static str,
    /// What a person reads.
    pub label: &'static str,
    /// What it can hold.
    pub kind: Kind,
    /// Whether it must be filled.
    pub need: Need,
    /// The steps of the record's course (the stage they lead to) that are not recorded without it.
    pub need_at: &'static [&'static str],
    /// Who fills it.
    pub fill: Fill,
    /// The article that asks for it.
    pub article: Option<Article>,
    /// Plain words for a clerk: what to write here and why.
    pub help: &'static str,
    /// A concrete example, shown under the label.
    pub example: &'static str,
    /// Whether a day stands for its whole month (対象月): it is read and shown without its day, and kept as the first.
    pub month: bool,
    /// Width on paper in millimetres; 0 where it is not a column of the printed list.
    pub width_mm: u16,
    /// Whether the default list on screen shows it.
    pub listed: bool,
    /// Whether the section added it (独自項目): it has no column of its own in the table.
    pub own: bool,
}

impl Field {
    /// An optional field typed by a person; the builder methods below make it more.
    pub const fn new(id: &'static str, label: &'static str, kind: Kind) -> Field {
        Field {
            id,
            label,
            kind,
            need: Need::Optional,
            need_at: &[],
            fill: Fill::Typed,
            article: None,
            help: "",
            example: "",
            month: false,
            width_mm: 0,
            listed: false,
            own: false,
        }
    }
    /// It must be filled.
    pub const fn must(mut self) -> Field {
        self.need = Need::Must;
        self
    }
    /// It must be filled when `field` holds one of `any_of`.
    pub const fn must_when(mut self, field: &'static str, any_of: &'static [&'static str]) -> Field {
        self.need = Need::When { field, any_of };
        self
    }
    /// No step leading to one of these stages is recorded without it; before, it may stay empty.
    pub const fn must_at(mut self, steps: &'static [&'static str]) -> Field {
        self.need_at = steps;
        self
    }
    /// It may be filled later, once.
    pub const fn later(mut self) -> Field {
        self.fill = Fill::Later;
        self
    }
    /// Only the verb of the decision it records fills it.
    pub const fn decided(mut self) -> Field {
        self.fill = Fill::Decided;
        self
    }
    /// The program copies it; a person may correct it.
    pub const fn copied(mut self) -> Field {
        self.fill = Fill::Copied;
        self
    }
    /// The program derives it.
    pub const fn derived(mut self) -> Field {
        self.fill = Fill::Derived;
        self
    }
    /// The article that asks for it.
    pub const fn article(mut self, key: &'static str) -> Field {
        self.article = Some(Article(key));
        self
    }
    /// What to write and why, and an example.
    pub const fn help(mut self, help: &'static str, example: &'static str) -> Field {
        self.help = help;
        self.example = example;
        self
    }
    /// Its day stands for the whole month.
    pub const fn month(mut self) -> Field {
        self.month = true;
        self
    }
    /// A column of the printed list, `mm` wide.
    pub const fn width(mut self, mm: u16) -> Field {
        self.width_mm = mm;
        self
    }
    /// Shown in the default list.
    pub const fn listed(mut self) -> Field {
        self.listed = true;
        self
    }
}

/// Whether lines may be rewritten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Append-only: a correction is a new line that points at the old one, which stays visible (訂正).
    Ledger,
    /// A card kept up to date: a correction changes it and the history keeps every former value.
    Card,
    /// Lines that belong to one record of another register (the items of a disposal).
    Part {
        /// The register whose record it belongs to.
        of: &'static str,
    },
}

/// One piece of a record's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberPiece {
    /// Fixed words.
    Fixed(&'static str),
    /// The fiscal year as `R8`.
    Year,
    /// The section's short code (課記号).
    Section,
    /// The short code of the choice in this field.
    CodeOf(&'static str),
    /// The running number, zero-padded to this many digits; gapless for everything that precedes it.
    Run(usize),
}

/// A register: its identity, its fields and its habits.
#[derive(Debug, Clone, Copy)]
pub struct Register {
    /// The identifier: table name, JSON and CLI name.
    pub id: &'static str,
    /// What a person reads, e.g. 媒体管理台帳.
    pub name: &'static str,
    /// The article that asks for it.
    pub article: Article,
    /// Whether lines may be rewritten.
    pub shape: Shape,
    /// How records are numbered.
    pub number: &'static [NumberPiece],
    /// The date field that decides the 年度; `None` takes the day of recording.
    pub year_of: Option<&'static str>,
    /// The field that names a record where another refers to it; empty takes the number.
    pub named_by: &'static str,
    /// What the form prints as its number and name, e.g. `F01`; empty where it has none.
    pub form: &'static str,
    /// The fields in the order of the form on screen.
    pub fields: &'static [Field],
}

impl Register {
    /// The field with identifier `id`.
    pub fn field(&self, id: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.id == id)
    }
}
