//! What a file name suggests: which slot a photograph belongs in, which drive it shows, and in what order names come.
//!
//! Suggestions only. A person looks at each photograph in its slot; a name decides nothing.

use std::cmp::Ordering;

use unicode_normalization::UnicodeNormalization;

/// The slots with the words that point to each, in the order they are asked for: a label photographed
/// before the work (「処分前_製造番号」) is a label, so the narrower slot stands first.
/// Japanese words count anywhere; Latin words only whole, so that `pre` is not found in `press`.
const SLOT_WORDS: &[(&str, &[&str])] = &[
    ("serial", &["製造番号", "シリアル", "銘板", "ラベル", "型番", "serial", "label", "nameplate"]),
    ("handover", &["引渡", "引き渡", "引取", "受渡", "受け渡", "梱包", "搬出", "積込", "handover", "handoff", "pickup", "packing"]),
    ("before", &["処分前", "廃棄前", "消去前", "破壊前", "処理前", "作業前", "裁断前", "穿孔前", "実施前", "全景", "before", "pre"]),
    (
        "during",
        &["処分中", "廃棄中", "消去中", "破壊中", "処理中", "作業中", "裁断中", "穿孔中", "実施中", "during", "process", "processing"],
    ),
    ("after", &["処分後", "廃棄後", "消去後", "破壊後", "処理後", "作業後", "裁断後", "穿孔後", "実施後", "完了", "after", "post", "done"]),
    ("storage", &["保管", "金庫", "収納", "storage", "stored", "safe", "locker"]),
];

/// The sign before a serial number. Many numbers begin with it, so that it speaks only where nothing else does:
/// `before_SN-0018A` shows a drive before the work, not its label.
const SERIAL_SIGN: &str = "sn";

/// The fewest letters and digits of a serial number that are looked for in a name: shorter ones meet by chance.
const SERIAL_CHARS: usize = 4;

/// Guesses the slot (`before`, `serial`, `during`, `after`, `handover`, `storage`) from words in a file name.
pub fn slot_from_name(name: &str) -> Option<&'static str> {
    let name = folded(name);
    let latin = latin_words(&name);
    let points_here = |word: &&str| if word.is_ascii() { latin.iter().any(|w| w == word) } else { name.contains(*word) };
    let said = SLOT_WORDS.iter().find(|(_, words)| words.iter().any(points_here)).map(|(slot, _)| *slot);
    said.or_else(|| latin.contains(&SERIAL_SIGN).then_some("serial"))
}

/// Finds which of `serials` the file name contains, as an index into `serials`.
///
/// Spaces, hyphens, width and case do not matter, but the number must stand free: `WX12` is not found in `WX123`.
/// The longest wins. `None` when there is none, or when two of the longest are different numbers.
pub fn serial_in_name(name: &str, serials: &[impl AsRef<str>]) -> Option<usize> {
    let (letters, starts) = runs(&folded(stem(name)));
    let mut best: Option<(usize, Vec<u8>)> = None;
    let mut tied = false;
    for (index, serial) in serials.iter().enumerate() {
        let (wanted, _) = runs(&folded(serial.as_ref()));
        if wanted.len() < SERIAL_CHARS || !stands_free(&letters, &starts, &wanted) {
            continue;
        }
        match best.as_ref().map(|(_, found)| (found.len().cmp(&wanted.len()), *found == wanted)) {
            Some((Ordering::Greater, _) | (Ordering::Equal, true)) => {}
            Some((Ordering::Equal, false)) => tied = true,
            Some((Ordering::Less, _)) | None => (best, tied) = (Some((index, wanted)), false),
        }
    }
    best.filter(|_| !tied).map(|(index, _)| index)
}

/// Compares names as people count: `IMG_2` before `IMG_10`. Width and case do not matter unless all else is equal.
pub fn natural_order(a: &str, b: &str) -> Ordering {
    let (left, right) = (folded(a), folded(b));
    let (mut rest_a, mut rest_b) = (left.as_str(), right.as_str());
    while !rest_a.is_empty() && !rest_b.is_empty() {
        let (piece_a, piece_b);
        (piece_a, rest_a) = piece(rest_a);
        (piece_b, rest_b) = piece(rest_b);
        let order = match (number(piece_a), number(piece_b)) {
            // Without leading zeros the longer number is the larger, however long.
            (Some(x), Some(y)) => x.len().cmp(&y.len()).then_with(|| x.cmp(y)),
            _ => piece_a.cmp(piece_b),
        };
        if order.is_ne() {
            return order;
        }
    }
    rest_a.len().cmp(&rest_b.len()).then_with(|| a.cmp(b))
}

/// One spelling of a name: NFKC, so that full width and macOS's decomposed kana agree, and lower case.
fn folded(name: &str) -> String {
    name.nfkc().flat_map(char::to_lowercase).collect()
}

/// The name without its extension.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The runs of Latin letters in a folded name.
fn latin_words(name: &str) -> Vec<&str> {
    name.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()).collect()
}

/// The ASCII letters and digits of a folded text, and for each whether something else stands before it.
fn runs(text: &str) -> (Vec<u8>, Vec<bool>) {
    let (mut letters, mut starts, mut fresh) = (Vec::new(), Vec::new(), true);
    for c in text.chars() {
        match u8::try_from(c) {
            Ok(letter) if letter.is_ascii_alphanumeric() => {
                letters.push(letter);
                starts.push(fresh);
                fresh = false;
            }
            _ => fresh = true,
        }
    }
    (letters, starts)
}

/// Whether `wanted` occurs in `letters` from the start of a run to the end of one. `SN` may be glued to its front.
fn stands_free(letters: &[u8], starts: &[bool], wanted: &[u8]) -> bool {
    let fresh = |at: usize| starts.get(at).copied().unwrap_or(true);
    letters.windows(wanted.len()).enumerate().any(|(at, window)| {
        let glued = at >= 2 && &letters[at - 2..at] == b"sn" && fresh(at - 2);
        window == wanted && (fresh(at) || glued) && fresh(at + wanted.len())
    })
}

/// Splits off the first run of digits or of anything else.
fn piece(text: &str) -> (&str, &str) {
    let digits = text.starts_with(|c: char| c.is_ascii_digit());
    let end = text.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(text.len());
    text.split_at(end)
}

/// The digits of a number without its leading zeros; `None` for what is not a number.
fn number(piece: &str) -> Option<&str> {
    piece.starts_with(|c: char| c.is_ascii_digit()).then(|| piece.trim_start_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_a_name_point_to_a_slot() {
        for (name, slot) in [
            ("処分前_01.jpg", Some("before")),
            ("IMG_0012 before.JPG", Some("before")),
            ("処分前 製造番号.jpg", Some("serial")),
            ("label-03.png", Some("serial")),
            ("SN1234ABCD.jpg", Some("serial")),
            ("before_SN-0018A.jpg", Some("before")),
            ("処理後_SN-0018A.jpg", Some("after")),
            ("製造番号_SN-0018A.jpg", Some("serial")),
            ("ｓｅｒｉａｌ０１.jpg", Some("serial")),
            ("穿孔中2.jpg", Some("during")),
            ("HDD_after.jpg", Some("after")),
            ("処理後.tif", Some("after")),
            ("委託先へ引渡し.jpg", Some("handover")),
            ("金庫で保管中.jpg", Some("storage")),
            ("snow.jpg", None),
            ("afternoon.jpg", None),
            ("IMG_0001.jpg", None),
        ] {
            assert_eq!(slot_from_name(name), slot, "{name}");
        }
    }

    #[test]
    fn only_slots_of_the_register_are_suggested() {
        for (slot, _) in SLOT_WORDS {
            assert!(domain::registers::photo::SLOT.iter().any(|choice| choice.id == *slot), "{slot}");
        }
        assert_eq!(SLOT_WORDS.len(), domain::registers::photo::SLOT.len());
    }

    #[test]
    fn decomposed_kana_of_macos_reads_the_same() {
        let decomposed: String = "ラベル".nfd().collect();
        assert_ne!(decomposed, "ラベル");
        assert_eq!(slot_from_name(&decomposed), Some("serial"));
    }

    #[test]
    fn a_serial_is_found_however_it_is_written() {
        let serials = ["WX-12A 345", "Z9K4QQ01", "1234"];
        for (name, found) in [
            ("wx12a345_before.jpg", Some(0)),
            ("処分前WX12A345製造番号.jpg", Some(0)),
            ("ＷＸ１２Ａ３４５.jpg", Some(0)),
            ("SNZ9K4QQ01.jpg", Some(1)),
            ("z9k4-qq01 (2).jpg", Some(1)),
            ("IMG_1234.jpg", Some(2)),
            ("IMG_12345.jpg", None),
            ("WX12A3456.jpg", None),
            ("IMG_0001.jpg", None),
        ] {
            assert_eq!(serial_in_name(name, &serials), found, "{name}");
        }
    }

    #[test]
    fn the_longest_serial_wins_and_a_tie_is_left_to_the_person() {
        assert_eq!(serial_in_name("AB12-CD34.jpg", &["AB12", "AB12CD34"]), Some(1));
        assert_eq!(serial_in_name("AB12_CD34.jpg", &["AB12", "CD34"]), None);
        assert_eq!(serial_in_name("AB12.jpg", &["A1", ""]), None);
    }

    #[test]
    fn names_are_ordered_as_people_count() {
        let mut names = ["IMG_10.jpg", "IMG_2.jpg", "img_1.jpg", "IMG_002.jpg", "IMG_99999999999999999999999.jpg", "処分後1", "処分前2"];
        names.sort_by(|a, b| natural_order(a, b));
        assert_eq!(names, ["img_1.jpg", "IMG_002.jpg", "IMG_2.jpg", "IMG_10.jpg", "IMG_99999999999999999999999.jpg", "処分前2", "処分後1"]);
        assert_eq!(natural_order("a", "a"), Ordering::Equal);
        assert_eq!(natural_order("a1", "a"), Ordering::Greater);
    }
}
