//! `registers` and `fields`: the definitions. They are part of the program and need no store; a section's own fields are in its store.

use domain::problem::Problems;
use domain::profile::Profile;
use domain::registers::all;
use domain::registers::by_id;
use office::refuse::no_register;
use serde_json::json;
use wire::shape::RegisterShape;

use crate::args::Door;
use crate::open::{at_work, is_at_hand};
use crate::say::Say;
use crate::table;

/// The registers, one a line, with the articles by `profile`.
pub fn registers(door: &Door, profile: Option<&str>, say: &mut Say) -> Result<u8, Problems> {
    let profile = cited(door, profile, say)?;
    let shapes: Vec<RegisterShape> = all().iter().map(|register| RegisterShape::of(register, &profile)).collect();
    if say.is_json() {
        for one in &shapes {
            let (id, name, fields) = (&one.id, &one.name, one.fields.len());
            say.value(&json!({
                "id": id, "name": name, "article": one.article, "ledger": one.ledger, "part_of": one.part_of, "form": one.form,
                "fields": fields,
            }));
        }
        return Ok(0);
    }
    let rows: Vec<Vec<String>> = shapes
        .iter()
        .map(|one| vec![one.id.clone(), one.name.clone(), one.article.clone(), one.part_of.clone(), one.form.clone()])
        .collect();
    for line in table::lines(&["識別名", "台帳", "条", "親の台帳", "様式"], &rows) {
        say.words(&line);
    }
    Ok(0)
}

/// The profile that is named, else that of the store at hand, else the first.
pub fn cited(door: &Door, named: Option<&str>, say: &mut Say) -> Result<Profile, Problems> {
    if named.is_some() || !is_at_hand(door) {
        return office::assets::profile(named.unwrap_or(FIRST));
    }
    let mut found = None;
    at_work(door, say, |office, _| {
        found = Some(office.profile().clone());
        Ok(0)
    })?;
    found.map_or_else(|| office::assets::profile(FIRST), Ok)
}

/// The profile of a program without a store.
const FIRST: &str = "nagasaki";

/// One register's definition, with the section's own fields where the way into its store is named.
pub fn fields(door: &Door, id: &str, profile: Option<&str>, say: &mut Say) -> Result<u8, Problems> {
    if profile.is_none() && is_at_hand(door) {
        return at_work(door, say, |office, say| tell(&RegisterShape::of(office.register(id)?, office.profile()), say));
    }
    let profile = office::assets::profile(profile.unwrap_or(FIRST))?;
    tell(&RegisterShape::of(by_id(id).ok_or_else(|| no_register(id))?, &profile), say)
}

/// JSON for a script and for a person alike, for whom it stands on many lines.
fn tell(shape: &RegisterShape, say: &mut Say) -> Result<u8, Problems> {
    let value = json!(shape);
    say.answer(&value, &format!("{value:#}"));
    Ok(0)
}
