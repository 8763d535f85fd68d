//! A checklist: the items an inspection asks, as one dated version that never changes once it was answered (第42条・第43条).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::problem::{Code, Problem};

/// What an item looks at: the three axes of 第42条, and the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axis {
    /// 記録媒体.
    Media,
    /// 処理経路.
    Route,
    /// 保管方法.
    Keeping,
    /// 体制・その他.
    Organisation,
}

impl Axis {
    /// Every axis, in the order of the printed form.
    pub const ALL: &'static [Axis] = &[Axis::Media, Axis::Route, Axis::Keeping, Axis::Organisation];

    /// The identifier in files and in the store.
    pub const fn id(self) -> &'static str {
        match self {
            Axis::Media => "media",
            Axis::Route => "route",
            Axis::Keeping => "keeping",
            Axis::Organisation => "system",
        }
    }

    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Axis::Media => "記録媒体",
            Axis::Route => "処理経路",
            Axis::Keeping => "保管方法",
            Axis::Organisation => "体制・その他",
        }
    }

    /// The axis with identifier `id`.
    pub fn from_id(id: &str) -> Option<Axis> {
        Axis::ALL.iter().copied().find(|axis| axis.id() == id)
    }
}

/// Which sections an item is for. A section to which it does not apply answers 該当なし from its own particulars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// 全: every section.
    All,
    /// 電: handles personal information in information systems.
    System,
    /// 番: handles 特定個人情報等.
    Number,
    /// サ: keeps a server room.
    ServerRoom,
    /// 提: provides to others under 第36条.
    Provide,
    /// 委: outsources the handling.
    Outsource,
}

impl Scope {
    /// Every scope.
    pub const ALL: &'static [Scope] = &[Scope::All, Scope::System, Scope::Number, Scope::ServerRoom, Scope::Provide, Scope::Outsource];

    /// The identifier in files and in the store.
    pub const fn id(self) -> &'static str {
        match self {
            Scope::All => "all",
            Scope::System => "system",
            Scope::Number => "number",
            Scope::ServerRoom => "server_room",
            Scope::Provide => "provide",
            Scope::Outsource => "outsource",
        }
    }

    /// The one-letter mark of the printed form.
    pub const fn mark(self) -> &'static str {
        match self {
            Scope::All => "全",
            Scope::System => "電",
            Scope::Number => "番",
            Scope::ServerRoom => "サ",
            Scope::Provide => "提",
            Scope::Outsource => "委",
        }
    }

    /// The scope with identifier `id`.
    pub fn from_id(id: &str) -> Option<Scope> {
        Scope::ALL.iter().copied().find(|scope| scope.id() == id)
    }
}

/// How often an item is looked at. The regulation says only 「定期に及び必要に応じ随時に」; the cycle is the checklist's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Freq {
    /// 年1回以上.
    Year,
    /// 半期ごと.
    Half,
    /// 四半期ごと.
    Quarter,
    /// 毎月.
    Month,
}

impl Freq {
    /// Every cycle, longest first.
    pub const ALL: &'static [Freq] = &[Freq::Year, Freq::Half, Freq::Quarter, Freq::Month];

    /// The identifier in files and in the store.
    pub const fn id(self) -> &'static str {
        match self {
            Freq::Year => "year",
            Freq::Half => "half",
            Freq::Quarter => "quarter",
            Freq::Month => "month",
        }
    }

    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Freq::Year => "年1回以上",
            Freq::Half => "半期ごと",
            Freq::Quarter => "四半期ごと",
            Freq::Month => "毎月",
        }
    }

    /// The one-letter mark of the printed form.
    pub const fn mark(self) -> &'static str {
        match self {
            Freq::Year => "年",
            Freq::Half => "半",
            Freq::Quarter => "四",
            Freq::Month => "月",
        }
    }

    /// The cycle with identifier `id`.
    pub fn from_id(id: &str) -> Option<Freq> {
        Freq::ALL.iter().copied().find(|freq| freq.id() == id)
    }
}

/// One question of a self-inspection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Stable for ever, e.g. `11-1-3` or `37-1-(6)`.
    pub id: String,
    /// The article key, e.g. `11-1-2` (article, paragraph, item), `12` where an article has one paragraph only.
    pub article: String,
    /// What it looks at.
    pub axis: Axis,
    /// Which sections it is for.
    pub scope: Scope,
    /// How often it is looked at.
    pub freq: Freq,
    /// The question.
    pub text: String,
    /// What papers and places show the answer.
    pub evidence: String,
    /// The register whose facts bear on it; empty where none does.
    pub source_register: String,
    /// Whether it lies outside the articles 10–37 that 第42条 is usually read to cover; such a block may be left out.
    pub extra: bool,
}

/// A self-inspection checklist in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    /// Stable for ever, e.g. `self-inspection`.
    pub id: String,
    /// Its version; any change of wording is a new version.
    pub version: String,
    /// The first day it is used.
    pub effective_from: NaiveDate,
    /// 点検票の名称.
    pub title: String,
    /// The regulation it asks about.
    pub regulation: String,
    /// The questions, in the order of the articles.
    pub items: Vec<Item>,
}

/// One question of the contractors' checklist (特定個人情報等取扱安全管理基準).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractorItem {
    /// Stable for ever, e.g. `C5-14`.
    pub id: String,
    /// The number of the standard's section, `1`–`11`.
    pub section: String,
    /// The clause, e.g. `5(12)`.
    pub clause: String,
    /// The question.
    pub text: String,
    /// What papers show the answer.
    pub evidence: String,
    /// What to look at besides.
    pub note: String,
    /// Whether 「許可あり」 is an answer, with the permission's number and date.
    pub permission: bool,
    /// Whether 「該当なし」 is an answer.
    pub na_allowed: bool,
}

/// The contractors' checklist in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractorChecklist {
    /// Stable for ever.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The first day it is used.
    pub effective_from: NaiveDate,
    /// 点検票の名称.
    pub title: String,
    /// The standard it asks about.
    pub regulation: String,
    /// The standard's sections: number and name.
    pub sections: Vec<(String, String)>,
    /// The questions.
    pub items: Vec<ContractorItem>,
}

impl Checklist {
    /// The item with identifier `id`.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// What makes this checklist unusable: no version, no items, an identifier twice, a question without words.
    pub fn check(&self) -> Vec<Problem> {
        let named = self.items.iter().map(|item| (item.id.as_str(), item.text.as_str()));
        unusable(&self.version, named)
    }

    /// Whether `other` says it is this very version and yet asks something else (D20: 文言の変更は新しい版とする).
    pub fn contradicts(&self, other: &Checklist) -> bool {
        self.id == other.id && self.version == other.version && self.items != other.items
    }
}

impl ContractorChecklist {
    /// The item with identifier `id`.
    pub fn item(&self, id: &str) -> Option<&ContractorItem> {
        self.items.iter().find(|item| item.id == id)
    }

    /// What makes this checklist unusable, and every item that names a section the checklist has not.
    pub fn check(&self) -> Vec<Problem> {
        let named = self.items.iter().map(|item| (item.id.as_str(), item.text.as_str()));
        let mut found = unusable(&self.version, named);
        for item in &self.items {
            if !self.sections.iter().any(|(no, _)| *no == item.section) {
                found.push(bad(format!("項目「{}」の基準番号「{}」が見出しにありません。", item.id, item.section)));
            }
        }
        found
    }
}

fn unusable<'a>(version: &str, items: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Problem> {
    let mut found = Vec::new();
    if version.trim().is_empty() {
        found.push(bad("点検票に版の番号がありません。".to_owned()));
    }
    let mut seen = BTreeSet::new();
    for (position, (id, text)) in items.enumerate() {
        if id.trim().is_empty() {
            found.push(bad(format!("上から{}番目の項目に項目番号がありません。", position + 1)));
        } else if !seen.insert(id.to_owned()) {
            found.push(bad(format!("項目番号「{id}」が2回出てきます。")));
        }
        if text.trim().is_empty() {
            found.push(bad(format!("項目「{id}」に点検項目の文がありません。")));
        }
    }
    if seen.is_empty() {
        found.push(bad("点検票に項目が一つもありません。".to_owned()));
    }
    found
}

fn bad(what: String) -> Problem {
    Problem::new(Code::BadFile, what, "点検票のファイルを直してから、もう一度読み込んでください。")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(id: &str, text: &str) -> Item {
        Item {
            id: id.to_owned(),
            article: "11-1-2".to_owned(),
            axis: Axis::Media,
            scope: Scope::All,
            freq: Freq::Quarter,
            text: text.to_owned(),
            evidence: String::new(),
            source_register: String::new(),
            extra: false,
        }
    }

    fn checklist(items: Vec<Item>) -> Checklist {
        Checklist {
            id: "self-inspection".to_owned(),
            version: "1".to_owned(),
            effective_from: NaiveDate::default(),
            title: String::new(),
            regulation: String::new(),
            items,
        }
    }

    #[test]
    fn a_sound_checklist_has_no_problem() {
        assert!(checklist(vec![item("11-1-2", "問い"), item("11-1-3", "問い")]).check().is_empty());
    }

    #[test]
    fn an_identifier_used_twice_is_named() {
        let found = checklist(vec![item("11-1-2", "問い"), item("11-1-2", "別の問い")]).check();
        assert_eq!(found.len(), 1);
        assert!(found[0].what.contains("11-1-2"));
    }

    #[test]
    fn an_empty_checklist_and_an_empty_question_are_refused() {
        assert_eq!(checklist(Vec::new()).check().len(), 1);
        assert_eq!(checklist(vec![item("11-1-2", " ")]).check().len(), 1);
    }

    #[test]
    fn the_same_version_may_not_ask_something_else() {
        let old = checklist(vec![item("11-1-2", "問い")]);
        let reworded = checklist(vec![item("11-1-2", "別の問い")]);
        assert!(old.contradicts(&reworded));
        assert!(!old.contradicts(&old.clone()));
        assert!(!old.contradicts(&Checklist { version: "2".to_owned(), ..reworded }));
    }

    #[test]
    fn identifiers_read_back() {
        for axis in Axis::ALL {
            assert_eq!(Axis::from_id(axis.id()), Some(*axis));
        }
        for scope in Scope::ALL {
            assert_eq!(Scope::from_id(scope.id()), Some(*scope));
        }
        for freq in Freq::ALL {
            assert_eq!(Freq::from_id(freq.id()), Some(*freq));
        }
    }
}
