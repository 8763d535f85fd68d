//! What a paper says against what the registers say today, answer by answer, in the registers' own words.

use std::collections::BTreeMap;

use domain::problem::Problems;
use domain::register::Register;
use serde_json::Value as Json;

use super::fields::{CHAIN, DISPOSAL, ITEM, MEDIUM, OUTSIDE, PHOTO, Told, WITNESS};
use crate::office::Office;

/// One difference in a sentence's length, e.g. 「媒体1の製造番号：紙「SN-1」→ 台帳「SN-2」」.
pub(super) fn differences(office: &Office, paper: &Json, today: &Json) -> Result<Vec<String>, Problems> {
    let (mut then, mut now) = (BTreeMap::new(), BTreeMap::new());
    leaves("", paper, &mut then);
    leaves("", today, &mut now);
    let labels = Labels::read(office)?;
    let places: std::collections::BTreeSet<&String> = then.keys().chain(now.keys()).collect();
    let differing = places.into_iter().filter(|place| then.get(*place) != now.get(*place));
    Ok(differing
        .map(|place| {
            let shown = |side: &BTreeMap<String, String>| match side.get(place).map(String::as_str) {
                None | Some("") => "なし".to_owned(),
                Some(words) => format!("「{words}」"),
            };
            format!("{}：紙は{}、台帳は{}", labels.named(place), shown(&then), shown(&now))
        })
        .collect())
}

/// Every answer by its place, e.g. `media.0.serial_no`; a choice is one answer.
fn leaves(place: &str, value: &Json, out: &mut BTreeMap<String, String>) {
    let below = |name: &str| if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") };
    match value {
        Json::Object(choice) if choice.contains_key("label") && choice.contains_key("id") => {
            out.insert(place.to_owned(), words(&choice["label"]));
        }
        Json::Object(entries) => entries.iter().for_each(|(name, value)| leaves(&below(name), value, out)),
        Json::Array(items) => items.iter().enumerate().for_each(|(at, value)| leaves(&below(&format!("{at:04}")), value, out)),
        plain => {
            out.insert(place.to_owned(), words(plain));
        }
    }
}

fn words(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        Json::Null => String::new(),
        Json::Bool(yes) => if *yes { "はい" } else { "いいえ" }.to_owned(),
        other => other.to_string(),
    }
}

/// The registers' own names for what the data calls in English.
struct Labels(Vec<(&'static str, &'static [Told], &'static Register)>);

impl Labels {
    fn read(office: &Office) -> Result<Labels, Problems> {
        let tables: [(&str, &[Told], &str); 8] = [
            ("disposal", DISPOSAL, "disposal"),
            ("media", ITEM, "disposal_item"),
            ("media", MEDIUM, "media"),
            ("chain", CHAIN, "disposal_chain"),
            ("witness", WITNESS, "attendance"),
            ("outside_certificates", OUTSIDE, "certificate"),
            ("photos", PHOTO, "photo"),
            ("photos_without_medium", PHOTO, "photo"),
        ];
        let read = tables.into_iter().map(|(group, told, register)| Ok((group, told, office.register(register)?)));
        Ok(Labels(read.collect::<Result<_, Problems>>()?))
    }

    fn named(&self, place: &str) -> String {
        let parts: Vec<&str> = place.split('.').collect();
        let name = parts.last().copied().unwrap_or_default();
        let group = parts.iter().rev().skip(1).find(|part| part.parse::<usize>().is_err()).copied().unwrap_or_default();
        let field = self.0.iter().filter(|(of, ..)| *of == group).find_map(|(_, told, register)| {
            let (_, id) = told.iter().find(|(known, _)| *known == name)?;
            register.field(id).map(|field| field.label)
        });
        let own = match name {
            "property_number" => "管理番号",
            "organization" => "課名",
            "regulation" => "規程",
            "no" => "伺番号",
            "fiscal_year" => "年度",
            other => other,
        };
        let number = |of: &str, called: &str| {
            let at = parts.iter().position(|part| *part == of).and_then(|at| parts.get(at + 1)?.parse::<usize>().ok());
            at.map(|at| format!("{called}{}の", at + 1)).unwrap_or_default()
        };
        let whose = [
            number("media", "媒体"),
            number("chain", "委託の段"),
            number("witness", "立会い"),
            number("outside_certificates", "事業者の証明書"),
            number("photos", "写真"),
            number("photos_without_medium", "媒体未定の写真"),
        ];
        format!("{}{}", whose.concat(), field.unwrap_or(own))
    }
}
