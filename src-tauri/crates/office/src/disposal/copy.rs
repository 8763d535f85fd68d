//! 証明書の写し: an outside certificate as it came, kept whole and sealed beside what was copied from it (第15条第2項).

use domain::article::Article;
use domain::problem::{Code, Problem, Problems};
use domain::value::{Link, Value, Values};
use exchange::scan::{PDF, Scan};
use store::{PhotoId, PhotoIn};

use super::photo::{must_be_open, part_of};
use crate::act::{Act, Done};
use crate::case::register;
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::{by_store, no_such};

/// An outside paper that was looked through: what it is, and its bytes.
#[derive(Debug)]
pub struct Paper<'a> {
    scan: Scan,
    bytes: &'a [u8],
}

impl<'a> Paper<'a> {
    /// Looks the file called `name` through; refuses what could not be opened again.
    pub fn read(name: &str, bytes: &'a [u8]) -> Result<Paper<'a>, Problems> {
        let scan = exchange::scan::take(bytes, name).map_err(|refusal| Problem::from(refusal).at("file"))?;
        Ok(Paper { scan, bytes })
    }

    /// Puts it into the sealed place of the photographs.
    pub(super) fn seal(&self, desk: &mut Desk<'_, '_>) -> Result<Kept, Problems> {
        let paper =
            PhotoIn { original: self.bytes, shown: &self.scan.shown, thumbnail: &self.scan.thumbnail, media_type: self.scan.media_type };
        let key = desk.tx.store_photo(paper).map_err(by_store)?;
        Ok(Kept { key: key.0, sha256: self.scan.sha256.clone() })
    }
}

/// A paper that was sealed: its key and what it was when it came.
pub(super) struct Kept {
    key: String,
    sha256: String,
}

impl Kept {
    /// Names it in the certificate's answers.
    pub fn tie_to(&self, values: &mut Values) {
        values.set("file", Value::Text(self.key.clone()));
        values.set("file_sha256", Value::Text(self.sha256.clone()));
    }
}

/// A certificate's copy, to be looked at.
#[derive(Debug)]
pub enum CertificateCopy {
    /// The PDF as it came, and its SHA-256.
    Pdf(Vec<u8>, String),
    /// The key under which the picture is shown.
    Picture(String),
}

impl Office {
    /// Takes the paper of `certificate` of disposal `no` in. Another paper takes the place of the one before, which stays
    /// sealed and named in the certificate's history.
    pub fn put_certificate_copy(&mut self, no: &str, certificate: &str, paper: &Paper<'_>) -> Result<Done<Link>, Problems> {
        self.act(Act::PutCopy, |desk| {
            let part = register("certificate")?;
            let (head, record) = part_of(desk, no, part, certificate, "証明書")?;
            must_be_open(&head)?;
            if !record.stands() {
                let what = format!("証明書{certificate}は取り消されています。");
                return Err(Problem::new(Code::Rule, what, "取り消されていない証明書を選んでください。").on(Article("15-2")).into());
            }
            if record.values.text("file_sha256") == paper.scan.sha256 {
                let next = "取り込んだ写しを開いて確かめてください。";
                let what = "同じ写しが、すでに取り込まれています。";
                return Err(Problem::new(Code::Rule, what, next).on(Article("15-2")).at("file").into());
            }
            let mut values = record.values.clone();
            paper.seal(desk)?.tie_to(&mut values);
            desk.change(part, &record, values)?;
            desk.tx.summary(format!("{no}の証明書{certificate}の写しを取込み"));
            Ok(Link { id: record.id, no: record.no.clone(), label: record.no })
        })
    }

    /// The paper of `certificate`, for a person to look at; the look is recorded, once until another is opened.
    pub fn certificate_copy(&mut self, certificate: &str) -> Result<CertificateCopy, Problems> {
        let part = register("certificate")?;
        let record = self.read().find(part, certificate).map_err(by_store)?.ok_or_else(|| no_such(part.name, certificate))?;
        let key = record.values.text("file").to_owned();
        if key.is_empty() {
            let next = "証明書のPDFか画像を取り込んでください。";
            return Err(Problem::new(Code::NotFound, format!("証明書{certificate}の写しは、まだ取り込まれていません。"), next).into());
        }
        let id = PhotoId(key.clone());
        let about = self.read().photo_meta(&id).map_err(by_store)?;
        if about.media_type != PDF {
            // The picture is given out, and the look at it recorded, by its key.
            return Ok(CertificateCopy::Picture(key));
        }
        let pdf = self.read().photo_original(&id).map_err(by_store)?;
        self.record_sight(&key)?;
        Ok(CertificateCopy::Pdf(pdf, about.sha256))
    }
}
