//! The end of a 年度 as its screen shows it: each step, how it stands, what is open in it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::Answers;
use crate::problem::ProblemJson;

/// Which 年度.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct YearEndRequest {
    /// As `R8`; empty for the one whose end is at hand.
    pub fy: String,
}

/// One step confirmed, or what is open in it carried over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct YearEndConfirmRequest {
    /// As `R8`.
    pub fy: String,
    /// `step`, and `reason` where something is carried over.
    #[ts(type = "Record<string, string | number | boolean | string[] | null>")]
    pub answers: Answers,
}

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepStanding {
    /// The registers say that nothing is open.
    Done,
    /// A person confirmed it.
    Confirmed,
    /// What is open is carried over.
    Carried,
    /// Something is open, or nobody has confirmed it.
    Open,
}

/// Something that is not in order yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenJson {
    /// The register it is done in; may be empty.
    pub register: String,
    /// The record; may be empty.
    pub no: String,
    /// What it is.
    pub what: String,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct YearEndStepJson {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The article it stands on.
    pub article: String,
    /// The register in which it is done; may be empty.
    pub register: String,
    /// Whether only a person can say it.
    pub by_person: bool,
    /// How it stands.
    pub standing: StepStanding,
    /// The same in words.
    pub label: String,
    /// What is open.
    pub open: Vec<OpenJson>,
    /// The one step to done.
    pub next: String,
    /// Who confirmed it or carried it over and when, in words; empty for nobody.
    pub confirmed: String,
    /// Why what is open is carried over.
    pub reason: String,
}

/// The end of a 年度.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct YearEndJson {
    /// As `R8`.
    pub fy: String,
    /// 「令和8年度」.
    pub label: String,
    /// Its record; empty until something was confirmed.
    pub no: String,
    /// Whether it was closed.
    pub closed: bool,
    /// Every step, in the order they are best taken.
    pub steps: Vec<YearEndStepJson>,
    /// What speaks against closing it.
    pub blocks: Vec<ProblemJson>,
}
