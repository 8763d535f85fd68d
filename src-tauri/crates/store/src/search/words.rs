//! From typed words to a question the index can answer, and the exact check of what it answers.

use crate::search::fold::fold;

/// What is searched for: every word must occur, folded, somewhere in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words(Vec<String>);

impl Words {
    /// Splits at spaces of any width; `None` when nothing is asked.
    pub(crate) fn read(search: &str) -> Option<Words> {
        let words: Vec<String> =
            search.split_whitespace().flat_map(|word| fold(word).split_whitespace().map(ToOwned::to_owned).collect::<Vec<_>>()).collect();
        if words.is_empty() { None } else { Some(Words(words)) }
    }

    /// The folded words, each to be found by `instr`.
    pub(crate) fn folded(&self) -> &[String] {
        &self.0
    }

    /// The FTS5 expression: every pair of neighbouring characters of every word; a single character as a beginning.
    ///
    /// Each term is quoted, so nothing a person types is read as an operator.
    pub(crate) fn expression(&self) -> String {
        let mut terms: Vec<String> = Vec::new();
        for word in &self.0 {
            let characters: Vec<char> = word.chars().collect();
            if let [only] = characters.as_slice() {
                terms.push(format!("{}*", quoted(&[*only])));
            }
            terms.extend(characters.windows(2).map(quoted));
        }
        terms.sort();
        terms.dedup();
        terms.join(" AND ")
    }
}

fn quoted(characters: &[char]) -> String {
    let term: String = characters.iter().collect();
    format!("\"{}\"", term.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_pairs_and_a_single_character_a_beginning() {
        assert_eq!(Words::read("ＵＳＢ　あ").unwrap().expression(), "\"sb\" AND \"us\" AND \"あ\"*");
        assert_eq!(Words::read(" 　"), None);
        assert_eq!(Words::read("\"*").unwrap().expression(), "\"\"\"*\"");
    }
}
