//! Slows down guessing at the keyboard: after each wrong password the next try waits longer, also after a restart.
//!
//! The count lives in the platform's state folder, not in the store, because a wrong password must change no byte of
//! the store. It does not hinder somebody who copied the files: against that stands Argon2id alone.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::folder;

/// The longest wait, in seconds.
const LONGEST: u64 = 60;

/// The count of wrong passwords for one store.
#[derive(Debug, Clone)]
pub(crate) struct Throttle(Option<PathBuf>);

#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
struct Count {
    wrong: u32,
    /// Seconds since 1970 at the last wrong one.
    last: u64,
}

impl Throttle {
    /// Counts in `state`; without a folder nothing is counted.
    pub(crate) fn new(state: Option<&Path>, store_id: &str) -> Throttle {
        Throttle(state.map(|folder| folder.join(format!("attempts-{}", store_id.get(..16).unwrap_or("")))))
    }

    /// Runs `attempt` if enough time has passed, and counts it if it was wrong.
    pub(crate) fn attempt<T>(&self, attempt: impl FnOnce() -> Result<T>) -> Result<T> {
        self.attempt_at(seconds_now(), attempt)
    }

    fn attempt_at<T>(&self, now: u64, attempt: impl FnOnce() -> Result<T>) -> Result<T> {
        let Some(path) = &self.0 else { return attempt() };
        let mut count = read(path)?;
        if count.last > now {
            // The machine's clock was set back: start the wait anew instead of waiting for the old time to return.
            count.last = now;
            write(path, count)?;
        }
        let left = wait_after(count.wrong).saturating_sub(now - count.last);
        if count.wrong > 0 && left > 0 {
            return Err(Error::Wait { seconds: left });
        }
        // Counted before the try, so that ending the program in the middle of one wins nothing.
        write(path, Count { wrong: count.wrong.saturating_add(1), last: now })?;
        let result = attempt();
        if !matches!(result, Err(Error::WrongKey)) {
            write(path, if result.is_ok() { Count::default() } else { count })?;
        }
        result
    }
}

fn wait_after(wrong: u32) -> u64 {
    if wrong == 0 { 0 } else { 1_u64.checked_shl(wrong - 1).unwrap_or(LONGEST).min(LONGEST) }
}

fn read(path: &Path) -> Result<Count> {
    // A count that does not read is taken as none: it is a brake, not a proof.
    Ok(folder::read_if_there(path)?.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default())
}

fn write(path: &Path, count: Count) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    folder::replace(path, &serde_json::to_vec(&count)?)
}

/// The machine's own clock, not the office's: a day fixed for practice must not release the brake.
fn seconds_now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong() -> Result<()> {
        Err(Error::WrongKey)
    }

    #[test]
    fn each_wrong_password_makes_the_next_wait_longer_and_a_right_one_clears_it() {
        let folder = tempfile::tempdir().unwrap();
        let throttle = Throttle::new(Some(folder.path()), "0123456789abcdef00");
        let mut now = 1000;
        for expected in [1, 2, 4, 8, 16, 32, 60, 60] {
            assert!(matches!(throttle.attempt_at(now, wrong), Err(Error::WrongKey)));
            let again = Throttle::new(Some(folder.path()), "0123456789abcdef00");
            assert!(matches!(again.attempt_at(now, || Ok(())), Err(Error::Wait { seconds }) if seconds == expected));
            now += expected;
        }
        assert!(throttle.attempt_at(now, || Ok(())).is_ok());
        assert!(matches!(throttle.attempt_at(now, wrong), Err(Error::WrongKey)));
    }

    #[test]
    fn a_clock_set_back_does_not_lock_anybody_out_for_long() {
        let folder = tempfile::tempdir().unwrap();
        let throttle = Throttle::new(Some(folder.path()), "0123456789abcdef00");
        assert!(throttle.attempt_at(1_000_000, wrong).is_err());
        assert!(matches!(throttle.attempt_at(10, || Ok(())), Err(Error::Wait { seconds: 1 })));
        assert!(throttle.attempt_at(11, || Ok(())).is_ok());
    }

    #[test]
    fn stores_are_counted_apart_and_without_a_folder_nothing_is() {
        let folder = tempfile::tempdir().unwrap();
        assert!(Throttle::new(Some(folder.path()), "aaaaaaaaaaaaaaaa").attempt_at(5, wrong).is_err());
        assert!(Throttle::new(Some(folder.path()), "bbbbbbbbbbbbbbbb").attempt_at(5, || Ok(())).is_ok());
        let none = Throttle::new(None, "aaaaaaaaaaaaaaaa");
        assert!(matches!(none.attempt_at(5, wrong), Err(Error::WrongKey)));
        assert!(none.attempt_at(5, || Ok(())).is_ok());
    }
}
