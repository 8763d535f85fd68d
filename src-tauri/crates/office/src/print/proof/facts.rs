//! What a certificate certifies, as data: the facts of one disposal, from its registers.

use domain::problem::Problems;
use domain::record::Record;
use domain::register::{Field, Register};
use domain::show::{self, Dates};
use domain::value::Value;
use serde_json::{Map, Value as Json, json};

use super::fields::{CHAIN, DISPOSAL, ITEM, MEDIUM, OF_A_TOOL, OUTSIDE, PHOTO, Told, WITNESS};
use crate::disposal::{CaseView, ItemView};
use crate::office::Office;

/// Everything that the papers of a disposal prove.
pub(super) fn facts(office: &Office, view: &CaseView) -> Result<Json, Problems> {
    let gathered = &view.gathered;
    let of = |id: &str| office.register(id);
    let all = |id: &str, told: &[Told], records: &[Record]| -> Result<Json, Problems> {
        let register = of(id)?;
        Ok(records.iter().map(|record| Json::Object(told_of(register, told, record))).collect())
    };
    let mut disposal = told_of(of("disposal")?, DISPOSAL, &gathered.head);
    disposal.insert("no".to_owned(), json!(gathered.head.no));
    disposal.insert("fiscal_year".to_owned(), json!(gathered.head.fy));
    let media = view.items.iter().map(|item| medium(office, item)).collect::<Result<Json, Problems>>()?;
    Ok(json!({
        "organization": office.section()?.values.text("name"),
        "regulation": office.profile().id,
        "disposal": disposal,
        "media": media,
        "chain": all("disposal_chain", CHAIN, &gathered.chain)?,
        "witness": all("attendance", WITNESS, &gathered.attendance)?,
        "outside_certificates": all("certificate", OUTSIDE, &gathered.certificates)?,
        "photos_without_medium": all("photo", PHOTO, &view.loose)?,
    }))
}

fn medium(office: &Office, item: &ItemView) -> Result<Json, Problems> {
    let mut one = told_of(office.register("disposal_item")?, ITEM, &item.line);
    one.extend(told_of(office.register("media")?, MEDIUM, &item.card));
    one.insert("property_number".to_owned(), json!(item.card.no));
    let photo = office.register("photo")?;
    let photos: Json = item.photos.iter().map(|record| Json::Object(told_of(photo, PHOTO, record))).collect();
    one.insert("photos".to_owned(), photos);
    one.extend(OF_A_TOOL.iter().map(|name| ((*name).to_owned(), Json::Null)));
    Ok(Json::Object(one))
}

fn told_of(register: &Register, told: &[Told], record: &Record) -> Map<String, Json> {
    let one = |(name, id): &Told| {
        let answer = register.field(id).and_then(|field| Some((field, record.values.get(field.id)?)));
        ((*name).to_owned(), answer.map_or(Json::Null, |(field, value)| plain(field, value)))
    };
    told.iter().map(one).collect()
}

/// An answer as data: numbers and truths as such, moments in ISO 8601 with Japan's offset, choices with both their names.
fn plain(field: &Field, value: &Value) -> Json {
    match value {
        Value::Int(number) => json!(number),
        Value::Flag(yes) => json!(yes),
        Value::Moment(at) => json!(at.format("%Y-%m-%dT%H:%M:%S+09:00").to_string()),
        Value::Choice(id) => json!({ "id": id, "label": show::label(&field.kind, id) }),
        other => json!(show::value(field, other, Dates::Iso)),
    }
}

/// `value` in the one way in which it is hashed: names in order, no blanks (as `jq -cS` writes it).
pub(super) fn canonical(value: &Json) -> String {
    match value {
        Json::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(",")),
        Json::Object(entries) => {
            let mut names: Vec<&String> = entries.keys().collect();
            names.sort();
            let entry = |name: &&String| format!("{}:{}", json!(name), canonical(&entries[name.as_str()]));
            format!("{{{}}}", names.iter().map(entry).collect::<Vec<_>>().join(","))
        }
        plain => plain.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::canonical;
    use serde_json::json;

    #[test]
    fn the_same_facts_are_hashed_alike_however_they_are_laid_out() {
        let value: serde_json::Value = serde_json::from_str("{ \"b\": [1, null], \"a\": {\"y\": \"例\\n\", \"x\": true} }").unwrap();
        assert_eq!(canonical(&value), r#"{"a":{"x":true,"y":"例\n"},"b":[1,null]}"#);
        assert_eq!(canonical(&value), canonical(&json!({ "a": { "x": true, "y": "例\n" }, "b": [1, null] })));
    }
}
