//! The floor: a writer that lays out the same rows and does nothing else. No line-breaking rules, no second
//! font, no variants, no digest, no seal boxes, and each page leaves memory when it is full: what it costs is what any
//! writer must pay.

use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;

use libdeflater::{CompressionLvl, Compressor};
use report::{Align, Column, RowSource};
use subsetter::GlyphRemapper;
use ttf_parser::{Face, GlyphId};

use crate::rows::{self, Generated};

const MM: f32 = 72.0 / 25.4;
const SIZE: f32 = 7.2;
const LEADING: f32 = SIZE * 1.3;
const PAD: f32 = 1.0 * MM;
const TOP: f32 = (210.0 - 25.0) * MM;
const BOTTOM: f32 = 16.0 * MM;
const LEFT: f32 = 20.0 * MM;

struct Type {
    glyphs: Vec<u16>,
    widths: Vec<u16>,
    remap: GlyphRemapper,
    /// A glyph's number in the cut-down font; 0 until it is used.
    ids: Vec<u16>,
    /// Where the last text began, in hundredths of a point.
    at: (i32, i32),
}

impl Type {
    fn new(face: &Face<'_>) -> Type {
        let mut glyphs = vec![0; 0x3_0000];
        for table in face.tables().cmap.unwrap().subtables.into_iter().filter(|table| table.is_unicode()) {
            table.codepoints(|c| {
                if let (Some(place), Some(id)) = (glyphs.get_mut(c as usize), table.glyph_index(c)) {
                    *place = id.0;
                }
            });
        }
        let em = u32::from(face.units_per_em());
        let wide = |id| (u32::from(face.glyph_hor_advance(GlyphId(id)).unwrap_or(0)) * 1000 / em) as u16;
        let widths = (0..face.number_of_glyphs()).map(wide).collect();
        Type { glyphs, widths, remap: GlyphRemapper::new(), ids: vec![0; face.number_of_glyphs() as usize], at: (0, 0) }
    }

    fn width(&self, c: char) -> u32 {
        u32::from(self.widths[self.glyphs[c as usize] as usize])
    }

    fn wrap(&self, text: &str, room: u32, lines: &mut Vec<(usize, usize, u32)>) {
        let (mut start, mut width) = (0, 0);
        for (at, c) in text.char_indices() {
            let advance = self.width(c);
            if width + advance > room && at > start {
                lines.push((start, at, width));
                (start, width) = (at, 0);
            }
            width += advance;
        }
        lines.push((start, text.len(), width));
    }

    fn show(&mut self, out: &mut Vec<u8>, x: f32, y: f32, text: &str) {
        let to = (hundredths(x), hundredths(y));
        number(out, to.0 - self.at.0);
        number(out, to.1 - self.at.1);
        out.extend_from_slice(b"Td(");
        self.at = to;
        for c in text.chars() {
            let glyph = self.glyphs[c as usize];
            let id = &mut self.ids[glyph as usize];
            if *id == 0 {
                *id = self.remap.remap(glyph);
            }
            for byte in id.to_be_bytes() {
                match byte {
                    b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
                    b'\r' => out.extend_from_slice(b"\\r"),
                    _ => out.push(byte),
                }
            }
        }
        out.extend_from_slice(b")Tj\n");
    }
}

fn hundredths(points: f32) -> i32 {
    (points * 100.0).round() as i32
}

/// A number given in hundredths, and a space.
fn number(out: &mut Vec<u8>, hundredths: i32) {
    if hundredths < 0 {
        out.push(b'-');
    }
    let mut rest = hundredths.unsigned_abs();
    let mut digits = [0; 12];
    let mut at = digits.len();
    for place in 0.. {
        if place == 2 {
            at -= 1;
            digits[at] = b'.';
        }
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 && place >= 2 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
    out.push(b' ');
}

fn line(out: &mut Vec<u8>, from: (f32, f32), to: (f32, f32)) {
    number(out, hundredths(from.0));
    number(out, hundredths(from.1));
    out.extend_from_slice(b"m ");
    number(out, hundredths(to.0));
    number(out, hundredths(to.1));
    out.extend_from_slice(b"l S\n");
}

/// Writes `count` rows into the file `target`.
pub fn write(font: &[u8], count: usize, target: &Path) {
    let face = Face::parse(font, 0).unwrap();
    let mut hand = Type::new(&face);
    let columns = rows::columns();
    let rooms: Vec<u32> = columns.iter().map(|column| ((column.width_mm - 2.4) * MM / SIZE * 1000.0) as u32).collect();

    let mut file = File::new(target);
    let mut source = Generated::new(count);
    let mut cells: Vec<(usize, usize, u32)> = Vec::new();
    let (mut pages, mut y) = (1, TOP);
    while let Some(row) = source.next() {
        let height = tallest(&hand, &row.cells, &rooms, &mut cells) as f32 * LEADING + 2.0 * PAD;
        if y - height < BOTTOM {
            (pages, y) = (pages + 1, TOP);
        }
        y -= height;
    }
    let mut source = Generated::new(count);

    let (mut text, mut rules) = (Vec::new(), Vec::new());
    let (mut no, mut y) = (1, TOP);
    head(&mut hand, &columns, &mut text);
    while let Some(row) = source.next() {
        let height = tallest(&hand, &row.cells, &rooms, &mut cells) as f32 * LEADING + 2.0 * PAD;
        if y - height < BOTTOM {
            end_page(&mut hand, &mut file, &columns, &mut text, &mut rules, y, (no, pages));
            (no, y) = (no + 1, TOP);
            head(&mut hand, &columns, &mut text);
        }
        let mut x = LEFT;
        for ((cell, column), room) in row.cells.iter().zip(&columns).zip(&rooms) {
            cells.clear();
            hand.wrap(cell, *room, &mut cells);
            let slack = (height - cells.len() as f32 * LEADING) / 2.0;
            for (nth, (from, to, width)) in cells.iter().enumerate() {
                let free = column.width_mm * MM - 2.4 * MM - *width as f32 / 1000.0 * SIZE;
                let shift = match column.align {
                    Align::Left => 0.0,
                    Align::Centre => free / 2.0,
                    Align::Right => free,
                };
                let baseline = y - slack - nth as f32 * LEADING - SIZE;
                hand.show(&mut text, x + 1.2 * MM + shift, baseline, &cell[*from..*to]);
            }
            x += column.width_mm * MM;
        }
        y -= height;
        line(&mut rules, (LEFT, y), (x, y));
    }
    end_page(&mut hand, &mut file, &columns, &mut text, &mut rules, y, (no, pages));
    file.finish(font, &hand, pages);
}

fn tallest(hand: &Type, cells: &[String], rooms: &[u32], lines: &mut Vec<(usize, usize, u32)>) -> usize {
    let mut most = 1;
    for (cell, room) in cells.iter().zip(rooms) {
        lines.clear();
        hand.wrap(cell, *room, lines);
        most = most.max(lines.len());
    }
    most
}

fn head(hand: &mut Type, columns: &[Column], text: &mut Vec<u8>) {
    let mut x = LEFT;
    for column in columns {
        hand.show(text, x + 1.2 * MM, TOP + 2.0 * MM, &column.label);
        x += column.width_mm * MM;
    }
}

fn end_page(
    hand: &mut Type,
    file: &mut File,
    columns: &[Column],
    text: &mut Vec<u8>,
    rules: &mut Vec<u8>,
    bottom: f32,
    (no, pages): (usize, usize),
) {
    let mut x = LEFT;
    line(rules, (x, TOP), (x, bottom));
    for column in columns {
        x += column.width_mm * MM;
        line(rules, (x, TOP), (x, bottom));
    }
    hand.show(text, 420.0, 25.0, &format!("{no}／{pages}頁"));
    rules.extend_from_slice(format!("BT /F {SIZE} Tf\n").as_bytes());
    rules.append(text);
    rules.extend_from_slice(b"ET");
    file.stream("", rules);
    rules.clear();
    hand.at = (0, 0);
}

struct File {
    out: BufWriter<fs::File>,
    /// Bytes written.
    at: usize,
    offsets: Vec<usize>,
    press: Compressor,
}

impl File {
    fn new(target: &Path) -> File {
        let out = BufWriter::new(fs::File::create(target).unwrap());
        let mut file = File { out, at: 0, offsets: Vec::new(), press: Compressor::new(CompressionLvl::default()) };
        file.put(b"%PDF-1.7\n");
        file
    }

    fn put(&mut self, bytes: &[u8]) {
        self.out.write_all(bytes).unwrap();
        self.at += bytes.len();
    }

    fn object(&mut self, body: &str) -> usize {
        self.offsets.push(self.at);
        let number = self.offsets.len();
        self.put(format!("{number} 0 obj\n{body}\nendobj\n").as_bytes());
        number
    }

    fn stream(&mut self, entries: &str, content: &[u8]) -> usize {
        let mut packed = vec![0; self.press.zlib_compress_bound(content.len())];
        let length = self.press.zlib_compress(content, &mut packed).unwrap();
        self.offsets.push(self.at);
        let number = self.offsets.len();
        let head = format!("{number} 0 obj\n<</Filter/FlateDecode/Length {length}{entries}>>stream\n");
        self.put(head.as_bytes());
        self.put(&packed[..length]);
        self.put(b"\nendstream\nendobj\n");
        number
    }

    fn finish(mut self, font: &[u8], hand: &Type, pages: usize) {
        let cut = subsetter::subset(font, 0, &hand.remap).unwrap();
        let program = self.stream(&format!("/Length1 {}", cut.len()), &cut);
        let mut widths = String::new();
        let mut names = String::from("1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        for (c, id) in hand.glyphs.iter().enumerate().filter(|(_, id)| **id > 0) {
            if let (Some(new), Some(c)) = (hand.remap.get(*id), char::from_u32(c as u32)) {
                widths.push_str(&format!("{new}[{}]", hand.widths[*id as usize]));
                let units: String = c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("{unit:04X}")).collect();
                names.push_str(&format!("1 beginbfchar<{new:04X}><{units}>endbfchar\n"));
            }
        }
        let names = self.stream("", names.as_bytes());
        let about = self.object(&format!(
            "<</Type/FontDescriptor/FontName/FLOORA+G/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80/FontFile2 {program} 0 R>>"
        ));
        let whole = self.object(&format!(
            "<</Type/Font/Subtype/Type0/BaseFont/FLOORA+G/Encoding/Identity-H/ToUnicode {names} 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/FLOORA+G/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/W[{widths}]/FontDescriptor {about} 0 R>>]>>"
        ));
        let tree = self.offsets.len() + pages + 1;
        let kids: Vec<usize> =
            (1..=pages).map(|content| self.object(&format!("<</Type/Page/Parent {tree} 0 R/Contents {content} 0 R>>"))).collect();
        let kids: String = kids.iter().map(|kid| format!("{kid} 0 R ")).collect();
        self.object(&format!(
            "<</Type/Pages/Count {pages}/Kids[{kids}]/MediaBox[0 0 841.89 595.28]/Resources<</Font<</F {whole} 0 R>>>>>>"
        ));
        let root = self.object(&format!("<</Type/Catalog/Pages {tree} 0 R>>"));
        let table = self.at;
        let size = self.offsets.len() + 1;
        self.put(format!("xref\n0 {size}\n0000000000 65535 f \n").as_bytes());
        for offset in std::mem::take(&mut self.offsets) {
            self.put(format!("{offset:010} 00000 n \n").as_bytes());
        }
        let end = format!("trailer<</Size {size}/Root {root} 0 R>>\nstartxref\n{table}\n%%EOF\n");
        self.put(end.as_bytes());
        self.out.flush().unwrap();
    }
}
