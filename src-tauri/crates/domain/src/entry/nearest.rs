//! "Did you mean": the known word nearest to a mistyped one.

use unicode_normalization::UnicodeNormalization;

use crate::value::Link;

/// A word as it is compared: half width, lower case, without spaces, hyphens or middle dots.
pub fn fold(words: &str) -> String {
    words
        .nfkc()
        .flat_map(char::to_lowercase)
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_' | '・' | '\u{2010}'..='\u{2015}' | '\u{2212}'))
        .collect()
}

/// `words` in half width without blanks around them: what a barcode reader types through a Japanese input method.
pub fn plain(words: &str) -> String {
    words.trim().nfkc().collect()
}

/// 「Did you mean」 about the record behind `near`; what is known by its number alone is named once.
pub fn meant(near: &Link) -> String {
    if near.label == near.no {
        return format!("「{}」ではありませんか。", near.no);
    }
    format!("「{}」（{}）ではありませんか。", near.label, near.no)
}

/// The index of the known word nearest to `word`, if one is near: it contains the word or is contained in it, or differs
/// from it in at most a third of its characters.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<usize> {
    let word: Vec<char> = fold(word).chars().collect();
    if word.is_empty() {
        return None;
    }
    known
        .enumerate()
        .filter_map(|(index, candidate)| {
            let candidate: Vec<char> = fold(candidate).chars().collect();
            let longer = word.len().max(candidate.len());
            let distance = distance(&word, &candidate);
            let within = candidate.len().min(word.len()) >= 2 && (contains(&candidate, &word) || contains(&word, &candidate));
            (within || distance * 3 <= longer).then_some((distance, index))
        })
        .min()
        .map(|(_, index)| index)
}

fn contains(whole: &[char], part: &[char]) -> bool {
    whole.windows(part.len()).any(|window| window == part)
}

/// How many characters must be put in, taken out, replaced or swapped with their neighbour.
fn distance(from: &[char], to: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for (i, &a) in from.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &b) in to.iter().enumerate() {
            let mut least = (last[j] + usize::from(a != b)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a == to[j - 1] && from[i - 1] == b {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_forgets_width_case_and_spaces() {
        assert_eq!(fold("ＵＳＢ メモリ"), fold("usbﾒﾓﾘ"));
        assert_eq!(fold("serial-no"), fold("Serial_No"));
        assert_ne!(fold("複製"), fold("複写"));
    }

    #[test]
    fn the_nearest_known_word_is_offered_and_a_far_one_is_not() {
        let known = ["media_type", "serial_no", "maker", "model"];
        let near = |word| nearest(word, known.iter().copied()).map(|at| known[at]);
        assert_eq!(near("seral_no"), Some("serial_no"));
        assert_eq!(near("serial"), Some("serial_no"));
        assert_eq!(near("mdoel"), Some("model"));
        assert_eq!(near("mediatype"), Some("media_type"));
        assert_eq!(near("colour"), None);
        assert_eq!(near("  "), None);
    }
}
