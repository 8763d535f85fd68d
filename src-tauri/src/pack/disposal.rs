//! Disposals and photographs for the page.

use domain::disposal::{Reconciliation, Serial, Step, Work};
use domain::profile::Profile;
use domain::record::Record;
use domain::register::Register;
use domain::registers;
use domain::show::{self, Dates};
use office::disposal::{CaseView, ItemView, MediumMatch};
use wire::disposal::{DisposalItemJson, DisposalJson, MediaMatch, PhotoJson, ReconciliationJson, StepJson};
use wire::problem::ProblemJson;
use wire::row::Row;

/// A disposal with everything on its screen.
pub fn view(view: &CaseView, profile: &Profile) -> DisposalJson {
    let gathered = &view.gathered;
    DisposalJson {
        head: row("disposal", &gathered.head),
        items: view.items.iter().map(item).collect(),
        chain: rows("disposal_chain", &gathered.chain),
        attendance: rows("attendance", &gathered.attendance),
        certificates: rows("certificate", &gathered.certificates),
        loose: view.loose.iter().map(photo).collect(),
        reconciliation: view.reconciliation.as_ref().map(reconciliation),
        steps: view.steps.iter().map(step).collect(),
        blocks: view.blocks.iter().map(|problem| ProblemJson::of(problem, profile)).collect(),
    }
}

/// Pasted numbers, each with its medium.
pub fn matches(found: Vec<MediumMatch>) -> Vec<MediaMatch> {
    found
        .into_iter()
        .map(|one| MediaMatch {
            ok: one.card.is_ok(),
            no: one.card.map(|card| card.no).unwrap_or_default(),
            typed: one.typed,
            words: one.words,
        })
        .collect()
}

/// One photograph, of a disposal or of an inspection.
pub fn photo(photo: &Record) -> PhotoJson {
    let values = &photo.values;
    let slot_label = registers::by_id("photo")
        .and_then(|register| register.field("slot"))
        .map(|field| show::label(&field.kind, values.text("slot")).to_owned())
        .unwrap_or_default();
    let owner = values.link("disposal_item_id").or_else(|| values.link("inspection_answer_id"));
    PhotoJson {
        no: photo.no.clone(),
        file: values.text("file").to_owned(),
        item: owner.map(|link| link.no.clone()).unwrap_or_default(),
        slot: values.text("slot").to_owned(),
        slot_label,
        taken: values.moment("taken_at").map(|at| show::moment(at, Dates::Wareki)).unwrap_or_default(),
        taken_by: values.text("taken_by").to_owned(),
        name: values.text("original_name").to_owned(),
        sha256: values.text("original_sha256").to_owned(),
        caption: values.text("caption").to_owned(),
    }
}

/// Rows of the register `id`.
pub fn rows(id: &str, records: &[Record]) -> Vec<Row> {
    records.iter().map(|record| row(id, record)).collect()
}

/// One row of the register `id`, which is always one of the house's own.
pub fn row(id: &str, record: &Record) -> Row {
    static NOTHING: Register = Register {
        id: "",
        name: "",
        article: domain::article::Article(""),
        shape: domain::register::Shape::Card,
        number: &[],
        year_of: None,
        named_by: "",
        form: "",
        fields: &[],
    };
    Row::of(registers::by_id(id).unwrap_or(&NOTHING), record)
}

fn item(item: &ItemView) -> DisposalItemJson {
    DisposalItemJson {
        row: row("disposal_item", &item.line),
        medium: row("media", &item.card),
        photos: item.photos.iter().map(photo).collect(),
        gaps: item.gaps.iter().map(|gap| (*gap).to_owned()).collect(),
        methods: item
            .methods
            .iter()
            .map(|(method, fit)| (method.id().to_owned(), format!("{} {}", fit.suitability.sign(), fit.why).trim().to_owned()))
            .collect(),
    }
}

fn reconciliation(found: &Reconciliation) -> ReconciliationJson {
    let written = |serials: &[Serial]| serials.iter().map(|serial| serial.written().to_owned()).collect();
    ReconciliationJson {
        matched: written(&found.matched),
        missing: written(&found.missing),
        extra: written(&found.extra),
        doubled: written(&found.doubled),
        near: found.near.iter().map(|(one, other)| (one.written().to_owned(), other.written().to_owned())).collect(),
        agrees: found.holds(),
    }
}

fn step(step: &Step) -> StepJson {
    let act = match step.work {
        Work::Lines => "items",
        Work::Approval => "approve",
        Work::HandOver => "hand_over",
        Work::Procedure => "perform",
        Work::Proof | Work::Serials => "certificate",
        Work::Photographs => "photo",
        Work::Close => "close",
    };
    StepJson { words: step.what.clone(), done: false, act: act.to_owned() }
}
