//! What is asked about a take-out, step by step.

use clap::{Args, Subcommand};

use super::record::answers;
use super::steps::{One, Why};

const REQUEST: &str = "標準入力のJSON: {\"kind\": \"持出し\", \"media\": [\"管理番号か製造番号\", …], \"info_asset_ids\": [\"…\"], \"subject_count\": 35,\n  \
    \"purpose\": \"…\", \"destination\": \"…\", \"destination_address\": \"…\", \"from\": \"R8.11.25\", \"until\": \"R8.11.26\", \"due_back_on\": \"R8.11.26\",\n  \
    \"auth_set\": true, \"encrypted\": true, \"transport\": \"公用車・手渡し\"}\n  \
    申請者を省略すると本人、申請日を省略すると今日。ほかの項目は fields takeout で一覧。";

const APPROVE: &str = "承認者を省略すると本人、承認日時を省略すると今。暗号化していない媒体を特に認めるときは、\n\
    {\"special_approval\": true, \"special_reason\": \"…\"} を標準入力に渡す。";

const RETURN: &str =
    "標準入力のJSON: {\"return_complete\": true}（欠落も追加もないこと）。返却時確認者を省略すると本人、返却日時を省略すると今。";

const RECEIVED: &str = "標準入力のJSON: {\"received_by\": \"例県市町村課 担当者\"}。受領確認日を省略すると今日。";

const EXTEND: &str = "例: takeout extend R8-総務-持出-0001 --until R8.12.1 --reason 調査が長引いたため\n\
    元の返却予定日と理由は備考に残る。";

/// A later day for one take-out.
#[derive(Debug, Args)]
pub struct Extend {
    /// Its number.
    #[arg(value_name = "番号", help = "記録の番号")]
    pub no: String,
    /// The new day.
    #[arg(long, value_name = "日付", help = "新しい返却予定日（省略すると標準入力のJSONの due_back_on）")]
    pub until: Option<String>,
    /// Why; standard input where it is not said.
    #[arg(long, value_name = "理由", help = "理由（省略すると標準入力のJSONから読む）")]
    pub reason: Option<String>,
}

/// A take-out's steps.
#[derive(Debug, Subcommand)]
pub enum Takeout {
    /// 申請.
    #[command(about = "持出し・送付を申請する（標準入力にJSON）", after_help = REQUEST)]
    Request,
    /// 承認.
    #[command(about = "保護管理者が承認する（標準入力のJSONは省略できる）", after_help = APPROVE)]
    Approve(One),
    /// 却下.
    #[command(about = "保護管理者が却下する（理由は --reason か、標準入力のJSONの reject_reason）")]
    Reject(Why),
    /// 取下げ.
    #[command(about = "持ち出す前に取り下げる（理由は --reason か、標準入力のJSONの reject_reason）")]
    Withdraw(Why),
    /// 返却予定日の延長.
    #[command(about = "保護管理者が返却予定日を延ばす（理由は --reason か、標準入力のJSONの reason）", after_help = EXTEND)]
    Extend(Extend),
    /// 持出し, 発送.
    #[command(about = "持ち出した、又は発送したことを記録する（標準入力のJSONは省略できる）", after_help = answers!("takeout"))]
    Depart(One),
    /// 返却.
    #[command(about = "戻ってきた物を確かめたことを記録する（標準入力にJSON）", after_help = RETURN)]
    Return(One),
    /// 受領.
    #[command(about = "送った物の受領を確かめたことを記録する（標準入力にJSON）", after_help = RECEIVED)]
    Received(One),
    /// Everything about it.
    #[command(about = "持出し1件の全てを見る（閲覧は操作記録に残る）")]
    Show(One),
}
