//! What a verification looks at, how far it is, and what it finds.

/// One of the checks of a verification, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// The two copies of the key file.
    Keys,
    /// The database's pages and indexes.
    File,
    /// The operation log's chain and its high-water mark.
    Log,
    /// Every record against the seal its last act left in the log.
    Records,
    /// References to other records.
    References,
    /// The photographs' files.
    Photos,
    /// The register definitions against the tables.
    Definitions,
}

impl Check {
    /// Every check, in their order.
    pub const ALL: &'static [Check] =
        &[Check::Keys, Check::File, Check::Log, Check::Records, Check::References, Check::Photos, Check::Definitions];

    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Check::Keys => "鍵ファイル",
            Check::File => "データベース",
            Check::Log => "操作記録",
            Check::Records => "記録と操作記録の一致",
            Check::References => "記録どうしの結び付き",
            Check::Photos => "写真",
            Check::Definitions => "台帳の定義",
        }
    }
}

/// How far a verification is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// In which check.
    pub check: Check,
    /// How many pages, lines, records or files are done.
    pub done: u64,
    /// Of how many.
    pub total: u64,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// One of the two copies of the key file is missing, damaged or older than the other.
    KeysHalfLost,
    /// Pages or indexes of the database are damaged.
    DamagedFile,
    /// A line of the log was altered.
    LineAltered,
    /// A line of the log stands elsewhere than where it was written.
    LineMoved,
    /// Lines were taken out of the log.
    LinesMissing,
    /// The log is shorter than it was: its end was cut off, or an older copy was put back.
    LogCutOff,
    /// The line at the high-water mark is another one than was written.
    LogReplaced,
    /// The high-water mark beside the database is missing or altered.
    MarkLost,
    /// One of the two copies of the mark is missing or altered; the other is whole.
    MarkHalfLost,
    /// A record is not as its last act left it.
    RecordAltered,
    /// A record that the log knows is gone.
    RecordMissing,
    /// A record that the log does not know.
    RecordUnlogged,
    /// A reference to a record that is not there.
    ReferenceBroken,
    /// A photograph's file is gone.
    PhotoMissing,
    /// A photograph's file is not what was stored.
    PhotoAltered,
    /// A file among the photographs that belongs to none: left by an act that was cut off.
    PhotoUnclaimed,
    /// The tables do not fit the definitions.
    SchemaDiffers,
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// By which check.
    pub check: Check,
    /// What is wrong.
    pub trouble: Trouble,
    /// Where: a line's number, a register and a record's key or number, a photograph's id.
    pub place: String,
    /// What is wrong, in one Japanese sentence.
    pub what: String,
}

impl Finding {
    pub(crate) fn new(check: Check, trouble: Trouble, place: impl Into<String>, what: impl Into<String>) -> Finding {
        Finding { check, trouble, place: place.into(), what: what.into() }
    }

    /// Whether the store fails for it; what does not is worth knowing and harms nothing.
    pub fn fails(&self) -> bool {
        !matches!(self.trouble, Trouble::PhotoUnclaimed | Trouble::MarkHalfLost)
    }
}
