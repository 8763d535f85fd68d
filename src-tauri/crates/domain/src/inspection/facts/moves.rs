//! Counts of what goes out: 持出し・送付, the checks before sending, and what is provided to others (第11条・第13条・第14条・第36条).

use crate::inspection::facts::days::Days;
use crate::record::Record;
use crate::register::{Field, Kind, Need};
use crate::registers::send_check::SEND_CHECK;
use crate::rules::ledger::ALONE;
use crate::takeout::{Journey, Slip, Stage};
use crate::value::Values;

/// Counts of the take-outs asked for within the period, as far as they have come; those refused or withdrawn left nothing behind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TakeoutFacts {
    /// What left the office.
    pub out: usize,
    /// Asked for, and still in the office.
    pub waiting: usize,
    /// … out without an approval before it left.
    pub unapproved: usize,
    /// … out, with neither its return nor its receipt written.
    pub open: usize,
    /// … out and back after its day.
    pub late_back: usize,
    /// … out and not back though its day has passed.
    pub overdue: usize,
    /// … out without 認証機能.
    pub no_auth: usize,
    /// … of those, without a reason.
    pub no_auth_reason: usize,
    /// … of those, without 代替措置.
    pub no_substitute: usize,
    /// … out and not encrypted.
    pub unencrypted: usize,
    /// 端末持出し.
    pub terminals_out: usize,
    /// 端末持込み.
    pub terminals_in: usize,
    /// Terminals carried out or in without an approval before.
    pub terminals_unapproved: usize,
}

impl TakeoutFacts {
    /// Takes a slip.
    pub fn take(&mut self, record: &Record, days: &Days) {
        let slip = Slip::read(&record.values);
        if !days.within(slip.applied_on) || matches!(slip.stage, Stage::Rejected | Stage::Cancelled) {
            return;
        }
        let Some(departed) = slip.departed_at else {
            self.waiting += usize::from(slip.journey.leaves());
            return;
        };
        let unapproved = slip.approver.is_none() || slip.approved_at.is_none_or(|approved| approved > departed);
        if matches!(slip.journey, Journey::TerminalOut | Journey::TerminalIn) {
            self.terminals_out += usize::from(slip.journey.leaves());
            self.terminals_in += usize::from(!slip.journey.leaves());
            self.terminals_unapproved += usize::from(unapproved);
        }
        if !slip.journey.leaves() {
            return;
        }
        self.out += 1;
        self.unapproved += usize::from(unapproved);
        self.open += usize::from(slip.returned_at.is_none() && slip.received_on.is_none());
        self.late_back += usize::from(slip.due_back_on.zip(slip.returned_at).is_some_and(|(due, back)| back.date() > due));
        self.overdue += usize::from(slip.overdue(days.seen_on).is_some());
        self.no_auth += usize::from(!slip.auth_set);
        self.no_auth_reason += usize::from(!slip.auth_set && slip.no_auth_reason.is_empty());
        self.no_substitute += usize::from(!slip.auth_set && slip.substitute.is_empty());
        self.unencrypted += usize::from(!slip.encrypted);
    }
}

/// One sort of sending, as the checks before it tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// Checks written.
    pub total: usize,
    /// … with a question that is asked for this means and is not answered はい.
    pub unchecked: usize,
    /// … without 確認者.
    pub no_checker: usize,
    /// … made by one person alone (1人で確認).
    pub alone: usize,
}

/// Counts of the checks before sending within the period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SendFacts {
    /// メール, FAX, 郵送, 窓口交付.
    pub sent: Checked,
    /// HP掲載.
    pub published: Checked,
}

impl SendFacts {
    /// Takes a check.
    pub fn take(&mut self, line: &Record, days: &Days) {
        let values = &line.values;
        if !days.within(values.date("checked_at")) {
            return;
        }
        let counts = if values.chose("means", "web") { &mut self.published } else { &mut self.sent };
        let lacks = |field: &Field| field.kind == Kind::Flag && is_asked(field, values) && !values.flag(field.id);
        counts.total += 1;
        counts.unchecked += usize::from(SEND_CHECK.fields.iter().any(lacks));
        counts.no_checker += usize::from(!values.has("checker"));
        counts.alone += usize::from(line.marks.iter().any(|mark| mark == ALONE));
    }
}

/// Whether `field` is asked for by what else is answered.
fn is_asked(field: &Field, values: &Values) -> bool {
    match field.need {
        Need::Optional => false,
        Need::Must => true,
        Need::When { field, any_of } => any_of.iter().any(|answer| values.chose(field, answer)),
    }
}

/// One sort of recipient.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Provided {
    /// Times provided.
    pub total: usize,
    /// … without the day of an agreement in writing.
    pub no_agreement: usize,
    /// … of those, without a reason.
    pub no_agreement_reason: usize,
    /// … without 安全確保の措置の要求.
    pub no_safeguards: usize,
    /// … with 実地の調査.
    pub surveyed: usize,
    /// … with 改善要求.
    pub improved: usize,
}

/// Counts of what was provided within the period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProvisionFacts {
    /// To 行政機関等以外の者.
    pub outside: Provided,
    /// To 行政機関等.
    pub organs: Provided,
    /// With 特定個人情報, to whomever.
    pub number: usize,
    /// … without 番号法の根拠.
    pub number_no_basis: usize,
    /// Without 加工の内容, to whomever.
    pub unprocessed: usize,
}

impl ProvisionFacts {
    /// Takes a line.
    pub fn take(&mut self, line: &Record, days: &Days) {
        let values = &line.values;
        if !days.within(values.date("provided_on")) {
            return;
        }
        let blank = |field: &str| values.text(field).trim().is_empty();
        let number = values.flag("contains_number");
        self.number += usize::from(number);
        self.number_no_basis += usize::from(number && blank("number_basis"));
        self.unprocessed += usize::from(blank("processed"));
        let counts = if values.chose("recipient_kind", "organ") { &mut self.organs } else { &mut self.outside };
        let agreed = values.has("agreement_on");
        counts.total += 1;
        counts.no_agreement += usize::from(!agreed);
        counts.no_agreement_reason += usize::from(!agreed && blank("no_agreement_reason"));
        counts.no_safeguards += usize::from(blank("safeguards"));
        counts.surveyed += usize::from(values.has("surveyed_on"));
        counts.improved += usize::from(!blank("improvement"));
    }
}
