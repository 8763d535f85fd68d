//! Another city's regulation: its articles, titles, forms and limits stand everywhere, and nothing of the one that ships.

use std::fs;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

use super::paper;
use tests::desk::program;

/// 例市 numbers every article of the model text fifty higher, so any lower one is a number that was written by hand.
const MOVED_BY: u32 = 50;

/// A folder with a copy of the program, 例市's profile beside it, and a store made by it.
struct City(TempDir);

impl City {
    fn new() -> City {
        let city = City(tempfile::tempdir().unwrap());
        let own = city.0.path().join("program");
        fs::create_dir_all(own.join("profiles")).unwrap();
        // A link, not a copy: a file just written cannot be started while another test forks.
        fs::hard_link(program(), own.join("daicho")).or_else(|_| fs::copy(program(), own.join("daicho")).map(|_| ())).unwrap();
        fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/profiles/rei.toml"), own.join("profiles/rei.toml")).unwrap();
        fs::write(city.0.path().join("password"), "試験用の合言葉\n").unwrap();
        city.say(&["init", "--section", "例示課", "--code", "例", "--manager", "課長", "--profile", "rei", "--test"], &Value::Null);
        city
    }

    /// What a command says on either channel.
    fn said(&self, words: &[&str], input: &Value) -> (i32, String) {
        use std::io::Write;
        let place = self.0.path();
        let mut child = Command::new(place.join("program/daicho"))
            .args(words)
            .env("DAICHO_STORE", place.join("store"))
            .env("DAICHO_USER", "課長")
            .env("DAICHO_PASSWORD_FILE", place.join("password"))
            .env("DAICHO_TODAY", "2026-11-22")
            .env_remove("DAICHO_NOW")
            .current_dir(place)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let text = if input.is_null() { String::new() } else { input.to_string() };
        let _ = child.stdin.take().unwrap().write_all(text.as_bytes());
        let ended = child.wait_with_output().unwrap();
        let all = [ended.stdout, ended.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
        (ended.status.code().unwrap_or(-1), all)
    }

    fn say(&self, words: &[&str], input: &Value) -> String {
        let (status, said) = self.said(words, input);
        assert_eq!(status, 0, "{words:?}: {said}");
        said
    }

    fn page(&self, words: &[&str]) -> String {
        let file = self.0.path().join("page.pdf");
        let mut all = vec!["report", words[0], file.to_str().unwrap()];
        all.extend(&words[1..]);
        self.say(&all, &Value::Null);
        paper::text(&file)
    }
}

/// Articles in `text` that are not 例市's: numbers up to that of the last article of the model text. A statute's own
/// articles (番号法第19条) are everybody's.
fn foreign(text: &str) -> Vec<String> {
    let signs: Vec<char> = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let mut found = Vec::new();
    for (at, _) in signs.iter().enumerate().filter(|(_, sign)| **sign == '条') {
        let begins = signs[..at].iter().rposition(|sign| !sign.is_ascii_digit()).map_or(0, |before| before + 1);
        let Ok(number) = signs[begins..at].iter().collect::<String>().parse::<u32>() else { continue };
        let before: String = signs[begins.saturating_sub(6)..begins].iter().collect();
        let statute = before.trim_end_matches('第').ends_with('法');
        if number <= MOVED_BY && !statute {
            found.push(signs[begins.saturating_sub(12)..(at + 6).min(signs.len())].iter().collect());
        }
    }
    found
}

#[test]
fn the_search_for_foreign_articles_sees_them() {
    assert_eq!(foreign("（第15条関係）").len(), 1);
    assert_eq!(foreign("15条2項").len(), 1);
    assert_eq!(foreign("第 1 6 条").len(), 1, "as a page spaces it");
    assert!(foreign("第65条第2項、番号法第19条第8号、個人情報保護法第68条、条件").is_empty());
}

#[test]
fn another_city_has_its_own_articles_in_every_field_help_and_form() {
    let city = City::new();
    let registers = city.say(&["registers", "--profile", "rei", "--json"], &Value::Null);
    for line in registers.lines() {
        let register: Value = serde_json::from_str(line).unwrap();
        let fields = city.say(&["fields", register["id"].as_str().unwrap(), "--profile", "rei", "--json"], &Value::Null);
        assert!(foreign(&fields).is_empty(), "{}: {:?}", register["id"], foreign(&fields));
    }
    assert!(registers.contains("63条") && foreign(&registers).is_empty(), "{registers}");
    let help = city.say(&["--help"], &Value::Null);
    assert!(foreign(&help).is_empty() && !help.contains("長崎"), "{help}");
    let forms = city.say(&["report", "list", "--profile", "rei", "--json"], &Value::Null);
    assert!(forms.contains("例市媒体管理台帳") && forms.contains("63条") && foreign(&forms).is_empty(), "{forms}");
    for line in forms.lines() {
        let form: Value = serde_json::from_str(line).unwrap();
        let page = city.page(&[form["id"].as_str().unwrap(), "--blank"]);
        assert!(foreign(&page).is_empty() && !page.contains("長崎"), "{}: {:?}", form["id"], foreign(&page));
    }
    let label: String = city.page(&["F01", "--blank"]).split_whitespace().collect();
    assert!(label.contains("様式第100号（第63条関係）") && label.contains("個人情報管理責任者"), "{label}");
}

#[test]
fn another_city_has_its_own_articles_on_problems_alerts_and_filled_pages() {
    let city = City::new();
    city.say(&["add", "location", "--json"], &json!({ "name": "書庫", "locked": true }));
    let asset = json!({
        "name": "名簿", "business": "例事務", "info_class": "その他の保有個人情報", "purpose": "例", "responsible": "課長", "department": "例示課",
    });
    city.say(&["add", "info_asset", "--json"], &asset);
    let drive = json!({
        "media_type": "外付HDD", "maker": "例示電機", "model": "EX-1", "serial_no": "RE-1", "serial_source": "ラベル目視",
        "registered_on": "R8.4.1", "info_asset_ids": ["名簿"], "network": "LGWAN接続系", "location_id": "書庫", "custodian": "課長", "user": "課長",
    });
    city.say(&["add", "media", "--json"], &drive);
    let draft = json!({
        "drafted_by": "課長", "reason": "更新", "execution": "自庁実施", "action": "媒体の廃棄", "technique": "Destroy", "method": "破砕", "media": ["RE-1"],
    });
    let made: Value = serde_json::from_str(&city.say(&["disposal", "draft", "--json"], &draft)).unwrap();
    let no = made["no"].as_str().unwrap();
    for words in [&["disposal", "close", no, "--json"][..], &["disposal", "approve", no, "--json"], &["disposal", "draft", "--json"]] {
        let (status, said) = city.said(words, if words.len() == 3 { &draft } else { &Value::Null });
        assert_eq!(status, 3, "{said}");
        assert!(said.contains("65条") || said.contains("64条"), "{said}");
        assert!(foreign(&said).is_empty(), "{:?}", foreign(&said));
    }
    let due = city.say(&["due", "--on", "R9.4.1", "--json"], &Value::Null);
    assert!(due.contains("63条") && due.contains("54条1項") && foreign(&due).is_empty(), "{due}");
    let year = city.say(&["yearend", "status", "--json"], &Value::Null);
    assert!(foreign(&year).is_empty() && year.contains("92条"), "{year}");
    let opened: Value =
        serde_json::from_str(&city.say(&["inspection", "open", "--json"], &json!({ "round": "定期1", "base_on": "R8.9.30" }))).unwrap();
    let inspection = opened["no"].as_str().unwrap();
    let pages = [vec!["F01"], vec!["F06", "--no", no], vec!["F09", "--no", inspection], vec!["F10", "--no", inspection], vec!["F13"]];
    for words in pages {
        let page = city.page(&words);
        assert!(foreign(&page).is_empty() && !page.contains("長崎"), "{words:?}: {:?}", foreign(&page));
    }
    assert!(city.page(&["F10", "--no", inspection]).contains("個人情報総括責任者"), "its own posts");
}
