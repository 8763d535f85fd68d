//! `registers` and `fields`: the definitions, which are part of the program and need no store.

use domain::problem::Problems;
use domain::registers::all;
use domain::registers::by_id;
use office::refuse::no_register;
use serde_json::json;
use wire::shape::RegisterShape;

use crate::say::Say;
use crate::table;

/// The registers, one a line, with the articles by `profile`.
pub fn registers(profile: &str, say: &mut Say) -> Result<u8, Problems> {
    let profile = office::assets::profile(profile)?;
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

/// One register's definition: JSON for a script and for a person alike, for whom it stands on many lines.
pub fn fields(id: &str, profile: &str, say: &mut Say) -> Result<u8, Problems> {
    let profile = office::assets::profile(profile)?;
    let shape = RegisterShape::of(by_id(id).ok_or_else(|| no_register(id))?, &profile);
    let value = json!(shape);
    say.answer(&value, &format!("{value:#}"));
    Ok(0)
}
