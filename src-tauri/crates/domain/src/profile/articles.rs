//! Article keys as people cite them: 「第15条第2項」 in full, 「15条2項」 in a narrow column.

use crate::article::Article;
use crate::profile::Profile;

impl Profile {
    /// The article in full, by this city's numbering: 「第15条第2項」.
    pub fn article_label(&self, article: Article) -> String {
        self.label_of(article.0)
    }

    /// The article in short: 「15条2項」.
    pub fn article_short(&self, article: Article) -> String {
        self.short_of(article.0)
    }

    /// [`Profile::article_label`] for a key that comes from a file, such as a checklist's.
    ///
    /// What the profile names for the whole key stands; else what it names for a shorter key, with the rest appended;
    /// else the key's own numbers. An article of one paragraph is cited without 「第1項」.
    pub fn label_of(&self, key: &str) -> String {
        if let Some(label) = self.articles.get(key) {
            return label.clone();
        }
        let Some((shorter, last)) = key.rsplit_once('-') else {
            return if key.is_empty() { String::new() } else { format!("第{key}条") };
        };
        let whole = self.label_of(shorter);
        if shorter.contains('-') {
            format!("{whole}第{last}号")
        } else if last == "1" && self.single.contains(shorter) {
            whole
        } else {
            format!("{whole}第{last}項")
        }
    }

    /// [`Profile::article_short`] for a key that comes from a file.
    pub fn short_of(&self, key: &str) -> String {
        // A 第 behind a digit parts two numbers (第8条の2第4項) and must stay.
        let mut short = String::new();
        for sign in self.label_of(key).chars() {
            if sign != '第' || short.ends_with(|c: char| c.is_ascii_digit()) {
                short.push(sign);
            }
        }
        short
    }
}
