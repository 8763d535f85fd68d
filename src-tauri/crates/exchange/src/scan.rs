//! Scans in: an outside paper as it came, a PDF or a picture of it. The bytes are kept whole, under the SHA-256 given here.

use sha2::{Digest, Sha256};

use crate::Refusal;
use crate::photo::{self, hex, limits};

/// The media type of a PDF.
pub const PDF: &str = "application/pdf";

/// A paper that was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// The original's media type: [`PDF`] or a picture's.
    pub media_type: &'static str,
    /// SHA-256 of the original bytes, 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// A picture's upright JPEG for the screen; empty for a PDF, which is shown as it is.
    pub shown: Vec<u8>,
    /// A picture's small JPEG; empty for a PDF.
    pub thumbnail: Vec<u8>,
}

/// Takes in a paper from the bytes of a file called `name`. What the file is follows from its content.
///
/// # Errors
/// [`Refusal`] for anything that is neither a whole PDF without a password nor a picture within the limits of photographs.
pub fn take(bytes: &[u8], name: &str) -> Result<Scan, Refusal> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(Refusal::PaperTooLarge { bytes: bytes.len() });
    }
    if bytes.starts_with(b"%PDF-") {
        return pdf(bytes);
    }
    let photo = photo::take(bytes, name).map_err(as_paper)?;
    Ok(Scan { media_type: photo.kind.media_type(), sha256: photo.sha256, shown: photo.shown, thumbnail: photo.thumbnail })
}

/// How far before its end a PDF may say that it ends: other programs, too, look at the last kilobyte.
const TAIL: usize = 1_024;

fn pdf(bytes: &[u8]) -> Result<Scan, Refusal> {
    if !holds(&bytes[bytes.len().saturating_sub(TAIL)..], b"%%EOF") {
        return Err(Refusal::PdfCutShort);
    }
    // The word stands in the trailer, which is never packed; nobody but a sealed document has a use for it.
    if holds(bytes, b"/Encrypt") {
        return Err(Refusal::PdfSealed);
    }
    Ok(Scan { media_type: PDF, sha256: hex(&Sha256::digest(bytes)), shown: Vec::new(), thumbnail: Vec::new() })
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

/// A refusal said of a paper instead of a photograph, where it would otherwise ask for a photograph.
fn as_paper(refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::Empty => Refusal::NotAPaper { what: "中身が空のファイル" },
        Refusal::Text { .. } => Refusal::NotAPaper { what: "文字だけのファイル" },
        Refusal::Unsupported { format } => Refusal::NotAPaper { what: format },
        Refusal::NotAPhotograph { .. } => Refusal::NotAPaper { what: "PDFでも画像でもないファイル" },
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &[u8] = b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n";

    #[test]
    fn a_whole_pdf_is_taken_as_it_is_under_any_name() {
        let scan = take(WHOLE, "証明書.jpg").unwrap();
        assert_eq!((scan.media_type, scan.sha256), (PDF, hex(&Sha256::digest(WHOLE))));
        assert!(scan.shown.is_empty() && scan.thumbnail.is_empty());
    }

    #[test]
    fn a_picture_of_a_paper_is_taken_with_a_copy_to_show() {
        let taken = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).and_then(|day| day.and_hms_opt(9, 0, 0)).unwrap();
        let jpeg = crate::sample::drive_photo("serial", "SN-1", taken, 1);
        let scan = take(&jpeg, "証明書.pdf").unwrap();
        assert_eq!(scan.media_type, "image/jpeg");
        assert!(scan.shown.starts_with(&[0xFF, 0xD8]) && !scan.thumbnail.is_empty());
    }

    #[test]
    fn what_could_not_be_opened_again_is_refused() {
        let sealed = [&WHOLE[..WHOLE.len() - 6], b"trailer << /Encrypt 5 0 R >>\n%%EOF"].concat();
        let large = vec![0; limits::FILE_BYTES + 1];
        for (bytes, refusal) in [
            (&WHOLE[..WHOLE.len() - 8], Refusal::PdfCutShort),
            (&sealed, Refusal::PdfSealed),
            (b"", Refusal::NotAPaper { what: "中身が空のファイル" }),
            ("証明書".as_bytes(), Refusal::NotAPaper { what: "文字だけのファイル" }),
            (b"PK\x03\x04\x14\0", Refusal::NotAPaper { what: "ZIP形式のファイル（ExcelやWordの文書を含む。）" }),
            (&[0, 1, 2, 3, 200], Refusal::NotAPaper { what: "PDFでも画像でもないファイル" }),
            (&large, Refusal::PaperTooLarge { bytes: limits::FILE_BYTES + 1 }),
        ] {
            assert_eq!(take(bytes, "証明書.pdf").unwrap_err(), refusal);
        }
    }
}
