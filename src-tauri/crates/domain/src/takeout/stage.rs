//! How far a take-out has come, and which sort of journey it is (第11条第1項第2号).

/// What sort of journey it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Journey {
    /// 持出し.
    Carry,
    /// 送付.
    Send,
    /// 端末持出し.
    TerminalOut,
    /// 端末持込み: a machine comes in; nothing of the section's leaves.
    TerminalIn,
}

/// Where a slip stands. 期限超過 is no stage: it follows from the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// 申請中.
    Requested,
    /// 承認.
    Approved,
    /// 却下.
    Rejected,
    /// 持出中.
    Out,
    /// 返却済.
    Returned,
    /// 受領確認済.
    Received,
    /// 取下げ.
    Cancelled,
}

impl Journey {
    /// Every journey, in the order of the form.
    pub const ALL: &'static [Journey] = &[Journey::Carry, Journey::Send, Journey::TerminalOut, Journey::TerminalIn];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Journey::Carry => "carry",
            Journey::Send => "send",
            Journey::TerminalOut => "terminal_out",
            Journey::TerminalIn => "terminal_in",
        }
    }

    /// The journey with identifier `id`.
    pub fn from_id(id: &str) -> Option<Journey> {
        Journey::ALL.iter().copied().find(|journey| journey.id() == id)
    }

    /// Whether something of the section's leaves it.
    pub const fn leaves(self) -> bool {
        !matches!(self, Journey::TerminalIn)
    }

    /// How the handling ledger calls its start: 送付 or 持出し.
    pub const fn event(self) -> &'static str {
        match self {
            Journey::Send => "send",
            Journey::Carry | Journey::TerminalOut | Journey::TerminalIn => "take_out",
        }
    }
}

impl Stage {
    /// Every stage, in the order of the register.
    pub const ALL: &'static [Stage] =
        &[Stage::Requested, Stage::Approved, Stage::Rejected, Stage::Out, Stage::Returned, Stage::Received, Stage::Cancelled];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Stage::Requested => "requested",
            Stage::Approved => "approved",
            Stage::Rejected => "rejected",
            Stage::Out => "out",
            Stage::Returned => "returned",
            Stage::Received => "received",
            Stage::Cancelled => "cancelled",
        }
    }

    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Stage::Requested => "申請中",
            Stage::Approved => "承認",
            Stage::Rejected => "却下",
            Stage::Out => "持出中",
            Stage::Returned => "返却済",
            Stage::Received => "受領確認済",
            Stage::Cancelled => "取下げ",
        }
    }

    /// The stage with identifier `id`.
    pub fn from_id(id: &str) -> Option<Stage> {
        Stage::ALL.iter().copied().find(|stage| stage.id() == id)
    }

    /// Whether what was asked for has been decided, so that it stays as it was approved.
    pub const fn decided(self) -> bool {
        !matches!(self, Stage::Requested)
    }

    /// Which stages may follow. What is out can no longer be called off; what was sent is received, and may come back after.
    pub const fn followed_by(self, journey: Journey) -> &'static [Stage] {
        match (self, journey) {
            (Stage::Requested, _) => &[Stage::Approved, Stage::Rejected, Stage::Cancelled],
            (Stage::Approved, _) => &[Stage::Out, Stage::Cancelled],
            (Stage::Out, Journey::Send) => &[Stage::Received, Stage::Returned],
            (Stage::Out, _) | (Stage::Received, Journey::Send) => &[Stage::Returned],
            (Stage::Rejected | Stage::Returned | Stage::Received | Stage::Cancelled, _) => &[],
        }
    }
}
