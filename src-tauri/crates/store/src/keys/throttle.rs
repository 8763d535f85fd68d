//! Slows down guessing at the keyboard: after each wrong password the next try with that login name waits longer, also
//! after a restart. A colleague at the same PC does not wait for somebody else's slips.
//!
//! The counts live in the platform's state folder, not in the store, because a wrong password must change no byte of
//! the store. They do not hinder somebody who copied the files: against that stands Argon2id alone.
//! A name that does not exist is counted like one that does, so that the wait tells nobody who has an account.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::folder;

/// The first wait, in milliseconds; each further one is twice as long.
const FIRST: u64 = 1_000;
/// The longest wait, in milliseconds.
const LONGEST: u64 = 60_000;
/// At most this many names are counted; then the one whose last slip is the oldest is let go. To push a name out by made-up
/// ones takes as many tries, each as slow as Argon2id: longer than the longest wait, so nothing is won by it.
const NAMES: usize = 256;

/// The counts of wrong passwords for one store.
#[derive(Debug, Clone)]
pub(crate) struct Throttle(Option<PathBuf>);

#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
struct Count {
    wrong: u32,
    /// Milliseconds since 1970 when the last wrong one was answered.
    last: u64,
}

/// By name, as the key file hashes it: the state folder lists nobody in clear.
type Counts = BTreeMap<String, Count>;

impl Throttle {
    /// Counts in `state`; without a folder nothing is counted.
    pub(crate) fn new(state: Option<&Path>, store_id: &str) -> Throttle {
        Throttle(state.map(|folder| folder.join(format!("attempts-{}", store_id.get(..16).unwrap_or("")))))
    }

    /// Runs `attempt` of `who` if enough time has passed since their last wrong one, and counts it if it was wrong.
    /// `who` is a salted hash, never a name.
    pub(crate) fn attempt<T>(&self, who: &str, attempt: impl FnOnce() -> Result<T>) -> Result<T> {
        self.attempt_by(milliseconds_now, who, attempt)
    }

    fn attempt_by<T>(&self, clock: impl Fn() -> u64, who: &str, attempt: impl FnOnce() -> Result<T>) -> Result<T> {
        let Some(path) = &self.0 else { return attempt() };
        let now = clock();
        let mut counts = read(path)?;
        let mut count = counts.get(who).copied().unwrap_or_default();
        if count.last > now {
            // The machine's clock was set back: start the wait anew instead of waiting for the old time to return.
            count.last = now;
            put(&mut counts, who, count);
            write(path, &counts)?;
        }
        let left = wait_after(count.wrong).saturating_sub(now - count.last);
        if count.wrong > 0 && left > 0 {
            return Err(Error::Wait { seconds: left.div_ceil(1_000) });
        }
        // Counted before the try, so that ending the program in the middle of one wins nothing.
        put(&mut counts, who, Count { wrong: count.wrong.saturating_add(1), last: now });
        write(path, &counts)?;
        let result = attempt();
        let after = match &result {
            Ok(_) => Count::default(),
            // The wait begins when the answer is given: trying a password takes a second or so itself.
            Err(Error::WrongKey) => Count { wrong: count.wrong.saturating_add(1), last: clock() },
            Err(_) => count,
        };
        put(&mut counts, who, after);
        write(path, &counts)?;
        result
    }
}

/// Keeps `count` for `who`; nothing wrong is nothing to keep.
fn put(counts: &mut Counts, who: &str, count: Count) {
    if count.wrong == 0 {
        counts.remove(who);
        return;
    }
    counts.insert(who.to_owned(), count);
    while counts.len() > NAMES {
        let oldest = counts.iter().filter(|(name, _)| *name != who).min_by_key(|(_, count)| count.last).map(|(name, _)| name.clone());
        let Some(oldest) = oldest else { return };
        counts.remove(&oldest);
    }
}

fn wait_after(wrong: u32) -> u64 {
    if wrong == 0 { 0 } else { FIRST.saturating_mul(1_u64.checked_shl(wrong - 1).unwrap_or(LONGEST)).min(LONGEST) }
}

fn read(path: &Path) -> Result<Counts> {
    // A file that does not read counts as none: it is a brake, not a proof.
    Ok(folder::read_if_there(path)?.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default())
}

fn write(path: &Path, counts: &Counts) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    folder::replace(path, &serde_json::to_vec(counts)?)
}

/// The machine's own clock, not the office's: a day fixed for practice must not release the brake.
fn milliseconds_now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A try at the second `now`, which takes no time.
    fn at<T>(throttle: &Throttle, now: u64, who: &str, attempt: impl FnOnce() -> Result<T>) -> Result<T> {
        throttle.attempt_by(|| now * 1_000, who, attempt)
    }

    fn wrong() -> Result<()> {
        Err(Error::WrongKey)
    }

    #[test]
    fn each_wrong_password_makes_the_next_wait_longer_and_a_right_one_clears_it() {
        let folder = tempfile::tempdir().unwrap();
        let throttle = Throttle::new(Some(folder.path()), "0123456789abcdef00");
        let mut now = 1000;
        for expected in [1, 2, 4, 8, 16, 32, 60, 60] {
            assert!(matches!(at(&throttle, now, "a", wrong), Err(Error::WrongKey)));
            let again = Throttle::new(Some(folder.path()), "0123456789abcdef00");
            assert!(matches!(at(&again, now, "a", || Ok(())), Err(Error::Wait { seconds }) if seconds == expected));
            now += expected;
        }
        assert!(at(&throttle, now, "a", || Ok(())).is_ok());
        assert!(matches!(at(&throttle, now, "a", wrong), Err(Error::WrongKey)));
    }

    #[test]
    fn a_clock_set_back_does_not_lock_anybody_out_for_long() {
        let folder = tempfile::tempdir().unwrap();
        let throttle = Throttle::new(Some(folder.path()), "0123456789abcdef00");
        assert!(at(&throttle, 1_000_000, "a", wrong).is_err());
        assert!(matches!(at(&throttle, 10, "a", || Ok(())), Err(Error::Wait { seconds: 1 })));
        assert!(at(&throttle, 11, "a", || Ok(())).is_ok());
    }

    #[test]
    fn stores_are_counted_apart_and_without_a_folder_nothing_is() {
        let folder = tempfile::tempdir().unwrap();
        assert!(at(&Throttle::new(Some(folder.path()), "aaaaaaaaaaaaaaaa"), 5, "a", wrong).is_err());
        assert!(at(&Throttle::new(Some(folder.path()), "bbbbbbbbbbbbbbbb"), 5, "a", || Ok(())).is_ok());
        let none = Throttle::new(None, "aaaaaaaaaaaaaaaa");
        assert!(matches!(at(&none, 5, "a", wrong), Err(Error::WrongKey)));
        assert!(at(&none, 5, "a", || Ok(())).is_ok());
    }

    #[test]
    fn one_persons_slips_make_nobody_else_wait_and_no_name_is_an_exception() {
        let folder = tempfile::tempdir().unwrap();
        let throttle = Throttle::new(Some(folder.path()), "0123456789abcdef00");
        for name in ["somebody", "nobody"] {
            assert!(matches!(at(&throttle, 5, name, wrong), Err(Error::WrongKey)));
            assert!(matches!(at(&throttle, 5, name, || Ok(())), Err(Error::Wait { seconds: 1 })));
        }
        assert!(at(&throttle, 5, "colleague", || Ok(())).is_ok());
        assert!(at(&throttle, 6, "somebody", || Ok(())).is_ok());
        assert!(matches!(at(&throttle, 5, "nobody", || Ok(())), Err(Error::Wait { .. })), "another's success lets nobody go");
    }

    #[test]
    fn made_up_names_do_not_fill_the_disk_and_push_no_fresh_count_out() {
        let mut counts = Counts::new();
        put(&mut counts, "victim", Count { wrong: 5, last: 1_000 });
        for nth in 0..2 * NAMES as u64 {
            put(&mut counts, &format!("made up {nth}"), Count { wrong: 1, last: nth });
        }
        assert_eq!(counts.len(), NAMES);
        assert!(counts.contains_key("victim"), "the oldest slip goes first");
    }

    #[test]
    fn the_wait_begins_when_the_answer_was_given() {
        let folder = tempfile::tempdir().unwrap();
        let throttle = Throttle::new(Some(folder.path()), "0123456789abcdef00");
        let time = std::cell::Cell::new(10_000);
        let slow = || {
            time.set(time.get() + 5_000);
            wrong()
        };
        assert!(throttle.attempt_by(|| time.get(), "a", slow).is_err());
        assert!(matches!(throttle.attempt_by(|| time.get() + 999, "a", || Ok(())), Err(Error::Wait { seconds: 1 })));
        assert!(throttle.attempt_by(|| time.get() + 1_000, "a", || Ok(())).is_ok());
    }
}
