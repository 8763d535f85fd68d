//! One disposal as the rules see it: plain facts, gathered from the registers.

use chrono::NaiveDate;

use crate::disposal::matrix::Encrypted;
use crate::disposal::method::{Method, Technique};
use crate::disposal::serials::Serial;
use crate::disposal::stage::{Action, Execution, Outcome, Slot, Stage};
use crate::entry::nearest::fold;
use crate::media::{Device, DisposalClass, Family, InfoClass, Status};
use crate::two_people::OnePerson;
use crate::value::{Link, RecordId};

/// A person on a record: a member of staff, or somebody of the contractor's by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The member of staff; `None` for people outside.
    pub id: Option<RecordId>,
    /// 「職 氏名」 as on that day.
    pub name: String,
}

impl Person {
    /// The member of staff a record points to.
    pub fn staff(link: &Link) -> Person {
        Person { id: Some(link.id), name: link.label.clone() }
    }

    /// Somebody named in words; `None` for blanks.
    pub fn named(name: &str) -> Option<Person> {
        let name = name.trim();
        (!name.is_empty()).then(|| Person { id: None, name: name.to_owned() })
    }

    /// Whether the two are one and the same: by record where both have one, else by name in any width and spacing, with
    /// or without the post before it.
    pub fn is(&self, other: &Person) -> bool {
        match (self.id, other.id) {
            (Some(one), Some(two)) => one == two,
            _ => self.bears(&other.name) || other.bears(&self.name),
        }
    }

    /// Whether `name` is the whole of this one, or what follows the post in it.
    fn bears(&self, name: &str) -> bool {
        let words: Vec<&str> = self.name.split_whitespace().collect();
        let name = fold(name);
        !name.is_empty() && (0..words.len()).any(|from| fold(&words[from..].concat()) == name)
    }
}

/// A disposal with all its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// How far it has come.
    pub stage: Stage,
    /// Who carries it out.
    pub execution: Execution,
    /// 起案日.
    pub drafted_on: Option<NaiveDate>,
    /// 起案者.
    pub drafted_by: Option<Person>,
    /// Who made the record, whatever 起案者 says.
    pub written_by: Option<Person>,
    /// 保護管理者 決裁日.
    pub approved_on: Option<NaiveDate>,
    /// 決裁者.
    pub approved_by: Option<Person>,
    /// 保存期間満了の確認.
    pub retention_checked: bool,
    /// 処分前の点数.
    pub count_before: Option<i64>,
    /// 件数確認者.
    pub counted_by: Option<Person>,
    /// Why one person did and checked it, besides what the section says (D9).
    pub one_person_reason: String,
    /// The section's excuse; `None` where it has two people (D9).
    pub one_person: Option<OnePerson>,
    /// 完了日.
    pub closed_on: Option<NaiveDate>,
    /// 備考.
    pub note: String,
    /// The media, without lines that were called off.
    pub items: Vec<Item>,
    /// The hands they pass through.
    pub chain: Vec<Handover>,
    /// 立会い.
    pub attendance: Vec<Attendance>,
    /// 証明書.
    pub certificates: Vec<Certificate>,
    /// Photographs.
    pub photos: Vec<Photo>,
}

/// One medium of a case, as the inventory knows it and as the case froze it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Medium {
    /// Its record in the inventory.
    pub id: RecordId,
    /// Its 管理番号.
    pub no: String,
    /// What it is made of.
    pub family: Family,
    /// Its 製造番号; empty where it has none or it cannot be read.
    pub serial: String,
    /// 情報の区分; `None` where nothing is linked.
    pub info_class: Option<InfoClass>,
    /// 廃棄区分.
    pub class: DisposalClass,
    /// Whether it was encrypted in use.
    pub encrypted: Encrypted,
    /// Whether an authentication function stands before its content.
    pub auth: bool,
    /// 記録されている情報.
    pub assets: Vec<RecordId>,
    /// Where it stands now.
    pub status: Status,
    /// 数量; 1 for everything electronic.
    pub quantity: i64,
    /// What is built into it, for machines.
    pub device: Option<Device>,
    /// The number of another case, open or completed, that holds it already (D1).
    pub other_case: Option<String>,
}

/// One line of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its record.
    pub id: RecordId,
    /// The medium.
    pub medium: Medium,
    /// 処分区分.
    pub action: Action,
    /// 方法.
    pub method: Option<Method>,
    /// 方法を選んだ理由.
    pub method_reason: String,
    /// 方式.
    pub technique: Option<Technique>,
    /// ツール名・版.
    pub tool: String,
    /// Whether 検証方法 names one (not 「なし」).
    pub verified: bool,
    /// 検証の結果.
    pub outcome: Option<Outcome>,
    /// The day it was begun (or finished, where only that is written).
    pub started_on: Option<NaiveDate>,
    /// The day it was finished (or begun, where only that is written).
    pub performed_on: Option<NaiveDate>,
    /// 実施者.
    pub performer: Option<Person>,
    /// 確認者.
    pub checker: Option<Person>,
    /// 庁舎内事前消去.
    pub wiped_on_site: bool,
    /// 備考.
    pub note: String,
}

/// One step of the chain of contractors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// 段: 1 for whom the city hands to.
    pub step: i64,
    /// 事業者名.
    pub vendor: String,
    /// 再委託承認番号.
    pub subcontract_no: String,
    /// 再委託承認日.
    pub subcontract_on: Option<NaiveDate>,
    /// 引渡日.
    pub handed_on: Option<NaiveDate>,
    /// 受領者.
    pub received_by: String,
    /// 引渡数量.
    pub quantity: Option<i64>,
    /// 引き渡した製造番号.
    pub serials: Vec<Serial>,
    /// 備考, where a quantity that differs is explained.
    pub note: String,
}

/// A member of staff's attendance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendance {
    /// Whether somebody attended at all.
    pub attended: bool,
    /// 立会職員.
    pub staff: Option<Person>,
    /// The day.
    pub on: Option<NaiveDate>,
}

/// A contractor's certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// 証明書番号.
    pub no: String,
    /// 発行日.
    pub issued_on: Option<NaiveDate>,
    /// 受領日.
    pub received_on: Option<NaiveDate>,
    /// 対象製造番号.
    pub serials: Vec<Serial>,
}

/// A photograph of one medium.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Photo {
    /// The line it belongs to.
    pub item: RecordId,
    /// The moment it shows.
    pub slot: Slot,
}

impl Item {
    /// Its serial as it is compared; `None` where it has none.
    pub fn serial(&self) -> Option<Serial> {
        Serial::new(&self.medium.serial)
    }

    /// Whether the procedure itself is fully written down.
    pub fn performed(&self) -> bool {
        self.method.is_some() && self.performed_on.is_some() && self.performer.is_some() && self.outcome.is_some()
    }

    /// Whether it only follows its built-in media out of the house and holds nothing itself.
    pub fn is_machine(&self) -> bool {
        self.medium.family == Family::Machine
    }
}

impl Handover {
    /// Whether `item` passed through these hands: its number is on the list, or no list was written.
    pub fn carried(&self, item: &Item) -> bool {
        let named = item.serial().or_else(|| Serial::new(&item.medium.no));
        self.serials.is_empty() || item.serial().is_none() && self.step == 1 || named.is_some_and(|one| self.serials.contains(&one))
    }
}

impl Case {
    /// The section's excuse, with what the 伺 says besides (D9).
    pub fn excuse(&self) -> Option<OnePerson> {
        self.one_person.clone().map(|excuse| excuse.because(&self.one_person_reason))
    }

    /// The serials of a list about this case: one of its own with a blank in it stays one.
    pub fn listed(&self, text: &str) -> Vec<Serial> {
        Serial::list_among(text, &self.items.iter().filter_map(Item::serial).collect::<Vec<_>>())
    }

    /// The line with identifier `id`.
    pub fn item(&self, id: RecordId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The attendance that counts: somebody attended, and who and when is written.
    pub fn attended(&self) -> Option<&Attendance> {
        self.attendance.iter().find(|one| one.attended && one.staff.is_some() && one.on.is_some())
    }

    /// How many photographs of `item` there are in `slot`.
    pub fn photos(&self, item: RecordId, slot: Slot) -> usize {
        self.photos.iter().filter(|photo| photo.item == item && photo.slot == slot).count()
    }

    /// Whether a certificate names this line: by serial, by 管理番号 where it has none, or as a whole where neither is listed.
    pub fn certificate_for(&self, item: &Item) -> Option<&Certificate> {
        let named = item.serial().or_else(|| Serial::new(&item.medium.no));
        self.certificates.iter().find(|certificate| named.as_ref().is_some_and(|serial| certificate.serials.contains(serial))).or_else(
            || match item.serial() {
                Some(_) => None,
                None => self.certificates.first(),
            },
        )
    }
}

/// 管理番号 of several lines in a sentence: the first five, then how many more.
pub(super) fn names<'a>(items: impl IntoIterator<Item = &'a Item>) -> String {
    let all: Vec<&str> = items.into_iter().map(|item| item.medium.no.as_str()).collect();
    match all.get(..5) {
        Some(first) if all.len() > 5 => format!("{} ほか{}点", first.join("、"), all.len() - 5),
        _ => all.join("、"),
    }
}
