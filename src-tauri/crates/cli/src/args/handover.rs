//! What is asked when somebody hands over.

use clap::{Args, Subcommand};

use super::steps::{One, Why};

const MAKE: &str = "標準入力のJSON: {\"leaving\": \"係員\", \"leaving_on\": \"R9.3.31\", \"receiver\": \"後任の職員\"}\n  \
    後任が決まっていなければ receiver の代わりに {\"receiver_post\": \"庶務係主事\"}。引継書は report F23 で印刷する。";

const RECEIVE: &str = "引受者本人がログインして行う。紙で受領したときは、保護担当者か保護管理者が\n  \
    {\"received_by\": \"…\", \"received_on\": \"R9.3.31\"} を標準入力に渡す。日を省略すると今日。";

/// A handover's steps.
#[derive(Debug, Subcommand)]
pub enum Handover {
    /// The set.
    #[command(about = "課を離れる職員の名になっているものを集め、引継ぎを作る（標準入力にJSON）", after_help = MAKE)]
    Make,
    /// Up to date.
    #[command(about = "その後に増えたものを加える（標準入力のJSONは省略できる）", after_help = MAKE)]
    Update(One),
    /// The receipt.
    #[command(about = "引継ぎを受領する（標準入力のJSONは省略できる）。利用の終了は自動では行わない", after_help = RECEIVE)]
    Receive(One),
    /// Called off.
    #[command(about = "引継ぎを取り消す（理由は --reason か、標準入力のJSONの cancel_reason）")]
    Cancel(Why),
    /// How it stands.
    #[command(about = "引継ぎの状況を見る（番号を省略すると一覧。1件の閲覧は操作記録に残る）")]
    Status(Perhaps),
}

/// One record, or all.
#[derive(Debug, Args)]
pub struct Perhaps {
    /// Its number.
    #[arg(value_name = "番号", help = "引継ぎの番号")]
    pub no: Option<String>,
}
