//! One take-out as its rules see it: plain facts, read from the record.

use chrono::{NaiveDate, NaiveDateTime};

use crate::media::Status;
use crate::takeout::stage::{Journey, Stage};
use crate::value::{RecordId, Values};

/// One 承認書兼記録簿.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// How far it has come.
    pub stage: Stage,
    /// What sort of journey.
    pub journey: Journey,
    /// 申請者.
    pub applicant: Option<RecordId>,
    /// 媒体.
    pub media: Vec<RecordId>,
    /// 対象情報.
    pub assets: Vec<RecordId>,
    /// 件数（本人の数）.
    pub subjects: Option<i64>,
    /// 申請日.
    pub applied_on: Option<NaiveDate>,
    /// 期間, first day.
    pub from: Option<NaiveDate>,
    /// 期間, last day.
    pub until: Option<NaiveDate>,
    /// 返却予定日; `None` for what is sent for good.
    pub due_back_on: Option<NaiveDate>,
    /// 認証機能 設定済.
    pub auth_set: bool,
    /// 暗号化の方法, where the media themselves are not encrypted.
    pub encryption_note: String,
    /// 認証機能を設定しない理由.
    pub no_auth_reason: String,
    /// 代替措置.
    pub substitute: String,
    /// 暗号化.
    pub encrypted: bool,
    /// 特別の承認, with its reason.
    pub special: Option<String>,
    /// 承認者.
    pub approver: Option<RecordId>,
    /// 承認日時.
    pub approved_at: Option<NaiveDateTime>,
    /// 却下・取下げの理由.
    pub reject_reason: String,
    /// 持出日時.
    pub departed_at: Option<NaiveDateTime>,
    /// 持出時確認者.
    pub depart_checker: Option<RecordId>,
    /// 返却日時.
    pub returned_at: Option<NaiveDateTime>,
    /// 返却時確認者.
    pub return_checker: Option<RecordId>,
    /// 返却時の内容確認; `None` where nobody answered.
    pub complete: Option<bool>,
    /// 戻らなかった媒体.
    pub missing: Vec<RecordId>,
    /// 返却時の違いの内容.
    pub difference: String,
    /// 受領者.
    pub received_by: String,
    /// 受領確認日.
    pub received_on: Option<NaiveDate>,
    /// 1人で確認した理由.
    pub one_person_reason: String,
}

impl Slip {
    /// Reads a record of `takeout`.
    pub fn read(values: &Values) -> Slip {
        let trimmed = |field: &str| values.text(field).trim().to_owned();
        Slip {
            stage: Stage::from_id(values.text("status")).unwrap_or(Stage::Requested),
            journey: Journey::from_id(values.text("kind")).unwrap_or(Journey::Carry),
            applicant: values.link("applicant").map(|link| link.id),
            media: values.links("media_ids").iter().map(|link| link.id).collect(),
            assets: values.links("info_asset_ids").iter().map(|link| link.id).collect(),
            subjects: values.int("subject_count"),
            applied_on: values.date("applied_on"),
            from: values.date("from"),
            until: values.date("until"),
            due_back_on: values.date("due_back_on"),
            auth_set: values.flag("auth_set"),
            encryption_note: trimmed("encryption_note"),
            no_auth_reason: trimmed("no_auth_reason"),
            substitute: trimmed("substitute"),
            encrypted: values.flag("encrypted"),
            special: values.flag("special_approval").then(|| trimmed("special_reason")),
            approver: values.link("approved_by").map(|link| link.id),
            approved_at: values.moment("approved_at"),
            reject_reason: trimmed("reject_reason"),
            departed_at: values.moment("departed_at"),
            depart_checker: values.link("depart_checker").map(|link| link.id),
            returned_at: values.moment("returned_at"),
            return_checker: values.link("return_checker").map(|link| link.id),
            complete: values.has("return_complete").then(|| values.flag("return_complete")),
            missing: values.links("missing_media_ids").iter().map(|link| link.id).collect(),
            difference: trimmed("return_difference"),
            received_by: trimmed("received_by"),
            received_on: values.date("received_on"),
            one_person_reason: trimmed("one_person_reason"),
        }
    }

    /// Whether its media are still bound by it: no other slip may take them (D13).
    pub fn open(&self) -> bool {
        match self.stage {
            Stage::Requested | Stage::Approved | Stage::Out => true,
            Stage::Received => self.comes_back(),
            Stage::Rejected | Stage::Returned | Stage::Cancelled => false,
        }
    }

    /// Whether what goes out is expected back.
    pub fn comes_back(&self) -> bool {
        self.journey != Journey::Send || self.due_back_on.is_some()
    }

    /// By how many days it is overdue on `day` (期限超過); `None` where it is not.
    pub fn overdue(&self, day: NaiveDate) -> Option<i64> {
        let out = matches!(self.stage, Stage::Out | Stage::Received) && self.open();
        let days = (day - self.due_back_on.filter(|_| out)?).num_days();
        (days > 0).then_some(days)
    }

    /// Where the inventory puts its media when it reaches `stage`; `None` where they stay as they are.
    /// What was sent and does not come back is no longer this section's: 移管済.
    pub fn puts_media_in(&self, stage: Stage) -> Option<Status> {
        match stage {
            Stage::Out => Some(Status::TakenOut),
            Stage::Returned => Some(Status::Stored),
            Stage::Received if !self.comes_back() => Some(Status::Transferred),
            Stage::Requested | Stage::Approved | Stage::Rejected | Stage::Received | Stage::Cancelled => None,
        }
    }
}
