//! References while they are typed: which records the words could mean. Searching for one is recorded; naming one is not.

use domain::entry;
use domain::problem::Problems;
use domain::query::Query;
use domain::register::Register;
use domain::value::Link;

use super::ask::spoken;
use crate::act::Act;
use crate::desk::{Shelf, link_of};
use crate::office::Office;
use crate::refuse::by_store;

/// At most this many records are offered while a reference is typed.
const OFFERED: usize = 20;

impl Office {
    /// Records that typed words could mean in a reference field; the newest when nothing is typed yet.
    ///
    /// Words that name a record by its number or whole name find nothing that was not known. Others are a search, which is
    /// recorded once for a word and not again for each further letter of it.
    pub fn lookup(&mut self, register: &str, words: &str) -> Result<Vec<Link>, Problems> {
        let register = self.register(register)?;
        let words = words.trim();
        let named = self.named(register, words);
        if !named.is_empty() {
            return Ok(named);
        }
        if !words.is_empty() && !self.goes_on(register, words) {
            let summary = format!("{}を検索（参照の候補「{}」）", register.name, spoken(words));
            self.act(Act::Search, |desk| {
                desk.tx.summary(summary);
                Ok(())
            })?;
        }
        if !words.is_empty() {
            self.recent.sought = Some((register.id, words.to_owned()));
        }
        self.offered(register, words)
    }

    /// The same without recording: for a question that is recorded itself, as a list's is.
    pub fn meant(&self, register: &'static Register, words: &str) -> Result<Vec<Link>, Problems> {
        let words = words.trim();
        let named = self.named(register, words);
        if named.is_empty() { self.offered(register, words) } else { Ok(named) }
    }

    fn named(&self, register: &Register, words: &str) -> Vec<Link> {
        entry::Lookup::find(&Shelf(self.read()), register.id, words)
    }

    fn offered(&self, register: &'static Register, words: &str) -> Result<Vec<Link>, Problems> {
        let query = Query { search: words.to_owned(), limit: OFFERED, ..Default::default() };
        let page = self.read().list(register, &query).map_err(by_store)?;
        let mut offered: Vec<Link> = page.rows.iter().map(|record| link_of(register, record)).collect();
        // 「例 花」 is the beginning of 「例 花子」 before it is two words found somewhere in 「例高崎 花江」.
        let sought = entry::fold(words);
        offered.sort_by_key(|link| !entry::fold(&link.label).contains(&sought));
        Ok(offered)
    }

    /// Whether `words` are the last search of this register with letters more or less at its end.
    fn goes_on(&self, register: &Register, words: &str) -> bool {
        let last = self.recent.sought.as_ref().filter(|(before, _)| *before == register.id);
        last.is_some_and(|(_, last)| words.starts_with(last.as_str()) || last.starts_with(words))
    }
}
