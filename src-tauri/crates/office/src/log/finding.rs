//! What a look through the store says, one line for each thing it looked at.

/// One thing a look through the store looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at, in words.
    pub about: String,
    /// Whether it is whole.
    pub ok: bool,
    /// What was found, in words.
    pub words: String,
}
