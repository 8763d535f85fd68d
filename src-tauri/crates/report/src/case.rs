//! The type case: which glyph of which font stands for each character, and which glyphs a document uses.
//!
//! Every spelling is numbered in the order it is first taken, so pages can be written before the fonts are cut down to
//! what was used. A glyph that stands for two different spellings (邉 and 邉 with a selector) has two numbers, so that
//! every reader of the file gets back what was written.

use std::collections::{BTreeMap, HashMap};
use std::str::CharIndices;

use subsetter::GlyphRemapper;
use ttf_parser::{Face, GlyphId};

use crate::compose;
use crate::error::{Error, Result};
use crate::fonts::{Fonts, Hand, Slot};
use crate::kinsoku::{Manner, clings, private, unseen};
use crate::setting::Setting;

/// What stands for a character no font has.
const MISSING_MARK: char = '〓';

/// A character that was not printed as asked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OddCharacter {
    /// The character with its selector, as it was written.
    pub text: String,
    /// Its code points, e.g. `U+9089 U+E01EF`.
    pub codes: String,
}

impl OddCharacter {
    /// Whether it is 外字, a character of somebody's own (private use).
    pub fn is_private(&self) -> bool {
        self.text.chars().any(private)
    }

    fn new(text: &str) -> OddCharacter {
        let codes: Vec<String> = text.chars().map(|c| format!("U+{:04X}", c as u32)).collect();
        OddCharacter { text: text.to_owned(), codes: codes.join(" ") }
    }
}

/// A glyph ready for a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Glyph {
    /// The font's place in [`Slot::ALL`].
    pub font: u8,
    /// The number of its spelling in the font.
    pub id: u16,
    /// Its advance in 1/1000 em.
    pub advance: u16,
    /// Whether marks lie over it.
    pub marked: bool,
    /// How it behaves at the end of a line.
    pub manner: Manner,
}

/// Not looked for yet.
const UNKNOWN: Glyph = Glyph { font: u8::MAX, id: 0, advance: 0, marked: false, manner: Manner::FREE };

/// Of a character that nobody sees: nothing is drawn.
const NOTHING: Glyph = Glyph { font: 0, id: u16::MAX, advance: 0, marked: false, manner: Manner::FREE };

impl Glyph {
    /// Whether there is anything to draw.
    #[inline]
    pub fn is_drawn(self) -> bool {
        self.id != u16::MAX
    }
}

/// A mark drawn over the glyph before it, of the same font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Over {
    /// The number of its spelling in the font.
    pub id: u16,
    /// Its advance in 1/1000 em; 0 for a mark that stands left of its own origin.
    pub advance: u16,
}

/// What a document says in one font. The number of a spelling is its place here and one more; 0 is the font's own sign
/// for what is missing.
#[derive(Default)]
pub(crate) struct Drawer {
    pub remap: GlyphRemapper,
    pub spellings: Vec<Spelling>,
    numbers: HashMap<(u16, Box<str>), u16>,
}

/// A glyph standing for some characters.
pub(crate) struct Spelling {
    pub text: Box<str>,
    /// Its number in the cut-down font.
    pub glyph: u16,
    /// In 1/1000 em.
    pub advance: u16,
}

/// All glyphs of one document.
pub(crate) struct TypeCase<'f> {
    fonts: &'f Fonts,
    drawers: [Drawer; 4],
    /// Per hand: what was found for each character of the basic plane; empty until the hand is used.
    seen: [Vec<Glyph>; 3],
    rare: HashMap<(Hand, Box<str>), Glyph>,
    /// Marks over a base that have no glyph together.
    overs: HashMap<(Hand, Box<str>), Vec<Over>>,
    missing: BTreeMap<String, ()>,
    substituted: BTreeMap<String, ()>,
}

impl<'f> TypeCase<'f> {
    /// An empty case, after checking that the fonts given at once can be read.
    pub fn new(fonts: &'f Fonts) -> Result<TypeCase<'f>> {
        for slot in [Slot::Gothic, Slot::Bold, Slot::Mincho] {
            if let Some(bytes) = fonts.bytes(slot) {
                Face::parse(bytes, 0).map_err(|e| Error::Font(format!("{slot:?}: {e}")))?;
            }
        }
        Ok(TypeCase {
            fonts,
            drawers: Default::default(),
            seen: [Vec::new(), Vec::new(), Vec::new()],
            rare: HashMap::new(),
            overs: HashMap::new(),
            missing: BTreeMap::new(),
            substituted: BTreeMap::new(),
        })
    }

    /// The glyph for `base`; `marked` is the whole cluster where selectors or marks cling to it.
    #[inline]
    pub fn glyph(&mut self, hand: Hand, base: char, marked: Option<&str>) -> Glyph {
        if marked.is_none() {
            let known = self.seen[hand as usize].get(base as usize).copied();
            if let Some(glyph) = known.filter(|glyph| glyph.font != u8::MAX) {
                return glyph;
            }
        }
        self.look_up(hand, base, marked)
    }

    fn look_up(&mut self, hand: Hand, base: char, marked: Option<&str>) -> Glyph {
        if marked.is_none() && (base as usize) < 0x1_0000 {
            let glyph = self.find_plain(hand, base);
            let seen = &mut self.seen[hand as usize];
            if seen.is_empty() {
                seen.resize(0x1_0000, UNKNOWN);
            }
            seen[base as usize] = glyph;
            return glyph;
        }
        let mut buffer = [0; 4];
        let key = (hand, Box::from(marked.unwrap_or_else(|| base.encode_utf8(&mut buffer))));
        if let Some(glyph) = self.rare.get(&key) {
            return *glyph;
        }
        let glyph = match marked {
            Some(text) => self.find_marked(hand, base, text),
            None => self.find_plain(hand, base),
        };
        self.rare.insert(key, glyph);
        glyph
    }

    fn find_plain(&mut self, hand: Hand, c: char) -> Glyph {
        if unseen(c) {
            return NOTHING;
        }
        // A control character in a text has no picture, and a space may lack one; both take the room of a space.
        let spaced = c.is_control() || (c.is_whitespace() && self.first(hand, |face| face.glyph_index(c)).is_none());
        let shown = if spaced { ' ' } else { c };
        let mut buffer = [0; 4];
        let text = shown.encode_utf8(&mut buffer);
        if private(c) {
            return self.mark_missing(hand, text);
        }
        match self.first(hand, |face| face.glyph_index(shown)) {
            Some((slot, id)) => self.take(slot, id, text),
            None => self.mark_missing(hand, text),
        }
    }

    fn find_marked(&mut self, hand: Hand, base: char, text: &str) -> Glyph {
        if let Some((slot, id)) = self.first(hand, |face| compose::one_glyph(face, text)) {
            return self.take(slot, id, text);
        }
        if let Some((slot, id)) = self.first(hand, |face| face.glyph_index(base).filter(|_| compose::can_lie_over(face, text))) {
            let overs = text.chars().skip(1).filter_map(|mark| self.over_of(slot, mark)).collect();
            self.overs.insert((hand, Box::from(text)), overs);
            let mut buffer = [0; 4];
            return Glyph { marked: true, ..self.take(slot, id, base.encode_utf8(&mut buffer)) };
        }
        match self.first(hand, |face| face.glyph_index(base)).filter(|_| !private(base)) {
            Some((slot, id)) => {
                self.substituted.insert(text.to_owned(), ());
                self.take(slot, id, text)
            }
            None => self.mark_missing(hand, text),
        }
    }

    fn over_of(&mut self, slot: Slot, mark: char) -> Option<Over> {
        let id = Face::parse(self.fonts.bytes(slot)?, 0).ok()?.glyph_index(mark)?;
        let mut buffer = [0; 4];
        let glyph = self.take(slot, id, mark.encode_utf8(&mut buffer));
        Some(Over { id: glyph.id, advance: glyph.advance })
    }

    /// The marks to draw over the glyph of cluster `text`.
    pub fn overs(&self, hand: Hand, text: &str) -> &[Over] {
        self.overs.get(&(hand, Box::from(text))).map_or(&[], Vec::as_slice)
    }

    fn mark_missing(&mut self, hand: Hand, text: &str) -> Glyph {
        self.missing.insert(text.to_owned(), ());
        let (slot, id) = self.first(hand, |face| face.glyph_index(MISSING_MARK)).unwrap_or((Slot::Gothic, GlyphId(0)));
        self.take(slot, id, text)
    }

    fn first(&self, hand: Hand, find: impl Fn(&Face<'_>) -> Option<GlyphId>) -> Option<(Slot, GlyphId)> {
        Fonts::chain(hand).iter().find_map(|slot| {
            let face = Face::parse(self.fonts.bytes(*slot)?, 0).ok()?;
            find(&face).filter(|id| id.0 != 0).map(|id| (*slot, id))
        })
    }

    fn take(&mut self, slot: Slot, id: GlyphId, text: &str) -> Glyph {
        let advance = self
            .fonts
            .bytes(slot)
            .and_then(|bytes| Face::parse(bytes, 0).ok())
            .map_or(1000, |face| per_mille(face.glyph_hor_advance(id).unwrap_or(0), face.units_per_em()));
        let drawer = &mut self.drawers[slot as usize];
        let glyph = drawer.remap.remap(id.0);
        let number = *drawer.numbers.entry((glyph, Box::from(text))).or_insert_with(|| {
            drawer.spellings.push(Spelling { text: Box::from(text), glyph, advance });
            // A document with more spellings than the 65,535 that a font can number would be longer than any that is printed.
            u16::try_from(drawer.spellings.len()).unwrap_or(0)
        });
        let manner = text.chars().next().map_or(Manner::FREE, |first| Manner::of(first, advance));
        Glyph { font: slot as u8, id: number, advance, marked: false, manner }
    }

    /// Makes sure that every character of `text` is in the case, so that its oddities are known early.
    pub fn note(&mut self, hand: Hand, text: &str) {
        for cluster in clusters(text) {
            self.glyph(hand, cluster.base, cluster.marked(text));
        }
    }

    /// The width of `text` in 1/1000 em, on a line of its own.
    pub fn width(&mut self, hand: Hand, text: &str) -> u32 {
        self.width_in(hand, text, Setting::CLOSE)
    }

    /// The same in another setting.
    pub fn width_in(&mut self, hand: Hand, text: &str, setting: Setting) -> u32 {
        let (mut wide, mut before) = (0, Manner::EDGE);
        for cluster in clusters(text) {
            let glyph = self.glyph(hand, cluster.base, cluster.marked(text));
            wide += setting.added(before, glyph.manner) + i32::from(glyph.advance);
            before = glyph.manner;
        }
        (wide + setting.added(before, Manner::EDGE)).max(0) as u32
    }

    /// In how many places a line of `text` may be opened.
    pub fn openings(&mut self, hand: Hand, text: &str) -> u32 {
        let (mut places, mut before) = (0, Manner::EDGE);
        for cluster in clusters(text) {
            let glyph = self.glyph(hand, cluster.base, cluster.marked(text));
            places += u32::from(before.opens_before(glyph.manner));
            before = glyph.manner;
        }
        places
    }

    /// The used glyphs of `slot`.
    pub fn drawer(&self, slot: Slot) -> &Drawer {
        &self.drawers[slot as usize]
    }

    /// The fonts behind the case.
    pub fn fonts(&self) -> &'f Fonts {
        self.fonts
    }

    /// Characters no font has, printed as 〓.
    pub fn missing(&self) -> Vec<OddCharacter> {
        self.missing.keys().map(|text| OddCharacter::new(text)).collect()
    }

    /// Variants printed in their base form.
    pub fn substituted(&self) -> Vec<OddCharacter> {
        self.substituted.keys().map(|text| OddCharacter::new(text)).collect()
    }
}

/// `units` of `em` in 1/1000 em.
pub(crate) fn per_mille(units: u16, em: u16) -> u16 {
    (u32::from(units) * 1000 / u32::from(em.max(1))).min(u32::from(u16::MAX)) as u16
}

/// A character with what clings to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cluster {
    /// Where it starts in the text, in bytes.
    pub start: usize,
    /// Where the next begins.
    pub end: usize,
    pub base: char,
}

impl Cluster {
    /// All of it, where anything clings to its base.
    #[inline]
    pub fn marked<'t>(&self, text: &'t str) -> Option<&'t str> {
        (self.end - self.start > self.base.len_utf8()).then(|| &text[self.start..self.end])
    }
}

/// The clusters of a text.
pub(crate) struct Clusters<'t> {
    text: &'t [u8],
    chars: CharIndices<'t>,
}

/// The clusters of `text`.
#[inline]
pub(crate) fn clusters(text: &str) -> Clusters<'_> {
    Clusters { text: text.as_bytes(), chars: text.char_indices() }
}

impl Iterator for Clusters<'_> {
    type Item = Cluster;

    #[inline]
    fn next(&mut self) -> Option<Cluster> {
        let (start, base) = self.chars.next()?;
        let end = self.chars.offset();
        // Nearly always nothing clings: the next byte alone says so.
        if self.text.get(end).is_some_and(|byte| matches!(byte, 0xCC | 0xCD | 0xE2 | 0xE3 | 0xEF | 0xF3)) {
            self.skip_marks();
        }
        Some(Cluster { start, end: self.chars.offset(), base })
    }
}

impl Clusters<'_> {
    fn skip_marks(&mut self) {
        let mut next = self.chars.clone();
        while next.next().is_some_and(|(_, mark)| clings(mark)) {
            self.chars = next.clone();
        }
    }
}
