//! A record's answers as a slip shows them; an empty form shows the same names with room for a pen.

use domain::problem::Problems;
use domain::record::Record;
use domain::register::{Field, Kind, Register};
use domain::show::{self, Dates};
use domain::value::Values;
use report::sheets::parts::Fact;

use crate::office::Office;
use crate::refuse::by_store;

/// More answers than these are not offered as boxes to tick.
const TICKED: usize = 7;
/// Lines left for words of several lines.
const ROOM: usize = 3;

/// The record a slip is about; an empty form is about none.
pub(super) struct Said<'a> {
    pub office: &'a Office,
    pub register: &'static Register,
    pub record: Option<&'a Record>,
}

impl<'a> Said<'a> {
    /// `record` of `register`, or an empty form for one.
    pub fn of(office: &'a Office, register: &str, record: Option<&'a Record>) -> Result<Said<'a>, Problems> {
        Ok(Said { office, register: office.register(register)?, record })
    }

    /// The answers; none on an empty form.
    pub fn values(&self) -> Option<&'a Values> {
        self.record.map(|record| &record.values)
    }

    /// The record's number; empty on an empty form.
    pub fn no(&self) -> String {
        self.record.map(|record| record.no.clone()).unwrap_or_default()
    }

    /// The answer in `field` in long words; empty where there is none.
    pub fn words(&self, field: &str) -> String {
        match (self.register.field(field), self.values().and_then(|values| values.get(field))) {
            (Some(field), Some(value)) => show::value(field, value, Dates::Wareki),
            _ => String::new(),
        }
    }

    /// These fields under their names; what can be ticked is ticked.
    pub fn facts(&self, fields: &[&str]) -> Vec<Fact> {
        self.fields(fields).map(|field| self.fact(field)).collect()
    }

    /// These fields under their names, in words alone, for narrow columns.
    pub fn plain(&self, fields: &[&str]) -> Vec<Fact> {
        self.fields(fields).map(|field| Fact::new(field.label, self.words(field.id))).collect()
    }

    /// The parts of the record in `register`; none on an empty form.
    pub fn parts(&self, register: &str) -> Result<Vec<Record>, Problems> {
        let register = self.office.register(register)?;
        match self.record {
            Some(record) => self.office.read().parts(register, record.id).map_err(by_store),
            None => Ok(Vec::new()),
        }
    }

    fn fields<'f>(&self, fields: &'f [&str]) -> impl Iterator<Item = &'static Field> + use<'f, 'a> {
        let register = self.register;
        fields.iter().filter_map(move |id| register.field(id))
    }

    fn fact(&self, field: &'static Field) -> Fact {
        let words = match field.kind {
            Kind::Choice(choices) | Kind::Choices(choices) if choices.len() <= TICKED => {
                let chosen = |id: &str| self.values().is_some_and(|values| values.chose(field.id, id));
                ticks(choices.iter().map(|choice| (choice.label, chosen(choice.id))))
            }
            Kind::Flag => {
                let answer = self.values().filter(|values| values.has(field.id)).map(|values| values.flag(field.id));
                ticks([("はい", answer == Some(true)), ("いいえ", answer == Some(false))])
            }
            Kind::Date if self.record.is_none() => "　　年　　月　　日".to_owned(),
            Kind::Moment if self.record.is_none() => "　年　　月　　日　　時　　分".to_owned(),
            _ => self.words(field.id),
        };
        let room = if field.kind == Kind::LongText && self.record.is_none() { ROOM } else { 0 };
        Fact::new(field.label, words).with_room(room)
    }
}

/// 「■持出し　□送付」.
pub(super) fn ticks<'w>(answers: impl IntoIterator<Item = (&'w str, bool)>) -> String {
    let shown = answers.into_iter().map(|(label, chosen)| format!("{}{label}", if chosen { '■' } else { '□' }));
    shown.collect::<Vec<_>>().join("　")
}
