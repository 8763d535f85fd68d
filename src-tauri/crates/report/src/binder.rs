//! Binding: pages leave as compressed streams one by one; fonts, photographs and contents come last.
//!
//! Object numbers: the content of page n is object n; then the page objects, then printpdf's skeleton.

use libdeflater::{CompressionLvl, Compressor};
use lopdf::{Dictionary, Object};
use sha2::{Digest, Sha256};

use crate::case::TypeCase;
use crate::error::{Error, Result};
use crate::jpeg::Jpeg;
use crate::objects::{write_dictionary, write_object};
use crate::page::{Page, Paper};
use crate::skeleton::{self, Colophon};
use crate::stream;

/// A document being bound.
pub(crate) struct Binder {
    out: Vec<u8>,
    /// Where object n + 1 begins.
    offsets: Vec<usize>,
    paper: Paper,
    raw: Vec<u8>,
    packed: Vec<u8>,
    press: Compressor,
    marks: Vec<Mark>,
}

/// An entry in the document's table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    pub title: String,
    /// From 0.
    pub page: usize,
}

/// What a page takes besides its content: its own object and its line in the table of objects.
const PER_PAGE: usize = 96;
/// What the fonts take at most, when thousands of characters are used.
const FONTS: usize = 2 << 20;

impl Binder {
    /// An empty document on `paper`.
    pub fn new(paper: Paper) -> Binder {
        let mut out = Vec::with_capacity(64 * 1024);
        out.extend_from_slice(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
        Binder {
            out,
            offsets: Vec::new(),
            paper,
            raw: Vec::new(),
            packed: Vec::new(),
            press: Compressor::new(CompressionLvl::default()),
            marks: Vec::new(),
        }
    }

    /// Adds `mark` to the table of contents.
    pub fn mark(&mut self, mark: Mark) {
        self.marks.push(mark);
    }

    /// Adds `page` as the next page.
    pub fn page(&mut self, page: &Page, case: &mut TypeCase<'_>) -> Result<()> {
        let mut raw = std::mem::take(&mut self.raw);
        stream::encode(page, self.paper, case, &mut raw);
        self.stream(&Dictionary::new(), &raw)?;
        self.raw = raw;
        Ok(())
    }

    /// Makes room for a document of so many pages like those bound so far, so that its bytes are never copied as it grows.
    pub fn reserve(&mut self, pages: usize) {
        let bound = self.offsets.len().max(1);
        let more = self.out.len() / bound * pages.saturating_sub(bound);
        self.out.reserve_exact(more + more / 16 + PER_PAGE * pages + FONTS);
    }

    fn begin(&mut self) {
        self.offsets.push(self.out.len());
        self.out.extend_from_slice(format!("{} 0 obj\n", self.offsets.len()).as_bytes());
    }

    fn end(&mut self) {
        self.out.extend_from_slice(b"\nendobj\n");
    }

    /// Writes the next object as a compressed stream.
    fn stream(&mut self, entries: &Dictionary, content: &[u8]) -> Result<()> {
        self.packed.resize(self.press.zlib_compress_bound(content.len()), 0);
        let length = self.press.zlib_compress(content, &mut self.packed).map_err(|e| Error::Writer(format!("compression: {e}")))?;
        let mut entries = entries.clone();
        entries.set("Filter", Object::Name(b"FlateDecode".to_vec()));
        entries.set("Length", length as i64);
        self.begin();
        write_dictionary(&mut self.out, &entries);
        self.out.extend_from_slice(b"stream\n");
        self.out.extend_from_slice(&self.packed[..length]);
        self.out.extend_from_slice(b"\nendstream");
        self.end();
        Ok(())
    }

    /// Ends the document and gives its bytes. `id` tells this document from others.
    pub fn finish(mut self, case: &TypeCase<'_>, pictures: &[Jpeg<'_>], colophon: &Colophon<'_>, id: &str) -> Result<Vec<u8>> {
        let pages = self.offsets.len() as u32;
        let mut skeleton = skeleton::build(case, pictures, self.paper, colophon)?;
        skeleton.renumber_objects_with(2 * pages + 1);
        let root = self.hang_pages(&mut skeleton, pages)?;
        self.contents(&mut skeleton, pages)?;
        label_pages(&mut skeleton, colophon.form)?;

        for _ in 0..pages {
            let content = self.offsets.len() as u32 - pages + 1;
            self.begin();
            self.out.extend_from_slice(format!("<</Type/Page/Parent {root} 0 R/Contents {content} 0 R>>").as_bytes());
            self.end();
        }
        let trailer = std::mem::take(&mut skeleton.trailer);
        for ((number, _), object) in std::mem::take(&mut skeleton.objects) {
            // The skeleton's own page left a gap or two; an empty object keeps the numbers in step.
            while (self.offsets.len() as u32) < number - 1 {
                self.begin();
                self.out.extend_from_slice(b"null");
                self.end();
            }
            self.object(object)?;
        }
        self.trailer(&trailer, id);
        Ok(self.out)
    }

    fn object(&mut self, object: Object) -> Result<()> {
        match object {
            Object::Stream(stream) if !stream.dict.has(b"Filter") => self.stream(&stream.dict, &stream.content),
            other => {
                self.begin();
                write_object(&mut self.out, &other);
                self.end();
                Ok(())
            }
        }
    }

    /// Puts our pages in the place of the skeleton's one page; gives the number of the page tree.
    fn hang_pages(&mut self, skeleton: &mut lopdf::Document, pages: u32) -> Result<u32> {
        let broken = |_| Error::Writer("the document has no pages".to_owned());
        let tree = skeleton::entry(skeleton, b"Root")?.get(b"Pages").and_then(Object::as_reference).map_err(broken)?;
        let shown = skeleton.get_pages().values().next().copied().ok_or(Error::Writer("no page".to_owned()))?;
        let shown = skeleton.objects.remove(&shown).ok_or(Error::Writer("no page".to_owned()))?;
        let shown = shown.as_dict().map_err(broken)?;
        if let Ok(content) = shown.get(b"Contents").and_then(Object::as_reference) {
            skeleton.objects.remove(&content);
        }
        let resources = shown.get(b"Resources").map_err(broken)?.clone();
        let sheet = shown.get(b"MediaBox").map_err(broken)?.clone();
        let tree_entries = skeleton.get_object_mut(tree).and_then(Object::as_dict_mut).map_err(broken)?;
        let kids = (pages + 1..=2 * pages).map(|number| Object::Reference((number, 0))).collect();
        tree_entries.set("Kids", Object::Array(kids));
        tree_entries.set("Count", i64::from(pages));
        // What all pages share is said once.
        tree_entries.set("Resources", resources);
        tree_entries.set("MediaBox", sheet);
        Ok(tree.0)
    }

    /// Writes the table of contents, when the document has more than one entry.
    fn contents(&mut self, skeleton: &mut lopdf::Document, pages: u32) -> Result<()> {
        let marks = std::mem::take(&mut self.marks);
        if marks.len() < 2 {
            return Ok(());
        }
        let outline = skeleton.new_object_id();
        let ids: Vec<_> = marks.iter().map(|_| skeleton.new_object_id()).collect();
        for (at, mark) in marks.iter().enumerate() {
            let mut entry = Dictionary::new();
            entry.set("Title", lopdf::text_string(&mark.title));
            entry.set("Parent", outline);
            let target = Object::Reference((pages + 1 + mark.page as u32, 0));
            entry.set("Dest", vec![target, Object::Name(b"Fit".to_vec())]);
            if let Some(before) = at.checked_sub(1) {
                entry.set("Prev", ids[before]);
            }
            if let Some(next) = ids.get(at + 1) {
                entry.set("Next", *next);
            }
            skeleton.set_object(ids[at], entry);
        }
        let mut root = Dictionary::new();
        root.set("Type", Object::Name(b"Outlines".to_vec()));
        root.set("First", ids[0]);
        root.set("Last", ids[ids.len() - 1]);
        root.set("Count", ids.len() as i64);
        skeleton.set_object(outline, root);
        let catalog = skeleton::entry(skeleton, b"Root")?;
        catalog.set("Outlines", outline);
        catalog.set("PageMode", Object::Name(b"UseOutlines".to_vec()));
        Ok(())
    }

    fn trailer(&mut self, skeleton: &Dictionary, id: &str) {
        let table = self.out.len();
        let size = self.offsets.len() + 1;
        self.out.extend_from_slice(format!("xref\n0 {size}\n0000000000 65535 f \n").as_bytes());
        for offset in &self.offsets {
            self.out.extend_from_slice(format!("{offset:010} 00000 n \n").as_bytes());
        }
        let mut entries = Dictionary::new();
        entries.set("Size", size as i64);
        for key in ["Root", "Info"] {
            if let Ok(value) = skeleton.get(key.as_bytes()) {
                entries.set(key, value.clone());
            }
        }
        let id = Object::String(Sha256::digest(id.as_bytes())[..16].to_vec(), lopdf::StringFormat::Hexadecimal);
        entries.set("ID", vec![id.clone(), id]);
        self.out.extend_from_slice(b"trailer\n");
        write_dictionary(&mut self.out, &entries);
        self.out.extend_from_slice(format!("\nstartxref\n{table}\n%%EOF\n").as_bytes());
    }
}

/// Gives every page the name under which a reader shows and finds it, e.g. 「F03-12」.
fn label_pages(skeleton: &mut lopdf::Document, form: &str) -> Result<()> {
    let mut style = Dictionary::new();
    style.set("S", Object::Name(b"D".to_vec()));
    style.set("P", lopdf::text_string(&format!("{form}-")));
    let mut labels = Dictionary::new();
    labels.set("Nums", vec![Object::Integer(0), Object::Dictionary(style)]);
    skeleton::entry(skeleton, b"Root")?.set("PageLabels", labels);
    Ok(())
}
