//! `registers` and `fields`: the definitions, which are part of the program and need no store.

use domain::problem::Problems;
use domain::registers::all;
use domain::registers::by_id;
use office::refuse::no_register;
use serde_json::json;
use wire::shape::{FieldShape, RegisterShape};

use crate::say::Say;
use crate::table;

/// The registers, one a line.
pub fn registers(say: &mut Say) -> Result<u8, Problems> {
    let profile = office::assets::profile("nagasaki")?;
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

/// One register's definition.
pub fn fields(id: &str, say: &mut Say) -> Result<u8, Problems> {
    let profile = office::assets::profile("nagasaki")?;
    let shape = RegisterShape::of(by_id(id).ok_or_else(|| no_register(id))?, &profile);
    if say.is_json() {
        say.value(&json!(shape));
        return Ok(0);
    }
    say.words(&format!("{}（{}、{}）", shape.name, shape.id, shape.article));
    let rows: Vec<Vec<String>> = shape
        .fields
        .iter()
        .map(|field| vec![field.id.clone(), field.label.clone(), needed(field), held(field), field.example.clone()])
        .collect();
    for line in table::lines(&["識別名", "項目", "必須", "書くもの", "例"], &rows) {
        say.words(&line);
    }
    for field in shape.fields.iter().filter(|field| !field.choices.is_empty()) {
        let choices: Vec<String> = field.choices.iter().map(|choice| format!("{}({})", choice.label, choice.id)).collect();
        say.words(&format!("{}: {}", field.label, choices.join("、")));
    }
    Ok(0)
}

fn needed(field: &FieldShape) -> String {
    let word = match (field.derived, field.required, field.required_when.is_some(), field.later) {
        (true, ..) => "自動",
        (_, true, ..) => "必須",
        (_, _, true, _) => "場合により",
        (.., true) => "後から",
        _ => "",
    };
    word.to_owned()
}

fn held(field: &FieldShape) -> String {
    use wire::shape::FieldKind as Kind;
    match field.kind {
        Kind::Text => "文字".to_owned(),
        Kind::LongText => "文字（複数行）".to_owned(),
        Kind::Code => "番号・記号".to_owned(),
        Kind::Int => "整数".to_owned(),
        Kind::Date => "日付".to_owned(),
        Kind::Moment => "日時".to_owned(),
        Kind::Flag => "はい・いいえ".to_owned(),
        Kind::Choice => "1つ選ぶ".to_owned(),
        Kind::Choices => "いくつか選ぶ".to_owned(),
        Kind::Link => format!("{}を1件", field.target),
        Kind::Links => format!("{}を何件でも", field.target),
    }
}
