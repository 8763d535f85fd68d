//! What can go wrong on the way to paper.

/// Why a document was not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A font's bytes are not a TrueType font that can be embedded.
    #[error("font cannot be used: {0}")]
    Font(String),
    /// The PDF writer warned; a page that may be wrong is not handed out.
    #[error("the PDF writer warned: {0}")]
    Writer(String),
    /// A photograph (1-based, in the order given) is not a JPEG that can be printed.
    #[error("photograph {no} cannot be printed: {why}")]
    Photo {
        /// Which photograph, from 1.
        no: usize,
        /// What is wrong with its bytes.
        why: &'static str,
    },
    /// The words for a QR code are too long for one.
    #[error("too much text for a QR code")]
    Qr,
    /// The words for a bar code have characters it does not carry.
    #[error("words that a bar code cannot carry")]
    Bars,
    /// The label sheet has no room for a label.
    #[error("a label sheet without room for a label")]
    NoLabels,
    /// The caller stopped the work.
    #[error("cancelled")]
    Cancelled,
}

/// Result of this crate.
pub type Result<T> = std::result::Result<T, Error>;
