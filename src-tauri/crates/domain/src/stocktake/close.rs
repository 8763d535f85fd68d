//! Closing a stock-take: everything looked at, two names, every difference dealt with (D9, D14, D23; 第13条第1項・第14条).

use crate::article::Article;
use crate::problem::{Code, Problem};
use crate::stocktake::balance::Balance;
use crate::stocktake::count::{Found, Line};
use crate::two_people::{self, OnePerson};
use crate::value::{RecordId, Values};

const MEDIA: Article = Article("13-1");

/// How far a stock-take has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// 棚卸中.
    Open,
    /// 完了.
    Closed,
    /// 取消.
    Cancelled,
}

impl Stage {
    /// Every stage.
    pub const ALL: &'static [Stage] = &[Stage::Open, Stage::Closed, Stage::Cancelled];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Stage::Open => "open",
            Stage::Closed => "closed",
            Stage::Cancelled => "cancelled",
        }
    }

    /// The stage with identifier `id`; a record without one is open.
    pub fn from_id(id: &str) -> Stage {
        Stage::ALL.iter().copied().find(|stage| stage.id() == id).unwrap_or(Stage::Open)
    }

    /// Whether nothing more will happen.
    pub const fn ended(self) -> bool {
        !matches!(self, Stage::Open)
    }
}

/// The two names at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// 実施者.
    pub counter: Option<RecordId>,
    /// 立会者.
    pub witness: Option<RecordId>,
    /// 1人で確認した理由.
    pub one_person_reason: String,
    /// The section's excuse for one person doing and checking.
    pub one_person: Option<OnePerson>,
    /// Whether the 保護管理者 has confirmed it.
    pub confirmed: bool,
}

impl Names {
    /// Reads the head of a stock-take in a section with this excuse.
    pub fn read(values: &Values, one_person: Option<OnePerson>) -> Names {
        Names {
            counter: values.link("counter").map(|link| link.id),
            witness: values.link("witness").map(|link| link.id),
            one_person_reason: values.text("one_person_reason").trim().to_owned(),
            one_person,
            confirmed: values.has("confirmed_by"),
        }
    }

    /// D9: who counted is not who witnessed; a section of one says why, and its 保護管理者 confirms.
    pub fn faults(&self) -> Vec<Problem> {
        if self.counter.is_none() || self.counter != self.witness {
            return Vec::new();
        }
        let next = "実施者とは別の職員が立ち会い、立会者に書いてください。";
        let excuse = self.one_person.clone().map(|excuse| excuse.because(&self.one_person_reason));
        vec![two_people::alone(excuse, Article("14"), "実施者と立会者が同じ人です。", next).at("witness")]
    }
}

/// What speaks against closing a stock-take that is open.
pub fn may_close(names: &Names, lines: &[Line], balance: Balance) -> Vec<Problem> {
    let mut found = uncounted(lines);
    for (name, field, label) in [(names.counter, "counter", "実施者"), (names.witness, "witness", "立会者")] {
        let excused = field == "witness" && names.one_person.is_some();
        if name.is_none() && !excused {
            let next = format!("{label}の氏名を書いてください。");
            found.push(Problem::new(Code::Missing, format!("{label}が書かれていません。"), next).on(MEDIA).at(field));
        }
    }
    found.extend(names.faults());
    found.extend(unconfirmed(names));
    found.extend(lines.iter().filter(|line| line.found.differs()).flat_map(unsettled));
    found.extend(balance.fault());
    found
}

/// D9: a section of one closes only with its 保護管理者's confirmation.
fn unconfirmed(names: &Names) -> Option<Problem> {
    let alone = names.one_person.is_some() && (names.witness.is_none() || names.witness == names.counter);
    (alone && !names.confirmed).then(|| {
        let next = "1人で数えた棚卸は、保護管理者がログインして完了にしてください。";
        Problem::refused("D9", Article("14"), "1人で行った棚卸を、保護管理者が確かめていません。", next).at("confirmed_by")
    })
}

fn uncounted(lines: &[Line]) -> Vec<Problem> {
    let open: Vec<&str> = lines.iter().filter(|line| line.found == Found::Open).map(|line| line.no.as_str()).collect();
    let named = match open.get(..5) {
        Some(first) if open.len() > 5 => format!("{} ほか{}点", first.join("、"), open.len() - 5),
        _ => open.join("、"),
    };
    if open.is_empty() {
        return Vec::new();
    }
    let next = "現物を確かめて「有」「無」などを入れてください。";
    vec![Problem::new(Code::Missing, format!("まだ確かめていない媒体が{}点あります（{named}）。", open.len()), next).on(MEDIA).at("found")]
}

fn unsettled(line: &Line) -> Vec<Problem> {
    let mut found = Vec::new();
    if line.measure.is_empty() {
        let next = "台帳を直す、元の場所に戻すなど、行ったことを「差異の措置」に書いてください。";
        found.push(Problem::new(Code::Missing, format!("{}の差異の措置が書かれていません。", line.no), next).on(MEDIA).at("measure"));
    }
    if line.found == Found::Missing && !line.incident {
        found.push(
            Problem::refused(
                "D14",
                Article("38-1"),
                format!("{}が見つかっていません。", line.no),
                "直ちに保護管理者に報告し、事案として記録して、その番号を書いてください。",
            )
            .at("incident_id"),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(found: Found, measure: &str, incident: bool) -> Line {
        Line {
            id: RecordId(1),
            medium: Some(RecordId(7)),
            no: "R8-例-USB-0007".to_owned(),
            serial: None,
            place: None,
            found,
            found_at: None,
            measure: measure.to_owned(),
            incident,
        }
    }

    fn names(counter: i64, witness: i64) -> Names {
        Names {
            counter: Some(RecordId(counter)),
            witness: Some(RecordId(witness)),
            one_person_reason: String::new(),
            one_person: None,
            confirmed: false,
        }
    }

    fn even() -> Balance {
        Balance { opening: 40, added: 3, removed: 1, closing: 42 }
    }

    fn rules(found: &[Problem]) -> Vec<(&'static str, &str)> {
        found.iter().map(|one| (one.rule.unwrap_or(""), one.field.as_deref().unwrap_or(""))).collect()
    }

    #[test]
    fn a_settled_stocktake_closes_without_a_word() {
        let lines =
            [line(Found::Found, "", false), line(Found::WrongPlace, "台帳を訂正", false), line(Found::Missing, "事案として記録", true)];
        assert_eq!(may_close(&names(1, 2), &lines, even()), []);
    }

    #[test]
    fn what_was_not_looked_at_or_not_dealt_with_keeps_it_open() {
        for (one, expected) in [
            (line(Found::Open, "", false), vec![("", "found")]),
            (line(Found::WrongPlace, "", false), vec![("", "measure")]),
            (line(Found::Unexpected, "", false), vec![("", "measure")]),
            (line(Found::Missing, "捜索中", false), vec![("D14", "incident_id")]),
        ] {
            assert_eq!(rules(&may_close(&names(1, 2), &[one], even())), expected);
        }
    }

    #[test]
    fn d9_two_people_or_a_reason_the_head_accepted() {
        assert_eq!(rules(&may_close(&names(1, 1), &[], even())), [("D9", "witness")]);
        let own_words = Names { one_person_reason: "職員1名のため".to_owned(), ..names(1, 1) };
        assert_eq!(rules(&may_close(&own_words, &[], even())), [("D9", "witness")], "its own words excuse nobody");
        let excuse =
            OnePerson { reason: "職員1名の地域センターのため".to_owned(), accepted_by: "所長 例 花子".to_owned() };
        let reasoned = Names { one_person: Some(excuse), ..own_words };
        assert_eq!(rules(&may_close(&reasoned, &[], even())), [("D9", "witness"), ("D9", "confirmed_by")], "a reason nobody accepted");
        assert!(reasoned.faults().iter().all(|one| !one.blocks()), "it may be written down before it is accepted");
        let accepted = Names { confirmed: true, ..reasoned };
        let found = may_close(&accepted, &[], even());
        assert_eq!((rules(&found), found[0].blocks()), (vec![("D9", "witness")], false));
        let unnamed = Names { counter: None, witness: None, ..names(1, 2) };
        assert_eq!(rules(&may_close(&unnamed, &[], even())), [("", "counter"), ("", "witness")]);
    }

    #[test]
    fn d23_numbers_that_do_not_balance_are_said_and_do_not_block() {
        let found = may_close(&names(1, 2), &[], Balance { closing: 41, ..even() });
        assert_eq!((found[0].rule, found[0].blocks()), (Some("D23"), false));
    }

    #[test]
    fn identifiers_are_those_of_the_register() {
        let theirs: Vec<_> = crate::registers::stocktake::STATUS.iter().map(|choice| choice.id).collect();
        assert_eq!(Stage::ALL.iter().map(|stage| stage.id()).collect::<Vec<_>>(), theirs);
    }
}
