//! What one register says to one item: from which register, over what it was counted, and the facts in words.

/// Over what was counted: what happened in a period and what stands now are never told in one breath.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// What happened from the beginning of the 年度 to the 基準日, written down for good.
    Period,
    /// What stands at the moment of counting.
    State,
    /// What began in the period, as far as it has come at the moment of counting; with the words in which it began.
    Begun(&'static str),
}

/// The register, over what was counted, and the facts in words.
pub type Said = (&'static str, Counted, String);
