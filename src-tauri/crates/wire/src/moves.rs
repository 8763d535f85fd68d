//! Moves of media outside of take-outs: what may be done with the chosen ones, and one move with its answers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::Answers;
use crate::list::Candidate;

/// Media by their numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MediaRequest {
    /// 管理番号, each.
    pub nos: Vec<String>,
}

/// One move that may be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MoveJson {
    /// Its identifier: `lend`, `take_back`, `repair`, `repaired`, `lose`, `find`, `hand_on`.
    pub id: String,
    /// What a person reads.
    pub label: String,
    /// The fields of the card that may be said with it.
    pub asks: Vec<String>,
    /// The fields of the handling ledger that must be told where the media hold information.
    pub tells: Vec<String>,
}

/// What may be done with the chosen media.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MediaCourseJson {
    /// The moves that all of them may make.
    pub moves: Vec<MoveJson>,
    /// The open take-outs they are on.
    pub slips: Vec<Candidate>,
    /// The open incidents that name them.
    pub incidents: Vec<Candidate>,
    /// Whether a take-out can be asked for, or a disposal drafted.
    pub at_hand: bool,
}

/// One move of media.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MediaMoveRequest {
    /// The move's identifier.
    pub what: String,
    /// 管理番号, each.
    pub nos: Vec<String>,
    /// What is said with it.
    #[ts(type = "Record<string, string | number | boolean | string[] | null>")]
    pub answers: Answers,
}
