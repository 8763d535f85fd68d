//! A problem as scripts and screens read it.

use domain::problem::{Code, Level, Problem};
use domain::profile::Profile;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of answer a problem is; the screens' words are a table over exactly these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// A rule refuses it.
    Rule,
    /// A required field is empty.
    Missing,
    /// A field cannot be understood.
    Unreadable,
    /// No such record, file or form.
    NotFound,
    /// Changed by somebody else meanwhile.
    Stale,
    /// Wrong name, password or recovery key.
    WrongKey,
    /// Too many wrong passwords.
    Wait,
    /// The password is too easy to guess.
    WeakPassword,
    /// Damaged or tampered with.
    Damaged,
    /// Made by a newer version.
    Newer,
    /// Open elsewhere.
    InUse,
    /// Not allowed for this role.
    NotAllowed,
    /// An input file could not be taken.
    BadFile,
    /// Already there.
    Exists,
    /// Nobody is logged in.
    Locked,
    /// The disk refused.
    Disk,
    /// The request makes no sense.
    Usage,
    /// A fault of the program.
    Fault,
}

impl From<Code> for ProblemCode {
    fn from(code: Code) -> ProblemCode {
        match code {
            Code::Rule => ProblemCode::Rule,
            Code::Missing => ProblemCode::Missing,
            Code::Unreadable => ProblemCode::Unreadable,
            Code::NotFound => ProblemCode::NotFound,
            Code::Stale => ProblemCode::Stale,
            Code::WrongKey => ProblemCode::WrongKey,
            Code::Wait => ProblemCode::Wait,
            Code::WeakPassword => ProblemCode::WeakPassword,
            Code::Damaged => ProblemCode::Damaged,
            Code::Newer => ProblemCode::Newer,
            Code::InUse => ProblemCode::InUse,
            Code::NotAllowed => ProblemCode::NotAllowed,
            Code::BadFile => ProblemCode::BadFile,
            Code::Exists => ProblemCode::Exists,
            Code::Locked => ProblemCode::Locked,
            Code::Disk => ProblemCode::Disk,
            Code::Usage => ProblemCode::Usage,
            Code::Fault => ProblemCode::Fault,
        }
    }
}

/// The exit status of the command line for a problem of this kind.
pub const fn exit_status(code: Code) -> u8 {
    match code {
        Code::Usage => 2,
        Code::Rule | Code::Missing | Code::Unreadable | Code::WeakPassword | Code::Stale => 3,
        Code::WrongKey | Code::Wait | Code::Locked => 4,
        Code::Damaged => 5,
        Code::Newer => 6,
        Code::InUse => 7,
        Code::NotAllowed => 8,
        Code::BadFile => 9,
        Code::NotFound | Code::Exists | Code::Disk | Code::Fault => 1,
    }
}

/// One problem or warning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProblemJson {
    /// What kind of answer it is.
    pub code: ProblemCode,
    /// True for a warning, which does not block.
    pub warning: bool,
    /// The rule, `D1`–`D31`; empty where none speaks.
    pub rule: String,
    /// The article in short, `15条2項`, by the section's profile; empty where none.
    pub article: String,
    /// The field it is about; empty where none.
    pub field: String,
    /// What happened.
    pub what: String,
    /// What to do next.
    pub next: String,
}

impl ProblemJson {
    /// Dresses a problem with the article names of the section's profile.
    pub fn of(problem: &Problem, profile: &Profile) -> ProblemJson {
        ProblemJson {
            article: problem.article.map(|article| profile.article_short(article)).unwrap_or_default(),
            ..ProblemJson::plain(problem)
        }
    }

    /// Dresses a problem where no profile is open yet: without its article.
    pub fn plain(problem: &Problem) -> ProblemJson {
        ProblemJson {
            code: problem.code.into(),
            warning: problem.level == Level::Warn,
            rule: problem.rule.unwrap_or_default().to_owned(),
            article: String::new(),
            field: problem.field.clone().unwrap_or_default(),
            what: problem.what.clone(),
            next: problem.next.clone(),
        }
    }
}

/// What every failed call answers; never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Refusal {
    /// All that is wrong, each at its field.
    pub problems: Vec<ProblemJson>,
}
