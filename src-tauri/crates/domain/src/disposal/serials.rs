//! Serial by serial: what was handed over against what the certificates name (D7; 第15条第2項).

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

/// What stands between two serial numbers of a list, besides blanks.
const SEPARATORS: &[char] = &['\n', '\r', '\t', ',', '，', '、', ';', '；'];

/// A serial number as it was written, compared folded: full and half width, case, spaces and hyphens do not matter.
#[derive(Debug, Clone)]
pub struct Serial {
    written: String,
    folded: String,
}

impl Serial {
    /// Takes a serial number as somebody wrote it; `None` where nothing but blanks and hyphens is left.
    pub fn new(written: &str) -> Option<Serial> {
        let folded: String =
            written.nfkc().filter(|sign| !sign.is_whitespace() && !is_hyphen(*sign)).flat_map(char::to_uppercase).collect();
        (!folded.is_empty()).then(|| Serial { written: written.trim().to_owned(), folded })
    }

    /// The serial numbers of a list: one on each line, or several between commas and blanks.
    pub fn list(text: &str) -> Vec<Serial> {
        Serial::list_among(text, &[])
    }

    /// The same, where a number that holds blanks of its own is one of `known`: 「WD 0001」 stays one.
    pub fn list_among(text: &str, known: &[Serial]) -> Vec<Serial> {
        text.split(SEPARATORS).flat_map(|piece| pieces(piece, known)).collect()
    }

    /// As it was written.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// As it is compared: without spaces and hyphens, in capitals of half width.
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// With the signs that are mistaken for each other made one: O→0, I→1, B→8, S→5.
    fn blurred(&self) -> String {
        self.folded
            .chars()
            .map(|sign| match sign {
                'O' => '0',
                'I' => '1',
                'B' => '8',
                'S' => '5',
                other => other,
            })
            .collect()
    }
}

impl PartialEq for Serial {
    fn eq(&self, other: &Serial) -> bool {
        self.folded == other.folded
    }
}

impl Eq for Serial {}

impl PartialOrd for Serial {
    fn partial_cmp(&self, other: &Serial) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Serial {
    fn cmp(&self, other: &Serial) -> std::cmp::Ordering {
        self.folded.cmp(&other.folded)
    }
}

fn is_hyphen(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' | '\u{00ad}')
}

/// What the comparison found. Lists keep the order in which the serials were written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reconciliation {
    /// Handed over once and certified once.
    pub matched: Vec<Serial>,
    /// Handed over, named by no certificate.
    pub missing: Vec<Serial>,
    /// Certified, never handed over.
    pub extra: Vec<Serial>,
    /// Written more than once, in the hand-over or in the certificates.
    pub doubled: Vec<Serial>,
    /// A missing and an extra serial that differ only by signs easily mistaken: probably one and the same.
    pub near: Vec<(Serial, Serial)>,
}

impl Reconciliation {
    /// Whether every serial handed over is certified exactly once, and nothing else is.
    pub fn holds(&self) -> bool {
        self.missing.is_empty() && self.extra.is_empty() && self.doubled.is_empty()
    }
}

/// Compares the serials handed over with those the certificates name.
pub fn reconcile(handed: &[Serial], certified: &[Serial]) -> Reconciliation {
    let mut found = Reconciliation::default();
    let counted = (count(handed), count(certified));
    let mut seen = BTreeSet::new();
    for serial in handed.iter().chain(certified) {
        if !seen.insert(serial) {
            continue;
        }
        let times = (counted.0.get(serial).copied().unwrap_or(0), counted.1.get(serial).copied().unwrap_or(0));
        if times.0 > 1 || times.1 > 1 {
            found.doubled.push(serial.clone());
        }
        match times {
            (0, _) => found.extra.push(serial.clone()),
            (_, 0) => found.missing.push(serial.clone()),
            (1, 1) => found.matched.push(serial.clone()),
            _ => {}
        }
    }
    for missing in &found.missing {
        for extra in found.extra.iter().filter(|extra| extra.blurred() == missing.blurred()) {
            found.near.push((missing.clone(), extra.clone()));
        }
    }
    found
}

/// One piece of a list: words between blanks, as many of them together as make a known number.
fn pieces(piece: &str, known: &[Serial]) -> Vec<Serial> {
    let words: Vec<&str> = piece.split_whitespace().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let together = |end: &usize| Serial::new(&words[at..*end].join(" "));
        let end = (at + 2..=words.len()).rev().find(|end| together(end).is_some_and(|one| known.contains(&one))).unwrap_or(at + 1);
        found.extend(together(&end));
        at = end;
    }
    found
}

/// The serials that stand in `serials` more than once, each of them once.
pub(super) fn twice(serials: &[Serial]) -> Vec<Serial> {
    count(serials).into_iter().filter(|(_, times)| *times > 1).map(|(serial, _)| serial.clone()).collect()
}

/// Serials in a sentence: the first five, then how many more.
pub(super) fn written(serials: &[Serial]) -> String {
    let first: Vec<&str> = serials.iter().take(5).map(Serial::written).collect();
    match serials.len() {
        0..=5 => first.join("、"),
        more => format!("{} ほか{}件", first.join("、"), more - 5),
    }
}

fn count(serials: &[Serial]) -> BTreeMap<&Serial, usize> {
    let mut counted = BTreeMap::new();
    for serial in serials {
        *counted.entry(serial).or_insert(0) += 1;
    }
    counted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn list(serials: &[&str]) -> Vec<Serial> {
        serials.iter().filter_map(|one| Serial::new(one)).collect()
    }

    #[test]
    fn width_case_spaces_and_hyphens_do_not_matter() {
        let found = reconcile(&list(&["S1A2-B3C4", "ＷＤ 0001"]), &list(&["s1a2b3c4", "WD-0001"]));
        assert!(found.holds());
        assert_eq!(found.matched.len(), 2);
    }

    #[test]
    fn what_is_missing_extra_or_doubled_is_named_as_written() {
        let found = reconcile(&list(&["A-1", "A-2", "A-3", "A-3"]), &list(&["A-1", "A-9", "A-3"]));
        assert_eq!(found.missing, list(&["A-2"]));
        assert_eq!(found.extra, list(&["A-9"]));
        assert_eq!(found.doubled, list(&["A-3"]));
        assert_eq!(found.doubled[0].written(), "A-3");
        assert!(!found.holds());
    }

    #[test]
    fn a_serial_certified_twice_does_not_hold() {
        assert!(!reconcile(&list(&["A1"]), &list(&["A1", "a-1"])).holds());
    }

    #[test]
    fn signs_easily_mistaken_are_offered_as_one() {
        for (handed, certified) in [("S0123", "SO123"), ("X1Y", "XIY"), ("A8C", "ABC"), ("55", "S5")] {
            let found = reconcile(&list(&[handed]), &list(&[certified]));
            assert!(!found.holds());
            assert_eq!(found.near, vec![(Serial::new(handed).unwrap(), Serial::new(certified).unwrap())]);
        }
        assert!(reconcile(&list(&["S0123"]), &list(&["T0123"])).near.is_empty());
    }

    #[test]
    fn blank_lines_are_no_serials() {
        assert_eq!(Serial::list("A1\n\n 　\n-\nB2\r\n").len(), 2);
    }

    #[test]
    fn several_on_a_line_are_several_and_a_known_one_with_a_blank_stays_one() {
        for text in ["A1、A2", "A1,A2", "A1，A2", "A1 A2", "A1　A2", "A1\tA2", "A1;A2", "A1 、 A2\n"] {
            assert_eq!(Serial::list(text), list(&["A1", "A2"]), "{text}");
        }
        let known = list(&["WD 0001", "WD 0002"]);
        assert_eq!(Serial::list_among("WD 0001　wd 0002、X9", &known), list(&["WD0001", "WD0002", "X9"]));
        assert_eq!(Serial::list_among("WD 0003", &known).len(), 2, "one that nobody knows is taken as it is spaced");
    }

    proptest! {
        #[test]
        fn any_list_holds_against_its_own_shuffle(serials in proptest::collection::btree_set("[A-Z0-9]{4,12}", 0..40)) {
            let handed: Vec<Serial> = serials.iter().filter_map(|one| Serial::new(one)).collect();
            let certified: Vec<Serial> = serials.iter().rev().filter_map(|one| Serial::new(&one.to_lowercase())).collect();
            let found = reconcile(&handed, &certified);
            prop_assert!(found.holds());
            prop_assert_eq!(found.matched.len(), serials.len());
        }

        #[test]
        fn one_left_out_is_always_missed(serials in proptest::collection::btree_set("[A-Z0-9]{4,12}", 1..40), pick in 0usize..40) {
            let handed: Vec<Serial> = serials.iter().filter_map(|one| Serial::new(one)).collect();
            let mut certified = handed.clone();
            let left_out = certified.remove(pick % handed.len());
            prop_assert_eq!(reconcile(&handed, &certified).missing, vec![left_out]);
        }
    }
}
