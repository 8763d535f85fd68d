//! A number on the first screen, and the register it leads to.

/// One number on the first screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// What is counted.
    pub label: &'static str,
    /// How many.
    pub count: u64,
    /// The register it comes from.
    pub register: &'static str,
}
