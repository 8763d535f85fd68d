//! `daicho`: the same office without a window, for scripts, for the IT section and for tests.
//!
//! It asks, calls one verb of `office`, and says what came back: Japanese for a person, JSON for a script. No rule is here.

mod answers;
mod args;
mod asked;
mod dress;
mod japanese;
mod open;
mod paper;
mod progress;
mod run;
mod said;
mod say;
mod table;

use std::ffi::OsString;
use std::process::ExitCode;

use say::Say;

fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let asked = match japanese::read(&words) {
        Ok(asked) => asked,
        Err(japanese::Unread::Shown(help)) => {
            let mut say = Say::new(false);
            say.words(help.trim_end());
            return ExitCode::from(say.end(0));
        }
        Err(japanese::Unread::Wrong(problems)) => {
            // The command was not understood, but whether a script is listening can still be seen.
            let json = words.iter().any(|word| word == "--json");
            return ExitCode::from(Say::new(json).problems(&problems));
        }
    };
    let mut say = Say::new(asked.door.json);
    let status = match run::run(asked, &mut say) {
        Ok(status) => status,
        Err(problems) => say.problems(&problems),
    };
    ExitCode::from(say.end(status))
}
