//! Which article of the regulation a field, a rule or a form stands on.

/// An article by its key: the number it has in the model text, e.g. `15` or `15-2` (article, paragraph) or `11-1-2` (item).
///
/// The key never changes; what a person reads ("第15条第2項") comes from the regulation profile,
/// because another city has the same duty under another number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Article(pub &'static str);

impl Article {
    /// Splits the key into article, paragraph and item, each empty where the key stops.
    pub fn parts(self) -> (&'static str, &'static str, &'static str) {
        let mut parts = self.0.splitn(3, '-');
        (parts.next().unwrap_or(""), parts.next().unwrap_or(""), parts.next().unwrap_or(""))
    }
}

/// Whether `key` is one to three numbers joined by hyphens.
pub(crate) fn is_key(key: &str) -> bool {
    let mut parts = 0;
    key.split('-').all(|part| {
        parts += 1;
        parts <= 3 && !part.is_empty() && part.len() <= 3 && part.chars().all(|c| c.is_ascii_digit())
    })
}
