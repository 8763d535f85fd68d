//! Bar codes as filled rectangles: Code128 for any ASCII, NW-7 (Codabar) for digits.
//!
//! Two symbologies are some forty lines of tables; a crate for them would bring twenty others.

use crate::error::{Error, Result};
use crate::page::Page;

/// Which bars stand for the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Symbology {
    /// ISO/IEC 15417.
    Code128,
    /// JIS X 0506.
    Nw7,
}

/// Draws the bars of `words` in a place at (`x`, `y`), `wide` by `high` millimetres with the quiet zones of ten modules.
pub(crate) fn draw(page: &mut Page, symbology: Symbology, words: &str, (x, y): (f32, f32), (wide, high): (f32, f32)) -> Result<()> {
    let widths = widths(symbology, words).ok_or(Error::Bars)?;
    let modules: u32 = widths.iter().map(|width| u32::from(*width)).sum();
    let module = wide / (modules + 2 * QUIET) as f32;
    let mut at = x + QUIET as f32 * module;
    for (nth, width) in widths.iter().enumerate() {
        let wide = f32::from(*width) * module;
        if nth % 2 == 0 {
            page.fill(at, y, wide, high, 0.0);
        }
        at += wide;
    }
    Ok(())
}

/// Modules left free on each side.
const QUIET: u32 = 10;

/// Bars and spaces in turn, in modules, beginning with a bar; `None` for words the symbology cannot carry.
fn widths(symbology: Symbology, words: &str) -> Option<Vec<u8>> {
    match symbology {
        Symbology::Code128 => code128(words),
        Symbology::Nw7 => nw7(words),
    }
}

/// The elements of each Code128 symbol value 0–105, then the stop.
const CODE128: [&[u8]; 107] = [
    b"212222", b"222122", b"222221", b"121223", b"121322", b"131222", b"122213", b"122312", b"132212", b"221213", b"221312", b"231212",
    b"112232", b"122132", b"122231", b"113222", b"123122", b"123221", b"223211", b"221132", b"221231", b"213212", b"223112", b"312131",
    b"311222", b"321122", b"321221", b"312212", b"322112", b"322211", b"212123", b"212321", b"232121", b"111323", b"131123", b"131321",
    b"112313", b"132113", b"132311", b"211313", b"231113", b"231311", b"112133", b"112331", b"132131", b"113123", b"113321", b"133121",
    b"313121", b"211331", b"231131", b"213113", b"213311", b"213131", b"311123", b"311321", b"331121", b"312113", b"312311", b"332111",
    b"314111", b"221411", b"431111", b"111224", b"111422", b"121124", b"121421", b"141122", b"141221", b"112214", b"112412", b"122114",
    b"122411", b"142112", b"142211", b"241211", b"221114", b"413111", b"241112", b"134111", b"111242", b"121142", b"121241", b"114212",
    b"124112", b"124211", b"411212", b"421112", b"421211", b"212141", b"214121", b"412121", b"111143", b"111341", b"131141", b"114113",
    b"114311", b"411113", b"411311", b"113141", b"114131", b"311141", b"411131", b"211412", b"211214", b"211232", b"2331112",
];
const START_B: usize = 104;
const START_C: usize = 105;
const STOP: usize = 106;

/// An even number of digits is set two to a symbol (set C), anything else one to a symbol (set B).
fn code128(words: &str) -> Option<Vec<u8>> {
    let bytes = words.as_bytes();
    if bytes.is_empty() || !bytes.iter().all(|byte| (b' '..=b'~').contains(byte)) {
        return None;
    }
    let digits = bytes.len().is_multiple_of(2) && bytes.iter().all(u8::is_ascii_digit);
    let mut values = vec![if digits { START_C } else { START_B }];
    if digits {
        values.extend(bytes.chunks(2).map(|pair| usize::from(pair[0] - b'0') * 10 + usize::from(pair[1] - b'0')));
    } else {
        values.extend(bytes.iter().map(|byte| usize::from(byte - b' ')));
    }
    let check = values.iter().enumerate().map(|(at, value)| at.max(1) * value).sum::<usize>() % 103;
    values.extend([check, STOP]);
    Some(values.into_iter().flat_map(|value| CODE128[value]).map(|element| element - b'0').collect())
}

/// NW-7 between its usual start and stop, A; wide elements are three modules.
fn nw7(words: &str) -> Option<Vec<u8>> {
    const WIDE: u8 = 3;
    let mut widths: Vec<u8> = Vec::new();
    if words.is_empty() {
        return None;
    }
    for character in std::iter::once('A').chain(words.chars()).chain(std::iter::once('A')) {
        // Seven elements, bar first; a set bit is wide.
        let pattern: u8 = match character {
            '0' => 0b000_0011,
            '1' => 0b000_0110,
            '2' => 0b000_1001,
            '3' => 0b110_0000,
            '4' => 0b001_0010,
            '5' => 0b100_0010,
            '6' => 0b010_0001,
            '7' => 0b010_0100,
            '8' => 0b011_0000,
            '9' => 0b100_1000,
            '-' => 0b000_1100,
            'A' if widths.is_empty() || widths.len() == (words.len() + 1) * 8 => 0b001_1010,
            _ => return None,
        };
        widths.extend((0..7).rev().map(|bit| if pattern >> bit & 1 == 1 { WIDE } else { 1 }));
        // One narrow space between characters.
        widths.push(1);
    }
    widths.pop();
    Some(widths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(symbology: Symbology, words: &str) -> String {
        widths(symbology, words).unwrap().iter().map(u8::to_string).collect()
    }

    #[test]
    fn code128_has_its_check_symbol_and_sets_pairs_of_digits_as_one() {
        // Worked by hand: start C 105, 12, 34, check (105 + 12 + 68) mod 103 = 82, stop.
        assert_eq!(drawn(Symbology::Code128, "1234"), ["211232", "112232", "131123", "121241", "2331112"].concat());
        // Start B 104, A = 33, check (104 + 33) mod 103 = 34.
        assert_eq!(drawn(Symbology::Code128, "A"), ["211214", "111323", "131123", "2331112"].concat());
        assert!(widths(Symbology::Code128, "R8-総務-1").is_none() && widths(Symbology::Code128, "").is_none());
        let unlike: std::collections::BTreeSet<_> = CODE128.iter().collect();
        assert_eq!(unlike.len(), CODE128.len());
        assert!(CODE128[..STOP].iter().all(|symbol| symbol.iter().map(|element| u32::from(element - b'0')).sum::<u32>() == 11));
    }

    #[test]
    fn nw7_stands_between_two_a_and_carries_digits_alone() {
        assert_eq!(drawn(Symbology::Nw7, "0"), ["1133131", "1", "1111133", "1", "1133131"].concat());
        assert!(widths(Symbology::Nw7, "A1").is_none() && widths(Symbology::Nw7, "１").is_none() && widths(Symbology::Nw7, "").is_none());
    }
}
