//! A register's definition as screens and scripts read it.

use domain::profile::Profile;
use domain::register::{Field, Kind, Need, Register, Shape};
use domain::role::Duty;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a field can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// One line of words.
    Text,
    /// Several lines of words.
    LongText,
    /// A code read off a thing.
    Code,
    /// A whole number.
    Int,
    /// A day.
    Date,
    /// A day and a time.
    Moment,
    /// Yes or no.
    Flag,
    /// One of the choices.
    Choice,
    /// Any of the choices.
    Choices,
    /// Another record.
    Link,
    /// Several other records.
    Links,
}

/// One allowed answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChoiceShape {
    /// Identifier.
    pub id: String,
    /// What a person reads.
    pub label: String,
}

/// When a field is required beyond always: `field` holds one of `any_of`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RequiredWhen {
    /// The field that decides.
    pub field: String,
    /// The deciding answers.
    pub any_of: Vec<String>,
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldShape {
    /// Identifier.
    pub id: String,
    /// What a person reads.
    pub label: String,
    /// What it can hold.
    pub kind: FieldKind,
    /// Always required.
    pub required: bool,
    /// Required when.
    pub required_when: Option<RequiredWhen>,
    /// The steps of the record's course, by the stage they lead to, that are not recorded without it.
    pub required_at: Vec<String>,
    /// Nobody types it: the program fills it, or it is an own field that ended.
    pub derived: bool,
    /// A date that stands for its whole month.
    pub month: bool,
    /// May be filled later, once, on a line that cannot be rewritten.
    pub later: bool,
    /// The choices, for a choice.
    pub choices: Vec<ChoiceShape>,
    /// The register it points to, for a reference.
    pub target: String,
    /// The article, 「第15条第2項」; empty where none.
    pub article: String,
    /// Plain words.
    pub help: String,
    /// An example.
    pub example: String,
    /// Whether the default list shows it.
    pub listed: bool,
    /// Width on paper in mm; 0 where it is not printed in the list.
    pub width_mm: u16,
    /// The section added it (独自項目).
    pub own: bool,
}

/// One register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RegisterShape {
    /// Identifier.
    pub id: String,
    /// What a person reads.
    pub name: String,
    /// The article it stands on.
    pub article: String,
    /// Append-only: corrections are new lines.
    pub ledger: bool,
    /// The register whose records it belongs to; empty for a register of its own.
    pub part_of: String,
    /// The form its list prints as; empty where none.
    pub form: String,
    /// The duty a role must have to add a record: `write`, `keep`, `approve`.
    pub added_by: String,
    /// The fields in form order.
    pub fields: Vec<FieldShape>,
}

impl FieldShape {
    /// Dresses one field.
    pub fn of(field: &Field, profile: &Profile) -> FieldShape {
        FieldShape {
            id: field.id.to_owned(),
            label: field.label.to_owned(),
            kind: match field.kind {
                Kind::Text => FieldKind::Text,
                Kind::LongText => FieldKind::LongText,
                Kind::Code => FieldKind::Code,
                Kind::Int => FieldKind::Int,
                Kind::Date => FieldKind::Date,
                Kind::Moment => FieldKind::Moment,
                Kind::Flag => FieldKind::Flag,
                Kind::Choice(_) => FieldKind::Choice,
                Kind::Choices(_) => FieldKind::Choices,
                Kind::Link(_) => FieldKind::Link,
                Kind::Links(_) => FieldKind::Links,
            },
            required: field.need == Need::Must,
            required_when: match field.need {
                Need::When { field, any_of } => {
                    Some(RequiredWhen { field: field.to_owned(), any_of: any_of.iter().map(|id| (*id).to_owned()).collect() })
                }
                Need::Optional | Need::Must => None,
            },
            required_at: field.need_at.iter().map(|step| (*step).to_owned()).collect(),
            derived: field.fill.by_program(),
            month: field.month,
            later: field.fill.follows(),
            choices: field
                .kind
                .choices()
                .iter()
                .map(|choice| ChoiceShape { id: choice.id.to_owned(), label: choice.label.to_owned() })
                .collect(),
            target: field.kind.target().unwrap_or_default().to_owned(),
            article: field.article.map(|article| profile.article_label(article)).unwrap_or_default(),
            help: field.help.to_owned(),
            example: field.example.to_owned(),
            listed: field.listed,
            width_mm: field.width_mm,
            own: field.own,
        }
    }
}

impl RegisterShape {
    /// Dresses one register.
    pub fn of(register: &Register, profile: &Profile) -> RegisterShape {
        RegisterShape {
            id: register.id.to_owned(),
            name: register.name.to_owned(),
            article: profile.article_label(register.article),
            ledger: register.shape == Shape::Ledger,
            part_of: match register.shape {
                Shape::Part { of } => of.to_owned(),
                Shape::Ledger | Shape::Card => String::new(),
            },
            form: register.form.to_owned(),
            added_by: Duty::to_add(register.id).id().to_owned(),
            fields: register.fields.iter().map(|field| FieldShape::of(field, profile)).collect(),
        }
    }
}
