//! What is out and should be back, and what was sent and should have arrived (第11条・第13条・第14条).

use crate::due::given::{Given, Matter};
use crate::due::matter::Due;
use crate::due::wanted::OUT;
use crate::role::Role;
use crate::takeout::{Slip, Stage};

/// 返却期限: from the profile's days before; once it is overdue by the profile's days it goes to the 保護管理者.
pub fn back(given: &Given<'_>) -> Vec<Due> {
    given.each(given.of(&OUT), given.limits.takeout_notice_days, |record| {
        let slip = Slip::read(&record.values);
        let on = slip.due_back_on.filter(|_| slip.open())?;
        let late = slip.overdue(given.today).unwrap_or(0);
        let whom = if late >= given.limits.overdue_escalation_days { Role::Manager } else { Role::Clerk };
        let what = match late {
            0 => format!("{}の返却予定日です。", record.no),
            days => format!("{}が返却予定日を{days}日過ぎています。", record.no),
        };
        Some((on, Matter::of(record, "takeout", "11-1-2", what, "返却を受け、内容を確かめて記録してください。").to(whom)))
    })
}

/// 受領確認なし: what was sent is confirmed within the profile's days.
pub fn received(given: &Given<'_>) -> Vec<Due> {
    given.each(given.of(&OUT), 0, |record| {
        let slip = Slip::read(&record.values);
        let waiting = slip.stage == Stage::Out && slip.stage.followed_by(slip.journey).contains(&Stage::Received);
        let sent = slip.departed_at.filter(|_| waiting)?;
        let what = format!("{}の受領を確認していません。", record.no);
        let next = "送付先に届いたかを確かめ、受領者と受領確認日を記録してください。";
        Some((given.after(sent.date(), given.limits.receipt_days), Matter::of(record, "takeout", "14", what, next).to(Role::Clerk)))
    })
}
