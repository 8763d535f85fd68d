//! The small section whose records are changed: a person, two places, what it holds, boxes of paper, lines of the ledger.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::entry::Raw;
use tempfile::TempDir;

use crate::clock::Clock;
use crate::office::Office;
use crate::session::{NewOffice, Purpose};

/// A section with two people, two places and what it holds.
pub struct Section {
    pub office: Office,
    _folder: TempDir,
}

/// Answers by field.
pub fn raw(answers: &[(&str, &str)]) -> BTreeMap<String, Raw> {
    answers.iter().map(|(field, words)| ((*field).to_owned(), Raw::Text((*words).to_owned()))).collect()
}

impl Section {
    pub fn new() -> Section {
        let folder = TempDir::new().unwrap();
        let new = NewOffice {
            section: "総務課",
            code: "総務",
            manager: "例 一郎",
            password: "青い屋根と古い時計と川",
            profile: "nagasaki",
            purpose: Purpose::Test,
        };
        let moment = NaiveDate::from_ymd_opt(2026, 11, 22).and_then(|day| day.and_hms_opt(14, 0, 0)).unwrap();
        let (mut office, _) = Office::create(&folder.path().join("store"), new, Clock::Fixed(moment)).unwrap();
        for (register, answers) in [
            ("staff", &[("name", "例 花子"), ("title", "係長")][..]),
            ("location", &[("name", "第1書庫"), ("locked", "はい")]),
            ("location", &[("name", "第2書庫"), ("locked", "はい")]),
            (
                "info_asset",
                &[
                    ("name", "任用名簿"),
                    ("business", "任用事務"),
                    ("info_class", "その他の保有個人情報"),
                    ("purpose", "任用のため"),
                    ("responsible", "例 花子"),
                    ("department", "庶務係"),
                ],
            ),
        ] {
            office.add(register, "", &raw(answers)).unwrap();
        }
        Section { office, _folder: folder }
    }

    /// Registers boxes of paper; gives their number.
    pub fn paper(&mut self, boxes: &str) -> String {
        let answers = raw(&[
            ("media_type", "paper"),
            ("quantity", boxes),
            ("registered_on", "R8.4.1"),
            ("info_asset_ids", "任用名簿"),
            ("location_id", "第1書庫"),
            ("custodian", "例 花子"),
            ("user", "例 花子"),
            ("status", "stored"),
        ]);
        self.office.add("media", "", &answers).unwrap().value.no
    }

    /// Writes a line of the ledger about `count` people; gives its number.
    pub fn event(&mut self, count: &str, rough: &str) -> String {
        let answers = raw(&[
            ("occurred_at", "R8.11.20 10:00"),
            ("kind", "出力（印刷）"),
            ("info_asset_id", "任用名簿"),
            ("subject_count", count),
            ("subject_count_rough", rough),
            ("purpose", "給与の確認"),
            ("actor", "例 花子"),
        ]);
        self.office.add("handling_event", "", &answers).unwrap().value.no
    }

    /// What stands in `field` of record `no`, in words; empty where nothing does.
    pub fn shown(&mut self, register: &str, no: &str, field: &str) -> String {
        let looked = self.office.look(register, no).unwrap();
        let field = looked.register.field(field).unwrap();
        let words = |value| domain::show::value(field, value, domain::show::Dates::Short);
        looked.record.values.get(field.id).map(words).unwrap_or_default()
    }
}
