//! How long work comes along: on standard error, only where it takes longer than a second, never to a script.

use std::io::{IsTerminal, Write, stderr};
use std::time::{Duration, Instant};

/// Work is not spoken of before it took this long.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the line of a terminal is renewed.
const OFTEN: Duration = Duration::from_millis(100);
/// How often a line is added where standard error is a file.
const SELDOM: Duration = Duration::from_secs(10);

/// One stretch of work.
pub struct Progress {
    silent: bool,
    terminal: bool,
    begun: Instant,
    said: Option<Instant>,
    about: String,
}

impl Progress {
    /// Begins to count; `silent` where a script reads standard error.
    pub fn begin(silent: bool) -> Progress {
        Progress { silent, terminal: stderr().is_terminal(), begun: Instant::now(), said: None, about: String::new() }
    }

    /// `done` of `whole` of `about` are done.
    pub fn at(&mut self, about: &str, done: usize, whole: usize) {
        if self.silent || self.begun.elapsed() < PATIENCE {
            return;
        }
        let new = self.about != about;
        let pause = if self.terminal { OFTEN } else { SELDOM };
        if !new && done < whole && self.said.is_some_and(|said| said.elapsed() < pause) {
            return;
        }
        // In a file the end of one matter is told by the beginning of the next.
        if !self.terminal && !new && self.said.is_some_and(|said| said.elapsed() < SELDOM) {
            return;
        }
        self.about = about.to_owned();
        self.said = Some(Instant::now());
        let mut out = stderr().lock();
        // What cannot be said about progress is not worth stopping the work for.
        let _ = if self.terminal { write!(out, "\r\u{1b}[K{about} {done}/{whole}") } else { writeln!(out, "{about} {done}/{whole}") };
        let _ = out.flush();
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.terminal && self.said.is_some() {
            let _ = write!(stderr(), "\r\u{1b}[K");
        }
    }
}
