//! What is asked about a contract, step by step. A contract itself is added like any record (`add contract`).

use clap::{Args, Subcommand};

use super::record::answers;
use super::steps::One;

const CHECK: &str = "標準入力のJSON（省略できる）: {\"occasion\": \"定期\", \"method\": \"実地\", \"respondent\": \"…\", \"answers\": {\"C1-1\": \"適\", …}}\n  \
    区分を省略すると、契約前は事前確認、契約中は定期。実施日は今日、点検者は本人。answers は answer と同じ形。";

const ANSWER: &str = "1項目ずつ: contract answer 点検番号 C5-1 に、標準入力で {\"judgement\": \"適\", \"evidence\": \"…\"}\n\
    まとめて: contract answer 点検番号 に、標準入力で {\"C1-1\": \"適\", \"C5-1\": {\"judgement\": \"許可あり\"}, …}\n  \
    判定は 適(ok)、不適(bad)、該当なし(na)、許可あり(permitted)、未点検(open)。拒否された項目だけが残り、ほかは記録される。";

const REPORT: &str = "標準入力のJSON: {\"month\": \"R8.10.1\", \"workers_total\": 12, \"carried\": 0, \"copied\": 0, \"erased\": 1, \"media_left\": 3, \"accident\": false}\n  \
    受領日を省略すると今日、確認者を省略すると本人。";

const PERMIT: &str =
    "標準入力のJSON: {\"kind\": \"第三者委託（基準5(12)）\", \"permission_no\": \"…\", \"until\": \"R9.3.31\"}。許可日を省略すると今日。";

const END: &str = "標準入力のJSON: {\"returned_on\": \"R9.3.31\", \"erased_on\": \"R9.4.10\"}。確認した職員を省略すると本人、確認した日を省略すると今日。";

/// A contract's steps.
#[derive(Debug, Subcommand)]
pub enum Contract {
    /// The start.
    #[command(about = "保護管理者が業務の開始を認める（条項と事前確認がそろってから）", after_help = answers!("contract"))]
    Start(One),
    /// A check.
    #[command(about = "委託先点検を始める（41項目が並ぶ）", after_help = CHECK)]
    Check(One),
    /// Answers of a check.
    #[command(about = "委託先点検の項目に回答する", after_help = ANSWER)]
    Answer(Answer),
    /// The end of a check.
    #[command(about = "保護管理者が委託先点検を確認し、完了にする（標準入力のJSONは省略できる）", after_help = answers!("contractor_check"))]
    Complete(One),
    /// A monthly report.
    #[command(about = "取扱状況報告書を受け取ったことを記録する（標準入力にJSON）", after_help = REPORT)]
    Report(One),
    /// A permission.
    #[command(about = "保護管理者が基準の例外を許可する（標準入力にJSON）", after_help = PERMIT)]
    Permit(One),
    /// The end.
    #[command(about = "返却と消去を確かめて契約を終了にする（標準入力にJSON）", after_help = END)]
    End(One),
    /// Called off.
    #[command(about = "始める前に取りやめる（標準入力のJSONの note に理由）")]
    Cancel(One),
    /// Everything about it.
    #[command(about = "契約1件の全てを見る（閲覧は操作記録に残る）")]
    Show(One),
}

/// Answers of a check.
#[derive(Debug, Args)]
pub struct Answer {
    /// The check.
    #[arg(value_name = "点検番号", help = "委託先点検の番号")]
    pub no: String,
    /// The item.
    #[arg(value_name = "項目", help = "項目の番号（例: C5-1）。省略すると、まとめての回答を標準入力から読む")]
    pub item: Option<String>,
}
