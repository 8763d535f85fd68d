//! What printpdf owns: the document, its fonts and photographs, its title, author and date.
//!
//! The skeleton holds a single page that shows every glyph once; that makes printpdf write each font's
//! widths and its table back to Unicode. The page itself is thrown away by the binder, which puts in our own.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use lopdf::{Dictionary, Object};
use printpdf::{
    Codepoint, DictItem, ExternalStream, ExternalXObject, FontId, FontMetrics, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle,
    PdfPage, PdfSaveOptions, Pt, TextItem, XObject, XObjectId,
};
use ttf_parser::{Face, name_id};

use crate::case::{Spelling, TypeCase, per_mille};
use crate::error::{Error, Result};
use crate::fonts::Slot;
use crate::jpeg::{Inks, Jpeg};
use crate::page::Paper;
use crate::proof::{self, Proof};
use crate::stream::{font_name, picture_name};

/// What a PDF says of itself.
pub(crate) struct Colophon<'a> {
    pub title: &'a str,
    pub author: &'a str,
    pub subject: &'a str,
    /// The form's id, with which its pages are named.
    pub form: &'a str,
    /// Local time (Asia/Tokyo).
    pub created: NaiveDateTime,
    /// What is embedded in it.
    pub proof: Option<&'a Proof>,
}

/// Builds the skeleton; any warning of printpdf is an error.
pub(crate) fn build(case: &TypeCase<'_>, pictures: &[Jpeg<'_>], paper: Paper, colophon: &Colophon<'_>) -> Result<lopdf::Document> {
    let mut document = PdfDocument::new(colophon.title);
    let about = &mut document.metadata.info;
    about.author = colophon.author.to_owned();
    about.subject = colophon.subject.to_owned();
    about.creator = "保護台帳".to_owned();
    about.producer = "保護台帳".to_owned();

    let mut ops = vec![Op::StartTextSection];
    for slot in Slot::ALL {
        let Some((font, glyphs)) = cut_font(case, slot)? else { continue };
        let id = FontId(font_name(slot).to_owned());
        document.resources.fonts.map.insert(id.clone(), PdfFont::new(font));
        ops.push(Op::SetFont { font: PdfFontHandle::External(id), size: Pt(7.0) });
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] });
    }
    ops.push(Op::EndTextSection);
    for (which, jpeg) in pictures.iter().enumerate() {
        document.resources.xobjects.map.insert(XObjectId(picture_name(which)), photograph(jpeg));
    }
    document.pages.push(PdfPage::new(Mm(paper.width), Mm(paper.height), ops));

    let mut warnings = Vec::new();
    let mut skeleton = document.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    if let Some(warning) = warnings.first() {
        return Err(Error::Writer(warning.msg.clone()));
    }
    correct(&mut skeleton, colophon.created)?;
    number_spellings(&mut skeleton, case)?;
    if let Some(proof) = colophon.proof {
        let said = proof::embed(&mut skeleton, proof, &dated(colophon.created));
        let catalog = entry(&mut skeleton, b"Root")?;
        said.into_iter().for_each(|(key, value)| catalog.set(key, value));
    }
    Ok(skeleton)
}

/// The font in `slot` cut down to what the document uses, and every glyph of it; `None` if it is unused.
fn cut_font(case: &TypeCase<'_>, slot: Slot) -> Result<Option<(ParsedFont, Vec<Codepoint>)>> {
    let drawer = case.drawer(slot);
    let Some(bytes) = case.fonts().bytes(slot).filter(|_| !drawer.spellings.is_empty()) else { return Ok(None) };
    let refused = |why: String| Error::Font(format!("{slot:?}: {why}"));
    let face = Face::parse(bytes, 0).map_err(|e| refused(e.to_string()))?;
    let cut = subsetter::subset(bytes, 0, &drawer.remap).map_err(|e| refused(e.to_string()))?;

    let mut by_character = BTreeMap::new();
    let mut widths = BTreeMap::new();
    let mut glyphs = Vec::with_capacity(drawer.spellings.len());
    for (Spelling { text, advance, .. }, number) in drawer.spellings.iter().zip(1_u16..) {
        widths.insert(number, *advance);
        let mut characters = text.chars();
        if let (Some(only), None) = (characters.next(), characters.next()) {
            by_character.insert(only as u32, number);
        }
        glyphs.push(Codepoint::with_cid(number, 0.0, text.to_string()));
    }
    let em = face.units_per_em();
    let height = |units: i16| match u16::try_from(units) {
        Ok(above) => per_mille(above, em) as i16,
        Err(_) => -(per_mille(units.unsigned_abs(), em) as i16),
    };
    let metrics = FontMetrics { ascent: height(face.ascender()), descent: height(face.descender()) };
    let name = format!("{}+{}", tag(slot), own_name(&face));
    let font = ParsedFont::with_glyph_data(cut, 0, Some(name), by_character, widths, 1000, metrics);
    Ok(Some((font, glyphs)))
}

/// The font's PostScript name.
fn own_name(face: &Face<'_>) -> String {
    let names = face.names().into_iter();
    let name = names.filter(|name| name.name_id == name_id::POST_SCRIPT_NAME).find_map(|name| name.to_string());
    name.unwrap_or_else(|| "Unnamed".to_owned())
}

/// The photograph's own bytes, neither decoded nor packed again.
fn photograph(jpeg: &Jpeg<'_>) -> XObject {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let mut entries = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(i64::from(jpeg.width))),
        ("Height".to_owned(), DictItem::Int(i64::from(jpeg.height))),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
        ("Filter".to_owned(), name("DCTDecode")),
    ]);
    let space = match jpeg.inks {
        Inks::Grey => "DeviceGray",
        Inks::Colour => "DeviceRGB",
        Inks::Print => "DeviceCMYK",
    };
    entries.insert("ColorSpace".to_owned(), name(space));
    if jpeg.inks == Inks::Print {
        // Four-ink JPEGs from cameras and Adobe programs store the inks upside down.
        let upside_down = [1, 0, 1, 0, 1, 0, 1, 0].map(DictItem::Int).to_vec();
        entries.insert("Decode".to_owned(), DictItem::Array(upside_down));
    }
    let stream = ExternalStream { dict: entries, content: jpeg.bytes.to_vec(), compress: false };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}

/// Says which glyph each number stands for: printpdf takes a glyph's number for its own, which leaves each glyph one
/// spelling.
fn number_spellings(skeleton: &mut lopdf::Document, case: &TypeCase<'_>) -> Result<()> {
    for slot in Slot::ALL.into_iter().filter(|slot| !case.drawer(*slot).spellings.is_empty()) {
        let mut glyphs = vec![0_u8; 2];
        glyphs.extend(case.drawer(slot).spellings.iter().flat_map(|spelling| spelling.glyph.to_be_bytes()));
        let table = skeleton.add_object(lopdf::Stream::new(Dictionary::new(), glyphs));
        let cut = format!("{}+", tag(slot));
        let found = skeleton.objects.values_mut().find_map(|object| descendant(object, cut.as_bytes()));
        found.ok_or_else(|| Error::Writer(format!("{slot:?}: a font without its table of glyphs")))?.set("CIDToGIDMap", table);
    }
    Ok(())
}

/// The part of a font, whose name begins so, that knows its glyphs.
fn descendant<'o>(object: &'o mut Object, name: &[u8]) -> Option<&'o mut Dictionary> {
    let font = object.as_dict_mut().ok()?;
    let named = font.get(b"BaseFont").and_then(Object::as_name).is_ok_and(|base| base.starts_with(name));
    let parts = font.get_mut(b"DescendantFonts").ok().filter(|_| named)?;
    parts.as_array_mut().ok()?.first_mut()?.as_dict_mut().ok()
}

/// Six letters say that a font was cut down (ISO 32000-1, 9.6.4).
fn tag(slot: Slot) -> &'static str {
    ["HOGOAA", "HOGOAB", "HOGOAC", "HOGOAD"][slot as usize]
}

/// Puts right what printpdf leaves out: language, title in the window, version 1.7, dates with Japan's offset.
fn correct(skeleton: &mut lopdf::Document, created: NaiveDateTime) -> Result<()> {
    skeleton.version = "1.7".to_owned();
    let catalog = entry(skeleton, b"Root")?;
    catalog.set("Lang", Object::string_literal("ja-JP"));
    catalog.set("PageLayout", Object::Name(b"OneColumn".to_vec()));
    catalog.set("PageMode", Object::Name(b"UseNone".to_vec()));
    let mut preferences = Dictionary::new();
    preferences.set("DisplayDocTitle", true);
    catalog.set("ViewerPreferences", preferences);

    let date = dated(created);
    let about = entry(skeleton, b"Info")?;
    about.set("CreationDate", Object::string_literal(date.clone()));
    about.set("ModDate", Object::string_literal(date));
    // We claim no printing standard.
    for claim in ["GTS_PDFXVersion", "Identifier", "Keywords"] {
        about.remove(claim.as_bytes());
    }
    Ok(())
}

/// A date as PDF writes it, with Japan's offset.
fn dated(at: NaiveDateTime) -> String {
    at.format("D:%Y%m%d%H%M%S+09'00'").to_string()
}

/// The dictionary the trailer names `key`.
pub(crate) fn entry<'d>(skeleton: &'d mut lopdf::Document, key: &[u8]) -> Result<&'d mut Dictionary> {
    let broken = |_| Error::Writer("the document has no catalogue".to_owned());
    let id = skeleton.trailer.get(key).and_then(Object::as_reference).map_err(broken)?;
    skeleton.get_object_mut(id).and_then(Object::as_dict_mut).map_err(broken)
}
