//! `disposal show`: a disposal with its media, its chain, its proofs and its photographs; and how its serials compare.

use domain::disposal::{Reconciliation, Serial};
use domain::problem::Problems;
use domain::profile::Profile;
use domain::record::Record;
use domain::registers::by_id;
use office::Office;
use office::disposal::{CaseView, ItemView};
use serde_json::{Value as Json, json};

use crate::dress;
use crate::say::Say;

/// Everything about one disposal. That it was looked at is recorded.
pub fn show(office: &mut Office, no: &str, say: &mut Say) -> Result<u8, Problems> {
    let view = office.disposal(no)?;
    if say.is_json() {
        let value = whole(&view, office.profile());
        say.value(&value);
        return Ok(0);
    }
    for line in words(&view) {
        say.words(&line);
    }
    for block in &view.blocks {
        let sentence = say.sentence(block);
        say.words(&sentence);
    }
    Ok(0)
}

fn whole(view: &CaseView, profile: &Profile) -> Json {
    let parts = &view.gathered;
    let head = by_id("disposal").map(|register| dress::row(register, &parts.head)).unwrap_or_default();
    let steps: Vec<Json> = view
        .steps
        .iter()
        .map(|step| {
            let article = step.article.map(|article| profile.article_short(article)).unwrap_or_default();
            json!({ "words": step.what, "must": step.must, "article": article })
        })
        .collect();
    let compared = if view.reconciliation.is_some() { reconciliation(view, true) } else { Json::Null };
    let more = [
        ("items", view.items.iter().map(item).collect()),
        ("chain", dress::rows("disposal_chain", &parts.chain)),
        ("attendance", dress::rows("attendance", &parts.attendance)),
        ("certificates", dress::rows("certificate", &parts.certificates)),
        ("loose_photos", dress::rows("photo", &view.loose)),
        ("reconciliation", compared),
        ("steps", json!(steps)),
        ("blocks", view.blocks.iter().map(|one| dress::block(one, profile)).collect()),
    ];
    dress::with(head, more)
}

fn item(item: &ItemView) -> Json {
    let one = |id: &str, record: &Record| by_id(id).map(|register| dress::row(register, record)).unwrap_or_default();
    let methods: Vec<Json> = item
        .methods
        .iter()
        .map(|(method, fit)| json!({ "id": method.id(), "label": method.label(), "sign": fit.suitability.sign(), "why": fit.why }))
        .collect();
    let more = [
        ("medium", one("media", &item.card)),
        ("photos", dress::rows("photo", &item.photos)),
        ("gaps", json!(item.gaps)),
        ("methods", json!(methods)),
    ];
    dress::with(one("disposal_item", &item.line), more)
}

/// Serials on both sides and on one. `clean` says whether nothing else speaks against them.
pub fn reconciliation(view: &CaseView, clean: bool) -> Json {
    let written = |serials: &[Serial]| -> Vec<String> { serials.iter().map(|serial| serial.written().to_owned()).collect() };
    let empty = Reconciliation::default();
    let compared = view.reconciliation.as_ref().unwrap_or(&empty);
    // Nothing was handed over: own work agrees with itself, contracted work is still to come.
    let holds = if view.reconciliation.is_some() { compared.holds() } else { !view.gathered.case.execution.by_others() };
    let near: Vec<[&str; 2]> = compared.near.iter().map(|(handed, certified)| [handed.written(), certified.written()]).collect();
    json!({
        "matched": written(&compared.matched),
        "missing": written(&compared.missing),
        "extra": written(&compared.extra),
        "doubled": written(&compared.doubled),
        "near": near,
        "agrees": holds && clean,
    })
}

/// The same for a person.
pub fn reconciliation_words(no: &str, compared: &Json) -> String {
    let list = |key: &str| -> String {
        let all: Vec<String> = compared[key]
            .as_array()
            .map(|all| {
                all.iter()
                    .map(|one| match one.as_array() {
                        Some(pair) => pair.iter().filter_map(Json::as_str).collect::<Vec<_>>().join("≒"),
                        None => one.as_str().unwrap_or_default().to_owned(),
                    })
                    .collect()
            })
            .unwrap_or_default();
        if all.is_empty() { "なし".to_owned() } else { format!("{}件 {}", all.len(), all.join("、")) }
    };
    let verdict = if compared["agrees"] == json!(true) { "一致" } else { "不一致" };
    format!(
        "{no} 突合: {verdict}\n  一致: {}\n  証明書にない: {}\n  引き渡していない: {}\n  重複: {}\n  似ている: {}",
        list("matched"),
        list("missing"),
        list("extra"),
        list("doubled"),
        list("near")
    )
}

fn words(view: &CaseView) -> Vec<String> {
    let parts = &view.gathered;
    let mut lines = vec![format!("{} {}（{}点）", parts.head.no, parts.case.stage.label(), view.items.len())];
    for item in &view.items {
        let gaps = if item.gaps.is_empty() { String::new() } else { format!("  写真なし: {}", item.gaps.join("・")) };
        let method = by_id("disposal_item").and_then(|register| register.field("method"));
        let method = method.map(|field| domain::show::label(&field.kind, item.line.values.text("method")).to_owned()).unwrap_or_default();
        lines.push(format!(
            "  {} {} {}  {method}  写真{}枚{gaps}",
            item.line.no,
            item.card.no,
            item.card.values.text("serial_no"),
            item.photos.len()
        ));
    }
    for step in &parts.chain {
        let vendor = step.values.link("vendor").map(|link| link.label.clone()).unwrap_or_default();
        lines.push(format!("  第{}段 {vendor}", step.values.int("step").unwrap_or(0)));
    }
    lines.push(format!("  立会い{}件、証明書{}件、区分のない写真{}枚", parts.attendance.len(), parts.certificates.len(), view.loose.len()));
    for step in &view.steps {
        lines.push(format!("  {} {}", if step.must { "□" } else { "・" }, step.what));
    }
    lines
}
