//! Coming in and going out: the first run, logging in, locking.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::list::Candidate;

/// What the window finds when it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StoreState {
    /// No store yet: the first-run wizard.
    None,
    /// A store, and nobody logged in.
    Closed,
    /// Somebody is logged in and the screen is locked.
    Locked,
    /// Somebody is at work.
    Open,
}

/// Who is at work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionJson {
    /// Login name.
    pub name: String,
    /// Role identifier.
    pub role: String,
    /// 係員 and so on.
    pub role_label: String,
    /// Section's name.
    pub section: String,
    /// Practice data, not real.
    pub practice: bool,
    /// Today by the office's clock, ISO.
    pub today: String,
    /// Today in words.
    pub today_words: String,
    /// 年度 of today as `R8`.
    pub fy: String,
    /// Minutes without a key until the screen locks.
    pub idle_minutes: u32,
    /// What this role may do: `write`, `keep`, `approve`, `appoint`, `audit`.
    pub may: Vec<String>,
}

/// What the window finds when it starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Boot {
    /// Which of the four.
    pub state: StoreState,
    /// Practice data.
    pub practice: bool,
    /// Whether a practice store exists beside the real one.
    pub has_practice: bool,
    /// Whether the practice store beside the real one is in use, so that there is something to go back to.
    pub practising: bool,
    /// Who is at work, when open or locked.
    pub session: Option<SessionJson>,
    /// The program's version.
    pub version: String,
    /// The regulation profiles that a first run may choose from: identifier and regulation; empty once there is a store.
    pub profiles: Vec<Candidate>,
}

/// Who is to practise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PracticeRequest {
    /// Login name of somebody of the practice section; empty for its 保護管理者.
    pub name: String,
}

/// The first run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CreateRequest {
    /// 課名.
    pub section: String,
    /// 課記号.
    pub code: String,
    /// Login name of the first 保護管理者.
    pub manager: String,
    /// Their password.
    pub password: String,
    /// The regulation profile's identifier.
    pub profile: String,
}

/// A new store: shown and printed once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Created {
    /// Who is at work now.
    pub session: SessionJson,
    /// The recovery key's lines.
    pub recovery: Vec<String>,
    /// The recovery sheet, ready to print.
    pub sheet: crate::print::Printout,
}

/// Logging in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LoginRequest {
    /// Login name.
    pub name: String,
    /// Password.
    pub password: String,
}

/// Coming back with the recovery key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecoverRequest {
    /// The key as typed from paper.
    pub words: String,
    /// Login name of the 保護管理者 who gets a new password.
    pub name: String,
    /// The new password.
    pub password: String,
}

/// A password being thought of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StrengthRequest {
    /// The password.
    pub password: String,
    /// Words that make it weak: section, names.
    pub words: Vec<String>,
}

/// How hard it is to guess.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Strength {
    /// 0 (at once) to 4 (hard).
    pub score: u8,
    /// Whether it will be accepted.
    pub enough: bool,
    /// Advice in words.
    pub words: String,
}
