//! A disposal from draft to closing, as its screen shows it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::Answers;
use crate::print::Printout;
use crate::problem::ProblemJson;
use crate::row::Row;

/// Answers that change parts of a disposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DisposalDraftRequest {
    /// The 伺's own answers.
    #[ts(type = "Record<string, string | number | boolean | string[] | null>")]
    pub head: Answers,
    /// Numbers or serials of the media, pasted as they come: one a line, or separated by tabs and commas.
    pub media: String,
    /// Answers common to every item (処分区分, 方式, 方法).
    #[ts(type = "Record<string, string | number | boolean | string[] | null>")]
    pub items: Answers,
}

/// A step of one disposal with its answers: hand-over, attendance, certificate, closing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DisposalStepRequest {
    /// The disposal.
    pub no: String,
    /// Which items, by number; empty for all.
    pub items: Vec<String>,
    /// The step's answers.
    #[ts(type = "Record<string, string | number | boolean | string[] | null>")]
    pub answers: Answers,
}

/// A photograph on its way in; its bytes travel beside this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhotoPutRequest {
    /// `disposal` or `inspection`.
    pub register: String,
    /// The record it belongs to.
    pub no: String,
    /// Its file name.
    pub name: String,
    /// The item it shows; empty to let the program suggest one.
    pub item: String,
    /// The slot; empty to let the program suggest one.
    pub slot: String,
    /// 撮影者; empty where it is not said.
    pub taken_by: String,
}

/// Another place for a photograph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhotoPlaceRequest {
    /// The photograph's number.
    pub photo: String,
    /// The item; empty for none.
    pub item: String,
    /// The slot; empty for none.
    pub slot: String,
    /// Words under it.
    pub caption: String,
    /// 撮影者; empty where it is not known.
    pub taken_by: String,
}

/// The paper of a certificate on its way in; its bytes travel beside this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CertificatePutRequest {
    /// The disposal.
    pub no: String,
    /// The certificate's number.
    pub certificate: String,
    /// The file's name.
    pub name: String,
}

/// A certificate by its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CertificateRequest {
    /// The certificate's number.
    pub certificate: String,
}

/// The paper of a certificate, to be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CertificateCopy {
    /// A picture's key, for the photo protocol: `shown/KEY`; empty for a PDF.
    pub picture: String,
    /// A PDF, kept until it is let go; `null` for a picture.
    pub printout: Option<Printout>,
}

/// A photograph struck out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhotoVoidRequest {
    /// The disposal it belongs to.
    pub disposal: String,
    /// The photograph's number.
    pub photo: String,
    /// Why.
    pub reason: String,
}

/// One photograph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PhotoJson {
    /// Its number.
    pub no: String,
    /// The file's key, for the photo protocol: `thumb/KEY` or `shown/KEY`.
    pub file: String,
    /// The item; empty for none.
    pub item: String,
    /// The slot; empty for none.
    pub slot: String,
    /// The slot in words.
    pub slot_label: String,
    /// When it was taken, in words; empty where the file does not say.
    pub taken: String,
    /// 撮影者; empty where it is not known.
    pub taken_by: String,
    /// Its file name.
    pub name: String,
    /// SHA-256 of the original bytes, hex.
    pub sha256: String,
    /// Words under it.
    pub caption: String,
}

/// One medium in a disposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DisposalItemJson {
    /// The item's own answers.
    pub row: Row,
    /// The medium.
    pub medium: Row,
    /// Its photographs.
    pub photos: Vec<PhotoJson>,
    /// Slots that still want a photograph, in words.
    pub gaps: Vec<String>,
    /// Methods that fit, by identifier, each with its suitability in words.
    pub methods: BTreeMap<String, String>,
}

/// Serials handed over against serials certified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReconciliationJson {
    /// Serials on both sides.
    pub matched: Vec<String>,
    /// Handed over, not certified.
    pub missing: Vec<String>,
    /// Certified, not handed over.
    pub extra: Vec<String>,
    /// Certified more than once.
    pub doubled: Vec<String>,
    /// Likely misreadings: handed over, certified.
    pub near: Vec<(String, String)>,
    /// Everything matches.
    pub agrees: bool,
}

/// One thing still to be done before closing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepJson {
    /// What is to be done.
    pub words: String,
    /// Done already.
    pub done: bool,
    /// The act that does it: `approve`, `hand_over`, `perform`, `attend`, `certificate`, `photo`, `close`.
    pub act: String,
}

/// A disposal as its screen shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DisposalJson {
    /// The 伺.
    pub head: Row,
    /// Its media.
    pub items: Vec<DisposalItemJson>,
    /// The chain of contractors, in order.
    pub chain: Vec<Row>,
    /// Attendance.
    pub attendance: Vec<Row>,
    /// Certificates received or issued.
    pub certificates: Vec<Row>,
    /// Photographs that have no item yet.
    pub loose: Vec<PhotoJson>,
    /// Serials handed over against serials certified; only where something was handed over.
    pub reconciliation: Option<ReconciliationJson>,
    /// What is still to be done.
    pub steps: Vec<StepJson>,
    /// What would refuse closing now.
    pub blocks: Vec<ProblemJson>,
}

/// How pasted numbers and serials were understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MediaMatch {
    /// As pasted.
    pub typed: String,
    /// The medium's number; empty where none matches.
    pub no: String,
    /// What the medium is, or why it cannot be taken.
    pub words: String,
    /// Whether it can be taken.
    pub ok: bool,
}
