//! Calling other programs: shown before they run, and a failure says which one failed.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

/// What a task ends with: nothing, or a sentence for the person at the terminal.
pub type Outcome = Result<(), String>;

/// One call of another program.
pub struct Call {
    command: Command,
    words: Vec<String>,
}

impl Call {
    /// `program`, found on the path.
    pub fn new(program: impl AsRef<OsStr>) -> Call {
        let words = vec![program.as_ref().to_string_lossy().into_owned()];
        Call { command: Command::new(program), words }
    }

    /// The cargo that runs this task, working at `root`.
    pub fn cargo(root: &Path) -> Call {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut call = Call::new(cargo).inside(root);
        call.words = vec!["cargo".to_owned()];
        call
    }

    /// npm, working in the screens' package.
    pub fn npm(ui: &Path) -> Call {
        Call::new(if cfg!(windows) { "npm.cmd" } else { "npm" }).inside(ui)
    }

    /// The same call with more arguments, given as words with single spaces between them.
    pub fn words(mut self, words: &str) -> Call {
        for word in words.split(' ') {
            self = self.arg(word);
        }
        self
    }

    /// The same call with one more argument, which may hold spaces.
    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Call {
        self.words.push(arg.as_ref().to_string_lossy().into_owned());
        self.command.arg(arg);
        self
    }

    /// The same call working in `folder`.
    pub fn inside(mut self, folder: &Path) -> Call {
        self.command.current_dir(folder);
        self
    }

    /// The same call with an environment variable.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Call {
        self.command.env(name, value);
        self
    }

    /// Runs it in the open, and waits.
    pub fn run(mut self) -> Outcome {
        let line = self.words.join(" ");
        println!("$ {line}");
        // Nothing here asks a question, so nothing may wait for an answer; sudo asks at the terminal itself.
        let status = self.command.stdin(Stdio::null()).status().map_err(|error| format!("cannot start `{line}`: {error}"))?;
        if status.success() { Ok(()) } else { Err(format!("`{line}` failed ({status})")) }
    }

    /// Runs it unseen and gives what it wrote to standard output, or nothing if it failed.
    pub fn ask(mut self) -> Option<String> {
        let output = self.command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Runs it, showing what it writes to standard output line by line, and gives those lines.
    pub fn overhear(mut self) -> Result<Vec<String>, String> {
        use std::io::{BufRead, BufReader};

        let line = self.words.join(" ");
        println!("$ {line}");
        let fault = |error: std::io::Error| format!("cannot run `{line}`: {error}");
        let mut child = self.command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(fault)?;
        let mut heard = Vec::new();
        if let Some(stdout) = child.stdout.take() {
            for spoken in BufReader::new(stdout).lines() {
                let spoken = spoken.map_err(fault)?;
                println!("{spoken}");
                heard.push(spoken);
            }
        }
        let status = child.wait().map_err(fault)?;
        if status.success() { Ok(heard) } else { Err(format!("`{line}` failed ({status})")) }
    }
}
