//! A finished document.

use sha2::{Digest, Sha256};

use crate::case::{OddCharacter, TypeCase};

/// A finished document and what must be known of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Printed {
    /// The PDF. Equal input gives equal bytes.
    pub pdf: Vec<u8>,
    /// How many pages.
    pub pages: usize,
    /// SHA-256 of `pdf`, in hexadecimal.
    pub sha256: String,
    /// SHA-256 of what the document says, in hexadecimal; its first eight digits stand on every page (照合).
    pub content_sha256: String,
    /// Variants that no font has, printed in their base form.
    pub substituted: Vec<OddCharacter>,
    /// Characters that no font has, printed as 〓.
    pub missing: Vec<OddCharacter>,
}

impl Printed {
    pub(crate) fn new(pdf: Vec<u8>, pages: usize, content_sha256: String, case: &TypeCase<'_>) -> Printed {
        let sha256 = hexadecimal(&Sha256::digest(&pdf));
        Printed { pdf, pages, sha256, content_sha256, substituted: case.substituted(), missing: case.missing() }
    }
}

impl std::fmt::Debug for Printed {
    /// Names the document; its bytes would fill a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Printed")
            .field("bytes", &self.pdf.len())
            .field("pages", &self.pages)
            .field("sha256", &self.sha256)
            .field("substituted", &self.substituted)
            .field("missing", &self.missing)
            .finish_non_exhaustive()
    }
}

/// `bytes` in lower-case hexadecimal.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
