//! What is asked at the end of a 年度.

use std::path::PathBuf;

use clap::{Args, Subcommand};

const CONFIRM: &str = "標準入力のJSON: {\"step\": \"文書番号の年度替わり\"}（--step を書けば要らない）\n  \
    台帳で済んでいないものがある事項は、{\"step\": \"…\", \"reason\": \"持ち越す理由\"}。確認日を省略すると今日、確認者を省略すると本人。\n  \
    台帳から分かる事項は、済めば自動で「済み」になる。";

/// The end of a 年度, step by step.
#[derive(Debug, Subcommand)]
pub enum Yearend {
    /// How every step stands.
    #[command(about = "事項ごとに、済んだか、何が残っているかを見る")]
    Status(Which),
    /// One step.
    #[command(about = "台帳から分からない事項を確認する。残っているものを理由を添えて持ち越す", after_help = CONFIRM)]
    Confirm(Confirm),
    /// The end.
    #[command(about = "保護管理者が年度末の確認を完了する（3月31日以後）")]
    Close(Close),
}

/// Which 年度.
#[derive(Debug, Args)]
pub struct Which {
    /// 年度.
    #[arg(long, value_name = "年度", default_value = "", help = "どの年度か（例: R8。省略すると、確認の済んでいない年度）")]
    pub fy: String,
}

/// One step confirmed.
#[derive(Debug, Args)]
pub struct Confirm {
    /// Which 年度.
    #[command(flatten)]
    pub which: Which,
    /// Which step.
    #[arg(long, value_name = "事項", help = "事項の名前か識別名（省略すると標準入力のJSONから読む）")]
    pub step: Option<String>,
    /// Why what is open is carried over.
    #[arg(long, value_name = "理由", requires = "step", help = "残っているものを持ち越す理由")]
    pub reason: Option<String>,
}

/// The year closed.
#[derive(Debug, Args)]
pub struct Close {
    /// Which 年度.
    #[command(flatten)]
    pub which: Which,
    /// Where its paper goes.
    #[arg(long, value_name = "FILE.pdf", help = "年度末確認書（F22）を書き出すPDF")]
    pub paper: Option<PathBuf>,
}
