//! Checklist files (JSON) into the domain's checklists: 自己点検票 and 委託先点検票.
//!
//! A file is believed in everything or in nothing: an inspection that was answered under half a checklist
//! could never be compared with the next.

use chrono::NaiveDate;
use domain::checklist::{Axis, Checklist, ContractorChecklist, ContractorItem, Freq, Item, Scope};
use domain::problem::Problem;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use crate::Refusal;

/// The shape of the files that this program reads. Another number is another shape, and is not guessed at.
pub const SCHEMA: u32 = 1;

/// What the head of both kinds of file says.
#[derive(Debug, Deserialize)]
struct Head {
    schema: Option<u32>,
    kind: Option<String>,
    id: Option<String>,
    version: Option<String>,
    effective_from: Option<String>,
    title: Option<String>,
    regulation: Option<String>,
}

#[derive(Debug, Deserialize)]
struct SelfInspection {
    items: Option<Vec<RawItem>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawItem {
    // Missing ids are left to the domain's own check, which names them by their place.
    #[serde(default)]
    id: String,
    article: Option<String>,
    axis: Option<String>,
    scope: Option<String>,
    freq: Option<String>,
    #[serde(default)]
    text: String,
    #[serde(default)]
    evidence: String,
    #[serde(default)]
    source_register: String,
    #[serde(default)]
    extra: bool,
}

#[derive(Debug, Deserialize)]
struct Contractor {
    sections: Option<Vec<RawSection>>,
    items: Option<Vec<RawContractorItem>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSection {
    no: String,
    name: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawContractorItem {
    #[serde(default)]
    id: String,
    section: Option<String>,
    clause: Option<String>,
    #[serde(default)]
    text: String,
    #[serde(default)]
    evidence: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    permission: bool,
    #[serde(default)]
    na_allowed: bool,
}

/// Reads a self-inspection checklist.
///
/// # Errors
/// [`Refusal::Checklist`] naming the item where the file is malformed, of another kind or of an unknown schema;
/// [`Refusal::Unsound`] where ids are missing or doubled, or a question has no words.
pub fn read_checklist(text: &str) -> Result<Checklist, Refusal> {
    let head = Named::read(text, "self_inspection")?;
    let file: SelfInspection = parsed(text)?;
    let items = file.items.unwrap_or_default().into_iter().enumerate();
    let checklist = Checklist {
        id: head.id,
        version: head.version,
        effective_from: head.effective_from,
        title: head.title,
        regulation: head.regulation,
        items: items.map(|(position, raw)| item(raw, position)).collect::<Result<_, _>>()?,
    };
    sound(checklist.check())?;
    Ok(checklist)
}

/// Reads a contractors' checklist.
///
/// # Errors
/// As [`read_checklist`]; [`Refusal::Unsound`] also where an item names a section that the file has not.
pub fn read_contractor_checklist(text: &str) -> Result<ContractorChecklist, Refusal> {
    let head = Named::read(text, "contractor")?;
    let file: Contractor = parsed(text)?;
    let items = file.items.unwrap_or_default().into_iter().enumerate();
    let checklist = ContractorChecklist {
        id: head.id,
        version: head.version,
        effective_from: head.effective_from,
        title: head.title,
        regulation: head.regulation,
        sections: file.sections.unwrap_or_default().into_iter().map(|section| (section.no, section.name)).collect(),
        items: items.map(|(position, raw)| contractor_item(raw, position)).collect::<Result<_, _>>()?,
    };
    sound(checklist.check())?;
    Ok(checklist)
}

/// A head in which everything is there.
struct Named {
    id: String,
    version: String,
    effective_from: NaiveDate,
    title: String,
    regulation: String,
}

impl Named {
    fn read(text: &str, kind: &str) -> Result<Named, Refusal> {
        let head: Head = parsed(text)?;
        match head.schema {
            Some(SCHEMA) => {}
            Some(schema) => return Err(at_head(format!("書式の版「{schema}」は、この版のプログラムでは読めません"))),
            None => return Err(at_head("書式の版（schema）がありません".into())),
        }
        match head.kind.as_deref() {
            Some(found) if found == kind => {}
            Some(found) => return Err(at_head(format!("種類が「{found}」で、求める「{kind}」ではありません"))),
            None => return Err(at_head("種類（kind）がありません".into())),
        }
        let said =
            |value: Option<String>, key: &str| value.filter(|v| !v.trim().is_empty()).ok_or_else(|| at_head(format!("{key}がありません")));
        let effective_from = said(head.effective_from, "使い始める日（effective_from）")?;
        Ok(Named {
            id: said(head.id, "識別子（id）")?,
            version: said(head.version, "版（version）")?,
            effective_from: effective_from
                .parse()
                .map_err(|_| at_head(format!("使い始める日「{effective_from}」が2026-04-01の形ではありません")))?,
            title: said(head.title, "名称（title）")?,
            regulation: said(head.regulation, "根拠（regulation）")?,
        })
    }
}

fn item(raw: RawItem, position: usize) -> Result<Item, Refusal> {
    let place = item_place(&raw.id, position);
    let article = raw.article.filter(|key| is_article(key));
    Ok(Item {
        article: article.ok_or_else(|| at(&place, "条の番号（article）がないか、「11-1-2」の形ではありません".into()))?,
        axis: known(raw.axis, "軸（axis）", &place, Axis::from_id)?,
        scope: known(raw.scope, "対象（scope）", &place, Scope::from_id)?,
        freq: known(raw.freq, "周期（freq）", &place, Freq::from_id)?,
        id: raw.id,
        text: raw.text,
        evidence: raw.evidence,
        source_register: raw.source_register,
        extra: raw.extra,
    })
}

fn contractor_item(raw: RawContractorItem, position: usize) -> Result<ContractorItem, Refusal> {
    let place = item_place(&raw.id, position);
    let missing = |key: &str| at(&place, format!("{key}がありません"));
    Ok(ContractorItem {
        section: raw.section.ok_or_else(|| missing("基準番号（section）"))?,
        clause: raw.clause.ok_or_else(|| missing("条項（clause）"))?,
        id: raw.id,
        text: raw.text,
        evidence: raw.evidence,
        note: raw.note,
        permission: raw.permission,
        na_allowed: raw.na_allowed,
    })
}

/// A value that must be one of a known set, or a refusal that names the item and the value.
fn known<T>(value: Option<String>, key: &str, place: &str, find: fn(&str) -> Option<T>) -> Result<T, Refusal> {
    let value = value.ok_or_else(|| at(place, format!("{key}がありません")))?;
    find(&value).ok_or_else(|| at(place, format!("{key}の「{value}」は決められた値ではありません")))
}

/// Whether `key` is an article key: one to three numbers joined by hyphens.
fn is_article(key: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    key.split('-').count() <= 3 && key.split('-').all(is_number)
}

/// How a person finds the item again: by its id or, without one, by its place.
fn item_place(id: &str, position: usize) -> String {
    if id.trim().is_empty() { format!("上から{}番目の項目", position + 1) } else { format!("項目「{id}」") }
}

fn parsed<T: DeserializeOwned>(text: &str) -> Result<T, Refusal> {
    // Windows editors put a mark before UTF-8 text, which JSON does not know.
    serde_json::from_str(text.trim_start_matches('\u{FEFF}')).map_err(|error| {
        let why = match error.classify() {
            Category::Eof => "ファイルが途中で終わっています",
            Category::Syntax => "JSONとして読めません",
            Category::Data | Category::Io => "決められていない項目名か、種類の違う値があります",
        };
        at(&format!("{}行目", error.line()), why.into())
    })
}

fn sound(problems: Vec<Problem>) -> Result<(), Refusal> {
    match problems.into_iter().next() {
        Some(problem) => Err(Refusal::Unsound(Box::new(problem))),
        None => Ok(()),
    }
}

fn at(place: &str, why: String) -> Refusal {
    Refusal::Checklist { place: place.to_owned(), why }
}

fn at_head(why: String) -> Refusal {
    at("見出し", why)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIPPED: &str = include_str!("../../../../assets/checklists/self-inspection.json");
    const SHIPPED_CONTRACTOR: &str = include_str!("../../../../assets/checklists/contractor.json");

    /// A file of two sound items, with one text replaced by another.
    fn with(from: &str, to: &str) -> String {
        let file = r#"{
  "schema": 1, "kind": "self_inspection", "id": "x", "version": "1",
  "effective_from": "2026-04-01", "title": "票", "regulation": "規程",
  "items": [
    {"id": "10-1-1", "article": "10-1", "axis": "system", "scope": "all", "freq": "year", "text": "問い一"},
    {"id": "10-1-2", "article": "10-1", "axis": "media", "scope": "number", "freq": "half", "text": "問い二"}
  ]
}"#;
        assert!(file.contains(from), "the text to replace is not there: {from}");
        file.replacen(from, to, 1)
    }

    fn refusal(from: &str, to: &str) -> String {
        read_checklist(&with(from, to)).expect_err("must be refused").to_string()
    }

    #[test]
    fn the_shipped_checklists_are_whole() {
        let checklist = read_checklist(SHIPPED).unwrap();
        assert_eq!(checklist.items.iter().filter(|item| !item.extra).count(), 93);
        assert_eq!(checklist.items.iter().filter(|item| item.extra).count(), 6);
        let contractor = read_contractor_checklist(SHIPPED_CONTRACTOR).unwrap();
        assert_eq!(contractor.items.len(), 41);
    }

    #[test]
    fn a_sound_file_is_read_in_its_order() {
        let checklist = read_checklist(&format!("\u{FEFF}{}", with("票", "票"))).unwrap();
        let ids: Vec<&str> = checklist.items.iter().map(|item| item.id.as_str()).collect();
        assert_eq!(ids, ["10-1-1", "10-1-2"]);
        assert_eq!((checklist.items[1].axis, checklist.items[1].scope), (Axis::Media, Scope::Number));
        assert_eq!(Some(checklist.effective_from), NaiveDate::from_ymd_opt(2026, 4, 1));
    }

    #[test]
    fn an_unknown_schema_or_kind_is_not_guessed_at() {
        assert!(refusal(r#""schema": 1"#, r#""schema": 2"#).contains("書式の版「2」"));
        assert!(refusal(r#""schema": 1, "#, "").contains("schema"));
        assert!(refusal("self_inspection", "contractor").contains("種類が「contractor」"));
        assert!(refusal(r#""version": "1""#, r#""version": " ""#).contains("版（version）がありません"));
        assert!(refusal("2026-04-01", "R8.4.1").contains("R8.4.1"));
    }

    #[test]
    fn what_is_wrong_with_an_item_names_the_item() {
        assert!(refusal(r#""axis": "media""#, r#""axis": "paper""#).contains("項目「10-1-2」：軸（axis）の「paper」"));
        assert!(refusal(r#""freq": "half", "#, "").contains("項目「10-1-2」：周期（freq）がありません"));
        assert!(refusal(r#""article": "10-1""#, r#""article": "第10条""#).contains("項目「10-1-1」：条の番号"));
        assert!(refusal(r#""id": "10-1-2""#, r#""id": "10-1-1""#).contains("10-1-1"));
        assert!(refusal(r#""id": "10-1-2", "#, "").contains("2番目"));
        assert!(refusal("問い二", "").contains("10-1-2"));
    }

    #[test]
    fn a_file_that_is_not_json_names_the_line() {
        assert!(refusal("\"id\": \"10-1-2\"", "\"id\" \"10-1-2\"").contains("6行目：JSONとして読めません"));
        assert!(refusal("\"text\": \"問い二\"", "\"text\": 2").contains("6行目：決められていない項目名か、種類の違う値"));
        assert!(refusal("\"text\": \"問い二\"", "\"txet\": \"問い二\"").contains("6行目"));
        let whole = with("票", "票");
        assert!(read_checklist(&whole[..whole.len() - 3]).expect_err("cut").to_string().contains("途中で終わって"));
    }

    #[test]
    fn a_contractors_item_must_belong_to_a_section() {
        let stray = SHIPPED_CONTRACTOR.replacen("\"section\": \"1\"", "\"section\": \"99\"", 1);
        assert_ne!(stray, SHIPPED_CONTRACTOR);
        assert!(read_contractor_checklist(&stray).expect_err("must be refused").to_string().contains("99"));
    }
}
