//! A document that carries what it proves: data embedded in the file (ISO 32000-2, 14.13, an associated file).
//!
//! The data is found again by a mark of our own, without reading the rest of the file: whoever hands in a file made to
//! harm gets nothing to work on but a search for some bytes.

use lopdf::{Dictionary, Object};
use sha2::{Digest, Sha256};

use crate::printed::hexadecimal;

/// What a document proves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// 帳票番号: the number of the log's line that knows of this print, e.g. `#1234`.
    pub report_id: String,
    /// SHA-256 of the facts, 64 hexadecimal digits.
    pub sha256: String,
    /// The data as a JSON document.
    pub data: Vec<u8>,
}

/// What the data is called inside the document.
const NAME: &str = "certificate.json";
/// Marks the data's object.
const MARK: &[u8] = b"/HDCertificate true/Length ";
/// Data longer than this was not made here.
const LONGEST: usize = 16 << 20;

/// Embeds the data in the document's skeleton; `date` is its date as PDF writes one. Gives what the catalogue says of it.
pub(crate) fn embed(skeleton: &mut lopdf::Document, proof: &Proof, date: &str) -> [(&'static str, Object); 2] {
    let name = |text: &str| Object::Name(text.as_bytes().to_vec());
    let mut about = Dictionary::new();
    about.set("Size", proof.data.len() as i64);
    about.set("ModDate", Object::string_literal(date));
    about.set("CreationDate", Object::string_literal(date));
    let mut entries = Dictionary::new();
    entries.set("Type", name("EmbeddedFile"));
    entries.set("Subtype", name("application/json"));
    entries.set("Params", about);
    entries.set("HDCertificate", true);
    let file = skeleton.add_object(lopdf::Stream::new(entries, proof.data.clone()).with_compression(false));

    let mut places = Dictionary::new();
    places.set("F", file);
    places.set("UF", file);
    let mut spec = Dictionary::new();
    spec.set("Type", name("Filespec"));
    spec.set("F", Object::string_literal(NAME));
    spec.set("UF", lopdf::text_string(NAME));
    spec.set("Desc", lopdf::text_string("証明書のデータ"));
    spec.set("AFRelationship", name("Data"));
    spec.set("EF", places);
    let spec = skeleton.add_object(spec);

    let mut files = Dictionary::new();
    files.set("Names", vec![Object::string_literal(NAME), Object::Reference(spec)]);
    let mut names = Dictionary::new();
    names.set("EmbeddedFiles", files);
    [("Names", Object::Dictionary(names)), ("AF", Object::Array(vec![Object::Reference(spec)]))]
}

/// Whether `entries` are those of the data: it is written as it is, so that it can be found again.
pub(crate) fn is_data(entries: &Dictionary) -> bool {
    entries.has(b"HDCertificate")
}

/// The data that `pdf` carries; `None` where it carries none, or more than one.
pub fn proof_in(pdf: &[u8]) -> Option<&[u8]> {
    let at = position(pdf, MARK)?;
    let rest = &pdf[at + MARK.len()..];
    if position(rest, MARK).is_some() {
        return None;
    }
    let digits = rest.iter().take(10).take_while(|byte| byte.is_ascii_digit()).count();
    let length: usize = std::str::from_utf8(&rest[..digits]).ok()?.parse().ok()?;
    let data = rest[digits..].strip_prefix(b">>stream\n")?;
    data.get(..length).filter(|_| length <= LONGEST)
}

/// SHA-256 of `bytes`, 64 hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|here| here == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_is_found_by_its_mark_and_nothing_else_is_believed() {
        let with = |tail: &str| format!("%PDF-1.7\n7 0 obj\n<</HDCertificate true/Length {tail}").into_bytes();
        assert_eq!(proof_in(&with("3>>stream\n{a}\nendstream")), Some(&b"{a}"[..]));
        for broken in ["30>>stream\n{a}", "99999999999999999999>>stream\n{a}", ">>stream\n", "3>>strea", "", "-1>>stream\n{a}"] {
            assert_eq!(proof_in(&with(broken)), None, "{broken}");
        }
        let twice = [with("1>>stream\n1"), with("1>>stream\n2")].concat();
        assert_eq!((proof_in(&twice), proof_in(b""), proof_in(b"%PDF-1.7")), (None, None, None));
    }
}
