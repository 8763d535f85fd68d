//! Why something was not done, in words for the person who asked: what happened, and what to do next.

use crate::article::Article;

/// What kind of answer this is. Each code is treated differently by some screen or exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// A rule of the regulation or of the register refuses it (`rule` names which).
    Rule,
    /// A required field is empty.
    Missing,
    /// A field holds something that cannot be understood.
    Unreadable,
    /// The record, file or form named does not exist.
    NotFound,
    /// Somebody changed the record since it was read.
    Stale,
    /// Wrong user name or password, or a wrong recovery key.
    WrongKey,
    /// Too many wrong passwords: wait before the next.
    Wait,
    /// The password chosen is too easy to guess.
    WeakPassword,
    /// The store or a file in it is damaged, or its log was tampered with.
    Damaged,
    /// The store was made by a newer version of the program.
    Newer,
    /// Another program has the store open.
    InUse,
    /// This role may not do that.
    NotAllowed,
    /// An input file could not be taken: not the format it claims, too large, cut short.
    BadFile,
    /// There is already something at that place.
    Exists,
    /// The store is locked: somebody must log in first.
    Locked,
    /// The disk refused: full, read-only, vanished.
    Disk,
    /// The command or request makes no sense as written.
    Usage,
    /// A fault of the program itself.
    Fault,
}

impl Code {
    /// Every code, in a fixed order; the screens' table of words is checked against it.
    pub const ALL: &'static [Code] = &[
        Code::Rule,
        Code::Missing,
        Code::Unreadable,
        Code::NotFound,
        Code::Stale,
        Code::WrongKey,
        Code::Wait,
        Code::WeakPassword,
        Code::Damaged,
        Code::Newer,
        Code::InUse,
        Code::NotAllowed,
        Code::BadFile,
        Code::Exists,
        Code::Locked,
        Code::Disk,
        Code::Usage,
        Code::Fault,
    ];
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Blocks saving or closing.
    Refuse,
    /// Is said, recorded with the act, and does not block.
    Warn,
}

/// A finding about what a person asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What kind of answer this is.
    pub code: Code,
    /// Whether it blocks.
    pub level: Level,
    /// The rule's name, `D1`–`D31`, where a rule speaks.
    pub rule: Option<&'static str>,
    /// The article the rule stands on.
    pub article: Option<Article>,
    /// The field it is about, by identifier.
    pub field: Option<String>,
    /// What happened, one sentence in Japanese. Holds no secret and no path.
    pub what: String,
    /// What to do next, one sentence in Japanese.
    pub next: String,
}

impl Problem {
    /// A problem of `code` that blocks.
    pub fn new(code: Code, what: impl Into<String>, next: impl Into<String>) -> Problem {
        Problem { code, level: Level::Refuse, rule: None, article: None, field: None, what: what.into(), next: next.into() }
    }

    /// A refusal by rule `rule`, standing on `article`.
    pub fn refused(rule: &'static str, article: Article, what: impl Into<String>, next: impl Into<String>) -> Problem {
        Problem { rule: Some(rule), article: Some(article), ..Problem::new(Code::Rule, what, next) }
    }

    /// A warning by rule `rule`: said and recorded, not blocking.
    pub fn warning(rule: &'static str, article: Article, what: impl Into<String>, next: impl Into<String>) -> Problem {
        Problem { level: Level::Warn, ..Problem::refused(rule, article, what, next) }
    }

    /// The same problem, about `field`.
    #[must_use]
    pub fn at(mut self, field: impl Into<String>) -> Problem {
        self.field = Some(field.into());
        self
    }

    /// The same problem, standing on `article`.
    #[must_use]
    pub fn on(mut self, article: Article) -> Problem {
        self.article = Some(article);
        self
    }

    /// Whether it blocks.
    pub fn blocks(&self) -> bool {
        self.level == Level::Refuse
    }
}

/// All that is wrong with one request; never empty when it is an error. Screens show each at its field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Problems {
        Problems(vec![problem])
    }
}

impl Problems {
    /// Splits findings into an error if any blocks, else the warnings to record.
    pub fn settle(findings: Vec<Problem>) -> Result<Vec<Problem>, Problems> {
        if findings.iter().any(Problem::blocks) { Err(Problems(findings)) } else { Ok(findings) }
    }
}
