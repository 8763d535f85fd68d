//! A stock-take as its screen shows it, and the labels that are read into it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::Answers;
use crate::problem::ProblemJson;
use crate::row::Row;

/// Labels read one after the other, in one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StocktakeCountRequest {
    /// The stock-take.
    pub no: String,
    /// The labels, one a line: 管理番号, serial, or what the bars of a label say.
    pub labels: String,
    /// Where they were read, by number or name; empty where it was not said.
    pub place: String,
    /// They are not there, although they are expected (無).
    pub missing: bool,
    /// The thing bears no sticker of its own.
    pub unlabelled: bool,
}

/// What became of one label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CountOutcome {
    /// 有.
    Found,
    /// 有（場所相違）.
    WrongPlace,
    /// Counted before.
    Again,
    /// 台帳になし.
    Unexpected,
    /// 対象外で現物あり.
    Outside,
    /// 無.
    Missing,
}

/// One label and its line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CountedJson {
    /// As it was read.
    pub label: String,
    /// What became of it.
    pub outcome: CountOutcome,
    /// The line's number.
    pub line: String,
}

/// What became of the labels of one call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StocktakeCounted {
    /// Each label, in the order of reading.
    pub counted: Vec<CountedJson>,
    /// The registers that moved.
    pub moved: Vec<String>,
    /// What was recorded but should be looked at.
    pub warnings: Vec<ProblemJson>,
}

/// One line of a stock-take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StocktakeLineRequest {
    /// The stock-take.
    pub no: String,
    /// The line's number.
    pub line: String,
}

/// What was done about one difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StocktakeSettleRequest {
    /// The stock-take.
    pub no: String,
    /// The line's number.
    pub line: String,
    /// From now on the medium belongs where it was found.
    pub moves: bool,
    /// 差異の措置, 事案, 備考.
    #[ts(type = "Record<string, string | number | boolean | string[] | null>")]
    pub answers: Answers,
}

/// A stock-take with everything on its screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StocktakeJson {
    /// The head.
    pub head: Row,
    /// The lines, in the order of the inventory, what was not expected last.
    pub lines: Vec<Row>,
    /// How many nobody has looked at yet.
    pub remaining: u32,
    /// Whether 期首 and 増減 add up to 期末.
    pub balanced: bool,
    /// What would refuse closing now.
    pub blocks: Vec<ProblemJson>,
}
