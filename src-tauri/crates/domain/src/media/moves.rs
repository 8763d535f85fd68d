//! What people do with a medium besides taking it out: lend, take back, send to repair, lose, find, hand on (第13条・第15条・第38条).

use chrono::NaiveDate;

use crate::article::Article;
use crate::media::device::{Device, remaining_built_ins, unregistered_built_ins};
use crate::media::status::{Status, step};
use crate::nendo::Nendo;
use crate::problem::{Code, Level, Problem};

/// A move of one medium. Taking out and sending go by a slip (`crate::takeout`), disposing by a case (`crate::disposal`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Move {
    /// Lend it to somebody in the office until a day.
    Lend,
    /// Take a loan back.
    TakeBack,
    /// Send it to repair.
    Repair,
    /// Take it back from repair.
    Repaired,
    /// Nobody can find it.
    Lose,
    /// It was found again.
    Find,
    /// Hand it on to another section (移管).
    HandOn,
}

/// What is known where a medium arrives in a state.
#[derive(Debug, Clone, Copy)]
pub struct Arrival<'a> {
    /// The day.
    pub today: NaiveDate,
    /// What is built into it, for machines.
    pub device: Option<&'a Device>,
    /// 貸与期限.
    pub loan_until: Option<NaiveDate>,
    /// The number of the incident that names it, if any.
    pub incident: Option<&'a str>,
}

impl Move {
    /// Every move.
    pub const ALL: &'static [Move] = &[Move::Lend, Move::TakeBack, Move::Repair, Move::Repaired, Move::Lose, Move::Find, Move::HandOn];

    /// The identifier on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Move::Lend => "lend",
            Move::TakeBack => "take_back",
            Move::Repair => "repair",
            Move::Repaired => "repaired",
            Move::Lose => "lose",
            Move::Find => "find",
            Move::HandOn => "hand_on",
        }
    }

    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Move::Lend => "貸出し",
            Move::TakeBack => "貸出しの返却",
            Move::Repair => "修理に出す",
            Move::Repaired => "修理から戻る",
            Move::Lose => "所在不明",
            Move::Find => "発見",
            Move::HandOn => "移管",
        }
    }

    /// The move with identifier `id`.
    pub fn from_id(id: &str) -> Option<Move> {
        Move::ALL.iter().copied().find(|one| one.id() == id)
    }

    /// The states it starts from, and the one it ends in.
    const fn ways(self) -> (&'static [Status], Status) {
        const HERE: &[Status] = &[Status::InUse, Status::Stored];
        match self {
            Move::Lend => (HERE, Status::Lent),
            Move::TakeBack => (&[Status::Lent], Status::Stored),
            Move::Repair => (HERE, Status::Repair),
            Move::Repaired => (&[Status::Repair], Status::Stored),
            Move::Lose => (Status::ALL, Status::Missing),
            Move::Find => (&[Status::Missing], Status::Stored),
            Move::HandOn => (&[Status::InUse, Status::Stored, Status::Wiped], Status::Transferred),
        }
    }

    /// The moves of a medium that is in state `from` and perhaps `on_slip`, an open take-out: what is on a slip comes
    /// back by the slip, but it can get lost on the way.
    pub fn open_to(from: Status, on_slip: bool) -> impl Iterator<Item = Move> {
        Move::ALL
            .iter()
            .copied()
            .filter(move |one| one.ways().0.contains(&from) && step("", from, one.ways().1).is_ok() && (!on_slip || one.heeds_no_slip()))
    }

    /// Whether it may happen to a medium that is on an open take-out.
    const fn heeds_no_slip(self) -> bool {
        matches!(self, Move::Lose | Move::Find)
    }

    /// The fields of the card that may be said with it: with whom the medium is from now on, where, until when.
    pub const fn asks(self) -> &'static [&'static str] {
        match self {
            Move::Lend => &["user", "custodian", "loan_until", "location_id", "note"],
            Move::TakeBack | Move::Repaired | Move::Find => &["location_id", "user", "custodian", "loan_until", "note"],
            Move::Repair | Move::HandOn => &["built_in_none", "location_id", "user", "custodian", "note"],
            Move::Lose => &["note"],
        }
    }

    /// What must be told of it where the medium holds information, for its line in the handling ledger: it leaves the section,
    /// which the 保護管理者 allows (第11条第1項第2号).
    pub const fn tells(self) -> &'static [&'static str] {
        match self {
            Move::Repair | Move::HandOn => &["approver", "counterpart", "subject_count"],
            Move::Lend | Move::TakeBack | Move::Repaired | Move::Lose | Move::Find => &[],
        }
    }

    /// Where the inventory puts the medium.
    pub const fn puts_in(self) -> Status {
        self.ways().1
    }

    /// How the handling ledger calls it (取扱区分).
    pub const fn event(self) -> &'static str {
        match self {
            Move::Repair => "take_out",
            Move::TakeBack | Move::Repaired => "return",
            Move::Lend | Move::Lose | Move::Find | Move::HandOn => "other",
        }
    }
}

/// What speaks against moving `medium` (its 管理番号), which is in state `from` and perhaps on the open take-out `slip`.
pub fn may_move(what: Move, medium: &str, from: Status, slip: Option<&str>, arrival: &Arrival<'_>) -> Vec<Problem> {
    let (starts, to) = what.ways();
    if let Err(refused) = step(medium, from, to) {
        return vec![refused];
    }
    if !starts.contains(&from) {
        let then: Vec<&str> = starts.iter().map(|status| status.label()).collect();
        let what = format!("媒体{medium}は「{}」なので、「{}」にはできません。", from.label(), what.label());
        return vec![
            Problem::new(Code::Rule, what, format!("「{}」の媒体にだけできます。", then.join("」「"))).on(Article("13-1")).at("status"),
        ];
    }
    let mut found = Vec::new();
    if let Some(slip) = slip.filter(|_| !what.heeds_no_slip()) {
        found.push(
            Problem::refused(
                "D13",
                Article("11-1-2"),
                format!("媒体{medium}は、持出し（{slip}）に載っています。"),
                "持出しの手続で返却を受けるか、申請を取り下げてからにしてください。",
            )
            .at("media_id"),
        );
    }
    found.extend(arriving(to, arrival));
    found
}

/// What must hold wherever a medium comes into the state `to`, by a move or by hand (D14, D28).
pub fn arriving(to: Status, arrival: &Arrival<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    if to == Status::Missing && arrival.incident.is_none() {
        found.push(
            Problem::refused(
                "D14",
                Article("38-1"),
                "所在不明の媒体は、漏えい等のおそれがある事案です。",
                "直ちに保護管理者に報告し、この媒体を選んだ事案を記録してから、所在不明にしてください。",
            )
            .at("status"),
        );
    }
    if let Some(device) = arrival.device {
        found.extend(match to {
            Status::Repair => unregistered_built_ins(device),
            Status::Returned | Status::Transferred => remaining_built_ins(device),
            _ => None,
        });
    }
    if to == Status::Lent && arrival.loan_until.is_none_or(|until| until > Nendo::of(arrival.today).until()) {
        found.push(Problem {
            level: Level::Warn,
            ..Problem::new(
                Code::Rule,
                "貸与期限がないか、年度末を過ぎています。",
                "貸与期限は年度末までにし、年度が替わったら改めて貸してください。",
            )
            .on(Article("13-1"))
            .at("loan_until")
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain() -> Arrival<'static> {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        Arrival { today: day(11, 22), device: None, loan_until: Some(day(12, 31)), incident: Some("R8-例-事案-0001") }
    }

    fn said(what: Move, from: Status, slip: Option<&str>, arrival: &Arrival<'_>) -> Vec<(&'static str, bool)> {
        may_move(what, "例-0001", from, slip, arrival).iter().map(|one| (one.rule.unwrap_or(""), one.blocks())).collect()
    }

    #[test]
    fn every_move_starts_where_it_should_and_nowhere_else() {
        for what in Move::ALL {
            for from in Status::ALL {
                let expected = what.ways().0.contains(from) && !from.ended();
                assert_eq!(said(*what, *from, None, &plain()).is_empty(), expected, "{what:?} from {from:?}");
            }
        }
        assert_eq!(said(Move::TakeBack, Status::TakenOut, None, &plain()), [("", true)], "what is out comes back by its slip");
    }

    #[test]
    fn what_is_offered_is_what_would_go_through() {
        for from in Status::ALL {
            for on_slip in [false, true] {
                let slip = on_slip.then_some("R8-例-持出-0001");
                let good: Vec<Move> = Move::ALL.iter().copied().filter(|what| said(*what, *from, slip, &plain()).is_empty()).collect();
                assert_eq!(Move::open_to(*from, on_slip).collect::<Vec<_>>(), good, "from {from:?}, on a slip: {on_slip}");
            }
        }
    }

    #[test]
    fn d13_what_is_on_a_slip_is_not_lent() {
        assert_eq!(said(Move::Lend, Status::Stored, Some("R8-例-持出-0001"), &plain()), [("D13", true)]);
        assert_eq!(said(Move::Lose, Status::TakenOut, Some("R8-例-持出-0001"), &plain()), [], "it can get lost on the way");
    }

    #[test]
    fn d14_nothing_is_lost_without_an_incident() {
        assert_eq!(said(Move::Lose, Status::InUse, None, &plain()), []);
        assert_eq!(said(Move::Lose, Status::InUse, None, &Arrival { incident: None, ..plain() }), [("D14", true)]);
    }

    #[test]
    fn d28_a_machine_leaves_with_what_is_in_it_registered() {
        let machine = |declared_empty| Device { no: "例-PC-0001".to_owned(), declared_empty, built_in: Vec::new() };
        for what in [Move::Repair, Move::HandOn] {
            assert_eq!(said(what, Status::InUse, None, &Arrival { device: Some(&machine(true)), ..plain() }), []);
            assert_eq!(said(what, Status::InUse, None, &Arrival { device: Some(&machine(false)), ..plain() }), [("D28", true)]);
        }
    }

    #[test]
    fn a_loan_ends_with_the_year() {
        let until = |day| Arrival { loan_until: day, ..plain() };
        assert_eq!(said(Move::Lend, Status::Stored, None, &until(NaiveDate::from_ymd_opt(2027, 3, 31))), []);
        assert_eq!(said(Move::Lend, Status::Stored, None, &until(NaiveDate::from_ymd_opt(2027, 4, 1))), [("", false)]);
        assert_eq!(said(Move::Lend, Status::Stored, None, &until(None)), [("", false)]);
    }

    #[test]
    fn moves_are_called_in_the_ledger_by_kinds_it_knows() {
        use crate::registers::handling_event::KIND;
        for what in Move::ALL {
            assert!(KIND.iter().any(|kind| kind.id == what.event()));
            assert_eq!(Move::from_id(what.id()), Some(*what));
        }
    }
}
