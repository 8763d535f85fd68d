//! Locking after the PC slept: the page's own idle timer stands still while the PC does, and whoever opens the lid may be another (第28条).

use std::thread;
use std::time::Duration;

use office::Clock;
use tauri::{AppHandle, Emitter, Manager};

use crate::workplace::Workplace;

/// How often it is looked whether time has passed that nobody saw pass.
const LOOK: Duration = Duration::from_secs(5);

/// More seconds than this between two looks, and the PC was asleep; a busy PC is late by less.
const ASLEEP: i64 = 45;

/// The page hears this when its screen was locked without a call of its own.
const LOCKED: &str = "locked";

/// Watches as long as the program runs.
pub fn watch(app: AppHandle) {
    thread::spawn(move || {
        let mut seen = seconds();
        loop {
            thread::sleep(LOOK);
            let now = seconds();
            if slept(seen, now) {
                lock(&app);
            }
            seen = now;
        }
    });
}

/// The machine's clock in whole seconds: unlike a stopwatch it goes on while the PC sleeps.
fn seconds() -> i64 {
    Clock::System.now().and_utc().timestamp()
}

/// Whether the PC slept between two looks, in seconds. A clock that was put forward locks too: better once too often.
fn slept(seen: i64, now: i64) -> bool {
    now - seen > ASLEEP
}

fn lock(app: &AppHandle) {
    let workplace = app.state::<Workplace>();
    if !workplace.is_open() || workplace.is_locked() {
        return;
    }
    // The screen is locked even where the line about it could not be written; the next act will say that the disk is full.
    let _ = workplace.lock();
    let _ = app.emit(LOCKED, ());
}

#[cfg(test)]
mod tests {
    use super::slept;

    #[test]
    fn a_gap_that_nobody_saw_pass_is_sleep_and_a_late_look_is_not() {
        assert!(!slept(1000, 1005));
        assert!(!slept(1000, 1020), "a busy PC looks late");
        assert!(slept(1000, 1180));
        assert!(!slept(1000, 400), "a clock put back is no sleep");
    }
}
