//! A test store and the program beside it: each test works on a copy of one section with its people, places and media.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use chrono::NaiveDate;
use domain::nendo::Nendo;
use serde_json::{Value, json};
use tempfile::TempDir;

/// Sunday of the practice year on which every test stands unless it says otherwise.
pub const TODAY: &str = "2026-11-22";

/// Login name of the 保護管理者, who has a staff record of the same post, as the three below.
pub const MANAGER: &str = "課長";
/// Login name of the 保護担当者.
pub const OFFICER: &str = "担当";
/// Login name of the 係員.
pub const CLERK: &str = "係員";
/// Login name of the 監査責任者.
pub const AUDITOR: &str = "監査";

/// A folder with a store, password files and whatever a test puts there.
pub struct Desk {
    folder: TempDir,
    day: String,
    person: String,
}

/// What the program said.
#[derive(Debug)]
pub struct Said {
    /// Its exit status.
    pub status: i32,
    /// What it said.
    pub out: String,
    /// What it said was wrong.
    pub err: String,
}

impl Said {
    /// Standard output as one JSON value, of a command that was done.
    pub fn value(&self) -> Value {
        assert_eq!(self.status, 0, "{self:?}");
        serde_json::from_str(&self.out).unwrap_or_else(|_| panic!("not one JSON value: {self:?}"))
    }

    /// The number of the record that was made.
    pub fn no(&self) -> String {
        self.value()["no"].as_str().unwrap_or_else(|| panic!("no number: {self:?}")).to_owned()
    }

    /// Standard output as JSON Lines.
    pub fn rows(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("not JSON: {line}"))).collect()
    }

    /// Every problem on standard error; each has exactly the six keys of a problem.
    pub fn problems(&self) -> Vec<Value> {
        let problems: Vec<Value> =
            self.err.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("not a problem: {line}"))).collect();
        for problem in &problems {
            let mut keys: Vec<&str> = problem.as_object().unwrap().keys().map(String::as_str).collect();
            keys.sort_unstable();
            assert_eq!(keys, ["article", "code", "field", "next", "rule", "what"], "{problem}");
            assert!(!problem["what"].as_str().unwrap().is_empty() && !problem["next"].as_str().unwrap().is_empty(), "{problem}");
        }
        problems
    }

    /// Refused by `rule`, standing on `article`, with exit status 3.
    pub fn refused_by(&self, rule: &str, article: &str) -> Value {
        assert_eq!(self.status, 3, "{self:?}");
        let problems = self.problems();
        let found = problems.iter().find(|problem| problem["rule"] == rule);
        let found = found.unwrap_or_else(|| panic!("not refused by {rule}: {self:?}")).clone();
        assert_eq!(found["article"], article, "{found}");
        found
    }

    /// Refused with exit status `status` and a first problem of this code.
    pub fn stopped(&self, status: i32, code: &str) -> Value {
        assert_eq!(self.status, status, "{self:?}");
        let problem = self.problems().first().unwrap_or_else(|| panic!("silent: {self:?}")).clone();
        assert_eq!(problem["code"], code, "{problem}");
        problem
    }

    /// The rules of the warnings that came with what was done.
    pub fn warned_by(&self) -> Vec<String> {
        let warnings = self.value()["warnings"].as_array().cloned().unwrap_or_default();
        warnings.iter().map(|warning| warning["rule"].as_str().unwrap_or_default().to_owned()).collect()
    }
}

impl Desk {
    /// An empty folder: no store yet.
    pub fn bare() -> Desk {
        let desk = Desk { folder: tempfile::tempdir().unwrap(), day: TODAY.to_owned(), person: MANAGER.to_owned() };
        fs::write(desk.path("password"), "試験用の合言葉\n").unwrap();
        desk
    }

    /// A section with its people, places, vendors, one piece of information and media of several kinds.
    pub fn furnished() -> Desk {
        static TEMPLATE: OnceLock<Vec<(PathBuf, Vec<u8>)>> = OnceLock::new();
        let desk = Desk::bare();
        desk.lay(TEMPLATE.get_or_init(|| files(furnish().folder.path(), Path::new("store"))));
        desk
    }

    /// The practice section with its 保護管理者 at the desk: at least one record of every register.
    pub fn practising() -> Desk {
        static TEMPLATE: OnceLock<Vec<(PathBuf, Vec<u8>)>> = OnceLock::new();
        let desk = Desk { person: office::demo::NAME.to_owned(), ..Desk::bare() };
        desk.lay(TEMPLATE.get_or_init(|| {
            let folder = tempfile::tempdir().unwrap();
            let now = TODAY.parse::<NaiveDate>().unwrap().and_hms_opt(9, 0, 0).unwrap();
            let made = office::demo::make(&folder.path().join("store"), Nendo(2026), 1, now, &mut |_, _, _| {});
            made.unwrap_or_else(|problems| panic!("{problems:#?}")).0.close().unwrap();
            files(folder.path(), Path::new("store"))
        }));
        fs::write(desk.path("password"), office::demo::PASSWORD).unwrap();
        desk
    }

    fn lay(&self, files: &[(PathBuf, Vec<u8>)]) {
        for (path, bytes) in files {
            let path = self.path("").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The same desk on another day.
    pub fn on(&mut self, day: &str) -> &mut Desk {
        day.clone_into(&mut self.day);
        self
    }

    /// Makes the section one of a single member of staff, with the reason its 保護管理者 accepts; all others have left.
    pub fn alone(&mut self) -> &mut Desk {
        let person = std::mem::replace(&mut self.person, MANAGER.to_owned());
        for no in ["職-0003", "職-0004"] {
            let left = json!({ "until": "R8.10.31" });
            assert_eq!(self.daicho(&["correct", "staff", no, "--reason", "異動"], &left).status, 0);
        }
        let reason = json!({ "one_person_reason": "職員1名の地域センターのため" });
        assert_eq!(self.daicho(&["correct", "section", "課-0001", "--reason", "体制の変更"], &reason).status, 0);
        self.person = person;
        self
    }

    /// The same desk with another person at it.
    pub fn sit(&mut self, person: &str) -> &mut Desk {
        person.clone_into(&mut self.person);
        self
    }

    /// Runs the program with `--json` as the person at the desk; `input` goes to standard input.
    pub fn daicho(&self, words: &[&str], input: &Value) -> Said {
        let input = if input.is_null() { String::new() } else { input.to_string() };
        let mut words = words.to_vec();
        words.push("--json");
        self.plain(&words, input.as_bytes())
    }

    /// The same without `--json`, and with anything at all on standard input.
    pub fn plain(&self, words: &[&str], input: &[u8]) -> Said {
        run(self.command(), words, input)
    }

    /// The program with its surroundings set, nothing asked yet.
    pub fn command(&self) -> Command {
        let mut command = Command::new(program());
        command
            .env("DAICHO_STORE", self.path("store"))
            .env("DAICHO_USER", &self.person)
            .env("DAICHO_PASSWORD_FILE", self.path("password"))
            .env("DAICHO_TODAY", &self.day)
            .env_remove("DAICHO_NOW")
            .env("HOGO_DAICHO_DATA", self.path("home"))
            .current_dir(self.folder.path());
        command
    }

    /// Adds a record and gives its number.
    pub fn add(&self, register: &str, answers: &Value) -> String {
        self.daicho(&["add", register], answers).no()
    }

    /// Registers an external hard disk and gives its number.
    pub fn drive(&self, serial: &str) -> String {
        self.add("media", &drive(serial))
    }

    /// Drafts a disposal of `media`, with these answers over the usual ones. The clerk does it even where the head sits at
    /// the desk: who drafts does not decide (D9).
    pub fn draft(&self, media: &[&str], answers: &Value) -> Said {
        let mut given = json!({
            "drafted_by": CLERK, "reason": "更新", "execution": "自庁実施", "action": "媒体の廃棄", "technique": "Destroy", "method": "破砕",
            "media": media,
        });
        merge(&mut given, answers);
        let hand = if self.person == MANAGER { CLERK } else { &self.person };
        let mut command = self.command();
        command.env("DAICHO_USER", hand);
        run(command, &["disposal", "draft", "--json"], given.to_string().as_bytes())
    }

    /// One field of one record as it stands now.
    pub fn field(&self, register: &str, no: &str, field: &str) -> Value {
        self.daicho(&["show", register, no], &Value::Null).value()[field].clone()
    }

    /// A practice photograph of a medium in the folder; gives its file's name.
    pub fn photograph(&self, slot: &str, serial: &str, seed: u32) -> String {
        let taken = chrono::NaiveDate::from_ymd_opt(2026, 11, 20).unwrap().and_hms_opt(14, 0, 0).unwrap();
        let name = format!("{slot}_{serial}.jpg");
        fs::write(self.path(&name), exchange::sample::drive_photo(slot, serial, taken, seed)).unwrap();
        name
    }
}

fn run(mut command: Command, words: &[&str], input: &[u8]) -> Said {
    let mut child = command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A command that reads nothing may be gone before everything is written.
    let _ = child.stdin.take().unwrap().write_all(input);
    let ended = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program speaks UTF-8");
    Said { status: ended.status.code().unwrap_or(-1), out: text(ended.stdout), err: text(ended.stderr) }
}

/// The answers about an external hard disk with the section's own information on it.
pub fn drive(serial: &str) -> Value {
    json!({
        "media_type": "外付HDD", "maker": "例示電機", "model": "EX-HDD1T", "serial_no": serial, "serial_source": "ラベル目視",
        "registered_on": "R8.4.1", "info_asset_ids": ["窓口受付簿"], "network": "LGWAN接続系", "location_id": "書庫",
        "custodian": OFFICER, "user": CLERK, "auth_fn": ["パスワード"], "encryption": "ハードウェア",
    })
}

/// Answers laid over others.
pub fn merge(into: &mut Value, over: &Value) {
    if let (Some(into), Some(over)) = (into.as_object_mut(), over.as_object()) {
        into.extend(over.clone());
    }
}

fn furnish() -> Desk {
    let desk = Desk::bare();
    let init = ["init", "--section", "総務課", "--code", "総務", "--manager", MANAGER, "--test"];
    assert_eq!(desk.daicho(&init, &Value::Null).status, 0);
    let none = json!({ "handles_number": false, "has_server_room": false, "provides": false, "outsources": false });
    assert_eq!(desk.daicho(&["correct", "section", "課-0001", "--reason", "適用区分"], &none).status, 0);
    for (name, title) in [(OFFICER, "係長"), (CLERK, "主事"), (AUDITOR, "監査役")] {
        desk.add("staff", &json!({ "name": name, "title": title }));
    }
    for (name, role) in [(OFFICER, "officer"), (CLERK, "clerk"), (AUDITOR, "auditor")] {
        let words = ["user", "add", name, "--role", role, "--staff", name, "--new-password-file", "password"];
        assert_eq!(desk.daicho(&words, &Value::Null).status, 0);
    }
    let section = desk.daicho(&["list", "section"], &Value::Null).rows()[0]["no"].as_str().unwrap().to_owned();
    let officer = json!({ "officer": OFFICER, "outsources": true });
    assert_eq!(desk.daicho(&["correct", "section", &section, "--reason", "保護担当者の指名"], &officer).status, 0);
    desk.add("location", &json!({ "name": "書庫", "locked": true }));
    for name in ["例示データ処理", "例示リサイクル"] {
        desk.add("vendor", &json!({ "name": name }));
    }
    let asset = json!({
        "name": "窓口受付簿", "business": "窓口事務", "info_class": "その他の保有個人情報", "purpose": "受付の記録のため",
        "responsible": MANAGER, "department": "総務課庶務係",
    });
    desk.add("info_asset", &asset);
    desk
}

/// Every file below `folder`, named from `root`, with its bytes.
fn files(root: &Path, folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root.join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = folder.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            found.extend(files(root, &path));
        } else {
            found.push((path, fs::read(entry.path()).unwrap()));
        }
    }
    found
}

/// The built program. It stands beside this test's own: `target/<profile>/deps/it-… → target/<profile>/daicho`.
pub fn program() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    let path = own.parent().and_then(Path::parent).unwrap().join(format!("daicho{}", std::env::consts::EXE_SUFFIX));
    assert!(path.is_file(), "{} is missing: build it first with `cargo build -p daicho`", path.display());
    path
}
