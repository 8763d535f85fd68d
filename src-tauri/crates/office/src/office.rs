//! The open office: a store with a person at work in it. Everything else is verbs on this.

use std::path::{Path, PathBuf};

use domain::checklist::Checklist;
use domain::problem::{Code, Problem, Problems};
use domain::profile::Profile;
use domain::record::Record;
use domain::register::Register;
use domain::role::{Duty, Role};
use domain::value::Link;
use store::{Purpose, Reader, Store};

use crate::clock::Clock;
use crate::inspection::counted::Counted;
use crate::refuse::{by_store, no_register, not_allowed};

/// The person at work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// Login name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// Their staff record, where they have one.
    pub staff: Option<Link>,
    /// How the log and the records name them: 「職 氏名」 as of today, or the login name.
    pub written: String,
}

/// An open store with a person at work in it.
pub struct Office {
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) who: Who,
    pub(crate) profile: Profile,
    pub(crate) checklist: Checklist,
    pub(crate) place: PathBuf,
    /// What an open inspection's screen was last told of the registers.
    pub(crate) counted: Counted,
    pub(crate) recent: Recent,
}

/// What the person at work looked at last: drawing the same screen anew is not another look.
#[derive(Debug, Default)]
pub(crate) struct Recent {
    /// The record, by register and number; or the operation log itself.
    pub record: Option<(&'static str, String)>,
    /// The photograph that was opened at full size. Apart from the record, because the record stays on the screen behind it.
    pub photo: Option<String>,
    /// What was typed to find a reference: the next letter of the same word is not another search.
    pub sought: Option<(&'static str, String)>,
}

impl std::fmt::Debug for Office {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Office").field("role", &self.who.role).finish_non_exhaustive()
    }
}

impl Office {
    /// The person at work.
    pub fn who(&self) -> &Who {
        &self.who
    }

    /// The regulation's articles, titles and limits.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The clock.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// What the store is for.
    pub fn purpose(&self) -> Purpose {
        self.store.purpose()
    }

    /// The store's folder. For the shell only: it never crosses to a screen.
    pub fn place(&self) -> &Path {
        &self.place
    }

    /// Reads without recording anything: only for verbs that record the look themselves, and for lists.
    pub(crate) fn read(&self) -> Reader<'_> {
        self.store.read()
    }

    /// The register `id` as this store uses it, with the section's own fields; or a problem that names the nearest.
    pub fn register(&self, id: &str) -> Result<&'static Register, Problems> {
        self.read().book().by_id(id).ok_or_else(|| no_register(id))
    }

    /// Every register as this store uses it.
    pub fn registers(&self) -> impl Iterator<Item = &'static Register> {
        self.read().book().all()
    }

    /// Takes in a definition that no migration knows, in a test store only; everything that follows from a definition follows
    /// from this one. See [`store::Store::try_out`].
    pub fn try_out(&mut self, register: &'static Register) -> Result<(), Problems> {
        self.store.try_out(register).map_err(by_store)
    }

    /// The section's own record.
    pub fn section(&self) -> Result<Record, Problems> {
        let register = self.register("section")?;
        let query = domain::query::Query { limit: 1, ..Default::default() };
        let page = self.read().list(register, &query).map_err(by_store)?;
        page.rows
            .into_iter()
            .next()
            .ok_or_else(|| Problem::new(Code::NotFound, "課の記録がありません。", "設定で課名と課記号を登録してください。").into())
    }

    /// One of the office's settings, or `otherwise`.
    pub fn setting(&self, key: &str, otherwise: &str) -> Result<String, Problems> {
        Ok(self.read().setting(key).map_err(by_store)?.unwrap_or_else(|| otherwise.to_owned()))
    }

    /// Refuses what the role does not cover; `what` is said as it stands in the sentence.
    pub(crate) fn must_hold(&self, duty: Duty, what: &str) -> Result<(), Problems> {
        if self.who.role.may(duty) {
            return Ok(());
        }
        Err(not_allowed(self.who.role, duty, what).into())
    }

    /// Closes the store. The log's head is left beside it.
    pub fn close(self) -> Result<(), Problems> {
        self.store.close().map_err(by_store)
    }
}
