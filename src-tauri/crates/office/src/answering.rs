//! What a verb takes of a person's answers: the fields of its own step, laid over what the record says already.

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::register::Register;
use domain::value::{Link, Value, Values};

use crate::desk::Desk;

impl Desk<'_, '_> {
    /// `base` with the answers in their place; an empty answer empties its field. A field that is not among `fields`
    /// belongs to another step and is refused; the section's own fields belong to every step.
    pub(crate) fn lay_over(
        &self,
        register: &'static Register,
        base: &Values,
        fields: &[&str],
        answers: &BTreeMap<String, Raw>,
    ) -> Result<Values, Problems> {
        let register = self.as_used(register);
        let given = self.understand(register, answers)?;
        let named = |name: &str| register.fields.iter().find(|field| field.id == name || field.label == name);
        let astray: Vec<Problem> = answers
            .keys()
            .filter_map(|name| named(name))
            .filter(|field| !field.own && !fields.contains(&field.id))
            .map(|field| {
                let what = format!("「{}」はこの手続では書けません。", field.label);
                Problem::new(Code::Usage, what, "その項目を書く手続で記録してください。").at(field.id)
            })
            .collect();
        Problems::settle(astray)?;
        let mut values = base.clone();
        for (name, answer) in answers {
            if let (Raw::Empty, Some(field)) = (answer, named(name)) {
                values.clear(field.id);
            }
        }
        for (field, value) in given.0 {
            values.set(field, value);
        }
        Ok(values)
    }

    /// The staff record of the person at work, or how to get one: whoever decides or checks is named by it.
    pub(crate) fn own_staff(&self, field: &str) -> Result<Link, Problems> {
        self.who.staff.clone().ok_or_else(|| {
            let next = "設定で、この利用者を職員の記録と結び付けてください。";
            Problem::new(Code::Missing, "利用者の氏名が分かりません。", next).at(field).into()
        })
    }

    /// Puts the person at work into `field` where nobody is named there.
    pub(crate) fn name_oneself(&self, values: &mut Values, field: &str) {
        if let (false, Some(staff)) = (values.has(field), &self.who.staff) {
            values.set(field, Value::Link(staff.clone()));
        }
    }

    /// D22: what was done cannot lie ahead of the clock.
    pub(crate) fn not_ahead(&self, register: &Register, values: &Values, fields: &[&str]) -> Vec<Problem> {
        let ahead = |field: &&&str| match values.get(field) {
            Some(Value::Moment(moment)) => *moment > self.now,
            _ => values.date(field).is_some_and(|day| day > self.today()),
        };
        fields
            .iter()
            .filter(ahead)
            .map(|field| {
                let label = register.field(field).map_or("日時", |field| field.label);
                let next = "実際に行った日時を書いてください。";
                Problem::refused("D22", domain::article::Article("16"), format!("「{label}」が今より後になっています。"), next).at(*field)
            })
            .collect()
    }
}
