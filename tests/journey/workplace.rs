//! A window of its own for the journey: data folder, driver, pictures. A failed step takes a picture before it fails.

use std::env;
use std::future::Future;
use std::io::Write;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;
use thirtyfour::prelude::*;

use crate::fill::{Step, Window};

/// Where the journey takes place.
pub struct Workplace {
    window: PathBuf,
    driver: PathBuf,
    command: PathBuf,
    screens: PathBuf,
    /// The program's data folder, the temporary folder and the home folder of the session.
    pub data: TempDir,
    port: u16,
    /// The day it is in the window; a real store knows only the machine's own.
    day: Option<&'static str>,
}

impl Workplace {
    /// The place that the environment names; `None` where no window is to be driven.
    pub fn found() -> Option<Workplace> {
        let given = |name: &str| env::var_os(name).map(PathBuf::from);
        let workplace = Workplace {
            window: given("DAICHO_WINDOW")?,
            driver: given("DAICHO_DRIVER")?,
            command: given("DAICHO_CLI")?,
            screens: given("DAICHO_SCREENS")?,
            data: TempDir::new().expect("a folder"),
            port: free_port(),
            day: None,
        };
        for folder in ["hogo", "tmp", "home"] {
            std::fs::create_dir_all(workplace.data.path().join(folder)).expect("a folder");
        }
        if let Some(demo) = env::var_os("DAICHO_DEMO") {
            copy(Path::new(&demo), &workplace.hogo().join("practice"));
        }
        Some(workplace)
    }

    /// The same place on another day.
    pub fn on(&mut self, day: &'static str) -> &mut Workplace {
        self.day = Some(day);
        self
    }

    /// What the command line says to `words` in this place's store, for the person with that password.
    pub fn by_command(&self, (person, password): (&str, &str), words: &[&str], input: &Value) -> String {
        let password = self.password(password);
        let mut child = Command::new(&self.command)
            .arg("--store")
            .arg(self.hogo().join("store"))
            .args(["--user", person, "--password-file", &password])
            .args(words)
            .envs(self.day.map(|day| ("DAICHO_TODAY", day)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command line runs");
        let input = if input.is_null() { String::new() } else { input.to_string() };
        // A command that reads nothing may be gone before everything is written.
        let _ = child.stdin.take().expect("standard input").write_all(input.as_bytes());
        let out = child.wait_with_output().expect("the command line ends");
        std::fs::remove_file(&password).expect("the password's file goes");
        assert!(out.status.success(), "{words:?}: {}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8_lossy(&out.stdout).into_owned()
    }

    /// A file with `password` in it, for the command line to read.
    pub fn password(&self, password: &str) -> String {
        let file = self.data.path().join(format!("password-{}", free_port()));
        std::fs::write(&file, password).expect("the password's file");
        file.to_string_lossy().into_owned()
    }

    /// The program's data folder.
    pub fn hogo(&self) -> PathBuf {
        self.data.path().join("hogo")
    }

    /// Opens the window, does `steps`, and closes it again, whatever happened.
    pub async fn session<F>(&self, name: &str, steps: F)
    where
        F: for<'w> FnOnce(&'w Window) -> Pin<Box<dyn Future<Output = Step> + 'w>>,
    {
        let mut driver = self.start_driver();
        let done = self.in_window(name, steps).await;
        let _ = driver.kill();
        let _ = driver.wait();
        if let Err(error) = done {
            panic!("{name}: {error}");
        }
    }

    async fn in_window<F>(&self, name: &str, steps: F) -> Step
    where
        F: for<'w> FnOnce(&'w Window) -> Pin<Box<dyn Future<Output = Step> + 'w>>,
    {
        let mut capabilities = Capabilities::new();
        capabilities.set("tauri:options", serde_json::json!({ "application": self.window }))?;
        let driver = WebDriver::new(&format!("http://127.0.0.1:{}", self.port), capabilities).await?;
        let window = Window::new(driver, self.screens.clone());
        let done = steps(&window).await;
        if done.is_err() {
            let _ = window.picture(&format!("failed {name}")).await;
            println!("{}", window.page().await.unwrap_or_default());
        }
        let left = window.leave().await;
        done.and(left)
    }

    fn start_driver(&self) -> Child {
        let native = free_port();
        let child = Command::new(&self.driver)
            .args(["--port", &self.port.to_string(), "--native-port", &native.to_string()])
            .args(["--native-driver", "/usr/bin/WebKitWebDriver"])
            .env("HOGO_DAICHO_DATA", self.hogo())
            .env("TMPDIR", self.data.path().join("tmp"))
            .env("HOME", self.data.path().join("home"))
            .env("XDG_DATA_HOME", self.data.path().join("home/data"))
            .env("XDG_CACHE_HOME", self.data.path().join("home/cache"))
            .env("NO_AT_BRIDGE", "1")
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env_remove("DAICHO_STORE")
            .envs(self.day.map(|day| ("DAICHO_TODAY", day)))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("tauri-driver starts");
        let late = Instant::now() + Duration::from_secs(20);
        // The driver listens before the one behind it does, and drops what it cannot pass on.
        while [self.port, native].iter().any(|port| TcpStream::connect(("127.0.0.1", *port)).is_err()) {
            assert!(Instant::now() < late, "tauri-driver does not listen");
            std::thread::sleep(Duration::from_millis(20));
        }
        child
    }
}

/// A port nobody listens on.
fn free_port() -> u16 {
    std::net::TcpListener::bind(("127.0.0.1", 0)).and_then(|socket| socket.local_addr()).expect("a port").port()
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("the practice section").flatten() {
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &place);
        } else {
            std::fs::copy(entry.path(), place).expect("a file");
        }
    }
}
