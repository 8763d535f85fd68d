//! How far a disposal has come, and the few answers its course depends on (第15条).

use crate::media::Status;

/// Where a case stands. Identifiers are those of the register's 状態.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// 起案中.
    Draft,
    /// 決裁済.
    Approved,
    /// 引渡済.
    HandedOver,
    /// 実施済.
    Performed,
    /// 証明確認済.
    Proven,
    /// 完了.
    Closed,
    /// 取消.
    Cancelled,
}

/// Who carries a case out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Execution {
    /// 自庁実施.
    Own,
    /// 委託.
    Contract,
    /// リース返却時委託.
    LeaseReturn,
}

/// What happens to one medium.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// 媒体の廃棄.
    Discard,
    /// 情報の消去(再利用).
    Erase,
    /// 返却.
    Return,
}

/// What the check after the procedure showed. It says what was checked, never that nothing can be restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// 合格.
    Pass,
    /// 不合格.
    Fail,
    /// 未検証.
    Unverified,
}

/// Which moment a photograph shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// 処分前全景.
    Before,
    /// 製造番号ラベル.
    Serial,
    /// 処理中.
    During,
    /// 処理後.
    After,
    /// 梱包・引渡し.
    Handover,
    /// 保管状態.
    Storage,
}

impl Stage {
    /// Every stage, in the order of a case's course.
    pub const ALL: &'static [Stage] =
        &[Stage::Draft, Stage::Approved, Stage::HandedOver, Stage::Performed, Stage::Proven, Stage::Closed, Stage::Cancelled];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Approved => "approved",
            Stage::HandedOver => "handed_over",
            Stage::Performed => "performed",
            Stage::Proven => "proven",
            Stage::Closed => "closed",
            Stage::Cancelled => "cancelled",
        }
    }

    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Stage::Draft => "起案中",
            Stage::Approved => "決裁済",
            Stage::HandedOver => "引渡済",
            Stage::Performed => "実施済",
            Stage::Proven => "証明確認済",
            Stage::Closed => "完了",
            Stage::Cancelled => "取消",
        }
    }

    /// The stage with identifier `id`.
    pub fn from_id(id: &str) -> Option<Stage> {
        Stage::ALL.iter().copied().find(|stage| stage.id() == id)
    }

    /// Whether nothing more will happen to the case.
    pub const fn ended(self) -> bool {
        matches!(self, Stage::Closed | Stage::Cancelled)
    }

    /// Which stages may follow. What is in a contractor's hands can no longer be called off.
    pub const fn followed_by(self, execution: Execution) -> &'static [Stage] {
        match (self, execution) {
            (Stage::Draft, _) => &[Stage::Approved, Stage::Cancelled],
            (Stage::Approved, Execution::Own) => &[Stage::Performed, Stage::Cancelled],
            (Stage::Approved, Execution::Contract | Execution::LeaseReturn) => &[Stage::HandedOver, Stage::Cancelled],
            (Stage::HandedOver, _) => &[Stage::Performed],
            (Stage::Performed, _) => &[Stage::Proven, Stage::Closed],
            (Stage::Proven, _) => &[Stage::Closed],
            (Stage::Closed | Stage::Cancelled, _) => &[],
        }
    }
}

impl Stage {
    /// Where the inventory puts a medium whose case reaches this stage.
    pub const fn puts_medium_in(self, execution: Execution, action: Action) -> Status {
        match self {
            Stage::Draft | Stage::Approved => Status::AwaitingDisposal,
            Stage::HandedOver => Status::HandedOver,
            Stage::Performed | Stage::Proven if execution.by_others() => Status::HandedOver,
            Stage::Performed | Stage::Proven => Status::AwaitingDisposal,
            Stage::Closed => action.ends_as(),
            Stage::Cancelled => Status::Stored,
        }
    }
}

impl Execution {
    /// Every way to carry it out.
    pub const ALL: &'static [Execution] = &[Execution::Own, Execution::Contract, Execution::LeaseReturn];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Execution::Own => "own",
            Execution::Contract => "contract",
            Execution::LeaseReturn => "lease_return",
        }
    }

    /// The way with identifier `id`.
    pub fn from_id(id: &str) -> Option<Execution> {
        Execution::ALL.iter().copied().find(|execution| execution.id() == id)
    }

    /// Whether somebody outside the office does it, so that 第15条第2項 asks for attendance or a certificate.
    pub const fn by_others(self) -> bool {
        !matches!(self, Execution::Own)
    }
}

impl Action {
    /// Every action.
    pub const ALL: &'static [Action] = &[Action::Discard, Action::Erase, Action::Return];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Action::Discard => "discard",
            Action::Erase => "erase",
            Action::Return => "return",
        }
    }

    /// The action with identifier `id`.
    pub fn from_id(id: &str) -> Option<Action> {
        Action::ALL.iter().copied().find(|action| action.id() == id)
    }

    /// Where the medium stands once the case is closed.
    pub const fn ends_as(self) -> Status {
        match self {
            Action::Discard => Status::Disposed,
            Action::Erase => Status::Wiped,
            Action::Return => Status::Returned,
        }
    }
}

impl Outcome {
    /// Every outcome.
    pub const ALL: &'static [Outcome] = &[Outcome::Pass, Outcome::Fail, Outcome::Unverified];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Outcome::Pass => "pass",
            Outcome::Fail => "fail",
            Outcome::Unverified => "unverified",
        }
    }

    /// The outcome with identifier `id`.
    pub fn from_id(id: &str) -> Option<Outcome> {
        Outcome::ALL.iter().copied().find(|outcome| outcome.id() == id)
    }
}

impl Slot {
    /// Every slot, in the order of the photograph sheet.
    pub const ALL: &'static [Slot] = &[Slot::Before, Slot::Serial, Slot::During, Slot::After, Slot::Handover, Slot::Storage];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Slot::Before => "before",
            Slot::Serial => "serial",
            Slot::During => "during",
            Slot::After => "after",
            Slot::Handover => "handover",
            Slot::Storage => "storage",
        }
    }

    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Slot::Before => "処分前全景",
            Slot::Serial => "製造番号ラベル",
            Slot::During => "処理中",
            Slot::After => "処理後",
            Slot::Handover => "梱包・引渡し",
            Slot::Storage => "保管状態",
        }
    }

    /// The slot with identifier `id`.
    pub fn from_id(id: &str) -> Option<Slot> {
        Slot::ALL.iter().copied().find(|slot| slot.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disposal::Method;
    use crate::register::Choice;
    use crate::registers::{disposal, disposal_item, photo};

    fn ids(choices: &[Choice]) -> Vec<&'static str> {
        choices.iter().map(|choice| choice.id).collect()
    }

    #[test]
    fn identifiers_are_those_of_the_registers() {
        assert_eq!(ids(disposal::STATUS), Stage::ALL.iter().map(|one| one.id()).collect::<Vec<_>>());
        assert_eq!(ids(disposal::EXECUTION), Execution::ALL.iter().map(|one| one.id()).collect::<Vec<_>>());
        assert_eq!(ids(disposal_item::ACTION), Action::ALL.iter().map(|one| one.id()).collect::<Vec<_>>());
        assert_eq!(ids(disposal_item::VERIFICATION_RESULT), Outcome::ALL.iter().map(|one| one.id()).collect::<Vec<_>>());
        assert_eq!(ids(disposal_item::METHOD), Method::ALL.iter().map(|one| one.id()).collect::<Vec<_>>());
        assert_eq!(ids(photo::SLOT), Slot::ALL.iter().map(|one| one.id()).collect::<Vec<_>>());
    }

    #[test]
    fn own_work_needs_no_hand_over_and_contracted_work_does() {
        assert!(Stage::Approved.followed_by(Execution::Own).contains(&Stage::Performed));
        assert!(!Stage::Approved.followed_by(Execution::Own).contains(&Stage::HandedOver));
        assert!(!Stage::Approved.followed_by(Execution::Contract).contains(&Stage::Performed));
    }

    #[test]
    fn nothing_is_called_off_once_it_left_the_house_and_nothing_follows_the_end() {
        for execution in Execution::ALL {
            for stage in [Stage::HandedOver, Stage::Performed, Stage::Proven] {
                assert!(!stage.followed_by(*execution).contains(&Stage::Cancelled), "{stage:?}");
            }
            for stage in Stage::ALL.iter().filter(|stage| stage.ended()) {
                assert!(stage.followed_by(*execution).is_empty(), "{stage:?}");
            }
        }
    }
}
