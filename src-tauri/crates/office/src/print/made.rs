//! A finished document with what must be known of it, and a name under which any system can keep it.

use std::path::{Path, PathBuf};

use report::Printed;

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// A file name that Windows takes, e.g. `F08b-写真台紙-R8-総務-廃棄-0001.pdf`.
    pub name: String,
    /// The PDF.
    pub pdf: Vec<u8>,
    /// Pages; 0 where nobody counted them.
    pub pages: usize,
    /// SHA-256 of the PDF, in hexadecimal.
    pub sha256: String,
    /// Characters that were replaced or could not be drawn, in words; empty when all is well.
    pub notes: Vec<String>,
    /// Who may read the file it is saved to.
    pub reader: Reader,
    /// A certificate's data, to be saved beside it as well ([`Made::beside`]); it is also in the PDF.
    pub data: Option<Vec<u8>>,
}

/// Who may read a document on the disk of this PC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Whoever may read its folder.
    Anybody,
    /// The one who saved it: it holds a key.
    OwnerAlone,
}

impl Made {
    /// A PDF that came from outside, whose pages nobody counted, under a name of these parts.
    pub fn outside(pdf: Vec<u8>, sha256: String, name: &[&str]) -> Made {
        Made { name: file_name(name), pdf, pages: 0, sha256, notes: Vec::new(), reader: Reader::Anybody, data: None }
    }

    /// Where the data of a PDF saved at `place` goes: beside it, under its name.
    pub fn beside(place: &Path) -> PathBuf {
        place.with_extension("certificate.json")
    }

    /// `printed` under a name of these parts, joined by hyphens.
    pub(super) fn of(printed: Printed, name: &[&str]) -> Made {
        let missing = printed.missing.iter().map(|odd| {
            let why = if odd.is_private() { "外字（そのPCだけの文字）である" } else { "字形を持つ書体がない" };
            format!("「{}」（{}）は、{why}ため「〓」で印刷しました。", odd.text, odd.codes)
        });
        let replaced = printed
            .substituted
            .iter()
            .map(|odd| format!("「{}」（{}）は、指定の字形を持つ書体がないため標準の字形で印刷しました。", odd.text, odd.codes));
        let notes = missing.chain(replaced).collect();
        Made {
            name: file_name(name),
            pdf: printed.pdf,
            pages: printed.pages,
            sha256: printed.sha256,
            notes,
            reader: Reader::Anybody,
            data: None,
        }
    }
}

/// At most this many characters of a name: a path on Windows ends at 260, and the folder needs some.
const LONGEST: usize = 100;

fn file_name(parts: &[&str]) -> String {
    let joined = parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("-");
    let taken = |c: char| if c.is_control() || r#"\/:*?"<>|"#.contains(c) || c.is_whitespace() { '_' } else { c };
    let name: String = joined.chars().map(taken).take(LONGEST).collect();
    format!("{}.pdf", name.trim_end_matches(['.', '_']))
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_name_is_one_that_windows_takes() {
        assert_eq!(file_name(&["F08b", "写真台紙", "R8-総務-廃棄-0001"]), "F08b-写真台紙-R8-総務-廃棄-0001.pdf");
        assert_eq!(file_name(&["F01", "", "総務/税 務:?"]), "F01-総務_税_務.pdf");
        assert_eq!(file_name(&[&"長".repeat(300)]).chars().count(), 104);
        assert_eq!(file_name(&["F01", "例..."]), "F01-例.pdf");
    }
}
