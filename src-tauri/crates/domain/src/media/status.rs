//! The states of a medium, and which may follow which (第13条・第15条).

use chrono::NaiveDate;

use crate::article::Article;
use crate::problem::{Code, Problem};

/// Where a medium stands. Identifiers and words are those of the register's 状態.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// 使用中.
    InUse,
    /// 保管中.
    Stored,
    /// 持出中.
    TakenOut,
    /// 貸出中.
    Lent,
    /// 修理中.
    Repair,
    /// 廃棄待ち.
    AwaitingDisposal,
    /// 引渡済(未証明): handed to a contractor, not yet proven destroyed.
    HandedOver,
    /// 廃棄済: the end.
    Disposed,
    /// 消去済(再利用可).
    Wiped,
    /// 返却済: the end.
    Returned,
    /// 移管済: the end.
    Transferred,
    /// 所在不明.
    Missing,
}

use Status::{AwaitingDisposal, Disposed, HandedOver, InUse, Lent, Missing, Repair, Returned, Stored, TakenOut, Transferred, Wiped};

impl Status {
    /// Every state, in the order of the form.
    pub const ALL: &'static [Status] =
        &[InUse, Stored, TakenOut, Lent, Repair, AwaitingDisposal, HandedOver, Disposed, Wiped, Returned, Transferred, Missing];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            InUse => "in_use",
            Stored => "stored",
            TakenOut => "taken_out",
            Lent => "lent",
            Repair => "in_repair",
            AwaitingDisposal => "awaiting_disposal",
            HandedOver => "handed_over",
            Disposed => "disposed",
            Wiped => "erased",
            Returned => "returned",
            Transferred => "transferred",
            Missing => "missing",
        }
    }

    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            InUse => "使用中",
            Stored => "保管中",
            TakenOut => "持出中",
            Lent => "貸出中",
            Repair => "修理中",
            AwaitingDisposal => "廃棄待ち",
            HandedOver => "引渡済（未証明）",
            Disposed => "廃棄済",
            Wiped => "消去済（再利用可）",
            Returned => "返却済",
            Transferred => "移管済",
            Missing => "所在不明",
        }
    }

    /// The state with identifier `id`.
    pub fn from_id(id: &str) -> Option<Status> {
        Status::ALL.iter().copied().find(|status| status.id() == id)
    }

    /// Whether the medium has left the section's care for good: nothing can happen to it any more (D1).
    pub const fn ended(self) -> bool {
        matches!(self, Disposed | Returned | Transferred)
    }

    /// Whether only a disposal case may bring a medium here, never a person's choice in the card.
    pub const fn by_disposal_only(self) -> bool {
        matches!(self, HandedOver | Disposed | Wiped)
    }

    /// Which states may follow this one.
    pub const fn followed_by(self) -> &'static [Status] {
        match self {
            InUse => &[Stored, TakenOut, Lent, Repair, AwaitingDisposal, Returned, Transferred, Missing],
            Stored => &[InUse, TakenOut, Lent, Repair, AwaitingDisposal, Returned, Transferred, Missing],
            // Sent for good, it is another section's once it was received.
            TakenOut => &[InUse, Stored, Transferred, Missing],
            Lent => &[InUse, Stored, Missing],
            Repair => &[InUse, Stored, AwaitingDisposal, Returned, Missing],
            // Back to the shelf where the disposal is called off.
            AwaitingDisposal => &[InUse, Stored, HandedOver, Disposed, Wiped, Returned, Missing],
            // Back to waiting where the contractor could not do it or it failed the check.
            HandedOver => &[Disposed, Wiped, Returned, AwaitingDisposal, Missing],
            Wiped => &[InUse, Stored, AwaitingDisposal, Returned, Transferred, Missing],
            // Found again.
            Missing => &[InUse, Stored, AwaitingDisposal],
            Disposed | Returned | Transferred => &[],
        }
    }
}

/// Whether `medium` (its 管理番号) may go from one state to another, or why not.
pub fn step(medium: &str, from: Status, to: Status) -> Result<(), Problem> {
    if from == to || from.followed_by().contains(&to) {
        return Ok(());
    }
    if from.ended() {
        return Err(after_end(medium, from));
    }
    let then: Vec<&str> = from.followed_by().iter().map(|status| status.label()).collect();
    Err(Problem::new(
        Code::Rule,
        format!("媒体{medium}は「{}」なので、「{}」にはできません。", from.label(), to.label()),
        format!("次に選べるのは{}です。", then.join("・")),
    )
    .on(Article("13-1"))
    .at("status"))
}

/// D1: refuses an event on `on` for a medium that has ended, on `ended_on` if known. An event before that day may still be written down.
pub fn refuse_after_end(medium: &str, status: Status, ended_on: Option<NaiveDate>, on: NaiveDate) -> Option<Problem> {
    if !status.ended() || ended_on.is_some_and(|end| on <= end) {
        return None;
    }
    Some(after_end(medium, status))
}

fn after_end(medium: &str, status: Status) -> Problem {
    Problem::refused(
        "D1",
        Article("15-1"),
        format!("媒体{medium}は「{}」です。その後の取扱いは記録できません。", status.label()),
        "管理番号が正しいか、媒体の経歴で確かめてください。",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_returned_loan_can_be_lent_again() {
        for (from, to) in [(InUse, Stored), (Stored, TakenOut), (TakenOut, Stored), (Stored, Lent), (Lent, InUse)] {
            assert_eq!(step("例-0001", from, to), Ok(()), "{from:?}→{to:?}");
        }
    }

    #[test]
    fn disposal_goes_through_waiting() {
        assert!(step("例-0001", InUse, Disposed).is_err());
        for (from, to) in [(InUse, AwaitingDisposal), (AwaitingDisposal, HandedOver), (HandedOver, Disposed)] {
            assert_eq!(step("例-0001", from, to), Ok(()), "{from:?}→{to:?}");
        }
    }

    #[test]
    fn a_wiped_medium_is_used_again() {
        assert_eq!(step("例-0001", AwaitingDisposal, Wiped), Ok(()));
        assert_eq!(step("例-0001", Wiped, InUse), Ok(()));
    }

    #[test]
    fn everything_that_has_not_ended_can_get_lost() {
        for from in Status::ALL.iter().filter(|status| !status.ended()) {
            assert_eq!(step("例-0001", *from, Missing), Ok(()), "{from:?}");
        }
    }

    #[test]
    fn nothing_follows_the_end_and_the_refusal_names_d1() {
        for from in Status::ALL.iter().filter(|status| status.ended()) {
            for to in Status::ALL.iter().filter(|status| *status != from) {
                let refused = step("例-0001", *from, *to).unwrap_err();
                assert_eq!(refused.rule, Some("D1"), "{from:?}→{to:?}");
                assert!(refused.blocks());
            }
        }
    }

    #[test]
    fn a_late_entry_for_a_day_before_the_end_is_let_through() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        assert_eq!(refuse_after_end("例-0001", Disposed, Some(day(10)), day(10)), None);
        assert_eq!(refuse_after_end("例-0001", InUse, None, day(30)), None);
        assert_eq!(refuse_after_end("例-0001", Disposed, Some(day(10)), day(11)).unwrap().rule, Some("D1"));
        assert_eq!(refuse_after_end("例-0001", Disposed, None, day(1)).unwrap().rule, Some("D1"));
    }

    #[test]
    fn identifiers_and_words_are_those_of_the_register() {
        let ours: Vec<_> = Status::ALL.iter().map(|status| (status.id(), status.label())).collect();
        let theirs: Vec<_> = crate::registers::media::STATUS.iter().map(|choice| (choice.id, choice.label)).collect();
        assert_eq!(ours, theirs);
        assert!(Status::ALL.iter().all(|status| Status::from_id(status.id()) == Some(*status)));
    }
}
