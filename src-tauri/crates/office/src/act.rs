//! The one door: every change, look, search, print and export is an act of a person in a role, and leaves a line in the log.

use std::collections::BTreeSet;

use domain::problem::{Problem, Problems};
use domain::role::Duty;

use crate::desk::Desk;
use crate::office::Office;
use crate::refuse;

macro_rules! acts {
    ($( $name:ident $id:literal $label:literal $duty:ident; )*) => {
        /// What a person does, as the log names it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Act {
            $(#[doc = $label] $name,)*
        }

        impl Act {
            /// Every act.
            pub const ALL: &'static [Act] = &[$(Act::$name),*];

            /// The identifier kept in the log.
            pub const fn id(self) -> &'static str {
                match self { $(Act::$name => $id),* }
            }

            /// What a person reads.
            pub const fn label(self) -> &'static str {
                match self { $(Act::$name => $label),* }
            }

            /// What the role must be allowed to do.
            pub const fn duty(self) -> Duty {
                match self { $(Act::$name => Duty::$duty),* }
            }
        }
    };
}

acts! {
    Create "create" "保管庫の作成" Appoint;
    LogIn "log_in" "ログイン" Read;
    LogOut "log_out" "ログアウト" Read;
    Lock "lock" "画面ロック" Read;
    Unlock "unlock" "ロック解除" Read;
    Recover "recover" "復旧用の控えによる復旧" Read;
    Look "look" "記録の閲覧" Read;
    Search "search" "検索" Read;
    Print "print" "印刷" Read;
    Copy "copy" "書き写し（コピー）" Read;
    Export "export" "書出し" Read;
    Verify "verify" "検証" Read;
    Add "add" "登録" Write;
    Import "import" "取込" Write;
    Correct "correct" "訂正" Write;
    FillLater "fill_later" "後からの記入" Write;
    Void "void" "取消し" Keep;
    Undo "undo" "元に戻す" Write;
    DraftDisposal "draft_disposal" "廃棄の起案" Write;
    ChangeItems "change_items" "廃棄明細の変更" Write;
    ApproveDisposal "approve_disposal" "廃棄の決裁" Approve;
    HandOver "hand_over" "引渡し" Write;
    Perform "perform" "処分の実施" Write;
    Attend "attend" "立会い" Write;
    Certify "certify" "証明書の記録" Write;
    PutPhoto "put_photo" "写真の取込み" Write;
    PutCopy "put_copy" "証明書の写しの取込み" Write;
    PlacePhoto "place_photo" "写真の整理" Write;
    VoidPhoto "void_photo" "写真の取消し" Write;
    CloseDisposal "close_disposal" "廃棄の完了" Keep;
    CancelDisposal "cancel_disposal" "廃棄の取りやめ" Keep;
    RequestTakeout "request_takeout" "持出しの申請" Write;
    ApproveTakeout "approve_takeout" "持出しの承認" Approve;
    RejectTakeout "reject_takeout" "持出しの却下" Approve;
    ExtendTakeout "extend_takeout" "返却予定日の延長" Approve;
    WithdrawTakeout "withdraw_takeout" "持出しの取下げ" Write;
    DepartTakeout "depart_takeout" "持出し・発送" Write;
    ReturnTakeout "return_takeout" "持出しからの返却" Write;
    ReceiveTakeout "receive_takeout" "受領の確認" Write;
    MoveMedium "move_medium" "媒体の移動" Write;
    HandOnMedium "hand_on_medium" "媒体の移管" Approve;
    OpenStocktake "open_stocktake" "棚卸の開始" Keep;
    CountStocktake "count_stocktake" "棚卸の読取り" Write;
    UncountStocktake "uncount_stocktake" "読取りの取消し" Write;
    SettleStocktake "settle_stocktake" "棚卸の差異の措置" Write;
    CloseStocktake "close_stocktake" "棚卸の完了" Keep;
    ConfirmStocktake "confirm_stocktake" "棚卸の確認" Approve;
    CancelStocktake "cancel_stocktake" "棚卸の取消" Keep;
    ReportIncident "report_incident" "事案の報告" Write;
    StepIncident "step_incident" "事案の経過" Write;
    CloseIncident "close_incident" "事案の終結" Approve;
    CancelIncident "cancel_incident" "事案の取消" Approve;
    StartContract "start_contract" "委託業務の開始の承認" Approve;
    CheckContractor "check_contractor" "委託先点検の開始" Keep;
    AnswerContractor "answer_contractor" "委託先点検の回答" Write;
    CompleteContractor "complete_contractor" "委託先点検の確認" Approve;
    ReceiveContractorReport "receive_contractor_report" "取扱状況報告の受領" Write;
    PermitContractor "permit_contractor" "委託先への許可" Approve;
    EndContract "end_contract" "委託の終了の確認" Keep;
    CancelContract "cancel_contract" "委託の取りやめ" Keep;
    ConfirmYearEnd "confirm_year_end" "年度末の確認" Keep;
    CloseYearEnd "close_year_end" "年度末の完了" Approve;
    MakeHandover "make_handover" "引継ぎの作成" Keep;
    RefreshHandover "refresh_handover" "引継ぎの更新" Keep;
    ReceiveHandover "receive_handover" "引継ぎの受領" Write;
    CancelHandover "cancel_handover" "引継ぎの取消" Keep;
    OpenInspection "open_inspection" "点検の開始" Keep;
    AnswerInspection "answer_inspection" "点検の回答" Write;
    AcceptEvidence "accept_evidence" "証拠の採用" Write;
    CloseInspection "close_inspection" "点検の完了" Keep;
    ConfirmInspection "confirm_inspection" "点検の確認" Approve;
    CancelInspection "cancel_inspection" "点検の取りやめ" Keep;
    AddPerson "add_person" "利用者の追加" Appoint;
    ChangeRole "change_role" "役割の変更" Appoint;
    EndAccess "end_access" "利用の終了" Appoint;
    RestoreAccess "restore_access" "利用の再開" Appoint;
    Settle "settle" "中断の後始末" Read;
    ChangePassword "change_password" "パスワードの変更" Read;
    RenewRecovery "renew_recovery" "復旧用の控えの再発行" Appoint;
    Setting "setting" "設定の変更" Appoint;
}

impl Act {
    /// The act with identifier `id`.
    pub fn from_id(id: &str) -> Option<Act> {
        Act::ALL.iter().copied().find(|act| act.id() == id)
    }
}

/// What an act brought about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done<T> {
    /// What was asked for.
    pub value: T,
    /// The registers that moved; the screens refresh only these.
    pub moved: BTreeSet<&'static str>,
    /// Warnings, recorded with the act.
    pub warnings: Vec<Problem>,
}

impl<T> Done<T> {
    /// The same without what was asked for: where only what moved matters.
    pub fn without_value(self) -> Done<()> {
        Done { value: (), moved: self.moved, warnings: self.warnings }
    }
}

impl Office {
    /// Does `work` as one act of the person at work: role first, then one transaction with the change, its line
    /// in the operation log and the search index. An error leaves everything as it was.
    pub fn act<T>(&mut self, act: Act, work: impl FnOnce(&mut Desk<'_, '_>) -> Result<T, Problems>) -> Result<Done<T>, Problems> {
        self.must_be_allowed(act)?;
        let now = self.clock.now();
        let line = store::Line { act: act.id(), at: now, actor: &self.who.written, role: self.who.role.id() };
        let mut warnings = Vec::new();
        let acted = self.store.act(&line, |tx| {
            let mut desk = Desk {
                tx,
                now,
                who: &self.who,
                profile: &self.profile,
                checklist: &self.checklist,
                warnings: Vec::new(),
                kept_number: None,
                taking_in: false,
            };
            let value = work(&mut desk).map_err(Stop)?;
            warnings = std::mem::take(&mut desk.warnings);
            Ok::<T, Stop>(value)
        });
        match acted {
            Ok(acted) => {
                self.counted.moved(&acted.moved);
                Ok(Done { value: acted.value, moved: acted.moved, warnings })
            }
            Err(Stop(problems)) => Err(problems),
        }
    }

    /// Refuses what the role of the person at work does not cover.
    pub(crate) fn must_be_allowed(&self, act: Act) -> Result<(), Problems> {
        self.must_hold(act.duty(), &format!("「{}」", act.label()))
    }
}

/// Carries the office's problems and the store's errors through one transaction.
struct Stop(Problems);

impl From<store::Error> for Stop {
    fn from(error: store::Error) -> Stop {
        Stop(refuse::by_store(error))
    }
}
