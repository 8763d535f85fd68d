//! Binding: pages leave as compressed streams one by one; fonts, photographs and contents come last.
//!
//! Object numbers: the resources of every page are object 1; then come the streams in the order they were drawn, the page
//! objects, and printpdf's skeleton.

use std::ops::Range;

use libdeflater::{CompressionLvl, Compressor};
use lopdf::{Dictionary, Object};
use sha2::{Digest, Sha256};

use crate::case::TypeCase;
use crate::error::{Error, Result};
use crate::jpeg::Jpeg;
use crate::lines::MM_PER_PT;
use crate::objects::{write_dictionary, write_object};
use crate::page::{Page, Paper};
use crate::proof::is_data;
use crate::skeleton::{self, Colophon};
use crate::stream;

/// A document being bound.
pub(crate) struct Binder {
    out: Vec<u8>,
    /// Where object n + 1 begins.
    offsets: Vec<usize>,
    /// What is drawn on each page, from the first: the numbers of its streams.
    contents: Vec<Vec<u32>>,
    /// The number of what is drawn on many pages, where there is such a thing.
    shared: Option<u32>,
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
/// The object of every page's resources, and in them the name of what many pages have in common.
const RESOURCES: u32 = 1;
const SHARED: &[u8] = b"SHARED";

impl Binder {
    /// An empty document on `paper`.
    pub fn new(paper: Paper) -> Binder {
        let mut out = Vec::with_capacity(64 * 1024);
        out.extend_from_slice(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
        Binder {
            out,
            // The first is kept for the resources, which are known last.
            offsets: vec![0],
            contents: Vec::new(),
            shared: None,
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
        let drawn = self.drawn(page, case, &Dictionary::new(), b"")?;
        self.contents.push(vec![drawn]);
        Ok(())
    }

    /// Adds `page` as what [`Binder::over`] may draw on many pages.
    pub fn share(&mut self, page: &Page, case: &mut TypeCase<'_>) -> Result<()> {
        let mut form = Dictionary::new();
        form.set("Type", Object::Name(b"XObject".to_vec()));
        form.set("Subtype", Object::Name(b"Form".to_vec()));
        let edges = [0.0, 0.0, self.paper.width / MM_PER_PT, self.paper.height / MM_PER_PT];
        form.set("BBox", edges.map(Object::Real).to_vec());
        form.set("Resources", Object::Reference((RESOURCES, 0)));
        self.shared = Some(self.drawn(page, case, &form, b"")?);
        Ok(())
    }

    /// Draws `page` over the page `no`, from 0, that was added before, and what is shared where that is asked for.
    pub fn over(&mut self, no: usize, page: &Page, case: &mut TypeCase<'_>, with_shared: bool) -> Result<()> {
        let head = if with_shared { [b"/", SHARED, b" Do\n"].concat() } else { Vec::new() };
        let drawn = self.drawn(page, case, &Dictionary::new(), &head)?;
        self.contents[no].push(drawn);
        Ok(())
    }

    /// Writes `head` and then `page` as a stream with these `entries`; gives its number.
    fn drawn(&mut self, page: &Page, case: &mut TypeCase<'_>, entries: &Dictionary, head: &[u8]) -> Result<u32> {
        let mut raw = std::mem::take(&mut self.raw);
        stream::encode(page, self.paper, case, &mut raw);
        raw.splice(0..0, head.iter().copied());
        self.stream(entries, &raw)?;
        self.raw = raw;
        Ok(self.offsets.len() as u32)
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
        // A page's number alone is not worth packing, and data is found again as it stands.
        let content = if length + b"/Filter /FlateDecode".len() < content.len() && !is_data(&entries) {
            entries.set("Filter", Object::Name(b"FlateDecode".to_vec()));
            &self.packed[..length]
        } else {
            content
        };
        entries.set("Length", content.len() as i64);
        self.offsets.push(self.out.len());
        self.out.extend_from_slice(format!("{} 0 obj\n", self.offsets.len()).as_bytes());
        write_dictionary(&mut self.out, &entries);
        self.out.extend_from_slice(b"stream\n");
        self.out.extend_from_slice(content);
        self.out.extend_from_slice(b"\nendstream");
        self.end();
        Ok(())
    }

    /// Ends the document and gives its bytes. `id` tells this document from others.
    pub fn finish(mut self, case: &TypeCase<'_>, pictures: &[Jpeg<'_>], colophon: &Colophon<'_>, id: &str) -> Result<Vec<u8>> {
        // The number of the first page's object, and of the first after the last page's.
        let (first, behind) = (self.offsets.len() as u32 + 1, (self.offsets.len() + self.contents.len()) as u32 + 1);
        let mut skeleton = skeleton::build(case, pictures, self.paper, colophon)?;
        skeleton.renumber_objects_with(behind);
        let (root, resources) = self.hang_pages(&mut skeleton, first..behind)?;
        self.table_of_contents(&mut skeleton, first)?;
        label_pages(&mut skeleton, colophon.form)?;

        self.offsets[0] = self.out.len();
        self.out.extend_from_slice(format!("{RESOURCES} 0 obj\n").as_bytes());
        write_dictionary(&mut self.out, &resources);
        self.end();
        for drawn in std::mem::take(&mut self.contents) {
            self.begin();
            let streams: Vec<String> = drawn.iter().map(|number| format!("{number} 0 R")).collect();
            let streams = if streams.len() == 1 { streams.concat() } else { format!("[{}]", streams.join(" ")) };
            self.out.extend_from_slice(format!("<</Type/Page/Parent {root} 0 R/Contents {streams}>>").as_bytes());
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

    /// Puts our pages, the objects of these numbers, in the place of the skeleton's one page; gives the number of the page
    /// tree, and the resources.
    fn hang_pages(&mut self, skeleton: &mut lopdf::Document, pages: Range<u32>) -> Result<(u32, Dictionary)> {
        let broken = |_| Error::Writer("the document has no pages".to_owned());
        let tree = skeleton::entry(skeleton, b"Root")?.get(b"Pages").and_then(Object::as_reference).map_err(broken)?;
        let shown = skeleton.get_pages().values().next().copied().ok_or(Error::Writer("no page".to_owned()))?;
        let shown = skeleton.objects.remove(&shown).ok_or(Error::Writer("no page".to_owned()))?;
        let shown = shown.as_dict().map_err(broken)?;
        if let Ok(content) = shown.get(b"Contents").and_then(Object::as_reference) {
            skeleton.objects.remove(&content);
        }
        let mut resources = match shown.get(b"Resources").map_err(broken)? {
            Object::Reference(elsewhere) => skeleton.get_dictionary(*elsewhere).map_err(broken)?.clone(),
            here => here.as_dict().map_err(broken)?.clone(),
        };
        if let Some(number) = self.shared {
            let mut drawings = resources.get(b"XObject").and_then(Object::as_dict).cloned().unwrap_or_default();
            drawings.set(SHARED, Object::Reference((number, 0)));
            resources.set("XObject", drawings);
        }
        let sheet = shown.get(b"MediaBox").map_err(broken)?.clone();
        let tree_entries = skeleton.get_object_mut(tree).and_then(Object::as_dict_mut).map_err(broken)?;
        tree_entries.set("Count", pages.len() as i64);
        let kids = pages.map(|number| Object::Reference((number, 0))).collect();
        tree_entries.set("Kids", Object::Array(kids));
        // What all pages share is said once.
        tree_entries.set("Resources", Object::Reference((RESOURCES, 0)));
        tree_entries.set("MediaBox", sheet);
        Ok((tree.0, resources))
    }

    /// Writes the table of contents, when the document has more than one entry.
    fn table_of_contents(&mut self, skeleton: &mut lopdf::Document, first: u32) -> Result<()> {
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
            let target = Object::Reference((first + mark.page as u32, 0));
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
