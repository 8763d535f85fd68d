//! A list as one person has it: columns, named conditions, totals; and one change to many of its records.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::Answers;
use crate::list::ListRequest;
use crate::log::FieldChange;
use crate::problem::ProblemJson;

/// Conditions kept under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeptList {
    /// What the person calls them.
    pub name: String,
    /// 年度, conditions, words and order; its limit and place are not kept.
    pub list: ListRequest,
    /// The columns that go with them; empty for those the register shows by itself.
    pub columns: Vec<String>,
}

/// How the person at work has a register's list arranged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ArrangementJson {
    /// The register.
    pub register: String,
    /// The columns shown; empty for those the register shows by itself.
    pub columns: Vec<String>,
    /// The conditions kept under a name, in the order of keeping.
    pub kept: Vec<KeptList>,
}

/// The line under a list: what all its pages hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TotalsJson {
    /// 「令和8年度」, or 「全ての年度」.
    pub year: String,
    /// How many records stand.
    #[ts(type = "number")]
    pub count: u64,
    /// The sums of what the records count.
    pub sums: Vec<SumJson>,
}

/// The sum of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SumJson {
    /// The field.
    pub field: String,
    /// The field in words.
    pub label: String,
    /// The sum in words, 「約1,234」 where one of the numbers is rough.
    pub words: String,
}

/// One change to many records of a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ManyRequest {
    /// The register.
    pub register: String,
    /// The records' numbers.
    pub nos: Vec<String>,
    /// Why.
    pub reason: String,
    /// The new answers, the same for every record; others stay.
    #[ts(type = "Record<string, string | number | boolean | string[] | null>")]
    pub answers: Answers,
}

/// What a change would do to one record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ForeseenJson {
    /// Its number.
    pub no: String,
    /// Field by field, before and after.
    pub changes: Vec<FieldChange>,
    /// Why it is refused, or what is warned of.
    pub problems: Vec<ProblemJson>,
}
