//! The small section that is printed: three people by post, two books, media, and a page's text.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::{NaiveDate, NaiveDateTime};
use domain::entry::Raw;
use tempfile::TempDir;

use crate::clock::Clock;
use crate::office::Office;
use crate::print::made::Made;
use crate::print::order::Order;
use crate::records::Ask;
use crate::session::{NewOffice, Purpose};

/// A section with its folder, which goes when it goes.
pub struct Section {
    pub office: Office,
    _folder: TempDir,
}

/// Answers by field.
pub fn raw(answers: &[(&str, &str)]) -> BTreeMap<String, Raw> {
    answers.iter().map(|(field, words)| ((*field).to_owned(), Raw::Text((*words).to_owned()))).collect()
}

/// A moment of the section's year.
pub fn at(year: i32, month: u32, day: u32, hour: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(year, month, day).and_then(|day| day.and_hms_opt(hour, 0, 0)).unwrap()
}

impl Section {
    /// A section of 22 November 2026 with people, a place, two contractors, what it holds, and four media.
    pub fn new() -> Section {
        Section::of(Purpose::Test)
    }

    /// The same for another purpose.
    pub fn of(purpose: Purpose) -> Section {
        let folder = TempDir::new().unwrap();
        let new = NewOffice {
            section: "総務課",
            code: "総務",
            manager: "例 一郎",
            password: "青い屋根と古い時計と川",
            profile: "nagasaki",
            purpose,
        };
        let (office, _) = Office::create(&folder.path().join("store"), new, Clock::Fixed(at(2026, 11, 22, 14))).unwrap();
        let mut section = Section { office, _folder: folder };
        section.furnish();
        section
    }

    fn furnish(&mut self) {
        let office = &mut self.office;
        let no = office.section().unwrap();
        office
            .correct("section", &no.no, "氏名を記入", no.version, &raw(&[("manager_title", "総務課長"), ("manager_name", "例 一郎")]))
            .unwrap();
        for (register, answers) in [
            ("staff", &[("name", "例 花子"), ("title", "係長")][..]),
            ("staff", &[("name", "例 𠮷次"), ("title", "主事")]),
            ("location", &[("name", "第1書庫"), ("locked", "はい")]),
            ("vendor", &[("name", "株式会社例示データ処理")]),
            ("vendor", &[("name", "例示運送")]),
            (
                "info_asset",
                &[
                    ("name", "任用名簿"),
                    ("business", "任用事務"),
                    ("info_class", "その他の保有個人情報"),
                    ("purpose", "任用のため"),
                    ("responsible", "例 一郎"),
                    ("department", "庶務係"),
                ],
            ),
        ] {
            office.add(register, "", &raw(answers)).unwrap();
        }
        for serial in ["SN-1001", "SN-1002", "SN-1003", "SN-1004"] {
            self.medium(serial);
        }
    }

    /// Registers a drive; gives its number.
    pub fn medium(&mut self, serial: &str) -> String {
        let answers = raw(&[
            ("media_type", "外付HDD"),
            ("maker", "例示電機"),
            ("model", "EX-HDD1T"),
            ("serial_no", serial),
            ("serial_source", "ラベル目視"),
            ("capacity", "1TB"),
            ("registered_on", "R8.4.1"),
            ("info_asset_ids", "任用名簿"),
            ("network", "LGWAN接続系"),
            ("auth_fn", "パスワード"),
            ("encryption", "ソフトウェア"),
            ("location_id", "第1書庫"),
            ("custodian", "例 花子"),
            ("user", "例 𠮷次"),
            ("status", "使用中"),
        ]);
        self.office.add("media", "", &answers).unwrap().value.no
    }

    /// Writes a line of the ledger; gives its number.
    pub fn event(&mut self, at: &str, count: &str, purpose: &str) -> String {
        let answers = raw(&[
            ("occurred_at", at),
            ("kind", "出力（印刷）"),
            ("info_asset_id", "任用名簿"),
            ("subject_count", count),
            ("purpose", purpose),
            ("actor", "例 𠮷次"),
        ]);
        self.office.add("handling_event", "", &answers).unwrap().value.no
    }

    /// The form about record `no`.
    pub fn print(&mut self, form: &str, no: &str) -> Made {
        self.made(&Order { form: form.to_owned(), no: no.to_owned(), ..Order::default() })
    }

    /// The form as a list.
    pub fn list(&mut self, form: &str, ask: Ask) -> Made {
        self.made(&Order { form: form.to_owned(), ask, ..Order::default() })
    }

    /// What was ordered.
    pub fn made(&mut self, order: &Order) -> Made {
        self.office.print(order, &mut |_, _| true).unwrap()
    }
}

/// What stands on the pages, spaces and line ends taken out so that a wrapped cell reads on.
pub fn text(made: &Made) -> String {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("page.pdf");
    std::fs::write(&path, &made.pdf).unwrap();
    read(&path).split_whitespace().collect()
}

/// In the order of drawing, so that a cell's lines follow each other.
fn read(path: &Path) -> String {
    let mut reader = Command::new("pdftotext");
    let found = reader.args(["-raw", "-enc", "UTF-8"]).arg(path).arg("-").stderr(Stdio::inherit()).output().unwrap();
    assert!(found.status.success());
    String::from_utf8(found.stdout).unwrap()
}

/// Every one of `words` stands on the pages.
#[track_caller]
pub fn says(made: &Made, words: &[&str]) {
    let text = text(made);
    for word in words {
        let word: String = word.split_whitespace().collect();
        assert!(text.contains(&word), "「{word}」 does not stand on {}:\n{text}", made.name);
    }
}
