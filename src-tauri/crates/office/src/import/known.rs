//! References of a file, each looked up once: a ledger of a hundred thousand lines names the same twenty people.

use std::cell::RefCell;
use std::collections::BTreeMap;

use domain::entry::Lookup;
use domain::value::Link;
use store::Reader;

use crate::desk::Shelf;

/// What was found before, by register and words.
#[derive(Debug, Default)]
pub(super) struct Found {
    find: RefCell<BTreeMap<(String, String), Vec<Link>>>,
    near: RefCell<BTreeMap<(String, String), Option<Link>>>,
}

/// Looks references up, and again only in the register that is being filled.
pub(super) struct Known<'a> {
    pub(super) shelf: Shelf<'a>,
    pub(super) found: &'a Found,
    pub(super) filling: &'static str,
}

impl<'a> Known<'a> {
    pub(super) fn new(read: Reader<'a>, found: &'a Found, filling: &'static str) -> Known<'a> {
        Known { shelf: Shelf(read), found, filling }
    }
}

impl Lookup for Known<'_> {
    fn find(&self, register: &str, words: &str) -> Vec<Link> {
        if register == self.filling {
            return self.shelf.find(register, words);
        }
        let key = (register.to_owned(), words.to_owned());
        self.found.find.borrow_mut().entry(key).or_insert_with(|| self.shelf.find(register, words)).clone()
    }

    fn near(&self, register: &str, words: &str) -> Option<Link> {
        let key = (register.to_owned(), words.to_owned());
        self.found.near.borrow_mut().entry(key).or_insert_with(|| self.shelf.near(register, words)).clone()
    }
}
